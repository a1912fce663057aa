"""The console command `seance-publique`: load, extract, check, review… of the loaders, export and changes, the sample towns, the site.

Installed, the rooms stand beside this file under one name; they import each other as in the repository, from this folder.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

_HOME = Path(__file__).resolve().parent
_FROM = ("data_loaders", "api")  # rooms whose `commands` are offered
_OWN = {"serve": "Show the site on this machine; what follows goes to Streamlit.", "sample": "Write the sample papers and load them."}


def main(arguments: list[str] | None = None) -> int:
    """Runs the command named first; its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if str(_HOME) not in sys.path:
        sys.path.insert(0, str(_HOME))
    commands = _commands()
    if not given or given[0] in ("-h", "--help") or (given[0] not in commands and given[0] not in _OWN):
        return _help(commands, asked=bool(given) and given[0] in ("-h", "--help"))
    if given[0] == "serve":
        return _serve(given[1:])
    run: Callable[[list[str]], int] = import_module(commands.get(given[0], "sample_data.__main__")).main
    return run(given if given[0] in commands else given[1:])


def _commands() -> dict[str, str]:
    """Command -> the module that runs it."""
    return {path.stem: f"{room}.__main__" for room in _FROM for path in sorted((_HOME / room / "commands").glob("[!_]*.py"))}


def _help(commands: dict[str, str], *, asked: bool) -> int:
    lines = ["usage: seance-publique COMMAND …", ""]
    for name, module in sorted(commands.items()):
        said = import_module(f"{module.partition('.')[0]}.commands.{name}").__doc__ or ""
        lines.append(f"  {name:<10} {said.strip().splitlines()[0]}")
    lines += [f"  {name:<10} {said}" for name, said in _OWN.items()]
    (sys.stdout if asked else sys.stderr).write("\n".join(lines) + "\n")
    return 0 if asked else 2


def _serve(arguments: list[str]) -> int:
    from streamlit.web import cli  # noqa: PLC0415 — a second that no other command waits for

    sys.argv = ["streamlit", "run", str(_HOME / "app.py"), *arguments]
    return int(cli.main(standalone_mode=False) or 0)


if __name__ == "__main__":
    sys.exit(main())
