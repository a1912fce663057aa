"""The lattice of a paper's headings: what is known of each stretch and of each step from one heading to the next."""

import pytest

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice.headings import items_broken
from data_loaders.documents.choice.headings.items_lattice import (
    IDLE,
    ITEM,
    NEVER,
    VOID,
    Lattice,
    Point,
    build,
    link_key,
    link_signs,
    related,
    segment_key,
    segment_signs,
)
from data_loaders.documents.choice.headings.items_steps import Stretches
from data_loaders.documents.readings.items import items_all
from data_loaders.documents.text.view import View

DECIDED = "Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve la proposition."


def lattice(text: str) -> Lattice:
    view = View.of(text)
    spoken = prose(view)
    return build(view, spoken, items_all.proposals(view), Decisions(spoken), (0, 0))


def headed(paper: Lattice, text: str, title: str, style: str = "ordinal1.") -> Point:
    """The point of a style whose title begins with these words."""
    return next(p for p in paper.points if text.startswith(title, p.heading.title) and p.proposal.reader == style)


def numbered(*numbers: str) -> tuple[Lattice, list[Point]]:
    """A paper whose items bear these numbers."""
    text = "".join(f"{n}. Affaire {chr(65 + k) * 4}\nLa demande est exposée.\n{DECIDED}\n" for k, n in enumerate(numbers))
    paper = lattice(f"Le conseil est réuni.\n{text}")
    return paper, [p for p in paper.points if p.proposal.reader.startswith("ordinal")]


def test_the_points_stand_in_the_papers_order() -> None:
    paper, _ = numbered("1", "2", "3")
    starts = [p.heading.start for p in paper.points]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("numbers", "said"),
    [(("1", "2"), "+1"), (("1", "3"), "+2"), (("1", "6"), "+few"), (("4", "1"), "restart"), (("4", "2"), "back"), (("4", "4"), "repeat")],
)
def test_two_numbers_of_one_style_are_held_against_each_other(numbers: tuple[str, ...], said: str) -> None:
    _, (one, after) = numbered(*numbers)
    assert related(one, after) == said


@pytest.mark.parametrize(
    ("numbers", "said"),
    [(("1", "1.1"), "level-down"), (("1.2", "2"), "level-up"), (("1.2", "1.3"), "+1"), (("1.2", "2.1"), "chapter")],
)
def test_numbers_of_several_levels(numbers: tuple[str, ...], said: str) -> None:
    _, (one, after) = numbered(*numbers)
    assert related(one, after) == said


def test_a_stretch_knows_its_decisions() -> None:
    text = f"Le conseil est réuni.\n1. Tarifs\n2. Voirie\nUn devis est lu.\n{DECIDED}\n3. Emplois\n{DECIDED}\n"
    paper = lattice(text)
    tarifs, voirie, emplois = (headed(paper, text, t) for t in ("Tarifs", "Voirie", "Emplois"))
    assert segment_key(paper, tarifs, ITEM, voirie)[0] == IDLE
    assert segment_signs(segment_key(paper, tarifs, ITEM, voirie)) == [NEVER]
    assert segment_key(paper, tarifs, VOID, voirie)[0] == VOID
    assert "i:decided=1|1" in segment_signs(segment_key(paper, voirie, ITEM, emplois))
    assert "i:last=1|1" in segment_signs(segment_key(paper, voirie, ITEM, None))


def test_one_vote_for_several_items_lets_them_stand_without_their_own() -> None:
    told = "1. Tarifs\nLe prix est lu.\n2. Voirie\nVote des points 1 à 2 : adoptés à l'unanimité.\n"
    text = f"Le conseil est réuni.\n{told}3. Emplois\n{DECIDED}\n"
    paper = lattice(text)
    assert paper.together
    assert segment_key(paper, headed(paper, text, "Tarifs"), ITEM, headed(paper, text, "Voirie"))[0] == ITEM


def test_a_text_that_breaks_off_says_so_of_its_last_stretch_alone() -> None:
    text = f"Le conseil est réuni.\n1. Tarifs\n{DECIDED}\n2. Voirie\nMadame le Maire expose que la"
    paper = lattice(text)
    tarifs, voirie = (headed(paper, text, t) for t in ("Tarifs", "Voirie"))
    assert paper.cut
    assert "i:cut|0|1" in segment_signs(segment_key(paper, voirie, ITEM, None))
    assert not any("cut" in sign for sign in segment_signs(segment_key(paper, tarifs, ITEM, voirie)))
    assert lattice(f"{text} voirie du bourg est à refaire en 20").cut
    assert not lattice(f"{text} demande est à l'étude.").cut
    assert not lattice(f"{text} demande.\nLa séance est levée à 21 h\nPaul RENARD, maire").cut


@pytest.mark.parametrize(
    ("behind", "listed"),
    [
        ("2. Voirie\nMadame le Maire expose que la", False),
        ("2. Voirie\n3. Emplois\n4. Salle des", True),
        ("2. Voirie, compte rendu des décisions du maire\nMadame le Maire lit ce que la", True),
    ],
)
def test_an_undecided_last_heading_may_be_a_line_of_a_list_or_report(behind: str, listed: bool) -> None:
    text = f"Le conseil est réuni.\n1. Tarifs\n{DECIDED}\n{behind}"
    paper = lattice(text)
    tarifs, voirie = (headed(paper, text, t).heading for t in ("Tarifs", "Voirie"))
    assert (items_broken.listed(paper, [tarifs, voirie]) is voirie) == listed


def test_a_step_tells_how_the_numbers_and_styles_follow() -> None:
    _, (one, after) = numbered("1", "2")
    assert link_signs(link_key(one, ITEM, after, ITEM)) == ["ii", "ii:+1", "place>place:+1"]
    assert link_signs(link_key(one, VOID, after, ITEM)) == ["vi", "vi:+1", "place>place:+1"]
    assert link_signs(link_key(None, ITEM, one, ITEM)) == ["start:0:place:True"]
    assert link_signs(link_key(None, ITEM, after, ITEM)) == ["start:0:place:False"]


def test_small_talk_bounds_items_and_heads_none() -> None:
    text = f"Le conseil est réuni.\n1. Tarifs\n{DECIDED}\n2. Questions diverses\nRien.\n"
    paper = lattice(text)
    tarifs, asked = (headed(paper, text, t) for t in ("Tarifs", "Questions"))
    assert (tarifs.item, asked.item, asked.void) == (True, False, True)


def test_one_stretch_is_reckoned_for_all_points_behind_a_heading_that_are_alike() -> None:
    text = "".join(f"{n}. Affaire {chr(64 + n) * 4}\n{'La demande est exposée. ' * (n % 3)}\n{DECIDED * (n % 4)}\n" for n in range(1, 25))
    paper = lattice(f"Le conseil est réuni.\n{text}")
    stretches, reckoned, pairs = Stretches(paper.points), 0, 0
    for i, one in enumerate(paper.points):
        runs = list(stretches.alike(i, len(paper.points)))
        behind = [j for j, after in enumerate(paper.points) if j > i and after.heading.start > one.heading.title]
        assert [j for run in runs for j in range(*run)] == behind
        reckoned, pairs = reckoned + len(runs), pairs + len(behind)
        for low, high in runs:
            keys = {segment_key(paper, one, label, paper.points[j]) for j in range(low, high) for label in (ITEM, VOID)}
            assert len(keys) == 2
    assert 3 * reckoned < pairs
