"""The one door by which a document's text reaches the screen as HTML, and the escape for short labels that are Markdown."""

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Literal, NewType

import streamlit as st

Span = tuple[int, int]
Html = NewType("Html", str)  # made by `ui.tables.elements`, which escapes every word of data
_LEAST_SHARE = 0.62  # of a picture's own size: print made smaller cannot be read
# A word joiner after these stops what a backslash cannot: bare links, addresses and emoji names are found again after the escapes are read.
_JOINER = "\u2060"
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~$^&=])")
_BLANK = re.compile(r"[^\S\u00a0\u202f]+")
_BROKEN = re.compile(r"(?<=:)(?=\S)|(?<=@)|(?<=www)(?=\.)", re.IGNORECASE)
CONTROL = dict.fromkeys([*range(9), *range(0x0E, 0x20), 0x7F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
# What PDF text holds at a word cut by a line's end, and at the end of a page.
CONTROL |= {0x02: "\u00ad", 0x0B: "\n", 0x0C: "\n"}
_BULLET = re.compile(r"(?<!\S)[\x01\x03-\x08\x0e-\x1f](?=[^\S\n])")  # a font's own number for one: alone before what it heads
_SHOWN = CONTROL | dict.fromkeys(range(0xE000, 0xF900), "\u2022")  # of a font's own: bullets, for which no other font has a sign


def plain(text: str) -> str:
    """Text without control characters or direction overrides, which could make it read as something else."""
    if text.isprintable():  # none of these signs is, and nearly every text is
        return text
    return _BULLET.sub("\u2022", text).translate(_SHOWN)


def md_escape(text: str) -> str:
    """One line of data, made safe for a label that Streamlit reads as Markdown; spaces that hold a number together stay."""
    line = _BLANK.sub(" ", plain(text)).strip()
    return _BROKEN.sub(_JOINER, _SPECIAL.sub(r"\\\1", line))


def marked_html(text: str, marks: Iterable[Span] = ()) -> str:
    """`text` escaped, its [start, end) `marks` in `<mark>`: the only tags are those. Overlapping marks are joined."""
    pieces, here = [], 0
    for start, end in _joined(marks, len(text)):
        pieces += [escape(text[here:start]), f"<mark>{escape(text[start:end])}</mark>"]
        here = end
    pieces.append(escape(text[here:]))
    return plain("".join(pieces))


def _joined(marks: Iterable[Span], length: int) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted((max(0, s), min(e, length)) for s, e in marks):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def show_line(*parts: object) -> None:
    """What is known of a thing on one line, as words and not as Markdown; what is missing is left out."""
    st.text(" · ".join(plain(str(one)) for one in parts if one))


def show_text(text: str, marks: Iterable[Span] = (), tag: Literal["div", "h1", "h2", "blockquote"] = "div") -> None:
    """Show a document's words exactly, with `<mark>` round the spans that prove a fact."""
    _put(f'<{tag} class="paper">{marked_html(text, marks)}</{tag}>')


def show_picture(png: bytes, size: tuple[int, int], alt: str, name: str) -> None:
    """Show a small picture within the page itself, so that any server can; a narrow screen scrolls it, for its print to stay readable."""
    width, height = size
    style = f"width:{width}px;max-width:max(100%,{round(width * _LEAST_SHARE)}px);height:auto"
    _put(
        f'<div role="group" aria-label="{escape(plain(name))}" tabindex="0" class="scan"><img alt="{escape(plain(alt))}" '
        f'width="{width}" height="{height}" style="{style}" src="data:image/png;base64,{b64encode(png).decode()}"></div>'
    )


def show_elements(made: Html) -> None:
    """Show what `ui.tables.elements` made."""
    _put(made)


def _put(made: str) -> None:
    """HTML of which every word of data is escaped by now."""
    st.html(made)
