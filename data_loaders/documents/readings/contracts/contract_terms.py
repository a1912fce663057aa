"""How long, renewable how often, by which procedure, in which form, and how far the decision goes."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data_loaders.documents.fact import Span
from data_loaders.documents.text.dates_words import SMALL, number
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

Stage = Literal["authorised", "awarded", "amended", "terminated", "unsuccessful"]
_COUNT = rf"(?P<count>\d{{1,3}}|{SMALL})(?: ?\(\d{{1,3}}\))?"
_DURATION = phrase(
    rf"(?:duree|periode|conclue?s?|etabli|validite|passe)\s(?:[a-z']{{1,14}}\s){{0,5}}(?:de |d'|pour |: ?|"
    rf"est ){{0,2}}(?:une duree de |une periode de )?{_COUNT}[ -](?P<unit>ans?|annees?|mois)\b"
)
_RENEWED = phrase(
    rf"\b(?:reconductible|renouvelable|reconduit|renouvele|reconduction)\w{{0,3}}\s(?:[a-z']{{1,14}}\s){{0,3}}?{_COUNT} ?fois|"
    rf"(?P<times>\d|une|deux|trois|quatre|cinq) reconductions?"
)
_FIRM = phrase(r"non reconductible|sans reconduction|non renouvelable|pourra etre denonce[^.;]{0,30} chaque annee|duree ferme")
_PROCEDURES = (
    (phrase(r"appels? d'offres? ouverts?"), "appel d'offres ouvert"),
    (phrase(r"appels? d'offres? restreints?"), "appel d'offres restreint"),
    (phrase(r"procedures? adaptees?|\bmapa\b"), "procédure adaptée"),
    (phrase(r"dialogue competitif"), "dialogue compétitif"),
    (phrase(r"procedure avec negociation|procedure concurrentielle avec negociation"), "procédure avec négociation"),
    (phrase(r"sans publicite ni mise en concurrence"), "marché sans publicité ni mise en concurrence"),
    (phrase(r"procedure negociee|marche negocie"), "procédure négociée"),
    (phrase(r"concours de maitrise|concours d'architect"), "concours"),
    (phrase(r"appels? d'offres?"), "appel d'offres"),
)
_FORMS = (
    (phrase(r"accords?[- ]cadres? (?:[a-z-]{1,20} ){0,2}a bons? de commandes?"), "accord-cadre à bons de commande"),
    (phrase(r"marches? (?:[a-z-]{1,20} ){0,2}a bons? de commandes?"), "marché à bons de commande"),
    (phrase(r"marches? subsequents?"), "marché subséquent"),
    (phrase(r"accords?[- ]cadres?"), "accord-cadre"),
    (phrase(r"delegation (?:de|du) service public|\bdsp\b|affermage"), "délégation de service public"),
    (phrase(r"(?:contrat de )?concession (?:de service|de travaux|d'amenagement)"), "concession"),
    (phrase(r"marches? a tranches"), "marché à tranches"),
)
AWARDS = phrase(r"\b(?:attribu(?:er?|ent)|reten(?:ir|u)|retient|confi(?:er?|e)|choisi(?:r|t)|design(?:er|e))\b")
_SIGNS = phrase(r"autoris\w{0,6}\b[^;]{0,160}?\bsign\w{1,5}|habilit\w{1,4}[^;]{0,90}?\bsigner")
_EARLIER = phrase(r"\b(?:a|avait|avaient|ont) (?:deja |alors |ensuite )?(?:decide|approuve|autorise|valide|accepte|attribue)\Z")
DECISION = phrase(
    r"(?:apres en avoir|et|apres avoir) delibere|en consequence,?\s|\b(?:le conseil|les membres du conseil|l'assemblee|le bureau|"
    r"la commission permanente|"
    r"le comite)\b(?:[^.;]|(?<=\bm)\.|(?<=\bmme)\.){0,160}\b(?:decide|approuve|autorise|valide|accepte|attribue|retient|choisit|"
    r"confie|opte|"
    r"designe|alloue)"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What the item prints once for all its contracts."""

    duration_months: int | None
    renewals: int | None
    procedure: str | None
    form: str | None
    spans: tuple[Span, ...]


@lru_cache(maxsize=8)  # each reader of money asks for the same item's
def decision_start(folded: str, start: int, end: int) -> int:
    """Where the decision itself begins; `end` where it cannot be told."""
    earlier = None
    for found in DECISION.finditer(folded, start, end):
        if not _EARLIER.search(found.group()):
            return found.start()
        earlier = earlier or found
    return earlier.start() if earlier and "avai" not in earlier.group() else end


def of(view: View, start: int, end: int) -> Terms:
    """Duration, renewals, procedure and form; two different durations leave it open."""
    folded = view.folded
    spans: list[Span] = []
    durations = {_months(m): m for m in _DURATION.finditer(folded, start, end)}
    months = next(iter(durations)) if len(durations) == 1 else None
    if months is not None:
        spans.append(view.span(durations[months].start(), durations[months].end()))
    renewals = _renewals(view, start, end, spans)
    procedure = _first(view, _PROCEDURES, start, end, spans)
    return Terms(months, renewals, procedure, _first(view, _FORMS, start, end, spans), tuple(spans))


def _months(match: re.Match[str]) -> int:
    count = number(match["count"]) or 0
    return count if match["unit"] == "mois" else 12 * count


def _renewals(view: View, start: int, end: int, spans: list[Span]) -> int | None:
    if found := _RENEWED.search(view.folded, start, end):
        spans.append(view.span(found.start(), found.end()))
        return number(found["count"] or found["times"])
    if found := _FIRM.search(view.folded, start, end):
        spans.append(view.span(found.start(), found.end()))
        return 0
    return None


def _first(view: View, names: tuple[tuple[re.Pattern[str], str], ...], start: int, end: int, spans: list[Span]) -> str | None:
    for pattern, name in names:
        if found := pattern.search(view.folded, start, end):
            spans.append(view.span(found.start(), found.end()))
            return name
    return None


def stage(folded: str, start: int, end: int) -> Stage:
    """ "awarded" where the decision itself attributes, else "authorised": the award was the commission's."""
    begin = decision_start(folded, start, end)
    if begin < end and AWARDS.search(folded, begin, end):
        return "awarded"
    return "authorised" if _SIGNS.search(folded, start, end) else "awarded"


def example(text: str) -> tuple[int | None, int | None, str | None, str | None] | None:
    """Duration, renewals, procedure and form of a text; None where it prints none."""
    terms = of(View.of(text), 0, len(text))
    said = (terms.duration_months, terms.renewals, terms.procedure, terms.form)
    return said if any(s is not None for s in said) else None


EXAMPLES: list[tuple[str, tuple[int | None, int | None, str | None, str | None]]] = [
    (
        "Le marché à bons de commande sera conclu pour trois ans. Il pourra être dénoncé chaque année à sa date anniversaire.",
        (36, 0, None, "marché à bons de commande"),
    ),
    ("conclu pour une période d'un an et reconductible trois fois", (12, 3, None, None)),
    (
        "un appel d'offres \nouvert, accord-cadre à bons\nde commande",
        (None, None, "appel d'offres ouvert", "accord-cadre à bons de commande"),
    ),
    ("d'une durée de 24 mois, selon la procédure adaptée", (24, None, "procédure adaptée", None)),
    ("délégation de service public pour une durée de 12 ans", (144, None, None, "délégation de service public")),
]
NOT_FOUND = ["depuis trois ans", "il y a 10 ans", "24 h sur 24, 7 jours sur 7"]
