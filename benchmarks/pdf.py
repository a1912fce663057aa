"""What our PDF reader costs beside pypdfium2's bare text of the same pages."""

import time
from pathlib import Path

import pypdfium2

from benchmarks.papers import papers, say
from data_loaders.documents import reading
from data_loaders.documents.paper import Refused


def _bare(paths: list[Path]) -> int:
    pages = 0
    for path in paths:
        document = pypdfium2.PdfDocument(path.read_bytes())
        for number in range(len(document)):
            document[number].get_textpage().get_text_range()
        pages += len(document)
    return pages


def _ours(paths: list[Path]) -> int:
    return sum(len(reading.read(path).page_starts) for path in paths)


def _readable(path: Path) -> bool:
    try:
        return bool(reading.read(path).page_starts)
    except Refused:
        return False


def main() -> None:
    """CPU seconds of either, the second of two passes."""
    with papers() as folders:
        paths = [path for path in reading.find(folders)[0] if path.suffix == ".pdf" and _readable(path)]
        seconds = {}
        for name, work in (("bare", _bare), ("ours", _ours)) * 2:
            began = time.process_time()
            pages = work(paths)
            seconds[name] = time.process_time() - began
    say(f"pdf: {pages} pages, bare pypdfium2 {seconds['bare']:.2f} s, our reader {seconds['ours']:.2f} s on one core")


if __name__ == "__main__":
    main()
