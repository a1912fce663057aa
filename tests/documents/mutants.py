"""Good papers, spoilt by chance: bytes of any format, and of an archive the elements inside, so that half and more reach the reader."""

import copy
import io
import random
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from tests.documents import bad_files as bad

WORDS = """VILLE DE VALOMBRE
Conseil municipal du 3 mars 2021 à 20 h 30
En exercice : 5
Présents : Mme Odile Marchand, maire, M. Paul Bellac, Mme Rose Corbin (jusqu'à 21 h 15)
Excusé : M. Luc Delmas, pouvoir à M. Paul Bellac
Délibération n° 2021-12
Objet : Marché de voirie. Minimum 20 000 euros HT, maximum 50 000 euros HT, attribué à la société Voirie du Val.
Pour : 4, contre : 1. Adopté.
"""
_LINES = WORDS.splitlines()
_OFFICE, _TEXT = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_INSIDE = {"docx": "word/document.xml", "odt": "content.xml"}  # the member that holds the words
_HEAD = 512  # bytes, of the compound file that a .doc is
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd]")  # no XML holds these


def _open_document() -> bytes:
    lines = "".join(f"<text:p><text:span>{line}</text:span></text:p>" for line in _LINES)
    body = f"<office:body><office:text>{lines}</office:text></office:body>"
    content = f'<office:document-content xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}">{body}</office:document-content>'
    return bad.zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


SEEDS = {
    "pdf": [bad.pdf(WORDS), bad.pdf(WORDS, WORDS * 3, ""), bad.pdf(*[WORDS] * 6)],
    "docx": [bad.word(*WORDS.split("\n")), bad.word(WORDS * 5)],
    "odt": [_open_document()],
    "rtf": [rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}" + rb"\par ".join(line.encode("cp1252") for line in _LINES) + b"}"],
    "html": [f"<html><body>{''.join(f'<p>{line}</p>' for line in _LINES)}<table><tr><td>Pour<td>4</table></body></html>".encode()],
    "txt": [WORDS.encode(), WORDS.encode("cp1252"), WORDS.encode("utf-16")],
}


def mutants(kind: str, count: int, seeds: Sequence[bytes] = ()) -> Iterator[bytes]:
    """The same ones for the same count; of what holds parts three in four are whole outside and spoilt inside."""
    chance = random.Random(f"{kind} 2021")
    good = seeds or SEEDS[kind]
    for number in range(count):
        spoil = _SPOIL.get(kind, _bytes) if number % 4 else _bytes
        yield spoil(good[number % len(good)], chance)


def _bytes(seed: bytes, chance: random.Random) -> bytes:
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


def _within(seed: bytes, chance: random.Random) -> bytes:
    """The elements and words inside are changed; the archive and its XML are whole, so that they reach the reader."""
    with zipfile.ZipFile(io.BytesIO(seed)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    held = next(name for name in _INSIDE.values() if name in files)
    tree = ElementTree.fromstring(files[held])
    for _ in range(chance.randint(1, 6)):
        parents = [one for one in tree.iter() if len(one)]
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
                parent.insert(at, copy.deepcopy(chance.choice(list(tree.iter()))))  # a body in a word, a word in a table
            case 3:
                child.attrib.update({chance.choice([f"{{{_WORD}}}val", "x"]): chance.choice(["-1", "", "9" * 40, "é"])})
            case _:
                child.text = _bytes(f"{child.text or ''} Pour : 4".encode(), chance).decode("utf-8", "replace")
    spoilt = ElementTree.tostring(tree, encoding="unicode")
    files[held] = _UNWRITABLE.sub(" ", spoilt).encode()
    return bad.zipped(files)


def _in_place(seed: bytes, chance: random.Random) -> bytes:
    """Bytes behind the file's head are others, and as many: the places that its directory tells still hold."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 12)):
        length = chance.choice([1, 1, 2, 4, 16, 60])
        at = chance.randrange(_HEAD, max(len(data) - length, _HEAD + 1))
        data[at : at + length] = chance.choice([bytes(length), b"\xff" * length, chance.randbytes(length), data[:length]])
    return bytes(data)


_SPOIL = {"docx": _within, "odt": _within, "doc": _in_place}
