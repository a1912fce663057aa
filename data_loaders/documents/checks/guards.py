"""The guards over one paper's record, by name, each with its effect; what one fires on is held back or told, and always said."""

from collections.abc import Callable, Iterator
from dataclasses import asdict

from council.guard import Guard
from data_loaders.documents.checks import guard_council, guard_denied, guard_money, guard_roll, guard_states, guard_votes
from data_loaders.documents.checks.guard_finding import Finding, Words
from data_loaders.documents.checks.scan_doubt import named
from data_loaders.documents.record import AttendanceRecord, PaperRecord, VoteRecord, warn
from data_loaders.documents.text.view import View

Look = Callable[[PaperRecord, Words], Iterator[Finding]]

# In this order: who is no person holds no proxy, and a roll without him is then counted.
GUARDS: tuple[Guard[Look], ...] = (
    Guard("named_elsewhere", "record", "held_back", guard_council.named_elsewhere),
    Guard("not_a_member", "record", "held_back", guard_roll.not_a_member),
    Guard("absent_but_voting", "record", "held_back", guard_roll.absent_but_voting),
    Guard("seated_with_proxy", "record", "held_back", guard_roll.seated_with_proxy),
    Guard("holder_away", "record", "held_back", guard_roll.holder_away),
    Guard("crossed_proxies", "record", "held_back", guard_roll.crossed_proxies),
    Guard("pair_away", "record", "held_back", guard_roll.pair_away),
    Guard("proxies_untold", "record", "held_back", guard_roll.proxies_untold),
    Guard("unfit_heading", "record", "held_back", guard_states.unfit_heading),
    Guard("away_yet_acting", "record", "held_back", guard_states.away_yet_acting),
    Guard("nobody_holds", "record", "held_back", guard_states.nobody_holds),
    Guard("one_for_both", "record", "told", guard_roll.one_for_both),
    Guard("officer_unlisted", "record", "told", guard_roll.officer_unlisted),
    Guard("more_printed", "record", "marked", guard_roll.more_printed),
    Guard("few_for_size", "record", "marked", guard_council.few_for_size),
    Guard("not_carried", "record", "held_back", guard_votes.not_carried),
    Guard("turned_down", "record", "held_back", guard_votes.turned_down),
    Guard("several_closings", "record", "held_back", guard_votes.several_closings),
    Guard("other_acts", "record", "held_back", guard_votes.other_acts),
    Guard("noted_yet_decided", "record", "held_back", guard_votes.noted_yet_decided),
    Guard("both_sides", "record", "held_back", guard_votes.both_sides),
    Guard("too_few", "record", "held_back", guard_votes.too_few),
    Guard("too_many", "record", "held_back", guard_votes.too_many),
    Guard("outvoted", "record", "held_back", guard_states.outvoted),  # by votes that no other guard denies
    Guard("trifle", "record", "held_back", guard_money.trifle),
    Guard("unit_price", "record", "held_back", guard_money.unit_price),
    Guard("seated_supplier", "record", "held_back", guard_money.seated_supplier),
    Guard("reported", "record", "held_back", guard_money.reported),
    Guard("share_of_price", "record", "told", guard_money.share_of_price),
    Guard("recalled", "record", "held_back", guard_money.recalled),
    Guard("named_before", "record", "held_back", guard_money.named_before),
    Guard("act_denied", "record", "held_back", guard_denied.act_denied),
    Guard("line_denied", "record", "held_back", guard_denied.line_denied),
    Guard("recalled_line", "record", "held_back", guard_denied.recalled_line),
    Guard("carried_over", "record", "told", guard_money.carried_over),
    Guard("part_read", "record", "told", guard_money.part_read),
)
HELD = tuple(guard.name for guard in GUARDS if guard.effect == "held_back")
_UNSURE = 0.4


def run(record: PaperRecord, text: str, view: View | None = None) -> None:
    """Every guard in turn over the record of a paper with this stored text, and the view that it was read on."""
    words = Words.of(record, text, view)
    for guard in GUARDS:
        for finding in list(guard.look(record, words)):
            record.warnings.append(warn(guard.name, finding.spans, **finding.values))
            if guard.effect == "held_back":
                _hold(record, guard.name, finding)


def _hold(record: PaperRecord, rule: str, finding: Finding) -> None:
    """Takes the fact out of the record and keeps it among those held back."""
    held: dict[str, object] = {"fact": finding.fact, "confidence": _UNSURE, "evidence": list(finding.spans)}
    item, line = finding.item, finding.line
    if finding.fact == "attendance" and isinstance(line, AttendanceRecord):
        record.attendance = [one for one in record.attendance if one is not line]
        held = {**asdict(line), **held}
    elif finding.fact == "council":
        held, record.council = {"value": record.council, "sign": rule, **held}, None
    elif item is not None and finding.fact == "vote":
        held = {**asdict(item.vote), **held, "item": named(item)}
        _unsay(item.vote, rule)
    elif item is not None and line is not None:
        item.contracts = [one for one in item.contracts if one is not line]
        item.grants = [one for one in item.grants if one is not line]
        held = {**asdict(line), **held, "item": named(item)}
    record.held_back.append(held)


def _unsay(vote: VoteRecord, rule: str) -> None:
    """Leaves of a vote what its rule does not deny."""
    if rule in ("too_few", "too_many", "other_acts"):
        vote.for_ = vote.against = vote.abstentions = vote.not_voting = None
    if rule in ("too_few", "too_many", "both_sides", "other_acts"):
        vote.unanimous = None
    if rule not in ("too_few", "both_sides"):
        vote.outcome = None
