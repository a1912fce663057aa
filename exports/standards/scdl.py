"""SCDL « délibérations » 2.1.5 and « subventions » 2.1.1 (schema.data.gouv.fr): rows that have all that is asked for, and the others.

The matter code (matière ACTES) is never made of a theme guessed from a title: an act whose code nobody published is in the partial file.
"""

from pathlib import Path

import polars as pl

from exports.standards.no_place import NoPlace

_MATTERS = Path(__file__).with_name("matters.csv")
_TEXT, _DAY, _WHOLE = pl.String, pl.Date, pl.Int64
DELIBERATIONS: dict[str, type[pl.DataType]] = {
    "COLL_NOM": _TEXT, "COLL_SIRET": _TEXT, "DELIB_ID": _TEXT, "DELIB_DATE": _DAY, "DELIB_MATIERE_CODE": _TEXT,
    "DELIB_MATIERE_NOM": _TEXT, "DELIB_OBJET": _TEXT, "BUDGET_ANNEE": _TEXT, "BUDGET_NOM": _TEXT, "PREF_ID": _TEXT, "PREF_DATE": _DAY,
    "VOTE_EFFECTIF": _WHOLE, "VOTE_REEL": _WHOLE, "VOTE_POUR": _WHOLE, "VOTE_CONTRE": _WHOLE, "VOTE_ABSTENTION": _WHOLE, "DELIB_URL": _TEXT,
}  # fmt: skip
GRANTS: dict[str, type[pl.DataType]] = {
    "nomAttribuant": _TEXT, "idAttribuant": _TEXT, "dateConvention": _DAY, "referenceDecision": _TEXT, "nomBeneficiaire": _TEXT,
    "idBeneficiaire": _TEXT, "rnaBeneficiaire": _TEXT, "objet": _TEXT, "montant": pl.Float64, "nature": _TEXT, "conditionsVersement": _TEXT,
    "datesPeriodeVersement": _TEXT, "idRAE": _TEXT, "notificationUE": _TEXT, "pourcentageSubvention": pl.Float64,
    "dispositifAide": _TEXT,
}  # fmt: skip
_ASKED_OF_ACTS = ("COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET")
_ASKED_OF_GRANTS = (
    "nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant", "nature", "conditionsVersement",
    "datesPeriodeVersement", "notificationUE", "pourcentageSubvention",
)  # fmt: skip
_COUNTS = ("VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION")


def deliberations(acts: pl.DataFrame, councils: pl.DataFrame, no_place: NoPlace) -> pl.DataFrame:
    """Acts in the columns of the schema; votes only where all three counts are printed; the outcome and who voted have no column."""
    counted = pl.all_horizontal(pl.col(name).is_not_null() for name in ("votes_for", "votes_against", "abstentions"))
    votes = {"VOTE_POUR": "votes_for", "VOTE_CONTRE": "votes_against", "VOTE_ABSTENTION": "abstentions"}
    rows = acts.join(councils.select("council_id", "siret"), on="council_id", how="left", maintain_order="left").select(
        COLL_NOM="council",
        COLL_SIRET="siret",
        DELIB_ID="number",
        DELIB_DATE="date",
        DELIB_OBJET="title",
        PREF_DATE="received_on",
        **{name: pl.when(counted).then(column).cast(_WHOLE) for name, column in votes.items()},
    )
    no_place.tell("outcome", acts["outcome"].count())
    no_place.tell("not_voting", acts.filter(pl.col("not_voting") > 0).height)
    no_place.tell("counts_in_part", acts.filter(~counted & pl.any_horizontal(pl.col(one).is_not_null() for one in votes.values())).height)
    return _typed(rows.with_columns(VOTE_REEL=pl.sum_horizontal(_COUNTS, ignore_nulls=False)), DELIBERATIONS)


def published_acts(acts: pl.DataFrame) -> pl.DataFrame:
    """Acts that councils published as data, which may have their matter's code; its name is the one of the national list (ACTES)."""
    names = pl.read_csv(_MATTERS, schema={"code": pl.String, "name": pl.String}).rename({"code": "matter_code", "name": "matter"})
    acts = acts.join(names, on="matter_code", how="left", maintain_order="left")
    named = {"COLL_NOM": "council", "COLL_SIRET": "council_siret", "DELIB_ID": "number", "DELIB_DATE": "date", "DELIB_OBJET": "title"}
    told = {
        "DELIB_MATIERE_CODE": "matter_code",
        "DELIB_MATIERE_NOM": "matter",
        "VOTE_EFFECTIF": "members",
        "VOTE_REEL": "voters",
        "VOTE_POUR": "votes_for",
    }
    more = {"VOTE_CONTRE": "votes_against", "VOTE_ABSTENTION": "abstentions", "DELIB_URL": "url"}
    return _typed(acts.select(**named, **told, **more), DELIBERATIONS)


def grants(rows: pl.DataFrame, councils: pl.DataFrame, no_place: NoPlace) -> pl.DataFrame:
    """Grants voted to bodies; one to a masked person has no place, nor has a date of agreement that nobody printed."""
    no_place.tell("private_person", rows.filter("masked").height)
    bodies = rows.filter(~pl.col("masked")).join(councils.select("council_id", "siret"), on="council_id", how="left", maintain_order="left")
    amount = (pl.col("amount_cents") / 100).cast(pl.Float64)
    told = bodies.select(
        nomAttribuant="council", idAttribuant="siret", referenceDecision="number", nomBeneficiaire="beneficiary",
        objet=pl.col("title").str.slice(0, 256), montant=amount,
    )  # fmt: skip
    return _typed(told, GRANTS)


def parted(rows: pl.DataFrame, no_place: NoPlace) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(those that have all that the schema asks for, the others); what is missing is counted."""
    asked = _ASKED_OF_ACTS if "COLL_NOM" in rows.columns else _ASKED_OF_GRANTS
    for name in asked:
        no_place.tell(f"missing_{name}", rows[name].null_count())
    whole = pl.all_horizontal(pl.col(name).is_not_null() for name in asked)
    return rows.filter(whole), rows.filter(~whole)


def _typed(rows: pl.DataFrame, columns: dict[str, type[pl.DataType]]) -> pl.DataFrame:
    return rows.select((pl.col(name) if name in rows.columns else pl.lit(None)).cast(kind).alias(name) for name, kind in columns.items())
