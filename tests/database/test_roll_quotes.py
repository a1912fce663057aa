"""A member's line quotes the name where the roll bears it, and the words of the coming or going where the text tells it."""

from dataclasses import replace

from sqlalchemy import Engine

from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper

TEXT = (
    "Présents : Jeanne MARTEAU, Paul VERDIER. Excusée : Lise ONFRAY.\n\nPaul VERDIER quitte la séance à 20 h 30.\nAdopté à l’unanimité.\n"
)
SAID = {
    "Jeanne MARTEAU": ["Jeanne MARTEAU"],
    "Paul VERDIER": ["Paul VERDIER", "Paul VERDIER quitte la séance à 20 h 30"],
    "Lise ONFRAY": ["Lise ONFRAY"],
}


def test_the_words_of_a_departure_stand_beside_the_name(engine: Engine) -> None:
    one = replace(paper(act()), text=TEXT)
    for line in one.record["attendance"]:
        line["evidence"] = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in SAID[line["name"]]]
    save(engine, one)
    quotes = dict(frames(engine)["attendance"].select("councillor", "quote").iter_rows())
    assert quotes == {name: " … ".join(words) for name, words in SAID.items()}
