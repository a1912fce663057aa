"""The stays of one member (présences successives) from the roll's word and the moves that the minutes tell, in order."""

from typing import Any

from data_loaders.documents.readings.moves.attendance_moves import Move
from data_loaders.documents.readings.moves.presence_items import Edge
from data_loaders.documents.readings.roll.attendance_status import Judged
from data_loaders.documents.text.view import View

Bound = dict[str, Any]


def apply(judged: Judged, moves: list[Move], view: View) -> None:
    """Who comes in sat for a part; who leaves stays present, with the hour, the item or the place in the text where it is told."""
    inside = judged.status == "present"
    told = bool(judged.stays)  # a note in the roll already says when this member sat
    stays: list[dict[str, Any]] = list(judged.stays or ([{"from": None, "to": None}] if inside else []))
    last: Move | None = None
    for move in moves:
        bound = _bound(move, view)
        if _told_again(stays, move, bound):
            continue
        if move.kind == "leaves" and inside and not (told and stays[-1]["to"]):
            stays[-1] = {"from": stays[-1]["from"], "to": bound}
            judged.gives = judged.gives or move.gives
            if move.brief:
                stays.append({"from": _after(bound), "to": None})
            inside, last = move.brief, move
        elif move.kind == "arrives" and not inside:
            stays.append({"from": bound, "to": None})
            inside, last = True, move
        elif move.kind == "arrives" and last and last.brief:
            stays[-1]["from"], last = bound, move
        elif move.kind == "arrives" and last is None and not told:
            stays = [{"from": None, "to": {"time": None, "item": None}}] if move.back else []
            stays.append({"from": bound, "to": None})
            last = move
    if last is None:
        return
    if not inside and not last.firm:
        stays.append({"from": {"time": None, "item": None}, "to": None})  # nothing tells whether, or when, this member came back
    judged.status, judged.stays = "present", stays
    judged.arrived, judged.left = _hour(stays[0]["from"]), _hour(stays[-1]["to"])


def _told_again(stays: list[dict[str, Any]], move: Move, bound: Bound) -> bool:
    """The move of a note, or of a head, told a second time where it happens: the same hour, and now its place."""
    for stay in stays:
        known = stay["from" if move.kind == "arrives" else "to"]
        if known and move.hour and known["time"] == move.hour:
            known.update(place=bound["place"], item=known["item"] or bound["item"])
            return True
    return False


def _hour(bound: Bound | None) -> str | None:
    return bound["time"] if bound else None


def _bound(move: Move, view: View) -> Bound:
    """`place`: where the text tells the move; it bounds the stay among the items of that text."""
    edge: Edge = "out" if move.brief else move.edge if move.item else "in"
    return {
        "time": move.hour,
        "item": move.item,
        **({"edge": edge} if edge != "in" else {}),
        "place": list(view.span(move.start, min(move.end, move.start + 160))),
    }


def _after(bound: Bound) -> Bound:
    """The bound of the stay that begins once the vote is over."""
    return {**bound, "edge": "out"}
