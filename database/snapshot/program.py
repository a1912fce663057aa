"""A short sign of the program that lays frames out or masks them: what another program cached is not read."""

import ast
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

_ROOM = Path(__file__).parents[1]
_NAMES = ("given_names.*", "civil_names.*", "namesakes.*", "statespeople.*")  # read without being imported from this room
_NAME = f"{_ROOM.name}."


@cache
def program(of: str = "") -> str:
    """Changes with any file of this room, and with the lists of councils and of names.

    For one of its modules, with that one, what it imports, near or far, and the lists of words.
    """
    council = _ROOM.parent / "council"
    modules = reached(of) if of else {*_ROOM.rglob("*.py"), *council.glob("places.*")}
    digest = sha256()
    for path in sorted(modules | {*_ROOM.rglob("*.txt"), *(path for names in _NAMES for path in council.glob(names))}):
        digest.update(str(path.relative_to(_ROOM.parent)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]


def reached(module: str) -> set[Path]:
    """The files of this room that a module of it may run."""
    found, ahead = {_ROOM / "__init__.py"}, [module]
    while ahead:
        name = _ROOM / ahead.pop().replace(".", "/")
        for path in (name.with_suffix(".py"), name / "__init__.py", name.parent / "__init__.py"):
            if path not in found and path.is_file():
                found.add(path)
                ahead += _imported(path)
    return found


def _imported(path: Path) -> Iterator[str]:
    """Modules of this room that a file names, inside its functions too."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(_NAME):
            folder = f"{node.module}.".removeprefix(_NAME)
            yield from (name for one in node.names for name in (folder + one.name, folder.rstrip(".")) if name)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            named = [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
            yield from (name.removeprefix(_NAME) for name in named if name.startswith(_NAME))
