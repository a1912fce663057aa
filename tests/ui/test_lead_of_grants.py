"""The page of grants leads with who received most, and says where that is not sure or rests on what is due by law."""

import polars as pl
import pytest

from ui.sentences import received

BY_YEAR = pl.DataFrame(
    {"year": [2011], "currency": ["EUR"], "grants": [3], "amount_cents": [150_000_00], "amount_not_printed": [0], "published_only": [0]}
)


@pytest.mark.parametrize(("second", "doubted"), [(50_000_00, True), (10_000_00, False)])
def test_who_was_given_most_is_not_sure_where_two_near_names_together_got_more(
    monkeypatch: pytest.MonkeyPatch, second: int, doubted: bool
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "ui.lead.figure", lambda value, words: told.append(f"{value} {words}".replace("\u00a0", " ").replace("\u202f", " "))
    )
    names, amounts = ["Le Lavoir", "Les Tilleuls", "Tilleuls"], [60_000_00, 30_000_00, second]
    given = pl.DataFrame({"beneficiary": names, "amount_cents": amounts, "currency": "EUR", "maybe_same": [None, "Tilleuls", None]})
    received.grants_lead(BY_YEAR, partial=True, given=given)
    assert told[0].startswith(
        "au moins 150 000 € votés en 2011. 3 subventions, 2 à 3 bénéficiaires : des noms proches ne font peut-être qu’un."
    )
    assert "Le plus : Le Lavoir (60 000 €)." in told[0]
    assert ("Ou Les Tilleuls et ses noms proches (80 000 €)." in told[0]) == doubted


@pytest.mark.parametrize(
    ("due", "near", "said"),
    [
        (40_000_00, None, ". Hors de ces frais : Les Tilleuls (30 000 €)."),
        (
            40_000_00,
            "Rive",
            ". Hors de ces frais : Les Tilleuls (30 000 €). Ou Lac et ses noms proches (35 000 €).",
        ),
        (20_000_00, "Rive", ""),  # still the first
    ],
)
def test_who_was_given_most_without_what_is_due_is_told_where_it_is_another(
    monkeypatch: pytest.MonkeyPatch, due: int, near: str | None, said: str
) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words.replace("\u00a0", " ").replace("\u202f", " ")))
    names, amounts = ["OGEC", "Les Tilleuls", "Lac", "Rive"], [60_000_00, 30_000_00, 20_000_00, 15_000_00]
    told_of = {"maybe_same": [None, None, near, None], "due_cents": [due, None, None, None]}
    given = pl.DataFrame({"beneficiary": names, "amount_cents": amounts, "currency": "EUR", **told_of})
    received.grants_lead(BY_YEAR, given=given)
    assert told[0].startswith(f"votés en 2011. Dont {due // 100_000} 000 € de frais d’école que la loi impose. ")
    assert "Le plus : OGEC (60 000 €). " in f"{told[0]} "  # what of it is due stands at its bar
    assert said in told[0]
    assert ("Hors de ces frais" in told[0]) == bool(said)


def test_who_is_first_is_told_with_what_names_near_its_own_add(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words.replace("\u00a0", " ").replace("\u202f", " ")))
    names, amounts = ["OGEC", "Les Tilleuls", "Tilleuls"], [60_000_00, 30_000_00, 20_000_00]
    told_of = {"maybe_same": [None, "Tilleuls", "Les Tilleuls"], "due_cents": [55_000_00, None, None]}
    given = pl.DataFrame({"beneficiary": names, "amount_cents": amounts, "currency": "EUR", **told_of})
    received.grants_lead(BY_YEAR, given=given)
    assert told[0].endswith("Hors de ces frais : Les Tilleuls (30 000 €), 50 000 € avec ses noms proches.")
    of_two = given.with_columns(council=pl.Series(["Valmont", "Orgeville", "Valmont"]))
    received.grants_lead(BY_YEAR, given=of_two)
    assert "noms proches" not in told[1]  # a name of another council is another's


def test_what_goes_to_masked_names_is_told_beside_a_sum_that_the_ranking_does_not_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words.replace("\u00a0", " ").replace("\u202f", " ")))
    masked = pl.DataFrame({"currency": ["CHF", "EUR"], "grants": [1, 2], "amount_cents": [5_00, 36_000_00], "amount_not_printed": 0})
    received.grants_lead(BY_YEAR, masked=masked)
    assert told == ["votés en 2011. 3 subventions. 2 subventions vont à des noms masqués (36 000 €), hors du classement."]
