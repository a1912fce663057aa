"""The tables that a question may be put to (atelier de données): their order, the date of each, what is shown unasked."""

TABLES: dict[str, tuple[str, ...]] = {
    "money": (
        "contract_ranges", "supplier_ranges", "contracts", "contract_holders", "suppliers", "grants", "grants_by_beneficiary",
        "budget_lines",
    ),
    "published": (
        "published_contracts", "published_by_supplier", "contract_versions", "published_holders", "published_grants", "contract_matches",
        "grant_matches", "supplier_candidates", "party_pairs", "supplier_groups", "yearly_grants", "published_budgets",
        "published_debts",
    ),
    "decisions": ("votes", "deliberations", "positions", "published_acts"),
    "council": (
        "attendance_by_councillor", "attendance_by_session", "attendance_lines", "sessions", "attendance", "mandates", "vote_presence",
        "name_merges", "register_matches", "register_doubts", "declarations",
    ),
    "proof": ("documents", "warnings", "doubts", "corrections", "open_files", "refused_rows", "shared_names", "councils"),
}  # fmt: skip
DEFINED: dict[str, tuple[str, ...]] = {
    "contract_ranges": ("contract_range", "own_total", "one_truth"),
    "supplier_ranges": ("supplier_range", "contract_range", "one_truth"),
    "contracts": ("contract_range",),
    "grants": ("grants",),
    "grants_by_beneficiary": ("grants",),
    "votes": ("final_votes", "unanimity_expressed", "unanimity_without_abstention", "unanimity_mention"),
    "attendance_by_councillor": ("attendance_rate", "attendance_interval", "states", "mandate", "small_numbers"),
    "attendance_by_session": ("session_presence", "council_presence", "closing"),
    "attendance_lines": ("states", "mandate", "attendance_rate"),
    "attendance": ("states",),
    "vote_presence": ("presence_at_votes",),
    "name_merges": ("name_merges",),
}
# Where the day of a row is not called `date`.
DATES = {"published_contracts": "notified_on", "published_grants": "agreed_on", "contract_versions": "changed_on"}
SHOWN: dict[str, tuple[str, ...]] = {
    "contract_ranges": ("date", "council", "supplier", "title", "lower", "upper", "no_maximum", "tax", "scope", "procedure", "stage"),
    "supplier_ranges": ("supplier", "lower", "upper", "open_maximum", "tax", "scope", "contracts", "takes_part"),
    "contracts": ("date", "council", "supplier", "title", "amount", "min", "max", "no_maximum", "tax", "scope", "stage", "quote"),
    "grants": ("date", "council", "beneficiary", "amount", "title", "theme", "quote"),
    "grants_by_beneficiary": ("council", "beneficiary", "amount", "grants", "amount_not_printed", "first", "last"),
    "published_contracts": ("notified_on", "buyer", "supplier", "title", "amount", "max", "tax", "procedure", "offers", "source", "row"),
    "published_grants": ("agreed_on", "year", "grantor", "beneficiary", "part", "purpose", "source", "row"),
    "yearly_grants": ("year", "grantor", "beneficiary", "amount", "grant_basis", "purpose", "source", "row"),
    "published_budgets": ("year", "body", "budget_stage", "side", "article_label", "function_label", "budget_voted", "budget_done"),
    "published_debts": ("year", "body", "debt_kind", "lender", "beneficiary", "owed", "purpose", "source", "row"),
    "votes": ("date", "council", "number", "title", "outcome", "votes_for", "votes_against", "abstentions", "u1", "u2", "u3", "theme"),
    "deliberations": ("date", "council", "number", "title", "outcome", "mention", "theme", "quote"),
    "positions": ("date", "council", "title", "who", "kind", "vote", "quote"),
    "attendance_by_councillor": (
        "councillor", "council", "group", "term", "k", "n", "unknown", "rate", "certain", "possible", "represented", "excused", "absent",
    ),
    "attendance_by_session": ("date", "council", "k", "n", "unknown", "seats", "rate", "represented", "excused", "absent", "in_rates"),
    "attendance_lines": ("date", "council", "councillor", "group", "state", "counted", "arrived_at", "left_at", "proxy_to", "quote"),
    "sessions": ("date", "council", "time", "closed_at", "president", "members_in_office", "closes", "difference", "in_rates"),
    "attendance": ("date", "council", "councillor", "status", "partial", "arrived_at", "left_at", "proxy_to", "held_back", "quote"),
    "documents": ("date", "council", "source", "kind", "state", "facts", "publisher", "licence", "url"),
    "warnings": ("date", "council", "source", "code", "message", "quote"),
    "doubts": ("date", "council", "kind", "about", "said", "confidence", "state", "source", "page", "quote"),
}  # fmt: skip
# Counted over the rows of a council and period, which it no longer shows one by one.
_COUNTED = ("supplier_ranges", "published_by_supplier", "grants_by_beneficiary", "attendance_by_councillor")
_INNER = ("sha256", "sort_name", "breaks", "presence", "values")


def shown(table: str, columns: list[str]) -> tuple[str, ...]:
    """What a table shows where nothing else is asked: its own list, else the first columns that name no inner number."""
    plain = [name for name in columns if not name.endswith(("_id", "_key")) and name not in _INNER]
    return tuple(name for name in SHOWN.get(table, ()) if name in columns) or tuple(plain[:12] or columns)


def dated(table: str, columns: list[str]) -> str | None:
    """The column that the period filters, or None where the table has no day."""
    name = DATES.get(table, "date")
    return name if name in columns else None


def narrowed(table: str, columns: list[str]) -> tuple[bool, bool]:
    """Whether the council asked for, and whether the period, narrows a table: by its columns, or in the rows that it counts."""
    return table in _COUNTED or "council" in columns, table in _COUNTED or dated(table, columns) is not None
