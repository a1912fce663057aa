"""The house in figures: file and function sizes, docstrings and the weight of the tests (`python -m benchmarks.grid`)."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.house_files import ROOMS, ROOT, python_files, tree

Definition = ast.FunctionDef | ast.AsyncFunctionDef


def _lines(path: Path) -> int:
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())


def _functions(paths: list[Path]) -> Iterator[Definition]:
    for path in paths:
        yield from (node for node in ast.walk(tree(path)) if isinstance(node, Definition))


def _length(function: Definition) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def main() -> None:
    """Print one line a figure; tests, benchmarks and the migrations that Alembic wrote are not the program."""
    program = [path for path in python_files() if path.parts[0] not in ("tests", "benchmarks") and "versions" not in path.parts]
    tests = python_files("tests")
    sizes, lengths = [_lines(p) for p in program], [_length(f) for f in _functions(program)]
    public = [f for f in _functions(program) if not f.name.startswith("_")]
    told = sum(ast.get_docstring(f) is not None for f in public)
    heads = sum(ast.get_docstring(tree(p)) is not None for p in program)
    out = [
        f"rooms: {sum((ROOT / room).is_dir() for room in ROOMS)}",
        f"program files: {len(sizes)}; lines median {median(sizes):.0f}, max {max(sizes)}",
        f"program files of 100 lines at most: {sum(s <= 100 for s in sizes) / len(sizes):.0%}",
        f"functions: {len(lengths)}; lines median {median(lengths):.0f}, p90 {quantiles(lengths, n=10)[-1]:.0f}, max {max(lengths)}",
        f"module docstrings: {heads / len(program):.0%}; public functions with a docstring: {told / len(public):.0%}",
        f"tests / program, in lines: {sum(map(_lines, tests)) / sum(sizes):.2f}",
        f"longest page: {max(_lines(p) for p in python_files('pages'))} lines",
    ]
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
