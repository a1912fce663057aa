"""What a table of grants is for, as its act says above and below it: "dans le cadre de la santé :" and "nature 6574, chapitre 925".

Law: CGCT L2311-7, R2311-1 (presentation by function). Account 6574 is M14's, whose chapters by function are 920 to 929.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from sqlalchemy import Connection, select

from council import DocumentText, Evidence, Grant
from database.sessions.readings import Row

_HEADING = re.compile(
    r"(?i)(?:dans le (?:cadre|domaine)|au titre) (?:de l['’]|de la |des |du |de )"
    r"(?P<of>[^\n:;,.€]{3,90}?(?:\n[^\n:;,.€]{1,60}?)?) ?:[ \r]{0,3}\n"
    r"|(?:^|\n)[ ]{0,3}Th[ée]matiques?[ ]{1,2}:?(?P<theme>[^\n:;.€\d]{3,70})[ :\r]{0,4}(?=\n)"
)
_CHARGED = re.compile(r"(?i)\bnature[ ]{1,2}6574\d{0,2}[ ,;]{1,3}(?:et )?(?:au )?(?:chapitre|fonction)[ ]{1,2}92(?P<head>\d)")
_VOTED = re.compile(r"(?i)\bpour ?: ?\d{1,3}\b|\badopt[ée]e?s? à l['’]unanimité|\ben conséquence, il est demandé")
_REACH = 12_000  # characters of one table


@dataclass(frozen=True, slots=True)
class Section:
    """The words of the heading above, and the first digit of the M14 function below; each None where it is not printed."""

    heading: str | None
    function: str | None


class Sections:
    """The headings and charges of one text; `at` tells those of a place in it."""

    def __init__(self, text: str) -> None:
        """Of the stored text."""
        self._headings = [(m.start(), " ".join((m["of"] or m["theme"]).split())) for m in _HEADING.finditer(text)]
        self._charges = [(m.start(), m["head"]) for m in _CHARGED.finditer(text)]
        self._votes = [m.start() for m in _VOTED.finditer(text)] if self._headings or self._charges else []

    def at(self, place: int) -> Section:
        """What stands above and below a place, no vote and no other heading between."""
        above = bisect_right(self._headings, place, key=lambda one: one[0])
        below = bisect_right(self._charges, place, key=lambda one: one[0])
        heading = self._headings[above - 1] if above else None
        charge = self._charges[below] if below < len(self._charges) else None
        after = self._headings[above][0] if above < len(self._headings) else None
        if heading is None or place - heading[0] > _REACH or self._parted(heading[0], place):
            heading = None
        if charge and (charge[0] - place > _REACH or self._parted(place, charge[0]) or (after is not None and after < charge[0])):
            charge = None
        return Section(heading[1] if heading else None, charge[1] if charge else None)

    def _parted(self, start: int, end: int) -> bool:
        return bisect_right(self._votes, start) < bisect_right(self._votes, end)


def complete(connection: Connection, rows: list[Row]) -> None:
    """Gives each grant's row `section`, what its table is for in words, and `section_function`."""
    own = (Evidence.owner_id, Evidence.document_id, Evidence.start)
    places: dict[int, dict[int, int]] = {}
    for grant, document, start in connection.execute(
        select(*own).where(Evidence.owner == Grant.__tablename__).order_by(Evidence.rank.desc())
    ):
        places.setdefault(document, {})[grant] = start
    told: dict[int, Section] = {}
    for document, grants in places.items():
        text = connection.execute(select(DocumentText.text).where(DocumentText.document_id == document)).scalar()
        sections = Sections(text or "")
        told |= {grant: sections.at(start) for grant, start in grants.items()}
    for row in rows:
        section = told.get(row["grant_id"], Section(None, None))
        row["section"], row["section_function"] = section.heading, section.function
