"""Of which term of a council a page is: its figure, its picture and its tables are all of that one, for terms are never pooled."""

import polars as pl

from metrics.coverage_sessions import quarter_place
from metrics.filters.filters import Filters
from metrics.terms import term
from ui import lead
from ui.appearance import on_a_phone
from ui.filters import widgets as filter_widgets
from ui.language import count


def choose(rows: pl.DataFrame, sessions: pl.DataFrame, quarters: pl.DataFrame, filters: Filters) -> tuple[pl.DataFrame, ...]:
    """The three of the term that the address asks for, else of the last one of which `rows` has any; the list says how many sessions each.

    Of several councils, of some members only, or where one term alone was read, they stay as they are.
    """
    of = term(pl.col("date"))
    counted = dict(sessions.group_by(term=of).len().drop_nulls().sort("term", descending=True).iter_rows())
    if len(counted) < 2 or filters.narrows_members or sessions["council_id"].n_unique() > 1 or rows.is_empty():
        return rows, sessions, quarters
    brief = on_a_phone()  # whose list has room for the years alone
    names = {n: name if brief else count("terms.sessions", read, term=name) for n, (name, read) in enumerate(counted.items(), start=1)}
    known = set(rows["term"])
    shown = next((n for n, name in enumerate(counted, start=1) if name in known), 1)
    with lead.beside():
        chosen = filter_widgets.pick("part", names, names[shown])
    name = list(counted)[(chosen or shown) - 1]
    theirs = sessions.filter(of == name)
    ends = theirs.select(first=quarter_place(pl.col("date").min()), last=quarter_place(pl.col("date").max())).row(0)
    at = pl.col("year") * 4 + pl.col("quarter") - 1
    return rows.filter(pl.col("term") == name), theirs, quarters.filter(at.is_between(*ends))
