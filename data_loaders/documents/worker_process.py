"""The child's side of `worker`: limits first, then one document after another until the line closes."""

import logging
import resource
import sys
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from data_loaders.documents import pipeline, reading
from data_loaders.documents.pages import pdf, scan, scan_cache
from data_loaders.documents.pages.layout import NO_LAYOUT
from data_loaders.documents.paper import Paper, Refused
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.scanned import Ahead, Ocr
from data_loaders.documents.worker import CPU_SECONDS, MEMORY_MB, SCAN_SECONDS, Task


def answer(task: Task, ahead: Ahead = lambda _: None) -> tuple[Paper | None, PaperRecord]:
    """The paper and its record, or the record of its refusal; never raises for what a document holds.

    `ahead` is told how many of its pages are pictures. Of an upload nothing is kept.
    """
    data = task.data
    ocr = Ocr(ahead, scan_cache.folder() if data is None else None)
    try:
        data = reading.bytes_of(Path(task.path), task.source) if data is None else data
        paper = reading.of_bytes(data, task.source, ocr)
        record = pipeline.extract(paper)
        record.warnings.extend(reading.notices(paper))
    except Refused as refused:
        return None, reading.refused_record(task.source, data, refused)
    except MemoryError:
        return None, reading.refused_record(task.source, data, reading.refusal("too_heavy", task.source, most=MEMORY_MB))
    except Exception:
        logging.exception("%s", task.source)
        return None, reading.refused_record(task.source, data, reading.refusal("crashed", task.source))
    return replace(paper, layout=NO_LAYOUT), record  # nobody outside asks how it is set, and it is larger than the text


def limit_memory() -> None:
    """MEMORY_MB above what the imports took; more is a MemoryError or the end of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc/self/statm").exists() else 0
    most = pages * resource.getpagesize() + MEMORY_MB * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time(pictures: int = 0) -> None:
    """CPU_SECONDS more than what is used up by now, and SCAN_SECONDS for each picture; what this process starts inherits it."""
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    resource.setrlimit(resource.RLIMIT_CPU, (int(used) + CPU_SECONDS + 1 + SCAN_SECONDS * pictures, resource.RLIM_INFINITY))


def main() -> None:
    """Serves the line whose number is the first argument."""
    line: Connection[object, object] = Connection(int(sys.argv[1]))
    pdf.warm()
    limit_memory()

    pictures_read = 0

    def ahead(pictures: int) -> None:
        nonlocal pictures_read
        pictures_read = pictures
        _ready_for_pictures(pictures)
        line.send(pictures)

    line.send("ready")
    while True:
        try:
            task = line.recv()
        except EOFError:
            return
        if pictures_read:  # the threads that read them leave reserved memory behind
            pictures_read = 0
            limit_memory()
        limit_time()
        line.send(answer(task, ahead))  # type: ignore[arg-type]


def _ready_for_pictures(pictures: int) -> None:
    """What reading pictures takes once is not counted against the document, and each picture has its own time."""
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    scan.warm()
    limit_memory()
    limit_time(pictures)


if __name__ == "__main__":
    main()
