"""The words of the trade: one file is one thing is one table (SQLAlchemy 2 typed models).

The tables come all together when the first of them is asked for: whoever wants a word that is no table, as the reader of papers does,
does not wait for the engine.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from council.alias import Alias
    from council.attendance import Attendance
    from council.budget_line import BudgetLine
    from council.contract import Contract
    from council.contract_holder import ContractHolder
    from council.correction import Correction
    from council.council import Council
    from council.councillor import Councillor
    from council.data_version import DataVersion
    from council.deliberation import Deliberation
    from council.document import Document
    from council.document_text import DocumentText
    from council.doubt import Doubt
    from council.evidence import Evidence
    from council.grant import Grant
    from council.mandate import Mandate
    from council.name_merge import NameMerge
    from council.open_file import OpenFile
    from council.party_merge import PartyMerge
    from council.position import Position
    from council.published_act import PublishedAct
    from council.published_budget_line import PublishedBudgetLine
    from council.published_contract import PublishedContract
    from council.published_debt import PublishedDebt
    from council.published_declaration import PublishedDeclaration
    from council.published_grant import PublishedGrant
    from council.refused_row import RefusedRow
    from council.register_line import RegisterLine
    from council.registered_councillor import RegisteredCouncillor
    from council.removal import Removal
    from council.report import Report
    from council.roster_line import RosterLine
    from council.scan_page import ScanPage
    from council.search_entry import SearchEntry
    from council.search_state import SearchState
    from council.session import CouncilSession
    from council.supplier import Supplier
    from council.table import Table
    from council.vote import Vote
    from council.vote_presence import VotePresence
    from council.warning import Warning
    from council.yearly_grant import YearlyGrant

__all__ = [
    "Alias",
    "Attendance",
    "BudgetLine",
    "Contract",
    "ContractHolder",
    "Correction",
    "Council",
    "CouncilSession",
    "Councillor",
    "DataVersion",
    "Deliberation",
    "Document",
    "DocumentText",
    "Doubt",
    "Evidence",
    "Grant",
    "Mandate",
    "NameMerge",
    "OpenFile",
    "PartyMerge",
    "Position",
    "PublishedAct",
    "PublishedBudgetLine",
    "PublishedContract",
    "PublishedDebt",
    "PublishedDeclaration",
    "PublishedGrant",
    "RefusedRow",
    "RegisterLine",
    "RegisteredCouncillor",
    "Removal",
    "Report",
    "RosterLine",
    "ScanPage",
    "SearchEntry",
    "SearchState",
    "Supplier",
    "Table",
    "Vote",
    "VotePresence",
    "Warning",
    "YearlyGrant",
]


def __getattr__(name: str) -> Any:
    """A table by its name."""
    if name not in __all__:
        raise AttributeError(name)
    for file in Path(__file__).parent.glob("[!_]*.py"):
        import_module(f"council.{file.stem}")
    table = import_module("council.table").Table
    globals().update({one.__name__: one for one in (table, *table.__subclasses__())})
    return globals()[name]
