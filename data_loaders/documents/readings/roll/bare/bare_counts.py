"""Every number of members that a paper prints: in office, present, represented, voting; a table's last row; who voted how."""

import re
from dataclasses import dataclass

from data_loaders.documents.record import SessionRecord
from data_loaders.documents.text.view import View

_N = r"[ \t]{0,3}[:=]?[ \t]{0,3}\(?(?P<n>\d{1,3})(?![\d/h]|\s?h)"
_WORDS = {
    "office": re.compile(rf"(?<![a-z])(?:en exercice|compose de|nombre de (?:membres|conseillers|delegues)){_N}"),
    "present": re.compile(rf"(?<![a-z])(?:presents?|repondu a l'appel){_N}"),
    "represented": re.compile(rf"(?<![a-z])(?:pouvoirs?|procurations?|mandats?|representes?)(?: donnee?s?)?{_N}"),
    "voters": re.compile(rf"(?<![a-z])(?:votants?|suffrages){_N}"),
}
_TOTAL = re.compile(r"(?<![a-z])(?:total|totaux)(?P<row>(?:[ \t|:;]{1,5}\d{1,3}){2,6})(?![\d,.])")
_VOTE = re.compile(
    r"(?:pour[ :]{0,3}(?P<a>\d{1,3})|(?P<b>\d{1,3}) (?:voix |votes? )?pour)(?P<more>(?:[\s,;:()et–-]{1,6}"
    r"(?:(?:contre|abst\w*)[ :]{0,3}\d{1,3}|\d{1,3} (?:voix |votes? )?(?:contre|abst\w*))){1,2})"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """The printed numbers, None where none is; `row` is the last row of the roll's table, `voted` the largest number of votes cast."""

    office: int | None = None
    present: int | None = None
    represented: int | None = None
    voters: int | None = None
    row: tuple[int, ...] = ()
    voted: int | None = None

    def met(self, here: int, gave: int, away: int) -> int | None:
        """How many of them so many present, represented and otherwise away meet; None where one is missed."""
        told = [(self.office, here + gave + away), (self.present, here), (self.represented, gave), (self.voters, here + gave)]
        if any(printed is not None and printed != found for printed, found in told):
            return None
        found = sum(printed is not None for printed, _ in told)
        if self.row:
            if not {here, gave, here + gave} <= set(self.row) | {0}:
                return None
            found += len(self.row) - 1
        return found + (1 if self.voted is not None and self.voted == here + gave else 0)


def of(view: View, low: int, high: int, session: SessionRecord) -> Counts:
    """The session's numbers; those it lacks from view[low:high], where each is printed once; and the votes of the whole paper."""
    known = {
        "office": session.members_in_office,
        "present": session.stated_present,
        "represented": session.stated_represented,
        "voters": session.stated_voters,
    }
    for name, words in _WORDS.items():
        told = {int(m["n"]) for m in words.finditer(view.folded, low, high)}
        if known[name] is None and len(told) == 1:
            known[name] = told.pop()
    total = _TOTAL.search(view.folded, low, high)
    votes = [int(m["a"] or m["b"]) + sum(map(int, re.findall(r"\d+", m["more"]))) for m in _VOTE.finditer(view.folded)]
    return Counts(**known, row=tuple(map(int, re.findall(r"\d+", total["row"]))) if total else (), voted=max(votes, default=None))
