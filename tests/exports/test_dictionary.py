"""The data dictionary: every column of every table, and of every figure, has its meaning in both languages."""

from pathlib import Path

import polars as pl
import pytest

from database.snapshot.frame_schemas import SCHEMAS
from exports.columns import meaning
from exports.dictionary import dictionary, markdown
from locales import LANGUAGES, Language
from metrics import overview, proxies
from metrics.attendance import attendance
from metrics.attendance import left_out as attendance_left_out
from metrics.money import contracts, grants, suppliers
from metrics.votes import unanimity
from tests.metrics.frames import empty
from tests.test_locales import keys


def _figures() -> list[pl.DataFrame]:
    frames = {name: empty(name) for name in SCHEMAS}
    lines = attendance.lines(frames["sessions"], frames["attendance"], frames["mandates"])
    by_session = attendance.by_session(lines, frames["sessions"])
    votes = unanimity.classify(frames["deliberations"], frames["positions"])
    current = contracts.current(frames["contracts"])
    tables = [lines, by_session, votes, attendance.by_councillor(lines, by="term"), attendance.council_presence(by_session, by="year")]
    tables += [attendance.grid(lines), attendance.median(lines, 1), unanimity.rates(votes), unanimity.left_out(votes)]
    given = proxies.given(lines)
    tables += [attendance.by_mandate(lines, frames["mandates"]), attendance_left_out.reasoned(lines, frames["sessions"])]
    tables += [given, proxies.pairs(given), proxies.worth_a_look(given)]
    tables += [contracts.own_total(current), suppliers.ranges(current, frames["contracts"], frames["contract_holders"])]
    tables += [contracts.left_out(frames["contracts"]), grants.by_beneficiary(frames["grants"]), grants.by_year(frames["grants"])]
    tables += [overview.last_sessions(by_session, votes, current, frames["grants"])]
    return tables


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_column_has_a_meaning(language: Language) -> None:
    assert dictionary(SCHEMAS, language).height == sum(len(schema) for schema in SCHEMAS.values())
    assert all(meaning(column, language) for table in _figures() for column in table.columns)


def test_each_word_of_a_closed_list_is_said() -> None:
    """A page would else show the word of the code."""
    listed = {(name, tuple(dtype.categories)) for table in _figures() for name, dtype in table.schema.items() if isinstance(dtype, pl.Enum)}
    found = [f"value.{name}.{word}" for name, words in listed for word in words]
    assert found
    assert not [key for key in found if key not in keys("fr")]


def test_a_column_may_mean_something_else_in_one_table() -> None:
    assert meaning("kind", "en", "documents") != meaning("kind", "en")
    assert meaning("amount_cents", "en", "grants") != meaning("amount_cents", "en")


def test_the_page_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "data-dictionary.md"
    command = "python -m exports.dictionary database.snapshot.frame_schemas:SCHEMAS > docs/data-dictionary.md"
    assert page.read_text(encoding="utf-8") == "\n".join(markdown(SCHEMAS, language) for language in LANGUAGES), f"run: {command}"


def test_the_page_has_a_section_a_table() -> None:
    page = markdown(SCHEMAS, "fr")
    assert [table for table in SCHEMAS if f"## {table}\n" not in page] == []
    assert "| `amount` | decimal(2) |" in page
