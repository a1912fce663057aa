"""The publisher's own number (SIRET): where most rows of a file carry one, a row that has lost it is of that publisher too."""

import polars as pl

from data_loaders.open_data.cells.doubtful import taken

_MOST = "most rows"
_DESTROYED = r"^(\d)[,.]?(\d*)E\+13$"  # as a spreadsheet shows fourteen digits: the first of them are left


def of_most_rows(frame: pl.DataFrame, siret: str, name: str) -> pl.DataFrame:
    """Fills `siret`, already checked, where its cell was blank or destroyed, from the number that more than half of the rows carry.

    Only where the row names nobody else, and where what is left of the number does not gainsay; told as taken from most rows.
    `<siret>_cell` is the cell as printed.
    """
    counts = frame[siret].drop_nulls().value_counts(sort=True).head(1)
    if not counts.height or counts["count"][0] * 2 <= frame.height or counts["count"][0] == frame.height:
        return frame
    number = str(counts[siret][0])
    names = frame.filter(pl.col(siret) == number)[name].drop_nulls().str.to_lowercase().unique()
    same = pl.col(name).is_null() | pl.col(name).str.to_lowercase().is_in(names.implode())
    printed = pl.col(f"{siret}_cell").str.replace_all(r"[\s']", "").str.to_uppercase()
    left = printed.str.extract(_DESTROYED, 1) + printed.str.extract(_DESTROYED, 2)
    # The last digit left may have been rounded up.
    likely = pl.lit(number).str.starts_with(left.str.head(-1)) & (left.str.len_chars() > 1)
    lost = pl.col(siret).is_null() & same & (printed.is_null() | likely.fill_null(value=False))
    return taken(frame, siret, pl.when(lost).then(pl.lit(number)), _MOST)
