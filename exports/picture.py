"""A chart as a picture (PNG, SVG) that says by itself what it shows: title, filters, source, date of the data and address stand in it."""

import json
import re
import textwrap
from collections.abc import Iterable
from html import escape
from typing import Any, cast

import altair as alt
import polars as pl
import vl_convert
from babel.dates import format_date

from exports.about import About, Source
from locales import text

Drawn = alt.Chart | alt.LayerChart
MIME = {"png": "image/png", "svg": "image/svg+xml", "card": "image/png"}
# A browser without the font writes wider letters than were measured.
_ROOM = {"left": 28, "right": 20, "top": 4, "bottom": 4}
_CARD = (1104, 430)  # pixels of a card that the chart may have
_WIDTH, _SCALE = 760, 2.0  # pixels of the chart, and how many of a PNG stand for each
_ABOVE, _BELOW, _MOST_SOURCES = 105, 150, 3  # letters of a line over and under it
_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
# Control characters, which XML refuses, and direction overrides, which make a name read as another.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def png(chart: Drawn, about: About, colours: tuple[str, str]) -> bytes:
    """For a letter or a slide; `colours` are those of the ground and of the ink ("#RRGGBB")."""
    return bytes(vl_convert.vegalite_to_png(_captioned(chart, about, colours), scale=_SCALE, allowed_base_urls=[]))


def svg(chart: Drawn, about: About, colours: tuple[str, str]) -> bytes:
    """For print: drawn anew at any size, its words kept as words."""
    return vl_convert.vegalite_to_svg(_captioned(chart, about, colours), allowed_base_urls=[]).encode()


def card(chart: Drawn, about: About, colours: tuple[str, str]) -> bytes:
    """For sharing, 1200 × 630: title, filters, the chart (of a tall one its first rows, which is said) and where it is from."""
    return bytes(vl_convert.svg_to_png(_card(bare(chart, _WIDTH, colours), about, colours), scale=1.0))


def _card(inner: str, about: About, colours: tuple[str, str]) -> str:
    """The chart's own drawing set into a frame of the size that sites of sharing ask for."""
    ground, ink = colours
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', inner)
    width, height = (float(found[1]), float(found[2])) if found else (float(_WIDTH), float(_WIDTH))
    scale = min(_CARD[0] / width, 1.6)
    shown = min(height, _CARD[1] / scale)
    cut = [text("picture.cut", about.language)] if shown < height - 1 else []
    heads = textwrap.wrap(_seen(about.title), 52)[:2]
    under = textwrap.shorten(" · ".join([*about.filters, *cut]), 120, placeholder="…")
    lines = [f'<text x="48" y="{72 + 46 * at}" font-size="40" font-weight="700">{escape(head)}</text>' for at, head in enumerate(heads)]
    lines.append(f'<text x="48" y="{66 + 46 * len(heads)}" font-size="21">{escape(_seen(under))}</text>')
    at = 84 + 46 * len(heads)
    room = min(shown * scale, 566 - at)
    feet = [textwrap.shorten(line, 130, placeholder="…") for line in (_from(about), text("picture.by", about.language))]
    foot = "".join(f'<text x="48" y="{590 + 24 * n}" font-size="17">{escape(_seen(line))}</text>' for n, line in enumerate(feet))
    body = re.sub(r"^.*?<svg[^>]*>|</svg>\s*$", "", inner, flags=re.DOTALL)
    nested = f'<svg x="48" y="{at}" width="{width * scale}" height="{room}" viewBox="0 0 {width} {room / scale}">{body}</svg>'
    frame = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1200" height="630" viewBox="0 0 1200 630"'
    written = f'<g fill="{ink}" font-family="{_FONT}">{"".join(lines)}{foot}</g>'
    return f'<svg {frame}><rect width="1200" height="630" fill="{ground}"/>{written}{nested}</svg>'


def _from(about: About) -> str:
    """The sources by name and the day of the data, on one line."""
    said = about.language
    names = list(dict.fromkeys(name for source in about.sources if (name := source.named(said)))) or [text("export.not_known", said)]
    dated = format_date(about.data_date, "long", locale=said) if about.data_date else text("export.not_known", said)
    source = text("picture.source", said, source=", ".join(names[:_MOST_SOURCES]))
    return f"{source} · {text('picture.date', said, date=dated, version=about.data_version)}"


def bare(chart: Drawn, width: int, colours: tuple[str, str]) -> str:
    """The chart alone as SVG, for a page that says itself what it shows; `width` is that of its plot in pixels."""
    ground, ink = colours
    inner = _with_rows(chart).properties(width=width)
    config = inner.config
    inner.config = alt.Undefined
    kept = {} if config is alt.Undefined else config.to_dict()
    spec = {**inner.to_dict(), "background": ground, "padding": _ROOM}
    return vl_convert.vegalite_to_svg({**spec, "config": _inked(kept, ink)}, allowed_base_urls=[])


def caption(about: About) -> list[str]:
    """The lines under the chart, in the reader's language."""
    said = about.language
    dated = format_date(about.data_date, "long", locale=said) if about.data_date else text("export.not_known", said)
    known = [source for source in about.sources if source != Source()]
    sources = [source.in_words(said) for source in known[:_MOST_SOURCES]] or [text("export.not_known", said)]
    if (more := len(known) - _MOST_SOURCES) > 0:
        sources.append(text("picture.more_sources", said, n=more))
    lines = [
        *(text("picture.source", said, source=source) for source in sources),
        text("picture.date", said, date=dated, version=about.data_version),
        text("picture.address", said, address=about.address),
    ]
    return [_seen(piece) for line in lines for piece in textwrap.wrap(line, _BELOW)]


def _captioned(chart: Drawn, about: About, colours: tuple[str, str]) -> dict[str, Any]:
    ground, ink = colours
    below = alt.TitleParams(caption(about), orient="bottom", anchor="start", frame="bounds", fontSize=10, fontWeight="normal", offset=14)
    inner = _with_rows(chart).properties(width=_WIDTH, title=below)
    config = inner.config
    for only_on_top in ("config", "usermeta", "autosize", "background", "padding"):
        inner[only_on_top] = alt.Undefined
    filters = [_seen(piece) for piece in textwrap.wrap(" · ".join(about.filters), _ABOVE)]
    above = alt.TitleParams(_seen(about.title), subtitle=filters, anchor="start", fontSize=17, subtitleFontSize=12, offset=12)
    whole = alt.vconcat(inner, title=above, background=ground, padding=16).to_dict()
    kept = {} if config is alt.Undefined else config.to_dict()
    return {**whole, "config": {**whole.get("config", {}), **_inked(kept, ink), "background": ground}}


def _inked(kept: dict[str, Any], ink: str) -> dict[str, Any]:
    """The chart's own settings with every letter in this ink and a font that any machine has."""
    inked = {**kept, "font": _FONT, "title": {"color": ink, "subtitleColor": ink, "font": _FONT, "subtitleFont": _FONT}}
    for part in ("axis", "legend"):
        inked[part] = {**kept.get(part, {}), "labelColor": ink, "titleColor": ink}
    return inked


def _with_rows(chart: Drawn) -> Drawn:
    """A copy that holds its rows as JSON does: Altair's own way to turn frames into it stops at 5,000 rows."""
    copied = chart.copy(deep=False)
    if isinstance(copied, alt.LayerChart):
        copied.layer = [_with_rows(cast(Drawn, layer)) for layer in copied.layer]
    if isinstance(copied.data, pl.DataFrame):
        values = json.loads(copied.data.with_columns(_cleaned(copied.data)).write_json())
        copied.data = alt.InlineData(values=values)
    return copied


def _cleaned(frame: pl.DataFrame) -> Iterable[pl.Expr]:
    return [pl.col(name).str.replace_all(_UNSEEN.pattern, " ") for name, dtype in frame.schema.items() if dtype == pl.String]


def _seen(line: str) -> str:
    return _UNSEEN.sub(" ", line)
