"""Which councils the page of comparisons lays beside one that is chosen, unasked: those of its kind and class of size, or none."""

import polars as pl
import pytest

from council import places
from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS as COUNCIL_NAMES
from tests.pages.said import leads
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
    page = open_page("compare", few, council=str(first))
    (lead,) = leads(page)
    assert text("compare.not_among", councils=COUNCIL_NAMES[0]) in lead
    assert not page.multiselect(key="_widget_who").value
    (listed,) = [words_of(one.proto.body) for one in page.get("html") if 'class="councils"' in one.proto.body]
    assert all(name in listed for name in COUNCIL_NAMES)
