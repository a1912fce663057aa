"""One invented item, its title on the first line."""

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.record import ContractRecord, GrantRecord
from data_loaders.documents.text.view import View


def item(text: str) -> tuple[View, Segment, str]:
    """View, whole segment and title of a text."""
    view = View.of(text)
    return view, Segment("item", 0, len(view.raw)), text.split("\n", 1)[0]


def prices(records: list[ContractRecord]) -> list[tuple[str | None, str | None, float | None, str | None]]:
    """Lot, supplier, amount and tax basis."""
    return [(c.lot, c.supplier, c.amount, c.tax) for c in records]


def ranges(records: list[ContractRecord]) -> list[tuple[str | None, float | None, float | None, str | None, str | None]]:
    """Supplier, minimum, maximum, tax basis and scope."""
    return [(c.supplier, c.min_amount, c.max_amount, c.tax, c.scope) for c in records]


def given(records: list[GrantRecord]) -> list[tuple[str, float | None]]:
    """Beneficiary and amount."""
    return [(g.beneficiary, g.amount) for g in records]


def quoted(text: str, record: ContractRecord | GrantRecord) -> str:
    """The words that prove a record."""
    return " ".join(text[start:end] for start, end in record.evidence)
