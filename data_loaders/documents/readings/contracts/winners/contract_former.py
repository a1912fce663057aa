"""The holder until now, told beside the one chosen: "le contrat signé avec la société X est arrivé à son terme"."""

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.contracts.contract_supplier import introduced
from data_loaders.documents.text.dates_words import MONTHS
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_CONTRACT = r"(?:contrats?|marches?|accords?[- ]cadres?|prestations?|conventions?|delegations?|concessions?|affermage|lots?)"
_HOLDER = r"(?:titulaire|prestataire|fournisseur|delegataire|exploitant|concessionnaire|entreprise|societe)"
_GIVEN = r"(?:sign|conclu|pass|attribu|confi|souscri|reten|notifi|lie)\w{0,4}"
_NAME = r"(?:la |l'|le )?(?:societe |entreprise |cabinet )?\Z"
# What brings the holder of a contract that exists, up to the name.
_HELD = phrase(
    rf"\b{_CONTRACT}\b[^.;]{{0,110}}?\b(?:avec|a|au|aux|aupres|par|d[eu])\b[^.;]{{0,30}}\Z|\b{_CONTRACT} (?:d[eu] |d')[^.;]{{0,20}}\Z"
)
_PAST = phrase(
    rf"\b{_CONTRACT}\b[^.;]{{0,90}}?\b{_GIVEN} en (?:{MONTHS}|20\d\d|19\d\d)\b[^.;€]{{0,60}}"
    r"\b(?:avec|a|au|aux|aupres d[eu]?)\b[^.;€]{0,24}\Z|"
    rf"\b{_CONTRACT}\b[^.;]{{0,60}}?\b(?:detenue?s? par|dont est titulaire)\b[^.;€]{{0,16}}\Z|"
    rf"\b(?:precedent|ancien|actuel)s? (?:contrat|marche)s?(?:,? | :? | \w{{4,9}} (?:avec|a|par) ){_NAME}|"
    rf"\b{_CONTRACT} (?:actuel|en cours)s?\b,? (?:[^.;€]{{0,40}} )?(?:avec|aupres d[eu]?|par) {_NAME}"
)
_LABELLED = phrase(
    rf"\b(?:ancien(?:ne)?|precedente?|actuel(?:le)?) {_HOLDER}\b[^.;€\n]{{0,24}}\Z|"
    rf"\b{_HOLDER} (?:actuel|sortant|precedent)(?:le|e)?\b[^.;€\n]{{0,24}}\Z"
)
_STAYS = phrase(r"[^.;\n]{0,60}?\b(?:propos|remis|remet|offre|reten|recondu|renouvel|reste)")  # the holder bids again
_ENDS = phrase(
    r"\b(?:"
    r"(?:est|sont|etant|etait|arriv\w+) (?:\w{4,12} )?(?:arrivee?s? )?a (?:son |leur )?(?:terme|echeance|expiration)|"
    r"expir(?:e|ent|ait|ant|era|eront)\b|(?:est|sont|etant) (?:echus?|expires?|caducs?|resilies?|denonces?|termines?|acheves?)\b|"
    r"s'acheve(?:nt|ra|ront)?\b|se termine(?:nt|ra|ront)?\b|prend(?:ra)? fin\b|prennent fin\b|touche a sa fin\b|(?:a|ont) pris fin\b|"
    r"(?:a ete |ayant ete )?(?:resilie|denonce|rompu)\b|"
    r"(?:n'est|n'a|ne sera|n'ayant|non) (?:pas )?(?:ete )?(?:renouvel|recondui|prolong)\w+)"
)
_RUNS = phrase(r"\b(?:qui|pour|il|elle|lequel|laquelle)\b")  # how long the contract that is given will run
_LEAVES = phrase(
    rf"\s?(?:\([^()]{{0,40}}\))?\s?,? (?:le |la |l')?(?:{_HOLDER} )?(?:sortant|actuel)(?:le|e)?\b|, (?:le |la |l')?(?:ancien|precedent)\w* "
)
_REACH, _NEAR, _BESIDE = 240, 110, 24


def is_former(folded: str, start: int, name: Span, end: int) -> bool:
    """The words in [start, end) beside the name say that its contract is an earlier one.

    Asked for each print of a name: it may be chosen again.
    """
    before = folded[max(start, name[0] - _REACH) : name[0]]
    before = before[max(before.rfind(". "), before.rfind(".\n"), before.rfind("\n\n"), before.rfind(";")) + 1 :]
    behind = folded[name[1] : min(end, name[1] + 170)]
    ends = _ENDS.search(behind, 0, _NEAR if _HELD.search(before) else _BESIDE)
    over = bool(ends and not set(".;:") & set(behind[: ends.start()]) and not _RUNS.search(behind[: ends.start()]))
    labelled = _LABELLED.search(before) is not None and not _STAYS.match(behind)
    return over or labelled or bool(_PAST.search(before) or _LEAVES.match(behind))


def example(text: str) -> list[str]:
    """The former holders among the firms that a text introduces."""
    view = View.of(text)
    return [m.name for m in introduced(view, 0, len(text)) if is_former(view.folded, 0, (m.start, m.end), len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Le contrat signé avec la société LOUP est arrivé à son terme. La société ORME est retenue.", ["LOUP"]),
    ("Le lot 1 a été attribué en mars à l'entreprise LOUP. Pour le lot 2, l'entreprise ORME est retenue.", ["LOUP"]),
    ("Contrat avec la société LOUP résilié au 30 juin. Nouveau prestataire : la société ORME.", ["LOUP"]),
    ("La société LOUP, titulaire sortant, et la société ORME ont remis une offre.", ["LOUP"]),
    ("Le contrat conclu avec la société LOUP, d'une durée de six ans, s'achèvera le 31 août.", ["LOUP"]),
    ("Ancien prestataire : société LOUP. La société ORME est retenue.", ["LOUP"]),
    ("La société LOUP (non reconduite) et la société ORME ont répondu.", ["LOUP"]),
    ("Les travaux du marché détenu par l'entreprise LOUP permettent la réfection.", ["LOUP"]),
]
NOT_FOUND = [
    "L'entreprise actuelle LOUP propose la meilleure offre.",
    "Le marché est attribué à la société LOUP pour une durée d'un an qui prend fin le 31 décembre.",
    "La commission réunie en mars a attribué le marché à la société LOUP.",
    "décide de renouveler le contrat avec la société LOUP.",
    "décide de signer avec la société LOUP un contrat qui expire en 2027.",
]
