"""Placeholder until its owner writes it."""

from data_loaders.documents.record import PaperRecord
from data_loaders.documents.view import View


def fill(record: PaperRecord, view: View) -> None:
    """Nothing yet."""
