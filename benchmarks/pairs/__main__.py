"""How right the joins are, by class: `python -m benchmarks.pairs [--councils 40] [--seed 1]`, on councils invented with known truth.

Contracts and grants voted beside those published, councillors beside the State's register, suppliers beside the numbers published under
their names, payments beside votes, rows of tables and lines of the register beside councils. P: of what is called sure, which share is
right, and from what share on it is so with 95 % confidence (Wilson); R: of the pairs that both sides tell, which share is sure.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.pairs import bodies, made, parties, people
from benchmarks.pairs.judged import Judged
from benchmarks.papers import say
from database.open_data.pairing import grant_join, join
from database.open_data.pairing.settled import Match

ASKED = 0.99
_NAMES = ("same_siren", "same_name", "near_name", "name_begins", "name_explained", "name_within")
_AMOUNTS = ("same_amount", "same_amount_but_for_tax", "same_amount_with_renewals", "amounts_differ", "amounts_far_apart")
_95 = 1.96


def main() -> None:
    """One table, a kind of pair after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--councils", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    say("| pairs | class | called sure | right | P | at least | R |\n|---|---|--:|--:|--:|--:|--:|")
    for name, judge in KINDS.items():
        for line in lines(judge(random.Random(asked.seed), asked.councils)):
            say(f"| {name} | {' | '.join(line)} |")


def of_matches(found: Iterable[Match], partners: Mapping[int, int]) -> Judged:
    """Matches of votes with what was published, by what their first two reasons say: of the name, and of the amount."""
    result = Judged(partners=len(partners))
    near = set()
    for match in found:
        right = partners.get(match.voted) == match.published
        near |= {match.voted} if right else set()
        if match.state == "matched":
            result.add(class_of(match), right=right)
    result.met = len(near)
    return result


def lines(judged: Judged) -> list[tuple[str, ...]]:
    """All sure pairs, then those of each class, then how many of the partners are sure or possible at least."""
    told, right = Counter(kind for kind, _ in judged.sure), Counter(kind for kind, is_right in judged.sure if is_right)
    rows = [("all", told.total(), right.total()), *((name, count, right[name]) for name, count in told.most_common())]
    share = f"{right.total() / max(1, judged.partners):.3f}"
    done = [(name, f"{n}", f"{k}", f"{k / n:.4f}{'' if k >= ASKED * n else ' ✗'}", f"{least(k, n):.4f}", share if name == "all" else "–")
            for name, n, k in rows if n]  # fmt: skip
    return [*done, ("sure or possible", "–", f"{judged.met}", "–", "–", f"{judged.met / max(1, judged.partners):.3f}")]


def class_of(match: Match) -> str:
    """What its reasons say of the name and of the amount."""
    name = next((one for one in match.reasons if one in _NAMES), "no name")
    return f"{name}, {next((one for one in match.reasons if one in _AMOUNTS), 'no amount')}"


def least(k: int, n: int) -> float:
    """The lower end of Wilson's interval."""
    share, z = k / n, _95**2 / n
    spread = ((share * (1 - share) + z / 4) / n) ** 0.5
    return float((share + z / 2 - _95 * spread) / (1 + z))


def _contracts(chance: random.Random, councils: int) -> Judged:
    told = made.contracts(chance, councils)
    return of_matches(join.join(told.voted, told.published), told.partners)


def _grants(chance: random.Random, councils: int) -> Judged:
    told = made.grants(chance, councils)
    return of_matches(grant_join.join(told.voted, told.published), told.partners)


def _people(chance: random.Random, councils: int) -> Judged:
    with TemporaryDirectory() as folder:
        return people.judged(chance, councils, Path(folder))


KINDS: dict[str, Callable[[random.Random, int], Judged]] = {
    "contracts": _contracts,
    "grants": _grants,
    "councillors": _people,
    "suppliers": parties.suppliers,
    "payments": parties.payments,
    "rows and councils": bodies.rows,
    "councils and communes": bodies.communes_of,
}


if __name__ == "__main__":
    main()
