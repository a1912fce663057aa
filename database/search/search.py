"""French full-text search over what pages show, on both engines alike: accents, case and plurals forgiven, newest first, bounded.

Whatever is typed is safe (see `search_query`). No ranking by relevance: its cost grows with every match, while the newest first come at
once; at most MOST are counted. A member of a council whose own name is typed stands before them, then those of the newest whose title
holds all that was typed. Entries hold masked words only (see `search_index`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Engine, func, select, text

from council import SearchEntry
from database.search.excerpt import Excerpt, Span, excerpt, marks
from database.search.index import state
from database.search.numbers import DAY_BITS
from database.search.query import question
from database.search.question import Question
from database.search.terms import as_terms
from database.search.words import tags
from database.snapshot import snapshot

Kind = Literal["deliberation", "published_act", "councillor", "supplier", "beneficiary"]
KINDS: tuple[Kind, ...] = get_args(Kind)
MOST = 1000
_PEOPLE, _LOOKED_AT = 3, 50  # before the newest, of those that hold the words at all: a function or a group may
_TITLES = 200  # of the newest, those whose titles are looked at
_ACTS = ("deliberation", "published_act")
_ASKED = {
    "sqlite": "SELECT rowid FROM search_words WHERE search_words MATCH :asked AND rowid >= :low AND rowid < :high "
    "ORDER BY rowid DESC LIMIT :most",
    "postgresql": "SELECT id FROM search_entry WHERE words @@ CAST(:asked AS tsquery) AND id >= :low AND id < :high "
    "ORDER BY id DESC LIMIT :most",
}


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The filters: a council by its name, one kind or several, a theme, days inclusive."""

    council: str | None = None
    kinds: Sequence[Kind] = ()
    theme: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `target` opens it; `excerpt` begins at `start` of the paper `document_id`, where there is one."""

    kind: Kind
    target: int | None
    council: str | None
    date: date | None
    number: str | None
    title: str
    theme: str | None
    document_id: int | None
    file_id: int | None
    row: int | None
    title_marks: tuple[Span, ...]
    excerpt: Excerpt | None
    places: tuple[Span, ...]  # of the marked words in the paper


@dataclass(frozen=True, slots=True)
class Found:
    """What was found. `bounded`: there is more than `count`; `loose`: the last word was read as a beginning, nothing held it whole;
    `behind`: the index shows an earlier version of the data; `ready` is false where none can be shown yet. `kinds`: how many of each."""

    question: Question
    hits: tuple[Hit, ...] = ()
    count: int = 0
    bounded: bool = False
    loose: bool = False
    behind: bool = False
    ready: bool = True
    kinds: Mapping[Kind, int] = field(default_factory=dict)


def search(engine: Engine, typed: str, narrowed: Narrowed | None = None, *, shown: int = 20, named_first: bool = True) -> Found:
    """The first `shown` things that hold all that was typed, and how many there are; any text may be typed.

    Those named so stand first (see above), unless `named_first` is false; then the newest.

    The index is taken as it is: `search_index.refresh` brings it up to date.
    """
    asked, narrowed = question(typed), narrowed or Narrowed()
    if not asked.parts:
        return Found(asked)
    with snapshot.reading(engine) as connection:
        shows, now = state(connection), snapshot.version(connection)
        if shows is None or _laid_out_by(shows) != _laid_out_by(now):
            return Found(asked, ready=False)
        ids, loose = _ids(connection, asked, narrowed), False
        if not ids and (wider := asked.loosened()):
            ids = _ids(connection, wider, narrowed)
            asked, loose = (wider, True) if ids else (asked, False)
        ids = _named_first(connection, ids, asked, narrowed) if ids and named_first else ids
        hits, kinds = _hits(connection, ids[:shown], asked), _kinds(connection, ids[:MOST])
    return Found(asked, hits, min(len(ids), MOST), len(ids) > MOST, loose, behind=shows != now, kinds=kinds)


def _laid_out_by(version: str) -> list[str]:
    """A version's name without the number of its data: what is masked, and how, is the same under the same of these."""
    return [part for place, part in enumerate(version.split("-")) if place != 1]


def _ids(connection: Connection, asked: Question, narrowed: Narrowed, most: int = MOST + 1) -> list[int]:
    filters = tags(council=narrowed.council, theme=narrowed.theme)
    kinds = tags(narrowed.kinds)
    dialect = connection.dialect.name
    said = asked.tsquery(filters, kinds) if dialect == "postgresql" else asked.fts5(filters, kinds)
    low = narrowed.since.toordinal() << DAY_BITS if narrowed.since else 0
    high = (narrowed.until.toordinal() + 1) << DAY_BITS if narrowed.until else (1 << 62)
    values: dict[str, Any] = {"asked": said, "low": low, "high": high, "most": most}
    return list(connection.execute(text(_ASKED[dialect]), values).scalars())


def _named_first(connection: Connection, ids: Sequence[int], asked: Question, narrowed: Narrowed) -> list[int]:
    """The same, those first whose name or title holds all that was typed: members of a council, then the newest of the others."""
    people = [] if narrowed.kinds else _ids(connection, asked, replace(narrowed, kinds=("councillor",)), _LOOKED_AT)
    named = [*_titled(connection, people, asked)[:_PEOPLE], *_titled(connection, ids[:_TITLES], asked)]
    return list(dict.fromkeys((*named, *ids)))


def _titled(connection: Connection, ids: Sequence[int], asked: Question) -> list[int]:
    """Those whose title holds all parts: acts before names, the newest first."""
    columns = (SearchEntry.id, SearchEntry.title, SearchEntry.kind)
    rows = connection.execute(select(*columns).where(SearchEntry.id.in_(ids)).order_by(SearchEntry.id.desc()))
    named = [(kind not in _ACTS, number) for number, title, kind in rows if asked.held_by(set(as_terms(title)))]
    return [number for _, number in sorted(named, key=itemgetter(0))]


def _kinds(connection: Connection, ids: Sequence[int]) -> dict[Kind, int]:
    counted = connection.execute(select(SearchEntry.kind, func.count()).where(SearchEntry.id.in_(ids)).group_by(SearchEntry.kind))
    found = {row[0]: row[1] for row in counted}
    return {kind: found[kind] for kind in KINDS if kind in found}


def _hits(connection: Connection, ids: Sequence[int], asked: Question) -> tuple[Hit, ...]:
    columns = [column for column in SearchEntry.__table__.columns if column.name != "words"]
    rows = {row.id: row for row in connection.execute(select(*columns).where(SearchEntry.id.in_(ids)))}
    return tuple(_hit(rows[one], asked) for one in ids if one in rows)


def _hit(row: Any, asked: Question) -> Hit:
    found = excerpt(row.text, asked, row.title) if row.text else None
    places: tuple[Span, ...] = ()
    if found and row.document_id is not None:
        at = row.start + found.start
        places = tuple((at + start, at + end) for start, end in found.marks)
    told = {
        name: getattr(row, name)
        for name in ("kind", "target", "council", "date", "number", "title", "theme", "document_id", "file_id", "row")
    }
    return Hit(**told, title_marks=marks(row.title, asked), excerpt=found, places=places)
