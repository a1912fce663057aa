"""What kind of paper a view is."""

from data_loaders.documents.view import View


def of(view: View) -> str:
    """The kind."""
    return "minutes"
