"""Tables of the cache that hold what no mask has covered: enciphered by a key that lies in the database alone, as the originals do.

Whoever gets hold of the cache's folder (another disk, a backup, a wider mode) reads nothing in them; the database tells all anyway.
"""

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import polars as pl
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, select

from council import DataVersion

SUFFIX = ".guarded"
_NONCE = 12  # bytes; one at random for each file


class Unreadable(OSError):
    """The file is damaged, or of another database's key: it is written anew."""


def key(connection: Connection) -> bytes:
    """The database's own key."""
    return bytes.fromhex(connection.execute(select(DataVersion.cache_key)).scalar_one())


def write(path: Path, rows: pl.DataFrame, own: bytes) -> None:
    """The rows as Parquet, enciphered."""
    plain = io.BytesIO()
    rows.write_parquet(plain)
    nonce = os.urandom(_NONCE)
    path.write_bytes(nonce + AESGCM(own).encrypt(nonce, plain.getbuffer(), None))


def scan(paths: Sequence[Path], schema: pl.Schema | None, own: bytes) -> pl.LazyFrame:
    """The rows of several files, lazily; a column of `schema` that an older program did not write is null. Raises Unreadable."""
    plain: list[IO[bytes]] = [io.BytesIO(_plain(path, own)) for path in paths]
    return pl.scan_parquet(plain, schema=schema, missing_columns="insert" if schema else "raise")


def _plain(path: Path, own: bytes) -> bytes:
    held = path.read_bytes()
    try:
        return AESGCM(own).decrypt(held[:_NONCE], held[_NONCE:], None)
    except (InvalidTag, ValueError) as error:
        raise Unreadable(path.name) from error
