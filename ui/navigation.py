"""The list of pages, and the links between them that take the shared words of the address along."""

from typing import Any, NoReturn

import streamlit as st

from ui.address import Params, shared
from ui.language import language, say

# Sections of the side bar -> pages; a page in no section is reached from a row or a link.
SECTIONS = {
    "council": ("overview", "attendance", "councillor", "sessions", "proxies"),
    "decisions": ("votes", "deliberations", "search"),
    "money": ("themes", "suppliers", "contracts", "grants", "published", "published_totals", "published_grants"),
    "work": ("workbench", "compare", "try_document"),
    "proof": ("coverage", "sources", "review", "corrections", "method", "glossary"),
}
HIDDEN = ("act", "contest")
_MADE = "_pages"
_ICONS = {
    "overview": "home", "attendance": "how_to_reg", "councillor": "person", "sessions": "event", "proxies": "handshake",
    "votes": "how_to_vote",
    "deliberations": "gavel", "search": "search",
    "contracts": "contract", "themes": "donut_small", "suppliers": "storefront", "grants": "volunteer_activism", "sources": "folder_open",
    "review": "fact_check", "published": "public", "published_grants": "redeem", "published_totals": "functions", "act": "article",
    "contest": "flag", "corrections": "history_edu",
    "coverage": "grid_on", "method": "square_foot", "glossary": "dictionary",
    "try_document": "upload_file", "workbench": "table_view", "compare": "compare_arrows",
}  # fmt: skip


def page(stem: str) -> Any:
    """The page of `pages/<stem>.py`; the overview is the site's first page. Made once a run: two dozen links name it."""
    made: dict[tuple[str, str], Any] = st.session_state.setdefault(_MADE, {})
    if (stem, language()) not in made:
        made[stem, language()] = _page(stem)
    return made[stem, language()]


def _page(stem: str) -> Any:
    title = say(f"page.{stem}.title")  # no icon here: it would be fetched from another host
    default = stem == "overview"
    return st.Page(f"../pages/{stem}.py", title=title, url_path=None if default else stem, default=default)


def stems() -> tuple[str, ...]:
    """Every page's name in the address."""
    return (*(stem for section in SECTIONS.values() for stem in section), *HIDDEN)


def current() -> Any:
    """The page that the address asks for."""
    st.session_state[_MADE] = {}
    return st.navigation([page(stem) for stem in stems()], position="hidden")


def side_links() -> None:
    """The links of the side bar, by section."""
    for section, stems in SECTIONS.items():
        st.caption(say(f"ui.section.{section}"))
        for stem in stems:
            st.page_link(page(stem), icon=f":material/{_ICONS[stem]}:", query_params=shared())


def ways_in() -> None:
    """Three ways on from the first page, for whoever does not see the side bar (a phone)."""
    with st.container(horizontal=True):
        for stem in ("attendance", "suppliers", "deliberations"):
            link(stem, say(f"page.overview.to_{stem}"))


def link(stem: str, label: str, **words: object) -> None:
    """A link to a page of ours, a label already safe as Markdown (see `md_escape`)."""
    st.page_link(page(stem), label=label, icon=f":material/{_ICONS[stem]}:", query_params=shared() | _said(words))


def go(stem: str, **words: object) -> NoReturn:
    """Open a page of ours."""
    st.switch_page(page(stem), query_params=shared() | _said(words))


def _said(words: dict[str, object]) -> Params:
    return {name: str(word) for name, word in words.items() if word is not None}
