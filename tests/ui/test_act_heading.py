"""The heading of an act: a quote cut amid a sentence and a long title say so, and a list's dashes stand in no title."""

import re
from dataclasses import replace

import pytest

from locales import text
from tests.ui.test_first_screens import PAPER, TEXT, _passage
from ui.papers import act_heading
from ui.papers.act_view import View
from ui.sentences.act import lead_of, number_of


def test_a_quote_that_ends_amid_a_sentence_says_so() -> None:
    text = TEXT.replace(", adopté.", ", le maire est chargé des")
    said = act_heading._decided(View(replace(PAPER, text=text), {"quote": ""}, [_passage("Pour : 12")]))
    assert said.endswith("chargé des…")
    assert act_heading._decided(View(PAPER, {"quote": ""}, [_passage("Pour : 12")])).endswith("adopté.")


def test_a_long_title_has_no_dashes_of_a_list_and_an_end_that_says_so() -> None:
    one, two = "De retirer le point « Affichage »,", "D’ajouter le point « Lavoir »"
    assert re.sub(r"\s", " ", act_heading.shortened(f"{one} - {two}")) == f"{one[:-1]} ; {two}"
    assert act_heading.shortened("Halle – lot 2, rue Saint-Jean") == "Halle – lot 2, rue Saint-Jean"
    cut = act_heading.shortened("Travaux de voirie " * 40)
    assert len(cut) <= act_heading._LONGEST_TITLE
    assert cut.endswith(("voirie…", "de…", "Travaux…"))


def test_a_title_is_not_cut_just_before_its_end_and_no_line_begins_with_a_colon() -> None:
    nearly = "Travaux " * 50 + "de voirie"
    assert act_heading.shortened(nearly) == nearly
    assert act_heading.shortened(f"{nearly} à venir").endswith("…")
    listed = act_heading.shortened(f"{'Voirie ' * 20} - {'Halle ' * 80}")
    assert listed.endswith("Halle…")  # a list of decisions does not end before the next one begins
    assert len(listed) > act_heading._LONGEST_TITLE - len("Halle… ")
    assert act_heading.shortened("Halle : lot « 2 »") == "Halle\u00a0: lot «\u00a02\u00a0»"


def test_the_number_of_an_act_has_no_blank_around_its_strokes() -> None:
    assert [number_of(one) for one in ("DE- 2015/50", "2014 / 131", "D 2024-29", None)] == ["DE-2015/50", "2014/131", "D 2024-29", ""]


def test_a_quote_begins_with_its_line_and_not_with_the_table_before_it() -> None:
    def quoted(before: str) -> str:
        text = f"Nature Montant\n2015 26 G 2356 682 Non{before}prend acte des décisions.\nFin"
        found = replace(_passage("Pour : 12"), start=text.index("prend"), end=text.index(" des"))
        return re.sub(r"<[^>]+>", "", act_heading._decided(View(replace(PAPER, text=text), {"quote": ""}, [found])))

    assert quoted("\nLe Conseil municipal ") == "Le Conseil municipal prend acte des décisions."
    assert quoted("\n- Le Conseil ") == "- Le Conseil prend acte des décisions."
    assert quoted(". Le\nconseil ").startswith("…")  # a line that begins small goes on with the one before


def test_no_number_of_votes_is_missed_where_no_vote_was_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda large, told: said.append(f"{large}|{told}"))
    counts = dict.fromkeys(("votes_for", "votes_against", "abstentions"))
    for outcome in ("noted", "adopted", None):
        lead_of({"outcome": outcome, "unanimous": None, **counts})
    assert said[0] == "Pris acte (sans vote)|"
    assert said[1].endswith(("imprimé.", "printed."))
    assert said[2] == f"{text('lead.none')}|{text('lead.act_unread')}."  # what is missed first is what was decided


def test_a_title_is_not_quoted_below_itself() -> None:
    title = "Mission de médiation"
    assert act_heading._decided(View(PAPER, {"quote": f"{title}\n", "title": title}, [])) == ""
    assert act_heading._decided(View(PAPER, {"quote": "Le conseil adopte.", "title": title}, [])) == "Le conseil adopte."


def test_a_quote_runs_to_the_end_of_its_sentence() -> None:
    def quoted(after: str) -> str:
        text = TEXT.replace(", adopté.", f", {after}")
        return act_heading._decided(View(replace(PAPER, text=text), {"quote": ""}, [_passage("Pour : 12")]))

    long = "le maire est chargé de la suite à donner " * 3
    assert quoted(f"{long}\nauprès du préfet. Fin").endswith("auprès du préfet.")
    assert "préfet" not in quoted(f"{long}\nAuprès du préfet. Fin")  # another item's line
    assert quoted(f"{long * 3}fin.").endswith("…")
