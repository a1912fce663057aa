"""A vote that another act's may have run into, in a text that lost its lines, is not stated (invented acts)."""

from data_loaders.documents.choice import vote
from data_loaders.documents.text.view import View


def _outcome(text: str) -> str | None:
    view = View.of(text)
    return vote.of_item(view, 0, len(text), title="Tarifs du port").outcome


def test_a_point_put_off_behind_a_counted_vote_is_another() -> None:
    voted = "Tarifs du port Le conseil décide d'adopter ces tarifs. Vote : Pour : 21 – Contre : 0 – Abstention : 0"
    assert _outcome(voted) == "adopted"
    assert (
        _outcome(f"{voted} 7. CAMPING – Règlement Mme Zoé LOUP le lit. Le conseil décide de reporter ce point à sa prochaine réunion.")
        is None
    )


def test_a_vote_that_puts_off_is_the_acts_own() -> None:
    for proposed in ("de renvoyer la question à la commission du port", "le report de ce point"):
        text = f"Tarifs du port Mme Zoé LOUP propose {proposed}. Accord unanime. La délibération est renvoyée."
        assert _outcome(text) == "deferred"
    assert _outcome("Tarifs du port Mme Zoé LOUP propose ces tarifs. Accord unanime. La délibération est renvoyée.") is None
