"""Names that may be one supplier, or one beneficiary, stand beside each other in the rankings that bear either."""

import re

import polars as pl
import pytest

from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.test_overview import html


@pytest.mark.parametrize(("stem", "asked"), [("suppliers", {}), ("grants", {}), ("themes", {"theme": "unknown"})])
def test_a_ranking_tells_the_other_name(open_page: Open, stem: str, asked: dict[str, str]) -> None:
    made = frames()
    held, given = made["contracts"].filter(council=COUNCILS[0]).row(0, named=True), made["grants"].filter(council=COUNCILS[0])
    own = {"council_id": held["council_id"], "council": COUNCILS[0], "merge_state": "proposed", "rule": "initials"}
    supplier = {"kind": "supplier", "key": str(held["supplier_id"]), "name": held["supplier"], "party_key": "0", "party": "ATF"}
    beneficiary = {"kind": "beneficiary", "key": "les amis du lac", "name": given["beneficiary"][0], "party_key": "adl", "party": "ADL"}
    made["party_pairs"] = pl.DataFrame(
        [{"merge_id": n, **own, **one} for n, one in enumerate((supplier, beneficiary))], schema=made["party_pairs"].schema
    )
    for frame in ("contracts", "grants"):
        made[frame] = made[frame].with_columns(theme=pl.lit(None, pl.String))
    made["budget_lines"] = made["budget_lines"].clear()
    page = open_page(stem, made, council=COUNCILS[0], **asked)
    assert not page.exception
    if not asked:  # beside the figure, and a button that opens them
        assert any(text("lead.near_names_why") == one.value for one in page.caption)
        doors = {one.proto.popover.label for one in page.get("popover")}
        assert plural("lead.near_names_door", 1) in doors
    told = {name for one in page.dataframe if "maybe_same" in one.value.columns for name in one.value["maybe_same"].dropna()}
    assert told == {"suppliers": {"ATF"}, "grants": {"ADL"}, "themes": {"ATF", "ADL"}}[stem]


def test_a_holder_s_page_leads_to_its_group_and_to_the_near_name(open_page: Open) -> None:
    made = frames()
    held = made["contracts"].filter(council=COUNCILS[0])
    one, other = (held.filter(supplier_id=number).row(0, named=True) for number in held["supplier_id"].unique().sort().head(2))
    group = f"{one['supplier']} – SOGRAVAL ATLANTIQUE"
    for frame in ("contracts", "contract_holders", "suppliers"):
        renamed = pl.when(pl.col("supplier_id") == other["supplier_id"]).then(pl.lit(group)).otherwise("supplier")
        made[frame] = made[frame].with_columns(supplier=renamed)
    # Of another currency: what is of its own stands among its own contracts.
    abroad = pl.when(pl.col("supplier_id") == other["supplier_id"]).then(pl.lit("XPF")).otherwise("currency")
    made["contracts"] = made["contracts"].with_columns(currency=abroad)
    listed = {"council_id": one["council_id"], "council": COUNCILS[0], "supplier_id": one["supplier_id"], "supplier": one["supplier"]}
    listed |= {"consortium_id": other["supplier_id"], "consortium": group}
    made["supplier_groups"] = pl.DataFrame([listed], schema=made["supplier_groups"].schema)
    pair = {"council_id": one["council_id"], "council": COUNCILS[0], "merge_state": "proposed", "rule": "near_name", "merge_id": 1}
    pair |= {"kind": "supplier", "key": str(one["supplier_id"]), "name": one["supplier"]}
    pair |= {"party_key": str(other["supplier_id"]), "party": group}
    made["party_pairs"] = pl.DataFrame([pair], schema=made["party_pairs"].schema)
    page = open_page("suppliers", made, id=one["supplier_id"])
    assert not page.exception
    said = html(page)
    for key in ("party.in_group", "party.near"):
        opened = re.search(rf'<a [^>]*href="([^"]*)"[^>]*>{re.escape(text(key, name=group, ranges=""))}([^<]+)</a>', said)
        assert opened is not None
        assert f"id={other['supplier_id']}" in opened[1]
        assert "FCFP" in opened[2] or "XPF" in opened[2], "its range stands beside the name"
