"""The child's side of `worker`: limits first, then one document after another until the line closes."""

import logging
import sys
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from data_loaders.documents import in_part, reading
from data_loaders.documents.pages import allowance, pdf, scan_cache
from data_loaders.documents.pages.layout import NO_LAYOUT
from data_loaders.documents.paper import Paper, Refused
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.scanned import Ocr
from data_loaders.documents.worker import Task


def answer(task: Task) -> tuple[Paper | None, PaperRecord]:
    """The paper and its record, or the record of its refusal; never raises for what a document holds.

    Of an upload nothing is kept.
    """
    data = task.data
    ocr = Ocr(lambda pictures: allowance.grow(0, scans=pictures), scan_cache.folder() if data is None else None)
    most = allowance.MOST_SECONDS if data is None else allowance.MOST_UPLOAD_SECONDS
    try:
        allowance.begin(most)
        data = reading.bytes_of(Path(task.path), task.source) if data is None else data
        paper = reading.of_bytes(data, task.source, ocr)
        record = in_part.extract(paper, most)
        record.warnings.extend(reading.notices(paper))
    except Refused as refused:
        return None, reading.refused_record(task.source, data, refused)
    except MemoryError:
        return None, reading.refused_record(task.source, data, reading.refusal("too_heavy", task.source, most=allowance.MEMORY_MB))
    except allowance.OutOfTime:
        return None, reading.refused_record(task.source, data, reading.refusal("too_slow", task.source, cpu=allowance.seconds()))
    except Exception:
        logging.exception("%s", task.source)
        return None, reading.refused_record(task.source, data, reading.refusal("crashed", task.source))
    finally:
        allowance.rest()
    return replace(paper, layout=NO_LAYOUT), record  # nobody outside asks how it is set, and it is larger than the text


def main() -> None:
    """Serves the line whose number is the first argument."""
    line: Connection[object, object] = Connection(int(sys.argv[1]))
    pdf.warm()
    allowance.limit_memory()
    line.send("ready")
    while True:
        try:
            task = line.recv()
        except EOFError:
            return
        said = answer(task)  # type: ignore[arg-type]
        line.send(said)
        if said[0] is not None and said[0].scanned_pages:
            allowance.limit_memory()  # the threads that read pictures leave reserved memory behind


if __name__ == "__main__":
    main()
