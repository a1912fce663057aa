"""The panel of proof: the words that print a contract's figures, and every other act on it."""

from typing import Any

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from locales import text
from tests.pages.conftest import Open
from tests.pages.made_up import frames
from ui.tables import grid


def _shown(page: AppTest) -> str:
    return "\n".join(str(element.value) for kind in ("markdown", "caption", "text") for element in getattr(page, kind)) + "\n".join(
        str(element.proto) for element in page.get("html")
    )


def _first_row(name: str, rows: pl.DataFrame, *_columns: Any, **_kept: Any) -> dict[str, Any] | None:
    return None if name == "path" else rows.filter(pl.col("contract_key") == rows["contract_key"].min()).row(0, named=True)


def _amended() -> dict[str, pl.DataFrame]:
    """Frames in which the first contract is amended, without a total, ten days after its award."""
    made = frames(meetings=2)
    first = made["contracts"].filter(pl.col("contract_key") == made["contracts"]["contract_key"].min())
    silent = {name: pl.lit(None, dtype=first.schema[name]) for name in ("min_cents", "max_cents", "no_maximum")}
    later = first.with_columns(
        contract_id=pl.lit(99, dtype=pl.Int64),
        stage=pl.lit("amended", dtype=first.schema["stage"]),
        quote=pl.lit("Avenant de prolongation"),
        date=pl.col("date").dt.offset_by("10d"),
        **silent,
    )
    return made | {"contracts": pl.concat([made["contracts"], later])}


@pytest.mark.parametrize("stem", ["contracts", "suppliers"])
def test_a_period_that_ends_before_an_amendment_finds_the_contract(open_page: Open, monkeypatch: pytest.MonkeyPatch, stem: str) -> None:
    made = _amended()
    (award,) = made["contracts"].filter(pl.col("contract_id") == 99).select(pl.col("date").dt.offset_by("-10d")).rows()
    drawn: list[pl.DataFrame] = []
    monkeypatch.setattr(grid, "show", lambda _name, rows, *_columns, **_kept: drawn.append(rows))
    assert not open_page(stem, made, **{"from": str(award[0]), "to": str(award[0])}).exception
    assert drawn[0].height == made["contracts"].filter(pl.col("date") == award[0]).height > 0


def test_a_contract_shows_every_act_on_it(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "show", _first_row)
    page = open_page("contracts", _amended())
    assert not page.exception
    said = _shown(page)
    assert "20 000 à 80 000 €" in said
    assert "Avenant de prolongation" in said
    assert text("ui.evidence.other_act", "fr", act="").strip(" \u00a0:") in said
    assert said.index("20 000 à 80 000") < said.index("Avenant de prolongation")
