"""The words of the trade in place: the words of a page one click away, and any of them in a sentence with its meaning under the pointer."""

from collections.abc import Sequence
from functools import cache
from html import escape

import streamlit as st

from locales import Language, catalogue
from metrics import glossary
from metrics.definitions import definition
from ui import navigation
from ui.address import leading_to
from ui.escaping import Html, md_escape
from ui.language import language, say
from ui.tables.elements import words

_AT_ONCE = 12  # words in a popover; a phone shows no more without a long way down. Acronyms are all shown
_TAXES = ("value.tax.",)
# Sentences that a page shows beside its own: how amounts are taxed, the headings of its tables.
_BESIDE = {
    "overview": _TAXES,
    "sessions": _TAXES,
    "act": _TAXES,
    "contracts": _TAXES,
    "suppliers": _TAXES,
    "themes": _TAXES,
    "compare": _TAXES,
    "published": ("ui.column.cpv", "ui.column.hhi", *_TAXES),
    "published_totals": _TAXES,
    "sources": ("ui.column.sha256", "rule.siret_invalid"),
    "workbench": ("workbench.", *_TAXES),
    "method": ("definition.", "method.", *_TAXES),
}


def of_page(stem: str, defined: Sequence[str]) -> None:
    """The words of the trade in the sentences of `pages/<stem>.py` and in its definitions, and the way to all of them."""
    if told := _of_page(stem, tuple(defined), language()):
        st.markdown(told)  # one element: each costs the server as much as its words
    navigation.link("glossary", say("ui.glossary.all"))


def marked(sentence: str, seen: set[str]) -> Html:
    """A sentence of ours, escaped, where the first mention of each word of the trade leads to the glossary and says its meaning.

    `seen` holds the terms already mentioned, and gets those of this sentence.
    """
    pieces, here = [], 0
    for match in glossary.pattern(language()).finditer(sentence):
        term = glossary.term_of(match[0], language())
        if term in seen:
            continue
        seen.add(term)
        pieces += [words(sentence[here : match.start()]), _linked(term, match[0])]
        here = match.end()
    return Html("".join([*pieces, words(sentence[here:])]))


def show(term: str) -> None:
    """One entry: the word, its meaning, how else it is written, the law."""
    said = glossary.entry(term, language())
    also = [form for form in said.forms if glossary.folded(form) not in glossary.folded(said.word)]
    st.subheader(md_escape(said.word), anchor=term)
    st.text(said.text)
    more = [say("page.glossary.also", forms=", ".join(also))] if also else []
    more += [say("page.glossary.article", article=said.article)] if said.article else []
    if more:
        st.caption(md_escape(" · ".join(more)))


def _linked(term: str, form: str) -> Html:
    said = glossary.entry(term, language())
    meaning = escape(say("ui.line", name=said.word, value=said.text))
    address = escape(leading_to("glossary", term=term))
    return Html(f'<a class="term" target="_self" href="{address}" data-said="{meaning}">{words(form)}</a>')


@cache
def _of_page(stem: str, defined: tuple[str, ...], spoken: Language) -> str:
    """A line a term of a page, in the order of the glossary: every acronym, and other words as far as there is room."""
    shown = (f"page.{stem}.", *_BESIDE.get(stem, ()))
    said = [str(sentence) for key, sentence in vars(catalogue(spoken))["_catalog"].items() if _key(key).startswith(shown)]
    for one in (definition(key, spoken) for key in defined):
        said += [one.text, one.article]
    text = "\n".join(said)
    terms, short = glossary.terms_in(text, spoken), glossary.acronyms_in(text, spoken)
    room = [term for term in terms if term not in short][: max(0, _AT_ONCE - len(short))]
    told = [glossary.entry(term, spoken) for term in terms if term in short or term in room]
    return "\n\n".join(f"**{md_escape(said.word)}** – {md_escape(said.text)}" for said in told)


def _key(key: object) -> str:
    """Sentences of two forms are kept under (key, form)."""
    return str(key[0] if isinstance(key, tuple) else key)
