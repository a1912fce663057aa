"""The laws of the house that a program can check: who imports whom, sizes, names, docstrings, what pages may hold."""

import ast
import re
from pathlib import Path

from tests.house_files import ROOMS, ROOT, files, imported, python_files, tree

# A room imports itself, `council` (the words), `locales`, and the rooms named here (a dotted name: that part only).
LAW: dict[str, tuple[str, ...]] = {
    "app.py": ("ui", "api"),
    "console.py": ("api", "data_loaders", "sample_data"),  # by their names: it imports none before it is asked
    "setup.py": (),
    "pages": ("ui", "metrics", "charts"),
    "ui": ("database", "exports", "metrics", "data_loaders.documents"),
    "charts": (),
    "api": ("metrics", "exports", "database", "charts"),  # charts: what others embed
    "exports": (),
    "metrics": (),
    "database": (),
    "data_loaders": ("database", "metrics"),  # `check` judges the figures as pages show them
    "council": (),
    "locales": (),
    "sample_data": ("data_loaders", "database"),
    "evaluation": ("data_loaders",),
}
# Written by Alembic, one a change of the tables, and frozen.
GENERATED = {"versions"}
FORBIDDEN = {"utils", "helpers", "common", "misc", "manager", "base", "temp"}
# The one function that may write HTML: it escapes the text and adds <mark>.
HTML_FILES = {"ui"}
READS = ("extract", "propose")  # by either of which a reading is asked
# Readings whose examples stand in tests alone: a list that may only get shorter.
PROVED_ELSEWHERE: set[str] = set()
SENTENCE = re.compile(r"\S+ \S+")


def written(*rooms: str) -> list[Path]:
    """Python files that a person wrote."""
    return [path for path in python_files(*rooms) if not GENERATED & set(path.parts)]


def test_rooms_import_only_the_rooms_their_line_names() -> None:
    broken = []
    for path in python_files(*LAW):
        room = path.parts[0]
        allowed = (room, "council", "locales", *LAW[room])
        for name, line in imported(path):
            if name.split(".")[0] in ROOMS and not any(name == a or name.startswith(f"{a}.") for a in allowed):
                broken.append(f"{path}:{line} imports {name}")
    assert not broken


def test_no_two_rooms_import_each_other() -> None:
    arrows = {(path.parts[0], name.split(".")[0]) for path in python_files(*LAW) for name, _ in imported(path)}
    assert not [(a, b) for a, b in arrows if a < b and (b, a) in arrows]


def test_no_name_says_nothing() -> None:
    assert not [str(path) for path in files() if FORBIDDEN & {Path(part).stem for part in path.parts}]


def test_no_file_of_ui_has_a_rooms_name() -> None:
    assert not [str(path) for path in python_files("ui") if path.stem in ROOMS and path.stem != "__init__"]


def test_files_are_short() -> None:
    long = {str(path): count for path in written() if (count := len(_lines(path))) > 200}
    assert not long


def test_functions_are_short() -> None:
    long = []
    for path in written(*LAW):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and (count := (node.end_lineno or 0) - node.lineno + 1) > 40:
                long.append(f"{path}:{node.lineno} {node.name} {count}")
    assert not long


def test_every_module_says_what_it_is_for() -> None:
    assert not [str(path) for path in python_files() if not SENTENCE.search(ast.get_docstring(tree(path)) or "")]


def test_pages_are_short_and_hold_neither_sql_nor_polars() -> None:
    broken = []
    for path in python_files("pages"):
        if len(_lines(path)) >= 80:
            broken.append(f"{path}: {len(_lines(path))} lines")
        broken += [f"{path}:{line} imports {name}" for name, line in imported(path) if name.split(".")[0] in {"polars", "sqlalchemy"}]
        if not (ast.get_docstring(tree(path)) or "").strip().endswith("?"):
            broken.append(f"{path}: its docstring is not a question")
    assert not broken


def test_document_text_is_never_rendered_as_html_or_markdown() -> None:
    tables, html = [], []
    for path in python_files("pages", "ui", "app.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr == "table" and isinstance(node.func.value, ast.Name) and node.func.value.id == "st":
                    tables.append(f"{path}:{node.lineno}")
                writes_html = node.func.attr == "html" or any(k.arg == "unsafe_allow_html" for k in node.keywords)
                if writes_html and not _is_fixed(path, node):
                    html.append(path)
    assert not tables
    assert len(html) <= 1
    assert {path.parts[0] for path in html} <= HTML_FILES


def test_every_reading_carries_its_examples() -> None:
    lacking = set()
    for path in python_files("data_loaders"):
        if "readings" not in path.parts or path.name == "__init__.py":
            continue
        names = {t.id for node in tree(path).body for t in _targets(node) if isinstance(t, ast.Name)}
        reads = any(isinstance(node, ast.FunctionDef) and node.name in READS for node in tree(path).body)
        if reads and "EXAMPLES" not in names:
            lacking.add(path.as_posix().removeprefix("data_loaders/documents/readings/"))
    assert not lacking - PROVED_ELSEWHERE
    assert not PROVED_ELSEWHERE - lacking, "take them from PROVED_ELSEWHERE"


def test_no_place_of_some_machine_and_no_registry_is_named() -> None:
    patterns = [re.compile(rf"(?<![\w.]){re.escape('/' + place)}/") for place in ("work", "root", "tmp", "home")]
    patterns += [re.compile(host) for host in (r"pypi\.(org|python)", r"pythonhosted\.", r"registry\.npmjs", r"deb\.debian")]
    broken = []
    for path in files():
        try:
            lines = _lines(path)
        except UnicodeDecodeError:
            continue
        broken += [f"{path}:{n}" for n, line in enumerate(lines, 1) if any(p.search(line) for p in patterns)]
    assert not broken


def _is_fixed(path: Path, call: ast.Call) -> bool:
    """Writes a constant of its own module: no data can come in."""
    argument = call.args[0] if call.args else None
    for node in tree(path).body:
        if isinstance(argument, ast.Name) and any(isinstance(t, ast.Name) and t.id == argument.id for t in _targets(node)):
            return isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
    return isinstance(argument, ast.Constant)


def _lines(path: Path) -> list[str]:
    return (ROOT / path).read_text(encoding="utf-8").splitlines()


def _targets(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def test_no_expression_calls_python() -> None:
    """Polars' threads would wait for the interpreter, which `DataFrame.to_pandas` holds while it waits for them: all would stand still."""
    served = python_files("api", "charts", "council", "database", "exports", "metrics", "pages", "ui")
    called = {"map_elements", "map_batches", "map_groups", "map_rows"}
    nodes = [(path, node) for path in served for node in ast.walk(tree(path))]
    found = [f"{path}:{node.lineno}" for path, node in nodes if isinstance(node, ast.Attribute) and node.attr in called]
    assert not found, "make the words first, as charts.amounts.by_value does"
