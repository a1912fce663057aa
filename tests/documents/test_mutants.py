"""Mutated papers: whatever is changed in a good file, the reader answers, with a paper or a sentence."""

import copy
import io
import os
import random
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from data_loaders.documents import worker
from tests.documents import bad_files as bad

MUTANTS = int(os.environ.get("SEANCE_MUTANTS", "300"))  # a format; `make nightly` asks for more
WORDS = """VILLE DE VALOMBRE
Conseil municipal du 3 mars 2021 à 20 h 30
En exercice : 5
Présents : Mme Odile Marchand, maire, M. Paul Bellac, Mme Rose Corbin (jusqu'à 21 h 15)
Excusé : M. Luc Delmas, pouvoir à M. Paul Bellac
Délibération n° 2021-12
Objet : Marché de voirie. Minimum 20 000 euros HT, maximum 50 000 euros HT, attribué à la société Voirie du Val.
Pour : 4, contre : 1. Adopté.
"""
SEEDS = {
    "pdf": [bad.pdf(WORDS), bad.pdf(WORDS, WORDS * 3, ""), bad.pdf(*[WORDS] * 6)],
    "docx": [bad.word(*WORDS.split("\n")), bad.word(WORDS * 5)],
    "txt": [WORDS.encode(), WORDS.encode("cp1252"), WORDS.encode("utf-16")],
}
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd]")  # no XML holds these


def _mutant(seed: bytes, chance: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(data) or 1), chance.randint(1, 60)
        data += b" " * (not data)
        match chance.randrange(5):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[chance.randrange(len(data)) :][:length]
            case 3:
                data[at : at + 4] = chance.choice([b"9999", b"-1 0", b"2 0 ", b"\xff\xff\xff\xff", b"<<[[", b"R R "])
            case _:
                data[at:at] = chance.choice([b"\0", b"((", b"\x80", b">>", b"\xef\xbb\xbf", b"POUR "]) * length
    return bytes(data) or b"x"


def _mutants(kind: str) -> Iterator[bytes]:
    chance = random.Random(f"{kind} 2021")
    for number in range(MUTANTS):
        seed = SEEDS[kind][number % len(SEEDS[kind])]
        yield _word_mutant(seed, chance) if kind == "docx" and number % 2 else _mutant(seed, chance)


def _word_mutant(seed: bytes, chance: random.Random) -> bytes:
    """The elements and words inside are changed; the archive and its XML are whole, so that they reach the reader."""
    with zipfile.ZipFile(io.BytesIO(seed)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    root = ElementTree.fromstring(files["word/document.xml"])
    for _ in range(chance.randint(1, 6)):
        parents = [one for one in root.iter() if len(one)]
        if not parents:
            break
        parent = chance.choice(parents)
        child, at = chance.choice(list(parent)), chance.randrange(len(parent) + 1)
        match chance.randrange(5):
            case 0:
                parent.remove(child)
            case 1:
                parent.insert(at, copy.deepcopy(child))
            case 2:
                parent.insert(at, copy.deepcopy(chance.choice(list(root.iter()))))  # a body in a word, a word in a table
            case 3:
                child.attrib.update({chance.choice([f"{{{_WORD}}}val", "x"]): chance.choice(["-1", "", "9" * 40, "é"])})
            case _:
                child.text = _mutant(f"{child.text or ''} Pour : 4".encode(), chance).decode("utf-8", "replace")
    spoilt = ElementTree.tostring(root, encoding="unicode")
    files["word/document.xml"] = _UNWRITABLE.sub(" ", spoilt).encode()
    return bad.zipped(files)


@pytest.mark.parametrize("kind", SEEDS)
def test_mutants_are_read_or_refused(kind: str) -> None:
    read = 0
    for data in _mutants(kind):
        answer = worker.read_upload(f"mutant.{kind}", data)
        assert (answer.paper is None) == (answer.record.refused is not None)
        if answer.record.refused:
            assert answer.record.refused.values["code"] not in ("crashed", "hung"), data
        read += answer.paper is not None
    assert read >= MUTANTS * {"pdf": 0.5, "docx": 0.3, "txt": 0.9}[kind]  # mutants that are all refused test nothing
