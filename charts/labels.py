"""The words of charts in one language, and how Vega writes numbers in it; a page may replace any entry before it draws."""

from collections.abc import Iterable, Mapping
from typing import Any, Self, cast

import altair as alt
import polars as pl
from altair.typing import Optional

from charts import palette
from locales import Language, text

Labels = Mapping[str, str]

STATES = ("present_full", "present_part", "represented", "excused", "absent", "unknown", "not_mentioned")
VARIANTS = ("expressed", "without_abstention", "mention")
TAXES = ("HT", "TTC", "none")
SCOPES = ("total", "year", "period", "none")
OUTCOMES = ("adopted", "rejected", "deferred", "withdrawn", "noted")
SIDES = ("votes_for", "votes_against", "abstentions", "unknown")

_WORDS = [
    "certain", "possible", "share", "members_share", "session", "councillor", "state",
    "out_of_rates", "faded", "no_seat", "counted_of", "counted_of_known", "counted_part",
    "year", "date", "variant", "votes_share", "fraction", "lower",
    "upper", "amount", "contracts", "open", "supplier", "basis", "beneficiary", "grants", "not_printed",
    "votes", "act", "position", "compared", "council", "kind", "number", "proxy_to", "times", "times_in_term", "gives_to",
    "at_least", "at_most", "known_share", "possible_share", "possible_short", "undated", "casting", "subject",
]  # fmt: skip
_DESCRIPTIONS = (
    "attendance.by_councillor",
    "attendance.by_session",
    "attendance.by_council",
    "attendance.strip",
    "attendance.grid",
    "unanimity.over_time",
    "suppliers.ranges",
    "grants.by_beneficiary",
    "dissent.contested",
    "compare.shares",
    "years.multiples",
    "stacked.by_year",
    "stacked.by_subject",
    "proxies.by_pair",
    "alike.bands",
    "budgets.bars",
    "budgets.of",
    "budgets.value",
    "budgets.room",
)
_NUMBERS = {
    "fr": {"decimal": ",", "thousands": "\u00a0", "grouping": [3], "currency": ["", "\u00a0€"], "percent": "\u00a0%"},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""], "percent": "%"},
}


def labels(language: Language) -> dict[str, str]:
    """All words by key: "share", "state.absent", "tax.HT", and the descriptions by "<stem>.<chart>"."""
    said = {key: text(f"chart.{key}", language) for key in (*_WORDS, *_DESCRIPTIONS)}
    for name, values in (
        ("state", STATES),
        ("variant", VARIANTS),
        ("tax", TAXES),
        ("scope", SCOPES),
        ("side", SIDES),
        ("outcome", OUTCOMES),
    ):
        said |= {f"{name}.{value}": text(f"value.{name}.{value}", language) for value in values}
    said |= {f"{form}.{side}": text(f"chart.{form}.{side}", language) for form in ("side_of", "sides") for side in SIDES}
    said |= {f"short.{state}": text(f"chart.short.{state}", language) for state in STATES}
    written = {"day": "%d/%m/%Y", "day_month": "%d/%m"} if language == "fr" else {"day": "%-d %b %Y", "day_month": "%-d %b"}
    return said | {"language": language} | written


class Layer(alt.Chart):
    """A chart that is one layer of another. Its parts are never changed once it is made: Altair, which copies each layer whole four
    times and once more when it is written, may go on with the same parts.
    """

    def copy(self, deep: bool | Iterable[Any] = False, ignore: list[str] | None = None) -> Self:
        """The same, its parts shared; Altair's own asks for other parts where it is not told."""
        return super().copy(deep=deep, ignore=ignore)


class _Clicked(alt.TopLevelSelectionParameter):
    """A selection that is not held against its schema alone: Altair writes each anew five times a picture to compare it with others, and
    a picture's tests hold it whole.
    """

    def to_dict(self, validate: bool = False, *, ignore: list[str] | None = None, context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The same, unjudged where it is not asked for."""
        return super().to_dict(validate=validate, ignore=ignore, context=context)


def clicked(name: str, *fields: str, nearest: Optional[bool] = alt.Undefined) -> alt.Parameter:
    """A click on a mark, which a page hears under `name` with the mark's `fields`."""
    chosen = alt.selection_point(name=name)
    how = alt.PointSelectionConfig(type="point", fields=list(fields), on="click", nearest=nearest)
    chosen.param = _Clicked(name=name, select=how)
    return chosen


def layered(labels: Labels, *layers: alt.Chart) -> alt.LayerChart:
    """The layers as one chart that writes numbers as its language does, on no background of its own."""
    said = alt.Config(
        locale=alt.Locale(number=_NUMBERS[labels["language"]]),
        background="transparent",
        view=alt.ViewConfig(stroke=None),
        bar=alt.BarConfig(stroke=palette.EDGE, strokeWidth=0.5),
        rect=alt.RectConfig(stroke=palette.EDGE, strokeWidth=0.5),
        axis=alt.AxisConfig(labelFontSize=12, titleFontSize=12, titleFontWeight="normal"),
        legend=alt.LegendConfig(labelFontSize=12, titleFontSize=12, titleFontWeight="normal"),
    )
    drawn = [layer for layer in layers if _has_marks(layer)] or list(layers)
    return cast(alt.LayerChart, alt.layer(*drawn, config=said))


def dimmed(whole: alt.Parameter | str) -> alt.OpacityValue:
    """Marks are pale where they are not chosen, or where `whole` is not true of them."""
    return alt.OpacityValue(**alt.condition(whole, alt.value(1), alt.value(0.4)))


def _has_marks(layer: alt.Chart) -> bool:
    """Whether any row has a place: a group without marks would be a picture without words for who hears the chart."""
    field = str(getattr(getattr(layer.encoding, "x", None), "shorthand", "")).split(":", maxsplit=1)[0]
    return not isinstance(layer.data, pl.DataFrame) or field not in layer.data.columns or layer.data[field].count() > 0
