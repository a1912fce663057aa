"""Lists the suppliers and beneficiaries that may be the same, joins two or keeps them apart; a decision stands until the next one."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from data_loaders import deciding

if TYPE_CHECKING:
    from sqlalchemy import Engine

NAME = "parties"
_UNKNOWN = 3
_NO_DATABASE = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do; a pair is known by the number that `list` prints."""
    deciding.add_arguments(parser, "pair", "show the first name's money under the other", "keep the two names apart")


def run(args: argparse.Namespace) -> int:
    """0 where it was done, 3 where no pair bears that number or nobody signs, 4 where the database cannot be used."""
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415  `--help` starts at once

    from database.engine import UnusableDatabase, shared_engine  # noqa: PLC0415

    try:
        engine = shared_engine()
        return _decide(engine, args) if args.action in deciding.DECIDED else _list(engine, args)
    except (UnusableDatabase, SQLAlchemyError, OSError) as error:
        sys.stderr.write(f"{str(error).splitlines()[0]}\n")
        return _NO_DATABASE


def _rows(engine: "Engine") -> list[dict[str, Any]]:
    from database.snapshot.frames import frames  # noqa: PLC0415

    return frames(engine)["party_pairs"].to_dicts()


def _decide(engine: "Engine", args: argparse.Namespace) -> int:
    from database.money.party_merges import decide  # noqa: PLC0415
    from database.review.decision_values import Undecidable  # noqa: PLC0415
    from locales import text  # noqa: PLC0415

    pair = next((row for row in _rows(engine) if row["merge_id"] == args.id), None)
    if pair is None:
        sys.stderr.write(text("parties.unknown", "fr", id=args.id) + "\n")
        return _UNKNOWN
    try:
        told = decide(engine, pair, deciding.decision(args))
    except Undecidable as error:
        sys.stderr.write(f"{error}\n")
        return _UNKNOWN
    sys.stdout.write(_line(told))
    return 0


def _list(engine: "Engine", args: argparse.Namespace) -> int:
    from locales import text  # noqa: PLC0415

    rows = [row for row in _rows(engine) if args.state in (None, row["merge_state"])]
    rows = [row for row in rows if not args.council or args.council.casefold() in row["council"].casefold()]
    sys.stdout.writelines(_line(row) for row in rows)
    if not rows:
        sys.stderr.write(text("parties.none", "fr") + "\n")
    return 0


def _line(row: dict[str, Any]) -> str:
    from locales import text  # noqa: PLC0415

    said = {"author": row["decided_by"], "day": row["decided_on"], "reason": row["decision_reason"]}
    words = {
        "id": row["merge_id"],
        "state": text(f"value.merge_state.{row['merge_state']}", "fr"),
        "kind": text(f"party.kind.{row['kind']}", "fr"),
        "rule": text(f"party.rule.{row['rule']}", "fr") if row["rule"] else text("aliases.no_rule", "fr"),
        "decision": text("aliases.decided", "fr", **said) if row["decided_by"] else "",
    }
    plain = {name: " ".join(row[name].split()) for name in ("council", "name", "party")}
    return text("parties.line", "fr", **plain, **words) + "\n"
