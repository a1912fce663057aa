"""How many pages a second are read on one core, and which share of it the format readers take."""

import time

from benchmarks.papers import papers, say
from data_loaders.documents import pipeline, reading
from data_loaders.documents.paper import Refused


def main() -> None:
    """One pass in this process, without children: the reader's own speed."""
    with papers() as folders:
        documents, _ = reading.find(folders)
        read = pages = 0
        formats = facts = 0.0
        for path in documents:
            started = time.perf_counter()
            try:
                paper = reading.read(path)
            except Refused:
                continue
            between = time.perf_counter()
            pipeline.extract(paper)
            formats += between - started
            facts += time.perf_counter() - between
            read, pages = read + 1, pages + len(paper.page_starts)
    total = formats + facts
    say(f"read: {read} papers, {pages} pages in {total:.2f} s: {pages / total:.0f} pages/s, {read / total:.0f} papers/s on one core")
    say(f"read: format readers {formats:.2f} s ({formats / total:.0%}), segments and facts {facts:.2f} s ({facts / total:.0%})")


if __name__ == "__main__":
    main()
