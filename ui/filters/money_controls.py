"""The choices of the money pages that are no filters of every page: frameworks only, one theme; and where a total leads."""

from typing import Any

import polars as pl

from ui import navigation
from ui.address import of_year, pressed
from ui.filters import widgets as filter_widgets
from ui.language import choice, say
from ui.rows import money_rows

_BESIDE = 170  # pixels on a phone: the button of near names stands beside it


def asked_kind() -> str | None:
    """Frameworks only, fixed prices only, or both (None), as the address or the switch below the figure asks."""
    said = pressed("kind")
    return said if said in money_rows.KINDS else None


def kind() -> None:
    """The switch between them."""
    names = {"": say("ui.filter.all_kinds"), **{one: choice("kind", one) for one in money_rows.KINDS}}
    filter_widgets.view("kind", names, say("ui.filter.form"), narrow=_BESIDE)


def theme(*frames: pl.DataFrame) -> str | None:
    """One of the themes of these rows, or all (None)."""
    found = sorted({one for rows in frames for one in rows["theme"].unique()}, key=lambda one: choice("theme", one).casefold())
    return filter_widgets.among("theme", {one: choice("theme", one) for one in found}, say("ui.filter.all_themes"), labelled=False)


def open_total(by: str, row: dict[str, Any]) -> None:
    """A theme's own page; the suppliers, or the beneficiaries, of a year; a head has no page of its own."""
    if by == "theme":
        navigation.go("themes", theme=row["theme"])
    if by == "year":
        navigation.go("suppliers" if row["what"] == "contracts" else "grants", **of_year(row["year"]))
