"""A member's line quotes the name where the roll bears it, and the words of the coming or going; a doubt both its sides, at some length."""

from dataclasses import replace

from sqlalchemy import Engine

from database.acts import quotes
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


def test_a_doubt_quotes_both_its_sides_and_the_words_around_them(engine: Engine) -> None:
    one = replace(paper(act()), text=TEXT)
    sides = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("Excusée", "unanimité")]
    held = {"fact": "vote", "outcome": "noted", "confidence": 0.4, "sign": "noted_yet_decided", "evidence": sides, "item": {"number": "1"}}
    one.record["held_back"] = [held]
    save(engine, one)
    quoted = "… MARTEAU, Paul VERDIER. Excusée : Lise ONFRAY. … Adopté à l’unanimité."
    assert frames(engine)["doubts"].filter(sign="noted_yet_decided")["quote"].to_list() == [quoted]


def test_words_around_a_passage_end_with_its_line_and_cut_no_word() -> None:
    text = "Une ligne à part\nLe conseil municipal retient le cabinet Dunoyer, architecte à Valfictif, pour la halle"
    start = text.index("Dunoyer")
    assert quotes.said(("doubt", 1), text, ((start, start + 7),)) == "… municipal retient le cabinet Dunoyer, architecte à Valfictif, …"
    assert quotes.said(("doubt", 1), text, ((0, 3),)) == "Une ligne à part"
    broken = "Le maire propose\nde retenir l’offre\nla mieux notée.\nIl signe."
    assert quotes.said(("doubt", 1), broken, ((20, 27),)) == "… de retenir l’offre …"  # a sentence over three lines
    assert quotes.said(("doubt", 1), broken, ((40, 45),)) == "… la mieux notée."
    assert quotes.said(("doubt", 1), text, ((0, 3), (4, 9))) == "Une ligne à part"


def test_a_grant_quotes_the_contract_that_makes_it_due() -> None:
    text = "École Sainte Rive \n(Contrat\nd’association)\n(Article 6558)\n64 008,00 €"
    spans = ((0, 17), (text.index("64"), len(text)))
    assert quotes.said(("grant_award", 1), text, spans) == "École Sainte Rive (Contrat d’association) … 64 008,00 €"
    assert quotes.said(("contract", 1), text, spans) == "École Sainte Rive … 64 008,00 €"
    assert quotes.said(("grant_award", 1), text.replace("Contrat", "Collège"), spans) == "École Sainte Rive … 64 008,00 €"


def test_a_vote_quotes_its_counts_and_the_words_of_their_lines(engine: Engine) -> None:
    text = "Objet : Toiture\nAprès en avoir délibéré, le conseil décide de retenir le devis.\n. Pour : 14\n. Contre : 5\n"
    one = replace(paper(act("2024-08")), text=text)
    spans = [(text.index(words), text.index(words) + len(words)) for words in ("décide", "Pour : 14", "Contre : 5")]
    one.record["deliberations"][0]["vote"]["evidence"] = spans
    save(engine, one)
    (quoted,) = frames(engine)["deliberations"]["quote"].to_list()
    assert quoted == "… avoir délibéré, le conseil décide de retenir le devis. … Pour : 14 … Contre : 5"
