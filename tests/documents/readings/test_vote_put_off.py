"""What is put off, recalled or another's wish adopts nothing; a session's day or a reporter heads no act."""

import pytest

from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice import vote
from data_loaders.documents.readings.items import items_all, items_codes
from data_loaders.documents.readings.vote import vote_outcome
from data_loaders.documents.record import Outcome
from data_loaders.documents.text.view import View
from tests.documents.readings.papers import minutes


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Avant toute décision, le conseil municipal souhaite attendre l'assemblée de l'association.", "deferred"),
        ("Le conseil, après en avoir délibéré, décide de délibérer sur ce sujet au mois de juin prochain.", "deferred"),
        ("Les membres du conseil souhaitent avoir plus d'éléments sur ce projet.", "deferred"),
        ("Les membres du conseil, après en avoir délibéré, décident que, faute de pièces, ils ne donnent pas suite.", None),
        ("Je n'en décide pas : l'assemblée en décide sur proposition de son président.", None),
        ("Vu les statuts adoptés par le comité du syndicat,\nLe SYDOR souhaite modifier son siège.", None),
        ("Le budget M57 est ainsi voté soit par nature, soit par fonction.", None),
        ("Le conseil municipal souhaite la création d'un poste.", "adopted"),
        ("Le conseil, après en avoir délibéré, décide de revoir les tarifs de la cantine.", "adopted"),
        ("Le budget est voté par chapitre. Le conseil approuve le budget.", "adopted"),
    ],
)
def test_what_decides_nothing_today(text: str, outcome: Outcome | None) -> None:
    assert vote_outcome.example(text) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Antenne\nLe report est adopté à l'unanimité.", "deferred"),
        ("Antenne\nMme LOUP propose de renvoyer le dossier en commission ; le conseil approuve à l'unanimité.", "deferred"),
        ("Voirie\nLe conseil demande un second devis et remet sa décision à la prochaine séance.", "deferred"),
        ("Voirie\nIl est décidé de repousser la décision après la Toussaint.", "deferred"),
        ("Antenne\nLe maire propose le report de cette question. Adopté à l'unanimité.", "deferred"),
        ("Antenne\nVote : report à la séance d'automne, à l'unanimité.", "deferred"),
        ("Voirie\nLe conseil, à l'unanimité, repousse sa décision à l'automne.", "deferred"),
        ("Voirie\nLes membres du conseil, à l'unanimité, repoussent leur décision à l'automne.", "deferred"),
        ("Report de l'excédent\nLe report de l'excédent est adopté à l'unanimité.", "adopted"),
        ("Voirie\nLe conseil décide de repousser la demande de M. LOUP.", "rejected"),
        (
            "Aides\nArticle 1 : une aide est versée.\nArticle 2 : Le dossier du Ski est renvoyé à plus tard.\nDélibération adoptée",
            "adopted",
        ),
        ("Fonds\nBray, 300 € (toit) ; Brume : dossier incomplet, ajourné.\nAdopté par 13 voix pour.", "adopted"),
    ],
)
def test_what_is_put_off_is_the_act_and_not_a_part_of_it(text: str, outcome: Outcome) -> None:
    assert vote.of_item(View.of(text), 0, len(text), title=text.split("\n", 1)[0]).outcome == outcome


@pytest.mark.parametrize("said", ["Contre : Luc LOUP.", "Luc LOUP s'y oppose.", "Opposition de M. LOUP.", "Luc LOUP vote contre."])
def test_somebody_named_against_behind_the_counts_makes_no_unanimity(said: str) -> None:
    text = f"Toit\nAdopté par 5 voix pour. {said}"
    assert vote.of_item(View.of(text), 0, len(text), title="Toit").unanimous is False


def test_the_day_of_the_session_heads_no_act() -> None:
    vote = "Le maire demande le mode de vote. Vote : pour à l'unanimité\n"
    said = f"\nConseil municipal du 11 juin 2020\n{vote}1. Tarifs\nAdopté.\n2. Bail\nAdopté.\n"
    record = minutes("Présents : M. Jean DUPONT, Mme Anne PETIT.\n", said)
    assert [d.title for d in record.deliberations][-2:] == ["Tarifs", "Bail"]
    assert not any("11 juin" in (d.title or "") for d in record.deliberations)


def test_an_ordinal_behind_an_act_s_number_is_the_title_s() -> None:
    found = [
        View.of(text).raw[slice(*m.span(1))] for text in ("2021/12 – 4\nème édition du prix",) for m in items_codes.BARE.finditer(text)
    ]
    assert found == ["2021/12"]


def test_a_reporter_below_a_number_is_not_the_title_above_it() -> None:
    def acts(text: str) -> set[str]:
        found = items_all.proposals(View.of(text))
        return {text[p.value.title :].split("\n", 1)[0] for p in found if p.value.family == "act"}

    below = "Adopté.\nStatuts du syndicat\nDCM 19.12.31\nRapporteur : Mme Anne PETIT\nLe projet est lu.\n"
    assert acts(below) == {"Statuts du syndicat", "Adopté."}
    assert "Rapporteur : Mme Anne PETIT" in acts("DCM 19.12.31\nRapporteur : Mme Anne PETIT\nStatuts du syndicat\n")


_AIDS = "Aides facultatives\nLe conseil entérine :\nDossier 24-61 : secours de 180 €\n{second}\nDossier 24-66 : {fate}\nVote : unanimité."


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (_AIDS.format(second="Dossier 24-64 : prêt de 400 €", fate="ajourné"), "adopted"),
        ("Point 6 : Assurances\nLe conseil approuve l'offre.\nPoint 7 : Stationnement - point retiré de l'ordre du jour.", "adopted"),
        ("Point 6 : Assurances\nLe conseil écoute le maire.\nPoint 6 : point retiré de l'ordre du jour.", "withdrawn"),
        ("Assurances\nLe maire présente l'offre.\nDossier 7 : ajourné.", "deferred"),
    ],
)
def test_a_part_put_off_puts_off_no_act(text: str, outcome: Outcome) -> None:
    start = text.index("\n") - 5
    assert vote.of_item(prose(View.of(text)), start, len(text)).outcome == outcome


@pytest.mark.parametrize(
    ("opinion", "outcome"),
    [("AVIS DÉFAVORABLE\n   (enquête publique)", None), ("Avis défavorable de la commission\n", "adopted"), ("Accord\n", "adopted")],
)
def test_a_bare_word_on_the_vote_does_not_outdo_an_opinion_in_its_cell(opinion: str, outcome: Outcome | None) -> None:
    text = f"Avis sur le parc éolien      {opinion}      à l'unanimité"
    assert vote.of_item(View.of(text), 0, len(text), title="Avis sur le parc éolien").outcome == outcome
