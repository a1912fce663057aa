"""Encodings are judged over the whole file: damage costs what it touches, and the record stays that of the whole text."""

import unicodedata

import pytest

from data_loaders.documents import pipeline, reading
from data_loaders.documents.pages import encoding
from data_loaders.documents.record import PaperRecord

WORDS = (
    "PROCÈS-VERBAL – Commune de Valombre\nSéance du 12 mai 2022\n\nL’an deux mille vingt-deux, le douze mai à vingt heures trente, le "
    "conseil municipal, dûment convoqué, s’est réuni sous la présidence de Mme Odile AUBRAC, maire.\n\n"
    "Étaient présents : Odile AUBRAC, Léo BÉLLAC, Juliette CAZENAVE, Noël DORMOY.\nAbsente excusée : Zoé SABATIER.\n\n"
    "Délibération n° 2022-05-01 : Réfection de la toiture de l’école\n"
    "Après en avoir délibéré, le conseil municipal, à l’unanimité, approuve.\n"
)
PLAIN = WORDS.replace("’", "'").replace("–", "-")


def _record(data: bytes) -> PaperRecord:
    return pipeline.extract(reading.of_bytes(data, "a.txt"))


def _said(record: PaperRecord) -> tuple[object, ...]:
    """The facts without their places."""
    return (
        record.council,
        record.session.date,
        record.session.president,
        [(line.name, line.status) for line in record.attendance],
        [(item.number, item.title, item.vote.outcome) for item in record.deliberations],
    )


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "cp1252", "mac-roman", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "iso8859-15", "cp850"]
)
def test_every_encoding_of_the_west_gives_the_same_text(name: str) -> None:
    words = WORDS if name[:3] in ("utf", "cp1", "mac") else PLAIN
    assert encoding.decoded(words.encode(name)) == (words, None, 0)


@pytest.mark.parametrize("at", range(0, 600, 37))
def test_an_invalid_byte_loses_itself_alone(at: int) -> None:
    before, after = WORDS[:at], WORDS[at:]
    assert encoding.decoded(before.encode() + b"\xe9" + after.encode()).text == f"{before}\ufffd{after}"


def test_a_text_cut_inside_its_last_letter_keeps_all_before() -> None:
    words = WORDS + "Fin de séancé"
    assert encoding.decoded(words.encode()[:-1]).text == words[:-1] + "\ufffd"


@pytest.mark.parametrize("name", ["cp1252", "latin-1", "cp1250", "mac-roman", "cp850"])
def test_letters_encoded_twice_are_read_and_told(name: str) -> None:
    words = PLAIN.replace("°", "")
    twice = words.encode()
    wrong = "".join(encoding._letter(byte, name) for byte in twice)
    said = encoding.decoded(wrong.encode())
    assert (said.text, said.told) == (words, "encoding_twice")


@pytest.mark.parametrize("sign", "ÃĂ")
def test_an_a_whose_second_byte_became_a_plain_space_is_read_beside_others(sign: str) -> None:
    other = "Ã©" if sign == "Ã" else "Ă©"
    assert encoding.decoded(f"Anne PETIT {sign}  Luc NOIR, conseill{other}".encode()).text == "Anne PETIT à Luc NOIR, conseillé"
    assert encoding.decoded(f"Anne PETIT {sign}  Luc NOIR".encode()).told is None


def test_lines_in_another_encoding_are_read_in_theirs_and_told() -> None:
    lines = WORDS.splitlines(keepends=True)
    mixed = b"".join(line.encode("cp1252" if n == 5 else "utf-8") for n, line in enumerate(lines))
    assert encoding.decoded(mixed) == (WORDS, "encoding_mixed", 1)


@pytest.mark.parametrize("words", ["L’ÂGE D’OR, MARCHÉ’S, « Â »", "JOÃO SÃO", "bâtir…", "Île – Ô"])
def test_letters_that_only_look_encoded_twice_stay(words: str) -> None:
    assert encoding.decoded(words.encode()) == (words, None, 0)


@pytest.mark.parametrize(
    "data",
    [
        "Séance « levée »".encode("cp1252"),
        "Séance « levée »".encode(),
        "\ufeffSéance « levée »".encode(),
        "Séance « levée »".encode("utf-16"),
    ],
)
def test_short_texts_too(data: bytes) -> None:
    assert reading.of_bytes(data, "a.txt").text == "Séance « levée »"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode()[:200] + b"\xff" + WORDS.encode()[200:],
        WORDS.encode() + "é".encode()[:1],
        WORDS.encode().decode("latin-1").encode(),
        unicodedata.normalize("NFD", WORDS).encode(),
        WORDS.replace(" ", "\u202f").encode(),
        WORDS.replace("l", "l\u00ad").replace("o", "o\u200b").encode(),
        WORDS.replace("\n", "\r\n").encode(),
        bytes(range(1, 9)) * 9 + b"\n" + WORDS.encode(),
        b"MZ " + WORDS.encode(),
        WORDS.replace("Séance", "%PDF-1.4 Séance").encode(),
        WORDS.encode() + b"\0" * 4096,
        WORDS.encode("cp1252"),
        WORDS.encode("mac-roman"),
        WORDS.encode("utf-16-le"),
    ],
    ids=["byte", "cut", "twice", "nfd", "thin", "unseen", "crlf", "controls", "mz", "pdf", "nul", "cp1252", "mac", "utf16"],
)
def test_the_record_is_that_of_the_clean_text(data: bytes) -> None:
    clean = _said(_record(WORDS.encode()))
    assert clean[3] == [
        ("Odile AUBRAC", "present"),
        ("Léo BÉLLAC", "present"),
        ("Juliette CAZENAVE", "present"),
        ("Noël DORMOY", "present"),
        ("Zoé SABATIER", "excused"),
    ]
    assert _said(_record(data)) == clean


def test_evidence_of_letters_in_pieces_holds_them_whole() -> None:
    words = unicodedata.normalize("NFD", WORDS)
    paper = reading.of_bytes(words.encode(), "a.txt")
    assert paper.text == words
    for line in pipeline.extract(paper).attendance:
        assert unicodedata.normalize("NFC", paper.text[slice(*line.evidence[0])]).rstrip(".") == line.name
