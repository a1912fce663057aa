"""What was read on pages that are pictures, kept in a folder by what the page shows, so that each is read only once."""

import gzip
import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from data_loaders.documents.pages import scan
from data_loaders.documents.pages.scan_layout import Word
from database import owner_only

if TYPE_CHECKING:
    from PIL.Image import Image


def folder() -> Path:
    """SEANCE_CACHE, else beside the default database."""
    return Path(os.environ.get("SEANCE_CACHE") or "data") / "ocr-cache"


def seen(picture: "Image", cache: Path | None, seconds: int = scan.SECONDS) -> scan.Seen:
    """From the cache, else by OCR. Raises OcrFailed."""
    digest = hashlib.sha256(f"{scan.edition()} {picture.size} ".encode() + picture.tobytes()).hexdigest()
    file = cache / digest[:2] / f"{digest}.json.gz" if cache else None
    if file and (kept := _kept(file)) is not None:
        return kept
    found = scan.seen(picture, seconds)
    if file:
        _keep(file, found)
    return found


def _kept(file: Path) -> scan.Seen | None:
    try:
        rows, turn = json.loads(gzip.decompress(file.read_bytes()))
        return scan.Seen([Word._make([*row[:-1], tuple(row[-1])]) for row in rows], int(turn))
    except (OSError, ValueError, TypeError, EOFError):
        return None


def _keep(file: Path, found: scan.Seen) -> None:
    """Written under another name first: a reader never meets half a page. A folder that cannot be written keeps nothing."""
    with suppress(OSError):
        owner_only.folder(file.parent)
        partial = file.with_suffix(f".{os.getpid()}-{id(found)}")
        partial.write_bytes(gzip.compress(json.dumps(found, ensure_ascii=False).encode(), mtime=0))
        partial.replace(file)
