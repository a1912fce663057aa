"""Every column of the official schemas is a field of ours or left out on purpose, by its name and by its title."""

import json
from types import ModuleType

import pytest

from data_loaders.open_data import scdl_deliberations, scdl_grants
from data_loaders.open_data.decp import table as decp_table
from data_loaders.open_data.table_files.titles import plain
from tests.papers import CORPUS, needs_corpus

SCHEMAS = {
    "scdl/schema__scdl-deliberations-2.0.0.json": scdl_deliberations,
    "scdl/schema__scdl-deliberations-2.1.2.json": scdl_deliberations,
    "scdl/schema__scdl-deliberations-2.1.5.json": scdl_deliberations,
    "scdl/schema__scdl-subventions-1.1.0.json": scdl_grants,
    "scdl/schema__scdl-subventions-2.0.2.json": scdl_grants,
    "scdl/schema__scdl-subventions-2.1.1.json": scdl_grants,
    "decp/decp-table-schema__schema.json": decp_table,
}


def _known(form: ModuleType) -> dict[str, str]:
    named = {title: column.field for column in form.COLUMNS for title in (column.field.replace("_", " "), *column.spellings)}
    return {**dict.fromkeys(form.IGNORED, "ignored"), **named}


@needs_corpus
@pytest.mark.parametrize("schema", SCHEMAS)
def test_names_and_titles_of_a_schema_are_known_and_mean_the_same(schema: str) -> None:
    known = _known(SCHEMAS[schema])
    fields = json.loads((CORPUS / "open_data" / schema).read_text(encoding="utf-8"))["fields"]
    read = {field["name"]: (known.get(plain(field["name"])), known.get(plain(field.get("title") or field["name"]))) for field in fields}
    assert {name: both for name, both in read.items() if None in both or both[0] != both[1]} == {}


@pytest.mark.parametrize("form", [scdl_deliberations, scdl_grants, decp_table])
def test_no_title_means_two_fields(form: ModuleType) -> None:
    titles = [title for column in form.COLUMNS for title in column.spellings]
    assert sorted(titles) == sorted(set(titles))
    assert not set(titles) & set(form.IGNORED)
    assert all(plain(title) == title for title in titles)


def test_titles_that_cost_real_files_their_columns_are_known() -> None:
    assert _known(scdl_grants)["date de la convention de subvention"] == "agreed_on"
    assert _known(decp_table)["code cpv"] == "cpv"
