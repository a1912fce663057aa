"""The picture of subjects: what is no one theme is drawn pale, however long its bar."""

import polars as pl

from metrics import by_year
from ui.rows import year_rows


def test_several_themes_together_are_pale_as_what_has_none() -> None:
    themes = ["roads"] * 3 + ["sport"] * 2 + ["staff"] * 2 + ["culture"] * 2 + [None]
    acts = pl.DataFrame({"theme": themes, "outcome": ["adopted"] * len(themes)})
    shown = year_rows.of_subjects(by_year.subjects(acts, most=1)).sort("place")
    assert shown["untold"].to_list() == [False, True, True]
    assert shown["thing"][0] == "Voirie"
    assert shown["thing"][1].replace("\u00a0", " ") == "3 autres thèmes"
