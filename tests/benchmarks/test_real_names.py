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


def test_a_name_by_its_shape_says_whether_it_can_be_read() -> None:
    papers = [("Vente à M. RIVOAL. Zélinda Noiret et Julie Merleau écrivent. M. FONTAINE, maire", MEMBERS)]
    found = {kind: lines for kind, _, lines in drawn(papers, 9, random.Random(1))}["anybody"]
    assert sorted(line.partition(":")[0] for line in found) == ["covered", "readable"]
    assert any("M. RIVOAL" in line for line in found if line.startswith("covered"))
    assert any("Julie Merleau" in line for line in found if line.startswith("readable"))


def test_the_same_seed_draws_the_same() -> None:
    first, again, other = (list(drawn(PAPERS, 1, random.Random(seed))) for seed in (3, 3, 4))
    assert first == again
    assert first != other
