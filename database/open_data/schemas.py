"""The typed tables of open data; `file_id` and `row` are the evidence: the file as published and the row's number in it."""

import polars as pl
from polars.datatypes import DataTypeClass

from database.budgets.schemas import BUDGET_SCHEMAS
from database.identities.shared_names import SHARED_NAMES
from database.open_data.contracts import CONTRACT
from database.open_data.versions import VERSION

_Columns = dict[str, pl.DataType | DataTypeClass]
_CONTRACT: _Columns = dict(CONTRACT)
_VERSION: _Columns = dict(VERSION)
_FILE: _Columns = {
    "file_id": pl.Int64,
    "source": pl.String,
    "form": pl.String,
    "form_version": pl.String,
    "publisher": pl.String,
    "licence": pl.String,
    "url": pl.String,
    "retrieved_on": pl.Date,
    "loaded_at": pl.Datetime("us"),
    "rows_read": pl.Int64,
    "rows_kept": pl.Int64,
    "rows_refused": pl.Int64,
    "unknown_columns": pl.String,
}
_GROUP: _Columns = {
    "council_id": pl.Int64, "council": pl.String, "supplier_id": pl.Int64, "supplier": pl.String,
    "consortium_id": pl.Int64, "consortium": pl.String,
}  # fmt: skip

OPEN_SCHEMAS: dict[str, pl.Schema] = {
    "open_files": pl.Schema(_FILE),
    "refused_rows": pl.Schema(
        {"file_id": pl.Int64, "source": pl.String, "rule": pl.String, "rows": pl.Int64, "first_row": pl.Int64, "last_row": pl.Int64}
    ),
    # One row a contract, its holders and amendments together; council_id where the buyer is a council of ours.
    "published_contracts": pl.Schema({**_CONTRACT, "source": pl.String, "council_id": pl.Int64, "council": pl.String}),
    "contract_versions": pl.Schema(_VERSION),
    # Every holder of every published contract, numbered as `suppliers` are; `lead` is the one with whom the contract is counted.
    "published_holders": pl.Schema(
        {
            "contract_key": pl.UInt64,
            "council_id": pl.Int64,
            "council": pl.String,
            "supplier_id": pl.Int64,
            "supplier": pl.String,
            "siren": pl.String,
            "lead": pl.Boolean,
        }
    ),
    "published_grants": pl.Schema(
        {
            "file_id": pl.Int64,
            "row": pl.Int64,
            "source": pl.String,
            "council_id": pl.Int64,
            "council": pl.String,
            "grantor": pl.String,
            "grantor_siret": pl.String,
            "decision_ref": pl.String,
            "agreed_on": pl.Date,
            "year": pl.Int64,
            "beneficiary": pl.String,
            "beneficiary_siret": pl.String,
            "masked": pl.Boolean,  # the beneficiary is a private person, not shown
            "twin": pl.Boolean,  # the same row stands in another file that is the same table, or above in its own: counted there
            "purpose": pl.String,
            "amount_cents": pl.Int64,  # the whole, before sharing
            "part_cents": pl.Int64,  # the beneficiary's part of it
            "currency": pl.String,
            "nature": pl.String,
            "source_url": pl.String,
            "doubtful": pl.String,  # cells that cannot be what they say, with their words
        }
    ),
    "published_acts": pl.Schema(
        {
            "file_id": pl.Int64,
            "row": pl.Int64,
            "source": pl.String,
            "council_id": pl.Int64,
            "council": pl.String,
            "council_siret": pl.String,
            "number": pl.String,
            "date": pl.Date,
            "matter_code": pl.String,
            "title": pl.String,
            "members": pl.Int64,
            "voters": pl.Int64,
            "votes_for": pl.Int64,
            "votes_against": pl.Int64,
            "abstentions": pl.Int64,
            "url": pl.String,
            "doubtful": pl.String,
        }
    ),
    # A voted contract (contracts.contract_id) and a published one (published_contracts.contract_key) that may be the same.
    "contract_matches": pl.Schema(
        {"contract_id": pl.Int64, "published_key": pl.UInt64, "score": pl.Float64, "state": pl.String, "reasons": pl.String}
    ),
    # A voted grant (grants.grant_id) and a published one (published_grants.file_id, row) that may be the same.
    "grant_matches": pl.Schema(
        {"grant_id": pl.Int64, "file_id": pl.Int64, "row": pl.Int64, "score": pl.Float64, "state": pl.String, "reasons": pl.String}
    ),
    # Our councillors in office beside the register's: state "both", "to_confirm", "papers_only" or "register_only".
    "register_matches": pl.Schema(
        {
            "council_id": pl.Int64,
            "council": pl.String,
            "commune_code": pl.String,
            "state": pl.String,
            "councillor_id": pl.Int64,
            "councillor": pl.String,
            "last": pl.Date,  # end of the seat or last mention; null: still open
            "registered": pl.String,
            "function": pl.String,
            "function_start": pl.Date,
            "mandate_start": pl.Date,
            "to_confirm": pl.Boolean,  # homonyms whom only a birth date told apart, which nobody stores
            "file_id": pl.Int64,
            "row": pl.Int64,
            "source": pl.String,
        }
    ),
    # Lines of the HATVP's list that are surely of a councillor of ours: where to read a declaration, never what it holds.
    "declarations": pl.Schema(
        {
            "council_id": pl.Int64,
            "council": pl.String,
            "councillor_id": pl.Int64,
            "councillor": pl.String,
            "capacity": pl.String,
            "document_kind": pl.String,
            "published_on": pl.Date,
            "url": pl.String,
            "file_id": pl.Int64,
            "row": pl.Int64,
            "source": pl.String,
        }
    ),
    # Lines of attendance registers of which a cell cannot be what it says; without a day they are of no session, and of no rate.
    "register_doubts": pl.Schema(
        {
            "file_id": pl.Int64,
            "row": pl.Int64,
            "source": pl.String,
            "council_id": pl.Int64,
            "council": pl.String,
            "date": pl.Date,
            "councillor": pl.String,
            "status": pl.String,
            "doubtful": pl.String,  # the cells, with their words
        }
    ),
    # Names without a number that several communes or groupings bear: whose the rows are is asked (database/identities/shared_names.py).
    "shared_names": SHARED_NAMES,
    # Names of suppliers that may be one company, never merged; `state` says why: see database/money/open_suppliers.py.
    "supplier_candidates": pl.Schema(
        {
            "council_id": pl.Int64,
            "council": pl.String,
            "supplier_id": pl.Int64,
            "supplier": pl.String,
            "other_id": pl.Int64,  # where the other name is printed too; else its published row below
            "other": pl.String,
            "siren": pl.String,
            "state": pl.String,
            "score": pl.Float64,
            "person": pl.Boolean,  # one of the names looks like a natural person's
            "file_id": pl.Int64,
            "row": pl.Int64,
            "source": pl.String,
        }
    ),
    # Two names of one council's suppliers, or beneficiaries, that may be one; "proposed" changes nothing: database/money/party_pairs.py.
    "party_pairs": pl.Schema(
        {
            "merge_id": pl.Int64,
            "council_id": pl.Int64,
            "council": pl.String,
            "kind": pl.String,  # "supplier" or "beneficiary"
            "key": pl.String,
            "name": pl.String,
            "party_key": pl.String,
            "party": pl.String,
            "merge_state": pl.String,  # proposed, accepted, refused
            "rule": pl.String,  # null: proposed once, decided, and near no more
            "decided_by": pl.String,
            "decided_on": pl.Date,
            "decision_reason": pl.String,
        }
    ),
    # A supplier that another of the same council lists among several, a group of firms: database/money/party_groups.py.
    "supplier_groups": pl.Schema(_GROUP),
    **BUDGET_SCHEMAS,
}
