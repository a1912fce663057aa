"""Grants (subventions): money the council gives to a named beneficiary; CGCT L2311-7, law 2000-321 article 9-1.

Never what the council asks of the State, the region or others, never the total of a budget line, a membership fee or a share of costs.
"""

import re
from functools import lru_cache

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import grants_settled
from data_loaders.documents.choice.money import grant_records, grant_rows
from data_loaders.documents.readings.contracts import contract_terms
from data_loaders.documents.readings.contracts.contract_supplier import tidy
from data_loaders.documents.readings.grants import (
    grant_asked,
    grant_changed,
    grant_sentence,
    grant_share,
    grant_titled,
    grant_unpriced,
)
from data_loaders.documents.readings.grants.grant_tables.grant_table import Read
from data_loaders.documents.readings.grants.run_in import grant_each, grant_strung, grant_told
from data_loaders.documents.record import GrantRecord, WarningRecord, warn
from data_loaders.documents.text.grant_words import FROM_OTHERS, GIVEN_BY_COUNCIL, GRANT
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_BUDGETS = phrase(
    r"\bbudget (?:primitif|supplementaire|principal|annexe)|compte (?:administratif|de gestion|financier)|"
    r"decisions? modificatives?|orientations? budgetaires?|\bdm n"
)
_OTHER = phrase(
    r"tarifs?\b|cotisations?\b|emprunt|garantie|proces[- ]verbal|compte[- ]rendu|decisions? (?:du maire|prises)|"
    r"composition d[^.;]{1,30}commissions?|elections? d|designations? d|marches?\b|avenant|indemnites?|tableau des effectifs|recrutement"
)
_GIVING = (
    r"(?:attribution|vote|octroi|versement|approbation|fixation|propositions?|allocation|repartition|examen|montants?|"
    r"reconduction|choix|demandes?)"
)
_ENTITLED = phrase(
    rf"(?:[^a-z]{{0,12}}(?:{_GIVING}|soutien|et|aux?|du|d'une|credits?|enveloppes?|des|de|d'|les|la|l'|finances?|objet|associations?|"
    r"vie associative)\b){0,6}[^a-z]{0,6}(?:(?:subvent[il]ons|aides|bourses|dons|fonds de concours)\b|subvention (?:aux|annuelles?|"
    r"20\d\d))"
)
_TO_SEVERAL = phrase(
    r"\bsubvent[il]ons?\b[^.;]{0,40}\b(?:aux|a des|a diverses|de diverses|des) (?:associations|organismes|clubs|communes|ecoles|"
    r"societes)|"
    r"\bsubvent[il]ons (?:20\d\d|communales|municipales|associatives|de fonctionnement|annuelles|attribuees|accordees|versees|aux)|"
    r"\b(?:soutiens?|aides?|concours) (?:20\d\d )?aux? (?:\w{4,14} )?(?:manifestations?|associations?|organismes|festivals?|clubs?|"
    r"acteurs|"
    r"communes|equipes)|\bassociations? ?[:–-] (?:aides|concours|soutiens?)\b|"
    r"\b(?:attribution|vote|octroi|versement|complement|repartition|tableau|reconduction)s? (?:de|des) (?:\w{3,14} )?subventions\b|"
    r"[:|-] ?subventions\Z"
)
# The rent that is not asked for: "aide annuelle en nature", "contribution en nature : mise à disposition du local, 11 700 €".
_PREMISES = phrase(r"\bmises? a disposition\b")
_IN_KIND = phrase(r"\ben nature\b")
_WORTH = phrase(r"\ben nature\b[^.;€]{0,110}\Z")
# What another body gave is given on by the council: "reversement aux particuliers de la subvention de l'agence de l'eau".
_PASSED_ON = phrase(r"\brevers(?:ements?|er|es?) (?:aux?|de la|des|de l'|d'une) ")


def extract(view: View, item: Segment, title: str | None, *, adopted: bool = False) -> list[GrantRecord]:
    """The grants of one item, in order; none where a table does not make up its total. `adopted`: its vote says that it is."""
    told, warnings, apart = _read(view, item, title)
    if told or warnings or apart:
        return grant_records.more(view, item, title, told) if told and adopted and not warnings else told
    if adopted and (bare := grant_records.bare(view, item, title)):
        return bare
    named = grant_unpriced.read(view, item.start, item.end, title)
    return [GrantRecord(tidy(view.raw[slice(*named)]), evidence=[view.span(*named)])] if named else []


def doubts(view: View, item: Segment, title: str | None = None) -> list[WarningRecord]:
    """Tables whose rows do not make up the printed total: their grants are held back."""
    return _read(view, item, title)[1]


def held(view: View, item: Segment, title: str | None = None) -> list[GrantRecord]:
    """The grants of those tables."""
    return _read(view, item, title)[2]


@lru_cache(maxsize=1)  # asked for grants, for doubts and for what is held back
def _read(view: View, item: Segment, title: str | None) -> tuple[list[GrantRecord], list[WarningRecord], list[GrantRecord]]:
    start, end = item.start, item.end
    head = fold(title) if title else view.folded[start : min(end, start + 200)]
    if _of_others(view, start, end, head):
        return [], [], []
    decision = contract_terms.decision_start(view.folded, start, end)
    if grant_asked.by_council(view.folded, decision, end) and not GIVEN_BY_COUNCIL.search(view.folded, decision, end):
        return [], [], []
    entitled = _is_entitled(head)
    tables, apart, run = grant_rows.of(view, start, end, decision, title, entitled=entitled)
    tables = [one for one in tables if not grants_settled.is_sentence(view, one)]
    warnings = [one for table in tables if (one := _doubt(view, table))]
    rows = apart + [g for t in tables for g in t.given]
    if not rows and not warnings:
        rows = run or grant_strung.read(view, start, end, decision)
        rows = rows or grant_share.shared_out(view, start, end, decision) or grant_each.read(view, start, end, decision)
    told = grant_changed.settled(view, grant_sentence.read(view, start, end, decision, title), end)
    if not told and not rows and not warnings:
        told = grant_told.read(view, start, end, title)
        told = told or grant_titled.read(view, start, end, title)
    told = [g for g in told if not any(t.begin <= g.amount.start < t.end for t in tables)]
    told = [g for g in told if not _WORTH.search(view.folded, max(start, g.amount.start - 130), g.amount.start)]
    kept = [grant_records.of(view, g) for g in grants_settled.settle(view, (start, decision, end), rows, told)]
    return kept, warnings, [grant_records.of(view, g) for t in tables for g in grants_settled.once(view, list(t.held))]


def _of_others(view: View, start: int, end: int, head: str) -> bool:
    """Does the act speak of what the council asks for, of a budget or a room, or of no grant at all?"""
    named = GRANT.search(head)
    return bool(
        (FROM_OTHERS.search(head) and not _PASSED_ON.search(head))
        or (_BUDGETS.search(head) and not re.search(r"subventions? aux associations", head))
        or (_OTHER.search(head) and not named)
        or (_PREMISES.search(head) and not named and _IN_KIND.search(view.folded, start, end))
        or grant_asked.to_council(view.folded, start, end)
        or not (GRANT.search(view.folded, start, end) or grant_told.TELLS.search(view.folded, start, end))
    )


def _doubt(view: View, table: Read) -> WarningRecord | None:
    """A table held back for its sum, or read in part: how many of its rows, and how much of its printed sum."""
    span = [view.span(table.begin, min(table.end, table.begin + 200))]
    if table.held:
        return warn("grants_total", (), counted=table.counted, total=table.printed)
    if not table.rows:
        return None
    if table.printed is None:
        return warn("grants_partial", span, read=len(table.given), rows=table.rows, counted=table.counted)
    return warn("grants_partial_sum", span, read=len(table.given), rows=table.rows, counted=table.counted, total=table.printed)


def _is_entitled(head: str) -> bool:
    """The title speaks of grants to several: "Subventions aux associations", not "Travaux : demandes de subventions"."""
    return bool(_ENTITLED.match(head) or _TO_SEVERAL.search(head))


def example(text: str) -> list[tuple[str, float | None]]:
    """The grants of an item whose title is its first line."""
    return [(g.beneficiary, g.amount) for g in extract(View.of(text), Segment("item", 0, len(text)), text.split("\n", 1)[0])]


EXAMPLES: list[tuple[str, list[tuple[str, float | None]]]] = [
    (
        "Subvention\nLe conseil décide d'accorder une subvention de 1 500 € à l'association « Les Amis du Four ».",
        [("Les Amis du Four", 1500)],
    ),
    (
        "Subventions\nLe conseil décide d'attribuer une subvention de :\n- 636,48 € à l'association Loup,\n- 200 € au Judo du Val.",
        [("Loup", 636.48), ("Judo du Val", 200)],
    ),
    (
        "Subventions\nSont attribuées :\n- A.D.M.R. : 150 euros\n- Institut supérieur du Val : 100 euros",
        [("A.D.M.R", 150), ("Institut supérieur du Val", 100)],
    ),
    (
        "École\nLe conseil décide d'accorder une subvention de 425 € à l'école publique « Jeanne ORME », qui sera versée à la coopérative.",
        [("école publique « Jeanne ORME »", 425)],
    ),
    (
        "Subventions\nLe conseil décide d'accorder une subvention de 900 € au\nVélo du Val, de 500 € au Judo du Loup "
        "et de 90 € à l'association\nLire Ensemble.",
        [("Vélo du Val", 900), ("Judo du Loup", 500), ("Lire Ensemble", 90)],
    ),
    ("Convention\nLe conseil approuve le versement de 48 000 € à l'association Le Relais.", [("Le Relais", 48000)]),
    ("COMPLÉMENT DE SUBVENTIONS\nAmicale laïque : 600 €\nVélo du Val : 350 €", [("Amicale laïque", 600), ("Vélo du Val", 350)]),
    (
        "Reversement aux particuliers de la subvention de l'agence de l'eau\nLe conseil décide de verser :\n"
        "- M. Jean PETIT : 300 €\n- Mme Rose NOIR : 400 €",
        [("Jean PETIT", 300), ("Rose NOIR", 400)],
    ),
    ("Subvention à l'association Les Petits Pas\nLe conseil décide d'allouer une subvention de 2 500 €.", [("Les Petits Pas", 2500)]),
]
NOT_FOUND = [
    "Réfection de l'église\nLe conseil décide de solliciter une subvention de 20 000 € auprès du Département.",
    "Demande de subvention DETR\nLe conseil adopte le plan de financement : DETR 20 000 €.",
    "Subvention\nLe conseil décide de refuser d'attribuer une subvention de 100 € au Judo du Val.",
    "Cotisation\nLe conseil décide de verser la cotisation de 50 € au CAUE.",
    "Budget primitif\nSubventions aux associations : 12 000 €, charges : 3 000 €.",
]
