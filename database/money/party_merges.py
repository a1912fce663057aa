"""Pairs of suppliers and of beneficiaries with what was decided on them; an accepted pair is shown under one name, and can be undone."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import polars as pl
from sqlalchemy import Connection, Engine, delete, insert, select

from council import PartyMerge
from database.engine import writing
from database.identities.identity import identity
from database.identities.names import words
from database.money import party_groups
from database.money.party_pairs import Party, pairs
from database.review.decision_values import PairDecision, signed
from database.sessions.joining import bump
from database.snapshot.frame_files import store
from database.snapshot.frame_schemas import SCHEMAS

Row = dict[str, Any]
_TABLES = {"supplier": ("contracts", "contract_holders", "published_holders"), "beneficiary": ("grants", "published_grants")}
_Parties = dict[tuple[int, str], dict[str, Party]]  # by council; key -> party


def decide(engine: Engine, pair: Row, decision: PairDecision) -> Row:
    """Keeps the decision on a row of the frame `party_pairs`; the row as it now stands. Raises Undecidable where nobody signs."""
    author, reason = signed(decision.author, decision.reason)
    own = {name: pair[name] for name in ("council_id", "kind", "key", "name", "party_key", "party")}
    said = {"state": decision.state, "author": author, "reason": reason, "decided_on": decision.day}
    with writing(engine) as connection:
        connection.execute(delete(PartyMerge).where(PartyMerge.id == pair["merge_id"]))
        connection.execute(insert(PartyMerge), [{"id": pair["merge_id"], **own, **said}])
        bump(connection)
    told = {"merge_state": decision.state, "decided_by": author, "decision_reason": reason, "decided_on": decision.day}
    return {**pair, **told}


def add(connection: Connection, folder: Path) -> None:
    """Writes the frame `party_pairs` into `folder`, then shows what is accepted under one name in the tables beside it."""
    decided = {row["id"]: dict(row) for row in connection.execute(select(PartyMerge.__table__)).mappings()}
    rows = [*_rows("supplier", _suppliers(folder), decided), *_rows("beneficiary", _beneficiaries(folder), decided)]
    frame = pl.DataFrame(rows, schema=SCHEMAS["party_pairs"], orient="row", strict=False)
    councils = pl.read_parquet(folder / "councils.parquet", columns=["council_id", "council"])
    left = [row for row in decided.values() if row["id"] not in set(frame["merge_id"])]
    kept = pl.DataFrame([_decided(row) for row in left], schema=SCHEMAS["party_pairs"], orient="row", strict=False)
    named = kept.drop("council").join(councils, on="council_id", how="inner").select(frame.columns)
    frame = pl.concat([frame, named]).sort("council", "kind", "party", "name", "merge_id")
    store(folder / "party_pairs.parquet", frame)
    _join(folder, frame.filter(pl.col("merge_state") == "accepted"))
    store(folder / "supplier_groups.parquet", _groups(folder))


def _groups(folder: Path) -> pl.DataFrame:
    """The frame `supplier_groups`, of the names as they are shown."""
    rows = []
    for (council_id, council), parties in _suppliers(folder).items():
        numbers = {party.name: int(party.key) for every in parties for party in every.values()}
        for name, groups in party_groups.listing(numbers).items():
            rows += [(council_id, council, numbers[name], name, numbers[group], group) for group in groups]
    return pl.DataFrame(rows, schema=SCHEMAS["supplier_groups"], orient="row").sort("council", "supplier", "consortium", "supplier_id")


def _rows(kind: str, parties: dict[tuple[int, str], tuple[dict[str, Party], dict[str, Party]]], decided: dict[int, Row]) -> list[Row]:
    found = []
    for (council_id, council), (ours, theirs) in parties.items():
        others = [party for key, party in theirs.items() if key not in ours]
        for pair in pairs(list(ours.values()), others, council, sectioned=kind == "beneficiary"):
            number = identity("party_merge", council_id, kind, *sorted((pair.one.key, pair.other.key)))
            said = decided.get(number)
            own = {"merge_id": number, "council_id": council_id, "council": council, "kind": kind, "rule": pair.rule}
            plain = {"key": pair.one.key, "name": pair.one.name, "party_key": pair.other.key, "party": pair.other.name}
            found.append({**own, **plain, "merge_state": "proposed", **(_decided(said) | own if said else {})})
    return found


def _decided(row: Row) -> Row:
    """A decision in the words of the frame."""
    kept = {name: row[name] for name in ("council_id", "kind", "key", "name", "party_key", "party", "decided_on")}
    return {**kept, "merge_id": row["id"], "merge_state": row["state"], "decided_by": row["author"], "decision_reason": row["reason"]}


def beneficiary_key(name: str) -> str:
    """A beneficiary's key: its name whatever the capitals, accents and signs."""
    return " ".join(words(name))


def _suppliers(folder: Path) -> dict[tuple[int, str], tuple[dict[str, Party], dict[str, Party]]]:
    """By council, the suppliers that papers print and those published alone."""
    acts = pl.read_parquet(folder / "contracts.parquet", columns=["contract_id", "council_id", "council"])
    numbers = pl.read_parquet(folder / "suppliers.parquet", columns=["supplier_id", "siret"])
    held = pl.read_parquet(folder / "contract_holders.parquet").join(acts, on="contract_id").join(numbers, on="supplier_id", how="left")
    ours = _told(
        held.select("council_id", "council", key=pl.col("supplier_id").cast(pl.String), name="supplier", siren=pl.col("siret").str.head(9))
    )
    held_open = pl.scan_parquet(folder / "published_holders.parquet").filter(pl.col("council_id").is_in([council for council, _ in ours]))
    key = pl.col("supplier_id").cast(pl.String)
    other = _told(held_open.select("council_id", "council", key=key, name="supplier", siren="siren").collect())
    return {council: (found, other.get(council, {})) for council, found in ours.items()}


def _beneficiaries(folder: Path) -> dict[tuple[int, str], tuple[dict[str, Party], dict[str, Party]]]:
    """By council, the bodies that its papers give to and those published alone; natural persons are left out."""
    ours = _told(_bodies(pl.read_parquet(folder / "grants.parquet", columns=["council_id", "council", "beneficiary", "masked"])))
    columns = ["council_id", "council", "beneficiary", "masked"]
    theirs = pl.scan_parquet(folder / "published_grants.parquet").select(columns)
    other = _told(_bodies(theirs.filter(pl.col("council_id").is_in([council for council, _ in ours])).collect()))
    return {council: (found, other.get(council, {})) for council, found in ours.items()}


def _bodies(rows: pl.DataFrame) -> pl.DataFrame:
    named = rows.filter(~pl.col("masked").fill_null(value=False)).drop_nulls("beneficiary")
    keys = pl.Series([beneficiary_key(name) for name in named["beneficiary"]], dtype=pl.String)
    return named.select("council_id", "council", key=keys, name="beneficiary", siren=pl.lit(None, pl.String))


def _told(rows: pl.DataFrame) -> _Parties:
    """The parties of each council: the print told most, the SIREN where one alone is told."""
    found: _Parties = defaultdict(dict)
    named = rows.drop_nulls(["council_id", "key", "name"])
    counted = named.group_by("council_id", "council", "key", "name").agg(pl.len(), pl.col("siren").drop_nulls().first())
    for council_id, council, key, name, times, siren in counted.sort("council_id", "key", "len", "name").iter_rows():
        found[council_id, council][key] = Party(key, name, siren, times)
    return found


def _join(folder: Path, accepted: pl.DataFrame) -> None:
    """Shows each name that is held for another under that one's name and number, in its council's rows."""
    for kind, tables in _TABLES.items():
        own = accepted.filter(kind=kind)
        last = _ends(own)
        for table in tables if last else ():
            _rewrite(folder, table, kind, last)


def _ends(accepted: pl.DataFrame) -> dict[tuple[int, str], tuple[str, str]]:
    """(council, key) -> key and name of the party at the end of the chain; a chain that bites its tail ends where it began."""
    steps = {(row["council_id"], row["key"]): (row["party_key"], row["party"]) for row in accepted.iter_rows(named=True)}
    ends = {}
    for council, key in steps:
        seen, at = {key}, (council, key)
        while at in steps and steps[at][0] not in seen:
            seen.add(steps[at][0])
            ends[council, key] = steps[at]
            at = (council, steps[at][0])
    return ends


def _rewrite(folder: Path, table: str, kind: str, ends: dict[tuple[int, str], tuple[str, str]]) -> None:
    path = folder / f"{table}.parquet"
    rows = pl.read_parquet(path)
    told = [(council, key, party, name) for (council, key), (party, name) in ends.items()]
    names = pl.DataFrame(told, schema={"council_id": pl.Int64, "key": pl.String, "party_key": pl.String, "party": pl.String}, orient="row")
    if "council_id" not in rows.columns:
        acts = pl.read_parquet(folder / "contracts.parquet", columns=["contract_id", "council_id"])
        rows = rows.join(acts, on="contract_id", how="left", maintain_order="left")
    if kind == "supplier":
        key = pl.col("supplier_id").cast(pl.String)
        shown = {
            "supplier": pl.coalesce("party", "supplier"),
            "supplier_id": pl.coalesce(pl.col("party_key").cast(pl.Int64), "supplier_id"),
        }
    else:
        key = pl.Series([beneficiary_key(name or "") for name in rows["beneficiary"]], dtype=pl.String)  # type: ignore[assignment]
        shown = {"beneficiary": pl.coalesce("party", "beneficiary")}
    joined = rows.with_columns(key=key).join(names, on=["council_id", "key"], how="left", maintain_order="left")
    store(path, joined.with_columns(**shown).select(pl.read_parquet_schema(path).keys()))
