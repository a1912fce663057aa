"""What nobody asked since the data changed: questions of the workbench over all councils, and a council's pages before anybody opened them.

`python -m benchmarks.first_asked SAMPLE LARGE`: databases as for `benchmarks.pages`, which measures what was asked before. Each question
and each council is new to the server, so that nothing of the answer is held; the CPU of all its threads is read.
"""

import argparse
import statistics
import sys

import polars as pl

from benchmarks.page_addresses import addresses
from benchmarks.page_server import Server
from benchmarks.pages import MORE, MOST, RATIO, cost, url
from benchmarks.papers import say
from database.engine import open_engine
from database.snapshot import frames as tables
from ui.navigation import DOORS

# Table, column, and texts looked for in it; without texts the table is sorted by it.
QUESTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("published_contracts", "title", ("voirie", "toiture", "zyx")),
    ("published_contracts", "supplier", ("bâti", "terr", "zyx")),
    *(("published_contracts", name, ()) for name in ("title", "supplier", "buyer", "procedure", "amount", "notified_on")),
    ("published_holders", "supplier", ()),
    ("attendance", "councillor", ("mar", "zyx")),
    ("attendance", "councillor", ()),
    ("attendance", "date", ()),
    ("deliberations", "title", ("budget", "zyx")),
    ("published_acts", "title", ()),
)
COUNCILS = 4  # new ones a page


def main() -> None:
    """A line a question, then a line a page; which bounds fail is said at its end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sample")
    parser.add_argument("large")
    asked = parser.parse_args()
    urls = [url(asked.sample), url(asked.large)]
    failures = 0
    with Server(urls[0]) as sample, Server(urls[1]) as large:
        for server in (sample, large):
            server.visit("", {})
        for table, column, texts in QUESTIONS:
            spent = _answered(large, table, column, texts)
            failures += spent > MOST
            question = f"{table}: {column} {'has' if texts else 'sorts'}"
            say(f"first_asked: {question:40}{spent:7.0f} ms  {f'>{MOST:.0f}' if spent > MOST else ''}")
        ours, longest = addresses(urls[0])[1], addresses(urls[1])[1]
        new = _councils(urls[1], longest)
        stems = ["search", *(stem for door in DOORS.values() for stem in door)]
        if len(new) < COUNCILS * len(stems):
            say(f"first_asked: pages are not asked for: {len(new)} councils with a roll, {COUNCILS * len(stems)} wanted")
            stems = []
        for stem in stems:
            page = "" if stem == "overview" else stem
            small = cost(sample, page, {"council": ours or ""}).opening
            large.visit(page, {"council": longest or ""})  # what any council's page needs
            spent = statistics.median(_opened(large, page, new.pop()) for _ in range(COUNCILS))
            over = spent > max(RATIO * small, small + MORE)
            failures += over
            say(f"first_asked: {stem:40}{small:7.0f} on the sample, {spent:7.0f} ms  {'opening>' if over else ''}")
    say(f"first_asked: {failures} over a bound")
    sys.exit(bool(failures))


def _answered(server: Server, table: str, column: str, texts: tuple[str, ...]) -> float:
    """The dearest of some questions to a table that the visitor has before him."""
    asked = [{"where": f"{column}:has:{text}"} for text in texts] or [{"sort": column}, {"sort": f"-{column}"}]
    with server.visitor() as visitor:
        visitor.ask("workbench", {"table": table})
        return max(visitor.ask("workbench", {"table": table} | words)[0] for words in asked)


def _opened(server: Server, page: str, council: str) -> float:
    with server.visitor() as visitor:
        return visitor.ask(page, {"council": council})[0]


def _councils(address: str, opened: str | None) -> list[str]:
    """Councils with a roll, but for one; those with the longest last."""
    data = tables.frames(open_engine(address))
    rolls = data.scan("attendance").group_by("council").agg(n=pl.len()).sort("n", "council")
    return [name for name in data.collect(rolls)["council"] if name != opened]


if __name__ == "__main__":
    main()
