"""Page, file and interface give the same rows: for random questions, each asked of all three."""

import json
import os
import random
from collections.abc import Callable
from io import BytesIO
from urllib.parse import urlencode

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from starlette.testclient import TestClient

from api.resources import resources
from exports import parquet
from exports.about import About
from exports.table import in_units
from metrics.attendance import attendance
from metrics.filters.filters import Filters, apply, parse
from metrics.filters.values import CHOICES
from metrics.money import contracts
from metrics.votes import dissent
from ui import data
from ui.rows import grant_rows, holder_rows, money_rows
from ui.rows import published as published_rows

QUESTIONS = int(os.environ.get("SEANCE_QUESTIONS", "200"))
ABOUT = About(title="x", name="x", data_version="v", address="https://example.org")
Rows = Callable[[Filters], pl.DataFrame]


def _suppliers(asked: Filters) -> pl.DataFrame:
    return holder_rows.ranges(*holder_rows.contracts(asked), asked)[1]


# What the pages show, made as pages/*.py make it.
ON_PAGES: dict[str, Rows] = {
    "councils": lambda asked: apply(data.frames()["councils"], asked),
    "councillors": lambda asked: attendance.by_councillor(apply(data.lines(), asked), by="term"),
    "sessions": lambda asked: apply(data.frames()["sessions"], asked),
    "attendance": lambda asked: apply(data.frames()["attendance"], asked),
    "deliberations": lambda asked: apply(data.votes(), asked),
    "votes": lambda asked: dissent.marked(apply(data.votes(), asked), data.frames()["positions"]),
    "positions": lambda asked: apply(data.frames()["positions"], asked),
    "contracts": lambda asked: contracts.own_total(money_rows.held(asked)),
    "suppliers": _suppliers,
    "grants": grant_rows.granted,
    "published": lambda asked: apply(published_rows.published(), asked).rename({"date": "notified_on"}),
    "published_grants": lambda asked: apply(published_rows.grants(), asked).rename({"date": "agreed_on"}),
    "documents": lambda asked: apply(data.papers(), asked),
}


def _values(rng: random.Random, word: str) -> list[str]:
    """What somebody might ask for: words and numbers of the data, and some that are nowhere."""
    frames = data.frames()
    named = {"supplier": "contracts", "beneficiary": "grants", "councillor": "attendance", "council": "councils", "group": "attendance"}
    named |= {"theme": "deliberations", "procedure": "contracts"}
    if word in CHOICES:
        return rng.sample(CHOICES[word], rng.randint(1, 2))
    if word in named:
        rows = frames[named[word]]
        columns = [name for name in (word, f"{word}_id") if name in rows.columns]
        pool = [str(one) for one in rows[rng.choice(columns)].drop_nulls().unique().sort().to_list()] or ["nobody"]
        return [rng.choice([*pool, "nobody"]) for _ in range(rng.randint(1, 2))]
    years = ["2018", "2020", "2020-06", "2020-12-15", "2021", "2022"]
    return [rng.choice({"q": ["ecole", "marche", "le a"], "from": years, "to": years}.get(word, ["0", "500", "12000,50", "90000"]))]


def _questions() -> list[tuple[str, dict[str, list[str]]]]:
    rng = random.Random(20261128)
    found = []
    for number in range(QUESTIONS):
        name = list(ON_PAGES)[number % len(ON_PAGES)]
        words = list(resources()[name].words)
        asked = rng.sample(words, min(len(words), rng.choice([0, 1, 1, 2, 3])))
        query = {word: list(dict.fromkeys(_values(rng, word))) for word in asked}
        if not parse(query).ignored:  # "from" after "to" is refused, which another test asks
            found.append((name, query))
    return found


def _sorted(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select(sorted(rows.columns)).sort(pl.all(), nulls_last=True)


@pytest.mark.usefixtures("on_sample")
def test_page_file_and_interface_give_the_same_rows(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.rows._AT_ONCE", 7)  # a long table, read by parts and the columns that are needed
    some, asked_of = 0, set[str]()
    for name, query in _questions():
        asked = parse(query)
        page = ON_PAGES[name](asked)
        shown = in_units(page.head(0)).columns
        shared = [column.name for column in resources()[name].columns if column.name in shown]
        file = pl.read_parquet(BytesIO(parquet.write(page, ABOUT))).select(shared)
        words = urlencode({**query, "fields": ",".join(shared)}, doseq=True)
        answer = client.get(f"/api/v1/{name}?{words}&format=parquet")
        assert answer.status_code == 200, (name, query, answer.text)
        assert_frame_equal(_sorted(pl.read_parquet(BytesIO(answer.content))), _sorted(file))
        json_rows = client.get(f"/api/v1/{name}?{words}&limit=10000").json()["rows"]
        assert len(json_rows) == page.height
        assert [set(row) for row in json_rows[:1]] == [set(shared)][: page.height]
        some, asked_of = some + (page.height > 0), asked_of | {name}
    assert asked_of == set(resources())
    assert some > QUESTIONS / 3


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("name", list(ON_PAGES))
def test_every_format_holds_the_same(client: TestClient, name: str) -> None:
    address = f"/api/v1/{name}?lang=en"
    held = pl.read_parquet(BytesIO(client.get(f"{address}&format=parquet").content))
    lines = [json.loads(line) for line in client.get(f"{address}&format=jsonl").text.splitlines()]
    assert client.get(f"{address}&limit=10000").json()["rows"] == lines
    csv = pl.read_csv(client.get(f"{address}&format=csv").content, infer_schema=False)
    assert csv.columns == held.columns == [column.name for column in resources()[name].columns]
    assert (csv.height, len(lines)) == (held.height, held.height)
    told = json.loads(pl.read_parquet_metadata(BytesIO(client.get(f"{address}&format=parquet").content))["about"])
    assert told["data_version"] == client.get(address).headers["x-data-version"]


def test_every_page_word_is_a_word_of_the_interface() -> None:
    """What the pages' filters call it; see ui/filters/bar.py and the calls of filter_bar.show in pages/."""
    words = {name: set(resource.words) for name, resource in resources().items()}
    assert {"group", "q", "council", "from", "to"} <= words["councillors"]
    assert {"theme", "outcome", "q"} <= words["deliberations"] & words["votes"]
    assert {"supplier", "procedure", "theme", "stage", "tax", "min", "max", "q"} <= words["contracts"]
    assert {"beneficiary", "theme", "min", "max", "q"} <= words["grants"]
    assert {"q", "min", "max", "from", "to"} <= words["published"] & words["published_grants"]
