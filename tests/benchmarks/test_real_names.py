"""What is drawn of real papers to be read by eye: few lines a paper, a council's members from all its papers, the same by the same seed."""

import random

import pytest

from benchmarks.privacy.anybody import Read
from benchmarks.privacy.real_names import drawn

MEMBERS = ("Luc FONTAINE",)
PAPERS = [
    Read("Vente à M. RIVOAL, à Mme NOIRET, à M. MERLEAU. M. FONTAINE, maire", "Ambray", MEMBERS),
    Read("Présents : M. FONTAINE. La société RICHER écrit à M. MORILLON, adjoint au maire d'Ambray", "Ambray", MEMBERS),
]


def test_a_paper_gives_few_lines_and_members_are_left_out() -> None:
    found = {kind: (count, lines) for kind, count, lines in drawn(PAPERS, 2, random.Random(1))}
    assert found["covered"][0] == 3
    assert len(found["covered"][1]) == 2
    assert found["readable"][0] == 1
    assert "MORILLON" in found["readable"][1][0]
    assert not any("FONTAINE" in line.partition("[")[2].partition("]")[0] for _, lines in found.values() for line in lines)


def anybody(*papers: Read) -> list[str]:
    """The lines of names by their shape."""
    return sorted({kind: lines for kind, _, lines in drawn(papers, 9, random.Random(1))}["anybody"])


def test_a_name_by_its_shape_says_whether_it_can_be_read() -> None:
    found = anybody(Read("Vente à M. RIVOAL. Exposition de Julie Merleau. M. FONTAINE, maire", "Ambray", MEMBERS))
    assert [line.partition(":")[0] for line in found] == ["covered", "readable"]
    assert "M. RIVOAL" in found[0]
    assert "Julie Merleau" in found[1]


def test_a_name_counts_once_in_a_council_and_is_told_where_most_of_it_can_be_read() -> None:
    sold, said = "Vente à Mme Julie MERLEAU. Terrain de M. et Mme MERLEAU", "Exposition de Julie Merleau"
    once = anybody(Read(sold, "Ambray", MEMBERS), Read(said, "Ambray", MEMBERS), Read(said, "Valmont", ()))
    assert [line.partition(":")[0] for line in once] == ["readable (1 of 3)", "readable"]


@pytest.mark.parametrize(
    "public",
    [
        "M. FONTAINE répond à Luc Fontaine",  # a member
        "Monsieur FONTAINE Nous souhaitons parler de l'eau",
        "le maire d'Ambray, Luc FONTAINE",  # another council's member, by the whole name
        "Odile RICHER présente le budget",  # who reports
        "Absente Julie, Avenue Julie, Saint Jean, SCI JULIE, « Julie MERLEAU »",
        "rue Julie MERLEAU, école maternelle Julie MERLEAU, société Julie MERLEAU",
        "Étaient présents : Julie MERLEAU, Paul RIVOAL, Anne NOIRET\nLa séance est ouverte.",  # a roll
    ],
)
def test_members_rolls_streets_and_firms_are_nobody_to_look_for(public: str) -> None:
    council, members = ("Valmont", ()) if "d'Ambray" in public else ("Ambray", MEMBERS)
    assert not anybody(Read("M. FONTAINE, maire", "Ambray", MEMBERS), Read(public, council, members, ("Odile RICHER",)))


def test_kinds_that_are_not_asked_are_not_drawn() -> None:
    assert [kind for kind, _, _ in drawn(PAPERS, 2, random.Random(1), ["anybody", "covered"])] == ["anybody", "covered"]


def test_what_is_left_of_a_name_in_part_is_shown() -> None:
    (line,) = anybody(Read("13/12/14 MERLEAU\nJulie Collective 30 ans", "Ambray", ()))
    assert line.startswith("in part <█████ Collective>: ")


def test_kin_of_a_members_name_are_looked_for() -> None:
    assert len(anybody(Read("les consorts FONTAINE et M. et Mme FONTAINE vendent", "Ambray", MEMBERS))) == 1
    assert len(anybody(Read("Vente à M. Paul FONTAINE", "Ambray", MEMBERS))) == 1


def test_the_same_seed_draws_the_same() -> None:
    first, again, other = (list(drawn(PAPERS, 1, random.Random(seed))) for seed in (3, 3, 4))
    assert first == again
    assert first != other
