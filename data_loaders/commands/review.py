"""Lists the facts that a person should look at, the most valuable first, and takes decisions on them."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine

NAME = "review"
_UNDECIDED = 3
_NO_DATABASE = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do; without a word, list."""
    verbs = parser.add_subparsers(dest="verb", metavar="WHAT")
    listing = verbs.add_parser("list", help="the doubts, with their words (the default)")
    for one in (parser, listing):
        one.add_argument("--limit", type=int, default=20, metavar="N", help="how many to list (default: 20)")
        one.add_argument("--council", metavar="NAME", help="of this council alone")
        one.add_argument("--kind", metavar="KIND", help="of this kind: attendance, session, vote, contract, grant, council, paper")
    verbs.add_parser("show", help="one doubt, with all its passages").add_argument("id", type=int, metavar="ID")
    verbs.add_parser("log", help="the decisions taken, the last first")
    verbs.add_parser("reports", help="what visitors say is wrong, the oldest first; decide by the number of the fact")
    aside = verbs.add_parser("set-aside", help="answer a report without a decision on its fact")
    aside.add_argument("id", type=int, metavar="REPORT")
    aside.add_argument("--reason", required=True, metavar="WORDS", help="why: kept, not published")
    for verb, about in (
        ("confirm", "it is as it was read"),
        ("correct", "it is otherwise"),
        ("reject", "it is no such fact"),
    ):
        decision = verbs.add_parser(verb, help=about)
        decision.add_argument("id", type=int, metavar="ID")
        decision.add_argument("--author", required=True, metavar="NAME", help="who decides: published")
        decision.add_argument("--reason", required=True, metavar="WORDS", help="why: published")
        if verb == "correct":
            decision.add_argument("--value", action="append", required=True, metavar="[FIELD=]VALUE", help="the right value; once a field")


def run(args: argparse.Namespace) -> int:
    """0; 3 where there is no such doubt or the value is none; 4 where the database cannot be used."""
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415  `--help` starts at once

    from data_loaders import reviewing  # noqa: PLC0415
    from database.engine import UnusableDatabase, shared_engine  # noqa: PLC0415
    from database.review.decision_values import Undecidable  # noqa: PLC0415

    try:
        return _run(shared_engine(), args)
    except Undecidable as error:
        reviewing.say(str(error), sys.stderr)
        return _UNDECIDED
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (UnusableDatabase, SQLAlchemyError, OSError) as error:
        reviewing.say(str(error).splitlines()[0], sys.stderr)
        return _NO_DATABASE


def _run(engine: "Engine", args: argparse.Namespace) -> int:
    from data_loaders import reviewing  # noqa: PLC0415

    if args.verb in (None, "list"):
        reviewing.tell_list(engine, args.council, args.kind, max(0, args.limit))
    elif args.verb == "show":
        reviewing.tell_one(engine, args.id)
    elif args.verb == "log":
        reviewing.tell_log(engine)
    elif args.verb == "reports":
        reviewing.tell_reports(engine)
    elif args.verb == "set-aside":
        reviewing.set_aside(engine, args.id, args.reason)
    else:
        reviewing.take(engine, args.id, args.verb, args.author, args.reason, tuple(getattr(args, "value", ())))
    return 0
