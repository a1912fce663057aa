"""Phrases are found across blanks and line breaks, in classes and look-behinds too."""

from data_loaders.documents.text.phrase import phrase


def test_a_blank_may_be_a_line_break() -> None:
    assert phrase("appel d'offres").search("un appel \nd'offres")
    assert not phrase("appel d'offres").search("un appeld'offres")


def test_an_optional_blank() -> None:
    assert phrase("n ?°").search("n°")
    assert phrase("n ?°").search("n\n°")


def test_classes_and_look_behinds() -> None:
    assert phrase(r"(?<!cet )avenant[ .]x").search("un avenant\nx")
    assert not phrase(r"avenant[ .]x").search("avenantx")
    assert not phrase(r"(?<!cet )avenant").search("cet\navenant")
