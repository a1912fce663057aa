"""Papers that change while they are read: `python -m benchmarks.faults.changed [ROUNDS]`.

While a folder is loaded another process writes its papers anew, without pause: cut, swapped for one another, gone and back. What is kept
of a paper must be one of its contents, whole: the text stored under a sum is the text that the content of that sum gives.
"""

import argparse
import hashlib
import random
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faults.rows import head, row
from benchmarks.faults.site import load
from data_loaders.documents import reading

_PAPERS = 24
_WORDS = """VILLE DE VALOMBRE
Conseil municipal du {day} mars 2021 à 20 h 30
En exercice : 5
Présents : Mme Odile Marchand, maire, M. Paul Bellac, Mme Rose Corbin, M. Luc Delmas, Mme Anne Fabre
Délibération n° 2021-{day}
Objet : Travaux de voirie {version}
Pour : {version}, contre : {rest}. Adopté.
"""


def main() -> None:
    """One row over all rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=10)
    rounds = parser.parse_args().rounds
    kept, codes, foreign = 0, [], 0
    for number in range(rounds):
        with TemporaryDirectory(prefix="seance-changed-") as name:
            code, held, strange = _round(Path(name), random.Random(number))
            codes.append(code)
            kept, foreign = kept + held, foreign + strange
    head()
    told = f"{rounds} loads of {_PAPERS} papers rewritten meanwhile (exit {sorted(set(codes))}), {kept} papers kept"
    row("papers changed under the reader", told, f"{foreign} kept as none of their contents, {sum(c not in (0, 3) for c in codes)} loads")


def _contents(number: int) -> list[bytes]:
    """Those of one paper: three versions, one cut, one of another day."""
    whole = [_WORDS.format(day=number + 1, version=version, rest=5 - version).encode() for version in (3, 4, 5)]
    return [*whole, whole[0][: len(whole[0]) // 2], _WORDS.format(day=number + 2, version=3, rest=2).encode()]


def _round(folder: Path, chance: random.Random) -> tuple[int, int, int]:
    """(exit code, papers kept, of those kept as none of their contents)."""
    papers = {folder / "papers" / f"{number:02}.txt": _contents(number) for number in range(_PAPERS)}
    (folder / "papers").mkdir()
    for path, contents in papers.items():
        path.write_bytes(contents[0])
    stop = threading.Event()
    writer = threading.Thread(target=_rewrite, args=(papers, chance, stop))
    writer.start()
    try:
        code = load(f"sqlite:///{folder}/site.db", folder / "cache", [folder / "papers"])
    finally:
        stop.set()
        writer.join()
    known = {hashlib.sha256(content).hexdigest(): content for contents in papers.values() for content in contents}
    kept = list(_kept(folder / "site.db"))
    return code, len(kept), sum(sum_ not in known or text != reading.of_bytes(known[sum_], "a.txt").text for sum_, text in kept)


def _rewrite(papers: dict[Path, list[bytes]], chance: random.Random, stop: threading.Event) -> None:
    """Each way that files change: in place, byte after byte; by another put in its place; taken away and back."""
    while not stop.is_set():
        path, contents = chance.choice(list(papers.items()))
        new = chance.choice(contents)
        match chance.randrange(3):
            case 0:
                path.write_bytes(new)
            case 1:
                beside = path.with_suffix(".new")
                beside.write_bytes(new)
                beside.replace(path)
            case _:
                path.unlink(missing_ok=True)
                path.write_bytes(new)


def _kept(file: Path) -> Iterator[tuple[str, str]]:
    with sqlite3.connect(file) as held:
        yield from held.execute("SELECT d.sha256, t.text FROM document d JOIN document_text t ON t.document_id = d.id")


if __name__ == "__main__":
    main()
