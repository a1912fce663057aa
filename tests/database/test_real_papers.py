"""The reference deliberation, from its file to the frames, where the corpus of real papers is at hand."""

import pytest
from sqlalchemy import Engine

from data_loaders import loading
from database.acts.act_text import act_text
from database.acts.acts import evidence_of_attendance
from database.snapshot.frames import Frames, frames
from tests.papers import REFERENCE, at_hand


@pytest.fixture
def tables(engine: Engine) -> Frames:
    assert loading.load_into(engine, [at_hand(REFERENCE)]).states == {"kept": 1}
    return frames(engine)


def test_its_session_closes_and_counts(tables: Frames) -> None:
    session = tables["sessions"].row(0, named=True)
    assert (session["members_in_office"], session["closes"], session["difference"], session["in_rates"]) == (61, True, 0, True)
    statuses = dict(tables["attendance"]["status"].cast(str).value_counts().iter_rows())
    assert statuses == {"present": 57, "excused": 4}
    assert tables["attendance"]["partial"].sum() == 6
    assert tables["mandates"].height == 61


def test_its_range_is_in_cents_with_its_tax(tables: Frames) -> None:
    contract = tables["contracts"].row(0, named=True)
    assert (contract["min_cents"], contract["max_cents"], contract["tax"], contract["scope"]) == (20_000_000, 50_000_000, "TTC", "total")
    assert tables["budget_lines"].height == 8
    assert tables["deliberations"].select("outcome", "unanimous", "in_rates").row(0) == ("adopted", True, True)


def test_its_evidence_is_its_own_words(tables: Frames, engine: Engine) -> None:
    line = tables["attendance"].filter(left_at="17:30").row(0, named=True)
    (passage,) = evidence_of_attendance(engine, line["session_id"], line["councillor_id"])
    paper = act_text(engine, passage.document_id)
    assert paper is not None
    assert "17h30" in paper.text[passage.start : passage.end]
    assert "17h30" in line["quote"]
