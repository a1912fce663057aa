"""What was decided is read before approved minutes and what was only told to the council; sessions keep their order."""

import polars as pl
import pytest

from metrics.votes.order import decisions_first


def _titles(*acts: tuple[int, str | None, str | None]) -> list[str | None]:
    rows = pl.DataFrame(list(acts), schema={"session_id": pl.Int64, "outcome": pl.String, "title": pl.String}, orient="row")
    return decisions_first(rows)["title"].to_list()


@pytest.mark.parametrize(
    ("outcome", "title"),
    [
        ("adopted", "Compte-rendu de la réunion du 3 mai 2031"),
        ("adopted", "Conseil municipal : Approbation du procès-verbal de la séance du 3 mai 2031"),
        ("adopted", "Validation du procès-verbal"),
        ("noted", "Décisions du maire"),
        (None, "Carrière du Val : Information"),
        (None, "Informations sur la délégation du maire"),
    ],
)
def test_minutes_and_what_is_told_come_behind_the_decisions_of_their_session(outcome: str | None, title: str) -> None:
    assert _titles((2, outcome, title), (2, "adopted", "Achat de bancs"), (1, "adopted", "Halle")) == ["Achat de bancs", title, "Halle"]


@pytest.mark.parametrize("title", ["Zone du Val : compte rendu annuel à la collectivité", "Panneau d’information lumineux", None])
def test_a_decision_on_a_report_or_a_panel_keeps_its_place(title: str | None) -> None:
    assert _titles((1, "adopted", title), (1, "adopted", "Halle")) == [title, "Halle"]


def test_no_act_is_no_order() -> None:
    assert _titles() == []
