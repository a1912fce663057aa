"""The workbench opens on a question and its answer where nothing is asked."""

from locales import text
from tests.pages.conftest import Open
from tests.pages.said import words


def test_a_visit_that_asks_nothing_opens_on_a_question_and_its_answer(open_page: Open) -> None:
    page = open_page("workbench")
    assert page.query_params["where"] in ("u1:is:no", ["u1:is:no"])
    assert text("workbench.question.contested") in words(page)  # in place of the page's question
    divided = page.dataframe[0].value
    assert len(divided)
    assert str(len(divided)) in words(page)
    assert page.query_params["table"] in ("votes", ["votes"])
    page.multiselect(key="_widget_where").set_value([]).run()
    assert "where" not in page.query_params  # still changeable, and not begun anew
    assert text("workbench.question.contested") not in words(page)
