"""What the workbench answers in words where the question is a ready one."""

from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.said import words
from tests.pages.test_workbench import shown
from ui.workbench.questions import QUESTIONS


def test_a_ready_question_is_answered_in_its_own_words(open_page: Open) -> None:
    page = open_page("workbench", **QUESTIONS["contested"])
    figure = next(str(one.proto.body) for one in page.get("html") if 'class="lead"' in str(one.proto.body))
    assert plural("workbench.answer.contested", shown(page).height, "fr") in figure
    assert text("workbench.question.contested") in words(page)
    one_more = open_page("workbench", **QUESTIONS["contested"] | {"limit": "1"})
    figure = next(str(one.proto.body) for one in one_more.get("html") if 'class="lead"' in str(one.proto.body))
    assert plural("workbench.answer.contested", 1, "fr") not in figure  # which is another question


def test_a_question_in_words_leaves_the_address_as_it_was(open_page: Open) -> None:
    page = open_page("workbench")
    assert text("workbench.question.unasked") in words(page)
    assert not {"table", "where", "sort"} & set(page.query_params)  # and so the way back
