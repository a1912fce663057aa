"""Charts that were drawn for somebody, held for whoever asks for the same picture of the same rows."""

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import blake2b
from typing import Any

import altair as alt
import polars as pl

from ui.server.held import Held

Drawn = alt.Chart | alt.LayerChart
Draw = Callable[..., Drawn]
_DRAWN: Held[Drawn] = Held(64)
_FOR_PAGES = "to_arrow_dataset"  # how Streamlit asks Altair to leave rows out of what it writes (looked at in 1.67)


def drawn(draw: Draw, rows: pl.DataFrame, words: Mapping[str, str], how: Mapping[str, Any]) -> Drawn:
    """What `draw` makes of `rows` in these `words`, told `how`: made once, written once. Never changed by who gets it."""
    key = (draw, repr(sorted(how.items())), tuple(words.items()), _digest(rows))
    return _DRAWN.get(key, lambda: _written_once(draw(rows, words, **how)))


def _digest(rows: pl.DataFrame) -> bytes:
    return blake2b(rows.write_ipc(None).getbuffer(), digest_size=32).digest()


def _written_once(chart: Drawn) -> Drawn:
    """The chart, of which a page's text and rows are kept as they were first written; for a file it is written anew."""
    # Tests hold every picture against its schema; to do so again for each visitor costs much of a page.
    write = partial(chart.to_dict, validate=False)
    kept: dict[str, Any] = {}

    def to_dict() -> dict[str, Any]:
        if alt.data_transformers.active != _FOR_PAGES:
            return write()
        if not kept:
            kept.update(write(), datasets=dict(alt.data_transformers.options["datasets"]))
        return dict(kept)

    object.__setattr__(chart, "to_dict", to_dict)
    return chart
