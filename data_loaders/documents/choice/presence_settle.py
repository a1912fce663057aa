"""The item beside which a coming or going is told (point de l'ordre du jour): known once the paper's items are read."""

from typing import Any

from data_loaders.documents.record import DeliberationRecord, PaperRecord

Bound = dict[str, Any]


def settle(record: PaperRecord) -> None:
    """Gives the bounds that only a place in the text tells the number of their item, and the side of its vote that they lie on."""
    starts = [(min(spans), item) for item in record.deliberations if (spans := _starts(item))]
    if [start for start, _ in starts] != sorted(start for start, _ in starts):
        return
    for line in record.attendance:
        for stay in line.presence or []:
            for end in ("from", "to"):
                if stay[end] and stay[end].get("place") and not stay[end]["item"]:
                    stay[end] = _settled(stay[end], starts, arrives=end == "from")


def _starts(item: DeliberationRecord) -> list[int]:
    return [span[0] for field in ("number", "title") for span in item.evidence.get(field, [])]


def _settled(bound: Bound, starts: list[tuple[int, DeliberationRecord]], *, arrives: bool) -> Bound:
    """In the stay is the vote that a departure follows, or that an arrival precedes; "unsure" where the vote's place is not known."""
    at = bound["place"][0]
    item = next((item for start, item in reversed(starts) if start <= at), None)
    if item is None or item.number is None:
        return bound
    if bound.get("edge") == "out":
        return {**bound, "item": item.number}
    votes = [span for span in item.vote.evidence if span[0] >= min(_starts(item))]
    if not votes or min(votes)[0] <= at < max(end for _, end in votes):
        return {**bound, "item": item.number, "edge": "unsure"}
    follows = at >= max(end for _, end in votes)
    inside = follows != arrives
    return {**bound, "item": item.number, **({} if inside else {"edge": "out"})}
