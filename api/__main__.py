"""The command line of files and news: python -m api COMMAND; each module of `api.commands` is one command."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from database.engine import UnusableDatabase


def main(arguments: list[str] | None = None) -> int:
    """Runs the command named first; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m api", description="Writes what others build on.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for path in sorted((Path(__file__).parent / "commands").glob("[!_]*.py")):
        module = import_module(f"api.commands.{path.stem}")
        about = (module.__doc__ or "").strip().splitlines()[0]
        command = commands.add_parser(module.NAME, help=about, description=about)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    args = parser.parse_args(arguments)
    try:
        return int(args.run(args))
    except UnusableDatabase as error:
        sys.stderr.write(f"{error}\n")
        return 4


if __name__ == "__main__":
    sys.exit(main())
