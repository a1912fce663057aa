"""Two databases to hold beside each other: the sample papers alone, and the same beside the national files, which their councils are in."""

import os
from pathlib import Path

from benchmarks.country.tables import write
from benchmarks.faults.site import load
from data_loaders import provenance
from sample_data import write as write_papers

_OFTEN = 10  # times as many rows as another body: a town of some size


def sites(folder: Path, share: float) -> tuple[str, str]:
    """Their URLs, once both are loaded; `share` of the real size of the national files. Snapshots stand in `folder` too."""
    papers, files = folder / "papers", folder / "files"
    write_papers(papers)
    files.mkdir()
    write(files, share, seed=1, ours=_sirets(papers) * _OFTEN)
    cache = folder / "cache"
    os.environ["SEANCE_CACHE"] = str(cache)
    return _loaded(folder / "sample.db", cache, papers), _loaded(folder / "country.db", cache, papers, files)


def _sirets(papers: Path) -> list[str]:
    told = (provenance.read(path).council_siret for path in sorted(papers.glob(f"*/{provenance.FILE}")))
    return [siret for siret in told if siret]


def _loaded(database: Path, cache: Path, *paths: Path) -> str:
    url = f"sqlite:///{database}"
    if code := load(url, cache, paths):
        raise RuntimeError(f"loading {database.name} ended with {code}")
    return url
