"""Pictures on pages: their schema is asked by the tests of charts, and not again for each visitor."""

from typing import Any

import altair as alt
import pytest

import charts.suppliers
from tests.pages.conftest import Open


def test_a_page_draws_its_picture_without_asking_its_schema_or_that_of_its_parts(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[type] = []

    def validate(cls: type, *_: Any, **__: Any) -> None:
        asked.append(cls)

    for part in (alt.LayerChart, alt.Axis, alt.Scale):
        monkeypatch.setattr(part, "validate", classmethod(validate))
    page = open_page("suppliers")
    assert not page.exception
    assert page.get("arrow_vega_lite_chart") or page.get("vega_lite_chart")
    assert asked == []


def test_the_same_picture_is_drawn_once_for_all_visitors(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    ranges = charts.suppliers.ranges

    def counted(*given: Any, **how: Any) -> alt.LayerChart:
        made.append(1)
        return ranges(*given, **how)

    monkeypatch.setattr(charts.suppliers, "ranges", counted)
    seen = [open_page("suppliers").get("vega_lite_chart")[0].proto for _ in range(2)]
    assert len(made) == 1
    assert seen[0].spec == seen[1].spec
    assert [one.data.data for one in seen[0].datasets] == [one.data.data for one in seen[1].datasets]
    assert seen[1].datasets[0].data.data
    open_page("suppliers", lang="en")
    assert len(made) == 2
