"""All facts of one paper's record, held against its label; a key that the label leaves out was ambiguous and is not judged."""

from collections.abc import Iterable, Iterator
from typing import Any

from evaluation.rules.items import close_title, kinship, pair, same_number
from evaluation.rules.judgement import Judge, Judgement, Spans
from evaluation.rules.money import WHO, amounts, compatible, held_back, same_money
from evaluation.rules.names import Record, Same, exact, holder, plain, same_council, same_member

_DATES = ("published_on", "received_on")


def judge(name: str, gold: Record, said: Record) -> list[Judgement]:
    """Every judgement of the paper; `said` is the record as `extract` prints it, empty where the paper gave none."""
    judged = Judge(name)
    if "council" in gold:
        judged.value("council", gold["council"], said.get("council"), same=same_council)
    _session(judged, gold, said)
    if "attendance" in gold:
        _attendance(judged, gold, said)
    if "deliberations" in gold:
        pairs, extra = pair(gold["deliberations"], said.get("deliberations") or [])
        for wanted, found in pairs:
            _item(judged, wanted, found, same_member(gold))
        _extra(judged, gold, extra, [found for _, found in pairs if found is not None])
    return judged.judged


def _session(judged: Judge, gold: Record, said: Record) -> None:
    session = said.get("session") or {}
    evidence = session.get("evidence") or {}
    for key, wanted in gold.get("session", {}).items():
        same = same_member(gold) if key in ("president", "secretary") else exact
        judged.value(f"session.{key}", wanted, session.get(key), same=same, spans=evidence.get(key) or ())


def _attendance(judged: Judge, gold: Record, said: Record) -> None:
    doubtful = {plain(name) for name in gold.get("attendance_unscored", ())}
    roll = [*(plain(line["name"]) for line in gold["attendance"]), *sorted(doubtful)]
    wanted = [line for line in gold["attendance"] if plain(line["name"]) not in doubtful]
    found = [line for line in said.get("attendance") or () if plain(line.get("name")) not in doubtful]
    judged.sets("attendance.status", _lines(wanted, "status"), _stated(found, "status"))
    for key in ("left_at", "arrived_at"):
        judged.sets(f"attendance.{key}", _lines(wanted, key), _stated(found, key))
    meant = [{**line, "proxy_to": holder(line["proxy_to"], roll, plain(line["name"]))} for line in wanted if line.get("proxy_to")]
    held = [{**line, "proxy_to": holder(line["proxy_to"], roll, plain(line["name"]))} for line in found if line.get("proxy_to")]
    judged.sets("attendance.proxy", _lines(meant, "proxy_to"), _stated(held, "proxy_to"))


def _lines(lines: Iterable[Record], key: str) -> list[tuple[str, Any]]:
    return [(plain(line["name"]), line[key]) for line in lines if line.get(key)]


def _stated(lines: Iterable[Record], key: str) -> Iterator[tuple[tuple[str, Any], Spans]]:
    return (((plain(line.get("name")), line[key]), line.get("evidence") or ()) for line in lines if line.get(key))


def _item(judged: Judge, wanted: Record, found: Record | None, member: Same) -> None:
    label = str(wanted.get("number") or wanted.get("title"))
    said = found or {}
    evidence = said.get("evidence") or {}
    judged.value("deliberation.found", True, True if found else None, label, spans=evidence.get("title") or evidence.get("number") or ())
    rules: dict[str, Same] = {"number": same_number, **dict.fromkeys(_DATES, exact), "title": close_title, "rapporteur": member}
    for key, same in rules.items():
        if key in wanted:
            judged.value(f"deliberation.{key}", wanted[key], said.get(key), label, same=same, spans=evidence.get(key) or ())
    vote = said.get("vote") or {}
    for key, value in (wanted.get("vote") or {}).items():
        judged.value(f"vote.{key}", value, vote.get(key), label, spans=vote.get("evidence") or ())
    for kind, who in WHO.items():
        if kind in wanted:
            judged.judged += _parties(judged.paper, label, (kind, who), wanted[kind], said.get(kind) or [])
    if "budget" in wanted:
        judged.sets("budget", _budget(wanted["budget"]), ((one, ()) for one in _budget(said.get("budget"))), label)


def _budget(budget: Record | None) -> list[tuple[str, str]]:
    told = budget or {}
    function = [("function", told["function"])] if told.get("function") else []
    return sorted({*function, *(("article", article) for article in told.get("articles") or ())})


def _parties(paper: str, label: str, names: tuple[str, str], gold: list[Record], said: list[Record]) -> Iterator[Judgement]:
    """One stated for one meant; a part of the truth is missed, not wrong; a lot without a supplier may be left out."""
    kind, who = names
    left = [line for line in said if line.get(who) or line.get("stage") != "unsuccessful"]
    lost = []
    for wanted in gold:
        if not wanted.get(who):
            continue
        value = (wanted[who], *amounts(wanted))
        hit = next((s for s in left if same_money(wanted, s, who) and compatible(wanted[who], s.get(who))), None)
        if hit is None:
            lost.append(wanted)
            yield Judgement(kind, paper, label, value, None, False)
        else:
            left.remove(hit)
            yield Judgement(kind, paper, label, value, (hit.get(who), *amounts(hit)), True, hit.get("evidence") or ())
    for line in left:
        part = next((g for g in lost if held_back(g, line, who) and compatible(g[who], line.get(who))), None)
        if part is None:
            yield Judgement(kind, paper, label, None, (line.get(who), *amounts(line)), False, line.get("evidence") or ())
        else:
            lost.remove(part)


def _extra(judged: Judge, gold: Record, extra: Iterable[Record], taken: list[Record]) -> None:
    """An act that is none is wrong; where the label holds some of the acts only, one that is stated twice is."""
    for item in extra:
        twice = any(kinship(one, item) > 2 or one == item for one in taken)
        if gold.get("deliberations_complete", True) or twice:
            evidence = item.get("evidence") or {}
            judged.value("deliberation.found", None, True, str(item.get("number") or item.get("title")), spans=evidence.get("title") or ())
