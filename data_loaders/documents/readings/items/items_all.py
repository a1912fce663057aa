"""Every place that may head an item, whoever proposes it: none hides another (points à l'ordre du jour, article L2121-10 CGCT)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from data_loaders.documents.blocks import report_parts
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.items import (
    items_codes,
    items_columns,
    items_lines,
    items_places,
    items_reporters,
    items_shapes,
)
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.numbered import items_behind, items_bracketed
from data_loaders.documents.readings.items.unnumbered import items_bulleted, items_objects, items_runs, items_sentences, items_titles
from data_loaders.documents.text.speech import turns
from data_loaders.documents.text.view import View

_TOP = 200
_SUMS = re.compile(r"\d\s?€[\s|]{1,6}\d[\d .]{0,9}(?:,\d\d)?\s?€")
_ROW = 140
# "- Judo : 500 €", "- Amicale : demande de 300 € non retenue": a line of a list of grants, beside another of its kind.
_GRANT = (
    r"[ \t]{0,6}[-–•*▪➢] {0,3}[^:\n€]{2,60}? ?: (?:demande de |aide de |subvention de )?\d[\d .]{0,9}(?:,\d\d)? ?(?:€|euros)[^\n]{0,90}"
)
_GRANTS = re.compile(rf"(?<=\n){_GRANT}(?:\n{_GRANT}){{1,40}}")
_OF_GRANTS = re.compile(r"\bsubventions?\b")
# "Bénéficiaires :", names a line each, "Montants :", sums a line each: the lines of two columns of one table.
_NAMES_ABOVE = re.compile(r"[ \t|*•-]{0,6}(?:noms?|beneficiaires?|associations?|organismes?|structures?|clubs?|tiers)\b[^\n]{0,30}")
_SUMS_BELOW = re.compile(
    r"\n[ \t|*•-]{0,6}(?:montant|somme|subvention)[^\n]{0,40}\n[ \t]{0,20}\d[\d .]{0,12}(?:,\d\d)?[ \t]{0,4}(?:€|euro|\n)"
)
_MOST_NAMES = 60
# The head of a table's columns, on one line or a line each: "Montant HT   Attributaire   Lot", "Désignation" over "Entreprise retenue".
_HEAD_CELL = (
    r"(?:(?:n ?° )?lots?|designation|libelle|entreprises?|attributaires?|titulaires?|soumissionnaires?|candidats?|fournisseurs?"
    r"|prestataires?|beneficiaires?|montants?|prix|offres?|options?|variantes?)"
    r"(?: (?:de base|du|des|de la|de l'|en|lot|marche|entreprise|offre|retenue?s?|ht|ttc"
    r"|h\.t\.?|t\.t\.c\.?|€|euros|propose|attribue|vote|20\d\d)){0,4}"
)
_COLUMN_HEADS = re.compile(rf"[ \t|]{{0,9}}{_HEAD_CELL}(?:(?:[ \t]{{1,40}}|[ \t]?\|[ \t]?){_HEAD_CELL}){{0,5}}[ \t|]{{0,9}}(?=\n|\Z)")
_LEAD = 300
_REPORTER = re.compile(r"rapporteure?s?\s?:")  # below a number that stands below its title: never the title itself
_COUNCIL_NAME = re.compile(r"(?:communaute|commune|ville|mairie|departement|republique|syndicat|conseil|metropole|region)\b")


def proposals(view: View) -> list[HeadingProposal]:
    """All that the readings of headings propose, in order of place; of two in one style with one title the one that begins first."""
    acts = [p for p in chain(items_codes.acts(view), items_shapes.shaped(view)) if not _letterhead(view, p.value)]
    acts = items_behind.not_closing(view, acts)
    places = list(chain(items_places.places(view), items_places.bare(view), items_places.running(view), items_bracketed.heads(view)))
    titled = chain(
        items_objects.objects(view),
        items_titles.capitals(view),
        items_titles.approvals(view),
        items_lines.lines(view),
        items_runs.heads(view),
        items_bulleted.heads(view),
        items_reporters.summaries(view),
        items_sentences.titles(view),
        items_columns.rows(view),
    )
    acts = _once(acts)
    lists = [m.span() for m in _GRANTS.finditer(view.folded) if _OF_GRANTS.search(view.folded, max(0, m.start() - _LEAD), m.start())]
    lists += _columns(view)
    named = (p for p in titled if not _is_of_table(view, p.value.title) and not any(a <= p.value.title < b for a, b in lists))
    raised = list(items_behind.raised(view, acts))
    above = {p.value.code for p in raised if p.reader.startswith("behind:alone:1:")}
    acts = [p for p in acts if not (p.value.code in above and _REPORTER.match(view.folded, p.value.title))]
    found = [*acts, *places, *_placed_acts(places, acts), *raised, *named]
    found = [p for p in found if not (turns.is_label(view, p.value.title) or report_parts.heads(view, p.value.title))]  # no act's title
    return sorted(_once(found), key=lambda p: (p.value.start, p.value.title))


def _columns(view: View) -> Iterator[Span]:
    """From the head of a column of names to that of its sums, which stand below it."""
    for sums in _SUMS_BELOW.finditer(view.folded):
        line = sums.start()
        for _ in range(_MOST_NAMES):
            begin = view.folded.rfind("\n", 0, line) + 1
            if _NAMES_ABOVE.fullmatch(view.folded, begin, line):
                yield begin, sums.start()
            if begin == 0 or "€" in view.folded[begin:line]:
                break
            line = begin - 1


def _once(found: Iterable[HeadingProposal]) -> list[HeadingProposal]:
    kept: dict[tuple[int, str], HeadingProposal] = {}
    for one in found:
        key = (one.value.title, "act" if one.value.family == "act" and not one.reader.startswith("behind") else one.reader)
        other = kept.get(key)
        if other is None or one.value.start < other.value.start:
            kept[key] = one
    return list(kept.values())


def _placed_acts(places: Iterable[HeadingProposal], acts: Iterable[HeadingProposal]) -> Iterator[HeadingProposal]:
    """ "2) Délibération n° 2023-04 Tarifs": the place heads the item, the act's number and title are those behind it."""
    codes = {act.value.start: act.value for act in acts}
    for place in places:
        act = codes.get(place.value.title)
        if act is not None and act.code != place.value.code:
            both: Heading = replace(place.value, code=act.code, title=act.title)
            yield proposed(both, f"{place.reader}+code", line=bool(place.features["line"]))


def _is_of_table(view: View, title: int) -> bool:
    return _is_row(view, title) or _COLUMN_HEADS.match(view.folded, title) is not None


def _is_row(view: View, title: int) -> bool:
    """Is it a table's row, in print or flattened: a name, then sums side by side ("Judo 500 € 600 € 500 €")?"""
    sums = _SUMS.search(view.raw, title, title + _ROW)
    if sums is None or "€" in (name := view.raw[title : sums.start()]):
        return False
    return all(line.lstrip()[:1].islower() for line in name.split("\n")[1:])


def _letterhead(view: View, heading: Heading) -> bool:
    """A register's page number above the council's name is no act's."""
    return heading.start < _TOP and _COUNCIL_NAME.match(view.folded, heading.title) is not None
