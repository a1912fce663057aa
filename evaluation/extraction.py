"""Runs `extract` over papers, here or in another checkout of the program, and gives the records it prints."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from evaluation.labelled import Labelled
from evaluation.rules.judgement import Judgement
from evaluation.rules.paper import judge

ROOT = Path(__file__).resolve().parent.parent


def records(paths: Iterable[Path], checkout: Path = ROOT, everything: bool = False) -> dict[Path, dict[str, Any]]:
    """Paper -> its record; `everything` adds the facts held back. A paper that gave no record is not there."""
    wanted = {str(path.resolve()): path for path in paths}
    command = [sys.executable, "-m", "data_loaders", "extract", *(["--all"] if everything else []), *wanted]
    run = subprocess.run(command, cwd=checkout, env={**os.environ, "PYTHONPATH": str(checkout)}, stdout=subprocess.PIPE, check=False)
    found: dict[Path, dict[str, Any]] = {}
    for line in run.stdout.decode("utf-8", "replace").split("\n"):  # U+2028 may stand inside a string
        if line.strip():
            record = json.loads(line)
            found.setdefault(wanted[record["source"]], record)
    return found


def judged(papers: Iterable[Labelled], checkout: Path = ROOT) -> list[Judgement]:
    """Every fact of the papers, judged; a paper that gave no record has missed all of its facts."""
    labelled = list(papers)
    said = records((one.path for one in labelled), checkout)
    return [found for one in labelled for found in judge(one.name, one.gold, said.get(one.path, {}))]
