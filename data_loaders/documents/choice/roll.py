"""Which reading of the roll call is believed: the one whose lines close on the printed counts and whose holders are in the room.

Every reader of the roll proposes; each proposal is carried out to attendance lines, and these are judged. Two near equals that differ
on a person leave that person out, with a warning.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from data_loaders.documents.choice import attendance, roll_again, roll_credit, roll_features, roll_sound
from data_loaders.documents.choice.weights import score, weights
from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.proposal import Considered, Proposal, Verdict, tell
from data_loaders.documents.readings.roll import attendance_layout
from data_loaders.documents.readings.roll.bare import bare_roll
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll_again import foreign, unannounced
from data_loaders.documents.readings.roll_machine import roll_views, rolls
from data_loaders.documents.record import AttendanceRecord, PaperRecord, warn
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.view import View

_MARGIN = "margin"


@dataclass(slots=True)
class Trial:
    """A proposal carried out: the record it would make, its features and its score."""

    proposal: Proposal[Roll]
    record: PaperRecord
    features: dict[str, float]
    score: float
    view: View | None

    def sound(self) -> list[AttendanceRecord]:
        """The lines of its lists that are read to the last word, where columns do not part them, and of givers beside their holders."""
        if self.view is None or any(self.features.get(name) for name in ("passed_over", "mixed")):
            return []
        lines = [] if self.parted else roll_sound.lines(self.record, self.view, self.proposal.value)
        return [*lines, *roll_sound.given(self.record, self.view, self.proposal.value)]

    @property
    def parted(self) -> bool:
        """Whether columns part its lists."""
        return any(self.features.get(name) for name in ("mixed", "marked", "side_by_side"))

    @property
    def credible(self) -> bool:
        """Whether it may state anything; a bare reading is proposed only where it closes."""
        return self.proposal.reader == bare_roll.NAME or roll_credit.credible(self.record, self.proposal.reader, self.features, self.score)

    @property
    def settles(self) -> bool:
        """Whether it may speak, and names who was there."""
        return self.credible and any(section.kind == "present" for section in self.proposal.value.sections)

    @property
    def closes(self) -> bool:
        """Whether nothing is held back and every printed count is met."""
        return self.unmissed and self.features.get("met", 0) > 0

    @property
    def unmissed(self) -> bool:
        """Whether nothing is held back and no printed count is missed."""
        return not self.record.held_back and not any(value for name, value in self.features.items() if name.endswith("_missed"))


def fill(record: PaperRecord, paper: Paper, view: View, dropped: Iterable[Span]) -> None:
    """Sets `record.attendance` from the best reading; tells the trace the others that were weighed."""
    tried = [_tried(record, view, proposal) for proposal in rolls.propose(view)]
    if not any(trial.closes for trial in tried):
        tried += _elsewhere(record, paper, view, list(dropped))
    if not tried:
        tried = [_tried(record, view, Proposal(Roll(), (), "machine"))]  # without a roll, who presides was there
    tried.sort(key=lambda trial: (not trial.credible, -trial.score))
    others = [trial for trial in tried if not trial.features.get("side_by_side")]
    apart = [trial for trial in tried if trial.features.get("side_by_side")] if others else []
    tried = others or tried
    if not (tried[0].settles and tried[0].closes):
        tried = [*_again(record, paper, view, list(dropped), tried[0]), *tried]
    if not (tried[0].settles and tried[0].unmissed):
        tried = [*_bare(record, view, tried[0]), *tried]
    best = tried[0]
    if not best.credible:
        roll_credit.silence(best.record, "roll_columns" if best.parted else "roll_incomplete", best.sound())
    record.attendance, record.held_back = best.record.attendance, [*record.held_back, *best.record.held_back]
    record.warnings += best.record.warnings
    roll_credit.overfull(record)
    roll_credit.crowded(record)
    roll_credit.few(record, bool(best.features.get("cut")))
    roll_credit.unread(record, view)
    roll_sound.seated_later(record, view, best.proposal.value)
    near = [t for t in tried[1:] if best.score - t.score < weights("roll").get(_MARGIN, 0.0) and not t.features.get("marked")]
    rival = next((t for t in near if roll_again.differ(best.record, t.record)), None)
    if rival:
        _withhold(record, rival)
    _told([*tried, *apart], rival)


def _again(record: PaperRecord, paper: Paper, view: View, dropped: list[Span], first: Trial) -> list[Trial]:
    """The second try, where the first did not settle the roll, or leaves it open: the best that may speak and does not contradict it."""
    spans = foreign.spans(view)
    bare = View.of(paper.text, [*dropped, *spans], paper.layout) if spans else view
    proposals = [*(rolls.propose(bare) if spans else ()), *unannounced.propose(bare)]
    trials = [_tried(record, bare, replace(one, reader=f"again_{one.reader}")) for one in proposals]
    spoken = [t for t in trials if t.settles and roll_again.speaks(t.record, t.proposal.value, t.features)]
    if first.settles:
        open_ = bool(first.record.held_back)
        spoken = [t for t in spoken if (t.closes or open_) and len(t.record.attendance) > len(first.record.attendance)]
    spoken = [t for t in spoken if not (first.credible and roll_again.differ(first.record, t.record))]
    return sorted(spoken, key=lambda trial: -trial.score)[:1]


def _bare(record: PaperRecord, view: View, first: Trial) -> list[Trial]:
    """The reading that knows no layout, where it closes, names more people than the first and does not contradict it."""
    trials = [_tried(record, view, proposal) for proposal in bare_roll.propose(view, record.session)]
    trials = [t for t in trials if roll_again.agrees(t.record, t.proposal.value)]
    longer = [t for t in trials if len(t.record.attendance) > len(first.record.attendance)]
    return [t for t in longer if not roll_again.contradicts(first.record, t.record)] if first.credible else trials


def _elsewhere(record: PaperRecord, paper: Paper, view: View, dropped: list[Span]) -> list[Trial]:
    """The readings of the paper's other views: without the words of a box, in each column, and in the columns one after the other."""
    found: list[Trial] = []
    for unboxed in roll_views.unboxed(paper, view, dropped):
        found += [_tried(record, unboxed, proposal) for proposal in rolls.propose(unboxed)]
    if other := roll_views.unstrewn(paper, view, dropped):
        found += [trial for proposal in rolls.propose(other) if (trial := _tried(record, other, proposal)).closes]
    for columns, reader in ((roll_views.halves(paper, dropped), "machine_table"), (roll_views.columns(paper, view, dropped), "machine")):
        if columns is None:
            continue
        (low, high), views = columns
        sides = [[_tried(record, other, proposal) for proposal in rolls.propose(other)] for other in views]
        found += [trial for side in sides for trial in side]
        parts = [one for side in sides if (one := next((t for t in side if t.proposal.reader == reader), None))]
        if parts and not any(p.features.get("side_by_side") for p in parts):
            found.append(_joined(record, parts, low, high))
    return found


def _joined(record: PaperRecord, parts: list[Trial], low: int, high: int) -> Trial:
    """The lines of several columns as one roll: those that stand between `low` and `high`, and whoever presides."""
    made = PaperRecord(record.source, record.sha256, session=replace(record.session))
    for part in parts:
        for line in part.record.attendance:
            inside = bool(line.evidence) and low <= line.evidence[0][0] < high
            once = sum(names_match.same(line.name, other.name) for p in parts for other in p.record.attendance) == 1
            if (inside or once) and not any(names_match.same(line.name, other.name) for other in made.attendance):
                made.attendance.append(line)
        made.held_back += part.record.held_back
        made.warnings += part.record.warnings
    names = [line.name for line in made.attendance]
    for line in made.attendance:
        if line.proxy_to and (index := names_match.find(line.proxy_to, names)) is not None:
            line.proxy_to = names[index]
    roll = Roll(tuple(s for part in parts for s in part.proposal.value.sections))
    proposal = Proposal(roll, ((low, high),), f"columns_{parts[0].proposal.reader}", parts[0].proposal.features)
    return _judged(proposal, None, made)


def _tried(record: PaperRecord, view: View, proposal: Proposal[Roll]) -> Trial:
    """The attendance that a proposal makes, in a record of its own."""
    trial = PaperRecord(record.source, record.sha256, session=replace(record.session))
    attendance.fill(trial, view, proposal.value)
    roll_sound.behind_unread(trial, view, proposal.value)
    return _judged(proposal, view, trial)


def _judged(proposal: Proposal[Roll], view: View | None, made: PaperRecord) -> Trial:
    features = {**proposal.features, **roll_features.of(made, view, proposal)}
    features["mixed"] = float(view is not None and attendance_layout.mixed(view, proposal.value))
    features["marked"] = roll_credit.marked(view, proposal.value)
    features["side_by_side"] = roll_credit.side_by_side(view, proposal.value)
    return Trial(proposal, made, features, score(features, weights("roll")), view)


def _withhold(record: PaperRecord, rival: Trial) -> None:
    """Keeps out those of whom a reading as good says something else."""
    other = roll_again.states(rival.record)
    kept: list[AttendanceRecord] = []
    for line in record.attendance:
        if other.get(names_match.words(line.name), line.status) == line.status:
            kept.append(line)
            continue
        record.warnings.append(warn("roll_readings_differ", line.evidence, name=line.name))
        record.held_back.append(roll_credit.held(line))
    record.attendance = kept


def _told(tried: list[Trial], rival: Trial | None) -> None:
    for i, trial in enumerate(tried):
        verdict: Verdict = "chosen" if i == 0 else "held back" if trial is rival else "lost"
        met = ", ".join(f"{name} {value:g}" for name, value in trial.features.items() if value)
        lines: Proposal[object] = Proposal(tuple(trial.record.attendance), trial.proposal.spans, trial.proposal.reader, trial.features)
        tell(Considered("roll", lines, trial.score, verdict, met))
