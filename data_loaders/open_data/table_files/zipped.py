"""A zip that holds one table, as portals and mail programs send it: unpacked beside nothing, read, and gone again."""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.workbook import check_archive

SUFFIX = ".zip"
_NAMED = 8  # tables of a zip told by their names
_AT_ONCE = 1 << 20


@contextmanager
def unpacked(path: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    """The one table in a zip, a file with one of these endings, as a file of its own; `path` itself where it is no zip. Raises BadTable."""
    if path.suffix.lower() != SUFFIX:
        yield path
        return
    with TemporaryDirectory() as folder:
        yield _taken_out(path, Path(folder), suffixes)


def _taken_out(path: Path, folder: Path, suffixes: Sequence[str]) -> Path:
    try:
        check_archive(path, path)
        with zipfile.ZipFile(path) as archive:
            inside = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_of_the_system(entry.filename)]
            tables = [entry for entry in inside if PurePosixPath(entry.filename).suffix.lower() in suffixes]
            if len(tables) != 1:
                names = ", ".join(PurePosixPath(entry.filename).name for entry in (tables or inside)[:_NAMED]) or "—"
                raise BadTable(path, "zip_tables" if tables else "zip_no_table", count=len(tables), names=names)
            target = folder / f"table{PurePosixPath(tables[0].filename).suffix.lower()}"  # never the name that the archive gives
            with archive.open(tables[0]) as packed, target.open("wb") as out:
                while part := packed.read(_AT_ONCE):
                    out.write(part)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, NotImplementedError) as error:
        raise BadTable(path, "broken") from error
    return target


def _is_of_the_system(name: str) -> bool:
    """What archivers add of themselves: __MACOSX, .DS_Store."""
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)
