"""Bad files: each is refused with a sentence that names the file, the reason and the remedy; the others go on."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from data_loaders.documents import reading, worker
from locales import LANGUAGES, text
from tests.documents import bad_files as bad

STAMP = "Envoyé en préfecture le 12/04/2021\nReçu en préfecture le 12/04/2021\nAffiché le\nID : 099-219900011-20210412-D12-DE"

REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty.txt", lambda: b"", "fichier vide"),
    ("empty.pdf", lambda: b"", "fichier vide"),
    ("mark.txt", lambda: b"\xef\xbb\xbf", "aucune donnée"),
    ("blanks.txt", lambda: b" \r\n\t\n", "aucune donnée"),
    ("utf16.md", lambda: b"\xff\xfe \x00", "aucune donnée"),
    ("program.pdf", lambda: b"MZ\x90\x00" + b"\x00" * 90, "contenu ≠ extension"),
    ("noise.txt", lambda: bytes(range(1, 32)) * 20, "contenu ≠ extension"),
    ("old.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "Word"),
    ("archive.pdf", lambda: bad.zipped({"a.csv": b"1;2"}), "archive zip"),
    ("grants.csv", "Bénéficiaire;Montant\nJudo;300\n".encode, "python -m data_loaders load grants.csv"),
    ("grants.xlsx", lambda: bad.zipped({"xl/workbook.xml": b"<workbook/>"}), "tableau de données"),
    ("archive.docx", lambda: bad.zipped({"a.csv": b"1;2"}), "pas un document Word"),
    ("cut.docx", lambda: bad.word("Le conseil")[:9_000], "endommagé ou tronqué"),
    ("bomb.docx", bad.word_bomb, "archive trop volumineuse une fois décompressée"),
    ("crowd.docx", lambda: bad.zipped({f"{n}": b"" for n in range(2_001)}), "archive trop volumineuse une fois décompressée"),
    ("liar.docx", bad.lying_word_bomb, "endommagé ou tronqué"),
    ("entities.docx", bad.word_with_entities, "DTD interdite"),
    ("blank.docx", lambda: bad.word("", " "), "sans texte"),
    ("locked.pdf", lambda: bad.pdf("Le conseil municipal s'est réuni", password="x"), "protégé"),
    ("scan.pdf", lambda: bad.pdf("", ""), "sans texte"),
    ("stamped_scan.pdf", lambda: bad.pdf(STAMP, STAMP), "sans texte"),
    ("cut.pdf", lambda: bad.pdf("Le conseil municipal s'est réuni")[:60], "endommagé ou tronqué"),
    ("selfish.pdf", bad.selfish_pdf, "endommagé ou tronqué"),
    ("looping.pdf", bad.looping_pdf, "page 2 : page endommagée"),
    ("bomb.pdf", bad.pdf_bomb, "lecture abandonnée"),
]


@pytest.mark.parametrize(("name", "make", "reason"), REFUSED, ids=[case[0] for case in REFUSED])
def test_refused_with_a_sentence(name: str, make: Callable[[], bytes], reason: str) -> None:
    answer = worker.read_upload(name, make())
    refused = answer.record.refused
    assert answer.paper is None
    assert refused is not None
    assert refused.message.startswith(name)
    assert reason in refused.message
    assert refused.message.count(".") >= 2  # the file's, the reason's and the remedy's
    assert answer.record.attendance == []
    english = text(f"refused.{refused.values['code']}", "en", **refused.values)
    assert english.startswith(name)


def test_every_refusal_is_said_in_both_languages() -> None:
    folder = Path(reading.__file__).parent
    source = "".join(
        path.read_text()
        for path in (*folder.glob("read*.py"), *folder.glob("worker*.py"), *folder.glob("pages/*.py"), folder / "formats.py")
    )
    codes = set(re.findall(r'(?:refusal\(|Unreadable\(|else |code = )"([a-z]\w*)"', source))
    values = {"file": "f", "most": 1, "pages": 1, "page": 1, "wall": 8, "cpu": 5}
    assert codes >= {"empty", "broken", "unknown_format", "too_slow", "crashed"}
    for language in LANGUAGES:
        for code in codes:
            assert text(f"refused.{code}", language, **values).startswith("f")


def test_odd_paths_are_refused_and_nothing_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    paths = [tmp_path / name for name in ("pipe.txt", "folder.pdf", "link.txt", "../../x.txt", f"{'n' * 300}.txt", "nul\0.txt")]
    for answer in worker.read_all(paths):
        assert answer.record.refused is not None
        assert "fichier non lisible" in answer.record.refused.message
        assert len(answer.record.refused.message) < 300


def test_the_other_files_go_on(tmp_path: Path) -> None:
    files = {"a.txt": b"Le conseil municipal", "b.pdf": bad.pdf_bomb(), "c.pdf": bad.selfish_pdf(), "d.txt": "Séance levée".encode()}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    answers = list(worker.read_all(reading.find([tmp_path])[0]))
    assert [answer.path.name for answer in answers] == sorted(files)
    assert [answer.paper is not None for answer in answers] == [True, False, False, True]


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("word.pdf", lambda: bad.word("Le conseil"), "Le conseil"),
        ("paper.docx", lambda: bad.pdf("Le conseil municipal s'est réuni"), "Le conseil"),
        ("paper.txt", lambda: b"\r\n\r\n" + bad.pdf("Le conseil municipal s'est réuni"), "Le conseil"),
        ("page.pdf", lambda: b"<html><body><p>Le conseil</p></body></html>", "Le conseil"),
        ("paper.pdf", lambda: b"Le conseil municipal", "Le conseil"),
    ],
)
def test_what_can_be_read_is_read_under_any_name_and_told(name: str, make: Callable[[], bytes], words: str) -> None:
    answer = worker.read_upload(name, make())
    assert answer.paper is not None
    assert words in answer.paper.text
    assert "extension_differs" in [warning.code for warning in answer.record.warnings]


def test_a_damaged_page_is_told_and_the_whole_ones_are_read() -> None:
    answer = worker.read_upload("half.pdf", bad.half_pdf("Le conseil municipal de Valombre"))
    assert answer.paper is not None
    assert answer.paper.text.strip() == "Le conseil municipal de Valombre"
    assert [warning.values["pages"] for warning in answer.record.warnings if warning.code == "pages_damaged"] == ["2"]


def test_line_ends_and_long_lines_are_kept_whole() -> None:
    assert reading.of_bytes(b"un\rdeux\r\ntrois", "a.txt").text == "un\rdeux\r\ntrois"
    answer = worker.read_upload("long.txt", b"a" * 1_000_000)
    assert answer.paper is not None
    assert len(answer.paper.text) == 1_000_000


@pytest.mark.parametrize(
    ("words", "code"),
    [("Le con\0seil", "replaced_characters"), ("M. DU\u0420ONT présent", "mixed_alphabets"), ("M. Dubois\u202e absent", "mixed_alphabets")],
)
def test_doubtful_characters_are_told(words: str, code: str) -> None:
    answer = worker.read_upload("a.txt", words.encode())
    assert answer.paper is not None
    assert code in [warning.code for warning in answer.record.warnings]
    assert "\0" not in answer.paper.text


def test_pages_that_are_pictures_are_told() -> None:
    answer = worker.read_upload("a.pdf", bad.pdf("Le conseil municipal s'est réuni à vingt heures", STAMP, "La séance est levée à 21 h"))
    told = [warning.message for warning in answer.record.warnings if warning.code == "pages_without_text"]
    assert answer.paper is not None
    assert told
    assert told[0].endswith(": 2.")
