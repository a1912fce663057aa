"""Whose council a paper is: what is proposed, weighed with the national list. All papers are invented; "Saint-Aubin" is many communes."""

import pytest

from council import places
from data_loaders.documents import pipeline, reading
from data_loaders.documents.choice import council
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View
from tests.papers import document


def read(text: str) -> PaperRecord:
    record = PaperRecord("paper.txt", "")
    council.fill(record, View.of(text))
    return record


def test_a_staff_line_is_no_council() -> None:
    assert read("Compte-rendu du conseil municipal du 5 décembre 2014\nPrésents : Luc PETIT\nMairie : Myriam MERLE").council is None


def test_a_social_centre_is_kept_apart() -> None:
    assert read("CENTRE COMMUNAL D'ACTION SOCIALE\nConseil d'administration\nCommune de Valbourg").council is None


def test_the_name_alone_in_the_letterhead() -> None:
    assert read("RÉPUBLIQUE FRANÇAISE\nVALBOURG-SUR-ORME\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL\n").council == "VALBOURG-SUR-ORME"


def test_two_near_equals_that_differ_are_held_back() -> None:
    alike = [Proposal(name, ((0, 1),), "council_name", {"named": 1}) for name in ("Valbourg", "Hautval")]
    assert council.choose(alike) is None
    assert council.choose(alike[:1]) == "Valbourg"


def test_communes_of_one_name_stay_a_question() -> None:
    record = read("Commune de Saint-Aubin\nConseil municipal de Saint-Aubin du 3 mai 2023\nPrésents : Luc PETIT")
    assert record.council == "Saint-Aubin"
    assert [w.code for w in record.warnings] == ["council_homonyms"]


def test_the_department_printed_tells_them_apart() -> None:
    one = next(p for p in places.communes("Saint-Aubin") if p.kind == "commune")
    named = places.department(one.department)
    record = read(f"Département de {named}\nCommune de Saint-Aubin\nConseil municipal de Saint-Aubin du 3 mai 2023")
    assert not record.warnings


@pytest.mark.parametrize("paper", ["aiglun__2012-07-19.doc", "aiglun__2014-12-05.doc"])
def test_no_member_of_staff_names_the_council_of_real_papers(paper: str) -> None:
    assert "Myriam" not in (pipeline.extract(reading.read(document(paper))).council or "")
