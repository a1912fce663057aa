"""What stands over a bar: those that its end counts in, each where its sum is known."""

import re

import polars as pl

from ui.rows import over_bars


def _over(*rows: tuple[str, int, str | None, str | None]) -> list[str]:
    """What stands over the bars of holders with this most, these names near their own and these groups, all of them counted in."""
    told = pl.DataFrame(rows, schema=["supplier", "upper_cents", "near_names", "group_names"], orient="row", strict=False)
    told = told.with_columns(
        supplier_id=pl.int_range(pl.len()), maybe_same="near_names", lower_cents=50_00, open_maximum=0, shared_contracts=0
    )
    beside = pl.any_horizontal(pl.col("near_names", "group_names").is_not_null()).cast(pl.Int64)
    titled = over_bars.of_suppliers(told.with_columns(beside_contracts=beside, currency=pl.lit("EUR")), _nobody())
    return [re.sub(r"[\u00a0\u202f\u2009]", " ", one) for one in titled["titled"]]


def _nobody() -> pl.DataFrame:
    """No row of `holdings`."""
    columns = {
        "supplier_id": pl.Int64,
        "supplier": pl.String,
        "counted_as": pl.String,
        "contract_key": pl.String,
        "published_key": pl.UInt64,
    }
    return pl.DataFrame(schema=columns)


def test_those_that_a_bar_counts_in_stand_over_it() -> None:
    lone, pair = "ORMEAU TP", "BRUME – Sart – ORMEAU"
    assert _over(("ORMEAU", 950_00, lone, None))[0] == f"ORMEAU\n950 € avec {lone}, nom proche"
    several = "ORMEAU TP ; ORMEAU Frères ; ORMEAU Sud"
    assert _over(("ORMEAU", 950_00, several, None))[0] == "ORMEAU\n950 € avec ORMEAU TP, ORMEAU Frères, 1 autre, noms proches"
    assert _over(("ORMEAU", 1_000_00, lone, pair), (pair, 50_00, None, None)) == [f"ORMEAU\n1 000 € avec {lone}, {pair} (50 €)", pair]


def test_a_near_name_that_no_sum_counts_is_named() -> None:
    rows = pl.DataFrame({"beneficiary": ["ORMEAU", "ORMEAU TP"], "maybe_same": ["ORMEAU TP", None], "amount_cents": [900_00, 50_00]})
    rows = rows.with_columns(open_maximum=0, currency=pl.lit("EUR"))
    none = pl.DataFrame({"title": []}, schema={"title": pl.String})
    said = over_bars.of_beneficiaries(rows, none)["titled"][0]
    assert re.sub(r"[\u00a0\u202f]", " ", said) == "ORMEAU\n950 € avec ORMEAU TP, nom proche"
    two = over_bars.of_beneficiaries(rows.with_columns(council=pl.Series(["Valmont", "Orgeville"])), none)["titled"][0]
    assert two == "ORMEAU\nnom proche, compté à part\u00a0: ORMEAU TP"  # a name of another council is another's
