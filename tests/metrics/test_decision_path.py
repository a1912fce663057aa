"""The way of one contract: its acts in order with who voted against, then what was published of it."""

from datetime import date

from metrics.money import decision_path
from tests.metrics.frames import frame

AWARD = {
    "contract_id": 1, "contract_key": "k", "deliberation_id": 10, "date": date(2024, 3, 12), "stage": "awarded", "min_cents": 200,
    "max_cents": 500, "supplier": "Val", "tax": "HT",
}  # fmt: skip
AMENDED = {
    **AWARD,
    "contract_id": 2,
    "deliberation_id": 11,
    "date": date(2024, 9, 1),
    "stage": "amended",
    "min_cents": None,
    "max_cents": 650,
}
ACTS = frame("contracts", [AMENDED, AWARD, {**AWARD, "contract_id": 3, "contract_key": "other"}])
VOTES = frame("deliberations", [{"deliberation_id": 10, "outcome": "adopted", "votes_for": 20, "votes_against": 2}])
_NAMED = (("A. UN", "against"), ("B. DEUX", "for"), ("C. TROIS", "against"))
AGAINST = frame("positions", [{"deliberation_id": 10, "who": name, "vote": vote} for name, vote in _NAMED])


def test_acts_come_in_order_with_their_vote_and_who_was_against() -> None:
    found = decision_path.path("k", ACTS, VOTES, AGAINST)
    assert found.select("step", "lower_cents", "upper_cents", "votes_against", "against").rows() == [
        ("awarded", 200, 500, 2, "A. UN, C. TROIS"),
        ("amended", None, 650, None, None),
    ]
    assert found.schema == decision_path.SCHEMA


def test_what_was_published_of_it_follows_version_by_version() -> None:
    told = frame(
        "published_contracts",
        [
            {"contract_key": 1, "contract_id": "2024-7", "amount_cents": 600, "source": "a.csv", "notified_on": date(2024, 4, 1)},
            {"contract_key": 2, "amount_cents": 9},
        ],
    )
    versions = [
        {"contract_key": 1, "version": n, "amount_cents": cents, "changed_on": date(2024, 4 + n, 1)} for n, cents in ((1, 600), (0, 500))
    ]
    matches = frame("contract_matches", [{"contract_id": 2, "published_key": 1, "score": 0.9, "state": "matched"}])
    found = decision_path.published_path("k", ACTS, told, frame("contract_versions", versions), matches)
    assert found.select("step", "upper_cents", "number").rows() == [("notified", 500, "2024-7"), ("published_amendment", 600, "2024-7")]
    plain = decision_path.published_path("k", ACTS, told, frame("contract_versions", []), matches)
    assert plain.select("step", "date", "upper_cents").rows() == [("notified", date(2024, 4, 1), 600)]
    bounds = told.with_columns(amount_cents=None, min_cents=100, max_cents=700).cast(told.schema)
    ranged = decision_path.published_path("k", ACTS, bounds, frame("contract_versions", []), matches)
    assert ranged.select("lower_cents", "upper_cents").rows() == [(100, 700)]
    unsure = frame("contract_matches", [{"contract_id": 2, "published_key": 1, "score": 0.6, "state": "possible"}])
    assert decision_path.published_path("k", ACTS, told, frame("contract_versions", []), unsure).is_empty()
