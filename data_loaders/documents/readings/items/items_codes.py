"""Numbers that acts bear: "Délibération n° 2023-04", "DCM 12/2020", "DE-2012/33" (numéro d'ordre, article R2121-9 CGCT)."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.items import items_voted
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, at_line, proposed, title_after
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_GROUPS = re.compile(r"\d+")
# Letters before an act's number: joined to it by a mark, or one of the usual short forms.
_SHORT = r"(?:cp|cm|cc|ca|cs|cb|bc|bs|db|dcm|del|delib|dl|de|d|c|b)"
_CODE = (
    rf"(?:[a-z]{{1,8}}[._/-]{{1,2}} ?|{_SHORT} |[a-z]{{1,6}}(?=\d)){{0,2}}\d{{1,10}}"
    r"(?:(?:\s?[-_/]\s?|\.)(?:\d{1,8}|[a-z]{1,4}\d?(?=\s?[-_/.]\s?\d))){0,4}"
    r"(?:(?<=\d{4}) \d{1,2}(?: \d{1,3})?(?= ))?(?:[ _](?!du|de|le|la|au|et|en)[a-z]{2,4}[ _]\d{1,4})?(?:/[a-z](?![\w/]))?"
)
_NUMBER_SIGN = r"(?:n ?[°ºo'\"*]{1,2}\.?|numero|no\b)"
LABELLED = re.compile(
    rf"\b(?:deliberation(?: municipale| du conseil municipal)?|delib|dc[cms]|del(?=\.| \d{{1,4}} ?[:–-]))\b\.?"
    rf"(?:\s{{0,2}}{_NUMBER_SIGN}\s?:?\s?|[ \t]{{0,2}}:?[ \t]?|\s(?=(?:19|20)\d\d|\d{{1,4}}[-/_.]\d))({_CODE})"
)
ORDERED = re.compile(rf"(?<!\w)(?:n ?°|numero)\s?(?:de |d'|de la )?(?:ordre|acte|deliberation|delib\.?)\s?:?\s?({_CODE})")
OBJECTED = re.compile(rf"(?<![\w'])objet[ \t]{{0,2}}:?[ \t]{{1,2}}(?=(?:19|20)\d\d[ ._/-]\d)({_CODE})")
SIGNED = re.compile(rf"(?<!\w)(?:n ?°\s?:?\s?|(?<=\n)numero (?=(?:19|20)\d\d[-/._]\d))({_CODE})")
BARE = re.compile(
    rf"(?<![\w/°.-])((?:[a-z]{{1,8}} ?[._/-] ?|{_SHORT} |[a-z]{{1,6}})?"
    r"(?:(?:19|20)\d\d(?:\s?[-_/]\s?|[._])\d{1,4}(?:(?:\s?[-_/]\s?|\.)\d{1,4}(?!\d|\s{0,3}(?:eme|ere?|nde?)\b)){0,3}"
    r"|\d{6,8}(?: ?_ ?|[-/])\d{1,4})"
    r"|[a-z]{2,8}/\d{1,4}-(?:19|20)\d\d|[a-z]{1,4}\d{1,4}[-_/](?:19|20)\d\d(?:-\d{1,3})?(?!-\d)|[a-z]{1,4}(?:19|20)\d\d \d{3}"
    rf"|{_SHORT} ?[._/-] ?\d{{2,8}}(?:-\d{{1,3}}){{0,2}}|(?<=\n){_SHORT} \d{{1,4}}/(?:19|20)\d\d(?= ?\n))(?![\w/]|\.\d)"
)
# Shorter ones count at a line's start alone, and only where they come in a row.
WEAK = re.compile(
    rf"(?:(?<=\n)|\A)[ \t]{{0,4}}\[?({_SHORT} ?\d{{1,4}}(?:[-/._]\d{{1,4}}){{1,3}}"
    r"|\d{2}[-/.]\d{2,3}(?:[-/.]\d{1,3})?|\d{3}[-/]\d{2}|\d{1,3}[-/.](?:19|20)\d\d|\d{5,8})"
    r"(?=\s{0,2}[:/|–-]\s|\]? {1,8}[a-z])"
)
_OWN_LETTERS = re.compile(r"(?:dc[cms]|del)[ \t]{1,2}")
_KIND = re.compile(r"(?:affaire|rapport|point|question|dossier|sujet|expose) \Z")
_PLACED = re.compile(r"\d{1,3}\s[-–/]\s?(?=[a-z]{1,6}[-_. ]?\d)")  # "Point n° 1 - D-2022-011"
_ENDED = re.compile(
    r"(?:[a-zà-ÿ]{2,8}|HT|TTC|(?!D[ée]l)[A-ZÀ-Ý][a-zà-ÿ]{3,7})\. ?(?=\d)|[A-ZÀ-Ý]{4,8}\. (?=\d)"
    r"|(?<=[A-ZÀ-Ý]{3} )(?<!TION )[A-ZÀ-Ý]\. (?=\d)"
)  # a sentence's last word: "Le conseil donne un avis. 2020-017 Tarifs"; an initial behind a surname: "LOUP H. 2020-017 Tarifs"
_LONG = re.compile(r"\d{4}")
# A number that is quoted, not given: what stands before it, what stands after.
_QUOTED_BEFORE = re.compile(
    r"(?:\b(?:l[ae]s?|sa|ses|des?|du|par|cette|ces|vu|aux?|ladite|precedentes?|loi|decret|ordonnance|arretes?|articles?"
    r"|lots?|avenants?|decisions?"
    r"|modificative|apres|avant|partir|jusqu'a|depuis|lors|tranche|parcelles?|section|facture|titre|phase|zone"
    r"|marches?|contrat|conventions?|agrements?|notification|regime|reference|devis|suite a|annule et remplace"
    r"|deliberations?)|[\w»)\"'] ?,|\() ?(?:n ?° ?)?$"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]{0,40}\n")  # no quotation goes on behind it
_LABEL_BEFORE = re.compile(r"registre des|objet de la deliberation $|numero de la deliberation $")
_QUOTED_AFTER = re.compile(
    r"\s?(?:du \d|du (?:conseil|comite|bureau|code)|en date|relatives?|portant|approuv"
    r"|autoris(?!ation)|institu(?!tion)|modifi(?!cation)|fixant"
    r"|susvise|prise? |et n?°? ?\d)"
)
_OF_DAY = re.compile(r"\s?(?:en date )?du (?:\d{1,2}(?:er)? [a-z]{3,9}|\d{1,2}/\d{1,2}/)\s?(?:19|20)\d\d\s{0,2}(?:[:–-](?=\s)|\n)")
_EXAMINED = re.compile(r"\s?examinee? le \d")
_HOUR = re.compile(r"[ \t]?h(?:eures?)?(?![a-z])")  # "10 novembre 2015 – 19 h 30"
_GARBLED = re.compile(r"[oil]\d")  # "N° 2O21-17" is no number 2
_NO_TITLE = re.compile(r"(?:vu |publie|considerant|en date|susvise)")


def _quoted(view: View, start: int, end: int) -> bool:
    return _quoted_before(view, start) or bool(_QUOTED_AFTER.match(view.folded, end, min(len(view.folded), end + 20)))


def _quoted_before(view: View, start: int) -> bool:
    before = _BLANK_LINE.split(view.folded[max(0, start - 34) : start])[-1].replace("\n", " ").rstrip(" ") + " "
    return bool(_QUOTED_BEFORE.search(before)) and not _LABEL_BEFORE.search(before)


def quoted(view: View, start: int, end: int) -> bool:
    """Is the number at this place another act's, a law's or a lot's, that the text names?"""
    return _quoted(view, start, end)


def _no_code(view: View, groups: list[str], end: int, *, labelled: bool) -> bool:
    """A date, a date with its hour, a stretch of years, or the beginning of a longer code such as a decree's."""
    years = [len(g) == 4 and g[:2] in ("19", "20") for g in groups]
    date = len(groups) > 2 and any(years[2:]) and not any(years[:2]) and not labelled
    return (
        date
        or (len(groups) > 1 and years[0] and years[-1])
        or (view.folded[end : end + 1] == "-" and view.folded[end + 1 : end + 2].isalpha())
        or _HOUR.match(view.folded, end) is not None
    )


def of_code(view: View, label: int, start: int, end: int, family: str, *, row: bool = False, titled: bool = True) -> HeadingProposal | None:
    """The heading of the number in [start, end).

    In the `row` of a list it needs no title right after it and is never quoted; in an extract it may stand without its title.
    """
    while end > start and not view.folded[end - 1].isalnum():
        end -= 1
    if _GARBLED.match(view.folded, end):
        return None
    groups = _GROUPS.findall(view.folded, start, end)
    year_last = len(groups) > 1 and len(groups[-1]) == 4 and groups[-1][:2] in ("19", "20")
    day = None if row else _OF_DAY.match(view.folded, end, min(len(view.folded), end + 40))
    quote = _quoted_before(view, label) if day else _quoted(view, label, end)
    if not groups or _no_code(view, groups, end, labelled=label < start) or (not row and quote):
        return None
    if year_last:
        groups = [*groups[1:], groups[0]]
        family = f"{family}-year"
    lined = at_line(view, label)
    voted = None if day else items_voted.end(view, end)
    opens = lined or view.folded.startswith("objet", label)
    closed = opens and view.folded[end : end + 1] in (")", "]") and "(" not in view.folded[label:end]  # "Objet 2013-40) Tarifs"
    after = day.end() if day else voted or (end + 1 if closed else end)
    strict = not lined and not _EXAMINED.match(view.folded, end)
    title = end if row else title_after(view, after, strict=strict)
    if title is None and not titled and (lined or len(groups) > 1):
        title = after
    if title is None or _NO_TITLE.match(view.folded, title):
        return None
    heading = Heading(label, title, "act", (int(groups[-1]),), (start, end), voted=end if voted else None)
    return proposed(heading, f"{family}:{'-'.join(str(len(g)) for g in groups[:-1])}", line=lined)


def number_start(view: View, label: int, start: int) -> int:
    """Where an act's number begins: short letters that a blank alone parts from the figures are its own ("DCM 2024-051", "DEL 09-061")."""
    return label if _OWN_LETTERS.fullmatch(view.folded, label, start) else start


def _is_place(view: View, start: int, code: str) -> bool:
    """ "Affaire n° 2" is a place in the agenda, "Affaire n° 08-20200828" an act's number."""
    return bool(_KIND.search(view.folded, max(0, start - 10), start)) and not _LONG.search(code)


def acts(view: View, start: int = 0, end: int | None = None, *, titled: bool = True) -> Iterator[HeadingProposal]:
    """Headings in [start, end) that bear the act's own number: "Délibération n° 2023-04", "N° 12", "DE-2012/33"."""
    end = len(view.folded) if end is None else end
    for pattern, family in ((LABELLED, "code"), (ORDERED, "code"), (OBJECTED, "code"), (SIGNED, "code"), (BARE, "code"), (WEAK, "weak")):
        for found in pattern.finditer(view.folded, start, end):
            ended = _ENDED.match(view.raw, found.start(1), found.end(1))
            label = (ended.end() if ended else found.start(1)) if pattern in (BARE, WEAK) else found.start()
            if pattern is SIGNED and _is_place(view, label, found[1]):
                continue
            placed = _PLACED.match(found[1]) if _KIND.search(view.folded, max(0, label - 10), label) else None
            begin = number_start(view, label, ended.end() if ended else found.start(1) + (placed.end() if placed else 0))
            single = of_code(view, label, begin, items_voted.code_end(view, begin, found.end(1)), family, titled=titled)
            if single:
                yield single


def example(text: str) -> list[str]:
    """The numbers of acts in a text, each once."""
    view = View.of(text)
    return list(dict.fromkeys(view.raw[slice(*c.value.code)] for c in acts(view) if c.value.code))


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Délibération n° 12 du 12 mars 2021 : Tarifs", ["12"]),
    ("N° 2021-III-04 : Tarifs", ["2021-III-04"]),
    *(("N°1-03/2021 : Tarifs", ["1-03/2021"]), ("Délibération n° 2022-CP4-017\nTarifs", ["2022-CP4-017"])),
    ("Délibération 14/25-02-20/C Tarifs", ["14/25-02-20/C"]),
    ("Del. 12/2020 : Tarifs", ["12/2020"]),
    ("N° d'ordre : 12\nTarifs", ["12"]),
    ("OBJET 2019 05 27 Tarifs", ["2019 05 27"]),
    ("Point n° 1 - D-2022-011 - Tarifs", ["D-2022-011"]),
    ("Le conseil émet un avis. 2020-017 – Tarifs", ["2020-017"]),
    ("Vote : Adopté. 2020-017 – Tarifs", ["2020-017"]),
    ("Secrétaire : Mme LOUP H. 2020-017 – Tarifs", ["2020-017"]),
    ("Secrétaire de séance : M. Luc MERLE. 2020-017 – Tarifs", ["2020-017"]),
    ("Marché confié à ORMEA pour 18 400,80 € HT. 2023-09-037 Tarifs", ["2023-09-037"]),
    ("2022.06.30 / 12 Tarifs", ["2022.06.30 / 12"]),
    ("C1-2022-05 – Tarifs", ["C1-2022-05"]),
    *(("21-012 Tarifs", ["21-012"]), ("041/17 :\nTARIFS", ["041/17"]), ("OBJET 2013-40) TARIFS", ["2013-40"])),
    ("Il signe. OBJET 2013-43) TARIFS", ["2013-43"]),
    ("12.2021 – Tarifs", ["12.2021"]),
    ("AFFAIRE N° 08-20200828\nTarifs", ["08-20200828"]),
    ("CA 23-07-01 | Tarifs", ["CA 23-07-01"]),
    ("DELIBERATION N° 001-2024\nMODIFICATION DU REGLEMENT", ["001-2024"]),
    ("Délibération\n01-2024\nTarifs", ["01-2024"]),
    ("DEL 09-061 — Tarifs", ["DEL 09-061"]),
    *(("DCM 2024-051 Tarifs", ["DCM 2024-051"]), ("DCS 14 : Tarifs", ["DCS 14"]), ("DEL 14 – Tarifs", ["DEL 14"])),
    ("Séance du 3 mai\nCC 12/2024\nTarifs", ["CC 12/2024"]),
    *(("DCC n° 47-2023 – Tarifs", ["47-2023"]), ("CP 09/07/112 – Tarifs", ["CP 09/07/112"])),
    ("II – DÉLIBÉRATIONS\n\n \nN° 01/2016 : Tarifs", ["01/2016"]),
    ("le 30 MAI 2018 .- , CP-18-05-03 RD 941 - Travaux", ["CP-18-05-03"]),
]
NOT_FOUND = [
    "Vu la délibération n° 12 du 12 mars 2021 : Tarifs",
    "Affaire n° 2 : Tarifs",
    "N° 2O21-17 Tarifs",
    *("Objet : 2019-2020 Tarifs", "Conseil\nCM 12/03/2024\nTarifs", "RD 14 : Tarifs", "del 14 mars 2024"),
    "Vu le régime cadre exempté de notification N°SA.58995 Aide à la recherche",
    "Vu la loi n° 2014-58 du 27 janvier 2014",
    "Séance du 12/03/2021 Tarifs",
    "qui ont pris part à la délibération\n 15   14 Tarifs",
]
