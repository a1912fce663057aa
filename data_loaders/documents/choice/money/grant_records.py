"""A grant as the record prints it, and the grants of an act that no verb of giving tells."""

import re
from dataclasses import replace

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice.grants_settled import not_now
from data_loaders.documents.proposal import Considered, Proposal, tell
from data_loaders.documents.readings.contracts.contract_supplier import tidy
from data_loaders.documents.readings.grants import grant_stated, grant_whole
from data_loaders.documents.readings.grants.bare import bare_grant, bare_sums
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.record import GrantRecord
from data_loaders.documents.text.view import View

# Figures of the columns beside a name of two lines: "Amicale des donneurs de 146,00 € 170,00 €⏎sang".
_WITHIN = re.compile(r"(?:\s{1,3}\d{1,3}(?:[ \u00a0\u202f]\d{3}){0,2}(?:,\d\d)? ?€){1,6}(?=\s|\Z)")
_INITIAL = re.compile(r"(?:\A|[\s(-])[A-LN-ZÀ-Þ]\. ?\Z")  # "C. MERLE 1 500 €" is what a member proposes
_VOTER = re.compile(r"\s{1,3}n(?:e\s{1,90}(?:particip|pren)|['’](?:ont|a) )")  # "Mme MERLE ne participe pas", in the column of the votes
_CONFIDENCE, _LONGEST = 0.9, 90


def of(view: View, given: Given) -> GrantRecord:
    start = grant_whole.whole(view, given.start, given.end)
    end = grant_whole.closed(view, start, given.end)
    name = tidy(_WITHIN.sub(" ", view.raw[start:end]))
    spans = [view.span(start, end), view.span(given.amount.start, given.amount.end)]
    return GrantRecord(name, given.amount.value, None, given.amount.currency, 1.0 if given.decided else 0.95, spans)


def more(view: View, item: Segment, title: str | None, told: list[GrantRecord]) -> list[GrantRecord]:
    """What stands together as name and sum, where that makes up the sum the act prints and holds all that is told, and more."""
    found = _found(view, item, title)
    amounts = [one.amount.value for one in found]
    wide = any(len(one.beneficiary) > _LONGEST for one in told)  # heads of columns in a name
    if len(found) < len(told) + (not wide) or not bare_sums.closes(bare_sums.totals(view, item.start, item.end), amounts):
        return told
    for one in told:
        if one.amount not in amounts:
            return told
        amounts.remove(one.amount)
    return _told(view, found)


def bare(view: View, item: Segment, title: str | None) -> list[GrantRecord]:
    """What stands together as name and sum, where no words of giving are read."""
    return _told(view, _found(view, item, title))


def _found(view: View, item: Segment, title: str | None) -> list[Given]:
    place = (item.start, item.end)
    found = [one for one in bare_grant.read(view, *place, title) if not not_now(view, place, one)]
    found = [one for one in found if not (_INITIAL.search(view.raw, max(0, one.start - 6), one.start) or _VOTER.match(view.raw, one.end))]
    return grant_stated.kept(view, place, found, alone=len(found) == 1)


def _told(view: View, found: list[Given]) -> list[GrantRecord]:
    for one in found:
        spans = (view.span(one.start, one.end), view.span(one.amount.start, one.amount.end))
        tell(Considered("grant", Proposal(one, spans, "no verb of giving"), 0.0, "chosen", "nothing else was told"))
    return [replace(of(view, one), confidence=_CONFIDENCE) for one in found]
