"""The commands of a room, as `python -m ROOM` offers them: each module of its folder `commands` is one."""

import argparse
from importlib import import_module
from pathlib import Path


def asked(room: str, description: str, arguments: list[str] | None) -> argparse.Namespace:
    """What is asked of the room's command named first: its arguments, and `run`, which takes them and gives the exit code.

    Raises SystemExit where no command, or an unknown one, is named.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {room}", description=description)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for path in sorted(Path(import_module(f"{room}.commands").__path__[0]).glob("[!_]*.py")):
        module = import_module(f"{room}.commands.{path.stem}")
        about = (module.__doc__ or "").strip().splitlines()[0]
        command = commands.add_parser(module.NAME, help=about, description=about)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser.parse_args(arguments)
