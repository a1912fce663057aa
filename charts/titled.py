"""Rows of a chart under whole titles: each title stands above its marks, wrapped and never cut, so that bars have the screen's width."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import polars as pl

from charts.palette import INK

LINE, MARK, GAP = 16, 18, 14  # pixels of a line of title, of the marks' band, and between two rows
NOTE = 14  # pixels of a line of what stands under a title in plain letters
KEY = 24  # pixels of a line of legend
AXIS = 40  # pixels of an axis along the top, its title too
WIDE, NARROW, NOTE_LETTERS = 96, 46, 1.25  # letters of a line of title on a wide screen and on a phone; of a note so many times more
BARE = alt.Axis(labels=False, ticks=False, domain=False, grid=False, orient="top", titleAnchor="start", titlePadding=2)  # its title alone


@dataclass(frozen=True, slots=True)
class Rows:
    """Where each row stands: `frame` has label and note (lines), top, under, mid, foot in pixels from the top; `height` is that of all."""

    frame: pl.DataFrame
    height: int

    def y(self, field: str) -> alt.Y:
        """A place in pixels, downwards."""
        return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[self.height, 0], nice=False, zero=False), axis=None)

    def total(self, *, axis: bool = True) -> int:
        """The height of the whole chart, known before it is drawn: nothing on the page moves when it is."""
        return self.height + (AXIS if axis else 4)


def place(titles: Sequence[str], *, narrow: bool = False, mark: int = MARK, noted: bool = False) -> Rows:
    """A row a title, in the order given; a title has as many lines as it needs, and keeps the line breaks that it has.

    Where titles are `noted`, what follows the first line break is no title: it stands under it in plain letters.
    """
    top, found, width = 0, [], NARROW if narrow else WIDE
    for title in titles:
        name, _, rest = title.partition("\n") if noted else (title, "", "")
        lines, notes = _wrapped(name, width), _wrapped(rest, int(width * NOTE_LETTERS)) if rest else []
        under = top + LINE * len(lines)
        foot = under + NOTE * len(notes) + mark
        label, note = "\n".join(lines), "\n".join(notes)
        found.append({"label": label, "note": note, "top": top, "under": under, "mid": foot - mark / 2, "foot": foot})
        top = foot + GAP
    places = dict.fromkeys(("top", "under", "mid", "foot"), pl.Float64)
    return Rows(pl.DataFrame(found, schema={"label": pl.String, "note": pl.String, **places}, strict=False), max(top, 1))


def _wrapped(words: str, width: int) -> list[str]:
    return [line for part in words.split("\n") for line in textwrap.wrap(part, width) or ["–"]]


def titles(base: alt.Chart, rows: Rows) -> alt.Chart:
    """The layer of titles."""
    inked: dict[str, Any] = {
        "align": "left",
        "baseline": "top",
        "lineBreak": "\n",
        "fontSize": 13,
        "fontWeight": 600,
        "lineHeight": LINE,
        "color": INK,
    }
    left = alt.XValue(0)  # type: ignore[no-untyped-call]
    made: alt.Chart = base.mark_text(**inked).encode(x=left, y=rows.y("top"), text=alt.Text("label:N")).properties(name="inked_titles")
    return made


def notes(base: alt.Chart, rows: Rows) -> list[alt.Chart]:
    """The layer of what stands under titles, where any has something."""
    if (rows.frame["note"] == "").all():
        return []
    how: dict[str, Any] = {"align": "left", "baseline": "top", "lineBreak": "\n", "fontSize": 12, "lineHeight": NOTE, "color": INK}
    left = alt.XValue(0)  # type: ignore[no-untyped-call]
    told = base.transform_filter("datum.note != ''").mark_text(**how)
    return [told.encode(x=left, y=rows.y("under"), text=alt.Text("note:N")).properties(name="inked_notes")]


def coloured(field: str, keys: Mapping[str, str]) -> alt.Color:
    """What each colour of a picture means, named over it; `field` holds one of the `keys` in every row."""
    scale = alt.Scale(domain=list(keys), range=list(keys.values()))
    legend = alt.Legend(orient="top", direction="horizontal", title=None, labelLimit=260, symbolType="square", symbolSize=100, offset=4)
    return alt.Color(f"{field}:N", scale=scale, legend=legend)


def said(base: alt.Chart, name: str, at: alt.X, words: str, rows: Rows, **how: Any) -> alt.Chart:
    """A layer of words beside the marks."""
    given = {"baseline": "middle", "fontSize": 12, "color": INK, **how}
    made: alt.Chart = base.mark_text(**given).encode(x=at, y=rows.y("mid"), text=alt.Text(f"{words}:N")).properties(name=f"inked_{name}")
    return made
