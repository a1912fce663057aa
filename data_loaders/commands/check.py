"""Prints what is implausible in the database, with counts by rule; ends with 1 where a figure is shown that a rule forbids."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data_loaders.checking import Result

NAME = "check"
_FORBIDDEN = 1
_NO_COUNCIL = 3
_NO_DATABASE = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Of which council, and how much is printed of each rule."""
    parser.add_argument("--council", metavar="NAME", help="the councils whose name holds these words")
    parser.add_argument("--limit", type=int, default=5, metavar="N", help="rows printed of each rule (default: 5)")


def run(args: argparse.Namespace) -> int:
    """0; 1 where a forbidden figure is shown; 3 where no council bears the name; 4 where the database cannot be used."""
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415  `--help` starts at once

    from data_loaders.checking import check  # noqa: PLC0415
    from database.engine import UnusableDatabase, shared_engine  # noqa: PLC0415
    from locales import text  # noqa: PLC0415

    try:
        results = check(shared_engine(), args.council)
    except UnusableDatabase as error:
        sys.stderr.write(f"{error}\n")
        return _NO_DATABASE
    except SQLAlchemyError as error:
        sys.stderr.write(text("loading.database_failed", "fr", reason=str(error).splitlines()[0]) + "\n")
        return _NO_DATABASE
    if results is None:
        sys.stderr.write(text("check.no_council", "fr", name=args.council) + "\n")
        return _NO_COUNCIL
    for one in results:
        sys.stdout.writelines(f"{line}\n" for line in _lines(one, args.limit))
    shown = sum(one.shown for one in results)
    sys.stdout.write(text("check.sum", "fr", fired=sum(one.fired for one in results), shown=shown) + "\n")
    return _FORBIDDEN if shown else 0


def _lines(one: "Result", limit: int) -> list[str]:
    """The rule with its counts; under it the rows that are shown all the same first."""
    from locales import text  # noqa: PLC0415  `--help` starts at once

    words = {name: text(f"check.{name}.{getattr(one, name)}", "fr") for name in ("scope", "effect")}
    head = text("check.rule", "fr", rule=text(f"guard.{one.name}", "fr"), fired=one.fired, shown=one.shown, **words)
    return [head, *(f"  {row}" for row in one.rows[: max(limit, 0)])]
