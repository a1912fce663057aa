"""Every paper's masked text in the snapshot: what the index of search is made from, and what the next snapshot need not mask again."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import polars as pl
from sqlalchemy import Connection, select

from council import Document, DocumentText
from database import how_far
from database.acts.quotes import Owner, Place, Proof, said
from database.privacy.masking import Masker

FOLDER = "texts"
_AT_ONCE = 500  # papers held in memory at a time
_Stored = tuple[int, str, int | None, list[int], str]  # document, state, council, page starts, text
_SCHEMA = pl.Schema({"document_id": pl.Int64, "people": pl.String, "state": pl.String, "text": pl.String})


def write(
    connection: Connection, masker: Masker, target: Path, before: Path | None, places: Mapping[int, Sequence[Place]]
) -> dict[Owner, Proof]:
    """Writes the texts into `target`, those of `before` reused where the same people are public; the proof of each place."""
    (target / FOLDER).mkdir()
    found: dict[Owner, Proof] = {}
    ids = connection.execute(select(DocumentText.document_id).order_by(DocumentText.document_id)).scalars().all()
    how_far.begins(len(ids))
    for part, start in enumerate(range(0, max(len(ids), 1), _AT_ONCE)):
        chunk = ids[start : start + _AT_ONCE]
        rows = []
        for document_id, people, state, page_starts, masked in _masked(list(_stored(connection, chunk)), masker, _known(before, chunk)):
            rows.append((document_id, people, state, masked))
            for owner, spans in places.get(document_id, ()):
                found[owner] = Proof(document_id, max(1, bisect_right(page_starts, spans[0][0])), said(owner, masked, spans))
        _write_part(target / FOLDER / f"{part:05}.parquet", rows)
    return found


def _stored(connection: Connection, ids: Sequence[int]) -> Iterator[_Stored]:
    for document_id in ids:
        row = connection.execute(
            select(Document.state, Document.council_id, DocumentText.page_starts, DocumentText.text)
            .join(DocumentText, DocumentText.document_id == Document.id)
            .where(Document.id == document_id)
        ).one()
        yield document_id, row.state, row.council_id, row.page_starts, row.text


def _masked(
    stored: Sequence[_Stored], masker: Masker, known: Mapping[tuple[int, str], str]
) -> Iterator[tuple[int, str, str, list[int], str]]:
    """Each paper's masked text, from the snapshot before where the same people were public."""
    people = [masker.people(council_id) for _, _, council_id, _, _ in stored]
    fresh = [n for n, row in enumerate(stored) if (row[0], people[n]) not in known]
    for _ in range(len(stored) - len(fresh)):
        how_far.one_more()
    found = dict(zip(fresh, masker.many([(stored[n][4], stored[n][2]) for n in fresh], how_far.one_more), strict=True))
    for n, (document_id, state, _, page_starts, _) in enumerate(stored):
        masked = found[n] if n in found else known[document_id, people[n]]
        yield document_id, people[n], state, page_starts, masked


def _known(before: Path | None, ids: Sequence[int]) -> dict[tuple[int, str], str]:
    if before is None:
        return {}
    try:
        rows = pl.scan_parquet(before / FOLDER / "*.parquet").filter(pl.col("document_id").is_in(list(ids)))
        return {(key, people): text for key, people, text in rows.select("document_id", "people", "text").collect().iter_rows()}
    except (OSError, pl.exceptions.PolarsError):  # another process removed it meanwhile
        return {}


def _write_part(path: Path, rows: list[tuple[int, str, str, str]]) -> None:
    pl.DataFrame(rows, schema=_SCHEMA, orient="row").write_parquet(path)
