"""How right the joins are, by class: `python -m benchmarks.pairs [--councils 40] [--seed 1]`, on councils invented with known truth.

A class is what the first two reasons of a match say: of the supplier or beneficiary, and of the amount. P: of what is called sure, which
share is right, and from what share on it is so with 95 % confidence (Wilson); R: of the pairs that both sides tell, which share is sure.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Mapping

from benchmarks.pairs import made
from benchmarks.papers import say
from database.open_data.pairing import grant_join, join
from database.open_data.pairing.settled import Match

ASKED = 0.99
_NAMES = ("same_siren", "same_name", "near_name", "name_begins", "name_explained", "name_within")
_AMOUNTS = ("same_amount", "same_amount_but_for_tax", "same_amount_with_renewals", "amounts_differ", "amounts_far_apart")
_95 = 1.96


def main() -> None:
    """One table, contracts before grants."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--councils", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    say("| pairs | class | called sure | right | P | at least | R |\n|---|---|--:|--:|--:|--:|--:|")
    contracts = made.contracts(random.Random(asked.seed), asked.councils)
    grants = made.grants(random.Random(asked.seed), asked.councils)
    for name, found, partners in (
        ("contracts", join.join(contracts.voted, contracts.published), contracts.partners),
        ("grants", grant_join.join(grants.voted, grants.published), grants.partners),
    ):
        for line in lines(found, partners):
            say(f"| {name} | {' | '.join(line)} |")


def lines(found: Iterable[Match], partners: Mapping[int, int]) -> list[tuple[str, ...]]:
    """All sure matches, then those of each class, then how many of the partners are sure or possible at least."""
    matches = list(found)
    sure = [match for match in matches if match.state == "matched"]
    told = Counter(class_of(match) for match in sure)
    right = Counter(class_of(match) for match in sure if partners.get(match.voted) == match.published)
    rows = [("all", told.total(), right.total()), *((name, count, right[name]) for name, count in told.most_common())]
    share = f"{right.total() / max(1, len(partners)):.3f}"
    near = {match.voted for match in matches if partners.get(match.voted) == match.published}
    done = [(name, f"{n}", f"{k}", f"{k / n:.4f}{'' if k >= ASKED * n else ' ✗'}", f"{least(k, n):.4f}", share if name == "all" else "–")
            for name, n, k in rows if n]  # fmt: skip
    return [*done, ("sure or possible", "–", f"{len(near)}", "–", "–", f"{len(near) / max(1, len(partners)):.3f}")]


def class_of(match: Match) -> str:
    """What its reasons say of the name and of the amount."""
    name = next((one for one in match.reasons if one in _NAMES), "no name")
    return f"{name}, {next((one for one in match.reasons if one in _AMOUNTS), 'no amount')}"


def least(k: int, n: int) -> float:
    """The lower end of Wilson's interval."""
    share, z = k / n, _95**2 / n
    spread = ((share * (1 - share) + z / 4) / n) ** 0.5
    return float((share + z / 2 - _95 * spread) / (1 + z))


if __name__ == "__main__":
    main()
