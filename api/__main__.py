"""The command line of files and news: python -m api COMMAND; each module of `api.commands` is one command."""

import sys

from database.command_line import asked
from database.engine import UnusableDatabase


def main(arguments: list[str] | None = None) -> int:
    """Runs the command named first; its exit code."""
    args = asked("api", "Writes what others build on.", arguments)
    try:
        return int(args.run(args))
    except UnusableDatabase as error:
        sys.stderr.write(f"{error}\n")
        return 4


if __name__ == "__main__":
    sys.exit(main())
