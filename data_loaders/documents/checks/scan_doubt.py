"""Facts read from a picture: a name or an amount that OCR may have misread by a letter is held back, the rest is a little less sure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from data_loaders.documents.checks import scan_items, scan_names, scan_roll
from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord, warn
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.view import fold

_DOUBTED = 0.6
_ODD = 0.2  # how sure a name is whose print no name has
_TOKEN = re.compile(r"[^\W_]+")
# Two words run together, a sign or a figure inside, a surname broken in two, two names without their comma.
_ODD_NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ]{2}[a-zß-öø-ÿ]{2}|[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]{2}|[^\w\s'’.-]|\d|[A-ZÀ-ÖØ-Þ]{3}[-.][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20} [A-ZÀ-ÖØ-Þ]{2}"
    r"|(?<![\w'’-])(?!(?:DE|DU|DI|LE|LA|EL|AL|DA|DO|VAN|VON|BEN|SAN|DES|LES|DEL|DOS|MAC|LO)\b)[A-ZÀ-ÖØ-Þ]{2,3} [A-ZÀ-ÖØ-Þ]{2,3}\Z"
)
_MOST_WORDS = 6
_GOES_ON = re.compile(r"\s?[-–—]\s{1,2}[A-ZÀ-ÖØ-Þ]{3,30}(?=\s{0,3}(?:[-–—,;.\n(]|donne|a donne|ayant|pouvoir|\Z))")


@dataclass(frozen=True, slots=True)
class _Sureness:
    """How sure OCR was of the words in a place."""

    paper: Paper
    starts: list[int]

    def words(self, spans: Iterable[Span]) -> Iterator[tuple[str, float]]:
        """Words that touch the spans, each with its confidence; none on a page that had a text."""
        for start, end in spans:
            place = max(0, bisect_left(self.starts, start) - 1)
            for begin, stop, sure in self.paper.word_confidence[place:]:
                if begin >= end:
                    break
                if stop > start:
                    yield self.paper.text[begin:stop], sure

    def of(self, said: str, spans: Iterable[Span]) -> float:
        """The least of the words of the spans that the value is made of; 1 where none was read from a picture."""
        tokens = set(_TOKEN.findall(fold(said)))
        return min((sure for word, sure in self.words(spans) if tokens & set(_TOKEN.findall(fold(word)))), default=1.0)


def run(record: PaperRecord, paper: Paper) -> None:
    """Lowers confidence, holds back what is doubtful and says so; nothing where no page was a picture."""
    if not paper.scanned_pages:
        return
    sureness = _Sureness(paper, [start for start, _, _ in paper.word_confidence])
    for line in scan_roll.without_surnames(record.attendance) or scan_roll.unheaded(paper.text, record.attendance):
        record.attendance.remove(line)
        _hold(record, {"fact": "attendance", **asdict(line)}, line.name, line.evidence, _ODD)
    for line in list(record.attendance):
        _attendance(record, line, sureness)
    _session(record, sureness)
    _council(record, sureness)
    for item in record.deliberations:
        _item(record, item, sureness)


def _name(name: str, spans: list[Span], sureness: _Sureness) -> float:
    if _ODD_NAME.search(name) or len(name.split()) > _MOST_WORDS:
        return min(_ODD, sureness.of(name, spans))
    if any(_GOES_ON.match(sureness.paper.text, end) for _, end in spans):
        return _ODD  # "Anne MAJUSCULE - CAPITAL": two members, or one of a double name
    return sureness.of(name, spans)


def _hold(record: PaperRecord, fact: dict[str, object], said: str, spans: list[Span], sure: float) -> None:
    record.warnings.append(warn("scan_doubtful", spans, said=said, page=min(_pages_of(record, spans), default=1)))
    record.held_back.append({**fact, "confidence": round(min(sure, _DOUBTED), 2), "evidence": spans})


def _pages_of(record: PaperRecord, spans: list[Span]) -> Iterator[int]:
    for start, _ in spans:
        yield max(1, sum(begin <= start for begin in record.page_starts))


def _attendance(record: PaperRecord, line: AttendanceRecord, sureness: _Sureness) -> None:
    sure = _name(line.name, line.evidence, sureness)
    if sure < _DOUBTED:
        record.attendance.remove(line)
        _hold(record, {"fact": "attendance", **asdict(line)}, line.name, line.evidence, sure)
        return
    line.confidence = min(line.confidence, sure)
    if line.proxy_to and min(_name(line.proxy_to, [], sureness), sureness.of(line.proxy_to, line.evidence)) < _DOUBTED:
        line.proxy_to = None


def _council(record: PaperRecord, sureness: _Sureness) -> None:
    """A council's name is printed often: one sure print of each of its words is enough."""
    best: dict[str, float] = {}
    for word, sure in sureness.words([(0, len(sureness.paper.text))]):
        for token in _TOKEN.findall(fold(word)):
            best[token] = max(sure, best.get(token, 0.0))
    sure = min((best.get(token, 1.0) for token in _TOKEN.findall(fold(record.council or ""))), default=1.0)
    if record.council and sure < _DOUBTED:
        _hold(record, {"fact": "council", "value": record.council}, record.council, [], sure)
        record.council = None


def _session(record: PaperRecord, sureness: _Sureness) -> None:
    session = record.session
    for key, spans in list(session.evidence.items()):
        value = getattr(session, key, None)
        if value is None:
            continue
        named = key in ("president", "secretary")
        sure = _name(str(value), spans, sureness) if named else min((s for _, s in sureness.words(spans)), default=1.0)
        if named and _matched(record, key, str(value), spans, sure):
            continue
        if named and sure < _DOUBTED:
            setattr(session, key, None)
            session.evidence.pop(key)
            session.confidence.pop(key, None)
            _hold(record, {"fact": f"session.{key}", "value": value}, str(value), spans, sure)
        else:
            session.confidence[key] = min(session.confidence.get(key, 1.0), max(sure, _DOUBTED))


def _matched(record: PaperRecord, key: str, value: str, spans: list[Span], sure: float) -> bool:
    """A chair or secretary printed as no member of the roll is, but for a letter, is that member; a warning says so."""
    if any(names_match.same(value, line.name) for line in record.attendance):
        return False
    member = scan_names.near(value, record.attendance)
    if member is None:
        return False
    setattr(record.session, key, member.name)
    record.session.evidence[key] = [*spans, *member.evidence]
    record.session.confidence[key] = min(member.confidence, max(sure, _DOUBTED))
    record.warnings.append(warn("scan_matched", spans, said=value, member=member.name, page=min(_pages_of(record, spans), default=1)))
    return True


def _item(record: PaperRecord, item: DeliberationRecord, sureness: _Sureness) -> None:
    if item.rapporteur and (spans := item.evidence.get("rapporteur", [])):
        cut = " " not in item.rapporteur and any(" " in line.name for line in record.attendance)  # the roll's print was misread
        sure = _ODD if cut else _name(item.rapporteur, spans, sureness)
        if sure < _DOUBTED:
            _hold(record, {"fact": "rapporteur", "value": item.rapporteur, "item": named(item)}, item.rapporteur, spans, sure)
            item.rapporteur = None
            item.evidence.pop("rapporteur")
    for key, sure in list(scan_items.doubtful(item, record.session.date, sureness.words)):
        value, spans = getattr(item, key), item.evidence.pop(key)
        setattr(item, key, None)
        _hold(record, {"fact": key, "value": value, "item": named(item)}, value, spans, sure)
    _money(record, item, sureness)


def named(item: DeliberationRecord) -> dict[str, str | None]:
    """How a fact held back says which item it is of."""
    return {"number": item.number, "title": item.title}


def _money(record: PaperRecord, item: DeliberationRecord, sureness: _Sureness) -> None:
    """An amount with a doubtful figure is worse than none."""
    for contract in list(item.contracts):
        sure = min((s for word, s in sureness.words(contract.evidence) if any(c.isdigit() for c in word)), default=1.0)
        if sure < 1 and scan_items.form_alone(contract.supplier):
            sure = _ODD
        contract.confidence = min(contract.confidence, max(sure, _ODD))
        if sure < _DOUBTED:
            item.contracts.remove(contract)
            _hold(record, {"fact": "contract", **asdict(contract), "item": named(item)}, contract.supplier or "", contract.evidence, sure)
    for grant in list(item.grants):
        sure = min((s for word, s in sureness.words(grant.evidence) if any(c.isdigit() for c in word)), default=1.0)
        grant.confidence = min(grant.confidence, max(sure, _ODD))
        if sure < _DOUBTED:
            item.grants.remove(grant)
            _hold(record, {"fact": "grant", **asdict(grant), "item": named(item)}, grant.beneficiary, grant.evidence, sure)
