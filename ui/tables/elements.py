"""Markup of our own for lists that a grid of pixels cannot be: every word of data is escaped, links lead to our own pages only."""

from collections.abc import Iterable
from html import escape
from typing import Literal

from ui.escaping import Html, Span, marked_html, plain

NONE = "–"  # what is not known

Tag = Literal[
    "ul", "li", "div", "span", "strong", "blockquote", "h2", "h3", "p", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
]  # fmt: skip


def element(tag: Tag, *inside: str | Html, kind: str = "", hidden: bool = False, reached: str = "") -> Html:
    """One element round words and elements; `kind` is its class, `hidden` keeps a sign from screen readers, who have the word beside it.

    `reached` names what the keyboard must reach to scroll it.
    """
    said = f' class="{escape(kind)}"' if kind else ""
    said += ' aria-hidden="true"' if hidden else ""
    said += f' role="region" tabindex="0" aria-label="{escape(plain(reached))}"' if reached else ""
    return Html(f"<{tag}{said}>{''.join(inside)}</{tag}>")


def cell(tag: Literal["th", "td"], inside: Html, *, figure: bool = False, named: str = "", kind: str = "") -> Html:
    """One cell, its words to the right where they are a figure; `named` is its heading, which a card on a phone writes before it."""
    kinds = f"{kind}{' figure' if figure else ''}".strip()
    said = f' class="{escape(kinds)}"' if kinds else ""
    said += f' data-named="{escape(plain(named))}"' if named else ""
    said += ' scope="col"' if tag == "th" else ""
    return Html(f"<{tag}{said}>{inside}</{tag}>")


def words(text: str) -> Html:
    """Words of data or of the catalogue, escaped."""
    return Html(escape(plain(text)))


def marked(text: str, marks: Iterable[Span]) -> Html:
    """Words of data with `<mark>` round the spans."""
    return Html(marked_html(text, marks))


def link(address: str, text: str, named: str = "", marks: Iterable[Span] = ()) -> Html:
    """A link to a page of ours, by an address of `ui.address.leading_to`; `named` says more to who only hears the link."""
    if ":" in address.split("?", maxsplit=1)[0] or address.startswith("/"):
        raise ValueError(address)
    more = f' aria-label="{escape(plain(named))}"' if named else ""
    return Html(f'<a target="_self" href="{escape(address)}"{more}>{marked(text, marks)}</a>')
