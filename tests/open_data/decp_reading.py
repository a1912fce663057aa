"""A DECP file read as `load` reads it, without a database: what is kept, and how many rows each rule sets aside."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl

from data_loaders.open_data import files, recognition
from data_loaders.open_data.forms import ROW_RULES, Recognised, judged
from data_loaders.open_data.table_files import rows
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.table import BadTable

BUYER = "21330063500017"
SUPPLIER, OTHER, THIRD = "55208131766522", "21750001600019", "21690123100011"


def read(path: Path) -> tuple[str, pl.DataFrame, dict[str, int]]:
    """(form, rows kept, rows per rule). Raises BadTable."""
    seen, found = recognition.recognise(path)
    try:
        return found.loader.FORM, *_judged(seen, found, careful=False)
    except rows.BrokenRows:
        return found.loader.FORM, *_judged(seen, found, careful=True)


def _judged(seen: Head, found: Recognised, careful: bool) -> tuple[pl.DataFrame, dict[str, int]]:
    columns = [column.name for column in found.loader.TABLE.__table__.columns if column.name != "file_id"]
    kept, rules = [], Counter[str]()
    for frame in files._batches(seen, found, careful):
        ragged = ROW_RULES if rows.RAGGED in frame.columns else {}
        good, bad = judged(frame, {**ragged, **found.loader.RULES}, columns)
        kept.append(good)
        rules.update(bad["rule"].to_list())
    if not kept:
        raise BadTable(seen.path, "no_rows")
    return pl.concat(kept), dict(rules)


def contract(**changes: Any) -> dict[str, Any]:
    """One contract of the format of 2024, as changed."""
    return {
        "id": "2024-07",
        "acheteur": {"id": BUYER},
        "nature": "Marché",
        "objet": "Réfection de la halle",
        "codeCPV": "45000000-7",
        "procedure": "Procédure adaptée",
        "lieuExecution": {"code": "33063", "typeCode": "Code commune"},
        "dureeMois": 12,
        "dateNotification": "2024-03-12",
        "datePublicationDonnees": "2024-04-01",
        "montant": 120000.5,
        "offresRecues": 3,
        "techniques": {"technique": ["Sans objet"]},
        "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": SUPPLIER}}],
    } | changes


def read_contracts(folder: Path, *contracts: dict[str, Any], shape: str = "2024") -> tuple[pl.DataFrame, dict[str, int]]:
    """(rows kept, rows per rule) of a JSON file of these contracts."""
    listed: Any = list(contracts)
    whole = {"2024": {"marches": {"marche": listed}}, "2019": {"marches": listed}, "list": listed}[shape]
    (folder / "any.json").write_text(json.dumps(whole))
    form, kept, rules = read(folder / "any.json")
    assert form == "decp_json"
    return kept, rules
