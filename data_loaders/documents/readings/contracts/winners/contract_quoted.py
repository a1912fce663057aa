"""What a firm quotes, wherever the item prints it: "LOUP pour 2 450 € HT", "LOUP (2 450 €)", "LOUP a fait une offre à 2 450 €"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, fixed
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, read_name, tidy
from data_loaders.documents.text import money
from data_loaders.documents.text.money_role import Priced, priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_TO_AMOUNT = phrase(
    r"(?:\s?\([^()€\d]{0,60}\))?(?:,? (?:qui |en )?(?:(?:a|ont) )?(?:fai\w{1,4}|remi\w{1,3}|propos\w{1,3}|present\w{1,3}|demand\w{1,3}|"
    r"chiffr\w{1,3}|repond\w{1,3}|etabli\w{0,2}|offr\w{1,3}|depos\w{1,3}|adress\w{1,3})\b[^.;:€\d]{0,60}?)?"
    r"[\s,:|(–-]{0,4}(?:(?:pour|a|de|au prix de|moyennant|avec|soit|d'un montant(?: total)?(?: ht| ttc)? de) )?"
    r"(?:une? (?:montant|prix|offre|prime)(?: total| annuel)?(?: ht| ttc)? (?:de |a ))?(?=\d)"
)
# The last of those named is taken: "retient cette dernière", "c'est cette dernière maison qui fournira".
_LAST = phrase(
    r"\b(?:retien\w*|reten\w+|choisi\w*|accept\w+|valid\w+|opte pour|attribue[^.;:€]{0,30} a|confi\w+[^.;:€]{0,40} a|c'est) "
    r"(?:cette derniere|ce dernier)\b(?! (?:point|mot|cas))"
)
_LEAD = phrase(
    r"(?:la |le |les |l'|des |du |de la |de l')?(?:(?P<kind>societe|entreprise(?: adaptee)?|maison|cabinet|"
    r"bureau(?: d'etudes| de controle)?|agence|transporteur|prestataire|fournisseur|traiteur|artisan|"
    r"architecte|geometre|paysagiste|imprimeur|couvreur|plombier|electricien|"
    r"menuisier|menuiserie|imprimerie|maconnerie|charpente|serrurerie|metallerie|plomberie|pepiniere|jardinerie|garage|scierie|marbrerie|"
    r"quincaillerie|compagnie|mutuelle|editeur|orchestre|troupe|m\.|mme|monsieur|madame|sarl|groupement(?: conjoint| solidaire)?"
    r"(?: dont(?: le mandataire est)?| (?:mene|conduit|represente) par)?) )?(?=\S)"
)
_CLAUSE = re.compile(r"[,;:(.]\s{1,3}|\bet\s{1,3}")
_REACH, _NEAR, _BACK = 110, 40, 130


def past_lead(view: View, here: int, limit: int) -> int:
    """Behind the article and the word for a firm: "la menuiserie | LOUP"; in capitals that word is of the name: "le | Garage LOUP"."""
    lead = _LEAD.match(view.folded, here, limit)
    if lead is None:
        return here
    own = lead["kind"] and view.raw[lead.start("kind")].isupper() and lead["kind"] not in ("m.", "mme", "monsieur", "madame")
    return lead.start("kind") if own else lead.end()


def of(view: View, item: tuple[int, int], name: str) -> Price:
    """The one price that the item prints right behind the name; nothing where two differ or it is a unit's."""
    told = list(_told(view, item, name))
    plain = {p.amount.value: p for p in told if p.role == "plain" and p.scope != "period"}
    if len(plain) != 1 or any(p.role != "plain" for p in told):
        return NOTHING
    return fixed(next(iter(plain.values())))


def units(view: View, item: tuple[int, int], name: str) -> list[Priced]:
    """The prices of a unit that stand behind the name."""
    return [p for p in _told(view, item, name) if p.role == "unit"]


def last(view: View, start: int, end: int) -> list[Entry]:
    """The firm whose price stands last before "cette dernière" is taken."""
    found = _LAST.search(view.folded, start, end)
    told = [p for p in priced(view.folded, start, found.start()) if p.role == "plain"] if found else []
    if not told or not found or found.start() - told[-1].amount.end > _REACH:
        return []
    amount = told[-1].amount
    begins = [m.end() for m in _CLAUSE.finditer(view.folded, max(start, amount.start - _BACK), amount.start)]
    for begin in reversed([start, *begins]):
        name = read_name(view, past_lead(view, begin, amount.start), amount.start)
        to = _TO_AMOUNT.match(view.folded, name[1], amount.start + 1) if name else None
        if name and to and to.end() == amount.start and is_firm(view.raw[slice(*name)]):
            return [Entry(Mention(name[0], *name, tidy(view.raw[slice(*name)])), price=fixed(told[-1]), decided=True)]
    return []


def _told(view: View, item: tuple[int, int], name: str) -> Iterator[Priced]:
    """The first amount behind each print of the name, where words of an offer alone stand between."""
    words = r"\s{1,3}".join(re.escape(word) for word in fold(name).split()[:6])
    for print_ in re.finditer(rf"(?<![a-z0-9]){words}(?![a-z0-9])", view.folded[item[0] : item[1]]):
        here = item[0] + print_.end()
        to = _TO_AMOUNT.match(view.folded, here, min(item[1], here + _REACH))
        amount = next(iter(money.find(view.folded, to.end(), min(item[1], to.end() + _NEAR))), None) if to else None
        if to and amount and amount.start == to.end():
            yield from priced(view.folded, here, amount.end)[:1]


def example(text: str) -> float | None:
    """The price of "Loup Fils" in a text; that of the firm that is taken last."""
    view = View.of(text)
    taken = last(view, 0, len(text))
    return taken[0].price.amount if taken else of(view, (0, len(text)), "Loup Fils").amount


EXAMPLES: list[tuple[str, float]] = [
    ("Loup Fils pour 41 870,00 € HT et Orme pour 38 415,60 € HT", 41870),
    ("deux vendeurs : Loup Fils, 7 990 € TTC reprise déduite, et Orme, 8 350 € TTC", 7990),
    ("Loup Fils a fait une offre à 7 990 € TTC", 7990),
    ("Orme a chiffré un module à 6 458 € TTC, les Granits Loup à 5 990 € TTC. C'est cette dernière maison qui fournira.", 5990),
]
NOT_FOUND = [
    "Loup Fils : 0,85 € la copie",
    "Loup Fils pour 900 € ; Loup Fils pour 950 €",
    "Loup Fils habite à 900 mètres",
    "Les travaux durent deux mois et coûtent 900 €. Le conseil retient cette dernière hypothèse.",
]
