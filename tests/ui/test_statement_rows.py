"""The statement of attendance says that a mandate is supposed where no roster tells it."""

import pytest

from locales import text
from ui import own_presence
from ui.rows import statement_rows

TOTAL = {"k": 1, "n": 2, "unknown": 0, "certain": None, "possible": None, "proxies_given": 0, "proxies_held": 0}


@pytest.mark.parametrize("known", [True, False])
def test_a_supposed_mandate_is_said(known: bool) -> None:
    total = {**TOTAL, **dict.fromkeys(own_presence.KINDS, 0), "from_roster": known}
    heads = [name for name, _ in statement_rows.summary(total, {"median": None})]
    assert (text("statement.mandate") in heads) is not known
