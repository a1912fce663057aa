"""What the program says of a paper, read once for all the processes of a test run: several tests judge the same ones."""

import os
import pickle
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from data_loaders.documents import pipeline, reading
from data_loaders.documents.record import PaperRecord
from tests.papers import RECORDS


def record(path: Path) -> PaperRecord:
    """The record of the paper at `path`, a new one each time: what a test changes in it no other sees. Raises Refused, kept nowhere."""
    kept = Path(os.environ[RECORDS], sha256(bytes(path) + b"\0" + path.read_bytes()).hexdigest())
    if not kept.exists():
        with NamedTemporaryFile(dir=kept.parent, delete=False) as written:
            written.write(pickle.dumps(pipeline.extract(reading.read(path))))
        Path(written.name).replace(kept)  # whole, whoever else reads the same paper meanwhile
    known: PaperRecord = pickle.loads(kept.read_bytes())
    return known
