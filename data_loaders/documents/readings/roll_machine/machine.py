"""The machine: headings, the lists under them, the sentences beside them; of these the first roll call, in its few best readings."""

import re
from dataclasses import dataclass, replace

from data_loaders.documents.blocks.kinds.kind_order import DELIBERATES
from data_loaders.documents.readings.roll import proxy_words, roll_ends, roll_labels
from data_loaders.documents.readings.roll_machine import heading_words, headings, lenders, list_ends, lists, told
from data_loaders.documents.readings.roll_machine.bodies import colleges, pairs, sentence
from data_loaders.documents.readings.roll_machine.heading_words import Head, State
from data_loaders.documents.readings.roll_machine.lists import Reading
from data_loaders.documents.readings.roll_machine.words import given_columns, given_wrapped, group_heads, other_bodies
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_GIFT = re.compile(rf"(?<![a-z])(?:{proxy_words.WORDS})s?(?![a-z])[ \t](?!:|au |de )|representee?s? par")
# times as many counted as named; characters between two lists, to a sentence behind that tells of proxies, ahead of a roll, of one list
_FAR, _NEAR, _BEHIND, _AHEAD, _MOST = 5, 500, 700, 5_000, 12_000
_EXCEPT = re.compile(r"exception|(?<![a-z])sauf(?![a-z])|excepte|hormis|tous les (?:membres|conseillers|elus|delegues)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One list: its heading and its readings, best first."""

    head: Head
    readings: tuple[Reading, ...]

    @property
    def named(self) -> tuple[Entry, ...]:
        """Those whom its best reading names."""
        return self.readings[0].entries if self.readings else ()

    @property
    def end(self) -> int:
        """Where its best reading ends."""
        return max(self.head.end, self.readings[0].end if self.readings else 0)


def first(view: View, behind: int = 0) -> list[Listed]:
    """The lists of the first roll call that begin from `behind` on, in order."""
    reach = min(behind + headings.REACH, len(view.folded))
    sentences = [*told.were(view, behind, reach), *told.gave(view, behind, reach)]
    sentences = [(head, reading) for head, reading in sentences if not other_bodies.heads(view, head.start)]
    group = [one for one in _headed(view, behind, [h.start for h, r in sentences if not told.goes_on(view, h.start, r)]) if one.readings]
    low = group[0].head.start if group else 0
    high = max((one.end for one in group), default=min(len(view.folded), behind + _AHEAD))
    here = any(one.head.state == "present" for one in group)
    for head, reading in sentences:
        ahead = not here and head.state == "present" and low - _AHEAD < head.start < low
        near = low <= head.start < high + _BEHIND
        acts = DELIBERATES.search(view.folded, high if group else behind, head.start)  # told of in an act's text
        if (ahead or near or not group) and head.start < high + _BEHIND and not acts and not _inside(group, reading.entries[0].start):
            group.append(Listed(head, (reading,)))
    group = _paired(sorted((one for one in group if not _mistaken(one, group)), key=lambda one: one.head.start))
    sat = [e.name for one in group if one.head.state == "present" for e in one.named]
    group = [
        replace(one, readings=tuple(pairs.turned(view, one.readings, sat))) if one.head.state == "represented" else one for one in group
    ]
    if group and not any(e.holder or e.role for one in group for e in one.named) and not _GIFT.search(view.folded, low, high):
        group = [replace(one, readings=pairs.doubted(one.readings)) if one.head.mixed else one for one in group]
    return [*group, *([lent] if (lent := _lent(view, group)) else [])]


def _mistaken(one: Listed, group: list[Listed]) -> bool:
    """Whether a list names next to nobody of those its heading counts, and another of the same state stands in the roll."""
    named = one.named
    others = any(other.head.state == one.head.state and other.readings for other in group if other is not one)
    return (
        others
        and not any(e.holder or names_cut.order(e.shape) in ("first", "last") for e in named)
        and 0 < _FAR * len(named) <= (one.head.count or 0)
    )


def _lent(view: View, group: list[Listed]) -> Listed | None:
    """Those who gave a proxy and are told only beside its holder: "Mme Anne PETIT (pouvoir de M. Luc NOIR)"."""
    hosts = [e for one in group if one.head.state in ("present", "represented") for e in one.readings[0].entries]
    found = [giver for host in hosts for giver in lenders.find(view, host)]
    if not found:
        return None
    reading = Reading(tuple(found), 0.0, max(one.end for one in group))
    return Listed(Head("represented", found[0].start, found[0].start), (reading,))


def _inside(group: list[Listed], at: int) -> bool:
    return any(one.head.start <= at < one.readings[0].end for one in group)


def _headed(view: View, behind: int, sentences: list[int]) -> list[Listed]:
    """The lists under the headings of one roll; those who tell of themselves in `sentences` end the list before them."""
    heads = _heads(view, behind)
    group: list[Listed] = []
    for i, printed in enumerate(heads):
        here = any(one.head.state == "present" and one.readings for one in group)
        found = replace(printed, state=heading_words.beside(view, printed.state, (printed.start, printed.end), here))
        limit = list_ends.stop(view, found, min(heads[i + 1].start if i + 1 < len(heads) else len(view.folded), found.end + _MOST))
        listing = found.state in ("present", "excused", "absent")
        limit = roll_labels.end(view, found.end, limit) if listing else limit
        if found.state in ("excused", "absent", "represented"):
            limit = group_heads.end(view, found.start, found.end, limit)
        if listing and (together := roll_ends.GAVE_TOGETHER.search(view.folded, found.end, limit)):
            limit = together.start()
        head = replace(found, state=_continued(view, group, found.start)) if found.state == "members" else found
        if head.state != "represented" and not head.mixed:
            limit = sentence.cut(view, (head.end, limit), sentences, head.state in ("excused", "absent"))
        read = lists.readings(view, head.end, limit, head.state == "represented")
        away = head.state in ("represented", "excused", "absent")
        listed = Listed(head, tuple(other_bodies.members(view, read) if away else read))
        if found.state == "present" and listed.named and _EXCEPT.search(view.folded, head.end, listed.named[0].start):
            listed = Listed(head, ())
        if head.tally and len(listed.named) != head.count:
            continue
        each = [paired for _, paired in told.respectively(view, head.end, limit)] if away else []
        each += [paired for way in (given_columns, given_wrapped) if away and (paired := way.find(view, head.end, limit))]
        if head.state == "represented" or each:  # also "Absents excusés : A et B qui avaient respectivement donné procuration à C et D"
            readings = tuple(p for p in each if p) if each else listed.readings
            listed = Listed(replace(head, state="represented"), readings)
        if head.state == "pairs":
            listed = Listed(head, tuple(pairs.beside(view, listed.readings)))
        if group and _parted(view, max(one.end for one in group), head.start):
            if any(one.head.state in ("present", "late") and one.readings for one in group):
                return group
            group = []
        more = found.state == "present" and listed.readings and len({g.head.state == "present" for g in group if g.readings}) > 1
        if more and not (found.again or _next_college(view, group, listed)):
            break
        group.append(listed)
    return group


def _heads(view: View, behind: int) -> list[Head]:
    """The headings from `behind` on, without another body's; a first "Conseillers :" behind a decision heads delegates chosen in it."""
    found: list[Head] = []
    for head in headings.find(view, behind + headings.REACH):
        chosen = head.state == "members" and not found and DELIBERATES.search(view.folded, behind, head.start)
        if head.start >= behind and not chosen and not other_bodies.heads(view, head.start):
            found.append(head)
    return found


def _parted(view: View, end: int, start: int) -> bool:
    """Whether a heading at `start` stands too far behind the list that ends at `end`, or names of a vote, or a decision, stand between."""
    return start - end > _NEAR or any(pattern.search(view.folded, end, start) for pattern in (roll_ends.VOTED, DELIBERATES))


def _next_college(view: View, group: list[Listed], listed: Listed) -> bool:
    """Whether a list goes on with another college's members."""
    known = [entry for one in group for entry in one.named]
    return colleges.goes_on(view, max(one.end for one in group), listed.head.start, known, listed.named)


def _continued(view: View, group: list[Listed], at: int) -> State:
    """Whose list "Conseillers :" goes on with: that of a bare heading just above, the last one above it, else those present."""
    if group and not group[-1].readings and not view.folded[group[-1].head.end : at].strip():
        return group[-1].head.state
    return next((one.head.state for one in reversed(group) if one.readings), "present")


def _paired(group: list[Listed]) -> list[Listed]:
    """With the holders of two lists, mandants and mandataires, beside their givers."""
    found: list[Listed] = []
    for one in group:
        if one.head.state == "holders":
            paired = pairs.pairs(found[-1].readings[0], one.readings[0]) if found and found[-1].head.state == "represented" else None
            if paired:
                found[-1] = Listed(found[-1].head, (paired,))
        else:
            found.append(one)
    return found
