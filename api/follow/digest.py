"""What is new since a day (ce qui est nouveau): sessions whose papers were read since, what they decided, what was corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import urlencode

import polars as pl

from database.snapshot.frames import Frames
from locales import Language, days, plural, text


@dataclass(frozen=True, slots=True)
class News:
    """One session with papers read since, in words."""

    title: str
    address: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything since a moment."""

    since: datetime
    version: str
    sessions: tuple[News, ...]
    corrections: int


def digest(found: Frames, since: datetime, said: Language, base: str = "") -> Digest:
    """The sessions, the last first; reads of the large tables only the rows of those sessions."""
    read = found.scan("documents").filter((pl.col("read_at") >= since) & pl.col("session_id").is_not_null())
    ids = found.collect(read.select(pl.col("session_id").unique())).to_series().implode()
    rows = {name: found.collect(found.scan(name).filter(pl.col("session_id").is_in(ids))) for name in _NEEDED}
    sessions = rows["sessions"].sort("date", "session_id", descending=True)
    news = tuple(_news(session, rows, said, base) for session in sessions.iter_rows(named=True))
    corrected = found.collect(found.scan("corrections").filter(pl.col("decided_at") >= since).select(pl.len())).item()
    return Digest(since, found.version, news, int(corrected))


_NEEDED = ("sessions", "deliberations", "contracts", "grants")


def _news(session: dict[str, object], rows: dict[str, pl.DataFrame], said: Language, base: str) -> News:
    own = {name: rows[name].filter(pl.col("session_id") == session["session_id"]) for name in _NEEDED[1:]}
    divided = own["deliberations"].filter(pl.col("votes_against") > 0)
    lines = [plural("follow.acts", own["deliberations"].height, said)]
    lines += [plural("follow.divided", divided.height, said)] if divided.height else []
    lines += [str(title) for title in divided["title"].drop_nulls().head(5)]
    lines += [plural("follow.contracts", own["contracts"].height, said)] if own["contracts"].height else []
    lines += [plural("follow.grants", own["grants"].height, said)] if own["grants"].height else []
    lines += [] if session["closes"] is not False else [text("follow.open", said)]
    day = days.day(session["date"], said)  # type: ignore[arg-type]
    words = {"id": session["session_id"], **({"lang": "en"} if said == "en" else {})}
    title = text("follow.session", said, council=session["council"], day=day)
    return News(title, f"{base}/sessions?{urlencode(words)}", tuple(lines))


def as_text(told: Digest, said: Language) -> str:
    """For a terminal or a plain mail."""
    lines = [_head(told, said), ""]
    for one in told.sessions:
        lines += [one.title, *(f"  - {line}" for line in one.lines), f"  {one.address}", ""]
    return "\n".join([*lines, *_foot(told, said)]) + "\n"


def as_html(told: Digest, said: Language) -> str:
    """A whole document that a mail can carry: no script, no picture, nothing of another host."""
    parts = [f"<h1>{escape(_head(told, said))}</h1>"]
    for one in told.sessions:
        lines = "".join(f"<li>{escape(line)}</li>" for line in one.lines)
        parts.append(f'<h2><a href="{escape(one.address)}">{escape(one.title)}</a></h2><ul>{lines}</ul>')
    parts += [f"<p>{escape(line)}</p>" for line in _foot(told, said)]
    head = f'<meta charset="utf-8"><title>{escape(_head(told, said))}</title>'
    style = 'style="font-family: sans-serif; max-width: 40em; margin: auto; line-height: 1.5"'
    return f'<!DOCTYPE html>\n<html lang="{said}"><head>{head}</head><body {style}>{"".join(parts)}</body></html>\n'


def _head(told: Digest, said: Language) -> str:
    return plural("follow.new", len(told.sessions), said, day=days.day(told.since.date(), said))


def _foot(told: Digest, said: Language) -> Sequence[str]:
    corrected = [plural("follow.corrected", told.corrections, said)] if told.corrections else []
    return [*corrected, text("follow.version", said, version=told.version)]
