"""The ways to put back a row that has one cell too many: a blank cell left out, or two cells joined that a separator parted."""

from collections.abc import Callable, Iterable, Sequence

from data_loaders.open_data.table_files.moved.likeness import Row

Way = tuple[str | None, ...]


def bare(row: Row) -> set[Way]:
    """The ways to leave out a blank cell."""
    return {without(row, n) for n, cell in enumerate(row) if not (cell or "").strip()}


def without(row: Row, n: int) -> Way:
    """The row but for its cell at `n`."""
    return (*row[:n], *row[n + 1 :])


def joined(row: Row, n: int, separator: str) -> Way:
    """The row with its cells at `n` and behind it as one."""
    return (*row[:n], f"{row[n]}{separator}{row[n + 1]}", *row[n + 2 :])


def agreed(ways: Sequence[Way]) -> list[str | None]:
    """The cells that all ways agree on; None in the others."""
    return [cells[0] if len({cell or "" for cell in cells}) == 1 else None for cells in zip(*ways, strict=True)]


def least(ways: Iterable[Way], unfit: Callable[[Row], int], below: int) -> list[Way]:
    """The ways in which least is unfit, if that is less than `below`."""
    counted = [(unfit(way), way) for way in ways]
    fewest = min((count for count, _ in counted), default=below)
    return [way for count, way in counted if count == fewest < below]
