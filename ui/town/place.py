"""Who a council is: its kind, department and population, from the national list, where its number or its name alone tells which it is."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from council import places
from council.places import Place
from ui import data, data_scope
from ui.language import count, number, say

__all__ = ["Place", "inhabitants", "kind_of", "of", "of_all", "said"]


def of(council: Mapping[str, Any]) -> Place | None:
    """The line of the list for a row of `councils`: by its SIREN, else by a name that one commune or intercommunality alone bears."""
    if council["siret"] and (found := places.of_siren(str(council["siret"])[:9])):
        return found
    if council["siret"]:
        return None  # a number that is not in the list: another body of the same name
    kind, name = council["kind"], str(council["council"])
    same = places.communes(name) if kind in (None, "commune") else places.groups(name) if kind == "grouping" else ()
    return same[0] if len(same) == 1 else None


def of_all() -> Mapping[Place, str]:
    """The place -> the name of the council at hand, of every council whose place is known."""
    return data_scope.of_all("places", _of_all)


def said(place: Place | None, kind: str | None) -> list[str]:
    """Kind, department and population in words, those that are known."""
    if place is None:
        return [say(f"town.kind.{kind}")] if kind else []
    told = [kind_of(place)]
    if place.department and place.kind not in ("department", "region"):
        told.append(places.department(place.department))
    return [*told, *([inhabitants(place)] if place.population else [])]


def kind_of(place: Place) -> str:
    """ "Commune", "Communauté de communes"…"""
    return say(f"town.kind.{place.kind}")


def inhabitants(place: Place) -> str:
    """The population of the list, in words."""
    return count("town.inhabitants", int(place.population), people=number(int(place.population)))


def _of_all() -> dict[Place, str]:
    rows = data.whole_frames()["councils"].select("council", "siret", pl.col("kind").cast(pl.String)).rows(named=True)
    return {place: row["council"] for row in rows if (place := of(row)) is not None}
