"""From a path to a Paper: the reader is chosen by content first, by extension second; what cannot be read is Refused."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from data_loaders.documents import formats, scanned
from data_loaders.documents.blocks.stamps import own_letters
from data_loaders.documents.pages import Unreadable, listed, pdf, scan
from data_loaders.documents.paper import Paper, Refused
from data_loaders.documents.record import PaperRecord, WarningRecord, warn
from data_loaders.documents.scanned import Ocr
from locales import text

MOST_BYTES = 100_000_000
_LEAST_LETTERS = 10  # on a page; fewer is a picture, a blank page or a stamp
# A Greek or Cyrillic letter inside a Latin word, or a character that turns the writing round: a name may only look like another.
_ODD_LETTERS = re.compile(r"[A-Za-zÀ-ÿ][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-zÀ-ÿ]|[\u202a-\u202e\u2066-\u2069]")
_INCOMPLETE = ("reading_cut", "pages_ocr_failed")
_SKIPPED = {"source.toml"}
_KEEPS_NOTHING = Ocr()


def refusal(code: str, file: str, **values: object) -> Refused:
    """The refusal `code` of `file` with its French sentence."""
    filled = {"file": _shown(file), **values}
    return Refused(code, text(f"refused.{code}", "fr", **filled), filled)


def _shown(file: str) -> str:
    """A file's name fit for a sentence: short, no control or direction characters."""
    name = "".join(char if char.isprintable() else "\ufffd" for char in file.encode("utf-8", "replace").decode())
    return name if len(name) <= 120 else f"{name[:100]}…{name[-15:]}"


def read(path: Path, source: str | None = None) -> Paper:
    """The paper at `path`. Raises Refused."""
    source = str(path) if source is None else source
    return of_bytes(bytes_of(path, source), source)


def of_bytes(data: bytes, source: str, ocr: Ocr = _KEEPS_NOTHING) -> Paper:
    """The paper these bytes are; `source` is its name, whose extension helps to know the format. Raises Refused."""
    if not data:
        raise refusal("empty", source)
    try:
        reader, found = formats.opened(data, Path(source).suffix.lower())
    except Unreadable as error:
        raise refusal(error.code, source, **error.values) from error
    words = found.text.replace("\0", "\ufffd")
    paper = Paper(source, hashlib.sha256(data).hexdigest(), reader.MEDIA_TYPE, words, found.starts, layout=found.layout, notes=found.notes)
    if reader is not pdf:
        return paper
    paper = scanned.filled(paper, data, ocr)
    if own_letters(paper.text) < scanned.LEAST_LETTERS:
        raise refusal("no_text" if scan.available() else "no_ocr", source)
    return paper


def bytes_of(path: Path, source: str) -> bytes:
    """A file's bytes. Raises Refused. Regular files only: a pipe or a device would wait for ever."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise refusal("not_a_file", source)
            if about.st_size > MOST_BYTES:
                raise refusal("too_large", source, most=MOST_BYTES // 1_000_000)
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise refusal("not_a_file", source) from error


def refused_record(source: str, data: bytes | None, refused: Refused) -> PaperRecord:
    """The record of a refusal: all else null or empty."""
    digest = "" if data is None else hashlib.sha256(data).hexdigest()
    return PaperRecord(
        source, digest, warnings=[WarningRecord("refused", refused.message, values={"code": refused.code, **refused.values})]
    )


def incomplete() -> tuple[str, ...]:
    """Warnings of papers to read again: what time cut off, and pictures of a time when tesseract was missing."""
    return (*_INCOMPLETE, "pages_without_ocr") if scan.available() else _INCOMPLETE


def notices(paper: Paper) -> list[WarningRecord]:
    """What a reader of the figures must know of the text itself."""
    found = [warn(code, **values) for code, values in paper.notes]
    if "\ufffd" in paper.text:
        found.append(warn("replaced_characters", count=paper.text.count("\ufffd")))
    if odd := _ODD_LETTERS.search(paper.text):
        found.append(warn("mixed_alphabets", [odd.span()], page=paper.page_of(odd.start())))
    ends = (*paper.page_starts[1:], len(paper.text))
    blank = [n for n, (a, b) in enumerate(zip(paper.page_starts, ends, strict=True), 1) if own_letters(paper.text[a:b]) < _LEAST_LETTERS]
    blank = [page for page in blank if page not in _told_unread(paper)]
    if blank and len(ends) > 1:
        unread = ("pages_without_ocr", "pages_without_text")[scan.available()]
        found.append(warn(unread, pages=listed(blank)))
    if paper.scanned_pages:
        found.append(warn("read_from_scan", pages=listed(paper.scanned_pages)))
    return found


def _told_unread(paper: Paper) -> set[int]:
    """Pages whose reason for having no text is told already."""
    return {int(page) for code, values in paper.notes if code.startswith("pages_") for page in re.findall(r"\d+", values["pages"])}


def find(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """(documents, what is no document): a folder stands for every readable document below it, in order.

    A folder that cannot be opened stands among the documents: reading it refuses it in words.
    """
    documents: list[Path] = []
    others: list[Path] = []
    for path in paths:
        if not is_folder(path):
            documents += [path] if path.name not in _SKIPPED else []
            continue
        for below, opened in _walk(path):
            (documents if not opened or below.suffix.lower() in formats.BY_EXTENSION else others).append(below)
    return documents, others


def is_folder(path: Path) -> bool:
    """Whether it is surely a folder; false where the system does not let it be seen."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _walk(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Each file below with true; with false each file or folder that the system does not let be opened."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder, False
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name in _SKIPPED:
            continue
        try:
            below, file = entry.is_dir() and not entry.is_symlink(), entry.is_file()
        except OSError:
            yield entry, False
            continue
        if below:
            yield from _walk(entry)
        elif file:
            yield entry, True
