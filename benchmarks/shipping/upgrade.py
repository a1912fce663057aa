"""A new version put in place of a former one, and back: `python -m benchmarks.shipping.upgrade REVISION [--postgresql]`.

REVISION is the former program, of this repository's history. As docs/operations.md says: it loads papers and serves; a backup; this
program takes its place, brings the schema up to date and serves the same; a return is refused while it runs; it is stopped, the former
program refuses a newer schema, takes its backup back and serves the same again.
"""

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.request import urlopen

from benchmarks.faults.postgres import Postgres, programs, servers
from benchmarks.faults.rows import head, row
from benchmarks.own_server import ROOT, command, free_port, wait_for
from sample_data import write

_PAPERS = ("*/2020-12-15*.txt", "*/2020-10-20*.docx")
_TABLES = ("sessions", "attendance", "votes")
_WAIT = 300.0


def main() -> None:
    """A row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("revision")
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    head()
    with TemporaryDirectory(prefix="seance-upgrade-") as name, ExitStack() as held:
        folder = Path(name)
        former = _former(asked.revision, folder / "former")
        server = Postgres.alone(held.enter_context(servers()) / "alone") if asked.postgresql else None
        steps = _Way(server.address() if server else f"sqlite:///{folder}/site.db", folder, former).gone()
    wrong = "".join(f"; {step}" for step, right in steps if not right)
    hazard = f"a new version and back, {'PostgreSQL' if asked.postgresql else 'SQLite'}"
    row(hazard, ", ".join(step for step, _ in steps), f"{sum(not right for _, right in steps)}{wrong}")


def _former(revision: str, place: Path) -> Path:
    """The program as it was."""
    packed = subprocess.run(["git", "archive", revision], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as held:
        held.extractall(place, filter="data")
    return place


class _Way:
    def __init__(self, url: str, folder: Path, former: Path) -> None:
        self.folder, self.former = folder, former
        path = f"{programs()}{os.pathsep}{os.environ['PATH']}"
        self.told = os.environ | {"DATABASE_URL": url, "SEANCE_CACHE": f"{folder}/cache", "PATH": path}
        self.kept = str(folder / "one.backup")

    def gone(self) -> list[tuple[str, bool]]:
        """(what was done and came of it, whether it was right)."""
        write(self.folder / "papers")
        papers = [str(path) for one in _PAPERS for path in sorted((self.folder / "papers").glob(one))[:1]]
        steps = [self._said("former program loads", self.former, ["load", *papers], 0)]
        with self._site(self.former) as port:
            before, former = _shown(port), _health(port)
            steps.append((f"serves schema {former['schema']}", former["status"] != "down"))
            steps.append(self._said("backs up while it runs", self.former, ["backup", self.kept], 0))
        with self._site(ROOT) as port:
            condition = _health(port)
            up = condition["schema"] == condition["schema_expected"] and condition["status"] in ("ok", "degraded")
            steps.append((f"this one serves schema {condition['schema']}", up))
            steps.append((f"{len(_TABLES)} tables the same", _shown(port) == before))
            steps.append(self._said("return refused while it runs", ROOT, ["restore", self.kept, "--replace"], 3))
            steps.append(("it serves on", _shown(port) == before))
        newer = condition["schema"] != former["schema"]
        step = "former one refuses the newer schema" if newer else "former one reads the same schema"
        steps.append(self._said(step, self.former, ["check"], 4 if newer else 0))
        steps.append(self._said("takes its backup back", self.former, ["restore", self.kept, "--replace"], 0))
        with self._site(self.former) as port:
            steps.append(("serves the same again", _shown(port) == before and _health(port)["status"] != "down"))
        return steps

    def _said(self, step: str, program: Path, words: list[str], code: int) -> tuple[str, bool]:
        asked = [sys.executable, "-m", "data_loaders", *words]
        done = subprocess.run(asked, cwd=program, env=self.told, capture_output=True, text=True, check=False)
        traced = "Traceback" in done.stderr
        return f"{step} (exit {done.returncode}{', traceback' if traced else ''})", done.returncode == code and not traced

    @contextmanager
    def _site(self, program: Path) -> Iterator[int]:
        port = free_port()
        with (self.folder / "site.log").open("a") as log:
            running = subprocess.Popen(command(port), cwd=program, env=self.told, stdout=log, stderr=log)
        try:
            wait_for(port, _WAIT)
            yield port
        finally:
            running.terminate()
            running.wait(60)


def _shown(port: int) -> dict[str, object]:
    """What the interface gives of each table, without the numbers that the database gives and the quotes, which a version may widen."""
    found: dict[str, object] = {}
    for name in _TABLES:
        with urlopen(f"http://127.0.0.1:{port}/api/v1/{name}?limit=1000", timeout=_WAIT) as answer:
            rows = json.load(answer)["rows"]
        found[name] = sorted(json.dumps({key: value for key, value in one.items() if not key.endswith(("id", "quote"))}) for one in rows)
    return found


def _health(port: int) -> dict[str, object]:
    for _ in range(60):
        try:
            with urlopen(f"http://127.0.0.1:{port}/health", timeout=_WAIT) as answer:
                return dict(json.load(answer))
        except HTTPError as error:
            told = dict(json.load(error))
            if told["database"] != "other_schema":  # brought up to date at the first use
                return told
            time.sleep(2)
    return told


if __name__ == "__main__":
    main()
