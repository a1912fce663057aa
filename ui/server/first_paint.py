"""The first page as the browser gets it: Streamlit's own, with our name, words, style and mark, in one language."""

import json
import re
from functools import cache
from html import escape
from pathlib import Path
from string import Template

import streamlit

from locales import Language, text
from ui import theme

_HERE = Path(__file__).parent
_STREAMLIT = Path(streamlit.__file__).parent / "static" / "index.html"
# What Streamlit's page says of itself, and the template of what stands there instead; tests/ui/test_first_paint.py finds each once.
PLACES = (
    (re.compile(r'<html lang="en">'), '<html lang="$language">'),
    (re.compile(r'<link rel="shortcut icon"[^>]*>'), '<link rel="icon" type="image/svg+xml" href="$mark" />'),
    (re.compile(r"<title>.*?</title>"), "$head"),
    (re.compile(r"<noscript>.*?</noscript>", re.DOTALL), "<noscript><p>$noscript</p></noscript>"),
    (re.compile(r'<div id="root"></div>'), '<div id="root"></div>\n$words'),
)

# Words of Streamlit's own that no call lets us choose: ui/server/first_paint.js puts the French ones in their place.
LEFT_IN_ENGLISH = (
    "skip", "empty", "no_results", "no_options", "choose_one", "choose_some", "open", "select_all", "clear_one", "clear_all",
    "dismiss", "more", "less", "choose_date", "next_month", "previous_month", "collapse", "expand", "sidebar", "search",
    "fullscreen", "no_fullscreen", "columns", "data", "no_data", "upload_region", "upload", "enter", "enter_form", "day", "month", "year",
    "day_name", "month_name", "year_name", "ascending", "descending", "autosize", "pin", "unpin", "hide", "statistics", "running",
    "connecting", "help",
)  # fmt: skip
LEFT_BESIDE_OURS = ("help_for", "per_file")  # parts of sentences that hold a label or a number of ours


@cache
def first_page(language: Language, stem: str = "overview") -> bytes:
    """The page that every address of the site answers with; a shared link shows the title and the question of the page `stem`."""
    words = _words(language) | _card(language, stem)
    page = _STREAMLIT.read_text("utf-8")
    for place, template in PLACES:
        before, after = place.split(page, maxsplit=1)
        page = before + Template(template).substitute(words) + after
    return page.encode()


@cache
def not_found(language: Language) -> bytes:
    """What an address that is no page of the site answers with, in the visitor's language."""
    words = _words(language) | _card(language, "overview")
    return Template((_HERE / "not_found.html").read_text("utf-8")).substitute(words).encode()


def _card(language: Language, stem: str) -> dict[str, str]:
    """What stands for the page where its address is shared."""
    product = text("ui.product", language)
    if stem == "overview":
        told = {"title": product, "description": text("ui.first.promise", language)}
    else:
        told = {"title": f"{text(f'page.{stem}.title', language)} · {product}", "description": text(f"page.{stem}.question", language)}
    said = {name: escape(" ".join(one.replace("*", "").split())) for name, one in told.items()} | {"product": escape(product)}
    head = Template((_HERE / "first_head.html").read_text("utf-8"))
    return {"head": head.substitute(_words(language) | said | {"locale": "fr_FR" if language == "fr" else "en_GB"})}


def _words(language: Language) -> dict[str, str]:
    keys = ("noscript", "promise", "loading", "not_found", "not_found_more", "home")
    base = "/".join(("", *filter(None, [str(streamlit.get_option("server.baseUrlPath") or "").strip("/")])))
    said = {key: escape(text(f"ui.first.{key}", language)) for key in keys}
    said["remade"] = escape(text("ui.first.remade", language, share="{share}"))
    said |= {"language": language, "base": base, "product": escape(text("ui.product", language))}
    said |= {
        "mark": theme.mark(theme.colour("accent", "light")),
        "style": theme.sheet(),
        "own_words": _pairs(LEFT_IN_ENGLISH),
        "own_parts": _pairs(LEFT_BESIDE_OURS),
        "script": (_HERE / "first_paint.js").read_text("utf-8"),
    }
    said |= {f"paper_{scheme}": theme.colour("paper", scheme) for scheme in ("light", "dark")}
    said["words"] = Template((_HERE / "first_words.html").read_text("utf-8")).substitute(said)
    return said


def _pairs(names: tuple[str, ...]) -> str:
    """English and French of words of Streamlit's own, for ui/server/first_paint.js."""
    return json.dumps([[text(f"ui.streamlit.{name}", said) for said in ("en", "fr")] for name in names])
