"""Builds the frames of open data beside those of papers, and joins what was voted with what was published."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
from sqlalchemy import Connection

from council import PublishedAct, PublishedGrant, RegisteredCouncillor, RegisterLine
from database.checks import twin_rows
from database.identities import council_facts
from database.identities.names import council_key
from database.money import open_suppliers
from database.money.open_voted import matches
from database.open_data import councillors as open_councillors
from database.open_data import file_frames as open_file_frames
from database.open_data import granted as open_granted
from database.open_data import holders as open_holders
from database.open_data import register as open_register
from database.open_data.derived import derived
from database.open_data.masked import covered
from database.open_data.rows import forget_gone, lines
from database.open_data.schemas import OPEN_SCHEMAS
from database.privacy.masking import Masker
from database.snapshot import guarded
from database.snapshot.frame_files import store
from locales import text

IsPerson = Callable[[str, str | None, str], bool]


def write(connection: Connection, cache: Path, folder: Path, mask: Masker, is_person: IsPerson) -> None:
    """Writes every frame of open data into `folder`, where those of papers stand already."""
    forget_gone(connection, cache)
    own = guarded.key(connection)
    open_register.add(folder, lines(connection, cache, RegisterLine))
    registered = lines(connection, cache, RegisteredCouncillor)
    council_facts.complete(connection, folder, registered)
    files = open_file_frames.files(connection)
    councils = pl.read_parquet(folder / "councils.parquet")
    told = derived(connection, cache)
    published = _of_a_council(told["contracts"], councils, "buyer", "buyer_siret", files)
    frames = {
        "open_files": files.lazy(),
        "refused_rows": open_file_frames.set_aside(connection).lazy(),
        "published_contracts": published,
        "contract_versions": told["versions"],
        "published_grants": _grants(lines(connection, cache, PublishedGrant), councils, files, is_person),
        "published_acts": _acts(lines(connection, cache, PublishedAct), councils, files),
    }
    for name, frame in frames.items():
        shown = frame.select(pl.col(column).cast(kind) for column, kind in OPEN_SCHEMAS[name].items()).collect()
        if "council_id" in shown.columns:  # a council's rows lie together: they are read without the others
            shown = shown.sort("council_id", nulls_last=True, maintain_order=True)
        store(folder / f"{name}.parquet", covered(shown, name, mask, cache, own))
    matches(folder).write_parquet(folder / "contract_matches.parquet")
    open_granted.matches(folder).write_parquet(folder / "grant_matches.parquet")
    seated = open_councillors.matches(folder, registered, open_file_frames.of_sectors(connection))
    seated.write_parquet(folder / "register_matches.parquet")
    open_suppliers.candidates(folder).write_parquet(folder / "supplier_candidates.parquet")
    held = open_holders.holders(folder, told["holders"]).sort("council_id", nulls_last=True, maintain_order=True)
    store(folder / "published_holders.parquet", held)


def _of_a_council(rows: pl.LazyFrame, councils: pl.DataFrame, name: str, siret: str, files: pl.DataFrame) -> pl.LazyFrame:
    """Adds the council of ours that the rows name: by SIRET, else, where either side has none, by its name; and the file's name."""
    by_siret = councils.drop_nulls("siret").select("council_id", "council", siret="siret")
    keys = pl.Series([council_key(one) for one in councils["council"]], dtype=pl.String)
    named = councils.with_columns(key=keys, known_siret="siret").filter(pl.col("key").is_unique())
    bodies = rows.select(name, siret).unique().collect()
    bodies = bodies.with_columns(key=pl.Series([council_key(one) if one else None for one in bodies[name]], dtype=pl.String))
    found = bodies.join(by_siret, left_on=siret, right_on="siret", how="left").join(
        named.select("key", "known_siret", by_name="council_id", name_shown="council"), on="key", how="left"
    )
    apart = pl.col(siret).is_not_null() & pl.col("known_siret").is_not_null()
    found = found.with_columns(
        council_id=pl.coalesce("council_id", pl.when(~apart).then("by_name")),
        council=pl.coalesce("council", pl.when(~apart).then("name_shown")),
    ).select(name, siret, "council_id", "council")
    rows = rows.join(found.lazy(), on=[name, siret], how="left", nulls_equal=True)
    return rows.join(files.lazy().select("file_id", "source"), on="file_id", how="left")


def _grants(rows: pl.LazyFrame, councils: pl.DataFrame, files: pl.DataFrame, is_person: IsPerson) -> pl.LazyFrame:
    rows = rows.rename({"grantor_name": "grantor", "beneficiary_name": "beneficiary"})
    frame = _of_a_council(rows, councils, "grantor", "grantor_siret", files).collect()
    named = zip(frame["beneficiary"], frame["purpose"], frame["grantor"], frame["beneficiary_siret"], frame["beneficiary_rna"], strict=True)
    private = [bool(who) and not number and not rna and is_person(who, purpose, body or "") for who, purpose, body, number, rna in named]
    whole = ~pl.col("doubtful").str.contains(r"\bshare: ").fill_null(value=False)  # a share that cannot be read is not the whole
    shared = (pl.col("amount_cents") * pl.col("share").fill_null(1)).round().cast(pl.Int64)
    part = pl.when(pl.col("share").is_not_null() | whole).then(shared)
    frame = frame.with_columns(masked=pl.Series(private, dtype=pl.Boolean), part_cents=part)
    hidden = pl.lit(text("database.private_person", "fr"))
    frame = twin_rows.marked(frame)
    return frame.lazy().with_columns(beneficiary=pl.when("masked").then(hidden).otherwise("beneficiary"))


def _acts(rows: pl.LazyFrame, councils: pl.DataFrame, files: pl.DataFrame) -> pl.LazyFrame:
    named = rows.rename({"council_name": "printed"})
    return _of_a_council(named, councils, "printed", "council_siret", files).with_columns(council=pl.coalesce("council", "printed"))
