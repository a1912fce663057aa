"""Which form a city's own table is nearest to, and which of its columns could be which field: by their titles and by their cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from rapidfuzz import fuzz
from stdnum.fr import siren, siret

from data_loaders.open_data import cells, head, rows
from data_loaders.open_data.bad_table import BadTable
from data_loaders.open_data.head import Head, plain
from data_loaders.open_data.loaded import Column
from data_loaders.open_data.mapping import AMOUNTS, FORMS, Taken, needed
from data_loaders.open_data.mapping_amounts import amounts
from data_loaders.open_data.mapping_cells import taken

SURE = 90  # of 100: the title is one of the form's, but for an ending
_NEAR = 70
_ENOUGH = 0.9  # of the cells that are not blank
_SAMPLE = 400
_LEAST = 2  # columns that resemble, for a form to be proposed
# How city halls call these columns, besides what the forms know.
_WORDS = {
    "contract_list": {
        "title": ("libelle",),
        "supplier": ("nom de l attributaire code postal", "nom tiers"),
        "contract_id": ("n marche", "numero du marche"),
        "amount": ("montant du marche", "montant ht", "montant ttc"),
        "min_amount": ("montant mini ht", "montant mini"),
        "max_amount": ("montant maxi ht", "montant maxi"),
        "buyer": ("nom de l acheteur",),
    },
    "scdl_grants": {
        "beneficiary_name": ("organisme",),
        "amount": ("montant attribue", "montant vote", "montant verse", "subvention"),
        "purpose": ("nom du projet", "projet"),
        "agreed_on": ("date de la deliberation", "date de decision"),
    },
    "scdl_deliberations": {"number": ("numero", "n deliberation"), "date": ("date du conseil", "date de seance"), "title": ("intitule",)},
}
_DAYS = {"agreed_on", "notified_on", "date", "session_date", "prefecture_date", "from", "to"}
_SHORT_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2}")  # of which century, the title does not say
_MONEY = {"amount", "min_amount", "max_amount"}


@dataclass(frozen=True, slots=True)
class Match:
    """A column for a field: how far the titles agree (of 100), how many cells read as the field asks, and what is taken of them."""

    field: str
    column: str
    score: int
    read: int
    filled: int
    take: tuple[str, str] | None = None  # a key of the mapping and its value

    @property
    def sure(self) -> bool:
        """The title says it, and the cells do not gainsay."""
        return self.score >= SURE and self.read >= _ENOUGH * self.filled and self.filled > 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """The nearest form; `unused` are the columns left, `lacking` the groups of fields for which nothing resembles."""

    seen: Head
    form: str
    matches: tuple[Match, ...]
    unused: tuple[str, ...]
    lacking: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...]


def propose(path: Path) -> Proposal:
    """Raises BadTable where the file cannot be read or no form is near."""
    places = [place for place in head.places(path) if place.kind in ("csv", "sheet") and len(place.columns) > 1]
    tried = [(_titles(place, form), place, form) for place in places for form in FORMS]
    best = max(tried, key=lambda one: (sum(score for _, _, score in one[0]), -one[1].above), default=None)
    if best is None or len(best[0]) < _LEAST:
        raise BadTable(path, "not_proposed")
    titles, seen, form = best
    frame = _cells(seen)
    titles += _by_cells(frame, form, titles)
    matches = tuple(_match(field, column, score, _column(frame, column)) for field, column, score in titles)
    used = {match.column for match in matches}
    said = {match.field for match in matches} | ({"amount"} if any(match.field == AMOUNTS for match in matches) else set())
    lacking = tuple(group for group in needed(form) if not said & set(group))
    first = [column for column in seen.columns if any(cell.casefold().startswith("total") for cell in _column(frame, column))]
    return Proposal(seen, form, matches, tuple(column for column in seen.columns if column not in used), lacking, tuple(first))


def _titles(seen: Head, form: str) -> list[tuple[str, str, int]]:
    """(field, column, score), each once, the best pairs first."""
    columns: Sequence[Column] = FORMS[form].COLUMNS
    spelled = {
        column.field: (column.field.replace("_", " "), *column.spellings, *_WORDS.get(form, {}).get(column.field, ())) for column in columns
    }
    pairs = [(field, printed, _resemblance(plain(printed), names)) for printed in seen.columns for field, names in spelled.items()]
    pairs.sort(key=lambda pair: -pair[2])
    taken_so_far: list[tuple[str, str, int]] = []
    for field, column, score in pairs:
        if score >= _NEAR and all(field != other[0] and column != other[1] for other in taken_so_far):
            taken_so_far.append((field, column, score))
    return taken_so_far


def _by_cells(frame: pl.DataFrame, form: str, titles: Sequence[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """A column of SIRET or SIREN numbers under a title that nobody knows, for the first field of such numbers that is free."""
    free = [column.field for column in FORMS[form].COLUMNS if column.field.endswith("_siret")]
    free = [field for field in reversed(free) if field not in {other for other, _, _ in titles}]
    found = []
    for column in frame.columns:
        filled = _column(frame, column)
        if free and column not in {other for _, other, _ in titles} and _read("_siret", filled) > _ENOUGH * len(filled) > 0:
            found.append((free.pop(0), column, 0))
    return found


def _resemblance(title: str, names: Sequence[str]) -> int:
    """Of 100: whole titles against whole titles; a title that begins with one of the names is near, never sure."""
    if title.startswith("(") or len(title) < 3:
        return 100 if title in names else 0
    whole = max(fuzz.token_sort_ratio(title, name) for name in names)
    begins = max((80 for name in names if len(name) > 4 and title.startswith(f"{name} ")), default=0)
    return int(max(whole, begins))


def _cells(seen: Head) -> pl.DataFrame:
    batches = rows.batches(seen, {f"c{place}": column for place, column in enumerate(seen.columns)}, careful=True)
    frame = next(batches, pl.DataFrame()).head(_SAMPLE)
    return frame.select(pl.col(f"c{place}").alias(column) for place, column in enumerate(seen.columns))


def _column(frame: pl.DataFrame, column: str) -> list[str]:
    return [cell.strip() for cell in frame[column].to_list() if cell and cell.strip()]


def _match(field: str, column: str, score: int, filled: list[str]) -> Match:
    if field == "supplier":
        named = [cell for cell in filled if taken(cell, Taken(column, take="before_postcode")) not in (None, " ".join(cell.split()))]
        if len(named) * 3 > len(filled):
            return Match(field, column, score, len(filled), len(filled), ("take", "before_postcode"))
    if field == "amount" and (bounded := [cell for cell in filled if amounts(cell)["max_amount"]]):
        whole = [cell for cell in filled if not str(amounts(cell)["amount"]).startswith("«")]
        return Match(AMOUNTS if len(bounded) * 20 > len(filled) else field, column, score, len(whole), len(filled))
    short = [cell for cell in filled if _SHORT_DAY.fullmatch(cell)]
    if field in _DAYS and len(short) * 2 > len(filled):
        return Match(field, column, min(score, SURE - 1), len(short), len(filled), ("dates", "%d/%m/%y"))
    return Match(field, column, score, _read(field, filled), len(filled))


def _read(field: str, filled: list[str]) -> int:
    frame = pl.DataFrame({"cell": filled}, schema={"cell": pl.String})
    if field in _DAYS:
        return int(frame.select(cells.day("cell").is_not_null().sum()).item())
    if field in _MONEY:
        return int(frame.select(cells.cents("cell").is_not_null().sum()).item())
    if field.endswith("_siret"):
        numbers = ["".join(cell.split()) for cell in filled]
        return sum(bool(number.isascii() and (siret.is_valid(number) or siren.is_valid(number))) for number in numbers)
    return len(filled)
