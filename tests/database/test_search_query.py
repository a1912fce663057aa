"""What is typed as a question: how much of it is looked for, and when its last word may be a beginning."""

from database.search.everyday import SAID_OTHERWISE
from database.search.query import question
from database.search.terms import as_terms


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


def test_an_everyday_word_means_the_words_of_councils_too_and_a_quoted_one_itself_alone() -> None:
    asked = question("Cantines")
    assert asked.also == SAID_OTHERWISE["cantine"]
    assert asked.held_by(set(as_terms("restauration scolaire")))
    assert asked.held_by({"cantin"})
    assert not asked.held_by(set(as_terms("transport scolaire")))
    alone = question('"cantine"')
    assert alone.also == ()
    assert not alone.held_by(set(as_terms("restauration scolaire")))


def test_each_everyday_word_is_one_word_and_stands_for_others_than_itself() -> None:
    for word, others in SAID_OTHERWISE.items():
        assert len(as_terms(word)) == 1, word
        assert all(as_terms(other) not in ((), as_terms(word)) for other in others), word
