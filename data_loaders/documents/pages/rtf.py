"""Rich Text Format (.rtf), by striprtf: a paragraph a line, table cells of a row parted by tabs; one page."""

import re

from data_loaders.documents.pages import Content, Unreadable, encoding

NAME = "RTF"
EXTENSIONS = (".rtf",)
MEDIA_TYPE = "application/rtf"
_CELL_END = re.compile(r"\\(?:nest)?cell(?![a-z])")
_ROW_END = re.compile(r"\t(?=\n|\Z)")


def matches(head: bytes) -> bool:
    """The format's first group."""
    return head.lstrip().startswith(b"{\\rtf")


def read(data: bytes) -> Content:
    """The text. Raises Unreadable: broken, no text."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415  rare

    said = encoding.decoded(data)  # escapes apart: what some programs write as it is
    # A bar may stand in the text: cells are marked by tabs before striprtf marks them by bars.
    marked = _CELL_END.sub(r"\\tab", said.text.strip())
    try:
        text = _ROW_END.sub("", str(rtf_to_text(marked, errors="replace")))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, TypeError) as error:
        raise Unreadable("broken") from error
    if not text.strip():
        raise Unreadable("no_text")
    return Content(text, notes=said.notes)
