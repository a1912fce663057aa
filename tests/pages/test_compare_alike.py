"""Which councils the page of comparisons lays beside one that is chosen, unasked: those of its kind and class of size, or none."""

import polars as pl
import pytest

from council import places
from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS as COUNCIL_NAMES
from tests.pages.made_up import frames
from tests.pages.said import leads, words
from tests.pages.test_compare import long, words_of
from ui.rows import alike_rows
from ui.town import place


def test_councils_laid_side_by_side_unasked_may_be_compared(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one kind and class of size; where nobody is, or too little is known, none stands beside it: it is said."""
    (lead,) = leads(open_page("compare", long(), council="1"))
    assert COUNCIL_NAMES[1] in lead
    monkeypatch.setattr(alike_rows, "HANDFUL", 1)
    page = open_page("compare", long(), council="1")  # of invented councils the national list knows no size
    assert not page.multiselect(key="_widget_who").value
    assert text("compare.none_alike", council=COUNCIL_NAMES[0]) in leads(page)[0].replace("\u00a0", " ")
    town, *others = [one for one in places._places() if one.kind == "commune" and one.population and 2_000 <= int(one.population) < 3_500]
    monkeypatch.setattr(place, "of_all", lambda: dict(zip((town, others[0]), COUNCIL_NAMES, strict=True)))
    monkeypatch.setattr(place, "of", lambda _council: town)
    shown = plural("compare.comparable", 2, of=2)
    captions = [str(one.value) for one in open_page("compare", long()).caption]
    assert any(shown in one for one in captions)
    assert any("L’Isle-Fictive, de même taille (commune de 2" in one.replace("\\", "") for one in captions)
    few = long()
    first = few["councils"]["council_id"][0]
    for name in ("attendance", "deliberations", "sessions"):
        few[name] = few[name].filter((pl.col("council_id") != first) | (pl.col("session_id") == few["sessions"]["session_id"][0]))
    monkeypatch.setattr(place, "of_all", dict)
    page = open_page("compare", few, council=str(first))
    (lead,) = leads(page)
    assert text("compare.not_among", councils=COUNCIL_NAMES[0]) in lead
    assert not page.multiselect(key="_widget_who").value
    (listed,) = [words_of(one.proto.body) for one in page.get("html") if 'class="councils"' in one.proto.body]
    assert all(name in listed for name in COUNCIL_NAMES)


def test_where_too_little_is_known_for_a_rate_the_last_whole_sessions_of_those_alike_stand_at_once(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One session of each, of one kind and class of size: how many councils, from least to most, and no demand to choose."""
    few = frames(meetings=1)
    closing = {"closes": True, "in_rates": True, "members_in_office": 9}
    few["sessions"] = few["sessions"].with_columns(
        **{name: pl.lit(value).cast(few["sessions"][name].dtype) for name, value in closing.items()}
    )
    monkeypatch.setattr(alike_rows, "HANDFUL", 1)
    page = open_page("compare", few)
    assert text("ui.chart.compared_last") not in [one.value for one in page.header]  # their size is not known
    town, *others = [one for one in places._places() if one.kind == "commune" and one.population and 2_000 <= int(one.population) < 3_500]
    monkeypatch.setattr(place, "of_all", lambda: dict(zip((town, others[0]), COUNCIL_NAMES, strict=True)))
    monkeypatch.setattr(place, "of", lambda _council: town)
    page = open_page("compare", few)
    (lead,) = leads(page)
    assert "2 conseils (commune de 2 000 à 3 499 habitants)" in lead.replace("\u00a0", " ").replace("\u202f", " ")
    assert list(page.dataframe[0].value["council"]) == sorted(COUNCIL_NAMES)
    assert text("compare.choose_two") not in words(page)
    (lead,) = leads(open_page("compare", few, council="1"))
    assert f"de présents à {COUNCIL_NAMES[0]} le " in lead.replace("\u00a0", " ")
