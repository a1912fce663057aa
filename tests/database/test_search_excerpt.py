"""The piece of a text that a hit shows: after the title, which is shown already, where more of the text holds the words."""

from database.search.excerpt import excerpt
from database.search.query import question

TITLE = "Réfection de la fontaine"


def test_words_that_the_title_holds_are_shown_from_further_down() -> None:
    below = "\n".join([TITLE, "sans objet " * 60, "Le bassin de la fontaine est vidé."])
    found = excerpt(below, question("fontaine"), TITLE)
    assert found is not None
    assert "bassin" in found.text
    assert [found.text[start:end] for start, end in found.marks] == ["fontaine"]


def test_where_the_title_alone_holds_them_it_is_shown() -> None:
    found = excerpt(TITLE, question("fontaine"), TITLE)
    assert found is not None
    assert (found.text, found.start, found.cut) == (TITLE, 0, (False, False))
    assert excerpt(TITLE, question("kiosque"), TITLE) is None
