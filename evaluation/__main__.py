"""The command line: python -m evaluation COMMAND; each module of `commands` is one command."""

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Runs the command named first; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description="Judges how well council papers are read.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for path in sorted((Path(__file__).parent / "commands").glob("[!_]*.py")):
        module = import_module(f"evaluation.commands.{path.stem}")
        about = (module.__doc__ or "").strip()
        command = commands.add_parser(
            path.stem,
            help=about.splitlines()[0],
            description=about,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    args = parser.parse_args(arguments)
    try:
        return int(args.run(args))
    except BrokenPipeError:  # who reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
