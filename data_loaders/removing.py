"""Masking a person and erasing a paper on the command line: what was done, and what is left for a person to do."""

import argparse
import shutil
import sys
from collections.abc import Callable

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from data_loaders.documents.pages import scan_cache
from data_loaders.tally import say
from database.engine import UnusableDatabase, shared_engine
from database.removals import erasing, people
from database.review.decision_values import Undecidable
from database.search import index as search_index
from database.search.turn import Busy
from database.snapshot import snapshot
from locales import plural, text

_REFUSED, _NO_DATABASE = 3, 4
_TRIES = 30  # at the index of search; each waits two seconds for an import's transaction


def done(work: Callable[[], None]) -> int:
    """The exit code of a command that does what it does or says why not."""
    try:
        work()
    except Undecidable as error:
        say(str(error), sys.stderr)
        return _REFUSED
    except (UnusableDatabase, SQLAlchemyError, OSError) as error:
        say(str(error).splitlines()[0], sys.stderr)
        return _NO_DATABASE
    return 0


def mask(args: argparse.Namespace) -> None:
    """Masks, or lifts a mask, and lays pages and search out anew at once."""
    engine = shared_engine()
    if args.undo:
        council = people.unmask_person(engine, args.name, args.council)
        _anew(engine)
        say(text("removal.unmasked", "fr", council=council), sys.stdout)
        return
    found = people.mask_person(engine, args.name, args.council, args.reason, elected=args.elected)
    _anew(engine)
    say(plural("removal.masked", found.papers, "fr", council=found.council), sys.stdout)


def erase(args: argparse.Namespace) -> None:
    """Erases; where pages were pictures, what was read of pictures goes with it, whosever it is: it is read again when asked for."""
    engine = shared_engine()
    found = erasing.erase(engine, args.paper, args.reason)
    _anew(engine)
    clean = erasing.overwrite(engine)
    if found.scanned:
        shutil.rmtree(scan_cache.folder(), ignore_errors=True)
    say(text("removal.done", "fr", sha256=found.sha256[:12], council=found.council or "–"), sys.stdout)
    if not clean:
        say(text("removal.not_clean", "fr"), sys.stderr)
    say(text("removal.left", "fr"), sys.stdout)


def _anew(engine: Engine) -> None:
    snapshot.current(engine)
    for _ in range(_TRIES):
        try:
            search_index.refresh(engine)
            return
        except Busy:  # another process writes
            continue
    say(text("removal.search_later", "fr"), sys.stderr)
