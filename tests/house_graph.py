"""Which module of the repository imports which, and a circle among them."""

from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.house_files import imported, python_files


def dotted(path: Path) -> str:
    """The module's name."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


@cache
def graph(*rooms: str) -> Mapping[str, frozenset[str]]:
    """Module -> the modules of these rooms that it imports, wherever in the file."""
    modules = {dotted(path): path for path in python_files(*rooms)}
    return {name: frozenset(_modules(name, path, modules)) for name, path in modules.items()}


def _modules(own: str, path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    """An imported name is a module, or stands in one."""
    for name, _ in imported(path):
        found = name if name in modules else name.rpartition(".")[0]
        if found in modules and found != own:
            yield found


def circle(arrows: Mapping[str, frozenset[str]]) -> list[str]:
    """Modules of which each imports the next, and the last the first; empty where there is no such circle."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []
