"""Does what deploy/Dockerfile says without a builder: its packages in a bare environment, its files in a bare folder, one page asked for.

python -m benchmarks.shipping.image_steps FOLDER        (FOLDER is made; about 700 MB; apt's step is only looked up: `apt-get --simulate`)
"""

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

_ROOT = Path(__file__).resolve().parents[2]
_TRIES = 120


def steps() -> list[tuple[str, str]]:
    """(instruction, rest) of each step."""
    lines = [
        line for line in (_ROOT / "deploy" / "Dockerfile").read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    return [tuple(line.split(None, 1)) for line in "\n".join(lines).replace("\\\n", " ").splitlines()]  # type: ignore[misc]


def main(folder: Path) -> int:
    """One line a step: what was done of it."""
    program = folder / "program"
    program.mkdir(parents=True)
    python = folder / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    for name, rest in steps():
        if name == "COPY":
            *sources, _ = shlex.split(rest)
            for source in sources:
                copy = shutil.copytree if (_ROOT / source).is_dir() else shutil.copy
                copy(_ROOT / source, program / source)
            _say("copied", rest)
        elif name == "RUN" and "pip install" in rest:
            subprocess.run([python, *shlex.split(rest.replace("--no-cache-dir", "--quiet"))[1:]], cwd=program, check=True)
            _say("installed", rest)
        elif name == "RUN" and (asked := re.search(r"apt-get install (.+?) &&", rest)) and shutil.which("apt-get"):
            told = subprocess.run(["apt-get", "install", "--simulate", *shlex.split(asked[1])], capture_output=True, text=True, check=False)
            _say("apt-get knows all" if told.returncode == 0 else "apt-get: " + told.stderr.strip(), asked[1])
        elif name == "RUN":
            _say("not run", rest)
    answer = _served(folder, program, python)
    _say("answers", answer)
    return 0 if answer else 1


def _served(folder: Path, program: Path, python: Path) -> str:
    """What /health says of the program as the image starts it; empty where it never came up."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    told = clean | {"DATABASE_URL": f"sqlite:///{folder}/data/site.db", "SEANCE_CACHE": f"{folder}/cache"}
    command = [str(python), "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.headless", "true"]
    server = subprocess.Popen(command, cwd=program, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(_TRIES):
            try:
                with urlopen(f"http://127.0.0.1:{port}/health", timeout=2) as answer:
                    return str(answer.read().decode())
            except OSError:
                time.sleep(0.5)
        return ""
    finally:
        server.terminate()
        server.wait(20)


def _say(what: str, which: str) -> None:
    sys.stdout.write(f"{what}: {which}\n")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
