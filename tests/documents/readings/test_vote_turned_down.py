"""Decisions that turn a matter down, votes that speak against the decision: invented, and in the papers of one council."""

import pytest

from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice import vote
from data_loaders.documents.record import DeliberationRecord, PaperRecord, VoteRecord
from data_loaders.documents.text.view import View
from tests.papers import document
from tests.papers.read import record


def read(text: str, title: str = "Convention avec le syndicat") -> tuple[VoteRecord, list[str]]:
    record = PaperRecord("paper.txt", "")
    said = vote.of_item(prose(View.of(text)), 0, len(text), title=title, record=record)
    return said, [w.code for w in record.warnings]


def test_a_refusal_is_rejected_whatever_the_counts() -> None:
    said, _ = read("Le conseil, par 12 voix pour et 3 contre, décide de ne pas signer la convention.")
    assert (said.outcome, said.unanimous, said.for_, said.against) == ("rejected", False, 12, 3)


def test_what_keeps_a_state_turns_nothing_down() -> None:
    said, _ = read("Après en avoir délibéré, le conseil décide à l'unanimité de ne pas augmenter les taux.", "Vote des taux")
    assert (said.outcome, said.unanimous) == ("adopted", True)


def test_a_refusal_that_the_title_announces_is_adopted() -> None:
    said, _ = read("Le conseil municipal refuse à l'unanimité le déploiement.", "Refus du déploiement des compteurs")
    assert said.outcome == "adopted"


@pytest.mark.parametrize("against", [6, 9])
def test_adopted_against_the_counts_is_no_outcome(against: int) -> None:
    said, warned = read(f"Le conseil, par 6 voix pour et {against} voix contre, approuve la convention.")
    assert (said.outcome, said.unanimous, said.for_, said.against) == (None, False, 6, against)
    assert warned == ["vote_outvoted"]


def test_the_casting_vote_decides_a_tie() -> None:
    tie = "Vote : 8 voix pour, 8 voix contre. La voix du maire étant prépondérante"
    assert read(f"{tie}, la délibération est adoptée.")[0].outcome == "adopted"
    assert read(f"{tie} (« contre »), le conseil adopte ce résultat.")[0].outcome == "rejected"


def test_opinions_in_two_directions_are_no_outcome() -> None:
    said, warned = read("Le conseil municipal émet un avis favorable au plan et un avis défavorable à son annexe.", "Avis sur le plan")
    assert said.outcome is None
    assert warned == ["vote_two_directions"]


@pytest.mark.parametrize(
    ("put_off", "outcome"),
    [("l'excédent de 158 214,66 € en investissement", "adopted"), ("le reliquat au compte 002", "adopted"), ("l'adoption du compte", None)],
)
def test_money_carried_over_is_no_matter_put_off(put_off: str, outcome: str | None) -> None:
    said, _ = read(f"Madame le maire propose de reporter {put_off}.\nVote : pour à l'unanimité.", "Affectation des résultats")
    assert said.outcome == outcome


def test_two_closing_words_that_contradict_are_no_outcome() -> None:
    said, warned = read("Le dossier est présenté.\nLa délibération est rejetée.\nLa délibération est adoptée à l'unanimité.")
    assert (said.outcome, said.unanimous) == (None, None)
    assert warned == ["vote_contradicts"]


def test_a_ballot_has_no_outcome() -> None:
    said, _ = read("Nombre de bulletins : 15. Suffrages exprimés : 15. Le conseil proclame M. Paul RENARD élu premier adjoint.", "Élection")
    assert (said.outcome, said.secret) == (None, True)


def test_a_designation_put_to_the_council_has_one() -> None:
    assert read("Le conseil municipal désigne à l'unanimité M. Paul RENARD délégué.", "Désignation")[0].outcome == "adopted"


def test_voices_shared_among_choices_are_no_counts() -> None:
    said, _ = read("Le conseil décide à l'unanimité de créer un logo. Résultat : 18 voix pour le logo n° 1 et 1 voix pour le logo n° 2.")
    assert (said.outcome, said.unanimous, said.for_) == ("adopted", None, None)


PAPERS: list[tuple[str, str, tuple[object, ...]]] = [
    ("chemere__CM_16_decembre_2014.pdf", "Charte citoyenne", ("rejected", False, 6, 13)),
    ("chemere__CM_16_decembre_2014.pdf", "Association syndicale", ("rejected", True, None, None)),
    ("chemere__CM_19_novembre_2013.pdf", "Demande de travaux de sécurité", ("rejected", False, 3, 7)),
    ("chemere__CM_4_novembre_2014.pdf", "Exonération facultative", ("rejected", False, 8, 8)),
    ("chemere__CM_4_novembre_2014.pdf", "Nouveau logo", ("adopted", None, None, None)),
    ("chemere__CM_15_septembre_2015.pdf", "Refuge", ("rejected", False, 2, 6)),
    ("chemere__CM_26_fevrier_2014.pdf", "Vote des taux", ("adopted", True, None, None)),
]


def _acts(paper: str) -> list[DeliberationRecord]:
    return record(document(paper)).deliberations


@pytest.mark.parametrize(("paper", "title", "expected"), PAPERS)
def test_the_papers_of_one_council(paper: str, title: str, expected: tuple[object, ...]) -> None:
    found = [d for d in _acts(paper) if title in (d.title or "")]
    assert [(d.vote.outcome, d.vote.unanimous, d.vote.for_, d.vote.against) for d in found] == [expected]
