"""The numbers a paper prints of its members (en exercice, présents, représentés, votants), as printed, never inferred."""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.session import session_count_rows
from data_loaders.documents.readings.session.session_count_labels import ANY, KEYS, Key
from data_loaders.documents.text.dates_words import MONTHS, SMALL, number
from data_loaders.documents.text.view import View

# Not of a day in a margin: "Présents : 23 février".
_NUMBER = rf"(?P<n>(?!00)\d{{1,3}}(?![\d/h:]|[.,]\d| ?(?:h|heures|%|€|euros|{MONTHS})\b)|{SMALL})"
_AFTER = re.compile(
    rf"(?:\sa \d{{1,2}} ?h ?\d{{0,2}}(?=[ \t]?[:=]))?"
    rf"(?:[ \t]{{0,60}}(?=[:=|])|\s{{0,3}})(?:(?P<mark>[;=|]|:?\s?\((?=\d{{1,3}}\)(?:\s?:|\s))|:|(?<!\.)\.{{2,200}}|est de(?: :)?"
    rf"|sont au nombre de|qui sont au nombre de|etait de|etant de|s'eleve a|(?<=s )de(?= ))"
    rf"(?:[ \t]{{0,30}}|\s{{0,3}}(?:\r?\n)?\s{{0,2}})|(?=\d)){_NUMBER}"
)
_NONE = re.compile(r"\s{0,3}[:=]\s{0,3}(?P<n>neant|aucune?|/|-(?!\s{0,3}[a-z]))(?=\s|[.,;]|\Z)")
_AHEAD = re.compile(rf"(?<![\d/.,:h\-])(?P<n>\d{{1,3}}|(?<![a-z-]){SMALL})\s{{1,2}}(?:des\s|sont\s|etaient\s)?\Z")
_COMPOSED = re.compile(
    r"(?<![a-z])(?:conseil|comite|assemblee)(?: (?!d)[a-z]{6,15})?,? (?:est |etant )?composee? de "
    r"(?P<office>\d{1,3}) (?:membres|conseillers|delegues)"
)
_RANGED = re.compile(r"\s{0,3}\)?(?:,?\s?(?:de la|a la|jusqu|a partir|des la|pour l[ae]s? (?:point|delib|question)|puis|a compter))")
_OF = re.compile(
    r"(?<![\d/.,:h\-])(?P<present>\d{1,3})\s(?:(?:membres?|conseill\w{2,5}|elus|delegues)\s)?(?:etaient\s)?presents?\s"
    r"(?:sur|/)\s(?:un total de\s|les\s)?"
    r"(?P<office>\d{1,3})(?![\d/.,:]|\s?(?:h|heures|%)\b)"
)
_ALLOWED = re.compile(r"(?<![a-z])(?:dispos|deten|porteu|titulaire|munie?)\w{0,4} (?:que )?(?:de |d')\S{1,12}\s{1,2}\Z")
_OTHERS = re.compile(r"(?:absen\w{0,3}\s(?:non|et)?|presente?s\s(?:ou|et)|non|auditeurs?|public|invites?|agents?|habitants?)\s?\Z")
_COLUMN = re.compile(r"[ \t]{0,4}\n[ \t]{0,4}\d{1,3}[ \t]{0,4}(?=\n)")  # labels in one column, their numbers in the next


def propose(view: View, start: int, end: int) -> dict[Key, list[Proposal[int]]]:
    """Every number printed behind or before a label in view[start:end]; the feature `ranged` says that it holds for some items only."""
    rows = session_count_rows.read(view, start, end)
    heads = session_count_rows.heads(view, start, end)
    told: dict[Key, list[Proposal[int]]] = {key: [] for key in KEYS}
    for key in KEYS:
        if key in rows:
            told[key].append(_proposal(view, *rows[key], reader="counts_row"))
            continue
        for value, where, ranged in _one(view, key, start, end):
            if not any(low < where[1] and where[0] < high for low, high in heads):
                told[key].append(_proposal(view, value, where, reader="counts_label", ranged=ranged))
    for key, proposal in _in_words(view, start, end):
        told[key].append(proposal)
    return told


def _in_words(view: View, start: int, end: int) -> Iterator[tuple[Key, Proposal[int]]]:
    """ "21 présents sur 26", "le conseil est composé de 15 membres"."""
    for match in _OF.finditer(view.folded, start, end):
        yield "members_in_office", _proposal(view, int(match["office"]), match.span(), reader="counts_of")
        yield "stated_present", _proposal(view, int(match["present"]), match.span(), reader="counts_of")
    for match in _COMPOSED.finditer(view.folded, start, end):
        yield "members_in_office", _proposal(view, int(match["office"]), match.span(), reader="counts_composed")


def _proposal(view: View, value: int, where: Span, reader: str, ranged: bool = False) -> Proposal[int]:
    return Proposal(value, (view.span(*where),), reader, {"ranged": 1.0} if ranged else {})


def _one(view: View, key: Key, start: int, end: int) -> list[tuple[int, Span, bool]]:
    folded, found = view.folded, []
    for match in ANY[key].finditer(folded, start, end):
        if key != "members_in_office" and _OTHERS.search(folded[max(0, match.start() - 22) : match.start()]):
            continue
        after = _AFTER.match(folded, match.end(), min(end, match.end() + 100))
        ahead = _AHEAD.search(folded, max(start, match.start() - 20), match.start())
        counted = match[0].startswith(("nombre", "nbre")) or not (ahead and after and after["mark"] == ";")
        if after and counted and _is_its_own(folded, match, after):
            value = number(after["n"])
            bare = not after["mark"] and not after["n"].isdigit()
            opens_list = re.match(r"[.)]\s[a-z]|\s?[-–]\s?(?:mm?\.|mme|mlle|mons|mada)", folded[after.end() : after.end() + 12])
            numbered = opens_list and (value == 1 or "\n" in folded[match.end() : after.start("n")])
            column = "\n" in folded[match.end() : after.start("n")] and _COLUMN.match(folded, after.end())
            if (
                value is not None
                and not (bare or column or numbered)
                and (
                    not _labels_next(folded, after.end(), key, (after["mark"] or ";") != ";")
                    or session_count_rows.in_pairs(folded, after.end())
                )
            ):
                found.append((value, (match.start(), after.end()), _ranged(view, after.end())))
        elif key == "stated_represented" and (none := _NONE.match(folded, match.end(), match.end() + 12)):
            found.append((0, (match.start(), none.end()), False))
        elif ahead and _may_lead(folded, match, key) and (value := number(ahead["n"])) is not None:
            found.append((value, (ahead.start(), match.end()), _ranged(view, match.end())))
    return found


def _is_its_own(folded: str, label: re.Match[str], after: re.Match[str]) -> bool:
    """A cell's number is alone in it and no number stands in the cell before the label; "de" follows "nombre de" alone."""
    if after["mark"] == "|":
        line = folded[max(0, label.start() - 60) : label.start()].rsplit("\n", 1)[-1]
        behind = folded[after.end() : after.end() + 60].lstrip(" \t")[:1]
        return not line.rstrip(" \t|")[-1:].isdigit() and behind in ("", "|", "\n")
    return after["mark"] != "de" or label[0].startswith(("nombre", "nbre"))


def _ranged(view: View, at: int) -> bool:
    """Whether the number holds for some items only: "15 à partir de …"; "49 De la délibération 1 à 8 :" begins anew."""
    ranged = _RANGED.match(view.folded, at)
    return bool(ranged) and not view.raw[at:].lstrip()[:1].isupper()


def _labels_next(folded: str, at: int, key: Key, marked: bool) -> bool:
    """ "Présents 27 Procurations": without a colon the number may belong to the label after it; it is then left alone."""
    return (
        not marked
        and key != "members_in_office"
        and bool(re.match(r"\s{1,2}(?:presents|procurations|pouvoirs|votants|absents)", folded[at : at + 16]))
    )


def _may_lead(folded: str, match: re.Match[str], key: Key) -> bool:
    """ "dont 22 présents et 05 procurations", "33 membres en exercice": a number ahead of its label."""
    if folded[match.end() : match.end() + 3].strip().startswith((":", "(")):
        return False
    before = folded[max(0, match.start() - 34) : match.start()]
    if match[0].startswith(("nombre", "nbre")) or re.search(r"en exercice ?: ?\d{1,3}\s{1,2}(?:sont |etaient )?\Z", before):
        return False  # "en exercice : 33 Nombre de présents à 20 h : 28"
    if _ALLOWED.search(folded[max(0, match.start() - 40) : match.start()]):
        return False  # "chaque membre peut disposer de deux pouvoirs"
    if re.search(r"quorum[^:(]{0,40}\Z", folded[max(0, match.start() - 50) : match.start()]):
        return False  # the number asked for, not the number there
    ahead = re.search(
        rf"(?:dont|soit|avec|,|;|:|=|\(|-|\||et|quorum|atteint|aux?|par|des|les|ses|sur|de{'|^' if key == 'members_in_office' else ''})"
        rf"\s{{0,2}}(?:\d{{1,3}}|{SMALL})\s{{1,2}}(?:des\s|sont\s|etaient\s)?\Z",
        folded[max(0, match.start() - 30) : match.start()],
        re.MULTILINE,
    )
    return bool(ahead) and not (key == "stated_present" and "\n" in folded[match.start() - 3 : match.start()])


def example(text: str) -> dict[str, int]:
    """The counts of a text that it prints once or always alike, and for all of its items."""
    told = propose(View.of(text), 0, len(text))
    return {key: found[0].value for key, found in told.items() if len({p.value for p in found}) == 1 and not any(p.features for p in found)}


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    (
        "Le nombre de membres en exercice est de 15 ; 11 sont présents, 3 sont représentés, soit 14 votants.",
        {"members_in_office": 15, "stated_present": 11, "stated_represented": 3, "stated_voters": 14},
    ),
    ("Présents : 19\nÉtaient présents : 1. M. Pierre LOUP, 2. Mme Anne PETIT", {"stated_present": 19}),
    (
        "En exercice 39 Présents 36 Pouvoirs 3 Votants 39\n",
        {"members_in_office": 39, "stated_present": 36, "stated_represented": 3, "stated_voters": 39},
    ),
    ("Conseillers en exercice : 61", {"members_in_office": 61}),
    ("En exercice : 19\nDate de convocation : Étaient présents : 23 février 2015 Jean LOUP", {"members_in_office": 19}),
    (
        "Nombre de Conseillers \nen exercice : 17 \nPrésents : 12 \nVotants : 15 \nProcurations : 3",
        {"members_in_office": 17, "stated_present": 12, "stated_voters": 15, "stated_represented": 3},
    ),
    ("En exercice : 33 - Présents : 29 - Votants : 33", {"members_in_office": 33, "stated_present": 29, "stated_voters": 33}),
    (
        "en exercice : 29 Votants : 27 dont 22 Présents et 05 Procurations Page",
        {"members_in_office": 29, "stated_present": 22, "stated_represented": 5, "stated_voters": 27},
    ),
    ("la majorité des membres en exercice qui sont au nombre de 33, il a été procédé", {"members_in_office": 33}),
    (
        "Nombre de conseillers municipaux : 69 Nombre de conseillers municipaux présents : 67",
        {"members_in_office": 69, "stated_present": 67},
    ),
    (
        "Nombre de membres\nafférents au\nConseil Municipal\nEn\nexercice\nQui ont pris part\nà la\ndélibération\n23\n22\n20\n",
        {"members_in_office": 22, "stated_voters": 20},
    ),
    ("Pouvoirs : néant", {"stated_represented": 0}),
    ("En exercice : 33 Nombre de présents à 20h30 : 28 Votants : 33", {"members_in_office": 33, "stated_present": 28, "stated_voters": 33}),
    ("19 conseillers en exercice | 13 présents | 15 votants", {"members_in_office": 19, "stated_present": 13, "stated_voters": 15}),
    ("Conseillers en exercice  |  14  |\n|  Présents   |  10  |", {"members_in_office": 14, "stated_present": 10}),
    ("Nombre de conseillers en exercice :      29", {"members_in_office": 29}),
    ("Nombre de délégués en exercice au jour de la séance : 46", {"members_in_office": 46}),
    ("Le nombre de conseillers en exercice est de 15, le nombre de présents de 12", {"members_in_office": 15, "stated_present": 12}),
    ("Sont présents (10) :\nMM.", {"stated_present": 10}),
    ("Le conseil municipal est composé de 15 membres", {"members_in_office": 15}),
    ("Quorum : 21 présents sur 26", {"members_in_office": 26, "stated_present": 21}),
    ("En exercice : 49 De la délibération 12 à 20 : Procurations : 09", {"members_in_office": 49, "stated_represented": 9}),
]
NOT_FOUND: list[str] = [
    "Absents et procurations : 4",
    "Pouvoirs :\n1- M. Luc PETIT à Mme Anne ROUX",
    "Nombre de présents ou représentés : 33",
    "Auditeurs présents : 63",
    "chaque conseiller peut disposer de deux pouvoirs. ",
    "Présents :\n16 jusqu’à la délibération n°2015/62\n15 à partir de la délibération n°2015/63",
    "formant la majorité des membres en exercice.",
    "Votants : 14 jusqu'au point 3, 15 à partir du point 4",
]
