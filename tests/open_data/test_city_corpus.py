"""Real files of towns, associations and the register: each is read to the row or refused with a true reason; values checked by hand."""

from collections import Counter
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from data_loaders.open_data.forms import CITY_RULES, judged
from data_loaders.open_data.mapping import file as mapping_file
from data_loaders.open_data.mapping import mapped
from data_loaders.open_data.mapping.proposal import propose
from data_loaders.open_data.table_files.bad_table import BadTable
from tests.open_data import city_mappings as city
from tests.open_data.decp_reading import read
from tests.papers import CORPUS, needs_corpus

FILES = CORPUS / "open_data"
pytestmark = needs_corpus
GRANTS, REGISTER = "scdl_grants", "rne_councillors"
# The end of a file's name -> (form, rows kept, rows set aside by rule), or the reason of its refusal.
FATES: dict[str, tuple[str, int, dict[str, int]] | str] = {
    "asso__SCDL.csv": (GRANTS, 4, {}),
    "asso__SCDL.xlsx": (GRANTS, 10, {}),
    "SCDL_DILCRAH_2019.csv": (GRANTS, 4, {}),
    "SCDL_LESS_DATA.csv": (GRANTS, 3, {}),
    "SCDL_LESS_DATA.xlsx": (GRANTS, 8, {}),
    "SCDL_MANY_MISSING_MANDATORY.csv": "unknown_form",
    "SCDL_MANY_MISSING_MANDATORY.xlsx": "unknown_form",
    "SCDL_ONE_MISSING_MANDATORY.csv": (GRANTS, 4, {}),
    "SCDL_ONE_MISSING_MANDATORY.xlsx": (GRANTS, 10, {}),
    "SCDL_SECOND_IMPORT.csv": (GRANTS, 9, {}),
    "SCDL_SECOND_IMPORT.xlsx": (GRANTS, 14, {"repeated_row": 1}),
    "SCDL_WITH_EXERCICE.csv": (GRANTS, 4, {}),
    "SCDL_WITH_EXERCICE.xlsx": (GRANTS, 10, {}),
    "SCDL_WITH_EXERCICE_ALT.xlsx": (GRANTS, 3, {}),
    "duplicate-column.csv": (GRANTS, 29, {}),
    "erreurs_cellules.csv": (GRANTS, 28, {"amount_unreadable": 1}),
    "erreurs_colonnes.csv": (GRANTS, 28, {"amount_unreadable": 1}),
    "exemple_valide.csv": (GRANTS, 29, {}),
    "schema.json": "schema",
    "2.0.0.json": "schema",
    "2.1.2.json": "schema",
    "2.1.5.json": "schema",
    "1.1.0.json": "schema",
    "2.0.2.json": "schema",
    "2.1.1.json": "schema",
    "SubventionsAssociations.tsv": "unknown_form",
    "conseillers_municipaux_cm.csv": (REGISTER, 9752, {}),
    "conseiller-arrondissement.csv": (REGISTER, 1026, {}),
    "Delibs_Archives.csv": "records",
    "Delibs_Archives.txt": "records",
    **dict.fromkeys((f"{name}.xls" for name in ("Achats_2013", "Achats_2014", "AttribSub_2014", "Delibs")), "unknown_form"),
    **dict.fromkeys(("AttribSub_2012.csv", "AttribSub_2013.csv", "MTP_Delibs.csv", "MarchesConclus_2013.ods"), "unknown_form"),
    **dict.fromkeys((f"MarchesConclus_{year}.xls" for year in range(2006, 2014)), "unknown_form"),
}
# The same under a reviewed mapping.
MAPPED: dict[str, tuple[str, int, dict[str, int]]] = {
    "MarchesConclus_2006.xls": (city.LISTS, 362, {"skipped": 65, "amount_unreadable": 5}),
    "MarchesConclus_2007.xls": (city.LISTS, 474, {"skipped": 58, "amount_unreadable": 21}),
    "MarchesConclus_2008.xls": (city.LISTS, 8, {"skipped": 4}),
    "MarchesConclus_2009.xls": (city.LISTS, 423, {"skipped": 59, "amount_unreadable": 19}),
    "MarchesConclus_2010.xls": (city.LISTS, 180, {"skipped": 34, "amount_unreadable": 16, "bounds_reversed": 1}),
    "MarchesConclus_2011.xls": (city.LISTS, 359, {"skipped": 62, "amount_unreadable": 7, "title_missing": 2}),
    "MarchesConclus_2012.xls": (city.TABLE_2012, 291, {"skipped": 31, "title_missing": 4, "amount_unreadable": 24}),
    "MarchesConclus_2013.xls": (city.TABLE_2013, 613, {"skipped": 1, "amount_unreadable": 2}),
    "MarchesConclus_2013.ods": (city.TABLE_2013, 613, {"skipped": 1, "amount_unreadable": 2}),
    "Achats_2013.xls": (city.PURCHASES, 121, {"amount_unreadable": 6, "title_missing": 2}),
    "Achats_2014.xls": (city.PURCHASES, 119, {"amount_unreadable": 8, "title_missing": 2}),
    "AttribSub_2012.csv": (city.GRANTS_2012, 615, {"skipped": 55, "repeated_row": 1}),
    "AttribSub_2013.csv": (city.GRANTS_2013, 849, {"skipped": 83, "repeated_row": 6}),
    "AttribSub_2014.xls": (city.GRANTS_2014, 575, {"skipped": 662, "total_line": 1}),
    "Delibs.csv": (city.DECIDED, 160, {}),
    "Delibs.xls": (city.DECIDED, 160, {}),
    "Delibs_Archives.txt": (city.ARCHIVES, 740, {"repeated_row": 9850}),
    "Delibs_Archives.csv": (city.ARCHIVES, 683, {"ragged": 1033, "repeated_row": 8874}),
    "SubventionsAssociations.tsv": (city.ASSOCIATIONS, 216, {}),
}
# Looked up in the files: (row, amount, minimum, maximum in euros, day) of contracts, (row, amount) of grants, (row, number, day) of acts.
BY_HAND: dict[str, list[tuple[object, ...]]] = {
    "MarchesConclus_2006.xls": [(2, None, 9000, 35000, date(2006, 1, 31)), (3, 34354.6, None, None, date(2006, 1, 31))],
    "MarchesConclus_2007.xls": [(4, 7380, None, None, date(2007, 2, 1))],
    "MarchesConclus_2008.xls": [(8, 37037.45, None, None, date(2008, 2, 21))],
    "MarchesConclus_2009.xls": [(5, None, 20000, 40000, date(2009, 6, 8)), (8, 8100, None, None, date(2009, 9, 16))],
    "MarchesConclus_2010.xls": [(4, None, 22706, 85000, date(2010, 3, 29)), (8, None, 8000, 32000, date(2010, 1, 8))],
    "MarchesConclus_2011.xls": [(5, None, 10000, 75000, date(2011, 6, 29)), (10, 60000, None, None, date(2011, 11, 26))],
    "MarchesConclus_2012.xls": [(9, 35237, None, None, date(2012, 1, 25)), (157, 80360.5, None, None, date(2012, 8, 6))],
    "Achats_2013.xls": [(3, None, 5000, 30000, date(2009, 1, 15))],
    "AttribSub_2012.csv": [(2, 5000)],
    "AttribSub_2013.csv": [(2, 12350000)],
    "AttribSub_2014.xls": [(2, 200)],
    "SubventionsAssociations.tsv": [(2, 55192.5)],
    "Delibs.csv": [(2, "464", date(2013, 11, 25))],
    "Delibs_Archives.txt": [(1, "0000056204", date(2012, 6, 25)), (5, "0000056205", date(2012, 6, 25))],
}
_SHOWN = {
    "published_contract": ("row", "amount_cents", "min_cents", "max_cents", "notified_on"),
    "published_grant": ("row", "amount_cents"),
    "published_act": ("row", "number", "date"),
}


def _named(end: str) -> Path:
    (path,) = (path for path in FILES.glob("[!d]*/*") if path.name.endswith(end))
    return path


def _mapped(end: str, tmp_path: Path) -> tuple[pl.DataFrame, dict[str, int], str]:
    (tmp_path / "m.toml").write_text(MAPPED[end][0], encoding="utf-8")
    found, frame = mapped.recognised(_named(end), mapping_file.read(tmp_path / "m.toml"))
    table = found.loader.TABLE
    columns = [column.name for column in table.__table__.columns if column.name != "file_id"]
    kept, aside = judged(found.loader.typed(frame), {**CITY_RULES, **found.loader.RULES}, columns)
    return kept, dict(Counter(aside["rule"])), table.__tablename__


def test_every_file_has_its_fate() -> None:
    names = [path.name for path in FILES.glob("[!d]*/*")]
    assert [name for name in names if not any(name.endswith(end) for end in FATES)] == []


@pytest.mark.parametrize("end", FATES)
def test_each_file_is_read_or_refused_for_a_true_reason(end: str) -> None:
    fate = FATES[end]
    if isinstance(fate, str):
        with pytest.raises(BadTable) as refused:
            read(_named(end))
        assert refused.value.code == fate
        return
    form, kept, rules = read(_named(end))
    assert (form, kept.height, rules) == fate


def test_a_list_of_grants_without_its_grantor_asks_for_a_mapping() -> None:
    with pytest.raises(BadTable, match=r"il manque : grantor_name.*data_loaders map"):
        read(_named("SubventionsAssociations.tsv"))


@pytest.mark.parametrize("end", MAPPED)
def test_each_city_table_is_read_under_its_mapping(end: str, tmp_path: Path) -> None:
    kept, rules, table = _mapped(end, tmp_path)
    assert (kept.height, rules) == MAPPED[end][1:]
    for wanted in BY_HAND.get(end, []):
        (found,) = kept.filter(pl.col("row") == wanted[0]).select(_SHOWN[table]).rows()
        assert (
            tuple(value / 100 if name.endswith("_cents") and value else value for name, value in zip(_SHOWN[table], found, strict=True))
            == wanted
        )


def test_no_holder_keeps_a_postcode(tmp_path: Path) -> None:
    names = _mapped("MarchesConclus_2011.xls", tmp_path)[0]["supplier_name"]
    assert names.null_count() == 0
    assert names.str.contains(r"\d{5}").sum() == 1  # a postcode of six digits


def test_a_lot_behind_the_holder_is_taken(tmp_path: Path) -> None:
    lots = _mapped("MarchesConclus_2010.xls", tmp_path)[0].filter(pl.col("row").is_between(214, 217))
    assert lots["lot"].to_list() == ["1", "2", "3", "4"]


@pytest.mark.parametrize("end", [end for end in MAPPED if not end.startswith(("Delibs_Archives", "MarchesConclus_2012"))])
def test_a_mapping_is_proposed_for_the_right_form(end: str) -> None:
    proposal = propose(_named(end))
    assert f'form = "{proposal.form}"' in MAPPED[end][0]
    assert any(match.sure for match in proposal.matches)
