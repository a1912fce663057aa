"""A view whose folded text runs on over printed lines: sentences are read whole, paragraphs and list marks still part them."""

import re
from dataclasses import replace

from data_loaders.documents.view import View

_WRAP = re.compile(r"(?<=[^\s.:;!?»])[ \t]?\n(?=[ \t]?[^\s\-•*–➢>✓])")


def prose(view: View) -> View:
    """The same view, its offsets unchanged, with a blank for each line end inside a sentence."""
    return replace(view, folded=_WRAP.sub(lambda wrap: " " * len(wrap[0]), view.folded))
