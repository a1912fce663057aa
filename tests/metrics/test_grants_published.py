"""A grant voted and published is one grant with two readings, counted once."""

from datetime import date

from metrics.published import grants_published
from tests.metrics.frames import frame

GRANTS = frame(
    "grants",
    [
        {"grant_id": n, "beneficiary": name, "masked": False, "amount_cents": 1_000, "currency": "EUR", "date": date(2024, 3, 1)}
        for n, name in ((1, "Amicale des Tilleuls"), (2, "Chorale du Lac"))
    ],
)
TOLD = frame(
    "published_grants",
    [
        {
            "file_id": 1,
            "row": row,
            "beneficiary": name,
            "masked": False,
            "part_cents": cents,
            "currency": "EUR",
            "year": 2024,
            "source": "s.csv",
        }
        for row, name, cents in ((2, "AMICALE DES TILLEULS", 900), (3, "Amicale des tilleuls", 50), (4, "Chorale du Lac", 1_000))
    ],
).rename({"agreed_on": "date"})
_PAIRS = ((1, 2, "matched", 0.9), (2, 4, "possible", 0.6))
MATCHES = frame("grant_matches", [{"grant_id": g, "file_id": 1, "row": r, "state": s, "score": score} for g, r, s, score in _PAIRS])


def test_each_grant_counts_once_and_says_its_source() -> None:
    voted = grants_published.voted(GRANTS, TOLD.rename({"date": "agreed_on"}), MATCHES)
    assert voted.select("origin", "published_part_cents").rows() == [("both", 900), ("voted", None)]
    alone = grants_published.alone(TOLD, MATCHES)
    assert alone.select("row", "candidates", "in_totals").rows() == [(3, 0, True), (4, 1, False)]
    totals = grants_published.by_beneficiary(voted, alone).select("beneficiary", "amount_cents", "both", "voted_only", "published_only")
    assert totals.rows() == [("Amicale des Tilleuls", 1_050, 1, 0, 1), ("Chorale du Lac", 1_000, 0, 1, 0)]
