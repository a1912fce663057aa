"""What a page under test says: all its words, and the acronyms that it does not explain."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

from streamlit.testing.v1 import AppTest

from locales import Language, text
from metrics import glossary
from ui.escaping import md_escape


def words(page: AppTest) -> str:
    """All that a page says in text, its tables apart."""
    said = [*page.title, *page.header, *page.subheader, *page.markdown, *page.caption, *page.text, *page.info, *page.warning]
    made = [unescape(re.sub(r"<[^>]+>", "", one.proto.body)) for one in page.get("html") if "list-table" not in one.proto.body]
    return "\n".join([*(str(one.value) for one in said), *made, *leads(page)])


def leads(page: AppTest) -> list[str]:
    """Each figure in large of a page with its words, as they read: "**894** of 900."."""
    return [
        re.sub(r"\\(.)", r"\1", str(one.value)).replace("\u2060", "")
        for block in _blocks(page.main)
        if re.search(r"-lead-(?:long|short) \d", getattr(block.proto, "id", ""))
        for one in block.markdown
    ]


def _blocks(block: Any) -> Iterator[Any]:
    """Every container within, named or not."""
    for inside in block.children.values():
        if hasattr(inside, "children"):
            yield inside
            yield from _blocks(inside)


def unexplained(page: AppTest, language: Language) -> set[str]:
    """The acronyms that a page shows, in its tables too, and whose entry of the glossary it does not give."""
    heads = [str(one.get("label")) for table in page.dataframe for one in json.loads(table.proto.columns or "{}").values()]
    held = [table.value for table in page.dataframe]  # each time it is asked for it is unpacked anew
    cells = [str(cell) for rows in held for name in rows for cell in rows[name].dropna().unique()]
    lines = [*words(page).splitlines(), *heads, *cells]
    entries = [line for line in lines if line.startswith("**")]
    said = "\n".join(line for line in lines if not line.startswith("**"))
    heads_of = _heads(language)
    return {
        term
        for term in glossary.acronyms_in(said, language)
        if term not in heads_of or not any(line.startswith(heads_of[term]) for line in entries)
    }


@cache
def _heads(language: Language) -> dict[str, str]:
    """How each entry of the glossary begins, escaped once and not for each line of each page."""
    return {term: f"**{md_escape(glossary.entry(term, language).word)}**" for term in glossary.ARTICLES}


def questions(stem: str, asked: dict[str, str], language: Language = "fr") -> tuple[str, ...]:
    """How a page may ask its question; of money it names the side that is counted, and two that nobody chose are named."""
    if stem in ("sessions", "suppliers") and "id" in asked:
        return (text(f"page.{stem}.question_of_one", language),)
    if stem in ("suppliers", "grants"):
        return tuple(text(f"page.{stem}.question{end}", language) for end in ("", "_voted", "_published", "_both"))
    unasked = [text("page.compare.question_example", language, names="\0").split("\0")[1]] if stem == "compare" else []
    unasked += [text("workbench.question.unasked", language)] if stem == "workbench" else []
    return (text(f"page.{stem}.question", language), *unasked)
