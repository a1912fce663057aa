"""What was read on pages that are pictures, kept in a folder by what the page shows, so that each is read only once.

No mask covers it: it is enciphered by a key drawn from the picture itself, so that only who holds the paper reads what was read on it.
"""

import gzip
import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from data_loaders.documents.pages import scan
from data_loaders.documents.pages.scan_words import Word
from database import owner_only

if TYPE_CHECKING:
    from PIL.Image import Image

_NONCE = 12  # bytes; one at random for each file


def folder() -> Path:
    """SEANCE_CACHE, else beside the default database."""
    return Path(os.environ.get("SEANCE_CACHE") or "data") / "ocr-cache"


def seen(picture: "Image", cache: Path | None, seconds: int = scan.SECONDS) -> scan.Seen:
    """From the cache, else by OCR. Raises OcrFailed."""
    shown = picture.tobytes()
    digest = hashlib.sha256(f"{scan.edition()} {picture.size} ".encode() + shown).hexdigest()
    own = hashlib.sha256(b"key of what was read on " + shown).digest()
    file = cache / digest[:2] / f"{digest}.guarded" if cache else None
    if file and (kept := _kept(file, own)) is not None:
        return kept
    found = (file and _kept_in_clear(file.with_suffix(".json.gz"))) or scan.seen(picture, seconds)
    if file:
        _keep(file, found, own)
    return found


def _kept(file: Path, own: bytes) -> scan.Seen | None:
    try:
        held = file.read_bytes()
        return _seen(AESGCM(own).decrypt(held[:_NONCE], held[_NONCE:], None))
    except (OSError, ValueError, TypeError, EOFError, InvalidTag):
        return None


def _kept_in_clear(file: Path) -> scan.Seen | None:
    """What an older program kept; it goes."""
    try:
        found = _seen(file.read_bytes())
    except (OSError, ValueError, TypeError, EOFError):
        return None
    with suppress(OSError):
        file.unlink()
    return found


def _seen(packed: bytes) -> scan.Seen:
    rows, turn = json.loads(gzip.decompress(packed))
    return scan.Seen([Word._make([*row[:-1], tuple(row[-1])]) for row in rows], int(turn))


def _keep(file: Path, found: scan.Seen, own: bytes) -> None:
    """Written under another name first: a reader never meets half a page. A folder that cannot be written keeps nothing."""
    with suppress(OSError):
        owner_only.folder(file.parent)
        partial = file.with_suffix(f".{os.getpid()}-{id(found)}")
        nonce = os.urandom(_NONCE)
        packed = gzip.compress(json.dumps(found, ensure_ascii=False).encode(), mtime=0)
        partial.write_bytes(nonce + AESGCM(own).encrypt(nonce, packed, None))
        owner_only.keep(partial)
        partial.replace(file)
