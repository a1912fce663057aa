"""Which of our councillors the HATVP's list of declarations names: by council, department, mandate and whole name together, else nobody.

Only people whom the State's register and our papers both tell for sure are compared, each once on every side: a name alone is no match.
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import polars as pl

from database.identities.names import council_key, name_words
from database.identities.registered_communes import OF_COMMUNE
from database.open_data.schemas import OPEN_SCHEMAS

_CAPACITY = re.compile(
    r"(?i)^(?:\d+\w{0,4}\s+|premi[eè]re?\s+)?(?P<as>adjointe?\s+(?:au|à la|à)\s+maire|maire|conseill(?:er|[eè]re)\s+municipale?)"
    r"\s+(?:de la (?:commune|ville) )?(?:de |(?P<article>du|des) |d['’])(?P<place>.+)$"
)
_ARTICLES = {"du": "Le ", "des": "Les "}
_OVERSEAS = "97"


def matches(folder: Path, lines: pl.LazyFrame, files: pl.DataFrame) -> pl.DataFrame:
    """The frame `declarations`, from the lines of the list and the register's matches in `folder`."""
    schema = OPEN_SCHEMAS["declarations"]
    seated = pl.read_parquet(folder / "register_matches.parquet").filter(pl.col("state") == "both", OF_COMMUNE)
    places = {_place(row["commune_code"], row["council"]) for row in seated.iter_rows(named=True)}
    told: defaultdict[tuple[str, str, frozenset[str]], list[dict[str, Any]]] = defaultdict(list)
    rows = lines.filter(pl.col("mandate_kind") == "commune").join(files.lazy().select("file_id", "source"), on="file_id").collect()
    for row in rows.iter_rows(named=True) if places else ():
        said = _CAPACITY.match(row["capacity"])
        if said and (place := (row["department_code"] or "", _council_of(said))) in places:
            told[(*place, name_words(f"{row['given_name']} {row['family_name']}"))].append(row | {"as": _kind(said["as"])})
    found = [_row(seat, row) for seat in _alone(seated) for row in _of_one(told.get(_key(seat), []), seat)]
    return pl.DataFrame(found, schema=schema, orient="row").sort("council", "councillor", "published_on", "row", nulls_last=True)


def _place(commune_code: str, council: str) -> tuple[str, str]:
    return commune_code[: 3 if commune_code.startswith(_OVERSEAS) else 2], council_key(council)


def _council_of(said: re.Match[str]) -> str:
    return council_key(_ARTICLES.get((said["article"] or "").casefold(), "") + said["place"])


def _key(seat: dict[str, Any]) -> tuple[str, str, frozenset[str]]:
    return (*_place(seat["commune_code"], seat["council"]), name_words(seat["registered"]))


def _alone(seated: pl.DataFrame) -> list[dict[str, Any]]:
    """The people whose council has nobody else of their name."""
    counted: defaultdict[tuple[str, str, frozenset[str]], int] = defaultdict(int)
    rows = seated.rows(named=True)
    for row in rows:
        counted[_key(row)] += 1
    return [row for row in rows if counted[_key(row)] == 1]


def _of_one(rows: list[dict[str, Any]], seat: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines of one dossier whose capacity is the function that the register tells; none where two dossiers bear the name."""
    own = _kind(seat["function"] or "")
    return [row for row in rows if row["as"] == own] if len({row["url"] for row in rows}) == 1 else []


def _kind(words: str) -> str:
    """ "deputy", "mayor", else "member"."""
    said = words.casefold()
    return "deputy" if "adjoint" in said else "mayor" if said.startswith("maire") and "délégué" not in said else "member"


def _row(seat: dict[str, Any], row: dict[str, Any]) -> tuple[object, ...]:
    mine = tuple(seat[name] for name in ("council_id", "council", "councillor_id", "councillor"))
    return mine + tuple(row[name] for name in ("capacity", "document_kind", "published_on", "url", "file_id", "row", "source"))
