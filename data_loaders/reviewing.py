"""The review on the command line: doubts with their words, decisions, and the log, private persons masked as on the pages."""

import sys
from typing import Any, TextIO

from sqlalchemy import Connection, Engine, select

from council import Correction, Council, Document
from data_loaders import tally
from data_loaders.review_lines import decision_line, line_of, number_of, place_of, removal_line
from database.acts import acts
from database.privacy.masking import Masker
from database.removals import frames as removals
from database.review import list as review_list
from database.review import reports
from database.review import words as review_words
from database.review.corrections import standing
from database.review.decision_values import Undecidable
from database.review.decisions import Decision, Verb, decide
from locales import plural, text


def say(sentence: str, stream: TextIO | None = None) -> None:
    """One line, whatever a name or a paper holds: no control character reaches a terminal."""
    tally.say("".join(char if char.isprintable() else " " for char in sentence), stream or sys.stdout)


def tell_list(engine: Engine, council: str | None, kind: str | None, limit: int) -> None:
    """The doubts, the most valuable first, two lines each."""
    with engine.connect() as connection:
        found = review_list.listed(connection, council, kind)
        masker = Masker(connection)
    for one in found[:limit]:
        say(line_of(one, masker))
        say(f"    {place_of(engine, one, masker)}")
    say(plural("review.listed", len(found), "fr", shown=min(limit, len(found))))


def tell_one(engine: Engine, number: int) -> None:
    """One doubt with every passage. Raises Undecidable where there is none of this number."""
    with engine.connect() as connection:
        one = review_list.find(connection, number)
        masker = Masker(connection)
        taken = [row for row in _decisions(connection) if number_of(row) == number]
    if one is None and not taken:
        raise Undecidable("review.unknown", id=number)
    if one is not None:
        say(line_of(one, masker))
    for passage in acts.evidence_of(engine, "doubt", number):
        say(f"    {text('review.passage', 'fr', source=passage.source, page=passage.page, quote=passage.quote)}")
    for row in taken:
        say(decision_line(row, masker))
    say(text("review.how", "fr", id=number))


def tell_log(engine: Engine) -> None:
    """Every decision, the last first."""
    with engine.connect() as connection:
        masker = Masker(connection)
        for row in _decisions(connection):
            say(decision_line(row, masker))
        for row in removals.log_rows(connection):
            say(removal_line(row, masker))


def tell_reports(engine: Engine) -> None:
    """The open reports of visitors, the oldest first; for operators, so nothing is masked but control characters."""
    found = reports.open_reports(engine)
    for one in found:
        kind, said = text(f"fact.{one.kind}", "fr"), review_words.value(one.shown, "fr")
        who = next((name for name in (review_words.who(one.shown), one.about) if name and name != review_words.NOBODY), "–")
        say(text("review.report", "fr", report=one.id, id=one.number, kind=kind, who=who, said=said, council=one.council or "–"))
        say(f"    {text('review.report_words', 'fr', wanted=one.wanted, reason=one.reason, at=f'{one.filed_at:%Y-%m-%d %H:%M}')}")
    say(plural("review.reports_listed", len(found), "fr"))


def set_aside(engine: Engine, number: int, reason: str) -> None:
    """Answers a report without a decision on its fact. Raises Undecidable."""
    reports.set_aside(engine, number, reason)
    say(text("review.set_aside", "fr", id=number))


def take(engine: Engine, number: int, verb: Verb, author: str, reason: str, values: tuple[str, ...]) -> None:  # noqa: PLR0917
    """Keeps a decision and says what it moved. Raises Undecidable."""
    done = decide(engine, number, Decision(verb, author, reason, values))
    before, after = review_words.sides(done.before, done.after, "fr")
    say(text("review.decided", "fr", before=before, after=after, effect=review_words.effect(done.effect, "fr")))


def _decisions(connection: Connection) -> list[dict[str, Any]]:
    """The decisions, the last first, each with its paper and council."""
    table = Correction.__table__
    rows = connection.execute(
        select(
            *(column for column in table.c if column.name != "state"),
            standing(),
            Document.source,
            Document.council_id,
            Council.name.label("council"),
        )
        .outerjoin(Document, Document.sha256 == table.c.sha256)
        .outerjoin(Council, Council.id == Document.council_id)
        .order_by(table.c.decided_at.desc(), table.c.turn.desc(), table.c.id)
    ).mappings()
    return [dict(row) for row in rows]
