"""Fits the weights of one arbiter on labelled papers and writes the table that `choice` reads.

A thing joins by its file `evaluation/fit_THING.py`, which has a docstring, `add_arguments(parser)` and `run(args) -> int`. It may have
`fitted(papers) -> str`, the table as it would be fitted on these papers: by it `card` reads each council with weights that never saw it.
"""

import argparse
from importlib import import_module
from pathlib import Path
from types import ModuleType

_ROOM = Path(__file__).parent.parent
_PREFIX = "fit_"


def things(room: Path = _ROOM) -> dict[str, ModuleType]:
    """Thing -> the module that fits its weights."""
    stems = sorted(path.stem for path in room.glob(f"{_PREFIX}*.py"))
    modules = {stem.removeprefix(_PREFIX): import_module(f"evaluation.{stem}") for stem in stems}
    return {thing: module for thing, module in modules.items() if hasattr(module, "add_arguments") and hasattr(module, "run")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One sub-command a thing, with the arguments that its module asks for."""
    each = parser.add_subparsers(dest="thing", required=True, metavar="THING")
    for thing, module in things().items():
        about = (module.__doc__ or thing).strip()
        fit = each.add_parser(thing, help=about.splitlines()[0], description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
        module.add_arguments(fit)
        fit.set_defaults(fit=module.run)


def run(args: argparse.Namespace) -> int:
    """What the thing's own module answers."""
    return int(args.fit(args))
