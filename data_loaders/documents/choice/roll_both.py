"""Who is printed twice: as present and as giving a proxy, where the printed counts tell which; a surname alone beside a fuller one."""

from data_loaders.documents.choice import roll_credit
from data_loaders.documents.record import AttendanceRecord, PaperRecord
from data_loaders.documents.text.names import names_match

_LEAST = 2  # letters of a surname's word: an initial is none


def settle(record: PaperRecord, timed: set[str]) -> None:
    """Keeps them where the counts fit one reading only, with that state; holds back the others, save those of `timed` notes."""
    _namesakes(record)
    told = {tuple(w.evidence) for w in record.warnings if w.code == "present_with_proxy"}
    printed = [line for line in record.attendance if line.status == "present" and tuple(line.evidence) in told]
    both = [line for line in printed if not _moves(line) and line.name not in timed]
    if not both:
        return
    sat, gave = _fits(record, 0), _fits(record, len(both))
    if sat and not gave:
        return
    for line in both:
        if gave and not sat and line.proxy_to:
            line.status = "represented"
        else:
            record.attendance.remove(line)
            record.held_back.append(roll_credit.held(line))


def _namesakes(record: PaperRecord) -> None:
    """Holds back a surname alone beside a member who bears it with a given name or an initial: a line's end may have cut the rest off."""
    told = {line.name: names_match.words(line.name) for line in record.attendance}
    fuller = {word for name, words in told.items() if len(words) > 1 for word in names_match.surname(name, _LEAST)}
    for line in [one for one in record.attendance if len(told[one.name]) == 1 and told[one.name][0] in fuller]:
        roll_credit.hold_back(record, "name_doubtful", line)


def _moves(line: AttendanceRecord) -> bool:
    return bool(line.presence or line.arrived_at or line.left_at)


def _fits(record: PaperRecord, away: int) -> bool:
    """Whether the printed counts are met when so many of those called present gave a proxy instead; members who moved may count or not."""
    present = [line for line in record.attendance if line.status == "present"]
    moved = sum(_moves(line) for line in present)
    here, given = len(present) - away, sum(line.status == "represented" for line in record.attendance) + away
    stated = record.session.stated_present, record.session.stated_represented
    ranges = range(here - moved, here + 1), range(given, given + moved + 1)
    known = [(n, fits) for n, fits in zip(stated, ranges, strict=True) if n is not None]
    return bool(known) and all(n in fits for n, fits in known)
