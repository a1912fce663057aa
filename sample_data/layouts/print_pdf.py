"""Blocks as a PDF with a running head and page numbers; lines wrap as an office's paper would."""

from datetime import UTC, datetime

from fpdf import FPDF

from sample_data.layouts.blocks import Block

SIZES = {"title": 13, "heading": 11}
LINE = 5.2


class _Minutes(FPDF):
    """The running head is the same on every page; the page number stands in the foot."""

    running_head = ""

    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, self.running_head, align="R", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, f"Page {self.page_no()}", align="C")


def print_pdf(blocks: list[Block], running_head: str, written: datetime) -> bytes:
    """One PDF; `written` makes its bytes the same each time."""
    pdf = _Minutes()
    pdf.core_fonts_encoding = "windows-1252"
    pdf.running_head = running_head
    pdf.set_creation_date(written.replace(tzinfo=UTC))
    pdf.set_margin(20)
    pdf.set_auto_page_break(True, 20)
    pdf.add_page()
    for block in blocks:
        _print(pdf, block)
    return bytes(pdf.output())


def _print(pdf: FPDF, block: Block) -> None:
    strong = block.kind in SIZES
    pdf.set_font("Helvetica", "B" if strong else "", SIZES.get(block.kind, 10))
    if block.kind == "table":
        _table(pdf, block.rows)
        return
    if block.kind in {"title", "heading", "paragraph"}:
        pdf.ln(2.5)
    text = f"- {block.text}" if block.kind == "item" else block.text
    for line in _wrapped(pdf, text):
        pdf.cell(0, LINE, line, align="C" if block.kind == "title" else "L", new_x="LMARGIN", new_y="NEXT")


def _wrapped(pdf: FPDF, text: str) -> list[str]:
    """The text in lines that the page is wide enough for."""
    lines, line, width, space = [], "", 0.0, pdf.get_string_width(" ")
    for word in text.split(" "):
        more = pdf.get_string_width(word)
        if line and width + space + more > pdf.epw:
            lines.append(line)
            line, width = word, more
        else:
            line, width = (f"{line} {word}", width + space + more) if line else (word, more)
    return [*lines, line]


def _table(pdf: FPDF, rows: list[tuple[str, ...]]) -> None:
    width = 170 / len(rows[0])
    for row in rows:
        for text in row:
            pdf.cell(width, LINE + 1, text, border=1)
        pdf.ln(LINE + 1)
