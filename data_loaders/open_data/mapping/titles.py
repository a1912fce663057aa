"""How far the titles of a city's own table resemble what our forms, or city halls, call their fields."""

from collections.abc import Mapping, Sequence
from functools import cache

from rapidfuzz import fuzz, process

from data_loaders.open_data.loaded import Column
from data_loaders.open_data.mapping.mapping import FORMS
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.titles import plain

_NEAR = 70
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


def resembling(seen: Head, form: str) -> list[tuple[str, str, int]]:
    """(field, column, score), each once, the best pairs first."""
    titles = [(printed, plain(printed)) for printed in seen.columns]
    pairs = [(field, printed, _resemblance(title, names)) for printed, title in titles for field, names in _spelled(form).items()]
    pairs.sort(key=lambda pair: -pair[2])
    taken_so_far: list[tuple[str, str, int]] = []
    for field, column, score in pairs:
        if score >= _NEAR and all(field != other[0] and column != other[1] for other in taken_so_far):
            taken_so_far.append((field, column, score))
    return taken_so_far


@cache
def _spelled(form: str) -> Mapping[str, tuple[str, ...]]:
    """Field -> what it is called."""
    columns: Sequence[Column] = FORMS[form].COLUMNS
    return {
        column.field: (column.field.replace("_", " "), *column.spellings, *_WORDS.get(form, {}).get(column.field, ())) for column in columns
    }


def _resemblance(title: str, names: Sequence[str]) -> int:
    """Of 100, 0 where not near: whole titles against whole titles; a title that begins with one of the names is near, never sure."""
    if title.startswith("(") or len(title) < 3:
        return 100 if title in names else 0
    nearest = process.extractOne(title, names, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR)
    begins = 80 if " " in title and any(len(name) > 4 and title.startswith(f"{name} ") for name in names) else 0
    return int(max(nearest[1] if nearest else 0, begins))
