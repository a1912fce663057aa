"""Where a name in a table leads; what has no page is no link."""

from typing import Any

import polars as pl
import pytest

from ui.rows import money_rows
from ui.tables import links

_TOTAL = {"what": "contracts", "year": 2022, "theme": "roads"}


@pytest.mark.parametrize(
    ("column", "row", "leads"),
    [
        ("supplier", {"supplier_id": 7}, "suppliers?id=7"),
        ("title", {"deliberation_id": 4, "document_id": 2}, "act?id=4"),
        ("title", {"deliberation_id": 4, "document_id": 2, "contract_id": 9}, "act?id=4&amp;document=2&amp;fact=contract%3A9"),
        ("title", {"deliberation_id": 4, "document_id": 2, "grant_id": 8}, "act?id=4&amp;document=2&amp;fact=grant%3A8"),
        ("quote", {"doubt_id": 5, "document_id": 2}, "act?document=2&amp;fact=doubt%3A5"),
        ("year", _TOTAL, "suppliers?from=2022-01-01&amp;to=2022-12-31"),
        ("year", _TOTAL | {"what": "grants"}, "grants?from=2022-01-01&amp;to=2022-12-31"),
        ("theme", _TOTAL, "themes?theme=roads"),
        ("beneficiary", {"beneficiary": "Les Amis Inventés", "voted_only": 1}, "grants?beneficiary=Les+Amis+Invent%C3%A9s"),
    ],
)
def test_a_name_leads_to_its_page_and_a_total_to_its_parts(column: str, row: dict[str, Any], leads: str) -> None:
    assert f'href="{leads}"' in links.cell(column, "Nom", row)


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("supplier", {"supplier_id": None}),
        ("quote", {"document_id": 2}),
        ("quote", {"doubt_id": 5, "document_id": None}),
        ("year", {"year": 2022, "sessions": 4}),
        ("year", _TOTAL | {"year": "unknown"}),
        ("theme", {"theme": "roads", "title": "Voirie"}),
        ("beneficiary", {"beneficiary": "Un particulier", "grant_id": 3, "masked": True}),
        ("beneficiary", {"beneficiary": "Les Amis Inventés", "file_id": 1}),
    ],
)
def test_what_has_no_page_is_no_link(column: str, row: dict[str, Any]) -> None:
    assert "href" not in links.cell(column, "Nom", row)


def test_a_bar_of_a_contract_opens_its_act_where_the_contract_stands() -> None:
    bars = pl.DataFrame({"supplier_id": [4, 5, 5], "document_id": [2, 3, 3], "contract_id": [9, 10, 11]})
    assert money_rows.proof_of(bars, 4) == {"id": 4, "document": 2, "fact": "contract:9"}
    assert money_rows.proof_of(bars, 5) == {"id": 5}  # which of the two is asked, nobody says
