"""Every page runs on data and on none, in both languages, and says what its question asks."""

import re
from collections.abc import Callable

import polars as pl
import pytest

from locales import LANGUAGES, Language, text
from tests.pages.conftest import Open
from tests.pages.hostile import PAYLOADS
from tests.pages.made_up import COUNCILS, empty, frames
from tests.pages.said import questions, unexplained, words
from tests.variants import crossed
from ui.tables.table import all_columns

STEMS = (
    "overview", "attendance", "councillor", "sessions", "proxies", "votes", "deliberations", "contracts", "suppliers", "grants", "sources",
    "review", "published", "published_grants", "published_totals", "budgets", "act", "themes", "workbench", "compare", "coverage",
)  # fmt: skip
# Every view of every page, by the words of its address.
VIEWS: list[tuple[str, dict[str, str]]] = [
    *((stem, {}) for stem in STEMS),
    ("try_document", {}),
    *(("workbench", {"table": table}) for table in ("votes", "attendance_by_councillor", "published_contracts")),
    ("glossary", {}),
    ("method", {}),
    ("method", {"council": "1"}),
    ("glossary", {"term": "quorum", "q": "vote"}),
    ("attendance", {"view": "meetings"}),
    ("attendance", {"council": "1"}),
    ("attendance", {"view": "cells", "council": "1"}),
    *(("councillor", {"id": "103", "view": view}) for view in ("proof", "tables", "votes")),
    ("sessions", {"id": "1000"}),
    ("sessions", {"id": "1004"}),
    *(("sessions", {"id": "1000", "view": view}) for view in ("acts", "tables")),
    *(("proxies", {"view": view}) for view in ("each", "looks")),
    *(("votes", {"view": view}) for view in ("hidden", "group", "who", "session")),
    ("votes", {"view": "theme"}),
    ("votes", {"view": "council"}),
    ("suppliers", {"id": "11"}),
    ("suppliers", {"kind": "framework"}),
    ("contracts", {"view": "published"}),
    *(("themes", asked) for asked in ({"view": "head"}, {"view": "year"}, {"theme": "unknown"}, {"theme": "culture"})),
    *(("published", {"view": view}) for view in ("matched", "voted", "unvoted", "signs", "concentration")),
    *(("published_grants", {"view": view}) for view in ("matched", "voted", "unvoted")),
    *(("published_totals", {"view": view}) for view in ("procedure", "cpv_division", "supplier", "buyer", "amendments", "double")),
    *(("budgets", {"view": view}) for view in ("budget_lines", "debts")),
    ("review", {"view": "reports"}),
    ("corrections", {"kind": "attendance"}),
    ("contest", {"fact": "attendance:1000-100"}),
    ("contest", {"fact": "contract:10001"}),
    ("contest", {"fact": "act:10000"}),
    ("review", {"id": "1000", "kind": "attendance"}),
    ("act", {"id": "10000"}),
    ("act", {"id": "10000", "passage": "1"}),
    ("act", {"document": "1000", "fact": "contract:10001"}),
]

# Every page in every language, its other views in one of them each.
FIRST = list({stem: (stem, asked) for stem, asked in reversed(VIEWS)}.values())
SPOKEN = [*crossed(FIRST, LANGUAGES, len(LANGUAGES)), *crossed([one for one in VIEWS if one not in FIRST], LANGUAGES)]


@pytest.mark.parametrize(("stem", "asked", "language"), [(*view, language) for view, language in SPOKEN])
def test_a_page_runs_on_data(open_page: Open, stem: str, asked: dict[str, str], language: Language) -> None:
    page = open_page(stem, lang=language, **asked)
    assert not page.exception
    assert page.title[0].value == text(f"page.{stem}.title", language)
    assert any(question in words(page) for question in questions(stem, asked, language))
    assert not page.error
    if stem != "glossary":
        assert not unexplained(page, language)


@pytest.mark.parametrize(("stem", "language"), crossed(STEMS, LANGUAGES))
def test_an_empty_database_says_how_to_load_papers(open_page: Open, stem: str, language: Language) -> None:
    page = open_page(stem, empty(), lang=language)
    assert not page.exception
    assert text("ui.empty.nothing_loaded", language) in words(page)
    assert "python -m data_loaders load" in page.code[0].value
    assert not page.dataframe


KINDS = ["attendance", "deliberations", "contracts", "grants", "sessions", "mandates", "warnings"]
OF_KINDS = ("proxies", "votes", "suppliers", "grants", "sessions", "councillor", "review")
EMPTIED = [*((one, one) for one in KINDS[:3]), *zip(OF_KINDS, KINDS, strict=True), *crossed(STEMS, KINDS, 2)]


@pytest.mark.parametrize(("stem", "name"), sorted(set(EMPTIED)))
def test_papers_that_say_nothing_of_a_kind_break_no_page(open_page: Open, stem: str, name: str) -> None:
    made = frames(meetings=2)
    made[name] = made[name].clear()
    assert not open_page(stem, made).exception


@pytest.mark.parametrize("asked", [{"council": "Nulle-Part"}, {"q": "introuvable"}])
@pytest.mark.parametrize("stem", ["attendance", "votes", "deliberations", "contracts", "grants"])
def test_filters_that_leave_nothing_are_said(open_page: Open, stem: str, asked: dict[str, str]) -> None:
    page = open_page(stem, **asked)
    assert not page.exception
    assert text("ui.empty.nothing_answers") in words(page)


ODD = [
    {"id": "-1"}, {"id": "9" * 40}, {"id": "x"}, {"council": "../../etc"}, {"from": "0000-99-99"}, {"to": "31/02/2024"},
    {"min": "1e999"}, {"max": "NaN"},
    {"min": "5",
    "max": "1"}, {"theme": "'; DROP TABLE"}, {"view": "none"}, {"lang": "xx"}, {"q": "x" * 5000},
    {"status": "\u202e"}, {"fact": "act:1;"},
    {"fact": "attendance:1"}, {"passage": "99"}, {"part": "999"}, {"unknown": "word"}, {"tax": "HT"},
    {"outcome": "perhaps"}, {"group": "=1+1"},
]  # fmt: skip


@pytest.mark.parametrize(("asked", "stem"), crossed(ODD, ["contracts", "act"]), ids=repr)
def test_no_address_breaks_a_page(open_page: Open, stem: str, asked: dict[str, str]) -> None:
    assert not open_page(stem, frames(meetings=2), **asked).exception


def test_what_an_address_asks_in_vain_is_said(open_page: Open) -> None:
    page = open_page("contracts", **{"from": "hier", "tax": "brut"})
    assert len(page.warning) == 2


def test_a_record_that_is_not_there_is_said(open_page: Open) -> None:
    assert text("ui.pick.unknown") in words(open_page("councillor", id="999"))


def test_a_mandate_without_a_roster_is_marked(open_page: Open) -> None:
    assert text("page.presence.no_roster") in words(open_page("councillor", id="203"))
    assert text("page.presence.no_roster") not in words(open_page("councillor", id="103"))


@pytest.mark.parametrize(("stem", "asked"), [("attendance", {}), ("votes", {"view": "session"})])
def test_sessions_of_several_councils_are_not_drawn_side_by_side(open_page: Open, stem: str, asked: dict[str, str]) -> None:
    assert text("page.attendance.one_council") in words(open_page(stem, **asked))
    assert text("page.attendance.one_council") not in words(open_page(stem, council="1", **asked))


def test_an_older_version_of_an_act_is_one_link_away(open_page: Open) -> None:
    page = open_page("act", id="10000")
    assert text("page.act.other_papers") in words(page)
    assert [link for link in page.get("page_link") if "document=999" in str(link.proto)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_private_person_is_named_by_a_general_word_of_the_visitors_language(open_page: Open, language: Language) -> None:
    made = frames(meetings=1)
    made["grants"] = made["grants"].with_columns(masked=True)
    made["published_grants"] = made["published_grants"].clear()
    shown = open_page("grants", made, lang=language).dataframe[-1].value
    assert set(shown["beneficiary"]) == {text("database.private_person", language)}


def test_provenance_is_shown_or_said_to_be_unknown(open_page: Open) -> None:
    assert "Provenance non indiquée pour 12 documents." in words(open_page("sources"))


@pytest.mark.parametrize(("stem", "asked"), VIEWS)
def test_hostile_text_is_no_markdown_anywhere(open_page: Open, stem: str, asked: dict[str, str]) -> None:
    """Whatever stands where Streamlit reads Markdown holds a payload only in its escaped form."""
    payload = "<img src=x onerror=window.PWN=1> [x](https://evil.invalid) :red[faux] $a$ " + PAYLOADS[0]
    page = open_page(stem, frames(_after(payload), meetings=3), text=_after(payload), **asked)
    assert not page.exception
    for read_as_markdown in (page.title, page.header, page.subheader, page.markdown, page.caption, page.info, page.warning, page.error):
        for one in read_as_markdown:
            said = str(one.value)
            assert not re.search(r"(?<!\\)(?:\[x\]\(|<img|:red\[|\$a)", said)


def _after(payload: str) -> Callable[[str], str]:
    return lambda words: f"{words} {payload}"


def test_a_table_holds_the_filtered_rows(open_page: Open) -> None:
    page = open_page("deliberations", council="1", outcome="rejected")
    shown: pl.DataFrame = pl.from_pandas(page.dataframe[0].value)
    made = frames()["deliberations"].filter((pl.col("council_id") == 1) & (pl.col("outcome") == "rejected"))
    assert shown.height == made.height > 0


def test_over_a_council_of_which_no_session_was_read_no_filter_is_blamed(open_page: Open) -> None:
    made = frames()
    alone = made["councils"].head(1).with_columns(council_id=pl.lit(99).cast(pl.Int64), council=pl.lit("Nulle-Part"))
    made["councils"] = pl.concat([made["councils"], alone])
    unread = words(open_page("overview", made, council="Nulle-Part"))
    assert text("ui.empty.last_sessions") in unread
    assert text("ui.empty.nothing_answers") not in unread
    filtered = words(open_page("overview", made, council=COUNCILS[0], to="1990-01-01"))
    assert text("ui.empty.no_session", when="\0", known="").split("\0")[0] in filtered


def test_a_grid_of_all_columns_is_made_once_its_line_is_opened(open_page: Open) -> None:
    closed = open_page("contracts", closed=True)
    assert not closed.exception
    assert not closed.dataframe
    closed.session_state[all_columns("contracts")] = True
    assert len(closed.run().dataframe) == 1
