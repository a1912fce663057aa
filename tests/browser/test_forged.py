"""A connection that sends what no browser would as a widget's value is shown the page, not an error."""

from urllib.parse import urlsplit

import pytest
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.WidgetStates_pb2 import WidgetState

from benchmarks.beside.asking import Page, drawn, reader
from tests.browser.conftest import PLAIN, Site
from ui.server.widget_values import FIELDS

WRONG = (
    {"bool_value": True},
    {"double_value": float("nan")},
    {"string_array_value": {"data": ["\0", "NaN"]}},
    {"string_array_value": {"data": [PLAIN] * 50}},
    {"string_value": "{"},
    {"string_value": '{"selection": {"rows": [1000000000], "act": [{"deliberation_id": -1}], "cell": [{"x": 1}], "supplier": [{}]}}'},
)


def errors(page: Page) -> list[str]:
    """What the page says went wrong."""
    told = [str(one.body) for one in page.of("alert") if one.format == Alert.ERROR]
    return [*told, page.failed()] if page.failed() else told


@pytest.mark.parametrize("stem", ["attendance", "votes", "suppliers", "workbench", "search", "try_document", "compare"])
def test_whatever_is_said_of_its_widgets_a_page_comes(site: Site, stem: str) -> None:
    port = urlsplit(site.address).port
    assert port is not None
    words = {"council": PLAIN, "q": "budget"}
    with reader(port) as stream:
        first = drawn(stream, stem, words)
        widgets = {one.id for one in first.of(*FIELDS) if one.id}
        assert widgets
        assert errors(first) == []
        for wrong in WRONG:
            again = drawn(stream, stem, words, [WidgetState(id=one, **wrong) for one in (*widgets, "", "council", "lang")])
            assert errors(again) == [], wrong
            assert len(again.elements) >= len(first.elements) // 2
