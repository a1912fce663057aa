"""What is said of a table read in part beside its figures: how many of its rows, and how much of the printed sum."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from ui import in_part

_WHERE = ("Valbourg", "15 février 2012")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"read": 14, "rows": 40, "counted": 9603.34, "total": 144264},
            "lignes lues : 14 sur environ 40, 9 603,34 € sur 144 264 € imprimés",
        ),
        ({"read": 14, "rows": 40, "counted": 9603.34}, "lignes lues : 14 sur environ 40, 9 603,34 €."),
        ({"item": "Subventions", "lines": 5, "read": 900, "total": 1200}, "lignes lues : 5, 900 € sur 1 200 € imprimés"),
    ],
)
def test_the_counts_are_said(values: dict[str, Any], said: str) -> None:
    plain = in_part.sentence(*_WHERE, values).replace("\u202f", " ").replace("\xa0", " ")
    assert plain.startswith("Valbourg, 15 février 2012")
    assert said in plain
    assert plain.endswith("Les totaux sont des « au moins ».")


def test_an_act_says_that_its_own_table_was_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    values = '{"read": 23, "rows": 31, "counted": 1200}'
    rows = [{"deliberation_id": act, "code": code, "values": values} for act, code in ((1, "grants_partial"), (2, "contracts_partial"))]
    said: list[str] = []
    monkeypatch.setattr("ui.in_part.data.frames", lambda: {"warnings": pl.DataFrame(rows)})
    monkeypatch.setattr("ui.in_part.st.info", lambda told, **_shown: said.append(told))
    in_part.of_act(1)
    told = said[0].replace("\xa0", " ")
    assert told.startswith("Dans cet acte : tableau lu en partie, lignes lues : 23 sur environ 31")
    assert told.endswith("Des bénéficiaires imprimés manquent donc ici : lire le document.")
    in_part.of_act(3)
    assert len(said) == 1


def test_each_table_leads_to_its_act_and_one_of_no_known_act_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    values = '{"read": 23, "rows": 31, "counted": 1200}'
    rows = [{"deliberation_id": act, "council": "Valbourg", "date": date(2012, 2, 15), "values": values} for act in (7, None)]
    linked: list[int] = []
    named: list[str] = []
    monkeypatch.setattr("ui.in_part.navigation.link", lambda _stem, _said, **words: linked.append(words["id"]))
    monkeypatch.setattr("ui.in_part.st.caption", named.append)
    in_part.told(pl.DataFrame(rows))
    assert linked == [7]
    assert len(named) == 1
