"""A line of the roll bears the sign that the grid draws for it."""

from typing import Any

import pytest

from ui.tables import proof_lines


@pytest.mark.parametrize(
    ("row", "sign"),
    [
        ({"state": "not_mentioned", "kept_out": "not_mentioned", "in_rates": True}, "not_mentioned"),
        ({"state": "not_mentioned", "kept_out": "not_mentioned", "in_rates": False}, "unknown"),  # its session is in no rate
        ({"state": "present_full", "kept_out": "not_closing", "in_rates": False}, "unknown"),
        ({"state": "present_full", "kept_out": None, "in_rates": True}, "present_full"),
    ],
)
def test_of_a_session_in_no_rate_every_line_bears_the_sign_of_what_is_not_known(row: dict[str, Any], sign: str) -> None:
    assert proof_lines._sign_of(row) == sign
