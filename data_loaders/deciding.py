"""What the commands on two names share: arguments that list the pairs, accept or refuse one, and the decision that they sign."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from database.review.decision_values import PairDecision

    Actions = argparse._SubParsersAction[argparse.ArgumentParser]

_STATES = {"accept": "accepted", "refuse": "refused"}
DECIDED = tuple(_STATES)


def add_arguments(parser: argparse.ArgumentParser, thing: str, accept: str, refuse: str) -> "Actions":
    """The actions `list`, `accept` and `refuse`, the last two with their help; a `thing` is known by the number that `list` prints."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listed = actions.add_parser("list", help=f"every {thing}: number, state, council, names, rule, decision")
    listed.add_argument("--state", choices=("proposed", *_STATES.values()), help="those of one state")
    listed.add_argument("--council", metavar="NAME", help="those of councils whose name holds these words")
    for action, about in (("accept", accept), ("refuse", refuse)):
        decision = actions.add_parser(action, help=about)
        decision.add_argument("id", type=int, help=f"the number of the {thing}")
        decision.add_argument("--author", required=True, help="who decides")
        decision.add_argument("--reason", required=True, help="why")
    return actions


def decision(args: argparse.Namespace) -> "PairDecision":
    """What `accept` or `refuse` was told, dated today."""
    from database.review.decision_values import PairDecision  # noqa: PLC0415  `--help` starts at once

    return PairDecision(_STATES[args.action], args.author, args.reason, date.today())
