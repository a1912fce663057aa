"""source.toml: the nearest one holds, and a bad one is refused in words that name the file and the remedy."""

from datetime import date
from pathlib import Path

import pytest

from data_loaders.provenance import BadProvenance, provenance_of
from database.incoming import Provenance

WHOLE = """
council = "Val-Fleuri"
council_siret = "213 300 635 00017"
publisher = "Mairie de  Val-Fleuri"
licence = "Licence Ouverte 2.0"
url = "https://example.org/deliberations"
retrieved_on = 2024-05-02
"""


def _paper(folder: Path, told: str | bytes) -> Path:
    (folder / "source.toml").write_bytes(told if isinstance(told, bytes) else told.encode())
    return folder / "paper.txt"


def test_every_key(tmp_path: Path) -> None:
    assert provenance_of(_paper(tmp_path, WHOLE), tmp_path) == Provenance(
        "Val-Fleuri", "21330063500017", "Mairie de Val-Fleuri", "Licence Ouverte 2.0", "https://example.org/deliberations", date(2024, 5, 2)
    )


def test_a_date_between_quotes_is_a_date(tmp_path: Path) -> None:
    assert provenance_of(_paper(tmp_path, 'retrieved_on = "2024-05-02"'), tmp_path).retrieved_on == date(2024, 5, 2)


def test_the_nearest_holds_and_none_above_the_folder_asked_for(tmp_path: Path) -> None:
    _paper(tmp_path, 'publisher = "above"')
    asked = tmp_path / "asked"
    (asked / "deep" / "deeper").mkdir(parents=True)
    assert provenance_of(asked / "deep" / "deeper" / "paper.txt", asked) == Provenance()
    _paper(asked, 'publisher = "asked"')
    assert provenance_of(asked / "deep" / "deeper" / "paper.txt", asked).publisher == "asked"
    _paper(asked / "deep", 'publisher = "deep"')
    assert provenance_of(asked / "deep" / "deeper" / "paper.txt", asked).publisher == "deep"
    assert provenance_of(asked / "paper.txt", asked / "paper.txt").publisher == "asked"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("council = ", "syntaxe TOML incorrecte"),
        ('conseil = "X"', "clé inconnue : conseil"),
        ("council = 3", "« council » doit être un texte"),
        ('publisher = " "', "« publisher » doit être un texte"),
        ('council_siret = "12345678901234"', "SIRET invalide"),
        ('council_siret = "2133006350001"', "SIRET invalide"),
        ('url = "javascript:alert(1)"', "adresse à écrire en entier"),
        ('url = "example.org"', "adresse à écrire en entier"),
        ('retrieved_on = "02/05/2024"', "date impossible"),
        ("retrieved_on = 20240502", "date impossible"),
        ("retrieved_on = 2999-01-01", "dans l'avenir : 2999-01-01"),
        (b'council = "\xe9"', "non lisible en UTF-8"),
        ("#" + "x" * 200_000, "trop long"),
    ],
)
def test_a_bad_file_is_refused_in_words(tmp_path: Path, told: str | bytes, words: str) -> None:
    with pytest.raises(BadProvenance, match=words) as refused:
        provenance_of(_paper(tmp_path, told), tmp_path)
    assert str(refused.value).startswith(f"{tmp_path.name}/source.toml : ")
