"""Sentences on a comparison: over what it stands, each fraction or range, and why there is none."""

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl
import streamlit as st

from metrics.compare import COVERAGE, Compared
from metrics.fraction import in_words, percent
from ui import lead
from ui.escaping import md_escape
from ui.language import choice, count, euros, language, listed, number, say
from ui.sentences import money
from ui.tables.elements import NONE

_FEW, _UNEVEN = 3, 5
_CASES = {"councillors": "sessions", "councils": "meetings", "votes": "votes"}


def rule(kind: str, ids: Sequence[int] | None = None, otherwise: Callable[[], None] | None = None) -> None:
    """What a comparison of this kind stands on, among what is to be known; of fewer than two there is none, and the page ends.

    `otherwise` shows who may be compared.
    """
    lead.notes().caption(say(f"compare.rule.{kind}", coverage=percent(COVERAGE, language())))
    if ids is not None and len(ids) < 2:
        if ids or not otherwise:  # where something is shown nobody has to choose
            st.info(say("compare.choose_two"), icon=":material/balance:")
        if otherwise:
            otherwise()
        st.stop()


def told(found: list[Compared], kind: str, figure: Any | None = None, refusals: list[str] | None = None) -> tuple[pl.DataFrame, str]:
    """The rows of the comparisons that stand, with `name`, and the sentence that says the same; why the others do not goes to `refusals`,
    for the page to say below its picture, or is said at once.

    The first that stands is the page's figure, in its place `figure`, unless the page has one.
    """
    kept: list[pl.DataFrame] = []
    said, whys = [], []
    for one in found:
        over = _over(one, kind)
        if one.why:
            told_why = say(
                f"compare.why.{one.why}",
                cases=say(f"compare.cases.{_CASES.get(kind, 'votes')}"),
                **{"common": 0, "all": 0, "least": 0, **one.values},
            )
            whys.append(md_escape(say("ui.line", name=over or say(f"ui.chart.compared_{kind}"), value=told_why)))
            continue
        if figure is not None and not kept:
            lead_of(figure, one, over, kind)
        rows = one.rows.with_columns(name=_name(one.rows, over, several=sum(not one.why for one in found) > 1))
        if kind == "votes":  # the picture has no third share between the two ends
            counted = pl.Series([_of_votes(row) for row in rows.iter_rows(named=True)], dtype=pl.String)
            rows = rows.with_columns(counted=counted, rate=pl.when(pl.col("unknown") == 0).then("rate"))
        kept.append(rows)
        said.append(_sentence(rows, one, over, kind))
    if refusals is None:
        refused(whys, beside=bool(kept))
    else:
        refusals += whys
    return (pl.concat(kept), "\n".join(said)) if kept else (pl.DataFrame(), "")


def refused(whys: Sequence[str], *, beside: bool) -> None:
    """Say why some are not compared: `beside` a comparison that stands a line is enough."""
    for why in whys:
        st.caption(why) if beside else st.info(why, icon=":material/balance:")


def lead_of(figure: Any, one: Compared, over: str, kind: str) -> None:
    """In its place, the figures side by side, of whom each is, and the years in common; of more than a few the picture says it better."""
    rows = one.rows.head(_FEW + 1).to_dicts()
    if len(rows) > _FEW:
        return
    who = next(name for name in ("councillor", "supplier", "council") if name in rows[0])
    if kind == "suppliers":
        large, parts = [money.large(row, row["open_maximum"]) for row in rows], [row[who] for row in rows]
    else:
        # What is unknown is in the figure itself, as on the pages of votes and of presences.
        large = [say("compare.large", name=row[who], rate=lead.ends(row, row["rate"])) for row in rows]
        parts = [say("ui.line", name=row[who], value=_fraction(row)) for row in rows]
    years = [count("compare.years", len(one.years), years=", ".join(map(str, one.years)))] if one.years else []
    unsure = [say("compare.unsure")] if _overlap(rows) else _uneven(rows, who) if kind == "votes" else []
    # Of votes the picture below bears each fraction.
    said = listed(parts) if kind == "suppliers" else lead.sentences(*parts) if kind != "votes" else ""
    with figure:
        of = ", ".join(map(_of_votes, rows)) if kind == "votes" else ""  # how few they are is seen at once
        alone = [say("compare.only_votes")] if kind == "votes" else []  # which lead where presence is not compared
        told = lead.apart(say(f"compare.lead.{kind}", over=over, parts=said, votes=of), *alone, *years, *unsure)
        lead.figure((" / " if kind == "suppliers" else ", ").join(large), told)


def _of_votes(row: dict[str, Any]) -> str:
    """ "274 à 295 sur 308": the votes with one voice, at least and at most, of all that were read; "28 sur 28" where all are known."""
    every = int(row["n"]) + int(row["unknown"])
    return say("fraction.k_of_n", k=lead.whole(row, every), n=number(every))


def _fraction(row: dict[str, Any]) -> str:
    """ "320 sur 329, 89,1 à 97,5 % selon 30 inconnus"."""
    value = say("fraction.k_of_n", k=number(row["k"]), n=number(row["n"]))
    if not lead.why(row):
        return value
    return f"{value}, {count(f'compare.bounds.{lead.cause(row)}', row['unknown'], ends=lead.ends(row, row['rate']))}"


def _overlap(rows: list[dict[str, Any]]) -> bool:
    """Whether what is unknown could turn the difference of two shares round."""
    ends = [(row["certain"], row["possible"]) for row in rows if row.get("certain") is not None and row.get("possible") is not None]
    some_unknown = any(first < last for first, last in ends)
    return len(ends) > 1 and some_unknown and max(ends)[0] <= min(last for _, last in ends)


def _sentence(rows: pl.DataFrame, one: Compared, over: str, kind: str) -> str:
    who = next(name for name in ("councillor", "supplier", "council") if name in rows.columns)
    if kind == "suppliers":
        parts = [_range(row) for row in rows.iter_rows(named=True)]
        return say("compare.stands", over=over, parts=listed(parts))
    fractions = [say("compare.one", name=row[who], value=_in_words(row, kind)) for row in rows.iter_rows(named=True)]
    common = count(f"compare.common.{kind}", one.common)
    out = f", {count(f'compare.left_out.{kind}', one.left_out)}" if one.left_out and kind != "votes" else ""
    return say("compare.over", over=over, common=lead.sentences(common + out), parts=listed(fractions))


def _in_words(row: dict[str, Any], kind: str) -> str:
    """A fraction with its rate; of votes without: the figure above bears its two ends, and the rate of those known is neither."""
    if kind != "votes":
        return in_words(row["k"], row["n"], row["unknown"], language(), inside=kind == "councils")
    return f"{_of_votes(row)}, {count('compare.sides_unknown', row['unknown'])}" if row["unknown"] else _of_votes(row)


def _uneven(rows: list[dict[str, Any]], who: str) -> list[str]:
    """That one has so few cases beside another that a few more would change its share."""
    least, most = (pick(rows, key=lambda row: row["n"]) for pick in (min, max))
    return [count("compare.uneven", least["n"], name=least[who])] if least["n"] * _UNEVEN < most["n"] else []


def _range(row: dict[str, Any]) -> str:
    lower, upper = (euros(row[end], row["currency"]) or NONE for end in ("lower_cents", "upper_cents"))
    notes = [count("page.money.contracts", row["contracts"])]
    notes += [count("page.money.open_maximum", row["open_maximum"])] if row["open_maximum"] else []
    return say("compare.range", name=row["supplier"], lower=lower, upper=upper, notes=", ".join(notes))


def _over(one: Compared, kind: str) -> str:
    if kind == "suppliers":
        said = money.basis(dict(zip(("tax", "scope", "currency"), one.over, strict=True))) if len(one.over) == 3 else ""
    elif kind == "votes":
        said = choice("variant", one.over[0]) if one.over[0] else ""
    else:
        said = say("compare.term", term=one.over[0]) if one.over[0] else ""
    return said[:1].upper() + said[1:]


def _name(rows: pl.DataFrame, over: str, several: bool) -> pl.Expr:
    who = next(name for name in ("councillor", "supplier", "council") if name in rows.columns)
    return pl.format("{}, {}", who, pl.lit(over)) if several and over else pl.col(who)
