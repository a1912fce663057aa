"""The number under which a published contract is known: the essential data of 2019 give it another one at each amendment.

Number (identifiant, arrêté of 22 March 2019, annex): the year, the buyer's own number, two digits that count the amendments. "…00" and
"…01" are one contract only where the record proves it: its last two digits are the number of amendments that it tells, and another
record of the same buyer, day of notification and subject bears the same beginning. Two lots "…01" and "…02" without amendments stay two.
"""

import polars as pl

_SIGNS = r"[^0-9A-Za-z]+"
_COUNTER = r"([0-9]{2})$"
_SAME = ["buyer", "beginning", "notified_on", "subject"]


def numbered(lines: pl.LazyFrame) -> pl.LazyFrame:
    """The rows with `buyer` and `number`, made comparable; an amended number reads as the first one of its contract."""
    number = pl.coalesce("contract_id", _destroyed()).str.to_lowercase().str.replace_all(_SIGNS, "")
    buyer = pl.coalesce(pl.col("buyer_siret"), pl.col("buyer_name").str.to_lowercase(), _nameless())
    rows = lines.with_columns(number=number, buyer=buyer).collect().lazy()  # it is asked several times
    amended = rows.filter(pl.col("version") > 0).select("buyer", beginning=_beginning()).drop_nulls().unique()
    records = (
        rows.with_columns(beginning=_beginning())
        .join(amended, on=["buyer", "beginning"], how="semi")
        .with_columns(subject=_subject())
        .group_by(*_SAME, "number")
        .agg(told=pl.col("version").max())
        .filter(pl.col("number").str.extract(_COUNTER).cast(pl.Int64) == pl.col("told"))
    )
    renamed = (
        records.with_columns(first=pl.col("number").min().over(_SAME))
        .filter(pl.col("first") != pl.col("number"))
        .select("buyer", "number", "first")
        .unique(["buyer", "number"], keep="any")
    )
    return rows.join(renamed, on=["buyer", "number"], how="left").with_columns(number=pl.coalesce("first", "number")).drop("first")


def buyers_hash() -> pl.Expr:
    """A number that is the same for all rows of one buyer, and so for all rows of one contract."""
    return pl.coalesce(pl.col("buyer_siret"), pl.col("buyer_name").str.to_lowercase(), pl.lit("")).hash(0)


def _destroyed() -> pl.Expr:
    """A number of which "2,02E+13" is left is one contract within its subject and day; null of a row that has lost none."""
    left = pl.col("doubtful").str.extract(r"contract_id: ([^;]*)", 1)
    return pl.concat_str([left, _subject(), pl.col("notified_on").cast(pl.String).fill_null("")], separator=" ")


def _nameless() -> pl.Expr:
    """A buyer of whom only a destroyed number is left is one within its file and subject: "2,43E+13" is many."""
    left = pl.col("doubtful").str.extract(r"buyer_siret: ([^;]*)", 1).fill_null("")
    return pl.concat_str([pl.col("file_id").cast(pl.String), left, _subject().fill_null("")], separator="\x1f")


def _beginning() -> pl.Expr:
    return pl.when(pl.col("number").str.contains(_COUNTER)).then(pl.col("number").str.head(-2))


def _subject() -> pl.Expr:
    return pl.col("title").str.to_lowercase().str.replace_all(_SIGNS, "")
