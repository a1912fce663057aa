"""Invented files that no reader should trust: empty, cut, protected, endless, swollen, disguised."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from functools import cache

import docx
from fpdf import FPDF


def zipped(files: dict[str, bytes]) -> bytes:
    """An archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def pdf(*pages: str, password: str = "") -> bytes:
    """A PDF with one page a text."""
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    for page in pages:
        paper.add_page()
        paper.multi_cell(0, 6, page)
    if password:
        paper.set_encryption(owner_password=password + "o", user_password=password)
    return bytes(paper.output())


def word(*paragraphs: str) -> bytes:
    """A Word document with one paragraph a text."""
    paper, out = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        paper.add_paragraph(paragraph)
    paper.save(out)
    return out.getvalue()


def raw_pdf(*objects: bytes) -> bytes:
    """The objects, numbered from 1, with a table of places; object 1 is the catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(out),
    )


def _one_page(contents: bytes) -> bytes:
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, contents, font)


def _stream(pieces: Iterable[bytes], layers: int = 1) -> bytes:
    press = zlib.compressobj(9)
    data = b"".join(press.compress(piece) for piece in pieces) + press.flush()
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    return b"<</Length %d/Filter[%b]>>stream\n%b\nendstream" % (len(data), b"/FlateDecode" * layers, data)


@cache
def pdf_bomb(megabytes: int = 300) -> bytes:
    """A page whose contents swell a thousand times and more."""
    piece = b"BT /F 9 Tf (Le conseil) Tj ET\n" * 40_000
    return _one_page(_stream((piece for _ in range(megabytes * 1_000_000 // len(piece))), layers=2))


def selfish_pdf() -> bytes:
    """An object that is itself, as the pages' list and as the contents."""
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"2 0 R")


def looping_pdf() -> bytes:
    """A list of pages that contains itself, and a page that is its own parent and contents."""
    page = b"<</Type/Page/Parent 3 0 R/Contents 3 0 R/MediaBox[0 0 595 842]>>"
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>", page)


def half_pdf(words: str) -> bytes:
    """A page with these words, and one whose object is none."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    shown = b"BT /F 12 Tf 72 700 Td (%b) Tj ET" % words.encode("cp1252")
    contents = b"<</Length %d>>stream\n%b\nendstream" % (len(shown), shown)
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>", page, contents, font, b"(no page)")


@cache
def word_bomb(megabytes: int = 103) -> bytes:
    """A Word document whose body is one paragraph, over and over."""
    paragraph = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    body = b"<w:document><w:body>" + paragraph * (megabytes * 1_000_000 // len(paragraph)) + b"</w:body></w:document>"
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": body})


def lying_word_bomb() -> bytes:
    """The same, but the directory claims a small size."""
    data = bytearray(word_bomb(30))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    return bytes(data).replace(size, (1000).to_bytes(4, "little"))


def word_with_entities() -> bytes:
    """A Word document whose XML declares entities that swell and one that names a file."""
    source = word("Le conseil municipal")
    doctype = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "word/document.xml":
                head, body = data.split(b"?>", 1)
                data = head + b"?>" + doctype.encode() + body.replace(b"Le conseil", b"&b;&f; Le conseil")
            new.writestr(entry, data)
    return out.getvalue()
