"""Numbers of a shape that only this paper knows: "20230504 3 Tarifs", "CC12", "N°02/01-2024" (numéro d'ordre, article R2121-9 CGCT).

The law leaves a council free to write its order numbers as it likes; what stands twice before a title, in one shape and with other
figures, numbers the paper's acts.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from data_loaders.documents.readings.items.items_candidates import MARK, HeadingProposal, at_line, proposed, title_after
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_LETTERS = r"(?:[a-z]{1,6}[ ._/-]?)"
_CODE = (
    rf"{_LETTERS}?\d{{1,10}}(?:\s?[-_/.]\s?(?:\d{{1,8}}|[a-z]{{1,4}}(?=[-_/. ]?\d))|[ _](?=\d)\d{{1,4}}|[a-z]{{1,3}}\d{{1,6}}){{0,4}}"
    r"(?:/[a-z](?!\w))?"
)
_PLACE = r"(?:\d{1,3} - (?=(?:19|20)\d\d[-_/.]\d))?"  # an act's place in the agenda, before its number of the year: "2 – 2023-51"
_SHAPED = re.compile(
    rf"(?:(?<=\n)|\A|(?<=[.!?;)»] )|(?:(?<=€ )|(?<=euros ))(?=(?:19|20)\d{{6}}[ ._/-]\d))[ \t]{{0,8}}(?:{MARK}[ \t]{{0,3}})?"
    r"(?:(?:deliberation|delib\.?|acte|question|rapport|objet|affaire|decision|resolution|dossier)[ \t]{1,2})?"
    rf"(?:n ?° ?|no? (?=\d)|numero )?{_PLACE}(?P<code>{_CODE})(?![\w€%])"
)
_FIGURES = re.compile(r"\d+")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?P<mark>[-/. ]{1,3})(?:0?[1-9]|1[0-2])(?P=mark)(?:19|20)?\d\d\Z")
# What else opens a line with figures: laws, hours, sums, telephone and page numbers, roads, lots, ages.
_OTHER = re.compile(
    r"(?:[lrd][ .-]{0,2}\d{3,4}\b|(?!(?:19|20)\d\d)[125]\d{3}-\d"
    r"|\d{1,2} ?h(?:\d\d)?\Z|(?:article|art|page|lot|rd|rn|vc|cr|zac|tel|id|le|la|du|de|et|a|au|en|par|pour"
    r"|contre|soit|dont|total|section|chap|chapitre|annexe|compte|exercice|annee|vote|votes|voix|adopte|rejete|refuse|accord)"
    r"[ ./-]?\d|\d\d(?:[ .]\d\d){3,}"
    r"|\d{1,3}(?: \d{3})+\Z)"
)
_LEDGER = re.compile(r"m ?(?:4|14|21|22|31|49|52|57|61|71|832)[ad]?\Z")  # the accounting rules of a budget: "M57 - Virement"
_UNIT = re.compile(r"\s?(?:€|%|euros?\b|voix\b|votes?\b|pour\b|contre\b|h\b|heures?\b|m2|m²|ha\b|km\b|kg\b|ans\b|mois\b|jours\b|abst)")
_OF_DAY = re.compile(r"(?:19|20)\d{4}(?:\d\d)?[ ._/-]\d")
_WHOLE_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ _]\d{1,3}\Z")  # the one act of a paper
_TWO_LEVELS = re.compile(r"\d{1,2}\.\d{1,2}\Z")  # a chapter of the agenda and a place in it
_LEAST = 2
_LAST = re.compile(r"(?<=[-_/. ])\d{1,4}\Z")


def shaped(view: View) -> Iterator[HeadingProposal]:
    """A heading for every number whose shape comes again with other figures."""
    groups: dict[str, list[re.Match[str]]] = defaultdict(list)
    for found in _SHAPED.finditer(view.folded):
        code = found["code"]
        figures = _FIGURES.findall(code)
        plain = len(figures) == 1 and code.isdigit() and len(code) < 5
        if not plain and not _TWO_LEVELS.match(code) and not _is_other(view, found):
            groups[shape(code)].append(found)
    for name, every in groups.items():
        days = {found["code"] for found in every if _DAY.match(found["code"])}
        group = every if _count_on(days) else [found for found in every if found["code"] not in days]
        alone = bool(group) and _WHOLE_DAY.match(group[0]["code"]) and at_line(view, group[0].start("code"))
        if len({found["code"] for found in group}) >= _LEAST or alone:
            yield from _of_shape(view, name, [*group, *_run_in(view, group)])


def _count_on(days: set[str]) -> bool:
    """ "12-06-11", "12-06-12", "12-06-13": what would be one day of following years counts acts of June 2012."""
    kin = _kin(days)
    numbers = sorted(last for _, last in kin)
    return len({lead for lead, _ in kin}) == 1 < len(numbers) == len(days) and numbers[-1] - numbers[0] == len(numbers) - 1


def _kin(codes: Iterable[str]) -> set[tuple[str, int]]:
    """Each code's last number, and what stands before it."""
    return {(code[: found.start()], int(found.group())) for code in codes if (found := _LAST.search(code))}


def _run_in(view: View, group: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Numbers of the group's own that a flattened text prints behind other words: next to one of the group, or its twin."""
    known = _kin(one["code"] for one in group)
    at = {one.start("code") for one in group}
    for lead in sorted({lead for lead, _ in known}):
        for found in re.finditer(rf"(?<= )(?P<code>{re.escape(lead)}(?P<last>\d{{1,4}}))(?= )", view.folded):
            near = any((lead, int(found["last"]) + step) in known for step in (-1, 0, 1))
            if near and found.start() not in at and view.raw[found.end() + 1 : found.end() + 2].isupper():
                yield found


@lru_cache(maxsize=4)  # each act without another number asks for the same view's
def of_the_day(view: View) -> tuple[Heading, ...]:
    """The headings numbered by the day and a place in it, at a line's start: "20230504 3 Tarifs"."""
    lined = (p.value for p in shaped(view) if p.features["line"])
    return tuple(h for h in lined if h.code and _WHOLE_DAY.match(view.folded[slice(*h.code)]))


def _is_other(view: View, found: re.Match[str]) -> bool:
    """A law's, a road's or a ledger's figures, or a number of voices."""
    return bool(_OTHER.match(found["code"]) or _LEDGER.match(found["code"])) or _counts(view, found)


def _counts(view: View, found: re.Match[str]) -> bool:
    """Whether a unit follows: "25 voix"; with a capital, behind letters or a day, it opens a title ("CC25 Vote", "20230504 3 Vote")."""
    unit = _UNIT.match(view.folded, found.end())
    named = found["code"][0].isalpha() or _OF_DAY.match(found["code"])
    return unit is not None and not (named and view.raw[unit.end() - len(unit[0].lstrip())].isupper())


def _of_shape(view: View, name: str, group: Sequence[re.Match[str]]) -> Iterator[HeadingProposal]:
    counting = _counting([_FIGURES.findall(found["code"]) for found in group])
    for found in group:
        title = title_after(view, found.end(), strict=True)
        if title is None:
            continue
        start = next(i for i in range(*found.span()) if view.folded[i].isalnum())
        heading = Heading(start, title, "act", (int(_FIGURES.findall(found["code"])[counting]),), found.span("code"))
        yield proposed(heading, f"shape:{name}", line=at_line(view, start))


def shape(code: str) -> str:
    """The code with 0 for its figures; long runs keep their length: "cc12" is "cc0", "20230504 3" is "8 0"."""
    return _FIGURES.sub(lambda run: str(len(run[0])) if len(run[0]) > 3 else "0", " ".join(code.split()))


def _counting(codes: Sequence[Sequence[str]]) -> int:
    """Which group of figures tells one act from the next: the one that takes most values, of equals the last."""
    width = min(map(len, codes))
    return max(range(width), key=lambda i: (len({code[i] for code in codes}), i))


def example(text: str) -> list[str]:
    """The numbers of a text's own shape."""
    view = View.of(text)
    return [view.raw[slice(*p.value.code)] for p in shaped(view) if p.value.code]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("20230504 3 Tarifs\nAdopté.\n20230504 4 Voirie\nAdopté.", ["20230504 3", "20230504 4"]),
    ("20230504 3 Tarifs\nAdopté.", ["20230504 3"]),
    ("CC12 – Tarifs\nAdopté.\nCC09 – Voirie\nAdopté.", ["CC12", "CC09"]),
    ("CC12 Tarifs\nAdopté.\nCC25 Vote des taux\nAdopté.", ["CC12", "CC25"]),
    ("20230504 3 Tarifs\nAdopté.\n20230504 4 Vote des taux\nAdopté.", ["20230504 3", "20230504 4"]),
    ("20230504 3 Tarifs Le repas est à 3 € 20230504 4 Voirie Adopté.", ["20230504 3", "20230504 4"]),
    ("OBJET 2019 05 31 Tarifs\nAdopté.\nOBJET 2019 05 32 Voirie\nAdopté.", ["2019 05 31", "2019 05 32"]),
    ("2 – 2023-51 – Tarifs\nAdopté.\n3 – 2023-52 – Voirie\nAdopté.", ["2023-51", "2023-52"]),
    ("N°02/01-2024 Tarifs\nAdopté.\nN°02/02-2024 Voirie\nAdopté.", ["02/01-2024", "02/02-2024"]),
    ("N 2015/001 Tarifs\nAdopté.\nN 2015/002 Voirie\nAdopté.", ["2015/001", "2015/002"]),
    ("----- 1/2025 -----\nTarifs\nAdopté.\n----- 2/2025 -----\nVoirie\nAdopté.", ["1/2025", "2/2025"]),
    ("DÉCISION B-2023-11\nTarifs\nAdopté.\nDÉCISION B-2023-12\nVoirie\nAdopté.", ["B-2023-11", "B-2023-12"]),
    ("2023-04-12 ▪ Tarifs\nAdopté.\n2023-04-13 ▪ Voirie\nAdopté.", ["2023-04-12", "2023-04-13"]),
    ("Pouvoirs : 3 12-06-11 TARIFS Adopté. 12-06-12 VOIRIE Adopté. 12-06-13 PRIX Adopté.", ["12-06-12", "12-06-13", "12-06-11"]),
    ("Secrétaire : Z 2015 01 Budget Adopté. 2015 02 Marchés Adopté. 2015 03 Divers", ["2015 02", "2015 03", "2015 01"]),
]
NOT_FOUND = [
    "20230504 3 voix pour",
    "Tarifs\nADOPTÉ 2017-02-055 Voirie\nADOPTÉ 2017-02-056 Bail",
    "12/05/2022 Conseil\n13/05/2022 Conseil",
    "12-05-21 Conseil\n12-05-19 Conseil",
    "L2121-9 Code\nL2121-10 Code",
    "CC12 – Tarifs\nAdopté.",
    "1.1 Tarifs\nAdopté.\n1.2 Voirie\nAdopté.",
    "M14 – Budget primitif\nAdopté.\nM49 – Budget primitif\nAdopté.",
    "1 234 € Tarifs\n1 235 € Voirie",
]
