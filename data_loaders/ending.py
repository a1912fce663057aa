"""A request to end (SIGTERM), heeded where it arrives, or before the next document: Python swallows what is raised in a finaliser."""

_asked: list[int] = []


def end(number: int, _frame: object) -> None:
    """A handler of signals: closes the reading processes as an interruption does. Raises KeyboardInterrupt."""
    _asked.append(number)
    heed()


def heed() -> None:
    """Raises KeyboardInterrupt where an end was asked for."""
    if _asked:
        raise KeyboardInterrupt(_asked[-1])
