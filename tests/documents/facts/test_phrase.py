"""Phrases are found across blanks and line breaks, classes and look-behinds as written."""

from data_loaders.documents.facts.phrase import phrase


def test_a_blank_may_be_a_line_break() -> None:
    assert phrase("appel d'offres").search("un appel \nd'offres")
    assert not phrase("appel d'offres").search("un appeld'offres")


def test_an_optional_blank() -> None:
    assert phrase("n ?°").search("n°")
    assert phrase("n ?°").search("n\n°")


def test_classes_and_look_behinds_stay() -> None:
    assert phrase(r"(?<!cet )avenant[ .]x").search("un avenant x")
    assert not phrase(r"(?<!cet )avenant").search("cet\navenant")
