"""The year of a council (rapport de l'année): four pages of A4, tagged for screen readers (PDF/UA-1), by Typst from `year_report.typ`.

Law: CGCT L2121-15, L2121-20, L2121-25; CRPA L322-1. What it says is already in the reader's words; nothing of a paper is read as markup.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import typst

from exports.about import About
from exports.statement_pdf import printable
from locales import text

MIME, SUFFIX = "application/pdf", "pdf"
_TEMPLATE = Path(__file__).with_name("year_report.typ")
_WORDS = (
    "brief", "sessions", "no_session", "divided", "none_divided", "known", "members", "members_note", "votes", "money", "grants",
    "no_grant", "sources",
)  # fmt: skip
_TITLES = {
    "member_titles": ("member", "presence", "of"),
    "vote_titles": ("day", "act", "sides"),
    "holder_titles": ("holder", "range", "amount"),
    "grant_titles": ("beneficiary", "range", "amount"),
}
_KEYS = {"presence": ("sure", "maybe", "unknown"), "votes": ("sure", "abstained", "against")}
_LONGEST = 180  # letters of a title or a quote: four pages are four pages


@dataclass(frozen=True, slots=True)
class Lead:
    """One answer: its title, its figure, and in words what it is."""

    title: str
    figure: str
    under: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a picture: its name, what is said beside it, and the `parts` of its bar as (kind, share of the width)."""

    name: str
    said: str
    parts: tuple[tuple[str, float], ...]
    day: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """One row of ranges: at least and at most as shares of the widest, and its form (span, tick, hollow, open)."""

    name: str
    said: str
    start: float
    end: float
    kind: str


@dataclass(frozen=True, slots=True)
class Session:
    """One session of the strip: shares present for certain and possibly; `out` where no rate is drawn from its roll."""

    day: str
    certain: float
    possible: float
    out: bool


@dataclass(frozen=True, slots=True)
class YearReport:
    """All that the pages show; `leads` are attendance, unanimity and money; `about` bears title, address, sources and version."""

    about: About
    council: str
    year: int
    who: str
    leads: tuple[Lead, Lead, Lead]
    sessions: tuple[Session, ...]
    members: tuple[Bar, ...]
    votes: tuple[Bar, ...]
    holders: tuple[Span, ...]
    grants: tuple[Span, ...]
    grants_said: str = ""
    known: str = ""
    divided: dict[str, str] | None = None  # title, said, quote, source
    votes_notes: tuple[str, ...] = field(default=())
    money_notes: tuple[str, ...] = field(default=())


def write(report: YearReport) -> bytes:
    """The PDF. Raises RuntimeError where Typst refuses the pages, which no text of a paper can cause."""
    given = json.dumps(printable(_data(report)), ensure_ascii=False)
    made = typst.compile(
        _TEMPLATE.read_bytes(), format="pdf", sys_inputs={"report": given}, ignore_system_fonts=True, pdf_standards=["ua-1"]
    )
    return bytes(made)


def _data(report: YearReport) -> dict[str, Any]:
    language = report.about.language

    def word(key: str, **values: object) -> str:
        return text(f"year_report.{key}", language, **values)

    return {
        "language": language,
        "product": text("ui.product", language),
        "title": word("title", council=report.council, year=report.year),
        "heading": word("title", council=report.council, year=report.year),
        "footer": word("footer", council=report.council, year=report.year, version=report.about.data_version),
        "about": report.who,
        "leads": [asdict(one) for one in report.leads],
        "words": {name: word(f"part.{name}") for name in _WORDS},
        **{name: [word(f"column.{one}") for one in columns] for name, columns in _TITLES.items()},
        "keys": {name: [{"kind": kind, "said": word(f"key.{name}.{kind}")} for kind in kinds] for name, kinds in _KEYS.items()},
        "out": word("key.presence.out"),
        "sessions": [asdict(one) for one in report.sessions],
        "members": [_bar(one) for one in report.members],
        "votes": [_bar(one) | {"title": _cut(one.name)} for one in report.votes],
        "holders": [asdict(one) | {"name": _cut(one.name)} for one in report.holders],
        "grants": [asdict(one) | {"name": _cut(one.name)} for one in report.grants],
        "grants_said": report.grants_said,
        "known": report.known,
        "divided": report.divided and {name: _cut(one) for name, one in report.divided.items()},
        "votes_notes": report.votes_notes,
        "money_notes": report.money_notes,
        "notice": [
            {"title": f"{title}.", "lines": lines[:6]} for title, lines in report.about.sections(0) if _told(title, lines, language)
        ],
    }


def _told(title: str, lines: list[str], language: Any) -> bool:
    """The notice without what a report has none of: rows, filters and whole definitions."""
    return bool(lines) and title not in [text(f"export.{name}", language) for name in ("rows", "filters", "definitions")]


def _bar(one: Bar) -> dict[str, Any]:
    return {"name": one.name, "said": one.said, "day": one.day, "parts": [{"kind": kind, "share": share} for kind, share in one.parts]}


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
