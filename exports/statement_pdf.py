"""The statement as a PDF: A4, tagged for screen readers (PDF/UA-1), its fonts inside, typeset by Typst from `statement.typ`."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import typst

from exports.statement import Statement
from locales import Language, text
from locales.days import hour

MIME, SUFFIX = "application/pdf", "pdf"
_TEMPLATE = Path(__file__).with_name("statement.typ")
# What Libertinus, the font that Typst carries, can show; PDF/UA-1 allows no other letter.
_NO_LETTER = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u024f\u02b0-\u036f\u0370-\u045f\u1e00-\u1eff\u2010-\u2027\u202f-\u2040\u2044-\u2052"
    "\u2070-\u209c\u20a0-\u20bf\u2100-\u211e\u2120\u2122\u2126\u2150-\u215f\u2190-\u22ff\u2500-\u25ff\ufb00-\ufb06]"
)


def write(statement: Statement) -> bytes:
    """The PDF. Raises RuntimeError where Typst refuses the page, which no text of a paper can cause."""
    given = json.dumps(_data(statement), ensure_ascii=False)
    made = typst.compile(
        _TEMPLATE.read_bytes(), format="pdf", sys_inputs={"statement": given}, ignore_system_fonts=True, pdf_standards=["ua-1"]
    )
    return bytes(made)


def _data(statement: Statement) -> dict[str, Any]:
    """All that the template asks for, as printable text."""
    word = statement.word
    (_, fraction), *summary = statement.summary
    titles = ("column.date", "column.state", "line.said")
    data: dict[str, Any] = printable(
        {
            "language": statement.language,
            "product": text("ui.product", statement.language),
            "title": f"{word('title')} – {statement.person}",
            "footer": word("footer", person=statement.person, version=statement.about.data_version),
            "person": statement.person,
            "heading": word("title"),
            "head": statement.head()[1:],
            "head_titles": [word("label"), word("value")],
            "words": {name: word(f"part.{name}") for name in ("summary", "years", "mandates", "lines", "left_out")},
            "fraction": fraction,
            "summary": [f"{label} : {value}" if statement.language == "fr" else f"{label}: {value}" for label, value in summary],
            "warning": word("warning"),
            "span_titles": [word(f"column.{name}") for name in statement.years.columns],
            "years": _rows(statement, statement.years),
            "mandates": _rows(statement, statement.mandates),
            "line_titles": [word(name) for name in titles],
            "lines": [_line(statement, row) for row in statement.lines.iter_rows(named=True)],
            "left_out": statement.left_out,
            "notice": [
                {"title": title, "lines": lines}
                for title, lines in statement.about.sections(statement.lines.height)
                if lines and title not in _elsewhere(statement.language)
            ],
        }
    )
    return data


def _elsewhere(language: Language) -> list[str]:
    """What of the notice the head says already, or the page itself shows."""
    return [text(f"export.{name}", language) for name in ("rows", "address", "data_version")]


def _rows(statement: Statement, frame: Any) -> list[list[str]]:
    return [[statement.written(value) for value in row] for row in frame.iter_rows()]


def _line(statement: Statement, row: dict[str, Any]) -> dict[str, str]:
    hours = [statement.word(name, hour=hour(row[name], statement.language)) for name in ("arrived_at", "left_at") if row[name]]
    where = "" if row["source"] is None else text("ui.evidence.place", statement.language, source=row["source"], page=row["page"] or 1)
    quote = text("roll.quoted", statement.language, quote=row["quote"]) if row["quote"] else ""
    said = {"date": statement.written(row["date"]), "state": row["state"], "hours": ", ".join(hours), "why": row["why"]}
    return said | {"decided": row["corrected"] or "", "quote": quote, "source": where}


def printable(value: Any) -> Any:
    """The same with what a font cannot show replaced by "·"."""
    if isinstance(value, str):
        return _NO_LETTER.sub("·", unicodedata.normalize("NFC", value))
    if isinstance(value, dict):
        return {name: printable(one) for name, one in value.items()}
    return [printable(one) for one in value] if isinstance(value, list | tuple) else value
