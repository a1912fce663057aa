"""A table of acts and votes: the paper's items where they stand there alone, said again where they stand at large before it."""

import pytest

from data_loaders.documents import pipeline, reading
from data_loaders.documents.record import PaperRecord

_HEAD = "COMMUNE DE VALMERLE\nCONSEIL MUNICIPAL DU 12 JUIN 2023\n{}\n\nPrésents : M. Luc MERLE, Mme Anne PIN, M. Paul LOUP\n\n"
_LIST, _MINUTES = _HEAD.format("LISTE DES DELIBERATIONS EXAMINEES"), _HEAD.format("PROCES-VERBAL")
_TABLE = """N°        OBJET                            POUR  CONTRE  ABST.  DECISION
2023-21   Tarifs de la salle                2      1       0    Approuvé
2023-22   Bail du four au profit de         3      0       0    {word}
          la SARL ORME
2023-23   Vente du chemin du Loup           -      -       -    Reporté
"""
_ACTS = """2023-21 - Tarifs de la salle
Le conseil municipal, par 2 voix pour et 1 contre, fixe les tarifs.

2023-22 - Bail du four
Le conseil municipal, à l'unanimité, approuve le bail.

2023-23 - Vente du chemin du Loup
Le conseil municipal décide de reporter ce point.

"""


def _read(text: str) -> PaperRecord:
    return pipeline.extract(reading.of_bytes(text.encode(), "paper.txt"))


@pytest.mark.parametrize("head", [_LIST, _MINUTES])
def test_each_row_is_an_act_with_its_own_vote(head: str) -> None:
    record = _read(head + _TABLE.format(word="Approuvé") + "\nAffiché le 14 juin 2023\n")
    said = [(d.number, d.title, d.vote.outcome, d.vote.unanimous, d.vote.for_) for d in record.deliberations]
    assert said == [
        ("2023-21", "Tarifs de la salle", "adopted", False, 2),
        ("2023-22", "Bail du four au profit de la SARL ORME", "adopted", True, 3),
        ("2023-23", "Vente du chemin du Loup", "deferred", None, None),
    ]
    for one in record.deliberations:
        assert all(start < end for start, end in one.vote.evidence)


def test_a_word_that_contradicts_the_voices_leaves_the_outcome_open() -> None:
    record = _read(_LIST + _TABLE.format(word="Rejeté"))
    assert [d.vote.outcome for d in record.deliberations] == ["adopted", None, "deferred"]
    assert "vote_contradicts" in {w.code for w in record.warnings}


def test_acts_that_stand_at_large_are_not_told_again() -> None:
    record = _read(_MINUTES + _ACTS + "Tableau des votes\n" + _TABLE.format(word="Approuvé"))
    assert [d.title for d in record.deliberations] == ["Tarifs de la salle", "Bail du four", "Vente du chemin du Loup"]
    assert [d.vote.outcome for d in record.deliberations] == ["adopted", "adopted", "deferred"]


def test_a_table_inside_an_act_leaves_the_acts_alone() -> None:
    budget = "N°    Objet                Pour   Contre\n1     Charges générales      3       0\n2     Personnel              2       1\n"
    record = _read(_MINUTES + _ACTS.replace("fixe les tarifs.", f"fixe les tarifs.\n{budget}"))
    assert [d.title for d in record.deliberations] == ["Tarifs de la salle", "Bail du four", "Vente du chemin du Loup"]
