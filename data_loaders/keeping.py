"""Backup and restore on the command line."""

import sys
from pathlib import Path

from data_loaders.removing import done
from data_loaders.tally import say
from database import backup as backups
from database.engine import database_url, shared_engine
from locales import plural, text


def backup(target: Path) -> int:
    """Writes one, and says how large it is and what its sum is."""

    def work() -> None:
        kept = backups.backup(shared_engine(), target)
        say(text("backup.written", "fr", file=kept.path, bytes=kept.bytes, sha256=kept.sha256[:12]), sys.stdout)

    return done(work)


def restore(source: Path, *, replace: bool) -> int:
    """Brings one back."""

    def work() -> None:
        erased = backups.restore(database_url(), source, replace=replace)
        say(text("backup.restored", "fr", file=source), sys.stdout)
        if erased:
            say(plural("backup.erased_again", erased, "fr"), sys.stdout)

    return done(work)
