"""SIREN and SIRET of a whole column, their key digits checked in Polars: a number a time would cost most of a load."""

import polars as pl

_SIREN, _SIRET = 9, 14
_POST, _POST_OFFICE = 356_000_000, 35_600_000_000_048  # of La Poste's places but its seat the digits add up to a multiple of five
_PLACES = 10 ** (_SIRET - _SIREN)


def siren_of(frame: pl.DataFrame, column: str) -> pl.Series:
    """The SIREN of each valid SIRET or SIREN (key digits checked); null for others."""
    cell = pl.col(column)
    right = _is_siret(cell) | _is_siren(cell)
    return frame.select(pl.when(right).then(cell.str.head(_SIREN)).alias(column))[column]


def siret_valid(frame: pl.DataFrame, column: str) -> pl.Series:
    """Whether each is a SIRET with the right key digits; null where there is none."""
    return frame.select(_is_siret(pl.col(column)).alias(column))[column]


def _is_siret(cell: pl.Expr) -> pl.Expr:
    number = _number(cell, _SIRET)
    post = (number // _PLACES == _POST) & (number != _POST_OFFICE)
    own = pl.when(post).then(_sum(number, _SIRET, doubled=False) % 5 == 0).otherwise(_sum(number, _SIRET) % 10 == 0)
    return _known(cell, number, own & (_sum(number // _PLACES, _SIREN) % 10 == 0))


def _is_siren(cell: pl.Expr) -> pl.Expr:
    number = _number(cell, _SIREN)
    return _known(cell, number, _sum(number, _SIREN) % 10 == 0)


def _number(cell: pl.Expr, digits: int) -> pl.Expr:
    """The digits of ASCII alone as a number; null where a cell is no such number. All zeros pass the check of the key and are none."""
    return pl.when(cell.str.contains(rf"^[0-9]{{{digits}}}$")).then(cell).cast(pl.Int64, strict=False)


def _known(cell: pl.Expr, number: pl.Expr, right: pl.Expr) -> pl.Expr:
    return pl.when(cell.is_not_null()).then((right & (number > 0)).fill_null(value=False))


def _sum(number: pl.Expr, digits: int, *, doubled: bool = True) -> pl.Expr:
    """The sum of the digits; where asked every second one from the right doubled, less nine above nine (Luhn)."""
    each = [(place, number // 10**place % 10) for place in range(digits)]
    return pl.sum_horizontal(digit * 2 - 9 * (digit > 4).cast(pl.Int64) if doubled and place % 2 else digit for place, digit in each)
