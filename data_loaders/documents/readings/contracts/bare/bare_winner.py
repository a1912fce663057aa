"""Of the firms that an act names the one it chose: told as chosen, named again below the prices, or the only one left."""

from data_loaders.documents.readings.contracts.bare.bare_firms import Candidate
from data_loaders.documents.readings.contracts.contract_entry import alike


def firms(candidates: list[Candidate]) -> list[list[Candidate]]:
    """The mentions of each firm together."""
    found: list[list[Candidate]] = []
    for one in candidates:
        same = next((f for f in found if any(alike(one.key, other.key) for other in f)), None)
        if same is None:
            found.append([one])
        else:
            same.append(one)
    return found


def of(named: list[list[Candidate]], bidders: list[list[Candidate]], *, compared: bool, unclaimed: bool) -> list[Candidate] | None:
    """The mentions of the firm that is left; `compared`: offers are told, `unclaimed`: a price whose firm is not read stands beside."""
    if any(c.won and c.lost for f in bidders for c in f if not c.price.known):
        return None  # "malgré l'écart de prix": of two minds
    standing = [f for f in named if not any(c.lost for c in f)]
    bids = [f for f in bidders if f in standing]
    last = max((c.sentence for f in bidders for c in f if c.price.known), default=-1)
    if len(bidders) > 1:
        again = [f for f in standing if any(c.sentence > last or (c.won and not c.price.known) for c in f)]
        if len(again) == 1:
            return again[0]
        if again and (last_named := _named_last(again)):
            return last_named
        won = [f for f in bids if any(c.won for c in f)]
        return won[0] if len(won) == 1 and len(again) == 0 else bids[0] if len(bids) == 1 and not again else None
    if len(bids) == 1 and not unclaimed and (not compared or any(c.won for c in bids[0]) or len(named) > len(standing)):
        rivals = [f for f in standing if f is not bids[0] and max(c.sure for c in f) >= 2]
        return bids[0] if not rivals or any(c.won for c in bids[0]) else None
    strong = [f for f in standing if max(c.sure for c in f) >= 2]
    if len(strong) > 1 or compared:
        strong = [f for f in strong if any(c.won for c in f)]
    return strong[0] if len(strong) == 1 and not bidders else None


def _named_last(again: list[list[Candidate]]) -> list[Candidate] | None:
    """Of several named below their prices the one that the last of these sentences names alone, as chosen."""
    last = max(c.sentence for f in again for c in f)
    few = [f for f in again if any(c.sentence == last for c in f)]
    return few[0] if len(few) == 1 and any(c.won for c in few[0] if c.sentence == last) else None
