"""Where in a paper's record a fact stands: a place that outlives readings (who, which act), and what the record says there now."""

from collections.abc import Iterator
from typing import Any

from database.identities.names import name_key, number_key, title_key, words

Record = dict[str, Any]
Said = dict[str, Any]

MONEY = ("amount", "min_amount", "max_amount", "change", "tax")
VOTE = ("outcome", "unanimous", "for_", "against", "abstentions", "not_voting")
WHO = {"contract": "supplier", "grant": "beneficiary"}
# The fields of a fact that a decision is about: where one of them is read otherwise, the decision no longer answers the reading.
FIELDS: dict[str, tuple[str, ...]] = {
    "attendance": ("name", "status"),
    "contract": ("supplier", "lot", *MONEY),
    "grant": ("beneficiary", "amount"),
    "vote": VOTE,
}


def act_place(item: Record) -> str:
    """An act of a paper: its number, else its title."""
    if item.get("number"):
        return f"n:{number_key(item['number'])}"
    return f"t:{title_key(item.get('title') or '')}"


def place_of(kind: str, fact: Record, item: Record | None = None) -> str:
    """The place of one fact; `item` is the act that it is of."""
    act = act_place(item if item is not None else fact.get("item") or {})
    if kind == "attendance":
        return name_key(fact["name"])
    if kind == "contract":
        return f"{act}|{' '.join(words(fact.get('lot') or ''))}|{' '.join(words(fact.get('supplier') or ''))}"
    if kind == "grant":
        return f"{act}|{' '.join(words(fact['beneficiary']))}"
    return act if kind in ("vote", "rapporteur") else ""


def about(item: Record | None) -> str | None:
    """An act in words: its number and its title."""
    named = [str(item[name]) for name in ("number", "title") if item and item.get(name)]
    return " – ".join(named) or None


def act_of(record: Record, place: str) -> Record | None:
    """The act at the head of a fact's place; None where the fact is of none."""
    head = place.split("|", 1)[0]
    return next((item for item in record.get("deliberations") or [] if act_place(item) == head), None)


def said_of(kind: str, fact: Record) -> Said:
    """What a decision on this fact is about."""
    if kind in FIELDS:
        return {name: fact.get(name) for name in FIELDS[kind]}
    return {"value": fact.get("value")}


def facts(record: Record) -> Iterator[tuple[str, str, Record]]:
    """(kind, place, fact) of everything that a decision can be about, facts held back first."""
    for held in record.get("held_back") or []:
        kind = held["fact"]
        yield kind, place_of(kind, held), held
    yield "council", "", {"value": record.get("council")}
    for name, value in (record.get("session") or {}).items():
        if name not in ("confidence", "evidence", "signs"):
            yield f"session.{name}", "", {"value": value}
    for line in record.get("attendance") or []:
        yield "attendance", place_of("attendance", line), line
    for item in record.get("deliberations") or []:
        yield "vote", act_place(item), item.get("vote") or {}
        yield "rapporteur", act_place(item), {"value": item.get("rapporteur")}
        for kind in WHO:
            yield from ((kind, place_of(kind, line, item), line) for line in item.get(f"{kind}s") or [])


def find(record: Record, kind: str, place: str) -> Record | None:
    """The fact that stands at a place; None where the reading has none there."""
    if kind == "paper":
        return {"value": "read"}
    return next((fact for one, where, fact in facts(record) if (one, where) == (kind, place)), None)
