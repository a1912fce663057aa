"""The roll call (appel nominal) of a paper as a reading of it says: its lists, each from its heading to its last name."""

from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry

Kind = Literal["present", "represented", "excused", "absent", "staff"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at [start, end) of the view; `colon` whether a colon closes it; a member told alone has one without words."""

    kind: Kind
    start: int
    end: int
    colon: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """One list of the roll: its heading, its entries and where the last one's note ends."""

    heading: Heading
    entries: tuple[Entry, ...]
    end: int

    @property
    def kind(self) -> Kind:
        """What the heading says of those it lists."""
        return self.heading.kind

    @classmethod
    def alone(cls, kind: Kind, entry: Entry) -> "Section":
        """A member whose state no heading tells, as a list of one."""
        return cls(Heading(kind, entry.start, entry.start), (entry,), entry.tail[1])


@dataclass(frozen=True, slots=True)
class Roll:
    """All lists of the first roll call.

    `called`: member by member; `flat`: so called in a print without lines, to be believed only where its counts close.
    """

    sections: tuple[Section, ...] = ()
    called: bool = False
    flat: bool = False

    @property
    def start(self) -> int:
        """Where the first heading begins (0 in an empty roll)."""
        return self.sections[0].heading.start if self.sections else 0

    @property
    def end(self) -> int:
        """Where the last name's note ends."""
        return self.sections[-1].end if self.sections else 0

    @property
    def style(self) -> str | None:
        """The order of the names in lists; None where each member is called alone."""
        return None if self.called else names_cut.style(e.shape for section in self.sections for e in section.entries)

    @property
    def people(self) -> int:
        """How many names its lists hold."""
        return sum(len(section.entries) for section in self.sections)
