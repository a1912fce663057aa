"""Files that cannot be read, so that the sources page shows what a refusal looks like."""

from datetime import UTC, datetime

from fpdf import FPDF


def _blank(pdf: FPDF) -> FPDF:
    pdf.set_creation_date(datetime(2020, 1, 1, tzinfo=UTC))
    pdf.add_page()
    return pdf


def scan() -> bytes:
    """A page that is only a drawing, as a scanner leaves it: no text."""
    pdf = _blank(FPDF())
    for line in range(30, 260, 9):
        pdf.line(25, line, 180 - line % 40, line)
    return bytes(pdf.output())


def locked() -> bytes:
    """A PDF that wants a password."""
    pdf = FPDF()
    pdf.set_encryption(owner_password="secrétaire", user_password="conseil")
    _blank(pdf).set_font("Helvetica", size=11)
    pdf.cell(0, 10, "Texte protégé")
    return bytes(pdf.output())


def cut() -> bytes:
    """The first half of a PDF, as a broken download leaves it."""
    return scan()[:400]


REFUSED = {
    "convention_numerisee.pdf": (scan, "no_text"),
    "proces-verbal_protege.pdf": (locked, "protected"),
    "annexe_tronquee.pdf": (cut, "broken"),
}
