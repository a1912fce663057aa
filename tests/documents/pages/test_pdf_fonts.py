"""A font is bold or slanted by its name, else by the program that the PDF carries for it; a font that tells nothing is not known."""

import struct

import pytest

from data_loaders.documents.pages.pdf_set import fonts


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("ABCDEF+Calibri", False, False),
        ("ABCDEF+Calibri-Bold", True, False),
        ("TimesNewRoman,BoldItalic", True, True),
        ("Lato-Black", True, False),
        ("Blackadder ITC", False, False),
        ("SegoeUI-Semibold", True, False),
        ("SegoeUI-Semilight", False, False),
        ("ACaslonPro-Bd", True, False),
        ("FrutigerLT-BdCn", True, False),
        ("Helvetica-Oblique", False, True),
        ("ACaslonPro-It", False, True),
        ("AvenirNext-DemiBold", True, False),
        ("CMBX12", True, False),
        ("F1", None, None),
        ("CIDFont+F3", None, None),
        ("", None, None),
    ],
)
def test_names_of_fonts(name: str, bold: bool | None, italic: bool | None) -> None:
    assert fonts.of_name(name) == (bold, italic)


def _program(style: int, weight: int) -> bytes:
    head, os2 = bytes(44) + struct.pack(">H", style) + bytes(8), bytes(4) + struct.pack(">H", weight) + bytes(40)
    table = struct.pack(">4sIII4sIII", b"head", 0, 44, len(head), b"OS/2", 0, 44 + len(head), len(os2))
    return b"\0\1\0\0" + struct.pack(">HHHH", 2, 0, 0, 0) + table + head + os2


@pytest.mark.parametrize(
    ("program", "bold", "italic"),
    [
        (_program(1, 400), True, False),
        (_program(0, 700), True, False),
        (_program(2, 300), False, True),
        (_program(0, 400), False, False),
        (b"\1\0\4\2\0\1\1\1\x0bTimes-Bold", True, False),
        (b"%!PS-AdobeFont-1.0\n/FontName /ABCDEF+Garamond-Italic def", False, True),
        (_program(1, 400)[:20], None, None),
        (b"\1\0\4\2\0\1\1\1", None, None),
    ],
)
def test_a_font_without_a_name_is_asked_itself(program: bytes, bold: bool | None, italic: bool | None) -> None:
    assert fonts.of_name("F1", program) == (bold, italic)
