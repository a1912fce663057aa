"""The command line: python -m data_loaders COMMAND; each module of `commands` is one command."""

import argparse
import signal
import sys
from importlib import import_module
from pathlib import Path

from data_loaders import ending


def main(arguments: list[str] | None = None) -> int:
    """Runs the command named first; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m data_loaders", description="Reads council papers.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for path in sorted((Path(__file__).parent / "commands").glob("[!_]*.py")):
        module = import_module(f"data_loaders.commands.{path.stem}")
        about = (module.__doc__ or "").strip().splitlines()[0]
        command = commands.add_parser(module.NAME, help=about, description=about)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    args = parser.parse_args(arguments)
    try:
        return int(args.run(args))
    except KeyboardInterrupt as error:  # while it was still importing, or between two documents
        return 128 + (error.args[0] if error.args else signal.SIGINT)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, ending.end)
    sys.exit(main())
