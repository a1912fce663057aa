"""One made paper: its layout drawn, its session planned, printed in a format, labelled; and whole folders of them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from evaluation import layouts
from evaluation.labelled import ENDING
from evaluation.papers.acts import add_acts
from evaluation.papers.body import print_acts, print_annex, print_besides, print_end
from evaluation.papers.dimensions import FORMATS, Values, drawn
from evaluation.papers.gold import label
from evaluation.papers.head import print_agenda, print_counts, print_head, print_secretary
from evaluation.papers.plan import Plan, plan
from evaluation.papers.print_odt import odt
from evaluation.papers.print_pdf import pdf
from evaluation.papers.print_scan import scan
from evaluation.papers.print_text import text
from evaluation.papers.print_word import docx
from evaluation.papers.roll import print_roll
from evaluation.papers.sheet import Sheet

_PRINTERS: dict[str, Callable[[Sheet], bytes]] = {"txt": text, "pdf": pdf, "docx": docx, "odt": odt}
_ACTS_A_PAGE = 2
_LONG_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class Made:
    """A paper: its file's ending, its bytes, its label and its layout."""

    ending: str
    data: bytes
    gold: dict[str, Any]
    values: Values


@dataclass(frozen=True, slots=True)
class Order:
    """How many papers of which seed, how odd, with which values given and of how many pages (0: as they come)."""

    count: int
    seed: int
    odd: int
    given: Values = field(default_factory=dict)
    pages: int = 0


def make(seed: int, odd: int, form: str = "pdf", given: Values | None = None, pages: int = 0) -> Made:
    """The paper of this seed: the plain one but for `odd` dimensions; with `pages`, minutes of about so many pages."""
    rng = Random(seed)
    values = drawn(rng, odd, {**(given or {}), "format": form, **({"kind": "minutes", "text": "many pages"} if pages else {})})
    session = plan(rng, values)
    count = max(3, pages * _ACTS_A_PAGE) if pages else 1 if values["kind"] == "one act" else rng.randint(3, 8)
    add_acts(rng, values, session, count)
    sheet = printed(session, values, rng, pages)
    data = scan(sheet, values["picture"], seed) if form == "scan" else _PRINTERS[form](sheet)
    return Made("pdf" if form == "scan" else form, data, label(session, values), values)


def printed(session: Plan, values: Values, rng: Random, pages: int = 0) -> Sheet:
    """The session on a sheet."""
    whole = session.whole[0].upper() + session.whole[1:]
    running = {
        "page x / y": ("", "Page {page} / {pages}"),
        "name of the council": (whole, ""),
        "stamp on each page": (f"Envoyé en préfecture le {session.day:%d/%m/%Y} – Reçu en préfecture le {session.day:%d/%m/%Y}", ""),
        "footer address": ("", f"{whole} – Place du Marché"),
    }
    header, footer = running.get(values["running"], ("", ""))
    sheet = Sheet(header=header, footer=footer, type=values["type"])
    print_head(sheet, session, values, rng)
    print_counts(sheet, session, values)
    print_roll(sheet, session, values)
    print_secretary(sheet, session, values)
    print_besides(sheet, session, values, rng)
    if values["besides"] == "agenda":
        print_agenda(sheet, session)
    print_acts(sheet, session, values, rng, _LONG_PARAGRAPHS if pages else 1)
    print_end(sheet, session, values)
    if values["besides"] == "annex":
        print_annex(sheet)
    return sheet


def make_folder(folder: Path, order: Order, forms: Sequence[str] = FORMATS[:-1]) -> None:
    """Writes FOLDER/documents, FOLDER/gold and FOLDER/layouts.csv."""
    for name in ("documents", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    told: dict[str, Values] = {}
    for n in range(order.count):
        made = make(order.seed * 100_000 + n, order.odd, forms[n % len(forms)], order.given, order.pages)
        name = f"made-{order.seed}-{n:04}.{made.ending}"
        (folder / "documents" / name).write_bytes(made.data)
        (folder / "gold" / f"{name}{ENDING}").write_text(json.dumps(made.gold, ensure_ascii=False, indent=1), encoding="utf-8")
        told[name] = made.values
    layouts.write(folder / "layouts.csv", told)
