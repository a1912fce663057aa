"""Why a paper reads as it does: the proposals for each place, what became of them and why, and the doubts that stand near."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from data_loaders.documents import pipeline
from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.proposal import Considered, traced
from data_loaders.documents.record import PaperRecord
from locales import Language, text

NEAR = 200  # characters on each side of the offset asked for
_QUOTED = 90
_VALUE = 240
_OFFSETS = frozenset({"start", "end", "spans", "evidence"})
_ORDER = {"chosen": 0, "held back": 1, "lost": 2}


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the stored text of which several proposals of one thing speak, the chosen first, then by score."""

    thing: str
    span: Span
    considered: tuple[Considered, ...]


def explain(paper: Paper, language: Language, offset: int | None = None) -> Iterator[str]:
    """The lines to print: of the whole paper, or of what stands near `offset`."""
    told, record = _read(paper)
    yield text("explain.paper", language, source=paper.source, kind=record.kind, council=record.council or "–", pages=record.pages)
    if offset is not None:
        yield text("explain.at", language, offset=offset, page=paper.page_of(offset), words=_words(paper, (offset - 40, offset + 50)))
    shown = [place for place in places(told) if _near(place.span, offset)]
    yield "" if shown else text("explain.nothing_proposed", language)
    for place in shown:
        yield from _told(paper, place, language)
    yield from _stated(paper, record, offset, language)
    yield from _doubts(paper, record, offset, language)


def _read(paper: Paper) -> tuple[list[Considered], PaperRecord]:
    """Everything considered on the way to the record, and the record; no trace is left behind."""
    with traced() as told:
        return told, pipeline.extract(paper)


def places(told: Iterable[Considered]) -> list[Place]:
    """Proposals of one thing whose words overlap are held against each other: they share a place. In the paper's order."""
    by_thing: dict[str, list[Considered]] = {}
    for one in told:
        by_thing.setdefault(one.thing, []).append(one)
    found = [place for thing, each in by_thing.items() for place in _together(thing, each)]
    return sorted(found, key=lambda place: (place.span, place.thing))


def _together(thing: str, told: Sequence[Considered]) -> Iterator[Place]:
    group: list[Considered] = []
    start = end = 0
    for one in sorted(told, key=_whole):
        first, last = _whole(one)
        if group and first >= end:
            yield _place(thing, (start, end), group)
            group = []
        start, end = (first, last) if not group else (start, max(end, last))
        group.append(one)
    if group:
        yield _place(thing, (start, end), group)


def _place(thing: str, span: Span, group: Sequence[Considered]) -> Place:
    return Place(thing, span, tuple(sorted(group, key=lambda one: (_ORDER[one.verdict], -one.score))))


def _whole(one: Considered) -> Span:
    """A proposal's place is that of its first words: the vote of an item may be proved pages further on."""
    return one.proposal.spans[0] if one.proposal.spans else (0, 0)


def _near(span: Span, offset: int | None) -> bool:
    return offset is None or (span[0] - NEAR <= offset <= span[1] + NEAR)


def _words(paper: Paper, span: Span) -> str:
    """The stored words of a span on one line, cut where they are many."""
    words = " ".join(paper.text[max(0, span[0]) : max(0, span[1])].split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"


def _told(paper: Paper, place: Place, language: Language) -> Iterator[str]:
    start, end = place.span
    yield text(
        "explain.place", language, thing=place.thing, start=start, end=end, page=paper.page_of(start), words=_words(paper, place.span)
    )
    for one in place.considered:
        yield text(
            "explain.proposal",
            language,
            verdict=text(f"explain.{one.verdict.replace(' ', '_')}", language),
            score=f"{one.score:.2f}",
            reader=one.proposal.reader,
            value=shown(one.proposal.value),
        )
        if one.reason:
            yield text("explain.why", language, reason=one.reason)
        if one.proposal.features:
            yield text("explain.features", language, features=_features(one.proposal.features))


def shown(value: object) -> str:
    """A value in a few words: offsets, and what a record leaves empty, are not told."""
    words = _plain(value, 0)
    return words if len(words) <= _VALUE else f"{words[:_VALUE]}…"


def _plain(value: object, depth: int) -> str:
    """Inside another value, one that has a name is its name."""
    if is_dataclass(value) and not isinstance(value, type):
        if depth and isinstance(name := getattr(value, "name", None), str):
            return name
        parts = ((field.name, getattr(value, field.name)) for field in fields(value) if field.name not in _OFFSETS)
        told = ", ".join(f"{name}={_plain(part, depth + 1)}" for name, part in parts if not _is_empty(part))
        return f"({told})" if depth else told
    if isinstance(value, list | tuple):
        return "; ".join(_plain(one, depth + 1) for one in value)
    return " ".join(str(value).split())


def _is_empty(value: object) -> bool:
    return value is None or value is False or (isinstance(value, str | list | tuple | dict) and not value)


def _features(features: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:g}" for name, value in sorted(features.items(), key=lambda pair: -abs(pair[1])))


def _stated(paper: Paper, record: PaperRecord, offset: int | None, language: Language) -> Iterator[str]:
    """What the record says with these words as its proof; only where a place was asked for."""
    if offset is None:
        return
    near = [
        text("explain.fact", language, fact=fact, sure=f"{sure:.3f}", words=_words(paper, span))
        for fact, sure, spans in _facts(record)
        if (span := next((one for one in spans if one[0] <= offset < one[1]), None))
    ]
    yield from (["", text("explain.stated", language), *near] if near else [])


def _facts(record: PaperRecord) -> Iterator[tuple[str, float, Sequence[Span]]]:
    """(fact in a few words, how sure, its spans) of all that is stated."""
    session = record.session
    for name, spans in session.evidence.items():
        yield f"session.{name}: {getattr(session, name)}", session.confidence.get(name, 1.0), spans
    for line in record.attendance:
        holder = f" → {line.proxy_to}" if line.proxy_to else ""
        yield f"attendance: {line.name}, {line.status}{holder}", line.confidence, line.evidence
    for item in record.deliberations:
        for name, spans in item.evidence.items():
            yield f"deliberation.{name}: {shown(getattr(item, name))}", 1.0, spans
        yield f"vote: {item.vote.outcome}", item.vote.confidence, item.vote.evidence
        for contract in item.contracts:
            yield f"contract: {contract.supplier}", contract.confidence, contract.evidence
        for grant in item.grants:
            yield f"grant: {grant.beneficiary}, {grant.amount}", grant.confidence, grant.evidence


def _doubts(paper: Paper, record: PaperRecord, offset: int | None, language: Language) -> Iterator[str]:
    """Facts held back and warnings whose words stand near; of the whole paper, all of them."""
    held = [one for one in record.held_back if _touches(one.get("evidence") or (), offset)]
    if held:
        yield from ("", text("explain.held", language))
    for one in held:
        yield text("explain.fact", language, fact=_held(one), sure=f"{one['confidence']:.3f}", words=_quoted(paper, one.get("evidence")))
    told = [warning for warning in record.warnings if _touches(warning.evidence, offset)]
    if told:
        yield from ("", text("explain.warnings", language))
    yield from (text("explain.warning", language, code=one.code, message=text_of(one, language)) for one in told)


def text_of(warning: Any, language: Language) -> str:
    """A warning's sentence in this language."""
    return text(f"warning.{warning.code}", language, **warning.values)


def _touches(spans: Iterable[Sequence[int]], offset: int | None) -> bool:
    return offset is None or any(_near((span[0], span[1]), offset) for span in spans)


def _held(one: Mapping[str, Any]) -> str:
    told = [str(one[key]) for key in ("name", "status", "supplier", "beneficiary", "amount", "value") if one.get(key) is not None]
    return f"{one['fact']}: {', '.join(told)}"


def _quoted(paper: Paper, spans: Sequence[Span] | None) -> str:
    return _words(paper, spans[0]) if spans else ""
