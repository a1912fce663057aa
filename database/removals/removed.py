"""Who is masked in which council, and what of a text that hides: a person whom an operator masked is covered wherever they are printed."""

import re
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Connection, select

from council import Council, Councillor, Removal
from database.identities.names import council_key
from database.removals.prints import Prints, prints

MASK = "█"
_SHOWN = re.compile(r"\S")


class Removed:
    """The people masked on request, by council; a text of no council hides all of them."""

    def __init__(self, connection: Connection) -> None:
        self._names: dict[int | None, list[str]] = defaultdict(list)
        self._prints: dict[int | None, list[Prints]] = {}
        self._public: dict[int, list[str]] = defaultdict(list)
        rows = connection.execute(
            select(Removal.subject, Removal.council_id, Removal.council_key)
            .where(Removal.kind == "mask", Removal.lifted_at.is_(None))
            .order_by(Removal.subject)
        ).all()
        if not rows:
            return
        councils = [(key, council_key(name)) for key, name in connection.execute(select(Council.id, Council.name))]
        for subject, council_id, named in rows:
            for one in {None, council_id, *(key for key, words in councils if words == named)}:
                if subject not in self._names[one]:
                    self._names[one].append(subject)
        theirs = select(Councillor.council_id, Councillor.name).where(Councillor.council_id.in_([one for one in self._names if one]))
        for council_id, name in connection.execute(theirs):
            self._public[council_id].append(name)

    def __bool__(self) -> bool:
        return bool(self._names)

    def names(self, council_id: int | None) -> list[str]:
        """The people masked in a council; of all councils where it is None."""
        return self._names.get(council_id, [])

    def prints(self, council_id: int | None) -> list[Prints]:
        """How their names are printed."""
        if council_id not in self._prints:
            public = self._public.get(council_id, []) if council_id is not None else [n for names in self._public.values() for n in names]
            self._prints[council_id] = [prints(name, [one for one in public if one != name]) for name in self.names(council_id)]
        return self._prints[council_id]

    def councils(self) -> list[int]:
        """The councils in which anybody is masked."""
        return [one for one in self._names if one is not None]

    def cover(self, text: str, council_id: int | None) -> str:
        """The text at the same length, their names covered."""
        return covered(text, self.prints(council_id)) if self._names else text


def covered(text: str, known: Iterable[Prints]) -> str:
    """The text at the same length, these prints covered."""
    for one in known:
        for start, end in one.spans(text):
            text = text[:start] + _SHOWN.sub(MASK, text[start:end]) + text[end:]
    return text


def sign(names: Iterable[str]) -> str:
    """A short sign of who is masked, where anybody is."""
    told = "\n".join(names)
    return f"-{sha256(told.encode('utf-8', 'replace')).hexdigest()[:8]}" if told else ""
