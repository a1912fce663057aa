"""Where a table or list of grants may begin: behind its head, behind the colon of giving, and anywhere in an item about grants."""

import re
from dataclasses import dataclass, replace

from data_loaders.documents.readings.contracts import contract_terms
from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import GIVES, PAST
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_HEAD = phrase(
    r"\b(?:associations?|tiers|beneficiaires?|structures?|organismes?|libelles?|intitule|nom de l'association|"
    r"noms?)\s[^€.;]{0,130}?\b(?:montants?|subventions?|prop\b|propos\w+|vot[ee]\w*|attribu\w+|accord\w+|20\d\d|reporte\w*)|"
    r"\b(?:montants?|subventions?) (?:votees?|votes?|attribuee?s?|accordee?s?|versee?s?|proposee?s?)(?: en| pour)? 20\d\d"
)
VERBS = phrase(r"\b(?:le conseil|decide|apres en avoir|propose d|il est|monsieur|madame|m\. le|mme l)\b|:")
_BUDGET = phrase(r"\brecettes?\b|\bdepenses?\b|\bchapitre\b|plan de financement|\btaux\b|\bcout\b|tarifs?\b|\bloyer|\bprix\b")
_LEADS = phrase(r"(?:suivantes?|comme suit|ci-dessous|ci-apres|attribuables|engageables|suivante|a savoir|tableau)\s{0,3}:?|:\s")
_GIVING = phrase(
    r"\b(?:attribu|accord|vers|octroy|octroi|allou|vot|repart|propos|reconduct|reconduir|fix)\w{0,7}\b[^.;:]{0,110}\b(?:subventions?|aides?|"
    r"bourses?|sommes?|fonds de concours)\b[^.;]{0,130}\Z|\b(?:subventions?|sommes)\b[^.;:]{0,110}\b(?:attribu|accord|vers|octroy|"
    r"allou|vot|"
    r"proposee|reconduit)\w{0,7}\b[^.;]{0,130}\Z|"
    r"subventions? (?:aux|a des|d'|de fonctionnement aux) associations[^.;]{0,150}\Z"
)
_NOT_NOW = phrase(
    r"\brappel\w*|\bpour memoire|\bperc?ues?\b|\ben vertu|\b(?:demandes?|sollicit\w+|recues?|dossiers?)\b|\bannee (?:precedente|"
    r"derniere)|"
    r"\bl'an (?:passe|dernier)|\bprecedemment|\bavai(?:t|ent)\b"
)
_REFUSED = phrase(
    r"\brefus\w+|\bdefavorable|\brejet\w*|\bne (?:sont|seront|donne\w*) pas\b|"
    r"\bn'(?:est|a|ont) pas (?:ete|retenu|accord|attribu|vot|souhait)\w*"
)
_DONE = phrase(r"\b(?:versee?s|attribuees|accordees|allouees|percues|octroyees|donnees) (?:en|pour|au titre de|l'annee)\b|\brappel\b")
_YEAR = re.compile(r"(?<![\d/])20[0-3]\d(?!\d)")
_LINE = re.compile(r"(?:\n|:[ \t])(?=[^\n]{0,6}[^\W\d_])")
_BREAK = re.compile(r"[:.;]\s{0,3}\n|\n[ \t]{0,20}\n|:\s")
_FIRST, _BEFORE, _HEAD_REACH, _EARLIER = 140, 260, 190, 420
_LETTER = re.compile("[a-z]")
_WIDEST = 400  # characters: wider than any amount with the words that belong to it
MOST = 60  # places where a table may begin; more are a text made to be slow


@dataclass(frozen=True, slots=True)
class Place:
    """`at`: where rows may begin; `head`: where the words of its head begin, None where it has none;
    `led`: brought by words of giving; `year`: the
    latest that the item names.
    """

    at: int
    head: int | None
    led: bool = True
    year: int = 0


def places(view: View, start: int, end: int, *, entitled: bool) -> list[Place]:
    """The places in order; `entitled` where the item's title says that it gives grants."""
    folded = view.folded
    latest = max((int(y) for y in _YEAR.findall(folded, start, end)), default=0)
    decision = contract_terms.decision_start(folded, start, end)
    found = [
        Place(m.end(), m.start())
        for m in _heads(folded, start, end)
        if not _is_old(folded[max(start, m.start() - 30) : m.end() + 40], latest)
    ]
    for match in _LEADS.finditer(folded, start, end):
        before = folded[max(start, match.start() - _BEFORE) : match.end()]
        if (
            _GIVING.search(before)
            and not _BUDGET.search(before[-120:])
            and not PAST.search(folded, _told_from(start, match.start(), decision), match.end())
            and not is_past(before, latest)
        ):
            found.append(Place(match.end(), None))
    if entitled:
        found += [p for p in _runs(view, start, end) if not is_past(_lead(folded, start, p.at), latest)]
    once = {p.at: replace(p, year=latest) for p in sorted(found, key=lambda p: (p.head is not None, p.led))}
    return [once[at] for at in sorted(once)][:MOST]


def _told_from(start: int, at: int, decision: int) -> int:
    """Where the words that may speak of an earlier vote begin: what stands before the decision says nothing of its own list."""
    left = max(start, at - _EARLIER)
    return max(left, decision) if decision < at else left


def head_of(folded: str, start: int, begin: int) -> int | None:
    """Where the head begins whose words end shortly before `begin`."""
    heads = _heads(folded, max(start, begin - _HEAD_REACH), begin + 5)
    return heads[-1].start() if heads else None


def _heads(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """The heads of tables of grants: labels side by side, no sentence, no budget."""
    return [m for m in _HEAD.finditer(folded, start, end) if not _BUDGET.search(m.group()) and not VERBS.search(m.group())]


def _runs(view: View, start: int, end: int) -> list[Place]:
    """Lines, and what follows a colon, with an amount close behind."""
    places = [m.end() for m in _LINE.finditer(view.raw, start, end)]
    amounts = [a.start for a in money.find(view.folded, start, end)] + [a.start for a in money.find_bare(view.folded, start, end)]
    amounts.sort()
    kept, i = [], 0
    for at in places:
        while i < len(amounts) and amounts[i] < at:
            i += 1
        opens = i == 0 or _opens(view, start, amounts[i - 1], at)
        if opens and i < len(amounts) and amounts[i] - at <= _FIRST and not _turned(view, start, at):
            kept.append(Place(at, None, led=False))
    return kept


def _opens(view: View, start: int, last: int, at: int) -> bool:
    """The amount before is of another paragraph, or of a sentence: no row of the same table."""
    if _BREAK.search(view.folded, last, at):
        return True
    line = max(start, view.raw.rfind("\n", start, last) + 1)
    return view.raw[line].isupper() and view.raw.count(" ", line, last) > 3 and grant_beneficiary.of_label(view, line, last) is None


def _turned(view: View, start: int, at: int) -> bool:
    """The line before begins with an amount: names stand behind their amounts, and a line that begins so is the rest of one."""
    above = view.raw.rfind("\n", max(start, at - 160), max(start, at - 1))
    line = view.folded[above + 1 : at]
    word = _LETTER.search(line)
    first = next(iter(money.find(line[: word.start() + _WIDEST] if word else line)), None)  # one behind the first letter tells nothing
    return first is not None and not _LETTER.search(line, 0, first.start) and bool(re.search(r"[a-z]{3}", line[first.end :]))


def _lead(folded: str, start: int, at: int) -> str:
    """The words that bring a list: since the last amount, the last sentences at most."""
    left = max(start, at - _BEFORE)
    ends = [a.end for a in money.find(folded, left, at)]
    if ends and folded[ends[-1] : at].lstrip().startswith(":"):
        return folded[
            max(left, folded.rfind("\n", left, ends[-1])) : at
        ]  # "on a donné 300 € :": the amount is in the words that bring the list
    return folded[max([left, *ends]) : at]


def is_giving(lead: str) -> bool:
    """The words bring grants that are given: "décide d'attribuer les subventions suivantes :"."""
    return bool(_GIVING.search(lead)) and not _BUDGET.search(lead[-120:])


def is_past(lead: str, latest: int) -> bool:
    """Last year's grants, or those asked for: no word of giving follows the word that says so, or the list's year is not the latest."""
    told = [m.end() for m in _NOT_NOW.finditer(lead)] + [m.end() for m in _REFUSED.finditer(lead)]
    gives = [m.start() for m in GIVES.finditer(lead)]
    return _is_old(lead, latest) or bool(told and max(told) > max(gives, default=-1)) or bool(_REFUSED.search(lead))


def _is_old(lead: str, latest: int) -> bool:
    """ "versées en 2020", where the item speaks of a later year too."""
    years = [int(y) for y in _YEAR.findall(lead)]
    return bool(years) and years[-1] < latest and bool(_DONE.search(lead)) and "recondui" not in lead


def example(text: str) -> list[str]:
    """The first word behind each place of an item about grants, where rows may begin."""
    view = View.of(text)
    return [found[0] for p in places(view, 0, len(text), entitled=True) if (found := re.search(r"\w+", text[p.at :]))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Sont accordées les subventions suivantes :\n- Chorale : 100 €\n- Judo : 50 €", ["Chorale", "Chorale", "100", "50"]),
    ("Association Montant\nChorale 100 €", ["Chorale", "Chorale"]),
]
NOT_FOUND = ["Demandes reçues : Chorale 100 €", "Chorale"]
