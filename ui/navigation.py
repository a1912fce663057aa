"""The list of pages, and the links between them that take the shared words of the address along."""

from contextlib import nullcontext
from copy import copy
from functools import cache
from typing import Any, NoReturn

import streamlit as st

from locales import Language, text
from ui.address import Params, note, noted, shared
from ui.escaping import md_escape
from ui.language import language, say

# Doors of the menu -> the pages behind each, which are tabs of one another; a page behind no door is reached from a row or a link.
DOORS = {
    "town": ("overview",),
    "members": ("attendance", "councillor", "proxies"),
    "sessions": ("sessions", "deliberations", "votes"),
    "contracts": ("suppliers", "contracts", "published", "published_totals"),
    "grants": ("grants", "published_grants"),
    "themes": ("themes", "budgets"),
    "workbench": ("workbench",),
    "compare": ("compare",),
    "try_document": ("try_document",),
    "trust": ("coverage", "sources", "review", "corrections"),
    "method": ("method", "glossary"),
}
HIDDEN = ("search", "act", "contest")
# Folders of pages/, and the pages in them; the others stand beside them.
_FOLDERS = {
    "published": ("published", "published_grants", "published_totals", "budgets"),
    "trust": (*DOORS["trust"], "contest"),
}
_MADE = "_pages"
_ICONS = {
    "overview": "home", "attendance": "how_to_reg", "councillor": "person", "sessions": "event", "proxies": "handshake",
    "votes": "how_to_vote",
    "deliberations": "gavel", "search": "search",
    "contracts": "contract", "themes": "donut_small", "suppliers": "storefront", "grants": "volunteer_activism", "sources": "folder_open",
    "review": "fact_check", "published": "public", "published_grants": "redeem", "published_totals": "functions", "act": "article",
    "budgets": "account_balance_wallet",
    "contest": "flag", "corrections": "history_edu",
    "coverage": "grid_on", "method": "square_foot", "glossary": "dictionary",
    "try_document": "upload_file", "workbench": "table_view", "compare": "compare_arrows",
}  # fmt: skip


def page(stem: str) -> Any:
    """The page of `<stem>.py` in pages/; the overview is the site's first page. Each run names them all.

    A visit has its own, on which Streamlit notes that it may run; what they say is looked up once for everybody.
    """
    made: dict[tuple[str, str], Any] = noted(_MADE) or note(_MADE, {})
    if (stem, language()) not in made:
        made[stem, language()] = copy(_page(stem, language()))
    return made[stem, language()]


@cache
def _page(stem: str, spoken: Language) -> Any:
    title = text(f"page.{stem}.title", spoken)  # no icon here: it would be fetched from another host
    default = stem == "overview"
    return st.Page(path(stem), title=title, url_path=None if default else stem, default=default)


def path(stem: str) -> str:
    """The file of a page, from the folder of the main script on."""
    folder = next((f"{folder}/" for folder, held in _FOLDERS.items() if stem in held), "")
    return f"../pages/{folder}{stem}.py"


def stems() -> tuple[str, ...]:
    """Every page's name in the address."""
    return (*(stem for door in DOORS.values() for stem in door), *HIDDEN)


def current() -> Any:
    """The page that the address asks for."""
    return st.navigation([page(stem) for stem in stems()], position="hidden")


def stem_of(page: Any) -> str:
    """The name of a page of ours in the address; the first page's there is none."""
    return page.url_path or "overview"


def doors(here: str, town: str | None) -> None:
    """The menu: a link a door, to the page that runs where it is behind that door, so that it is marked; `town` is the council chosen."""
    for door, stems in DOORS.items():
        label = md_escape(town) if door == "town" and town else say(f"ui.door.{door}")
        first = stems[0]
        with _marked("door-here", here in stems):
            st.page_link(page(here if here in stems else first), label=label, icon=f":material/{_ICONS[first]}:", query_params=shared())


def tabs(here: str) -> None:
    """The other pages behind the same door, in a row over the page; nothing where there is one only."""
    stems = next((stems for stems in DOORS.values() if here in stems), ())
    if len(stems) > 1:
        with st.container(horizontal=True, key="tabs", gap="small"):
            for stem in stems:
                with _marked("tab-here", stem == here):
                    st.page_link(page(stem), label=say(f"ui.tab.{stem}"), query_params=shared())


def _marked(key: str, here: bool) -> Any:
    """Round the link to the page that is open, so that the style (ui/look.css) can mark it."""
    return st.container(key=key, width="content" if key == "tab-here" else "stretch") if here else nullcontext()


def link(stem: str, label: str, *, icon: str | None = None, **words: object) -> None:
    """A link to a page of ours, a label already safe as Markdown (see `md_escape`); its `icon` where it is not the page's own."""
    st.page_link(page(stem), label=label, icon=f":material/{icon or _ICONS[stem]}:", query_params=shared() | _said(words))


def without_council(stem: str, label: str) -> None:
    """A link to a page of ours over all councils."""
    words = {name: said for name, said in shared().items() if name != "council"}
    st.page_link(page(stem), label=label, icon=f":material/{_ICONS[stem]}:", query_params=words)


def go(stem: str, **words: object) -> NoReturn:
    """Open a page of ours."""
    st.switch_page(page(stem), query_params=shared() | _said(words))


def _said(words: dict[str, object]) -> Params:
    return {name: str(word) for name, word in words.items() if word is not None}
