"""What a page costs the server to open and to filter, on the sample papers and on a large database, turn by turn in one run.

`python -m benchmarks.pages SAMPLE LARGE [PAGE …]`: two database URLs or SQLite files, already filled. `python -m benchmarks.pages --country
[SHARE [PAGE …]]`: the sample papers, and the same beside the national files, made at SHARE of their real size and loaded here; the pages of
published money where no PAGE is named. Each database gets a server of its own; a client asks it over the websocket as a browser does, and
the server's CPU time is read, all threads, so that a busy machine does not count.
"""

import argparse
import re
import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.country.site import sites
from benchmarks.page_addresses import addresses
from benchmarks.page_server import Server
from benchmarks.papers import say

ROUNDS = 3
RATIO, MORE, MOST = 1.5, 50.0, 200.0  # times the sample's, or ms more than it; ms for a filter change
CHANGES = ({"from": "2019-01-01"}, {"to": "2023-12-31"}, {"q": "voirie"})
PUBLISHED = ("published", "published_grants", "published_totals", "suppliers")  # what national files are seen on
Words = dict[str, str]


class Cost(NamedTuple):
    """Medians of CPU milliseconds; `opening` by a new visitor, `change` the dearest of `CHANGES`; `failed`: what the page said."""

    opening: float
    change: float
    failed: str


def main() -> None:
    """Of two databases that stand, or of two that are made."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--country", type=float, nargs="?", const=1.0, metavar="SHARE")
    parser.add_argument("words", nargs="*", metavar="SAMPLE LARGE PAGE")
    told = parser.parse_args()
    if told.country:
        with TemporaryDirectory() as folder:
            failures = measured(sites(Path(folder), told.country), told.words or PUBLISHED)
    else:
        sample, large, *only = told.words
        failures = measured((url(sample), url(large)), only)
    sys.exit(bool(failures))


def measured(urls: tuple[str, str], only: Sequence[str]) -> int:
    """A line a page and address; which bounds fail is said at the end of the line. How many addresses are over a bound."""
    failures = 0
    with Server(urls[0]) as sample, Server(urls[1]) as large:
        for server in (sample, large):
            server.visit("", {})  # the first visitor pays for imports and caches
        say("pages: ms of CPU: page, opened on the sample, on the large one; a filter changed on the sample, on the large one")
        for stem, small, big in pairs(urls, only):
            ours, theirs = cost(sample, stem, small), cost(large, stem, big)
            over = list(broken(ours, theirs))
            failures += bool(over)
            shown = "&".join(f"{name}={value}" for name, value in big.items())[:48]
            figures = f"{ours.opening:7.0f}{theirs.opening:7.0f} {ours.change:7.0f}{theirs.change:7.0f}"
            say(f"pages: {stem:18}{shown:50}{figures}  {' '.join(over)}")
        for name, server in (("sample", sample), ("large", large)):
            say(f"pages: {name}: {server.ready:.1f} s of CPU until ready, {server.memory():.0f} MiB at most")
    say(f"pages: {failures} addresses over a bound")
    return failures


def cost(server: Server, stem: str, words: Words, rounds: int = ROUNDS) -> Cost:
    """A page opened by new visitors, then filtered by each."""
    server.visit(stem, words)
    openings: list[float] = []
    changes: list[list[float]] = [[] for _ in CHANGES]
    failed = ""
    for _ in range(rounds):
        with server.visitor() as visitor:
            spent, failed = visitor.ask(stem, words)
            openings.append(spent)
            for place, change in enumerate(CHANGES):
                changes[place].append(visitor.ask(stem, words | change)[0])
    return Cost(statistics.median(openings), max(map(statistics.median, changes)), failed)


def broken(sample: Cost, large: Cost) -> Iterator[str]:
    """The bounds that the large database does not keep."""
    for name, small, big in (("opening", sample.opening, large.opening), ("change", sample.change, large.change)):
        if big > max(RATIO * small, small + MORE):
            yield f"{name}>"
    if large.change > MOST:
        yield f"change>{MOST:.0f}"
    if large.failed or sample.failed:
        yield f"FAILED {large.failed or sample.failed}"


def pairs(urls: tuple[str, str], only: Sequence[str]) -> Iterator[tuple[str, Words, Words]]:
    """Each address of the large database beside its like of the sample."""
    small, council = addresses(urls[0])
    for name, (stem, words) in addresses(urls[1], council)[0].items():
        like = small.get(name) or small.get(re.sub("(?:most|listed)$", "one", name))
        if like and (not only or (stem or "overview") in only):
            yield stem, like[1], words


def url(said: str) -> str:
    """A database's URL, or that of its SQLite file."""
    return said if "://" in said else f"sqlite:///{said}"


if __name__ == "__main__":
    main()
