"""Another program asked for an answer (tesseract, antiword): its processor's time is limited, never its wall time under load."""

import os
import resource
import signal
import subprocess

_WALL = 40  # times its processor's time: a guard against one that waits for something, not a measure


class ProgramFailed(Exception):
    """It gave no answer; `ran_out`: its time was used up. `said` is what it wrote on its error stream."""

    def __init__(self, said: bytes = b"", ran_out: bool = False) -> None:
        super().__init__(said[:200])
        self.said = said
        self.ran_out = ran_out


def answer(arguments: list[str], data: bytes = b"", seconds: int = 30, **environment: str) -> bytes:
    """What it prints, given `data` on its input, within so many seconds of one processor. Raises ProgramFailed."""
    try:
        with subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **environment}
        ) as process:
            try:
                if hasattr(resource, "prlimit"):
                    resource.prlimit(process.pid, resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))
                out, said = process.communicate(data, timeout=_WALL * seconds)
            except BaseException:
                process.kill()
                raise
    except subprocess.TimeoutExpired as error:
        raise ProgramFailed(ran_out=True) from error
    except OSError as error:
        raise ProgramFailed(str(error).encode()) from error
    if process.returncode:
        raise ProgramFailed(said, ran_out=process.returncode in (-signal.SIGXCPU, -signal.SIGKILL))
    return out
