"""On what a council divided: every theme that it divided on more than once is named, and together with the others they are all."""

from collections.abc import Sequence

import polars as pl
import pytest

from metrics.votes.dissent import themes_of_divided
from ui.sentences import themes as theme_sentences


def _votes(themes: Sequence[str | None]) -> pl.DataFrame:
    divided = pl.DataFrame({"theme": themes}, schema={"theme": pl.String}).with_columns(final=pl.lit(value=True), u1=pl.lit(value=False))
    others = divided.with_columns(u1=pl.Series([True] * len(themes)))  # one voice
    unknown = divided.with_columns(u1=pl.lit(None, pl.Boolean))
    return pl.concat([divided, others, unknown, divided.with_columns(final=pl.lit(value=False))])


@pytest.mark.parametrize(
    ("themes", "said"),
    [
        ([], ""),
        (["roads"] * 2 + ["sport"], ""),  # none stands out
        (["roads"] * 3, "voirie (3)"),
        (["roads"] * 3 + ["sport"] * 2 + ["staff", "culture"], "voirie (3), sport (2), 2 autres thèmes (2)"),
        (["roads"] * 4 + ["staff"] + ["other", "unknown", None], "voirie (4), 1 autre thème (1), sans thème (3)"),
    ],
)
def test_the_themes_told_are_all_that_divided(themes: list[str | None], said: str) -> None:
    votes = _votes(themes)
    assert theme_sentences.of_divided(votes).replace("\u00a0", " ") == said
    assert themes_of_divided(votes)["votes"].sum() == len(themes)


def test_of_many_themes_the_first_are_named_and_the_rest_counted() -> None:
    themes = [theme for theme in ("roads", "sport", "staff", "culture", "grants", "finance", "environment") for _ in range(3)]
    said = theme_sentences.of_divided(_votes(themes)).replace("\u00a0", " ")
    assert said.count("(3)") == theme_sentences._MOST_DIVIDED
    assert said.endswith("4 autres thèmes (12)")
