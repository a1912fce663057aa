"""Placeholder until its owner writes it."""

from data_loaders.documents.view import View


def extract(view: View) -> str | None:
    """Nothing yet."""
    return None
