"""The grid of sessions and councillors: a square a line of the roll, its state told by a colour and by a letter or shape."""

from math import ceil

import altair as alt
import polars as pl

from charts import palette, rows
from charts.labels import STATES, Labels, Layer, clicked, layered
from council.sign import SIGN

ROW, ROW_BY_FINGER = 17, 24  # pixels: 65 councillors make some 1,100; a finger wants 24 at least (WCAG 2.5.8)
_ROW_OF_STRIP, _LEGEND, _LEAST_PLACES = 28, 64, 12
_DATED_NARROW, _DATED = 7, 16  # squares beside one another that have room for their day, on a phone and on a wide screen
_HEAD = 110  # of the legend and the days
_OVER_NAMES = 44  # three lines of a title
# On a phone the counts have bands of their own before the first day, whose names are blank; long names stand on two lines of a row.
_OVER_COUNTS = 44  # pixels from the edge of the first band to that of the words over it
_SHARED, _LETTER, _BESIDE = 240, 6.4, 7  # pixels that days and bands share on a phone, of a letter of a count, and of the room beside it
_LINE_BY_FINGER, _LETTERS_BY_FINGER, _LETTER_SIZE = 11, 21, 11
_DAYS = alt.Axis(labelAngle=-90, labelFontSize=10, labelOverlap="greedy", labelSeparation=-2, ticks=False, domain=False, orient="top")
_INK, _PAPER = "#161616", "#ffffff"  # on a square, whatever the page's own colours: white on the deep grey of what is unknown
_ORDER = {"session": ("date", "session_id"), "row": ("sort_name", "councillor_id")}
_TOLD = {"label": "councillor", "session": "session", "words": "state", "rates": "out_of_rates"}  # of a square


def grid(frame: pl.DataFrame, labels: Labels, *, narrow: bool = False) -> alt.LayerChart:
    """A square a line of `metrics.attendance.attendance.with_counts`; a click selects `cell` (fields councillor_id, session_id).

    Beside each name stands k of n. A whole presence is a plain square; every other state bears its sign. Pale squares, all of one colour,
    are out of rates, and bear the sign of what is not known, as the tallies count them. 65 councillors by 60 sessions
    stay readable on a wide screen; a `narrow` one is given fewer sessions and higher squares for fingers, so that a dozen rows and more
    stand on a phone's first screen: long names on two lines, k of n in a column of its own.
    """
    said = {**labels} | {"day": labels["day"].replace("%Y", "%y")} if narrow else labels
    squares = _counted(_squares(frame, said), said, narrow)
    days, names = (squares.sort(*by)[column].unique(maintain_order=True).to_list() for column, by in _ORDER.items())
    described = labels.get("description", labels["attendance.grid"])
    base = Layer(squares, description=described, height=len(names) * (ROW_BY_FINGER if narrow else ROW) + _HEAD)
    chosen = clicked("cell", "councillor_id", "session_id")
    # Whole lists: a layer that holds some squares only would else put its own first.
    places = alt.Scale(domain=[*_bands(len(days), _longest(squares)), *days]) if narrow else alt.Undefined
    across = alt.X("session:O", scale=places, sort=days, title=None, axis=_DAYS)
    unsure = bool((squares["unknown"] > 0).any())
    placed = base.encode(x=across, y=_names(names, labels, narrow, unsure))
    cells = placed.mark_rect(stroke=palette.EDGE, strokeWidth=0.4).encode(
        color=_colours(squares, labels, 2 if narrow else 8),
        tooltip=[alt.Tooltip(f"{name}:N", title=labels[word]) for name, word in _TOLD.items()],
    )
    counts = [_counts(base, _names(names, labels, narrow, unsure))] if narrow else []
    drawn = layered(labels, cells.add_params(chosen), *_signs(placed, squares), *counts)
    return drawn.properties(usermeta={"embedOptions": {"renderer": "svg"}})  # beyond 2,000 squares Streamlit would paint them on a canvas


def _counted(squares: pl.DataFrame, labels: Labels, narrow: bool) -> pl.DataFrame:
    """`row`, the name and k of n with how many of k are in part; on a phone k of n stands apart: `counted`, once a person."""
    some = pl.col("part") > 0  # a presence in part counts one, as the metric has it: the count says so itself
    of = rows.fraction().str.replace_all(" ", "\u00a0")
    if not narrow:
        told = pl.when(some).then(pl.format(labels["counted_part"].format(k="{}", n="{}"), of, "part")).otherwise(of)
        return squares.with_columns(row=pl.concat_str("label", told, separator="  "))
    first = pl.int_range(pl.len()).over("councillor_id") == 0
    said = rows.fraction().str.replace_all(" ", "") + pl.when(some).then(pl.lit(SIGN["present_part"])).otherwise(pl.lit(""))
    return squares.with_columns(
        row=rows.folded(squares, pl.col("label"), narrow, letters=_LETTERS_BY_FINGER),
        counted=pl.when(first).then(said).otherwise(pl.lit("")),
    )


def _longest(squares: pl.DataFrame) -> int:
    """The letters of the longest k of n."""
    return int(squares["counted"].str.len_chars().max() or 0)  # type: ignore[arg-type]


def _bands(days: int, letters: int) -> list[str]:
    """The blank names of the bands that k of n of so many letters needs beside so many days: all share the width, each as much."""
    room = letters * _LETTER + _BESIDE
    return ["\u2007" * n for n in range(1, max(1, ceil(days * room / (_SHARED - room))) + 1)]


def _counts(base: alt.Chart, names: alt.Y) -> alt.Chart:
    """k of n of each person, in the bands before the first day."""
    left = alt.XValue(2)  # type: ignore[no-untyped-call]
    written = base.transform_filter("datum.counted != ''").mark_text(align="left", fontSize=_LETTER_SIZE, fontWeight=600, color=palette.INK)
    drawn: alt.Chart = written.encode(x=left, y=names, text=alt.Text("counted:N"))
    return drawn.properties(name="inked_counts")


def _names(names: list[str], labels: Labels, narrow: bool, unsure: bool) -> alt.Y:
    """The rows, and over them, in the room beside the days, what the fraction after each name is of."""
    axis = rows.two_lines(limit=260)
    over = {
        "titleAngle": 0,
        "titleAlign": "right",
        "titleBaseline": "top",
        "titleY": -_OVER_NAMES,
        "titleX": _OVER_COUNTS if narrow else -6,
    }
    for name, set_to in over.items():
        axis[name] = set_to
    if narrow:
        axis["labelFontSize"], axis["labelLineHeight"], axis["titleFontSize"] = _LETTER_SIZE, _LINE_BY_FINGER, _LETTER_SIZE
    return alt.Y("row:N", sort=names, title=labels["counted_of" if unsure else "counted_of_known"].split("\n"), axis=axis)


def strip(frame: pl.DataFrame, labels: Labels, *, narrow: bool = False) -> alt.LayerChart:
    """One person's lines of `grid`: a row a year, a square a session in the order of the days; a click selects `cell` (session_id)."""
    squares = _squares(frame, labels).with_columns(year=pl.col("date").dt.year()).sort("date", "session_id")
    squares = squares.with_columns(place=pl.int_range(pl.len()).over("year"), day_said=pl.col("session"))
    years = sorted(squares["year"].unique())
    most = 1 + int(squares["place"].max() or 0)  # type: ignore[arg-type]
    least, dated = (_DATED_NARROW, _DATED_NARROW) if narrow else (_LEAST_PLACES, _DATED)
    if most <= dated:
        dates = (pl.col("sign").replace("", None), pl.col("date").dt.to_string(labels["day_month"]))
        squares = squares.with_columns(sign=pl.concat_str(*dates, separator=" ", ignore_nulls=True))
    described = labels.get("description", labels["attendance.strip"])
    base = Layer(squares, description=described, height=len(years) * _ROW_OF_STRIP + _LEGEND)
    chosen = clicked("cell", "session_id")
    across = alt.X("place:O", scale=alt.Scale(domain=list(range(max(least, most)))), axis=None)
    placed = base.encode(x=across, y=alt.Y("year:O", sort=years, title=None, axis=rows.two_lines()))
    told = {"day_said": "session", "words": "state", "rates": "out_of_rates"}
    tooltip = [alt.Tooltip(f"{name}:N", title=labels[word]) for name, word in told.items()]
    cells = placed.mark_rect(stroke=palette.EDGE, strokeWidth=0.6).encode(
        color=_colours(squares, labels, 2 if narrow else 7), tooltip=tooltip
    )
    return layered(labels, cells.add_params(chosen), *_signs(placed, squares))


def _signs(placed: alt.Chart, squares: pl.DataFrame) -> list[alt.Chart]:
    """The layer of letters, where some square bears one."""
    if (squares["sign"] == "").all():
        return []
    deep = "datum.in_rates && (datum.state == 'unknown' || datum.state == 'present_full')"
    ink = alt.ColorValue(**alt.condition(deep, alt.value(_PAPER), alt.value(_INK)))
    return [placed.transform_filter("datum.sign != ''").mark_text(fontSize=10, fontWeight=700).encode(text=alt.Text("sign:N"), color=ink)]


def _colours(squares: pl.DataFrame, labels: Labels, columns: int) -> alt.Color:
    """The states that occur, each named with its sign, and what pale squares and blank places are where there are some."""
    some = set(squares.filter("in_rates")["state"]) if squares.height else set(STATES)
    shown = [state for state in STATES if state in some]
    known = {_named(state, labels): palette.STATE[state] for state in shown}
    known |= {} if squares["in_rates"].all() else {_faded(labels): palette.NOT_COUNTED}
    # A blank place is of a member who had no seat on that day.
    places = squares["councillor_id"].n_unique() * squares["session_id"].n_unique()
    known |= {labels["no_seat"]: "transparent"} if squares.height < places else {}
    scale = alt.Scale(domain=list(known), range=list(known.values()))
    drawn = alt.Legend(
        orient="top",
        columns=columns,
        rowPadding=1,
        offset=6,
        title=None,
        labelLimit=260,
        symbolType="square",
        symbolStrokeColor=palette.EDGE,
        symbolStrokeWidth=0.5,
    )
    return alt.Color("shown:N", scale=scale, legend=drawn)


def _squares(frame: pl.DataFrame, labels: Labels) -> pl.DataFrame:
    state = pl.col("state").cast(pl.String)
    words = state.replace({one: _named(one, labels) for one in STATES})
    day = pl.col("date").dt.to_string(labels["day"])
    second = pl.col("session").str.extract(r"( \(\d+\))$").fill_null("")  # of two sessions on one day
    return frame.sort("date", "session_id").select(
        "councillor_id",
        "session_id",
        "sort_name",
        "date",
        "in_rates",
        *(name for name in ("k", "n", "unknown", "part") if name in frame.columns),
        session=pl.concat_str(day, second),
        label=_person(),
        state=state,
        words=words,
        shown=pl.when(pl.col("in_rates")).then(words).otherwise(pl.lit(_faded(labels))),
        sign=pl.when(pl.col("in_rates")).then(state.replace(SIGN | {"present_full": ""})).otherwise(pl.lit(SIGN["unknown"])),
        rates=pl.when(pl.col("in_rates")).then(pl.lit("")).otherwise(pl.lit(labels["out_of_rates"])),
    )


def _named(state: str, labels: Labels) -> str:
    """What the legend says: the sign, and the state in words."""
    return " ".join(one for one in ("" if state == "present_full" else SIGN[state], labels[f"short.{state}"]) if one)


def _faded(labels: Labels) -> str:
    """What every square out of rates is called, and of one colour, whatever its line says."""
    return f"{SIGN['unknown']} {labels['faded']}"


def _person() -> pl.Expr:
    """The name, numbered where two councillors bear it."""
    number = pl.col("councillor_id").rank("dense").over("councillor")
    shared = pl.col("councillor_id").n_unique().over("councillor") > 1
    return pl.when(shared).then(pl.format("{} ({})", "councillor", number)).otherwise("councillor")
