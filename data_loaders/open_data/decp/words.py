"""The closed lists of DECP: a nature or procedure in other capitals or accents as the decree writes it, an older name as today's."""

import polars as pl

from data_loaders.open_data.table_files.titles import plain

_WORDS = {
    "nature": (
        "Marché",
        "Marché de partenariat",
        "Marché de défense ou de sécurité",
        "Accord-cadre",
        "Marché subséquent",
        "Concession de travaux",
        "Concession de service",
        "Concession de service public",
        "Délégation de service public",
    ),
    "procedure": (
        "Procédure adaptée",
        "Appel d'offres ouvert",
        "Appel d'offres restreint",
        "Procédure avec négociation",
        "Marché passé sans publicité ni mise en concurrence préalable",
        "Dialogue compétitif",
        "Procédure négociée ouverte",
        "Procédure non négociée ouverte",
        "Procédure négociée restreinte",
        "Procédure non négociée restreinte",
    ),
}
_OLDER = {
    "Procédure concurrentielle avec négociation": "Procédure avec négociation",
    "Procédure négociée avec mise en concurrence préalable": "Procédure avec négociation",
    "Marché négocié sans publicité ni mise en concurrence préalable": "Marché passé sans publicité ni mise en concurrence préalable",
}


def official(frame: pl.DataFrame, column: str) -> pl.Series:
    """The column in the official writing; a word of no list stays as published."""
    known = {plain(word): word for word in _WORDS[column]} | {plain(old): new for old, new in _OLDER.items()}
    said = frame[column].drop_nulls().unique()
    return frame[column].replace({word: known[plain(word)] for word in said if plain(word) in known})
