"""What is true at each step: a quiet site of its own is asked after each import; whatever else visitors are shown is wrong."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.faults.site import load, site
from benchmarks.faults.visitors import PAGES, SHOWN, TABLES, Answer, Door
from sample_data import write

_FIRST, _IMPORTS = 6, 3
_KEPT = Path("build")  # where figures that are wrong are found again
_GRACE = 10.0  # seconds after an outage in which a site comes back by itself


def papers(folder: Path) -> tuple[list[Path], list[Path]]:
    """(what is there from the first, papers that come one by one): the sample's, parted."""
    write(folder)
    council = max((one for one in folder.iterdir() if one.is_dir()), key=lambda one: sum(1 for _ in one.iterdir()))
    found = sorted(council.iterdir())
    single = [path for path in found[_FIRST:] if path.suffix in (".pdf", ".docx")]
    return found[:_FIRST], single[:_IMPORTS]


@dataclass
class Truth:
    """Asked -> what may be shown, in the order of the imports."""

    states: dict[str, list[str]] = field(default_factory=dict)

    def note(self, door: Door) -> None:
        """What this quiet site shows now is true."""
        for answer in all_asked(door):
            if answer.failed:
                raise RuntimeError(f"{answer.asked}: {answer.failed}")
            self.states.setdefault(answer.asked, []).append(answer.figures)

    def last(self) -> dict[str, str]:
        """What is shown once all is loaded."""
        return {asked: found[-1] for asked, found in self.states.items()}


def all_asked(door: Door) -> list[Answer]:
    """One answer to each question that visitors ask."""
    source = "127.0.251.1"
    return [*(door.table(name, source) for name in TABLES), *(door.page(stem, source) for stem in PAGES)]


def truth_of(url: str, folder: Path, first: Sequence[Path], then: Iterable[Path]) -> Truth:
    """Loads all into an empty database, step by step."""
    folder.mkdir(parents=True, exist_ok=True)
    found = Truth()
    load(url, folder / "cache", first)
    with site(url, folder) as quiet:
        found.note(Door(quiet.port))
        for one in then:
            load(url, folder / "cache", [one])
            found.note(Door(quiet.port))
    return found


@dataclass(frozen=True, slots=True)
class Judged:
    """How many answers, how many with wrong figures, failed while something was down, failed without such reason.

    `back`: seconds after an outage at which the last question was asked that failed; `how`, `why`: of what kind failures were.
    """

    answers: int
    wrong: int
    in_flight: int
    otherwise: int
    back: float
    how: str
    why: str

    def told(self) -> str:
        """In words."""
        some = f"{self.in_flight} failed in flight ({self.how})" if self.in_flight else "none failed in flight"
        return f"{self.answers:,} answers, {some}, none asked later than {self.back:.1f} s after an outage"

    def failed(self) -> str:
        """The last column."""
        return f"{self.wrong} wrong, {self.otherwise} failed otherwise" + (f" ({self.why})" if self.why else "")


def judged(answers: Sequence[Answer], truth: Truth, outages: Sequence[tuple[float, float]]) -> Judged:
    """`outages`: (begun, ended) of each; who asked within one, or in the ten seconds after it, may be told that it fails."""
    wrong = [one for one in answers if not one.failed and one.figures not in truth.states[one.asked]]
    _keep({(one.asked, one.figures) for one in wrong}, truth)
    failed = [one for one in answers if one.failed]
    excused = [one for one in failed if any(one.begun <= end + _GRACE and one.ended >= begin for begin, end in outages)]
    others = [one for one in failed if one not in excused]
    after = [one.begun - end for one in excused for _, end in outages if 0 <= one.begun - end <= _GRACE]
    why = Counter([f"{one.asked}: {_kind(one)}" for one in others] + [f"{one.asked}: wrong" for one in wrong])
    how = Counter(map(_kind, excused))
    return Judged(len(answers), len(wrong), len(excused), len(others), max(after, default=0.0), _counted(how), _counted(why))


def _keep(wrong: set[tuple[str, str]], truth: Truth) -> None:
    """What was shown, and what was true at each step, for whoever looks for the cause."""
    for asked, figures in sorted(wrong):
        _KEPT.mkdir(exist_ok=True)
        for name, shown in (("wrong", figures), *((f"true-{step}", one) for step, one in enumerate(truth.states[asked]))):
            place = _KEPT / f"{asked.replace(' ', '-')}-{figures}-{name}.txt"
            place.write_text("\n".join(SHOWN.get(shown, [shown])), "utf-8")


def _kind(answer: Answer) -> str:
    return "a sentence with a number" if answer.failed.startswith("told") else answer.failed


def _counted(kinds: Counter[str]) -> str:
    return ", ".join(f"{times} {kind}" for kind, times in kinds.most_common())
