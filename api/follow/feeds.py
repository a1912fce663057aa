"""The feeds: a council's sessions, a person's roll, a supplier's contracts, a search, the corrections; the last fifty of each.

A council's sessions are a calendar too, with all of them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

import polars as pl
from starlette.requests import Request
from starlette.responses import Response

from api import tables
from api.address import base
from api.asked import language_of
from api.follow import icalendar
from api.follow.atom import MIME, Entry, feed, newest
from api.problem import Problem
from database import engine
from database.search import index as search_index
from locales import Language, days, plural, text
from locales.columns import known
from metrics.filters.values import LONGEST, cleaned

MOST = 50
Row = dict[str, Any]


def council(request: Request, _version: str) -> Response:
    """Its sessions, the last first, each with how many acts were read. Raises Problem, 404."""
    number, said = _number(request), language_of(request.query_params)
    acts = tables.now().scan("deliberations").filter(pl.col("council_id") == number)
    counted = acts.group_by("session_id").agg(acts=pl.len(), divided=(pl.col("votes_against") > 0).sum())
    rows = _last("sessions", pl.col("council_id") == number, counted)

    def entry(row: Row) -> Entry:
        title = text("follow.session", said, council=row["council"], day=days.day(row["date"], said))
        told = [plural("follow.acts", row["acts"] or 0, said)]
        told += [plural("follow.divided", row["divided"], said)] if row["divided"] else []
        return Entry(f"session/{row['session_id']}", title, _page(request, "sessions", id=row["session_id"]), row["date"], " ".join(told))

    name = _found(["councils"], "council_id", number)["council"]
    return _answer(request, f"council/{number}", text("follow.council", said, name=name), map(entry, rows))


def sessions(request: Request, _version: str) -> Response:
    """All sessions of a council as a calendar, the first first, each with its hours where they are printed. Raises Problem, 404."""
    number, said = _number(request), language_of(request.query_params)
    name, found = _found(["councils"], "council_id", number)["council"], tables.now()
    own = [found.scan(table).filter(pl.col("council_id") == number) for table in ("sessions", "deliberations", "documents")]
    acts, papers = (part.group_by("session_id") for part in own[1:])
    rows = own[0].join(acts.agg(acts=pl.len()), on="session_id", how="left")
    rows = rows.join(papers.agg(changed=pl.col("read_at").max()), on="session_id", how="left").sort("date", "session_id")

    def event(row: Row) -> icalendar.Event:
        return icalendar.Event(
            f"session/{row['session_id']}",
            text("follow.event", said, council=row["council"]),
            _page(request, "sessions", id=row["session_id"]),
            row["date"],
            row["time"],
            row["closed_at"],
            row["changed"],
            plural("follow.acts", row["acts"] or 0, said),
        )

    events = map(event, found.collect(rows).iter_rows(named=True))
    told = icalendar.calendar(text("follow.council", said, name=name), str(request.url), events, said)
    return Response(told, media_type=icalendar.MIME)


def person(request: Request, _version: str) -> Response:
    """The lines of a person's roll, the last first. Raises Problem, 404."""
    number, said = _number(request), language_of(request.query_params)
    name = _found(["attendance"], "councillor_id", number)["councillor"]

    def entry(row: Row) -> Entry:
        state = known(f"value.status.{row['status']}", said) or row["status"]
        title = text("follow.line", said, day=days.day(row["date"], said), state=state)
        address = _page(request, "councillor", id=number)
        return Entry(f"attendance/{row['session_id']}-{number}", title, address, row["date"], row["quote"] or "")

    rows = _last("attendance", pl.col("councillor_id") == number)
    return _answer(request, f"person/{number}", text("follow.person", said, name=name), map(entry, rows))


def supplier(request: Request, _version: str) -> Response:
    """What a supplier holds, by acts and by what buyers publish, the last first. Raises Problem, 404."""
    number, said = _number(request), language_of(request.query_params)
    name = _found(("suppliers", "published_holders"), "supplier_id", number)["supplier"]

    def voted(row: Row) -> Entry:
        address = _page(request, "act", id=row["deliberation_id"], fact=f"contract:{row['contract_id']}")
        return Entry(f"contract/{row['contract_id']}", row["title"] or name, address, row["date"], row["quote"] or "")

    def published(row: Row) -> Entry:
        told = " – ".join(str(one) for one in (row["buyer"], row["source"]) if one)
        address = _page(request, "suppliers", id=number)
        return Entry(f"published/{row['contract_key']}", row["title"] or name, address, row["notified_on"], told)

    acts = _last("contracts", pl.lit(value=True), _held("contract_holders", "contract_id", number), how="semi", on="contract_id")
    shown = _held("published_holders", "contract_key", number)
    told = _last("published_contracts", pl.lit(value=True), shown, day="notified_on", how="semi", on="contract_key")
    entries = newest([*map(voted, acts), *map(published, told)])[:MOST]
    return _answer(request, f"supplier/{number}", text("follow.supplier", said, name=name), iter(entries))


def searched(request: Request, _version: str) -> Response:
    """What a search finds, newest first, of `q`. Raises Problem, 400."""
    said, typed = language_of(request.query_params), cleaned(request.query_params.get("q", ""))
    if not typed or len(typed) > LONGEST:
        raise Problem(400, "no_words")
    from database.search.search import search  # noqa: PLC0415  a server's first page does not wait for it

    search_index.soon(engine.shared_engine())
    hits = search(engine.shared_engine(), typed, shown=MOST, named_first=False).hits
    pages = {"deliberation": "act", "published_act": "act", "councillor": "councillor", "supplier": "suppliers"}

    def entries() -> Iterator[Entry]:
        for hit in hits:
            words = {"beneficiary": hit.title} if hit.kind == "beneficiary" else {"id": hit.target}
            address = _page(request, pages.get(hit.kind, "grants"), **words)
            told = hit.excerpt.text if hit.excerpt else ""
            yield Entry(f"{hit.kind}/{hit.target or hit.title}", hit.title, address, hit.date, told)

    return _answer(request, f"search/{typed}", text("follow.search", said, words=typed), entries())


def corrections(request: Request, _version: str) -> Response:
    """The public log of decisions, the last first."""
    said = language_of(request.query_params)

    def entry(row: Row) -> Entry:
        title = " – ".join(str(one) for one in (row["council"], row["about"], row["source"]) if one) or text("follow.correction", said)
        address = _page(request, "corrections")
        return Entry(f"correction/{row['correction_id']}", title, address, row["decided_at"], row["reason"] or "")

    rows = _last("corrections", pl.lit(value=True), day="decided_at")
    return _answer(request, "corrections", text("follow.corrections", said), map(entry, rows))


FEEDS: dict[str, Callable[[Request, str], Response]] = {
    "/feeds/council/{number}": council,
    "/feeds/council/{number}/sessions.ics": sessions,
    "/feeds/person/{number}": person,
    "/feeds/supplier/{number}": supplier,
    "/feeds/search": searched,
    "/feeds/corrections": corrections,
}


def _last(
    table: str, kept: pl.Expr, beside: pl.LazyFrame | None = None, *, day: str = "date", how: Any = "left", on: str = "session_id"
) -> list[Row]:
    found = tables.now()
    rows = found.scan(table).filter(kept)
    if beside is not None:
        rows = rows.join(beside, on=on, how=how)
    return found.collect(rows.sort(day, descending=True, nulls_last=True).head(MOST)).to_dicts()


def _held(table: str, contract: str, number: int) -> pl.LazyFrame:
    """The contracts that `table` of holders says are the supplier's."""
    return tables.now().scan(table).filter(pl.col("supplier_id") == number).select(contract)


def _found(named: Sequence[str], key: str, number: int) -> Row:
    """The first row of that number, in the first of the tables that has one."""
    found = tables.now()
    for table in named:
        rows = found.collect(found.scan(table).filter(pl.col(key) == number).head(1))
        if not rows.is_empty():
            return rows.row(0, named=True)
    raise Problem(404, "no_such_feed")


def _number(request: Request) -> int:
    said = str(request.path_params["number"])
    if not (said.isascii() and said.isdigit() and len(said) <= 16):
        raise Problem(404, "no_such_feed")
    return int(said)


def _page(request: Request, stem: str, **words: object) -> str:
    """The address of a page of the site; the language goes along."""
    told = {name: str(word) for name, word in words.items() if word is not None}
    told |= {"lang": "en"} if language_of(request.query_params) == "en" else {}
    return f"{base(request)}/{stem}{'?' if told else ''}{urlencode(told)}"


def _answer(request: Request, name: str, title: str, entries: Iterator[Entry]) -> Response:
    said: Language = language_of(request.query_params)
    return Response(feed(name, title, str(request.url), list(entries), said), media_type=MIME)
