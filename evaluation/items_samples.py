"""Labelled papers as the fit of headings sees them: their lattice, and which act each of its points may head."""

import difflib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data_loaders.documents import reading
from data_loaders.documents.blocks import kind, page_furniture, scan_headers, scan_mend, wide_blanks
from data_loaders.documents.blocks.items_decisions import decisions_of
from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice.headings.items_lattice import Lattice, build, roll_of
from data_loaders.documents.paper import Refused
from data_loaders.documents.readings.acts import title as titles
from data_loaders.documents.readings.items import items_all
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View, fold
from evaluation import items_variety

_HEAD = 26
_ALIKE = 0.8
_NO_LETTERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Sample:
    """One labelled paper: its lattice, and of each point the acts that it may head."""

    name: str
    council: str
    lattice: Lattice
    heads: tuple[tuple[int, ...], ...]
    acts: int
    complete: bool = True  # else other acts stand in the paper too


def plain(words: str) -> str:
    """The letters and figures alone."""
    return _NO_LETTERS.sub("", fold(words))


def sample(path: Path, gold: dict[str, Any], council: str) -> Sample | None:
    """The labelled paper; None where it cannot be read or is no council's."""
    try:
        paper = reading.read(path)
    except Refused:
        return None
    dropped = [*page_furniture.find(paper), *scan_headers.find(paper), *wide_blanks.find(paper)]
    view = scan_mend.mend(View.of(paper.text, dropped, paper.layout), paper)
    return None if kind.of(view) == "other" else of_view(path.name, view, gold, council)


def of_view(name: str, view: View, gold: dict[str, Any], council: str) -> Sample:
    """The lattice of a view and the acts that each point may head."""
    lattice = build(view, prose(view), items_all.proposals(view), decisions_of(view), roll_of(view))
    acts = gold["deliberations"]
    heads = tuple(_acts_at(view, p.heading, acts) for p in lattice.points)
    heads = _with_numbers(lattice, heads, acts)
    return Sample(name, council, lattice, heads, len(acts), gold.get("deliberations_complete", True))


def _with_numbers(lattice: Lattice, heads: tuple[tuple[int, ...], ...], acts: Sequence[dict[str, Any]]) -> tuple[tuple[int, ...], ...]:
    """Where one title is proposed with an act's number and without, only that heads the act which bears a number or not as the act does."""
    meant = [bool(act.get("number")) for act in acts]
    points = [(p.heading.title, bool(p.heading.code)) for p in lattice.points]
    fit = {(title, act) for (title, code), at in zip(points, heads, strict=True) for act in at if code == meant[act]}
    return tuple(
        tuple(act for act in at if code == meant[act] or (title, act) not in fit) for (title, code), at in zip(points, heads, strict=True)
    )


def _acts_at(view: View, heading: Heading, acts: Sequence[dict[str, Any]]) -> tuple[int, ...]:
    start = titles.begin(view, heading.title, len(view.raw))
    words = plain(view.raw[start : start + 80])[:_HEAD]
    code = plain(view.raw[slice(*heading.code)]) if heading.code else None
    found = []
    for index, act in enumerate(acts):
        number, name = plain(act.get("number") or ""), plain(act.get("title") or "")[:_HEAD]
        if number and code and number not in code and code not in number:
            continue
        if (name and words and difflib.SequenceMatcher(None, name, words[: len(name)], autojunk=False).ratio() >= _ALIKE) or (
            not name and number and code == number
        ):
            found.append(index)
    return tuple(found)


def varied(count: int, seed: int) -> list[Sample]:
    """Invented papers of every habit of heading."""
    made = ((n, *items_variety.paper(n)) for n in range(seed, seed + count))
    return [of_view(f"varied-{n}", View.of(text), {"deliberations": acts}, "") for n, text, acts in made]


def load(gold: Path, documents: Path, without: set[str]) -> list[Sample]:
    """All labelled papers of a folder."""
    found = []
    for path in sorted(gold.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        label = json.loads(path.read_text(encoding="utf-8"))
        if name in without or not label.get("deliberations"):
            continue
        one = sample(documents / name, label, str(label.get("council") or name.split("__")[0]))
        if one is not None:
            found.append(one)
    return found
