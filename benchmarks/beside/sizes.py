"""Every page on a hundredth of the rows and on all of them: how many times as much the dearest costs."""

from contextlib import ExitStack

from benchmarks.beside.made import Made
from benchmarks.beside.table import Bound, Line, Took
from benchmarks.page_server import Server
from benchmarks.pages import MORE, Cost, cost, pairs

_MOST = 1.5


def line(small: Made, large: Made, rounds: int) -> Line:
    """The address whose opening or new filter grows most; how many grow by more than asked."""
    with ExitStack() as held:
        servers = [held.enter_context(Server(made.url)) for made in (small, large)]
        for server in servers:
            server.visit("", {})
        found = [
            (_named(stem, big), cost(servers[0], stem, little, rounds), cost(servers[1], stem, big, rounds))
            for stem, little, big in pairs((small.url, large.url), ())
        ]
    grown = [(name, what, before, after) for name, one, other in found for what, before, after in _both(one, other)]
    wrong = next((f"{name}: {one.failed or other.failed}" for name, one, other in found if one.failed or other.failed), "")
    name, what, before, after = max(grown, key=lambda one: one[3] / one[2])
    over = [one for one in grown if one[3] > _MOST * one[2]]
    slower = sum(after > before + MORE for _, _, before, after in over)
    counted = f"{len(over)} of {len(grown)} over, {slower} of them by {MORE:.0f} ms"
    said = f"from 1/100 to all rows, {len(found)} addresses (worst: {what} of {name}; {counted})"
    return Line(said, {"ours": [Took(0.0, after / 1000, wrong)]}, [Bound(_MOST, None, "cpu", after / before, "× on the hundredth")])


def _both(small: Cost, large: Cost) -> list[tuple[str, float, float]]:
    return [("opening", small.opening, large.opening), ("new filter", small.change, large.change)]


def _named(stem: str, words: dict[str, str]) -> str:
    return " ".join([stem or "overview", *words.values()])
