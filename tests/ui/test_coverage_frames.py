"""What is known is counted by council and period; over every council of a large database once, whatever the period."""

from datetime import date

import pytest

from metrics.filters.filters import Filters
from ui import data
from ui.rows import coverage_frames

ASKED = Filters(council=("1",), since=date(2022, 1, 1), text="voirie")


@pytest.mark.parametrize(("wide", "counted"), [(True, Filters()), (False, Filters(council=("1",), since=date(2022, 1, 1)))])
def test_what_is_counted(monkeypatch: pytest.MonkeyPatch, wide: bool, counted: Filters) -> None:
    monkeypatch.setattr(data, "wide", lambda: wide)
    assert coverage_frames._asked(ASKED) == counted
