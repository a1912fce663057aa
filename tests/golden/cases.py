"""The cases of the golden set, and the part of a record that each thing is about."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data_loaders.documents import pipeline, reading

FOLDER = Path(__file__).parent
NOT_YET = FOLDER / "not_read_yet.txt"  # papers of which more is wanted than is read today: the list may only get shorter
_ENDING = ".expected.json"
_ROLL = ("name", "status", "proxy_to", "arrived_at", "left_at")
_ITEM = ("number", "title", "rapporteur")
_VOTE = ("outcome", "unanimous", "for", "against", "abstentions")
_SESSION = (
    "date", "time", "closed_at", "president", "secretary", "convened_on", "members_in_office", "stated_present", "stated_represented",
    "stated_voters",
)  # fmt: skip
_LOT = ("supplier", "amount", "min_amount", "max_amount", "tax")


@dataclass(frozen=True, slots=True)
class Case:
    """One paper and what must be read in it."""

    thing: str
    layout: str
    paper: Path

    @property
    def name(self) -> str:
        """Its place in the set."""
        return self.paper.relative_to(FOLDER).as_posix()

    @property
    def expectation(self) -> Path:
        """The file that says what must be read."""
        return self.paper.with_name(self.paper.name + _ENDING)

    def expected(self) -> Any:
        """What must be read."""
        return json.loads(self.expectation.read_text(encoding="utf-8"))

    def told(self) -> Any:
        """What is read today."""
        record = pipeline.extract(reading.of_bytes(self.paper.read_bytes(), self.paper.name)).to_json()
        return json.loads(json.dumps(PARTS[self.thing](record), ensure_ascii=False))


def _keys(line: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: line.get(key) for key in keys}


PARTS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "roll": lambda record: [_keys(line, _ROLL) for line in record["attendance"]],
    "items": lambda record: [_keys(item, _ITEM) for item in record["deliberations"]],
    "vote": lambda record: [_keys(item["vote"], _VOTE) for item in record["deliberations"]],
    "session": lambda record: _keys(record["session"], _SESSION),
    "council": lambda record: record["council"],
    "contracts": lambda record: [_keys(lot, _LOT) for item in record["deliberations"] for lot in item["contracts"]],
    "grants": lambda record: [_keys(line, ("beneficiary", "amount")) for item in record["deliberations"] for line in item["grants"]],
}


def cases() -> Iterator[Case]:
    """All of them, in order."""
    for thing in PARTS:
        for paper in sorted((FOLDER / thing).glob("*/*")):
            if not paper.name.endswith(_ENDING):
                yield Case(thing, paper.parent.name, paper)


def not_yet() -> list[str]:
    """The names of the papers that are not wholly read today."""
    return NOT_YET.read_text(encoding="utf-8").split()
