"""A contract handed over (avenant de transfert, Code de la commande publique R2194-6): who had it, and who has it from now on."""

from collections.abc import Iterator, Sequence

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.contracts.contract_entry import Entry, Price
from data_loaders.documents.readings.contracts.contract_supplier import Mention, introduced, is_firm, read_name, tidy
from data_loaders.documents.text.money_role import Priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_TAKEN = r"(?:absorb|rachet|repri|fusionn|dissou|dissol|liquid|radi|ced)\w{0,4}"  # by another
_GOES = r"(?:fusionn|ced)\w{0,4}"  # of its own: who "a racheté", "a repris" another stays
_LEAVES = phrase(
    rf"(?: ?\([^()]{{0,60}}\))?(?:,[^.;€]{{2,60}},)? (?:(?:a ete|ayant ete|est|etant) (?:\w{{4,14}} )?{_TAKEN}|(?:a|ayant) {_GOES})\b"
    r"| (?:cede|transfere|apporte) (?:son|sa|ses|l'ensemble|le|les|ce)\b"
    r"| (?:change de denomination|est devenue?|devient|ayant ete denommee?|se denomme)\b"
)
_LEFT = phrase(
    r"\b(?:rachat|absorption|reprise|dissolution|disparition|liquidation) (?:[a-z' ]{0,24} )?(?:de |du |d')(?:la |l')?"
    r"(?:societe |entreprise |sarl |sas )?\Z"
)
_TO = phrase(r"\b(?:est|sont|a ete|sera) (?:donc |ainsi )?transferee?s? (?:a |au profit d[eu]s? )(?:la |l'|le )?(?=[^\W\d_])")
_HANDS_OVER = phrase(
    r"\b(?:marches?|lots?|contrats?|accords?[- ]cadres?)\b[^.;]{0,60} d'un montant (?:initial |total )?de [^.;]{0,60}\btransfer"
)
_REACH, _BEHIND = 90, 140


def is_gone(folded: str, start: int, name: Span, end: int) -> bool:
    """The words in [start, end) beside the name say that the firm holds its contracts no more."""
    behind = _LEAVES.match(folded, name[1], min(end, name[1] + _BEHIND))
    return bool(behind or _LEFT.search(folded[max(start, name[0] - _REACH) : name[0]]))


def holders(view: View, told: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """Of the firms told in an amendment those that are not gone, and who the contract goes to."""
    gone = {Entry(m).key for m in told if is_gone(view.folded, start, (m.start, m.end), end)}
    return [*(m for m in told if Entry(m).key not in gone), *named(view, start, end)] if gone else list(told)


def priced(view: View, price: Price, told: Sequence[Priced], item: Span) -> Price:
    """Where no price is read, the one amount of an item that hands a contract over: its worth, for nothing else changes."""
    amounts = {p.amount.value for p in told if p.role != "other"}
    if price.known or price.change is not None or len(amounts) != 1 or not _HANDS_OVER.search(view.folded, *item):
        return price
    worth = next(p.amount for p in told if p.role != "other")
    return Price(amount=worth.value, tax=worth.tax, printed=(worth,))


def named(view: View, start: int, end: int) -> Iterator[Mention]:
    """Who a contract "est transféré à", named without a word for what it is."""
    for match in _TO.finditer(view.folded, start, end):
        name = read_name(view, match.end(), end)
        if name and is_firm(view.raw[slice(*name)]):
            yield Mention(match.end(), *name, tidy(view.raw[slice(*name)]))


def example(text: str) -> tuple[list[str], list[str]] | None:
    """The firms that a text introduces and that are gone, and who has their contracts; None where neither is told."""
    view = View.of(text)
    gone = [m.name for m in introduced(view, 0, len(text)) if is_gone(view.folded, 0, (m.start, m.end), len(text))]
    new = [m.name for m in named(view, 0, len(text))]
    return (gone, new) if gone or new else None


EXAMPLES: list[tuple[str, tuple[list[str], list[str]]]] = [
    ("La société Élec Loup a été absorbée par Orme Centre. Le marché est transféré à Orme Centre.", (["Élec Loup"], ["Orme Centre"])),
    ("La société LOUP NET cède son activité à la société ORME.", (["LOUP NET"], [])),
    ("Suite au rachat de la société LOUP par la société BRUME", (["LOUP"], [])),
    ("L'entreprise LOUP ayant fusionné avec la société ORME", (["LOUP"], [])),
]
NOT_FOUND = [
    "La société LOUP a racheté la société ORME.",
    "Le marché de la société LOUP est augmenté de 900 € HT.",
    "La compétence est transférée à la communauté de communes.",
    "La reprise de l'étanchéité par la société LOUP est nécessaire.",
]
