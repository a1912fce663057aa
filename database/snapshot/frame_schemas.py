"""The typed tables that pages, metrics and files read: name -> columns and Polars types.

Money is in integer cents of `currency` (columns `*_cents`); dates are dates, times "HH:MM" text; null means "not printed".
Times are those of the council's own clock, without a zone; one before the opening is of the next day. Moments (Datetime) are in UTC.
Text columns are already masked of private persons' data (see database/privacy.py); the originals stay in the database.
Every frame of facts carries `document_id`, `page` and `quote`: where it is proved, and the words (short, masked).
"""

import polars as pl
from polars.datatypes import DataTypeClass

from database.open_data.schemas import OPEN_SCHEMAS
from database.review.schemas import REVIEW_SCHEMAS
from database.snapshot.money_schemas import CONTRACT, GRANT, OUTCOME, SCOPE, STAGE, TAX
from database.snapshot.presence_schemas import AT_VOTE, NAME_MERGE

__all__ = ["OUTCOME", "POSITION", "SCHEMAS", "SCOPE", "STAGE", "STATUS", "TAX"]

STATUS = pl.Enum(["present", "represented", "excused", "absent", "unknown"])
POSITION = pl.Enum(["for", "against", "abstention", "not_voting"])

_Columns = dict[str, pl.DataType | DataTypeClass]
_EVIDENCE: _Columns = {"document_id": pl.Int64, "page": pl.Int32, "quote": pl.String, "confidence": pl.Float64}
_ROW: _Columns = {"file_id": pl.Int64, "row": pl.Int64}  # the evidence of what a register of open data tells, in place of a document
_SESSION: _Columns = {"session_id": pl.Int64, "council_id": pl.Int64, "council": pl.String, "date": pl.Date}
_ACT: _Columns = {"deliberation_id": pl.Int64, **_SESSION, "number": pl.String, "title": pl.String, "theme": pl.String}
_BUDGET: _Columns = {**_ACT, "function": pl.String, "article": pl.String, **_EVIDENCE}
_DOCUMENT: _Columns = {
    "document_id": pl.Int64,
    "council_id": pl.Int64,
    "council": pl.String,
    "session_id": pl.Int64,
    "date": pl.Date,  # the session's
    "source": pl.String,
    "sha256": pl.String,
    "media_type": pl.String,
    "kind": pl.String,
    "pages": pl.Int32,
    "state": pl.String,  # "read", "superseded", "refused", "not a council paper"
    "facts": pl.Int32,
    "publisher": pl.String,
    "licence": pl.String,
    "url": pl.String,
    "retrieved_on": pl.Date,
    "read_at": pl.Datetime("us"),
}

SCHEMAS: dict[str, pl.Schema] = {
    # kind, insee and official_name: only where a number, printed names or the national register prove them.
    "councils": pl.Schema(
        {"council_id": pl.Int64, "council": pl.String, "siret": pl.String, **dict.fromkeys(("kind", "insee", "official_name"), pl.String)}
    ),
    "sessions": pl.Schema(
        {
            **_SESSION,
            "time": pl.String,
            "closed_at": pl.String,
            "breaks": pl.String,  # JSON list of suspensions, or null
            "president": pl.String,
            "secretary": pl.String,
            "members_in_office": pl.Int32,
            "stated_present": pl.Int32,
            "stated_represented": pl.Int32,
            "stated_voters": pl.Int32,
            "closes": pl.Boolean,  # null: no number in office printed ("not checkable")
            "in_rates": pl.Boolean,  # false where it does not close: kept out of rates
            "difference": pl.Int32,  # members_in_office minus those counted; null when not checkable
            "provisional": pl.Boolean,
            **_EVIDENCE,
            **_ROW,
        }
    ),
    # One line a person named in a session's merged roll call; "unknown": papers disagree.
    "attendance": pl.Schema(
        {
            **_SESSION,
            "councillor_id": pl.Int64,
            "councillor": pl.String,
            "group": pl.String,
            "status": STATUS,
            "partial": pl.Boolean,  # present for a part of the session only
            "arrived_at": pl.String,
            "left_at": pl.String,
            "presence": pl.String,  # JSON list of stays as in the extract contract, or null
            "proxy_to_id": pl.Int64,
            "proxy_to": pl.String,
            "role": pl.String,
            "in_rates": pl.Boolean,  # the session's
            "held_back": pl.Boolean,  # a doubt keeps this line out of rates (status then reads "unknown")
            **_EVIDENCE,
            **_ROW,
        }
    ),
    # Seats: from the roster, else from first to last mention (from_roster false).
    "mandates": pl.Schema(
        {
            "mandate_id": pl.Int64,
            "council_id": pl.Int64,
            "council": pl.String,
            "councillor_id": pl.Int64,
            "councillor": pl.String,
            "group": pl.String,
            "function": pl.String,
            "start": pl.Date,
            "end": pl.Date,  # null: still open
            "from_roster": pl.Boolean,
        }
    ),
    "deliberations": pl.Schema(
        {
            **_ACT,
            "position": pl.Int32,
            "rapporteur": pl.String,
            "theme_guessed": pl.Boolean,
            "published_on": pl.Date,
            "received_on": pl.Date,
            "outcome": OUTCOME,
            "unanimous": pl.Boolean,
            "mention": pl.String,
            "votes_for": pl.Int32,
            "votes_against": pl.Int32,
            "abstentions": pl.Int32,
            "not_voting": pl.Int32,
            "secret": pl.Boolean,
            "bulk": pl.Boolean,
            "rounds": pl.Int32,
            "in_rates": pl.Boolean,  # false where a cross-check of the vote failed
            **_EVIDENCE,
            **_ROW,
        }
    ),
    "positions": pl.Schema(
        {
            **_ACT,
            "who": pl.String,
            "kind": pl.String,  # "person" or "group"
            "vote": POSITION,
            "councillor_id": pl.Int64,
            **_EVIDENCE,
        }
    ),
    # A member at one act, where the session's status alone does not tell: who came, left, went out or took no part.
    "vote_presence": pl.Schema({**_ACT, **AT_VOTE}),
    # One line a contract (a lot is a contract). An amended contract is one line per act; `contract_key` groups them.
    "contracts": pl.Schema(
        {
            "contract_id": pl.Int64,
            "contract_key": pl.String,
            **_ACT,
            **CONTRACT,
            **_EVIDENCE,
        }
    ),
    # Every holder of every contract; `lead` is the one whose range counts it, the others "take part".
    "contract_holders": pl.Schema({"contract_id": pl.Int64, "supplier_id": pl.Int64, "supplier": pl.String, "lead": pl.Boolean}),
    "suppliers": pl.Schema({"supplier_id": pl.Int64, "supplier": pl.String, "siret": pl.String}),
    "grants": pl.Schema(
        {
            "grant_id": pl.Int64,
            **_ACT,
            **GRANT,
            **_EVIDENCE,
        }
    ),
    "budget_lines": pl.Schema(_BUDGET),
    "documents": pl.Schema(_DOCUMENT),
    **REVIEW_SCHEMAS,
    "warnings": pl.Schema(
        {
            "warning_id": pl.Int64,
            "document_id": pl.Int64,
            "deliberation_id": pl.Int64,  # of a table read in part: the act in which it stands
            "council_id": pl.Int64,
            "council": pl.String,
            "date": pl.Date,
            "source": pl.String,
            "code": pl.String,
            "message": pl.String,
            "values": pl.String,  # JSON, to say the message in the visitor's language
            "quote": pl.String,
        }
    ),
    "name_merges": pl.Schema(NAME_MERGE),
    **OPEN_SCHEMAS,
}
