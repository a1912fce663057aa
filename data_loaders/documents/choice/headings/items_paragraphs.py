"""Short minutes whose acts are paragraphs set alike, against the headings chosen for the whole paper (article R2121-11 CGCT)."""

import re

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.choice.headings.items_chosen import Chosen
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.unnumbered import items_run_in
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import DAY

# "VALBOURG, conseil municipal du 11 mai 2017"
_PAPERS_OWN = re.compile(rf"[^\n]{{0,80}}\b(?:conseil|seance|reunion|comite|bureau|assemblee)\b[^\n]{{0,60}}\b{DAY}")


def find(view: View, chosen: Chosen, decisions: Decisions) -> list[Heading]:
    """Titles that run into paragraphs set alike, where the paper numbers nothing and no heading stands over them all."""
    if any(h.serial or h.code for h in chosen.bounds):
        return []
    alike = items_run_in.find(view, decisions)
    others = {h.start for h in chosen.headings if not _PAPERS_OWN.match(view.folded, h.title)}
    if not alike or min(others, default=alike[0].start) < alike[0].start:
        return []
    return alike if len(alike) > len(others) or others <= {h.start for h in alike} else []
