"""Known facts beside read facts: right, wrong and missed, by kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from data_loaders.documents.record import DeliberationRecord, PaperRecord

Facts = Counter[tuple[str, Any]]
ARTICLE = re.compile(r"^(?:[Ll]es? |[Ll]a |[Ll]')")
SESSION = (
    "date",
    "time",
    "closed_at",
    "president",
    "secretary",
    "convened_on",
    "members_in_office",
    "stated_present",
    "stated_represented",
    "stated_voters",
)
ACT = ("title", "rapporteur", "published_on", "received_on")
VOTE = ("outcome", "unanimous", "mention", "for_", "against", "abstentions", "not_voting", "secret")
TERMS = ("duration_months", "renewals", "procedure", "form", "lot", "stage", "change")


class Tally:
    """Counts over many papers; `faults` holds (kind, paper, known, read)."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.faults: dict[str, list[str]] = defaultdict(list)

    def add(self, paper: str, known: PaperRecord, read: PaperRecord) -> None:
        """One paper more."""
        a, b = Counter(_facts(known)), Counter(_facts(read))
        for kind, _ in (a & b).elements():
            self.right[kind] += 1
        for kind, fact in (b - a).elements():
            self.wrong[kind] += 1
            self.faults[kind].append(f"{paper} read {fact}")
        for kind, fact in (a - b).elements():
            self.missed[kind] += 1
            self.faults[kind].append(f"{paper} missed {fact}")

    def kinds(self) -> list[str]:
        """All kinds met."""
        return sorted(self.right.keys() | self.wrong.keys() | self.missed.keys())

    def precision(self, *kinds: str) -> float:
        """Share of what was said that is right, over some kinds or all."""
        right, wrong = (sum(c[k] for k in kinds or self.kinds()) for c in (self.right, self.wrong))
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, *kinds: str) -> float:
        """Share of what is known that was said."""
        right, missed = (sum(c[k] for k in kinds or self.kinds()) for c in (self.right, self.missed))
        return right / (right + missed) if right + missed else 1.0


def _facts(record: PaperRecord) -> Iterator[tuple[str, Any]]:
    if record.council:
        yield "council", record.council.casefold()
    for name in SESSION:
        if (value := getattr(record.session, name)) is not None:
            yield f"session.{name}", value
    if record.closes is not None:
        yield "closes", record.closes
    for member in record.attendance:
        yield "attendance.status", (member.name, member.status)
        if member.arrived_at or member.left_at:
            yield "attendance.hours", (member.name, member.arrived_at, member.left_at)
        if member.proxy_to:
            yield "attendance.proxy_to", (member.name, member.proxy_to)
    for item in record.deliberations:
        yield from _of_act(item)


def _of_act(item: DeliberationRecord) -> Iterator[tuple[str, Any]]:
    number = item.number
    yield "deliberation.number", number
    for name in ACT:
        if value := getattr(item, name):
            yield f"deliberation.{name}", (number, value)
    for name in VOTE:
        if (value := getattr(item.vote, name)) is not None:
            yield f"vote.{name.rstrip('_')}", (number, value)
    for position in item.vote.positions:
        yield "vote.positions", (number, *(position[key] for key in ("who", "kind", "position")))
    for contract in item.contracts:
        if contract.supplier or contract.stage != "unsuccessful":
            yield (
                "contracts",
                (number, contract.supplier, contract.amount, contract.min_amount, contract.max_amount, contract.tax, contract.scope),
            )
        for name in TERMS:
            if (value := getattr(contract, name)) is not None and contract.supplier:
                yield f"contract.{name}", (number, contract.supplier, value)
    for grant in item.grants:
        yield "grants", (number, ARTICLE.sub("", grant.beneficiary), grant.amount)
    if item.budget.function:
        yield "budget.function", (number, item.budget.function)
    yield from (("budget.articles", (number, article)) for article in item.budget.articles)
