"""Pictures on pages: their schema is asked by the tests of charts, and not again for each visitor."""

from typing import Any

import altair as alt
import pytest

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
