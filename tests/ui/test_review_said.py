"""A doubt or a decision kept by another program is shown as unreadable, never an error."""

import pytest

from ui.review import said as review_said


@pytest.mark.parametrize("kept", [None, "", "[1]", "not json", "7", '{"kind": 3}'])
def test_what_cannot_be_read_is_no_error(kept: str | None) -> None:
    for said in (review_said.who(kept), review_said.value(kept), review_said.effect(kept), *review_said.sides(kept, kept)):
        assert isinstance(said, str)
    assert review_said.rate(kept, 0) is None
