"""The wheel: built from the repository's files, it reads papers and serves its pages from an empty folder."""

import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import tomllib
import venv
import zipfile
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.house_files import ROOT, files
from tests.test_lock import packages

PAPER = "L'an deux mil vingt, le seize juin, le conseil municipal de Val-Feint s'est réuni."
TESTED = ("tests", "benchmarks", "evaluation", "docs", "build")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built in a copy, so that the repository stays clean; by the build tools of the lock, without a registry."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for path in files():
        if path.parts[0] not in TESTED:
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, source / path)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The console command in an environment of its own, whose other packages are those of this one."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"))
    (site / "packages.pth").write_text(sysconfig.get_paths()["purelib"])
    pip = [sys.executable, "-m", "pip", "--python", str(home), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True, timeout=120)
    return home / "bin" / "seance-publique"


def _run(command: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SEANCE_", "DATABASE_", "PYTHONPATH", "STREAMLIT_"))}
    return subprocess.run([command, *arguments], cwd=folder, env=kept, capture_output=True, text=True, timeout=120, check=False)


def test_the_wheel_holds_the_rooms_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    held = {name.split("/")[1] for name in names if name.startswith("seance_publique/")}
    rooms = {"api", "charts", "council", "data_loaders", "database", "exports", "locales", "metrics", "pages", "sample_data", "ui"}
    assert held == rooms | {"app.py", "console.py", ".streamlit"}
    for room in rooms:
        there = {path.as_posix() for path in files() if path.parts[0] == room and path.suffix != ".pyc"}
        assert there <= {name.removeprefix("seance_publique/") for name in names}, room


def test_it_reads_papers_and_writes_files_from_an_empty_folder(command: Path, tmp_path: Path) -> None:
    told = _run(command, tmp_path, "--help")
    assert told.returncode == 0
    for name in ("load", "extract", "check", "review", "export", "serve", "sample"):
        assert re.search(rf"^  {name} +\S", told.stdout, re.MULTILINE), name
    assert _run(command, tmp_path, "nonsense").returncode == 2
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "seance.txt").write_text(PAPER, "utf-8")
    loaded = _run(command, tmp_path, "load", "papers")
    assert loaded.returncode in (0, 1), loaded.stderr
    assert (tmp_path / "data" / "seance-publique.db").is_file()
    written = _run(command, tmp_path, "export", "out")
    assert written.returncode == 0, written.stderr
    assert (tmp_path / "out" / "datapackage.json").is_file()


def test_it_serves_its_pages_from_an_empty_folder(command: Path, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [command, "serve", "--server.port", str(port), "--server.headless", "true"],
        cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
    )  # fmt: skip
    try:
        assert b'"status"' in _answer(server, f"http://127.0.0.1:{port}/health")
        assert b'"rows": []' in _answer(server, f"http://127.0.0.1:{port}/api/v1/councils")
        page = urlopen(f"http://127.0.0.1:{port}/attendance")
        assert "Séance publique" in page.read().decode()
        assert page.headers["x-frame-options"] == "DENY"
    finally:
        server.terminate()
        server.wait(20)


def _answer(server: subprocess.Popen[bytes], address: str) -> bytes:
    for _ in range(300):
        assert server.poll() is None
        try:
            return bytes(urlopen(address, timeout=30).read())
        except URLError:
            time.sleep(0.2)
    raise TimeoutError(address)


def test_what_is_declared_is_what_is_asked_for_and_locked() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    declared = {re.split(r"[\[=<>]", one, maxsplit=1)[0]: one for one in told}
    asked = {re.split(r"[\[=<>]", line, maxsplit=1)[0] for line in (ROOT / "requirements.in").read_text("utf-8").split()}
    assert set(declared) == asked
    locked = packages("requirements.txt")
    low = {name: re.search(r"(?:>=|==)([0-9.]+)", one) for name, one in declared.items()}
    for name, floor in low.items():
        assert floor is not None
        at_least = [int(part) for part in floor[1].rstrip(".").split(".")]
        assert [int(part) for part in re.findall(r"\d+", locked[name][0])][: len(at_least)] >= at_least, name
