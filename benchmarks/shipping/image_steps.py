"""Does what deploy/Dockerfile says without a builder: each step in a bare Debian entered by chroot, then the image's own command.

python -m benchmarks.shipping.image_steps FOLDER [--doc FILE]     (as root; FOLDER is made, about 1.5 GB, and may be removed afterwards)

The base is the Debian that FROM names with Debian's own Python, which must be of FROM's version. FILE is a Word 97 paper to read there.
"""

import argparse
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from benchmarks.papers import say
from benchmarks.shipping.bare import Bare, NoBareSystem
from tests.documents.drawn import pictures

_ROOT = Path(__file__).resolve().parents[2]
_TRIES = 240
_SHOWN = "Le conseil municipal de Valombre s'est réuni sous la présidence de Mme Odile AUBRAC, maire."


def steps() -> list[tuple[str, str]]:
    """(instruction, rest) of each step."""
    lines = [
        line for line in (_ROOT / "deploy" / "Dockerfile").read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    return [tuple(line.split(None, 1)) for line in "\n".join(lines).replace("\\\n", " ").splitlines()]  # type: ignore[misc]


def main() -> int:
    """One line a step and one an answer of the server that runs inside; 1 where anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--doc", type=Path)
    asked = parser.parse_args()
    try:
        bare = _built(asked.folder.absolute())
        _serves(bare)
        _reads(bare, asked.doc)
    except NoBareSystem as error:
        say(f"failed: {error}")
        return 1
    return 0


def _built(folder: Path) -> Bare:
    (_, base), *rest = steps()
    version, suite = re.fullmatch(r"python:([\d.]+)-slim-(\w+)", base).groups()  # type: ignore[union-attr]
    bare = Bare(folder, suite)
    held = bare.run("python --version").split()[-1]
    if not held.startswith(f"{version}."):
        raise NoBareSystem(f"{base} asked, Python {held} had")
    say(f"FROM {base}: Debian {suite} with Python {held}")
    for name, words in rest:
        _step(bare, name, words)
    return bare


def _step(bare: Bare, name: str, words: str) -> None:
    before = time.monotonic()
    match name:
        case "RUN":
            bare.run(words, more=bare.registry())
        case "COPY":
            *sources, target = shlex.split(words)
            for source in sources:
                to = bare.inside(f"{bare.at}/{target}/{source if target.endswith('/') else ''}")
                (shutil.copytree if (_ROOT / source).is_dir() else shutil.copy)(_ROOT / source, to)
        case "WORKDIR":
            bare.inside(words).mkdir(parents=True)
            bare.at = words
        case "ENV":
            bare.told |= dict(one.split("=", 1) for one in shlex.split(words))
        case "USER":
            bare.become(words)
    say(f"{name} {' '.join(words.split())}: done in {time.monotonic() - before:.1f} s")


def _serves(bare: Bare) -> None:
    """The image's command and its own check, on a free port of loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    said = dict(steps())
    start = shlex.join(json.loads(said["CMD"])).replace("8501", port).replace("0.0.0.0", "127.0.0.1")
    check = shlex.join(json.loads(said["HEALTHCHECK"].split("CMD", 1)[1])).replace("8501", port)
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
    server = subprocess.Popen(bare.command(f"exec {start}"), env=bare.told, **quiet)
    try:
        for path in ("/", "/health", "/attendance", "/api/v1/sessions"):
            say(f"GET {path}: {_answer(f'http://127.0.0.1:{port}{path}')}")
        bare.run(check)
        say("HEALTHCHECK: passes")
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(20)


def _answer(address: str) -> str:
    for _ in range(_TRIES):
        try:
            with urlopen(address, timeout=20) as answer:
                body = answer.read()
                return f"{answer.status}, {body.decode() if address.endswith('health') else f'{len(body):,} bytes'}"
        except OSError as error:
            if (status := getattr(error, "code", None)) is not None:
                raise NoBareSystem(f"{address}: {status}") from error
            time.sleep(0.5)
    raise NoBareSystem(f"{address}: no answer")


def _reads(bare: Bare, doc: Path | None) -> None:
    """A scan drawn here, and a Word 97 paper."""
    bare.inside("/papers").mkdir(exist_ok=True)
    bare.inside("/papers/scan.pdf").write_bytes(pictures(_SHOWN))
    text = bare.run("python -m data_loaders extract --text /papers/scan.pdf")
    if "Odile AUBRAC" not in text:
        raise NoBareSystem(f"the scan was read as {text!r}")
    say(f"a scan: {len(text.split())} words read, {len(_SHOWN.split())} drawn")
    if doc:
        shutil.copy(doc, bare.inside("/papers/paper.doc"))
        bare.inside("/papers/paper.doc").chmod(0o644)
        say(f"a .doc: {len(bare.run('python -m data_loaders extract --text /papers/paper.doc').split()):,} words read")


if __name__ == "__main__":
    sys.exit(main())
