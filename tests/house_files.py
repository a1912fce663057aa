"""The repository's own files, as the house's tests walk them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS = (
    "api",
    "benchmarks",
    "charts",
    "council",
    "data_loaders",
    "database",
    "evaluation",
    "exports",
    "locales",
    "metrics",
    "pages",
    "sample_data",
    "tests",
    "ui",
)
SKIPPED = {".git", ".venv", "__pycache__", "build", "data", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "node_modules"}


@cache
def files() -> list[Path]:
    """Every file of the repository, relative to its root."""
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return sorted(path for path in found if not SKIPPED & set(path.parts))


def python_files(*rooms: str) -> list[Path]:
    """The Python files of some rooms; of all rooms and of the top without one."""
    wanted = rooms or (*ROOMS, "app.py", "console.py", "setup.py")
    return [path for path in files() if path.suffix == ".py" and path.parts[0] in wanted]


@cache
def tree(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """(dotted name, line) of each thing that a file imports, wherever in the file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
