"""No sentence stands in the code of ui, pages or charts: what a visitor reads comes from the catalogue."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house_files import python_files, tree

WORD = re.compile(r"[^\W\d_]{2,}")
# Words of a call that are settings, not text on screen.
SETTINGS = {
    "key", "icon", "icon_position", "type", "format", "width", "height", "layout", "on_click", "on_change", "on_select", "mime", "language",
    "selection_mode", "horizontal_alignment", "vertical_alignment", "text_alignment", "label_visibility", "initial_sidebar_state", "gap",
    "border", "file_name", "data", "query_params", "step", "color", "size", "anchor", "url_path", "body", "accept_new_options", "bind",
    "theme", "position", "autocomplete",
}  # fmt: skip
# Of Streamlit: what shows nothing of its text.
SILENT = {"html", "switch_page", "Page", "cache_resource", "cache_data", "get", "fragment", "write_stream", "get_option", "form"}
DRAWS = re.compile(r"st(\.(?!session_state|query_params)\w+)*")


def texts(node: ast.AST) -> Iterator[str]:
    """The literal words of an expression that would be read on screen: constants, f-strings, both sides of a choice or of a sum."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (str(part.value) for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*texts(node.left), *texts(node.right))


def hard_coded(module: ast.Module) -> Iterator[str]:
    """The words of this module that a call of Streamlit would show."""
    for call in ast.walk(module):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        if not DRAWS.fullmatch(ast.unparse(call.func.value)) or call.func.attr in SILENT:
            continue
        shown = [*call.args[:1], *(word.value for word in call.keywords if word.arg not in SETTINGS)]
        for said in (text for node in shown for text in texts(node)):
            bare = re.sub(r":material/\w+:|:[a-z]+(?=\[)|^auto$|^stretch$|^content$|^small$|^medium$|^large$|^python -m .*|^#+ ", "", said)
            if WORD.search(bare):
                yield f"{call.lineno}: {said}"


def test_no_sentence_is_hard_coded() -> None:
    found = {str(path): said for path in python_files("ui", "pages", "charts") if (said := list(hard_coded(tree(path))))}
    assert not found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('st.text("Bonjour")', True),
        ('st.button(say("x"), help=f"Ouvre {name}")', True),
        ('st.sidebar.caption("oui" if x else say("y"))', True),
        ('st.markdown(f"**{say(key)}**")', False),
        ('st.text_input(say("ui.x"), key="q", type="search")', False),
        ('st.page_link(page, icon=f":material/{name}:")', False),
    ],
)
def test_what_is_hard_coded_is_found(code: str, found: bool) -> None:
    assert bool(list(hard_coded(ast.parse(code)))) is found


def test_no_sentence_is_hard_coded_in_a_chart() -> None:
    """A title, an axis or a tooltip takes its words from the labels it is given."""
    named = {"title", "description", "label", "labelExpr", "text"}
    found = []
    for path in python_files("charts"):
        for call in ast.walk(tree(path)):
            if not isinstance(call, ast.Call):
                continue
            words = [word for word in call.keywords if word.arg in named]
            found += [f"{path}:{call.lineno} {said}" for word in words for said in texts(word.value) if " " in said.strip()]
    assert not found
