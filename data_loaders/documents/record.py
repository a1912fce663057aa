"""The record of one paper: the keys, in the order, that the contract of `extract` names.

Amounts are numbers in units of the currency, dates `YYYY-MM-DD`, times `HH:MM`; None means "the document does not say".
A `sign` is how a fact was read (checks/confidence_signs.py), printed with the facts held back alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from data_loaders.documents.fact import Span
from locales import text

Status = Literal["present", "represented", "excused", "absent"]
Outcome = Literal["adopted", "rejected", "deferred", "withdrawn", "noted"]
Spans = list[Span]


@dataclass(slots=True)
class SessionRecord:
    """The session as the paper heads it; `evidence`, `confidence` and `signs` are keyed by the names of the fields."""

    date: str | None = None
    time: str | None = None
    closed_at: str | None = None
    president: str | None = None
    secretary: str | None = None
    convened_on: str | None = None
    members_in_office: int | None = None
    stated_present: int | None = None
    stated_represented: int | None = None
    stated_voters: int | None = None
    confidence: dict[str, float] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, Spans] = field(default_factory=dict)


@dataclass(slots=True)
class AttendanceRecord:
    """One member of the roll call. `presence`: stays, each {"from": bound, "to": bound}, bound {"time", "item"} or None."""

    name: str
    status: Status
    arrived_at: str | None = None
    left_at: str | None = None
    proxy_to: str | None = None
    role: str | None = None
    presence: list[dict[str, Any]] | None = None
    confidence: float = 1.0
    evidence: Spans = field(default_factory=list)
    sign: str = "plain"


@dataclass(slots=True)
class VoteRecord:
    """The vote of one item. `for_` is printed as `for`. `positions`: {"who", "kind", "position"}."""

    outcome: Outcome | None = None
    unanimous: bool | None = None
    mention: str | None = None
    for_: int | None = None
    against: int | None = None
    abstentions: int | None = None
    not_voting: int | None = None
    secret: bool | None = None
    bulk: bool = False
    rounds: list[dict[str, Any]] = field(default_factory=list)
    positions: list[dict[str, str]] = field(default_factory=list)
    confidence: float = 1.0
    evidence: Spans = field(default_factory=list)
    sign: str = "plain"


@dataclass(slots=True)
class ContractRecord:
    """What an item awards, authorises or amends for one supplier and lot."""

    supplier: str | None
    amount: float | None = None
    min_amount: float | None = None
    max_amount: float | None = None
    change: float | None = None
    currency: str = "EUR"
    tax: Literal["HT", "TTC"] | None = None
    scope: Literal["total", "year", "period"] | None = "total"
    duration_months: int | None = None
    renewals: int | None = None
    procedure: str | None = None
    form: str | None = None
    lot: str | None = None
    stage: Literal["authorised", "awarded", "amended", "terminated", "unsuccessful"] = "authorised"
    confidence: float = 1.0
    evidence: Spans = field(default_factory=list)
    sign: str = "plain"


@dataclass(slots=True)
class GrantRecord:
    """Money given to a named beneficiary (subvention)."""

    beneficiary: str
    amount: float | None = None
    tax: None = None
    currency: str = "EUR"
    confidence: float = 1.0
    evidence: Spans = field(default_factory=list)
    sign: str = "plain"


@dataclass(slots=True)
class BudgetRecord:
    """The function and articles that the decision charges; codes are strings ("020" is not 20)."""

    function: str | None = None
    articles: list[str] = field(default_factory=list)
    evidence: Spans = field(default_factory=list)


@dataclass(slots=True)
class DeliberationRecord:
    """One item the council dealt with; `evidence` is keyed by number, title, rapporteur, published_on, received_on."""

    number: str | None = None
    title: str | None = None
    rapporteur: str | None = None
    published_on: str | None = None
    received_on: str | None = None
    vote: VoteRecord = field(default_factory=VoteRecord)
    contracts: list[ContractRecord] = field(default_factory=list)
    grants: list[GrantRecord] = field(default_factory=list)
    budget: BudgetRecord = field(default_factory=BudgetRecord)
    evidence: dict[str, Spans] = field(default_factory=dict)


@dataclass(slots=True)
class WarningRecord:
    """Something a reader of the figures must know: `code` for programs, `message` for people.

    Make it with `warn`: `values` fill the catalogue's sentence in any language and are not printed.
    """

    code: str
    message: str
    evidence: Spans = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)


def warn(code: str, evidence: Iterable[Span] = (), **values: Any) -> WarningRecord:
    """A warning in French, its sentence the catalogue's `warning.<code>`."""
    return WarningRecord(code, text(f"warning.{code}", "fr", **values), list(evidence), values)


@dataclass(slots=True)
class PaperRecord:
    """Everything the program says of one paper."""

    source: str
    sha256: str
    media_type: str | None = None
    pages: int | None = None
    page_starts: list[int] = field(default_factory=list)
    scanned_pages: list[int] = field(default_factory=list)
    council: str | None = None
    roster: str | None = None
    session: SessionRecord = field(default_factory=SessionRecord)
    attendance: list[AttendanceRecord] = field(default_factory=list)
    closes: bool | None = None
    deliberations: list[DeliberationRecord] = field(default_factory=list)
    warnings: list[WarningRecord] = field(default_factory=list)
    held_back: list[dict[str, Any]] = field(default_factory=list)
    breaks: list[dict[str, Any]] = field(default_factory=list)  # suspensions: {"from", "to", "place"}; not printed either
    body: str | None = None  # where not the council sits: "bureau", "standing_committee", "social_centre", …; printed after the warnings
    kind: str | None = None  # "extract" (one act), "minutes", "list", "other"; not printed by the contract's output

    @property
    def refused(self) -> WarningRecord | None:
        """The refusal, where the paper could not be read."""
        return next((w for w in self.warnings if w.code == "refused"), None)

    def to_json(self, everything: bool = False) -> dict[str, Any]:
        """The printed form; `everything` adds the facts held back, and of each fact the sign that its confidence comes from."""
        said = asdict(self)
        del said["kind"], said["breaks"]
        held = said.pop("held_back")
        for warning in said["warnings"]:
            del warning["values"]
        for item in said["deliberations"]:
            item["vote"] = {("for" if k == "for_" else k): v for k, v in item["vote"].items()}
        if everything:
            return said | {"held_back": held}
        del said["session"]["signs"]
        for line in (*said["attendance"], *(line for item in said["deliberations"] for line in _signed(item))):
            del line["sign"]
        return said


def _signed(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield item["vote"]
    yield from item["contracts"]
    yield from item["grants"]
