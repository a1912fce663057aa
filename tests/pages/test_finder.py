"""The way to one's town: what is at hand opens, what is not is said, and nothing is said to be missing that is there."""

import polars as pl

from council import places
from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.test_overview import html, told
from ui.language import listed


def test_a_town_is_found_over_the_national_list(open_page: Open) -> None:
    lone = next(p for p in places._places() if p.kind == "commune" and "'" not in p.name and len(places.like(p.name, 2)) == 1)
    page = open_page("overview", commune=lone.name)
    assert text("town.find.missing", name=lone.name) in told(page)
    assert lone.name in told(page)
    assert text("town.find.not_yet") in told(page)
    assert "try_document" in [link.proto.page for link in page.get("page_link")]
    here = html(open_page("overview", commune=COUNCILS[1][:8]))
    assert "overview?" in here.split('class="found"')[1].split("</ul>")[0]
    assert text("town.find.nothing", name="zzzz")[:30] in told(open_page("overview", commune="zzzz"))


def test_a_town_whose_contracts_alone_are_loaded_leads_to_them(open_page: Open) -> None:
    lone = next(p for p in places._places() if p.kind == "commune" and "'" not in p.name and len(places.like(p.name, 2)) == 1)
    made = frames()
    rows = made["published_contracts"]
    made["published_contracts"] = rows.with_columns(buyer_siret=pl.lit(f"{lone.siren}00017"))
    said = html(page := open_page("overview", made, commune=lone.name))
    assert f'href="published?q={lone.siren}' in said
    assert text("town.find.not_yet") not in told(page)
    assert plural("town.find.published", rows.height) in told(page)
    assert text("town.find.missing_papers", name=lone.name) in told(page)


def test_a_council_that_is_one_of_several_of_its_name_is_said_to_be_and_none_is_missing(open_page: Open) -> None:
    name = next(
        p.name for p in places._places() if p.kind == "commune" and len(places.like(p.name, 9)) == len(places.communes(p.name)) == 2
    )
    made = frames()
    first = pl.col("council") == COUNCILS[0]
    made["councils"] = made["councils"].with_columns(
        council=pl.when(first).then(pl.lit(name)).otherwise("council"), siret=pl.lit(None, pl.String), kind=None
    ).cast(made["councils"].schema)  # fmt: skip
    page = open_page("overview", made, commune=name)
    departments = dict.fromkeys(places.department(one.department) for one in places.communes(name))
    assert text("town.find.one_of", n=2, departments=listed([*departments])) in told(page)
    assert html(page).split('class="found"')[1].split("</ul>")[0].count("<li>") == 1
    assert text("town.find.not_yet") not in told(page)
