"""Votes told in an item that are not its own, and lines that close an act. All councils and papers are invented."""

import pytest

from data_loaders.documents.record import DeliberationRecord, VoteRecord
from tests.documents.readings.papers import HEAD, HERE, read

FIRST = "2022-11 – Convention avec le centre de gestion\nLe conseil, à l'unanimité, approuve la convention.\n\n2022-12 – "
LAST = "\n\n2022-13 – Tableau des effectifs\nLe conseil, à l'unanimité, approuve le tableau.\n\nLa séance est levée à 21 h 30.\n"


def acts(title: str, body: str) -> list[DeliberationRecord]:
    return read(f"{HEAD}{HERE}\n{FIRST}{title}\n{body}{LAST}").deliberations


def vote(title: str, body: str) -> VoteRecord:
    found = acts(title, body)
    assert [d.number for d in found] == ["2022-11", "2022-12", "2022-13"]
    return found[1].vote


def told(said: VoteRecord) -> tuple[str | None, bool | None, int | None, int | None]:
    return said.outcome, said.unanimous, said.for_, said.against


@pytest.mark.parametrize(
    "body",
    [
        "M. ROUX propose 3 500 € : cette proposition est rejetée (4 pour, 8 contre). Après délibération et à l'unanimité, le conseil vote "
        "les subventions.",
        "M. ROUX demande le vote à bulletin secret, refusé par 9 voix contre 3. Le budget est adopté à l'unanimité.",
        "Le conseil décide par 9 voix contre 3 de siéger à huis clos. L'aide est accordée à l'unanimité.",
        "Judo : 300 €. Tennis : 200 €. Ski : reporté. Adopté à l'unanimité.",
        "Le conseil accorde à l'unanimité une subvention de 300 € au judo. La demande du ski est rejetée.",
        "La proposition de l'Amicale (120 €) est acceptée à l'unanimité ; celle de M. ROUX (80 €) n'est pas retenue.",
        "Mme PETIT rapporte que le conseil communautaire a rejeté le plan par 21 voix contre 18. Le conseil municipal émet un avis "
        "favorable à l'unanimité.",
        "Le conseil, à l'unanimité, retire la délibération n° 2022-03 et approuve la vente.",
    ],
)
def test_a_vote_beside_the_item_is_not_its_own(body: str) -> None:
    assert told(vote("Affaire de la place", body)) == ("adopted", True, None, None)


def test_an_earlier_vote_never_wins_over_the_papers_own() -> None:
    said = vote(
        "Avenant n° 3",
        "VOTE : Pour : 12 Contre : 0 Abstention : 0\nL'avenant n° 1 a été approuvé le 14 septembre 2021 par 9 voix pour et 3 contre. "
        "Le conseil approuve l'avenant n° 3.",
    )
    assert told(said) == ("adopted", True, 12, 0)


def test_what_was_put_off_before_its_vote_is_decided_by_the_vote() -> None:
    said = vote("Vente du lot n° 6", "Reporté à deux reprises, ce point est enfin soumis au vote : 11 voix pour, 1 contre.")
    assert told(said) == ("adopted", False, 11, 1)


def test_a_refusal_of_the_item_itself_stays() -> None:
    said = vote("Taxe de séjour", "Le maire propose une taxe. Cette proposition est rejetée par 8 voix contre 4.")
    assert said.outcome == "rejected"


def test_the_fates_of_several_lines_are_none_of_the_item() -> None:
    said = vote("Subventions", "Rugby, 8 000 € : 10 pour, 2 contre\nMoto-club, 2 500 € : 5 pour, 7 contre\nSki-club, 900 € : reportée")
    assert told(said) == (None, None, None, None)


@pytest.mark.parametrize(
    "closing",
    [
        "Point 4 – Éclairage du stade\nRetiré.",
        "Éclairage du stade :\nCe point est retiré de l'ordre du jour.",
        "MOTION DU GROUPE D'OPPOSITION\nLa motion est rejetée par 9 voix contre 3.",
        "Le point sur les commissions\nÉcole : la fête est rejetée par 9 voix contre 3.",
        "Le point suivant, relatif à l'éclairage, est ajourné.",
    ],
)
def test_an_act_ends_where_something_else_is_headed(closing: str) -> None:
    found = acts("Logement communal", f"Le logement est attribué à Mme VIAL. Adopté à l'unanimité.\n\n{closing}")
    assert told(found[1].vote) == ("adopted", True, None, None)


def test_nothing_is_decided_below_the_account_of_the_commissions() -> None:
    found = acts("Recensement", "Le maire rend compte.\n\nLe point sur les commissions\nÉcole : fête adoptée à l'unanimité des parents.")
    assert [(d.number, d.vote.outcome) for d in found if d.vote.outcome] == [("2022-11", "adopted"), ("2022-13", "adopted")]


def test_the_answers_of_a_ballot_head_no_act() -> None:
    found = acts("Protection d'un élu", "Il est voté à bulletin secret :\n- OUI : 9\n- NON : 1\nLa protection est accordée.")
    assert [(d.number, d.vote.for_, d.vote.against) for d in found[1:2]] == [("2022-12", 9, 1)]
    assert len(found) == 3
