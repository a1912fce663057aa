"""A rate in large tells both its ends where they differ, and what makes them differ; a favourable end never stands alone."""

from contextlib import nullcontext
from typing import Any

import polars as pl
import pytest

from locales import LANGUAGES, text
from metrics.compare import Compared
from metrics.fraction import both_ends
from ui import lead
from ui.filters import compare_choice
from ui.sentences import compare, decisions

SURE = {"k": 187, "n": 209, "unknown": 0, "present_part": 2, "certain": 0.885, "possible": 0.8947}
VOTES = {"k": 874, "n": 894, "unknown": 68, "certain": 0.909, "possible": 0.979}


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}".replace("\u00a0", " ")))
    return told


def test_the_two_ends_share_one_sign() -> None:
    assert both_ends(0.885, 0.8947, "fr") == "88,5\u00a0à\u00a089,5\u00a0%"
    assert both_ends(0.885, 0.8947, "en") == "88.5\u00a0to\u00a089.5%"
    assert both_ends(0.885, 0.885, "fr") == "88,5\u00a0%"
    assert both_ends(None, 0.885, "fr") == ""


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            VOTES,
            "90,9 à 97,9 % des votes d’une seule voix, de 2008 à 2015 : 874 sur 962. 20 ont divisé le conseil. "
            "On ne sait pas pour 68 autres, qui font l’écart.",
        ),
        (
            VOTES | {"unknown": 0, "certain": 0.978, "possible": 0.978},
            "97,8 % des votes d’une seule voix, de 2008 à 2015 : 874 sur 894. 20 ont divisé le conseil.",
        ),
        (
            VOTES | {"k": 3, "n": 4, "unknown": 1},
            "3 sur 4 votes connus d’une seule voix, de 2008 à 2015. 1 a divisé le conseil. 1 inconnu.",
        ),
    ],
)
def test_votes_of_one_voice_lead_with_both_ends(row: dict[str, Any], told: str, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    votes = pl.DataFrame({"final": [True, True], "u1": [True, True], "u2": [True, None], "theme": ["roads", None]})
    monkeypatch.setattr("ui.sentences.decisions.period.of_known_votes", lambda _votes: "de 2008 à 2015")
    rates = pl.DataFrame([row | {"variant": "expressed"}])
    decisions.lead_of(rates, votes)
    decisions.lead_of(rates, pl.concat([votes, votes.head(1).with_columns(u2=pl.lit(value=False))]))
    assert said[0] == told
    assert "1 avec une abstention, qui ne compte ni pour ni contre" in said[1]
    assert ("962 (1 avec" in said[1] or "894 (1 avec" in said[1]) == (row["n"] > 4)  # of how many, only where that is told
    against = votes.head(1).with_columns(u1=pl.lit(value=False))
    decisions.lead_of(rates, pl.concat([against] * 3))
    decisions.lead_of(rates, pl.concat([against] * 2))  # no subject stands out
    assert ["conseil : voirie (3)." in " ".join(one.split()) for one in said] == [False, False, True, False]


def test_attendance_leads_with_both_ends_and_says_what_parts_them(said: list[str]) -> None:
    lead.share(SURE, "lead.presence", both_counts=True, when="avril 2014 – septembre 2015")
    assert said[0].startswith("88,5 à 89,5 % de présence, avril 2014 – septembre 2015 : 185 à 187 places occupées sur 209. ")
    assert said[0].endswith("L’écart : des présences à une partie de la séance.")


def test_a_comparison_tells_both_ends_of_each() -> None:
    assert lead.ends(VOTES, 0.978) == "90,9\u00a0à\u00a097,9\u00a0%"
    told = compare._fraction(VOTES | {"council": "Valmont", "rate": 0.978}).replace("\u00a0", " ")
    assert told == "874 sur 894, 90,9 à 97,9 % selon 68 inconnus"


@pytest.mark.parametrize(("possible", "unsure"), [(0.93, True), (0.90, False)])
def test_large_figures_of_a_comparison_name_their_councils(possible: float, unsure: bool, said: list[str]) -> None:
    second = {"council": "Ormeau", "k": 880, "n": 950, "unknown": 50, "certain": 0.88, "possible": possible, "rate": 0.89}
    one = Compared((None,), pl.DataFrame([VOTES | {"council": "Valmont", "rate": 0.978}, second]), years=(2010,))
    compare.lead_of(nullcontext(), one, "", "votes")
    told = f"Valmont 90,9 à 97,9 %, Ormeau 88 à {round(possible * 100)} % des votes d’une seule voix : 874 à 942 sur 962, "
    told += f"880 à {round(possible * 1000)} sur 1 000. C’est leur seule mesure commune : les présences ne se comparent pas. "
    told += "Année commune : 2010."
    assert said[0].replace("\u00a0", " ").startswith(told.replace("\u00a0", " "))
    assert ("L’écart n’est pas sûr : ce qu’on ignore pourrait l’effacer." in said[0]) == unsure


def test_a_council_that_alone_is_comparable_is_named() -> None:
    assert compare_choice._named_or_counted(["Valmont"]).startswith("Valmont seul")
    assert compare_choice._named_or_counted(["Ormeau", "Valmont"]).replace("\u00a0", " ") == "2 conseils"


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_screens_say_of_a_session_that_it_does_not_count_in_plain_words(language: Any) -> None:
    keys = ("chart.faded", "town.key.out", "town.key.rest", "town.key.read", "coverage.key_whole", "coverage.key_part",
            "coverage.key_bare", "ui.column.sessions.in_rates")  # fmt: skip
    for key in keys:
        assert not any(word in text(key, language) for word in ("taux", " rate", "(−")), key
