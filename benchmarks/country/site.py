"""Two databases to hold beside each other: the sample papers alone, and the same beside the national files, which their councils are in."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from benchmarks.country.tables import write
from sample_data import write as write_papers

_OFTEN = 10  # times as many rows as another body: a town of some size


def sites(folder: Path, share: float) -> tuple[str, str]:
    """Their URLs, once both are loaded; `share` of the real size of the national files. Snapshots stand in `folder` too."""
    papers, files = folder / "papers", folder / "files"
    write_papers(papers)
    files.mkdir()
    write(files, share, seed=1, ours=_sirets(papers) * _OFTEN)
    os.environ["SEANCE_CACHE"] = str(folder / "cache")
    return _loaded(folder / "sample.db", papers), _loaded(folder / "country.db", papers, files)


def _sirets(papers: Path) -> list[str]:
    told = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(papers.glob("*/source.toml"))]
    return [one["council_siret"] for one in told if "council_siret" in one]


def _loaded(database: Path, *paths: Path) -> str:
    url = f"sqlite:///{database}"
    command = [sys.executable, "-m", "data_loaders", "load", *map(str, paths)]
    subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return url
