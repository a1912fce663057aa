"""What is drawn of real papers to be read by eye: few lines a paper, a council's members from all its papers, the same by the same seed."""

import random

from benchmarks.privacy.real_names import drawn

MEMBERS = ("Luc FONTAINE",)
PAPERS = [
    ("Vente à M. RIVOAL, à Mme NOIRET, à M. MERLEAU. M. FONTAINE, maire", MEMBERS),
    ("Présents : M. FONTAINE. La société RICHER écrit à M. MORILLON, adjoint au maire d'Ambray", MEMBERS),
]


def test_a_paper_gives_few_lines_and_members_are_left_out() -> None:
    found = {kind: (count, lines) for kind, count, lines in drawn(PAPERS, 2, random.Random(1))}
    assert found["covered"][0] == 3
    assert len(found["covered"][1]) == 2
    assert found["readable"][0] == 1
    assert "MORILLON" in found["readable"][1][0]
    assert not any("FONTAINE" in line.partition("[")[2].partition("]")[0] for _, lines in found.values() for line in lines)


def test_the_same_seed_draws_the_same() -> None:
    first, again, other = (list(drawn(PAPERS, 1, random.Random(seed))) for seed in (3, 3, 4))
    assert first == again
    assert first != other
