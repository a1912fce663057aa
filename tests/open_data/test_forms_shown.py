"""What a form stores is found again: under its body, by its council's files, its doubts in words, its sentences under the mask."""

import re

import polars as pl

from council import PublishedDeclaration, RegisteredCouncillor, Table
from data_loaders.open_data.recognition import LOADERS
from database.open_data.bodies import BODIES
from database.open_data.masked import FREE
from database.open_data.schemas import OPEN_SCHEMAS
from ui.rows.data_words import _IN_DOUBT
from ui.rows.open_file_rows import _OWNED

_OF_PEOPLE: set[type[Table]] = {RegisteredCouncillor, PublishedDeclaration}  # met with our councillors, not with bodies
_COUNTED = {"supplier_candidates"}  # worked out of other frames
_OWN_NAMES = {"tax", "scope", "supplier_postcode"}  # doubts that are told under the column's name: a list that may only get shorter
# Texts that are no sentences. A new column joins them only where no private person can stand in it, or another rule covers whoever does.
_NO_SENTENCES = {
    "source", "source_url", "url", "council", "body", "buyer", "grantor", "budget", "lender",  # files, addresses and bodies
    "beneficiary", "supplier", "supplier_sirens", "councillor", "registered",  # parties and people, by rules of their own
    "council_siret", "body_siret", "buyer_siret", "grantor_siret", "beneficiary_siret", "commune_code", "place_code",  # numbers
    "contract_id", "framework_id", "lot", "number", "decision_ref", "matter_code", "cpv", "article", "chapter", "function",
    "nature", "procedure", "technique", "band", "currency", "tax", "scope", "risk", "nomenclature", "state", "status",  # words of lists
    "article_label", "function_label", "capacity", "document_kind", "doubtful",
}  # fmt: skip


def test_the_rows_of_every_form_are_of_a_body() -> None:
    tables = {loader.TABLE for loader in LOADERS if hasattr(loader, "TABLE")}
    assert tables <= BODIES.keys() | _OF_PEOPLE, "add it to BODIES, with the columns that say whose a row is"


def test_a_council_s_files_are_found_by_every_frame_of_rows() -> None:
    of_rows = {name for name, schema in OPEN_SCHEMAS.items() if {"file_id", "row", "council_id"} <= set(schema)}
    assert of_rows - _COUNTED <= set(_OWNED), "add it to _OWNED of ui/rows/open_file_rows.py"


def test_every_doubt_is_told_in_words() -> None:
    shown = [loader for loader in LOADERS if getattr(loader, "TABLE", None) in BODIES]
    columns = {column for loader in shown for doubt in getattr(loader, "DOUBTS", ()) for column in doubt.columns}
    unsaid = {column for column in columns if not any(re.fullmatch(said, column) for said in _IN_DOUBT.values())}
    assert unsaid == _OWN_NAMES, "add it to a kind of _IN_DOUBT of ui/rows/data_words.py"


def test_every_text_is_masked_or_no_sentence() -> None:
    told = {column for name in _OWNED for column, kind in OPEN_SCHEMAS.get(name, {}).items() if kind == pl.String}
    assert told - set(FREE) - _NO_SENTENCES == set(), "a sentence joins FREE of database/open_data/masked.py"
    assert told >= _NO_SENTENCES, "take from _NO_SENTENCES what is no column"
