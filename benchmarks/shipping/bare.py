"""A bare Debian in a folder, in which an image's steps run: made by mmdebstrap or debootstrap, entered by chroot, as root only."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_PATH = "/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin"
_PYTHON = ("python3", "python3-venv", "ca-certificates")


class NoBareSystem(RuntimeError):
    """Nothing can be laid or entered here; the message says why."""


class Bare:
    """The system, and what of an image holds from one step to the next: folder, variables, user."""

    def __init__(self, folder: Path, suite: str) -> None:
        self.folder, self.user, self.at = folder, "", "/"
        self.told: dict[str, str] = {"PATH": _PATH, "HOME": "/root"}
        _lay(folder, suite)
        shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
        self.run("python3 -m venv /usr/local")  # where the image of Python has its own

    def inside(self, path: str) -> Path:
        """Where a path of that system lies on this one."""
        return self.folder / path.lstrip("/")

    def command(self, line: str) -> list[str]:
        """How `line`, for sh, is entered: a /proc of its own."""
        enter = ["unshare", "--mount", "--pid", "--fork", f"--mount-proc={self.folder}/proc", "chroot"]
        who = [f"--userspec={self.user}"] if self.user else []
        return [*enter, *who, str(self.folder), "sh", "-c", f"cd {self.at} && {line}"]

    def become(self, user: str) -> None:
        """From now on as this one, in its own home, as a container does."""
        lines = [line.split(":") for line in self.inside("/etc/passwd").read_text("utf-8").splitlines()]
        self.told["HOME"] = next(line[5] for line in lines if line[0] == user)
        self.user = user

    def run(self, line: str, *, more: Mapping[str, str] | None = None) -> str:
        """What `line` printed. Raises NoBareSystem with what it said where it failed."""
        done = subprocess.run(self.command(line), env={**self.told, **(more or {})}, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NoBareSystem(f"{line}: exit {done.returncode}: {(done.stderr or done.stdout).strip()[-600:]}")
        return done.stdout

    def registry(self) -> dict[str, str]:
        """What pip is told on this machine, where another authority signs for the registry."""
        if os.environ.get("PIP_CERT"):
            shutil.copy(os.environ["PIP_CERT"], self.inside(str(_CERTIFICATES)))
        named = ("PIP_DEFAULT_TIMEOUT", "PIP_INDEX_URL", "http_proxy", "https_proxy")
        return {name: os.environ[name] for name in named if name in os.environ} | {"PIP_CERT": str(_CERTIFICATES)}


def _lay(folder: Path, suite: str) -> None:
    if os.geteuid():
        raise NoBareSystem("not root: chroot and device nodes are root's")
    wanted = ",".join(_PYTHON)
    if shutil.which("mmdebstrap"):
        command = ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={wanted}", suite, str(folder)]
    elif shutil.which("debootstrap"):
        command = ["debootstrap", "--variant=minbase", f"--include={wanted}", suite, str(folder)]
    else:
        raise NoBareSystem("neither mmdebstrap nor debootstrap is installed: apt-get install mmdebstrap")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoBareSystem(f"{command[0]}: {done.stderr.strip()[-600:]}")
