"""What the money pages say of both sources: each contract once, the published one beside the voted one, the way of a decision."""

import polars as pl
import pytest

from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.said import leads, words
from tests.pages.test_overview import html
from ui.escaping import md_escape


def test_a_supplier_s_page_lays_both_sources_side_by_side(open_page: Open) -> None:
    said = open_page("suppliers", id="13")  # all of its contracts were published too
    assert not said.exception
    held = said.dataframe[0].value
    assert set(held["origin"]) == {text("value.origin.both")}
    assert set(held["notified_cents"]) == {80_000}
    assert plural("page.money.contracts_both", len(held)) in words(said)
    assert text("ui.empty.held_alone") in words(said)


def test_what_is_published_alone_is_listed_with_its_way(open_page: Open) -> None:
    said = open_page("suppliers", id="11")
    assert [len(one.value) for one in said.dataframe[:2]] == [6, 6]  # voted only, published only
    assert "Objet publié" in set(said.dataframe[1].value["title"])


def test_a_holder_that_only_takes_part_is_told_with_buyer_and_holders(open_page: Open) -> None:
    """From nothing to all of it; no filter is set that could have hidden a contract."""
    made = frames(meetings=2)
    alone = made["contract_matches"]["published_key"].implode()
    first = made["published_holders"].filter(~pl.col("contract_key").is_in(alone)).head(1)
    other = first.with_columns(supplier_id=pl.lit(99, pl.Int64), supplier=pl.lit("Rive Douce"), lead=pl.lit(value=False))
    made["published_holders"] = pl.concat([made["published_holders"], other.cast(made["published_holders"].schema)])
    page = open_page("suppliers", made, id="99")
    assert not page.exception
    said = leads(page)[0].replace("\u00a0", " ")
    assert "de 0 €" in said
    assert "sur 1 marché, que d’autres tiennent aussi." in said
    assert f"1 marché partagé avec {first['supplier'][0]}" in said
    assert f"Acheteur : {first['council'][0]}" in said
    assert text("ui.empty.never_voted") in words(page)
    assert text("ui.empty.nothing_answers") not in words(page)
    assert text("ui.empty.held") in words(open_page("suppliers", made, id="99", kind="fixed"))


def test_contracts_that_name_no_holder_say_so(open_page: Open) -> None:
    made = frames(meetings=2)
    made |= {name: made[name].clear() for name in ("suppliers", "contract_holders", "published_holders")}
    nobody = {"supplier": None, "supplier_id": None}
    for name in ("contracts", "published_contracts"):
        schema = made[name].schema
        made[name] = made[name].with_columns(pl.lit(None, schema[one]).alias(one) for one in nobody if one in schema)
    page = open_page("suppliers", made)
    assert not page.exception
    assert text("lead.holders_unnamed") in leads(page)[0]


def test_a_filter_that_only_papers_answer_leaves_no_published_contract(open_page: Open) -> None:
    everything, one = open_page("contracts"), open_page("contracts", stage="awarded")
    alone = plural("page.money.contracts_published", 12)
    assert alone in words(everything)
    assert alone not in words(one)


def test_fixed_prices_leave_the_frameworks_out(open_page: Open) -> None:
    assert plural("page.money.contracts_voted", 12) in words(open_page("suppliers", kind="framework"))
    assert plural("page.money.contracts_voted", 12) not in words(open_page("suppliers", kind="fixed"))


def test_the_highest_ceiling_of_each_basis_is_said_with_who_was_against(open_page: Open) -> None:
    made = frames(meetings=6)
    first = pl.int_range(pl.len()) < 2
    tax = made["contracts"].schema["tax"]
    made["contracts"] = made["contracts"].with_columns(tax=pl.when(first).then(pl.lit("TTC")).otherwise("tax").cast(tax))
    against = {"deliberation_id": made["contracts"]["deliberation_id"][0], "who": "Zoé CLERC", "vote": "against", "council_id": 1}
    made["positions"] = pl.DataFrame([against], schema=made["positions"].schema)
    said = words(open_page("suppliers", made))
    assert said.count("Maximum le plus haut, ") == 2  # before tax, and with it
    assert text("page.suppliers.against", names="Zoé CLERC") in said


def test_open_data_without_papers_has_its_contracts_and_suppliers(open_page: Open) -> None:
    made = frames(meetings=2)
    for name in ("contracts", "contract_holders", "contract_matches", "suppliers"):
        made[name] = made[name].clear()
    contracts = open_page("contracts", made)
    assert not contracts.exception
    assert "Objet publié" in set(contracts.dataframe[0].value["title"])
    assert not open_page("suppliers", made).exception


def test_an_act_shows_the_way_of_its_contracts(open_page: Open) -> None:
    made = frames(meetings=1)
    number = made["contracts"]["deliberation_id"][0]
    made["contract_matches"] = pl.DataFrame(
        [{"contract_id": number, "published_key": number, "score": 0.9, "state": "matched", "reasons": "same_name"}],
        schema=made["contract_matches"].schema,
    )
    said = open_page("act", made, id=str(number), document="1000")
    assert not said.exception
    steps = said.dataframe[0].value["step"].tolist()
    assert steps == [text(f"value.step.{one}") for one in ("awarded", "notified", "published_amendment")]


def test_a_holder_whose_name_is_a_natural_person_s_is_marked_with_the_reason(open_page: Open) -> None:
    everyone = open_page("suppliers").dataframe[0].value
    assert "natural_person" not in everyone
    made, why = frames(meetings=6), text("natural_person.written_so")
    for name in ("suppliers", "contract_holders", "published_holders", "contracts"):
        made[name] = made[name].with_columns(
            supplier=pl.when(pl.col("supplier_id") == 11).then(pl.lit("Julie VERDIER")).otherwise("supplier")
        )
    table = open_page("suppliers", made).dataframe[0].value
    assert set(table.loc[table["supplier"] == "Julie VERDIER", "natural_person"]) == {why}
    assert set(table.loc[table["supplier"] != "Julie VERDIER", "natural_person"].dropna()) == set()
    assert text("page.suppliers.natural_person", why=why) in words(open_page("suppliers", made, id="11"))
    assert why not in words(open_page("suppliers", made, id="12"))
    made["published_holders"] = made["published_holders"].with_columns(
        supplier=pl.when(pl.col("supplier_id") == 11).then(pl.lit("SARL Julie VERDIER")).otherwise("supplier")
    )
    assert why not in words(open_page("suppliers", made, id="11"))


@pytest.mark.parametrize(("page", "table"), [("published", "published_contracts"), ("published_grants", "published_grants")])
def test_of_a_council_without_any_it_is_said_who_has_some(open_page: Open, page: str, table: str) -> None:
    """Nobody is told to load what others have here."""
    made = frames()
    other = made["councils"].row(1, named=True)
    made[table] = made[table].filter(pl.col("council_id") == other["council_id"])
    said = open_page(page, made, council=str(made["councils"]["council_id"][0]))
    assert not said.exception
    if page == "published":  # why there is none is said with the figure
        assert [one.value for one in said.subheader] == [text("ui.none.others")]
    else:
        assert [one.value for one in said.info] == [text("ui.none.elsewhere")]
    links = [one.proto for one in said.get("page_link")]
    assert {md_escape(other["council"]), text("ui.none.all")} <= {one.label for one in links}


def test_a_form_pressed_counts_its_own_contracts_at_once(open_page: Open) -> None:
    """The switch stands under the figure: what was counted was what the press before asked for."""
    asked = {kind: open_page("suppliers", kind=kind) for kind in ("framework", "fixed")}
    page = open_page("suppliers")
    for kind, wanted in asked.items():
        page.button_group(key="_widget_kind").set_value(kind).run()
        assert words(page) == words(wanted)
    assert words(asked["framework"]) != words(asked["fixed"])


def test_a_town_s_card_of_contracts_is_told_in_the_language_of_whoever_asks(open_page: Open) -> None:
    """What it counts is kept for all visitors; its words are each visitor's own."""
    page = open_page("overview", council=COUNCILS[0], lang="fr")
    page.query_params["lang"] = "en"
    page.run()
    assert not page.exception
    said = html(page)
    assert text("town.money.voted_all", "en") in said
    assert text("town.money.holders", "en").lower() in said.lower()
    assert text("town.money.holders", "fr").lower() not in said.lower()
