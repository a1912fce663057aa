"""The image and the units name only what is there: rooms that the program imports, the lock, settings that the program reads."""

import ast
import json
import re
import shlex
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
import streamlit.config

from tests.house_files import ROOT, python_files, tree

DEPLOY = ROOT / "deploy"
OWN = ("DATABASE_URL", "SEANCE_CACHE", "SEANCE_PROXIES", "SEANCE_OPERATOR_SECRET", "SEANCE_MASKING")


def _steps() -> list[tuple[str, str]]:
    """(instruction, rest) of the image's steps."""
    lines = [line for line in (DEPLOY / "Dockerfile").read_text("utf-8").splitlines() if not line.startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ")
    return [(line.split(None, 1)[0], line.split(None, 1)[1]) for line in joined.splitlines() if line.strip()]


def test_every_step_is_one_that_a_builder_knows() -> None:
    known = {"FROM", "RUN", "WORKDIR", "COPY", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "CMD"}
    steps = _steps()
    assert {name for name, _ in steps} <= known
    assert steps[0][0] == "FROM"
    assert steps[-1][0] == "CMD"
    assert json.loads(steps[-1][1])[:5] == ["python", "-m", "streamlit", "run", "app.py"]
    for name, rest in steps:
        if name == "RUN":
            assert subprocess.run(["sh", "-n", "-c", rest], capture_output=True, check=False).returncode == 0, rest
        if name == "HEALTHCHECK":
            ast.parse(json.loads(rest.split("CMD", 1)[1])[-1])


def _copied() -> set[str]:
    return {word for name, rest in _steps() if name == "COPY" for word in shlex.split(rest)[:-1]}


def test_what_is_copied_is_there_and_is_all_that_the_program_imports() -> None:
    copied = _copied()
    assert not [one for one in copied if not (ROOT / one).exists()]
    rooms = {one for one in copied if (ROOT / one).is_dir() and not one.startswith(".")}
    named = set()
    for path in python_files(*rooms, "app.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
                named |= {name.split(".")[0] for name in names}
    ours = {name for name in named if (ROOT / name / "__init__.py").exists()}
    assert ours <= rooms
    ignored = {line.rstrip("/") for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()}
    assert not copied & ignored


def test_the_image_runs_as_nobody_with_the_locked_packages() -> None:
    said = [rest for name, rest in _steps() if name == "RUN"]
    assert any("--require-hashes -r requirements.txt" in rest for rest in said)
    assert any("tesseract-ocr-fra" in rest and "antiword" in rest for rest in said)
    assert ("USER", "seance-publique") in _steps()
    assert not re.search(r":latest|ADD |curl|wget", (DEPLOY / "Dockerfile").read_text("utf-8"))


def test_settings_are_ones_that_the_program_reads() -> None:
    told = dict(re.findall(r"(?m)^#?([A-Z_]+)=(.*)$", (DEPLOY / "seance-publique.env").read_text("utf-8")))
    options = streamlit.config.get_config_options()
    streamlits = {f"STREAMLIT_{re.sub('(?<=[a-z])(?=[A-Z])', '_', name).replace('.', '_').upper()}" for name in options}
    assert set(told) <= streamlits | set(OWN)
    assert set(re.findall(r"\b[A-Z]+_[A-Z_]+(?==)", "\n".join(rest for name, rest in _steps() if name == "ENV"))) <= {
        *OWN,
        "PYTHONUNBUFFERED",
        "PYTHONDONTWRITEBYTECODE",
    }


@pytest.mark.parametrize("unit", sorted(path.name for path in DEPLOY.glob("*.service")))
def test_units_are_hardened(unit: str) -> None:
    parser = ConfigParser(strict=False, interpolation=None, delimiters="=", comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DEPLOY / unit, "utf-8")
    service = parser["Service"]
    wanted = {"NoNewPrivileges": "yes", "ProtectSystem": "strict", "PrivateTmp": "yes", "UMask": "0077", "StateDirectoryMode": "0700"}
    assert {name: service.get(name) for name in wanted} == wanted
    assert service["User"] != "root"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
@pytest.mark.parametrize("unit", sorted(path.name for path in DEPLOY.glob("*.[st]*i*e*") if path.suffix in (".service", ".timer")))
def test_systemd_reads_the_units(unit: str, tmp_path: Path) -> None:
    for path in DEPLOY.glob("seance-publique*"):
        words = path.read_text("utf-8").replace("/opt/seance-publique/.venv/bin/python", "/bin/true").replace("/opt/seance-publique", "/")
        (tmp_path / path.name).write_text(words, "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", str(tmp_path / unit)], capture_output=True, text=True, check=False)
    assert not [line for line in done.stderr.splitlines() if "seance-publique" in line], done.stderr
