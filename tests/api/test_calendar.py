"""A council's sessions as iCalendar: whole lines by the rules of RFC 5545, an event a session, hours only where they are printed."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import polars as pl
import pytest
from starlette.testclient import TestClient

from api.follow.icalendar import Event, calendar
from ui.navigation import stems

LINE = re.compile(r'[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]*))*:[^\x00-\x1f\x7f]*')
ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL")
DAY = date(2024, 5, 6)


def _lines(told: bytes) -> list[str]:
    """The unfolded lines, each held against the standard."""
    assert told.endswith(b"\r\n")
    pieces = told[:-2].split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() for piece in pieces)  # no character is cut in two
    lines = told[:-2].decode().replace("\r\n ", "").split("\r\n")
    assert not [line for line in lines if not LINE.fullmatch(line)]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert {"VERSION:2.0"} < set(lines)
    return lines


def _events(told: bytes) -> list[dict[str, str]]:
    """The events, their properties by name; the parameters stand before the value ("VALUE=DATE:20240506")."""
    events = list[dict[str, str]]()
    for line in _lines(told):
        name, value = re.match(r"([A-Z-]+)[;:](.*)", line).groups()  # type: ignore[union-attr]
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line not in ("END:VEVENT", "END:VCALENDAR"):
            assert name not in events[-1]
            events[-1][name] = value
    assert not [event for event in events if set(ONCE) - set(event)]
    return events


def _one(**told: object) -> dict[str, str]:
    given = {"name": "session/1", "title": "Séance", "address": "https://example.org/sessions?id=1", "day": DAY, **told}
    (event,) = _events(calendar("Valmont", "https://example.org/x.ics", [Event(**given)], "fr"))  # type: ignore[arg-type]
    return event


@pytest.mark.parametrize("said", ["fr", "en"])
def test_each_session_of_a_council_is_an_event(client: TestClient, said: str) -> None:
    rows = pl.DataFrame(client.get("/api/v1/sessions?council=Clairvoncourt&limit=1000").json()["rows"]).sort("date")
    answer = client.get(f"/feeds/council/{rows['council_id'][0]}/sessions.ics?lang={said}")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = _events(answer.content)
    assert [event["UID"] for event in events] == [f"session/{number}@seance-publique" for number in rows["session_id"]]
    for event, row in zip(events, rows.iter_rows(named=True), strict=True):
        day = row["date"].replace("-", "")
        assert event["DTSTART"] == (f"{day}T{row['time'].replace(':', '')}00" if row["time"] else f"VALUE=DATE:{day}")
        path, _, words = event["URL"].removeprefix("http://testserver/").partition("?")
        assert path in stems()
        assert words == f"id={row['session_id']}{'&lang=en' if said == 'en' else ''}"
        assert event["SUMMARY"] == f"LANGUAGE={said}:Clairvoncourt\\, {'séance' if said == 'fr' else 'session'}"
        assert (" read" if said == "en" else " lu") in event["DESCRIPTION"]
    assert any("T" in event["DTSTART"].partition(":")[0] for event in events)
    assert client.get(answer.request.url, headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("number", ["1", "x", "9" * 17])
def test_a_council_that_is_not_there_has_no_calendar(client: TestClient, number: str) -> None:
    assert client.get(f"/feeds/council/{number}/sessions.ics").status_code == 404


@pytest.mark.parametrize(
    ("opens", "closes", "start", "end"),
    [
        ("18:30", "20:05", "20240506T183000", "20240506T200500"),
        ("20:00", "00:15", "20240506T200000", "20240507T001500"),
        ("18:30", None, "20240506T183000", None),
        ("18:30", "18:30", "20240506T183000", None),
        (None, "20:05", "VALUE=DATE:20240506", None),
        ("dix heures", "20:05", "VALUE=DATE:20240506", None),
    ],
)
def test_hours_stand_where_they_are_printed(opens: str | None, closes: str | None, start: str, end: str | None) -> None:
    event = _one(opens=opens, closes=closes)
    assert event["DTSTART"] == start
    assert event.get("DTEND") == end


def test_no_text_breaks_a_calendar() -> None:
    event = _one(title='Budget; "eau",\r\nvoirie\\égouts\x00\x0b', address="https://example.org/\r\nBEGIN:VEVENT", summary="é" * 200)
    assert event["SUMMARY"] == 'LANGUAGE=fr:Budget\\; "eau"\\,\\nvoirie\\\\égouts'
    assert event["URL"] == "https://example.org/BEGIN:VEVENT"
    assert event["DESCRIPTION"] == f"LANGUAGE=fr:{'é' * 200}"


@pytest.mark.parametrize("length", range(60, 80))
def test_lines_are_folded_wherever_a_character_falls(length: int) -> None:
    assert _one(summary="x" * length + "é€😀" * 30)["DESCRIPTION"] == f"LANGUAGE=fr:{'x' * length}{'é€😀' * 30}"


def test_when_it_was_read_is_told_in_utc() -> None:
    assert _one(changed=datetime(2024, 6, 1, 12, 30))["DTSTAMP"] == "20240601T123000Z"
    assert _one(changed=datetime(2024, 6, 1, 12, 30, tzinfo=UTC))["DTSTAMP"] == "20240601T123000Z"
    assert _one(changed=datetime(2024, 6, 1, 12, 30, tzinfo=timezone(timedelta(hours=2))))["DTSTAMP"] == "20240601T103000Z"
    assert _one()["DTSTAMP"] == "20240506T000000Z"


def test_a_calendar_without_an_event_is_one() -> None:
    assert _events(calendar("Valmont", "https://example.org/x.ics", [], "en")) == []
