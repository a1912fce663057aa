"""DECP as tables: data.economie.gouv.fr (holders 1 to 3 and an amendment beside each other), decp.info (a row a version and holder), kin.

A row of decp.info says which version it is (modification_id); where a table has none, an identifier of 2019 tells it by its last two
digits, and `contract_id` is then the first version's. A row that holds an amendment besides the contract is two versions of one row.

The data tell neither a framework's minimum nor what was ordered or paid; contracts under the threshold need not be in them.
"""

from collections.abc import Iterator

import polars as pl

from data_loaders.open_data.cells import cells
from data_loaders.open_data.decp import decp
from data_loaders.open_data.decp.cells import NO_NUMBER, SILENT
from data_loaders.open_data.decp.contract import CELLS
from data_loaders.open_data.loaded import Column
from data_loaders.open_data.spellings import decp_table as titles
from data_loaders.open_data.table_files.rows import RAGGED

FORM = "decp_table"
TABLE, SOURCE = decp.TABLE, decp.SOURCE
_HOLDERS = ("", "_1", "_2", "_3")
_REQUIRED = ("contract_id", "buyer_siret", "amount", "notified_on")
COLUMNS = tuple(Column(field, spelled, required=field in _REQUIRED) for field, spelled in titles.SPELLINGS.items())
IGNORED = titles.IGNORED
_CONTRACT = ["buyer_siret_cell", "contract_id"]
_SIBLING = "other_row_in_doubt"
RULES: dict[str, pl.Expr] = {**decp.RULES, _SIBLING: pl.col(f"keeps_{_SIBLING}")}
_CONCESSION = r"(?i)^(?:contrat de )?concession|^d[ée]l[ée]gation de service public"
_CHANGED = (("amount", "change_amount"), ("duration_months", "change_duration"), ("published_on", "change_published_on"))
_PLAIN, _LIKE_A_TOKEN = r"^[1-9]\d{1,8}(?:\.\d{1,2})?$", r"^(?:9{8}|123456789)"
_PARTS = ("id", "scheme", "name")


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns: a row once for each holder that it names, and once more for the amendment that it holds."""
    texts = [column.field for column in COLUMNS if frame[column.field].null_count() < frame.height]
    frame = frame.with_columns(cells.said(name, *SILENT, *(() if "amount" in name else NO_NUMBER)) for name in texts)
    concession = pl.any_horizontal(pl.col("nature", "kind").str.contains(_CONCESSION)).fill_null(value=False)
    base = _numbered(frame).with_columns(concession.alias("concession"))
    changes = base.filter(pl.any_horizontal(pl.col("change_id", "change_amount", "changed_on").is_not_null()))
    numbers = cells.whole("change_id").alias("version")
    changed = changes.with_columns(
        pl.when(numbers.is_between(1, 999)).then(numbers).otherwise(1).alias("version"),
        *(pl.coalesce(new, old).alias(old) for old, new in _CHANGED),
        *(_new_holder(slot, part) for slot in _HOLDERS for part in _PARTS),
    )
    base = base.with_columns(pl.when(pl.col("version") > 0).then(pl.col("notified_on")).alias("changed_on"))
    both = pl.concat([part for whole in ((base, changed) if changed.height else (base,)) for part in _by_holder(whole)])
    return decp.typed(both).with_columns(pl.lit(value=True).alias(f"keeps_{_SIBLING}"))  # until the whole file is known


def _numbered(frame: pl.DataFrame) -> pl.DataFrame:
    """With the version as a number, and the number of the contract as first notified."""
    number = decp.at_once(frame, "version", pl.col("version").cast(pl.Int64, strict=False), cells.whole("version"))
    reason = pl.col("change_reason").is_not_null()
    frame = frame.with_columns(number)
    if frame["change_reason"].null_count() == frame.height:
        return frame.with_columns(pl.col("version").fill_null(0))
    counter = pl.when(reason & pl.col("version").is_null()).then(pl.col("contract_id").str.extract(r"(\d\d)$"))
    counted = counter.is_not_null() & (counter != "00")
    first = pl.when(counted).then(pl.col("contract_id").str.head(-2) + "00").otherwise(pl.col("contract_id"))
    unknown = reason & pl.col("version").is_null()
    version = pl.when(counted).then(counter.cast(pl.Int64)).when(unknown).then(1).otherwise(pl.col("version").fill_null(0))
    return frame.with_columns(version.alias("version"), first.alias("contract_id"))


def _new_holder(slot: str, part: str) -> pl.Expr:
    """Of an amendment: its own holder where it names one, else those of the contract."""
    named = pl.col("change_supplier_id").is_not_null()
    new = pl.col(f"change_supplier_{part}") if slot == "" else pl.lit(None, pl.String)
    return pl.when(named).then(new).otherwise(pl.col(f"supplier_{part}{slot}")).alias(f"supplier_{part}{slot}")


def _by_holder(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    named = [pl.any_horizontal(pl.col(f"supplier_id{slot}", f"supplier_name{slot}").is_not_null()) for slot in _HOLDERS]
    columns = ("row", RAGGED, "version", "concession", *(name for name in CELLS if not name.startswith("supplier_")))
    for place, slot in enumerate(_HOLDERS):
        here = named[place] | ~pl.any_horizontal(named) if place == 0 else named[place]
        before = pl.sum_horizontal(*(there.cast(pl.Int64) for there in named[:place])) if place else pl.lit(0, pl.Int64)
        supplier = (pl.col(f"supplier_{part}{slot}").alias(f"supplier_{part}") for part in _PARTS)
        yield frame.filter(here).select(*columns, *supplier, before.alias("holder"))


def doubts(frames: Iterator[pl.DataFrame]) -> pl.DataFrame:
    """The contracts (the buyer's number as printed, contract_id) of a whole file of which some row's amount cannot be."""
    found = [_doubtful(typed(frame)) for frame in frames if _odd(frame)]
    return pl.concat(found).unique() if found else pl.DataFrame(schema=dict.fromkeys(_CONTRACT, pl.String))


def with_doubts(frame: pl.DataFrame, doubtful: pl.DataFrame) -> pl.DataFrame:
    """A contract's last total is not known where one of its rows is doubtful: its other rows, wherever they stand, are no better."""
    if doubtful.is_empty():
        return frame
    known = frame.select(_CONTRACT).join(doubtful.with_columns(doubt=True), on=_CONTRACT, how="left", maintain_order="left")["doubt"]
    return frame.with_columns((pl.col(f"keeps_{_SIBLING}") & known.is_null()).alias(f"keeps_{_SIBLING}"))


def _odd(frame: pl.DataFrame) -> bool:
    """Whether an amount is anything but the plainest writing of one; where none is, no rule doubts, and reading them once is enough."""
    plain = (pl.col(name).str.contains(_PLAIN) & ~pl.col(name).str.contains(_LIKE_A_TOKEN) for name in ("amount", "change_amount"))
    return not frame.select(pl.all_horizontal(plain).all()).item()


def _doubtful(frame: pl.DataFrame) -> pl.DataFrame:
    found = ~pl.all_horizontal(f"keeps_{rule}" for rule in decp.DOUBTFUL)
    return frame.filter(found & pl.all_horizontal(pl.col(_CONTRACT).is_not_null())).select(_CONTRACT).unique()
