"""Placeholder until its owner writes it."""

from data_loaders.documents.record import PaperRecord


def run(record: PaperRecord) -> None:
    """Nothing yet."""
