"""Which papers of the corpus a test judges by: a list of file names each, since the corpus grows beside the repository."""

from pathlib import Path


def named(papers: str) -> list[str]:
    """The documents that `<papers>.txt` names, one a line."""
    return (Path(__file__).parent / f"{papers}.txt").read_text(encoding="utf-8").split()
