"""Who a council is: its kind, department and population, from the national list, where its number or its name alone tells which it is."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from council import places
from council.places import Place
from database.identities.bodies import BESIDE
from ui import data, data_scope
from ui.language import count, number, say

__all__ = ["Place", "among", "by_council", "inhabitants", "kind_of", "maybe", "of", "of_all", "of_body", "published", "said"]


def of(council: Mapping[str, Any]) -> Place | None:
    """The line of the list for a row of `councils`: by its SIREN, else by a name that one of its kind alone bears.

    Of a council of unknown kind: one commune, else one intercommunality, département or région. A syndicate's own name tells its kind.
    """
    if council["siret"] and (found := places.of_siren(str(council["siret"])[:9])):
        return found
    if council["siret"]:
        return None  # a number that is not in the list: another body of the same name
    same = _named(str(council["council"]), council["kind"])
    return same[0] if len(same) == 1 else None


def among(council: Mapping[str, Any]) -> Sequence[Place]:
    """The places of its name where there are several, and nothing tells which of them it is."""
    same = () if council["siret"] else _named(str(council["council"]), council["kind"])
    return same if len(same) > 1 else ()


def maybe(key: str) -> Sequence[Place]:
    """The places of this key of which a council at hand may be one."""
    rows = data.whole_frames()["councils"].select("council", "siret", pl.col("kind").cast(pl.String)).iter_rows(named=True)
    return [one for row in rows if places.key(row["council"]) == key for one in among(row)]


def of_body(council: Mapping[str, Any]) -> Place | None:
    """The same; of a body that is kept beside a council ("Valbourg – bureau"), the place that it is a body of."""
    whole, beside, _ = str(council["council"]).rpartition(BESIDE)
    return of({**council, "council": whole}) if beside else of(council)


def of_all() -> Mapping[Place, str]:
    """The place -> the name of the council at hand, of every council whose place is known."""
    return data_scope.of_all("places", _of_all)


def by_council() -> Mapping[str, Place]:
    """The name of the council at hand -> its place, where that is known."""
    return {name: found for found, name in of_all().items()}


def published() -> Mapping[str, int]:
    """The SIREN of a buyer -> how many contracts are published under it, whether or not a paper of it is at hand."""
    return data_scope.of_all("published of", _published)


def said(place: Place | None, kind: str | None) -> list[str]:
    """Kind, department and population in words, those that are known."""
    if place is None:
        return [say(f"town.kind.{kind}")] if kind else []
    told = [kind_of(place)]
    if place.department and place.kind not in ("department", "region"):
        told.append(places.department(place.department))
    return [*told, *([inhabitants(place)] if place.population else [])]


def kind_of(place: Place) -> str:
    """ "Commune", "Communauté de communes"…; of one that is no more in office, what it is part of since."""
    since = places.part_of(place)
    return say(f"town.kind.{place.kind}_of", commune=since) if since else say(f"town.kind.{place.kind}")


def inhabitants(place: Place) -> str:
    """The population of the list, in words."""
    return count("town.inhabitants", int(place.population), people=number(int(place.population)))


def _named(name: str, kind: str | None) -> Sequence[Place]:
    if kind is None:
        return places.communes(name) or (*places.groups(name), *places.authorities(name))
    if kind == "commune":
        return places.communes(name)
    if kind == "grouping":
        return places.groups(name)
    return [one for one in places.authorities(name) if one.kind == kind]


def _of_all() -> dict[Place, str]:
    rows = data.whole_frames()["councils"].select("council", "siret", pl.col("kind").cast(pl.String)).rows(named=True)
    return {place: row["council"] for row in rows if (place := of(row)) is not None}


def _published() -> dict[str, int]:
    whole = data.whole_frames()
    siren = pl.col("buyer_siret").str.head(9).alias("siren")
    rows = whole.collect(whole.scan("published_contracts").select(siren).drop_nulls().group_by("siren").len())
    return {one: n for one, n in rows.iter_rows() if one}
