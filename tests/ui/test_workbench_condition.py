"""A number typed into a condition is the one that is asked for."""

import pytest

from metrics.query.conditions import value
from metrics.query.query import Kind
from ui.workbench import condition as workbench_condition


@pytest.mark.parametrize(
    ("number", "of", "said"),
    [
        (0.995, "number", "0.995"),
        (0.1 + 0.2, "number", "0.3"),
        (1_000_000.0, "number", "1000000"),
        (-5.0, "number", "-5"),
        (0.0, "number", "0"),
        (0.00001, "number", "0.00001"),
        (1_234.5, "money", "1234.50"),
        (40_000.0, "money", "40000"),
    ],
)
def test_a_number_is_written_as_it_was_typed(number: float, of: Kind, said: str) -> None:
    assert workbench_condition._written(number, of) == said
    assert value(said, of) == said
