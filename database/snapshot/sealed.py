"""A cache's folder with a seal: the size and checksum of each of its files, so that a damaged one is known and made anew."""

import json
import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from database import owner_only

_SEAL = "seal.json"
_CHUNK = 1 << 20
Marks = frozenset[tuple[str, int, int, int]]


def seal(folder: Path) -> None:
    """Forces each file to the disk, its owner's alone, and writes their sizes and checksums."""
    told = {str(path.relative_to(folder)): [path.stat().st_size, _checksum(path, to_disk=True)] for path in _files(folder)}
    written = folder / _SEAL
    written.write_text(json.dumps(told), encoding="utf-8")
    _checksum(written, to_disk=True)
    for path in folder.rglob("*"):
        owner_only.keep(path)


def damage(folder: Path, *, deep: bool) -> str | None:
    """The first file that is not as it was sealed, or "seal.json"; None where all are. `deep`: every byte is read, else sizes alone."""
    try:
        told = json.loads((folder / _SEAL).read_text(encoding="utf-8"))
        for name, (size, checksum) in told.items():
            path = folder / name
            if path.stat().st_size != size or (deep and _checksum(path) != checksum):
                return str(name)
    except FileNotFoundError as error:
        return str(error.filename)
    except (OSError, ValueError, TypeError, AttributeError):
        return _SEAL
    return None


def marks(folder: Path) -> Marks:
    """Of each file its name, size, time of writing and place on the disk: other marks, and something was written there since.

    None where the folder goes meanwhile.
    """
    with suppress(OSError):
        return frozenset(_marks(str(folder)))
    return frozenset()


def remove(folder: Path) -> None:
    """Takes a damaged folder out of the way first, so that nobody reads on while it goes."""
    aside = folder.with_name(f".partial-damaged-{os.getpid()}-{folder.name}")
    try:
        folder.rename(aside)
    except FileNotFoundError:  # another process was faster
        return
    shutil.rmtree(aside, ignore_errors=True)


def _marks(folder: str) -> Iterator[tuple[str, int, int, int]]:
    """By scandir: each reading of a long table asks for them."""
    with os.scandir(folder) as held:
        for one in held:
            told = one.stat()
            yield one.path, told.st_size, told.st_mtime_ns, told.st_ino
            if one.is_dir():
                yield from _marks(one.path)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != _SEAL)


def _checksum(path: Path, *, to_disk: bool = False) -> int:
    found = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found = zlib.crc32(chunk, found)
        if to_disk:
            os.fsync(file.fileno())
    return found
