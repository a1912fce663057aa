"""Invented national files in the columns of the real ones: consolidated contracts (DECP), the register of councillors (RNE), grants (SCDL).

Numbers of rows, columns and lengths of text are those of the real files; names are drawn from lists, identifiers have right key digits.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import polars as pl

CONTRACTS, MANDATES, GRANTS = 1_600_000, 500_000, 250_000
_AT_ONCE = 100_000
_WORKS = ("Réfection", "Entretien", "Fourniture", "Extension", "Location", "Maintenance", "Création", "Rénovation énergétique", "Nettoyage")
_OF = ("de la halle", "des écoles", "de véhicules", "du gymnase", "de la voirie", "des espaces verts", "du réseau d'eau", "de repas")
_FIRMS = ("Toitures", "Ateliers", "Routes", "Bureau", "Jardins", "Chauffage", "Transports", "Peintures", "Menuiserie", "Imprimerie")
_PLACES = (
    "du Val",
    "de l'Alba",
    "des Tilleuls",
    "du Puits",
    "de la Combe",
    "du Moulin",
    "des Aubiers",
    "de Rochebelle",
    "du Lac",
    "du Pré",
)
_FAMILIES = (
    "MARTEAU",
    "VERDIER",
    "ONFRAY",
    "CLAIR",
    "TILLEUL",
    "SAULE",
    "PERREZ",
    "ROUX",
    "MERLE",
    "CLERC",
    "BRUN",
    "ALDER",
    "NOIR",
    "LOUP",
)
_GIVEN = ("Jeanne", "Paul", "Lise", "Zoé", "Anne", "Marc", "Luc", "Rose", "Simon", "Myriam", "Aurélie", "Jean", "Philippe", "Fabienne")
_ASSOCIATIONS = ("Judo", "Chorale", "Amicale", "Foyer rural", "Théâtre", "Comité des fêtes", "Football club", "Harmonie", "Ludothèque")


def write(folder: Path, share: float, seed: int, parquet: bool = False, ours: Sequence[str] = ()) -> list[Path]:
    """`share` of each file's rows; the contracts once more as Parquet where asked for; `ours`: SIRETs of bodies besides those made up."""
    chance = random.Random(seed)
    bodies, firms = [*_identifiers(chance, 35_000), *ours], _identifiers(chance, 120_000)
    told = (
        ("decp.csv", _contracts(chance, int(CONTRACTS * share), bodies, firms), ","),
        ("rne.csv", _mandates(chance, int(MANDATES * share)), ";"),
        ("subventions.csv", _grants(chance, int(GRANTS * share), bodies, firms), ","),
    )
    paths = [_csv(folder / name, frames, separator) for name, frames, separator in told]
    if parquet:
        pl.scan_csv(paths[0], infer_schema=False).sink_parquet(folder / "decp.parquet")
        paths.append(folder / "decp.parquet")
    return paths


def _csv(path: Path, frames: Iterator[pl.DataFrame], separator: str) -> Path:
    with path.open("wb") as file:
        for number, frame in enumerate(frames):
            frame.write_csv(file, include_header=number == 0, separator=separator)
    return path


def _identifiers(chance: random.Random, count: int) -> list[str]:
    """SIRETs whose SIREN and whole have right key digits."""
    return [_keyed(_keyed(f"{chance.randrange(10**7, 10**8)}") + f"{chance.randrange(1, 60):04d}") for _ in range(count)]


def _keyed(digits: str) -> str:
    """With the digit behind that makes the Luhn sum a multiple of ten."""
    doubled = (2 * int(d) if place % 2 == 0 else int(d) for place, d in enumerate(reversed(digits)))
    return f"{digits}{-sum(n - 9 if n > 9 else n for n in doubled) % 10}"


def _sizes(rows: int) -> Iterator[tuple[int, int]]:
    yield from ((start, min(_AT_ONCE, rows - start)) for start in range(0, rows, _AT_ONCE))


def _picked(chance: random.Random, words: tuple[str, ...] | list[str], count: int) -> pl.Series:
    return pl.Series(chance.choices(words, k=count))


def _days(chance: random.Random, count: int, first: int = 18_000, last: int = 20_500) -> pl.Series:
    return pl.Series([chance.randrange(first, last) for _ in range(count)]).cast(pl.Date)


def _joined(*parts: pl.Series) -> pl.Series:
    return pl.select(pl.concat_str([pl.lit(part) for part in parts], separator=" ")).to_series()


def _contracts(chance: random.Random, rows: int, bodies: list[str], firms: list[str]) -> Iterator[pl.DataFrame]:
    """One row a holder and version, as the ministry's consolidation has them: one in ten is an amendment of the row before."""
    for start, count in _sizes(rows):
        numbers = pl.int_range(start, start + count, eager=True)
        amended = numbers % 10 == 9
        buyers, day = _picked(chance, bodies, count), _days(chance, count)
        frame = pl.DataFrame(
            {
                "id": (numbers - amended.cast(pl.Int64)).cast(pl.String),
                "acheteur_id": buyers,
                "nature": _picked(chance, ("Marché", "Marché", "Accord-cadre", "Marché subséquent"), count),
                "acheteur_nom": _joined(_picked(chance, ("COMMUNE", "DEPARTEMENT", "SYNDICAT"), count), _picked(chance, _PLACES, count)),
                "titulaire_id": _picked(chance, firms, count),
                "titulaire_typeIdentifiant": pl.repeat("SIRET", count, eager=True),
                "titulaire_nom": _joined(_picked(chance, _FIRMS, count), _picked(chance, _PLACES, count)),
                "objet": _joined(
                    *(_picked(chance, words, count) for words in (_WORKS, _OF, _PLACES)), pl.Series(["lot n°"] * count), numbers // 2
                ),
                "montant": pl.Series([chance.randrange(400_000, 900_000_000) / 100 for _ in range(count)]),
                "codeCPV": _picked(chance, ("45000000", "45233141", "30197630", "90911200", "55520000", "72000000"), count),
                "procedure": _picked(chance, ("Procédure adaptée", "Appel d'offres ouvert", "Procédure avec négociation"), count),
                "techniques": pl.repeat("Sans objet", count, eager=True),
                "dureeMois": _picked(chance, ["6", "12", "24", "36", "48"], count),
                "offresRecues": _picked(chance, ["1", "2", "3", "5", "8"], count),
                "dateNotification": day,
                "datePublicationDonnees": day.dt.offset_by("20d"),
                "lieuExecution_code": _picked(chance, ["33063", "75056", "13055", "69123"], count),
                "idAccordCadre": pl.Series([None] * count, dtype=pl.String),
                "modification_id": amended.cast(pl.Int64),
                "donneesActuelles": pl.Series(["true"] * count),
                "formePrix": _picked(chance, ("Unitaire", "Forfaitaire", "Mixte"), count),
                "ccag": _picked(chance, ("Travaux", "Fournitures courantes et services"), count),
                "sourceDataset": _picked(chance, ("aws", "atexo", "dematis"), count),
                "sourceFile": _picked(chance, [f"https://opendata.example/{n}.json" for n in range(50)], count),
            }
        )
        of_before = pl.when(pl.col("modification_id") == 1)
        yield frame.with_columns(of_before.then(pl.col("acheteur_id").shift(1)).otherwise("acheteur_id").alias("acheteur_id"))


def _mandates(chance: random.Random, rows: int) -> Iterator[pl.DataFrame]:
    for start, count in _sizes(rows):
        commune = pl.int_range(start, start + count, eager=True) // 14
        department = (commune % 95 + 1).cast(pl.String).str.zfill(2)
        yield pl.DataFrame(
            {
                "Code du département": department,
                "Libellé du département": pl.repeat("Département", count, eager=True),
                "Code de la commune": department + (commune // 95 % 900 + 1).cast(pl.String).str.zfill(3),
                "Libellé de la commune": _joined(_picked(chance, ("Val", "Roche", "Mont"), count), commune),
                "Nom de l'élu": _joined(_picked(chance, _FAMILIES, count), _picked(chance, _FAMILIES, count)),
                "Prénom de l'élu": _picked(chance, _GIVEN, count),
                "Code sexe": _picked(chance, ("F", "M"), count),
                "Date de naissance": _days(chance, count, -14_000, 10_000),
                "Libellé de la catégorie socio-professionnelle": _picked(chance, ("Ancien employé", "Cadre", "Agriculteur"), count),
                "Date de début du mandat": pl.repeat("2020-05-18", count, eager=True),
                "Libellé de la fonction": _picked(chance, ("", "", "", "Maire", "1er adjoint au Maire"), count),
                "Date de début de la fonction": pl.Series([None] * count, dtype=pl.String),
                "Code nationalité": pl.repeat("FR", count, eager=True),
            }
        )


def _grants(chance: random.Random, rows: int, bodies: list[str], firms: list[str]) -> Iterator[pl.DataFrame]:
    for start, count in _sizes(rows):
        yield pl.DataFrame(
            {
                "nomAttribuant": _joined(_picked(chance, ("Commune", "Département"), count), _picked(chance, _PLACES, count)),
                "idAttribuant": _picked(chance, bodies, count),
                "dateConvention": _days(chance, count),
                "referenceDecision": pl.int_range(start, start + count, eager=True).cast(pl.String),
                "nomBeneficiaire": _joined(_picked(chance, _ASSOCIATIONS, count), _picked(chance, _PLACES, count)),
                "idBeneficiaire": _picked(chance, firms, count),
                "objet": _joined(
                    _picked(chance, ("Fonctionnement", "Festival", "Achat de matériel"), count), _picked(chance, _PLACES, count)
                ),
                "montant": pl.Series([chance.randrange(200, 200_000) for _ in range(count)]),
                "nature": pl.repeat("aide en numéraire", count, eager=True),
                "conditionsVersement": pl.repeat("unique", count, eager=True),
                "pourcentageSubvention": pl.repeat("1", count, eager=True),
            }
        )
