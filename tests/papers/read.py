"""What the program says of a paper, read once for all the processes of a test run: several tests judge the same ones."""

import os
import pickle
from fcntl import LOCK_EX, flock
from hashlib import sha256
from pathlib import Path

from data_loaders.documents import pipeline, reading
from data_loaders.documents.record import PaperRecord
from tests.papers import RECORDS


def record(path: Path) -> PaperRecord:
    """The record of the paper at `path`, a new one each time: what a test changes in it no other sees. Raises Refused, kept nowhere."""
    kept = Path(os.environ[RECORDS], sha256(bytes(path) + b"\0" + path.read_bytes()).hexdigest())
    with kept.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)  # two processes that judge the same papers in the same order would each read all
        if not kept.exists():
            part = kept.with_suffix(".part")
            part.write_bytes(pickle.dumps(pipeline.extract(reading.read(path))))
            part.replace(kept)
    known: PaperRecord = pickle.loads(kept.read_bytes())
    return known
