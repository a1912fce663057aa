"""A made paper is the same for the same seed, prints all that its label says, and shows the layout that was drawn."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from data_loaders.documents import reading
from evaluation import labelled, layouts
from evaluation.papers.dimensions import DIMENSIONS, FORMATS, NOT_IN_PLAY
from evaluation.papers.making import Made, Order, make, make_folder

VALUES = [(dimension, value) for dimension, values in DIMENSIONS.items() for value in values if value != NOT_IN_PLAY]
# Given a value, what the paper must be for it to be seen.
SEEN_IN = {"grants": {"money": "grants"}, "contract": {"money": "contract"}, "amount": {"money": "grants"}}


def _text(made: Made) -> str:
    return " ".join(reading.of_bytes(made.data, f"made.{made.ending}").text.replace("\xa0", " ").split())


@pytest.mark.parametrize("form", FORMATS[:-1])
@pytest.mark.parametrize("seed", range(4))
def test_every_label_stands_in_the_text(form: str, seed: int) -> None:
    made = make(seed, 9, form, {"type": "serif"})  # no word is hyphenated
    text = _text(made)
    assert not [line["name"] for line in made.gold["attendance"] if line["name"] not in text]
    for act in made.gold["deliberations"]:
        assert not [word for word in act["title"].split() if word not in text], act["title"]
        assert act["number"] is None or act["number"] in text
        assert not [grant["beneficiary"] for grant in act["grants"] if grant["beneficiary"].split()[0] not in text]


@pytest.mark.parametrize(("dimension", "value"), VALUES)
def test_every_value_can_be_printed_and_the_label_holds_together(dimension: str, value: str) -> None:
    made = make(7, 0, "scan" if dimension == "picture" else "txt", {dimension: value, **SEEN_IN.get(dimension, {})})
    gold = made.gold
    assert dimension == "picture" or "None" not in _text(made)  # a count that the plan did not make
    states = [line["status"] for line in gold["attendance"]]
    givers = {line["status"] for line in gold["attendance"] if line["proxy_to"]}
    assert givers <= ({"represented", "present"} if "point" in made.values["moves"] else {"represented"})
    session = gold["session"]
    assert session["stated_present"] in (None, states.count("present"))
    assert session["members_in_office"] in (None, len(states))
    here = {line["name"] for line in gold["attendance"] if line["status"] == "present"}
    assert {session["president"], session["secretary"]} - {None} <= here
    assert {line["proxy_to"] for line in gold["attendance"]} - {None} <= here
    assert gold["deliberations"]


def test_a_seed_makes_the_same_paper_and_another_another() -> None:
    assert make(5, 6, "txt") == make(5, 6, "txt")
    assert make(5, 6, "txt").gold != make(6, 6, "txt").gold


def test_the_plain_paper_leaves_no_dimension() -> None:
    assert _odd(make(3, 0, "pdf")) <= {"money"}
    assert len(_odd(make(3, 12, "pdf"))) > 5


def _odd(made: Made) -> set[str]:
    """The dimensions that do not have their first value."""
    return {name for name, values in DIMENSIONS.items() if made.values[name] not in (values[0], NOT_IN_PLAY)}


def test_a_scan_is_pictures_without_text_and_spoilt_alike_for_one_seed() -> None:
    made = make(2, 0, "scan", {"picture": "grain"})
    with pypdfium2.PdfDocument(made.data) as document:
        assert not "".join(page.get_textpage().get_text_range() for page in document).strip()
    assert made.values["picture"] == "grain"


def test_a_word_processors_own_numbers_are_no_text() -> None:
    made = make(4, 0, "docx", {"title look": "list number"})
    assert b"numPr" in _part(made.data) or b"ListNumber" in _part(made.data)
    assert f"1. {made.gold['deliberations'][0]['title']}" not in _part(made.data).decode()


def test_long_minutes_have_about_as_many_pages_as_asked() -> None:
    with pypdfium2.PdfDocument(make(1, 0, "pdf", pages=20).data) as document:
        assert 10 <= len(document) <= 40


def test_a_folder_is_what_the_other_commands_read(tmp_path: Path) -> None:
    make_folder(tmp_path, Order(4, 9, 3), ("txt", "docx"))
    found = labelled.papers(tmp_path / "gold", tmp_path / "documents")
    assert [one.path.suffix for one in found] == [".txt", ".docx", ".txt", ".docx"]
    assert set(layouts.read(tmp_path / "layouts.csv")) == {"document", *(one.name for one in found)}
    assert json.loads((tmp_path / "gold" / f"{found[0].name}.gold.json").read_text(encoding="utf-8")) == found[0].gold


def _part(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read("word/document.xml")
