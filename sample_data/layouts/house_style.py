"""How a council's office writes at a time: the choices that make one layout differ from another."""

from dataclasses import dataclass
from typing import Literal

Roll = Literal["inline", "bullets", "civility", "table"]
Vote = Literal["mention", "counts", "sentence"]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """`hours`: how hours are printed; `in_body`: comings and goings are told between the items, not in the roll."""

    roll: Roll
    vote: Vote
    hours: str = "18h30"
    counts: Literal["lines", "one line"] = "lines"
    item: Literal["number", "place", "number first"] = "number"
    in_body: bool = False


PLAIN_EXTRACT = HouseStyle("inline", "mention", hours="words")
MARKDOWN_EXTRACT = HouseStyle("bullets", "counts")
PDF_WITH_COUNTS = HouseStyle("inline", "counts", counts="one line", item="place")
PDF_BY_CIVILITY = HouseStyle("civility", "mention", hours="18 h 30", item="number first")
WORD_PLAIN = HouseStyle("inline", "sentence", hours="18 h 30", in_body=True)
WORD_WITH_TABLE = HouseStyle("table", "sentence", hours="18 h 30", in_body=True)
TEXT_MINUTES = HouseStyle("bullets", "sentence", counts="one line")
