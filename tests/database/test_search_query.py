"""What is typed as a question: how much of it is looked for, and when its last word may be a beginning."""

from database.search.query import question


def test_what_is_typed_beyond_what_is_read_is_said_to_be_cut() -> None:
    far = " " * 400
    assert [question(f"fontaine{far}{more}").cut for more in ("kiosque", "")] == [True, False]
    assert question(" ".join(f"mot{n}" for n in range(20))).cut


def test_only_a_last_word_of_three_letters_may_be_a_beginning() -> None:
    assert question("la pi").loosened() is None
    assert question('"la piscine du val"').loosened() is None
    loose = question("fontaine pis").loosened()
    assert loose is not None
    assert [(part.terms, part.starts) for part in loose.parts] == [(("fontain",), ()), ((), ("pis",))]
