"""The command line: python -m data_loaders COMMAND; each module of `commands` is one command."""

import signal
import sys

from data_loaders import ending
from database.command_line import asked


def main(arguments: list[str] | None = None) -> int:
    """Runs the command named first; its exit code."""
    args = asked("data_loaders", "Reads council papers.", arguments)
    try:
        return int(args.run(args))
    except KeyboardInterrupt as error:  # while it was still importing, or between two documents
        return 128 + (error.args[0] if error.args else signal.SIGINT)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, ending.end)
    sys.exit(main())
