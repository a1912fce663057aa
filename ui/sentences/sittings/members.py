"""All members of a council with how often each sat, as a phone's first screen has them, and the way from them to the grid below."""

import polars as pl

from ui.address import leading_to
from ui.escaping import Html, show_elements
from ui.language import count, say
from ui.tables.elements import element, link, words

_GRID = "seances-membres"  # in the address, where the grid begins
_MOST_LISTED = 30  # members


def members(people: pl.DataFrame) -> None:
    """Every member with how many sessions of those known, by name: on a phone, whose first screen the grid's rows do not hold all.

    Of few enough that the grid still follows.
    """
    if people.height > _MOST_LISTED:
        return
    lines = []
    for row in people.iter_rows(named=True):
        own = row["unknown"] - row["out_of_rates"]  # sessions that no rate counts are those of all
        said = say("presence.of", k=row["k"], n=row["n"]) + (say("presence.of_unknown", n=own) if own else "")
        said += say("presence.of_part") if row["present_part"] else ""
        address = leading_to("councillor", id=row["councillor_id"], term=row["term"])
        share = 100 * row["k"] / row["n"] if row["n"] else 0
        lines.append(f'<li style="--share:{share:.0f}%">{link(address, row["councillor"])}{element("span", words(said))}</li>')
    way = link(f"#{_GRID}", say("presence.to_grid"))  # the grid begins below the list: one touch from it
    out = int(people["out_of_rates"].max() or 0)  # type: ignore[arg-type]
    named = count("presence.members_apart", out) if out else say("presence.members")
    head = element("p", words(f"{named} "), way, kind="members-head")
    show_elements(Html(f"{head}{element('ul', *map(Html, lines), kind='members')}"))


def grid_below() -> None:
    """Where the way from the list of members leads."""
    show_elements(Html(f'<div id="{_GRID}"></div>'))
