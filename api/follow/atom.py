"""An Atom feed (RFC 4287): entries in, XML out; every text is escaped by the writer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from xml.etree import ElementTree as xml  # nosec B405

from api.follow.characters import plain
from locales import Language

MIME = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_EPOCH = datetime(1970, 1, 1)
_TAG = "tag:seance-publique,2026:"  # RFC 4151: ids outlive the address under which a site stands


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to read: `name` is its own for ever ("session/12"), `address` opens it."""

    name: str
    title: str
    address: str
    day: date | datetime | None
    summary: str = ""


def feed(name: str, title: str, address: str, entries: Sequence[Entry], language: Language) -> bytes:
    """The feed's bytes; it was updated when its last entry was."""
    xml.register_namespace("", _NAMESPACE)
    root = xml.Element(_tag("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": language})
    _add(root, "id", _TAG + name)
    _add(root, "title", title)
    _add(root, "updated", _moment(max((_at(entry.day) for entry in entries), default=_EPOCH)))
    xml.SubElement(root, _tag("link"), {"rel": "self", "href": address, "type": MIME})
    _add(xml.SubElement(root, _tag("author")), "name", "Séance publique")
    for entry in entries:
        one = xml.SubElement(root, _tag("entry"))
        _add(one, "id", _TAG + entry.name)
        _add(one, "title", entry.title)
        _add(one, "updated", _moment(_at(entry.day)))
        xml.SubElement(one, _tag("link"), {"rel": "alternate", "href": entry.address, "type": "text/html"})
        _add(one, "summary", entry.summary or entry.title)
    return bytes(xml.tostring(root, encoding="utf-8", xml_declaration=True))


def newest(entries: Sequence[Entry]) -> list[Entry]:
    """The last first, those of no known day at the end; of one day as they came."""
    return sorted(entries, key=lambda entry: _at(entry.day), reverse=True)


def _add(parent: xml.Element, name: str, said: str) -> None:
    xml.SubElement(parent, _tag(name)).text = plain(said, kept="\t\n")


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def _at(day: date | datetime | None) -> datetime:
    if isinstance(day, datetime):
        return day.replace(tzinfo=None)
    return datetime.combine(day, time()) if day else _EPOCH


def _moment(value: datetime) -> str:
    return value.replace(tzinfo=UTC, microsecond=0).isoformat().replace("+00:00", "Z")
