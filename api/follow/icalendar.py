"""A calendar (iCalendar, RFC 5545): events in, bytes out; every text is escaped and every line folded by the writer.

Hours are those of the council's own clock (a "floating" time): papers print no time zone, and overseas it is not that of Paris.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from api.follow.characters import plain
from locales import Language

MIME = "text/calendar; charset=utf-8"
_PRODUCT = "-//Séance publique//FR"
_SITE = "seance-publique"  # behind each name: a UID outlives the address under which a site stands
_MOST = 75  # bytes of a line, its end not counted
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """One sitting: `name` is its own for ever ("session/12"), `address` opens it; `changed`: when it was last read, in UTC."""

    name: str
    title: str
    address: str
    day: date
    opens: str | None = None
    closes: str | None = None
    changed: datetime | None = None
    summary: str = ""


def calendar(title: str, address: str, events: Iterable[Event], language: Language) -> bytes:
    """The calendar's bytes, in the order of `events`; one without an event is still a calendar."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    lines += [f"NAME:{_text(title)}", f"X-WR-CALNAME:{_text(title)}", f"SOURCE;VALUE=URI:{plain(address)}"]
    for event in events:
        lines += _event(event, language)
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(event: Event, language: Language) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.name)}@{_SITE}"
    yield f"DTSTAMP:{_moment(event.changed or datetime.combine(event.day, time()))}"
    yield from _when(event)
    yield f"SUMMARY;LANGUAGE={language}:{_text(event.title)}"
    if event.summary:
        yield f"DESCRIPTION;LANGUAGE={language}:{_text(event.summary)}"
    yield f"URL:{plain(event.address)}"
    yield "TRANSP:TRANSPARENT"  # who follows a council is not thereby busy
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    """The whole day where no hour of opening is printed; a session that closes at an earlier hour than it opened closes on the next day."""
    opens, closes = _hour(event.opens), _hour(event.closes)
    if opens is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        return
    yield f"DTSTART:{_local(event.day, opens)}"
    if closes is not None and closes != opens:
        yield f"DTEND:{_local(event.day + timedelta(days=closes < opens), closes)}"


def _hour(told: str | None) -> time | None:
    try:
        return time.fromisoformat(told) if told else None
    except ValueError:
        return None


def _local(day: date, hour: time) -> str:
    return f"{datetime.combine(day, hour):%Y%m%dT%H%M%S}"


def _moment(value: datetime) -> str:
    utc = value.astimezone(UTC) if value.tzinfo else value
    return f"{utc:%Y%m%dT%H%M%SZ}"


def _text(said: str) -> str:
    return plain("\n".join(said.splitlines()), kept="\n").translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """The line in pieces of 75 bytes at most, cut between characters; each further piece begins with a space."""
    pieces, piece = list[bytes](), b""
    for one in line:
        byte = one.encode()
        if len(piece) + len(byte) > _MOST:
            pieces.append(piece)
            piece = b" "
        piece += byte
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
