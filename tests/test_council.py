"""The words of the trade: whoever wants one that is no table does not wait for the engine, and all tables come together."""

import subprocess
import sys

import council

ASKED = """
import sys
import data_loaders.documents.worker_process
print(sorted({"sqlalchemy", "alembic", "polars"} & {name.partition(".")[0] for name in sys.modules}))
from council import Vote
print(len(Vote.metadata.tables))
"""


def test_a_paper_is_read_without_the_engine_and_one_table_brings_all() -> None:
    told = subprocess.run([sys.executable, "-c", ASKED], check=True, capture_output=True, text=True).stdout.splitlines()
    assert told == ["[]", str(len(council.__all__) - 1)]


def test_every_table_is_named() -> None:
    named = {getattr(council, name) for name in council.__all__}
    assert named == {council.Table, *council.Table.__subclasses__()}
