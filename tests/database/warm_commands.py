"""Commands as processes of their own, forked from one that has imported the program: the imports are most of a short command's work."""

import os
import sys
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import ModuleType
from typing import Any

from data_loaders.__main__ import main

_PROCESSES = get_context("forkserver")
_PROCESSES.set_forkserver_preload([__name__, "data_loaders.loading", "tests.open_data.killed_load"])


def _nothing() -> None:
    """What goes before most commands."""


def started(words: Sequence[str], environment: dict[str, str], told: Path, before: Callable[[], None] = _nothing) -> ForkServerProcess:
    """The command of these words, begun, in this environment alone.

    `before` is called ahead of it; what it says on the error stream stands in the file `told`.
    """
    return forked(_run, list(words), environment, str(told), before)


def forked(target: Callable[..., Any], *args: object) -> ForkServerProcess:
    """A function of these arguments, begun in a process of its own.

    A process so forked runs the main module again. A page tested in this one may have left its own script there, which needs arguments.
    """
    process = _PROCESSES.Process(target=target, args=args)
    main_module = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        process.start()
    finally:
        sys.modules["__main__"] = main_module
    return process


def _run(words: list[str], environment: dict[str, str], told: str, before: Callable[[], None]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 2)
    before()
    sys.exit(main(words))
