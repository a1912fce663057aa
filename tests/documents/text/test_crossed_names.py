"""A comma on the wrong side of a given name makes two names doubtful, and no others."""

import pytest

from data_loaders.documents.text.names import names
from data_loaders.documents.text.view import View


@pytest.mark.parametrize(
    ("words", "doubtful"),
    [
        ("ROUX Yves, OLLO-MERLE, Estelle NOIR Damien", ["OLLO-MERLE", "Estelle NOIR"]),
        ("ROUX Yves, OLLO-MERLE Estelle, NOIR Damien", []),
        ("Estelle NOIR, Damien ROUX", []),
        ("Estelle NOIR Damien ROUX", []),
        ("Estelle NOIR Maire, Damien ROUX", []),
    ],
)
def test_a_given_name_on_both_sides_of_a_surname(words: str, doubtful: list[str]) -> None:
    view = View.of(words)
    assert [entry.name for entry in names.parse(view, 0, len(words)) if entry.doubtful] == doubtful
