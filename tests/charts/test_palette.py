"""Colours that stand for different things are told apart by every reader."""

import pytest

from charts import palette
from tests.charts.colours import apart, contrast, least_apart
from ui import theme

GROUPS = {"states": palette.STATE, "variants": palette.VARIANT}


@pytest.mark.parametrize("group", GROUPS)
def test_colours_of_one_chart_are_told_apart(group: str) -> None:
    assert least_apart(list(GROUPS[group].values())) >= 15


def test_a_colour_is_near_itself_and_black_far_from_white() -> None:
    assert apart("#0072B2", "#0072B2", "protan") == 0
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_certain_and_the_possible_differ_in_lightness_too() -> None:
    assert contrast(palette.BLUE, palette.SKY) >= 2


def test_what_is_not_counted_and_what_is_in_part_have_one_colour_everywhere() -> None:
    """In charts, in small pictures and in their keys: a list that is not sure is no other thing on another page."""
    css = theme.properties()
    assert f"--not-counted: {palette.NOT_COUNTED};" in css
    assert f"--sky: {palette.IN_PART};" in css
    look = theme.sheet()
    assert ".strip .out { background: var(--not-counted); }" in look
    assert ".maybe { background: var(--sky); }" in look
    assert palette.CLOSES["false"] == palette.NOT_COUNTED
    assert palette.STATE["present_part"] == palette.IN_PART
    assert least_apart([*palette.CLOSES.values()]) >= 15
