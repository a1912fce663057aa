"""The database and the cache hold unmasked papers: what this program makes, its owner alone may read."""

import os
import stat
from pathlib import Path

FOLDER_MODE, FILE_MODE = 0o700, 0o600


def folder(path: Path) -> None:
    """The folder and those above it, made for their owner alone where there are none; one that is there keeps its mode (`wider` tells).

    `Path.mkdir(parents=True)` would give those above the mode that everybody may read.
    """
    if not path.is_dir():
        folder(path.parent)
        path.mkdir(mode=FOLDER_MODE, exist_ok=True)


def make(file: Path) -> None:
    """The file's folder, and the file, empty, where there is none: SQLite gives what it writes beside it the file's mode."""
    folder(file.parent)
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    except OSError:  # it is there, or the engine will say why it cannot be
        return


def keep(path: Path) -> None:
    """A file or folder, made with whatever mode the machine gives, as its owner's alone."""
    path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)


def hand_over(file: Path, like: Path) -> None:
    """What root makes for a site that runs as another user is that user's, as `like` is."""
    if os.name == "posix" and os.geteuid() == 0:
        told = like.stat()
        os.chown(file, told.st_uid, told.st_gid)


def wider(path: Path) -> str | None:
    """The mode ("0644") of a path that others may read; None where its owner alone may, or there is none."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None
    return f"{mode:04o}" if mode & 0o077 and os.name == "posix" else None
