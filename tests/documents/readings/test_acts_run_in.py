"""Acts whose titles run into their text, whose numbers stand behind them, and summaries that are no acts."""

import re

import pytest

from data_loaders.documents.readings.acts import rapporteur_alone, rapporteur_run_in
from data_loaders.documents.record import PaperRecord
from tests.documents.readings.papers import minutes, read


def _acts(record: PaperRecord) -> list[tuple[object, ...]]:
    acts: list[tuple[object, ...]] = [(act.number, act.title, act.vote.outcome) for act in record.deliberations]
    return acts[-3:]


def test_a_paragraph_whose_title_ends_at_a_colon_is_an_act_of_its_own() -> None:
    record = minutes(
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\n",
        "\nSubvention : Après en avoir délibéré, le conseil décide d'attribuer 300 € à l'association « Sauvons le moulin ».\n\n"
        "Temps de travail de l'agent : Après en avoir délibéré, le conseil décide, à l'unanimité, de le modifier.\n\n"
        "Indemnité du trésorier : Après en avoir délibéré, le conseil décide de ne pas l'accorder.\n",
    )
    assert _acts(record) == [
        (None, "Subvention", "adopted"),
        (None, "Temps de travail de l'agent", "adopted"),
        (None, "Indemnité du trésorier", "rejected"),
    ]
    assert [g.amount for act in record.deliberations for g in act.grants] == [300]


def test_an_object_behind_its_place_ends_where_the_text_begins() -> None:
    act = (
        "Délibération n° {n} du 18 DECEMBRE 2008\n\n{n}° Objet : {title} Il est proposé de délibérer de ce point avant la fin du mois. "
        "LE CONSEIL MUNICIPAL, {end} Pour extrait conforme, Le Maire : Paul GRIS\n\n"
    )
    record = read(
        act.format(n=1, title="COMPTE-RENDU DE DELEGATIONS", end="PREND ACTE des décisions.")
        + act.format(n=2, title="TARIFS DU PORT", end="à l'unanimité, APPROUVE ces tarifs.")
        + act.format(n=3, title="BAIL DU MOULIN", end="à l'unanimité, REJETTE ce bail.")
    )
    assert [told[1:] for told in _acts(record)] == [
        ("COMPTE-RENDU DE DELEGATIONS", "noted"),
        ("TARIFS DU PORT", "adopted"),
        ("BAIL DU MOULIN", "rejected"),
    ]


def test_a_number_may_stand_behind_the_title_and_a_summary_holds_no_act() -> None:
    decided = "Après en avoir délibéré, le conseil municipal approuve, à l'unanimité, ce qui lui est soumis.\n\n"
    record = read(
        "COMMUNE DE VALBOURG\nCompte rendu de séance du 12 avril 2018\nPrésents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE\n"
        "SOMMAIRE\nTarifs de la salle - 10-2018 Compte de gestion - 11-2018 Vote du budget - 12-2018\nBail du moulin - 13-2018\n\n"
        f"Tarifs de la salle réf : 10-2018\n\n{decided}Compte de gestion réf : 11-2018\n\n{decided}"
        f"Vote du budget réf : 12-2018\n\n{decided}"
    )
    assert _acts(record) == [
        ("10-2018", "Tarifs de la salle", "adopted"),
        ("11-2018", "Compte de gestion", "adopted"),
        ("12-2018", "Vote du budget", "adopted"),
    ]
    assert len(record.deliberations) == 3


def test_only_the_member_whom_a_title_names_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile

    def told(pattern: str) -> re.Pattern[str]:
        made.append(pattern)
        return compiled(pattern)

    monkeypatch.setattr(re, "compile", told)
    read_ = rapporteur_run_in.example("2022-01 Luc MERLE\nTarifs du four\n2022-02 Luc MERLE\nBail du moulin")
    assert read_ == [("Tarifs du four", "Luc MERLE"), ("Bail du moulin", "Luc MERLE")]
    assert any("MERLE" in pattern for pattern in made)
    assert not any("PETIT" in pattern for pattern in made)


def test_whether_a_paper_calls_its_reporters_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Called:
        def search(self, text: str) -> None:
            asked.append(text)

    monkeypatch.setattr(rapporteur_alone, "_CALLED", Called())
    text = "\n1. Tarifs de la salle\nM. Luc MERLE\nLa salle est grande.\n2. Vente du bois\nAnne LOUP :\nLe bois est sec."
    assert rapporteur_alone.example(text) == ["Luc MERLE", "Anne LOUP"]
    assert len(asked) == 1
