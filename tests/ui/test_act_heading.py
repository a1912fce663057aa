"""The heading of an act: a quote cut amid a sentence and a long title say so, and a list's dashes stand in no title."""

from dataclasses import replace

from tests.ui.test_first_screens import PAPER, TEXT, _passage
from ui.papers import act_heading
from ui.papers.act_view import View


def test_a_quote_that_ends_amid_a_sentence_says_so() -> None:
    text = TEXT.replace(", adopté.", ", le maire est chargé des")
    said = act_heading._decided(View(replace(PAPER, text=text), {"quote": ""}, [_passage("Pour : 12")]))
    assert said.endswith("chargé des…")
    assert act_heading._decided(View(PAPER, {"quote": ""}, [_passage("Pour : 12")])).endswith("adopté.")


def test_a_long_title_has_no_dashes_of_a_list_and_an_end_that_says_so() -> None:
    one, two = "De retirer le point « Affichage »,", "D’ajouter le point « Lavoir »"
    assert act_heading.shortened(f"{one} - {two}").replace("\u202f", " ") == f"{one[:-1]} ; {two}"
    assert act_heading.shortened("Halle – lot 2, rue Saint-Jean") == "Halle – lot 2, rue Saint-Jean"
    cut = act_heading.shortened("Travaux de voirie " * 20)
    assert len(cut) <= act_heading._LONGEST_TITLE
    assert cut.endswith(("voirie…", "de…", "Travaux…"))
