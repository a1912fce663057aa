"""Whether a paper is an order or a decision of one person (arrêté, L2122-18 and L2122-22 CGCT), whatever deliberation it quotes."""

import re

from data_loaders.documents.text.view import View

# An order (arrêté) quotes deliberations ("Vu la délibération du conseil…") and may name people: it opens so and then orders by articles.
_ORDER = re.compile(
    r"extrait\s(?:du|des)\sregistres?\sdes\sarretes|(?<!vu l')arretes?\s(?:du\s(?:maire|president)|municipa|prefectoral|n ?[°o]"
    r"|permanent|temporaire|portant|de\sdelegation|individuel)"
)
_DECISION = re.compile(r"(?<!vu la )decision\s(?:du\s(?:maire|president)|municipale)\s(?:n ?[°o]|\d|portant)")
_ORDERS = re.compile(r"\b(?:arret(?:e|ent|ons)|decid(?:e|ons))\b[\s:–-]{0,6}(?:article|art\.?)\s{0,2}(?:1|premier|i\b|unique)")
AFTER_DELIBERATING = re.compile(r"apres (?:en )?avoir (?:\w{1,12} )?delibere")
DELIBERATES = re.compile(r"apres en avoir delibere|\bdelibere\b|le conseil (?:\w{4,14} )?(?:decide|approuve|prend acte|vote|autorise)")


def is_order(view: View, head: str) -> bool:
    """Whether one person orders or decides by articles, whatever deliberation is quoted."""
    if not _ORDERS.search(view.folded):
        return False
    ordered = _ORDER.search(head) and not AFTER_DELIBERATING.search(view.folded)
    return bool(ordered or (_DECISION.search(head) and not DELIBERATES.search(view.folded)))


def example(text: str) -> bool | None:
    """True for an order."""
    return is_order(View.of(text), View.of(text).folded) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("ARRÊTÉ DU MAIRE N° 12 portant délégation\nVu la délibération du 3 mai\nARRÊTE : Article 1", True),
    ("DÉCISION DU MAIRE N° 12\nLe maire DÉCIDE\nArticle 1 : de louer", True),
]
NOT_FOUND = [
    "Vu l'arrêté du préfet\nLe conseil, après en avoir délibéré, approuve",
    "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nObjet : arrêté n° 12 du préfet\nARRÊTE : article 1. Après en avoir délibéré,",
]
