"""Headings and civilities that a lost line's end glued to the word before them (an invented council)."""

from data_loaders.documents.text.view import View
from tests.documents.readings.papers import lines, minutes

_GLUED = (
    "La séance est ouverte sous la présidence de M. DUPONT Jean, maire.Etaient présents : M. DUPONT Jean, maire de ValbourgM. NOIR Guy, "
    "1er adjoint, Mmes PETIT Anne, ROUX Ève, conseillères municipalesMM. VERT Luc, GRIS Yves, conseillers municipauxExcusés : "
    "M. OCRE Max (pouvoir à M. NOIR Guy)Mme BLANC Rose (pouvoir à Mme PETIT Anne)Absents : M. BRUN Paul"
)


def test_a_roll_whose_line_ends_are_lost_is_read() -> None:
    said = lines(minutes(_GLUED))
    here = ["DUPONT Jean", "NOIR Guy", "PETIT Anne", "ROUX Ève", "VERT Luc", "GRIS Yves"]
    given = ["OCRE Max represented -> NOIR Guy", "BLANC Rose represented -> PETIT Anne"]
    assert said == [*(f"{name} present" for name in here), *given, "BRUN Paul absent"]


def test_the_way_back_leads_to_the_stored_text() -> None:
    view = View.of(_GLUED)
    at = view.raw.index("Excusés")
    assert view.raw[at - 1] == "\n"
    start, end = view.span(at, at + 7)
    assert _GLUED[start:end] == "Excusés"


def test_initials_and_prose_are_left_alone() -> None:
    for text in ("M.M. NOIR et VERT", "le lot A.Mme le maire", "Présents : 12", "(réf. a)M12"):
        assert View.of(text).raw == text


def test_what_opens_lines_with_a_colon_opens_one_where_a_name_runs_into_it() -> None:
    roll = "Valmerle : M. Jean DUPONTLes Hauts : M. Luc NOIR\nLes Hauts : M. Guy VERT\nSurvalmerle : M. Paul BRUN\n"
    assert View.of(roll).raw == roll.replace("DUPONTLes", "DUPONT\nLes")


def test_a_label_is_not_cut_out_of_a_longer_word_in_capitals() -> None:
    for roll in ("PRÉSENT-ES : M. Luc MERLE\nREPRÉSENT-ES : Mme Léa ROUX\n", "MERLE : 1\nPaul LEMERLE : 2\n"):
        assert View.of(roll).raw == roll
