"""The roster that the papers of one call amount to: a surname that it completes is told, the name stays as it is printed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.record import PaperRecord, warn
from data_loaders.open_data.rosters.confirmed_names import confirm
from database.identities.names import council_key, name_key, name_words, surname_words


class CallRoster:
    """The members that the papers of one call name in their roll calls, by council; it grows as the papers come, in their order."""

    def __init__(self) -> None:
        self._papers: defaultdict[str, int] = defaultdict(int)
        self._names: defaultdict[str, dict[str, str]] = defaultdict(dict)

    def check(self, record: PaperRecord) -> None:
        """Names the roster in `record` where papers before it are of its council, and tells the surnames that it completes."""
        if not record.council or record.kind in (None, "other"):
            return
        council = council_key(record.council)
        if record.roster is None and self._names[council]:
            record.roster = f"papers of this call: {self._papers[council]}"
            confirm(record, self._names[council].values())
            tell_matches(record, self._names[council].values())
        if record.attendance:
            self._papers[council] += 1
            for member in record.attendance:
                self._names[council].setdefault(name_key(member.name), member.name)


def tell_matches(record: PaperRecord, members: Collection[str]) -> None:
    """A warning for each person named by surname alone whom the roster knows as one member and the paper's own roll does not."""
    own = [member.name for member in record.attendance]
    told: set[str] = set()
    for name, evidence in _named(record):
        said = name_words(name)
        if name in told or any(said <= name_words(member) for member in own):
            continue
        found = {name_key(member): member for member in members if surname_words(member) == said != name_words(member)}
        if len(found) == 1:
            told.add(name)
            (full,) = found.values()
            record.warnings.append(warn("name_matched", evidence, name=name, full=full, roster=record.roster))


def _named(record: PaperRecord) -> Iterator[tuple[str, Iterable[Span]]]:
    session = record.session
    for field, name in (("president", session.president), ("secretary", session.secretary)):
        if name:
            yield name, session.evidence.get(field, [])
    for member in record.attendance:
        if member.proxy_to:
            yield member.proxy_to, member.evidence
    for item in record.deliberations:
        if item.rapporteur:
            yield item.rapporteur, item.evidence.get("rapporteur", [])
