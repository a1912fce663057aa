"""Lists the merges of names, accepts or refuses one; a decision keeps its author, date and reason, and no later import undoes it."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from data_loaders import deciding

if TYPE_CHECKING:
    from sqlalchemy import Engine

NAME = "aliases"
_UNKNOWN = 3
_NO_DATABASE = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do; a merge is known by the number that `list` prints."""
    actions = deciding.add_arguments(parser, "merge", "hold the two prints for one person", "hold the two prints for two people")
    actions.add_parser("propose", help="look at the names of all councils anew")


def run(args: argparse.Namespace) -> int:
    """0 where it was done, 3 where no merge bears that number or nobody signs, 4 where the database cannot be used."""
    from database.engine import UnusableDatabase, shared_engine  # noqa: PLC0415  `--help` starts at once

    try:
        engine = shared_engine()
    except UnusableDatabase as error:
        sys.stderr.write(f"{error}\n")
        return _NO_DATABASE
    if args.action in deciding.DECIDED:
        return _decide(engine, args)
    return _propose(engine) if args.action == "propose" else _list(engine, args)


def _decide(engine: "Engine", args: argparse.Namespace) -> int:
    from database.identities.merges import decide, merges  # noqa: PLC0415
    from database.review.decision_values import Undecidable  # noqa: PLC0415
    from locales import text  # noqa: PLC0415

    try:
        decide(engine, args.id, deciding.decision(args))
    except Undecidable as error:
        sys.stderr.write(f"{error}\n")
        return _UNKNOWN
    except KeyError:
        sys.stderr.write(text("aliases.unknown", "fr", id=args.id) + "\n")
        return _UNKNOWN
    sys.stdout.writelines(_line(row) for row in merges(engine) if row["id"] == args.id)
    return 0


def _list(engine: "Engine", args: argparse.Namespace) -> int:
    from database.identities.merges import merges  # noqa: PLC0415
    from locales import text  # noqa: PLC0415

    rows = merges(engine, args.state, args.council)
    sys.stdout.writelines(_line(row) for row in rows)
    if not rows:
        sys.stderr.write(text("aliases.none", "fr") + "\n")
    return 0


def _propose(engine: "Engine") -> int:
    from data_loaders.tally import say, settled  # noqa: PLC0415
    from database.identities.merges import settle  # noqa: PLC0415

    say(settled(settle(engine)), sys.stdout)
    return 0


def _line(row: dict[str, Any]) -> str:
    from locales import text  # noqa: PLC0415

    said = {"author": row["author"], "day": row["decided_on"], "reason": row["reason"]}
    rule = text(f"value.merge_rule.{row['rule']}", "fr") if row["rule"] else text("aliases.no_rule", "fr")
    words = {
        "state": text(f"value.merge_state.{row['state']}", "fr"),
        "rule": rule,
        "decision": text("aliases.decided", "fr", **said) if row["author"] else "",
    }
    return text("aliases.line", "fr", **{key: row[key] for key in ("id", "council", "name", "person")}, **words) + "\n"
