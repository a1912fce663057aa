"""The printed counts of a vote (voix pour, contre, abstentions; article L2121-20 CGCT): never inferred, null is not zero."""

import re
from dataclasses import dataclass

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.counts import vote_asked, vote_line, vote_rows
from data_loaders.documents.readings.vote.counts.vote_counted import Counts
from data_loaders.documents.readings.vote.counts.vote_numbers import NONE, WORDS, behind, is_alone, is_sentence, is_total, number
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import ADOPTED, REFUSED

_NOT_VOTING = (
    r"n(?:e |')(?:prend|prennent|prenant|prenait|ayant|ont|a)(?: pas)?(?: pris)? (?:pas )?part(?: ni au debat ni)? au vote"
    r"|ne (?:participe|participent|participant) pas au vote|nppv|non[- ]votants?|non[- ]participations?(?: au vote)?|refus de vote"
)
_LABEL = re.compile(
    rf"(?P<not_voting>\b(?:{_NOT_VOTING})(?!\w))"
    r"|(?P<for>\b(?:pour|(?<=voix )favorables?|(?<=votes )favorables|(?:favorables?|oui)(?= ?: ?\d)|(?<=\d )voix(?=\)))(?!\w))"
    r"|(?P<against>\b(?:contres?|defavorables?|non(?= ?: ?\d)|(?<=\d )(?:oppositions?|opposants?)|(?<=aucune )opposition)(?![\w-]))"
    r"|(?P<abstentions>\b(?:abs(?:t?entions?|t\.|t(?= ?:))|(?<=\d )abst|(?:(?:s'est|se sont|s'etant) abstenue?s?|s'abstien(?:nen)?t)(?= ?:)"
    r"|(?<=\d )(?:s'est|se sont) abstenue?s?)(?!\w))"
)
_QUOTES = r"[«»\"'\s]{0,4}"
_COLON = re.compile(
    rf"(?:\s?\(?s\)?)?{_QUOTES}(?:[:=][ \t]{{0,3}}(?:\n ?)?|\(\s?(?=[^)\s]{{1,14}}\s?(?:voix)?\s?\)))(?:(?P<n>\d{{1,3}}|{WORDS}"
    rf"|{NONE})(?!\w|[.,/]\d| (?:voix|votes?) (?:pour|contre|favorable)| pour ?[,;.)])|(?P<nil>/|-{{1,3}}|ø))?"
)
_LEADER = re.compile(rf" ?(?<![.…])(?:\.{{3,80}}|…{{1,40}}) ?:? ?(?P<n>\d{{1,3}}|{WORDS}|{NONE})(?!\w|[.,/]\d)")
_BEFORE = re.compile(
    rf"(?<![\w.,/°-])(?P<n>\d{{1,3}}|{WORDS}|aucune?)(?:\s?\((?:\d{{1,3}}|[a-z -]{{2,20}}|\d{{1,3}} [a-z][^()\n]{{2,40}})\))?"
    r"\s{1,3}(?P<noun>(?:voix|votes?|suffrages?|elus?|membres?|conseillers?|autres)\s{1,2})?(?:(?:exprimee?s?|(?:(?:ont|a) )?vote(?:nt)?"
    rf"|(?:s'etant|s'est|se sont|s'etaient) prononcee?s?)\s)?{_QUOTES}$"
)
_VOTED = re.compile(
    r"(?:\b(?:majorite|unanimite|votants|exprimes|vote(?= ?:))[\s,:;(–-]{1,4}|\bmoins "
    rf"|\b(?:{ADOPTED}|{REFUSED})ee?s?\s?\()(?:(?:avec|moins|par|dont|de) )?\Z"
)
_OF_VOTERS = re.compile(r"\bvotants? ?:? ?\d{1,3} ?[,;·/–-]{1,2} ?(?:voix )?\Z")  # "Votants 12, pour 12"
_BRACKETS = re.compile(r"\([^()]{0,300}\)")
_GAP, _NEAR = 150, 60  # a vote's counts stand so near to one another, names between; a bare "5 contre" so near to a plain count
_BODY_ASKED = re.compile(r"\b(?:commissions?|comite|cst|ctp?|bureau|cap)\b")


@dataclass(frozen=True, slots=True)
class _Count:
    name: str
    value: int
    start: int
    end: int
    plain: bool


def _clusters(view: View, start: int, end: int, taken: list[Span]) -> list[list[re.Match[str]]]:
    """Labels of counts that stand together, those left out that a row's counts have `taken`."""
    groups: list[list[re.Match[str]]] = []
    for label in (m for m in _LABEL.finditer(view.folded, start, end) if not any(a <= m.start() < b for a, b in taken)):
        if groups and label.start() - groups[-1][-1].end() <= _GAP:
            groups[-1].append(label)
        else:
            groups.append([label])
    return groups


def _count(view: View, label: re.Match[str], taken: int, end: int) -> _Count | None:
    """The count of one label, printed after it ("Pour : 14") or before it ("14 voix pour"); `taken`: where the last count ended."""
    name = str(label.lastgroup)
    colon = _COLON.match(view.folded, label.end(), min(end, label.end() + 18))
    if colon:
        if colon["n"]:
            return _Count(name, number(colon["n"]), label.start(), colon.end("n"), True)
        if colon["nil"] and "(" not in colon[0] and not (colon["nil"] == "-" and "\n" in colon[0]):
            return _Count(name, 0, label.start(), colon.end("nil"), True)
    if leader := _LEADER.match(view.folded, label.end(), min(end, label.end() + 100)):
        return _Count(name, number(leader["n"]), label.start(), leader.end("n"), True)
    left = max(taken, label.start() - 72)
    before = _BEFORE.search(view.folded[left : label.start()])
    if before and not is_total(view.folded, left + before.start(), label.end()):
        people = (before["noun"] or "").strip()
        alone = is_alone(view.folded, left, left + before.start(), label.end())
        said = alone or bool(_VOTED.search(view.folded[max(taken, left + before.start() - 24) : left + before.start()]))
        plain = name in ("abstentions", "not_voting") or said or people.startswith(("voix", "vote", "suffrage"))
        return _Count(name, number(before["n"]), left + before.start(), label.end(), plain)
    after = behind(view, label.end(), end, "\n" in view.raw[taken : label.start()])
    plain = name in ("abstentions", "not_voting") or _OF_VOTERS.search(view.folded[left : label.start()]) is not None
    plain = plain or (after is not None and is_sentence(view.raw, label.start(), after.end("n")))
    return _Count(name, number(after["n"]), label.start(), after.end("n"), plain) if after else None


def _parse(view: View, labels: list[re.Match[str]], start: int, end: int) -> list[list[tuple[re.Match[str], _Count | None]]]:
    """The labels of a cluster with their counts, parted where a label comes again: that is the next vote."""
    votes: list[list[tuple[re.Match[str], _Count | None]]] = [[]]
    taken = start
    for label in labels:
        one = _count(view, label, taken, end)
        if one and any(f and f.name == one.name for _, f in votes[-1]):
            votes.append([])
        votes[-1].append((label, one))
        taken = one.end if one else taken
    return votes


def _read(view: View, vote: list[tuple[re.Match[str], _Count | None]]) -> Counts | None:
    found = [f for _, f in vote if f]
    both = {"for", "against"} <= {f.name for f in found}
    kept = [f for f in found if f.plain or any(g is not f and (g.plain or both) and _apart(view, f, g) <= _NEAR for g in found)]
    if not kept:
        return None
    kept.sort(key=lambda f: f.start)
    values, spans = {f.name: f.value for f in kept}, [view.span(f.start, f.end) for f in kept]
    return Counts(kept[0].start, max(f.end for f in kept), values, spans, [(str(m.lastgroup), m.start(), m.end()) for m, _ in vote])


def _apart(view: View, one: _Count, other: _Count) -> int:
    """The characters between two counts, those in brackets left out: names stand there."""
    between = view.folded[min(one.end, other.end) : max(one.start, other.start)]
    return len(_BRACKETS.sub("", between))


def find(view: View, start: int, end: int) -> list[Counts]:
    """Every vote counted in [start, end), in order; counts of a commission's opinion are left out."""
    found = [Counts(first, stop, values, [view.span(first, stop)]) for (first, stop), values in vote_rows.find(view, start, end)]
    found += vote_line.find(view, start, end)
    found += [c for c in vote_asked.find(view, start, end) if not any(o.start < c.end and c.start < o.end for o in found)]
    taken = [(c.start, c.end) for c in found]
    for vote in (v for labels in _clusters(view, start, end, taken) for v in _parse(view, labels, start, end)):
        counts = _read(view, vote)
        if counts is None or any(a < counts.end and counts.start < b for a, b in taken):
            continue
        before = view.folded[max(start, counts.start - 170) : counts.start]
        before = before[max(before.rfind(". "), before.rfind("conseil"), before.rfind("\n\n"), 0) :]
        if not ("avis" in before and _BODY_ASKED.search(before)):
            found.append(counts)
    return sorted(found, key=lambda c: c.start)


def labels(view: View, start: int, end: int) -> list[tuple[str, int, int]]:
    """The places of "Contre :" and their like, counted or not."""
    found = _LABEL.finditer(view.folded, start, end)
    return [(str(m.lastgroup), m.start(), m.end()) for m in found if _COLON.match(view.folded, m.end(), min(end, m.end() + 18))]


def example(text: str) -> dict[str, int]:
    """The counts of the last vote in a text."""
    found = find(View.of(text), 0, len(text))
    return found[-1].values if found else {}


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    ("POUR : 14, CONTRE : /, ABSTENTION : 2", {"for": 14, "against": 0, "abstentions": 2}),
    ("par 28 voix pour, 5 contre et 2 abstentions", {"for": 28, "against": 5, "abstentions": 2}),
    ("à l'unanimité, moins deux abstentions", {"abstentions": 2}),
    ("Pour : 52 Contre : 7 (groupe A) Abstention : 1 (M. Renard)", {"for": 52, "against": 7, "abstentions": 1}),
    ("arrête avec 16 voix « Pour », 1 voix « Contre » et 2 abstentions", {"for": 16, "against": 1, "abstentions": 2}),
    ("Il y a l’avis favorable de la commission.\n\nVote : 20 pour, 2 abstentions", {"for": 20, "abstentions": 2}),
    *(("Contre : néant", {"against": 0}), ("14 votes pour", {"for": 14}), ("Oui : 12 Non : 2", {"for": 12, "against": 2})),
    ("Résultat du vote : 12 (11 votants présents + 1 pouvoir) voix pour", {"for": 12}),
    ("POUR 12 (11 votants présents + 1 pouvoir)\n", {"for": 12}),
    *(("C'est adopté. Pour 27.\nLe maire conclut.", {"for": 27}), ("C'est adopté.\nPour 27.\n", {"for": 27})),
    ("Vote : OUI 18 NON 3 ABST 2", {"for": 18, "against": 3, "abstentions": 2}),
    *(("C'est adopté.\nPour 24\nContre 3", {"for": 24, "against": 3}), ("adopté par 20 voix contre 5", {"for": 20, "against": 5})),
    *(("Vote : 2 CONTRE (M. ROUX)", {"against": 2}), ("Pour 11, abstention 1 : M. PIN", {"for": 11, "abstentions": 1})),
    ("11 votes pour / 1 abstention / 2 contre", {"for": 11, "against": 2, "abstentions": 1}),
    ("Vote : 29 VOIX POUR et 1 VOIX CONTRE", {"for": 29, "against": 1}),
    *(("Ne prend pas part au vote : 1", {"not_voting": 1}), ("adopté à la majorité (3 contre)", {"against": 3})),
    ("Vote : \n- Pour : 13 \n- Abstention : 1, Monsieur RENARD", {"for": 13, "abstentions": 1}),
    ("Pour : 20\n- Contre :\n- Abstention : 2", {"for": 20, "abstentions": 2}),
    *(("0 abstention", {"abstentions": 0}), ("Adopté (9 pour)", {"for": 9}), ("Il est adopté (9 voix).", {"for": 9})),
    ("Le bail est de 2 350 €. 10 pour, abstention de M. ROUX.", {"for": 10}),
    ("Votants : 20\nPour 18      Contre 0      Abstention 2", {"for": 18, "against": 0, "abstentions": 2}),
    ("Vote du budget :\n15 pour.\n", {"for": 15}),
    ("Résultat du vote : Pour 15 / Contre 0 / Abstention 1", {"for": 15, "against": 0, "abstentions": 1}),
    *(("Votants 12, pour 12.", {"for": 12}), ("8 élus s'étant prononcés pour et 3 contre", {"for": 8, "against": 3})),
    ("Votants 12 Pour 11 Contre 1 Abstention 0", {"for": 11, "against": 1, "abstentions": 0}),
    ("Votants 12    Pour 9    Contre 2    Abstention 1\nAdopté.", {"for": 9, "against": 2, "abstentions": 1}),
    ("pour 10   contre 1 (A. Merle)   abstention 2 (J.-Y. Roux, L. Pin)", {"for": 10, "against": 1, "abstentions": 2}),
    ("pour 6   contre 6   abstention 0   ne prend pas part au vote 1\n", {"for": 6, "against": 6, "abstentions": 0, "not_voting": 1}),
    ("12 voix pour 2 voix contre 1 abstention", {"for": 12, "against": 2, "abstentions": 1}),
    ("par vingt-trois voix pour et vingt et une voix contre", {"for": 23, "against": 21}),
    ("12 (douze) voix pour, zéro (0) voix contre", {"for": 12, "against": 0}),
    ("ONT VOTE POUR : 14 ONT VOTE CONTRE : / SE SONT ABSTENUS : /", {"for": 14, "against": 0, "abstentions": 0}),
    ("Adopté par 16 voix pour (1 non-participation).", {"for": 16, "not_voting": 1}),
    ("12 élus ont voté pour, 2 ont voté contre, 1 s'est abstenu", {"for": 12, "against": 2, "abstentions": 1}),
    *((f"12 pour / 0 contre / 1 {word}", {"for": 12, "against": 0, "abstentions": 1}) for word in ("abst", "absention")),
    ("Pour ....... 12\nContre ....... 1\nAbstentions ... 0", {"for": 12, "against": 1, "abstentions": 0}),
    ("M. le Maire n'ayant pas pris part au vote : 5 voix pour.", {"for": 5}),
    ("à la majorité des suffrages exprimés : 23 pour, 6 contre", {"for": 23, "against": 6}),
    ("adopté par 14 voix et 1 abstention", {"for": 14, "abstentions": 1}),
    ("Favorables : 14 ; défavorables : 1 ; s'abstiennent : 2", {"for": 14, "against": 1, "abstentions": 2}),
    ("10 pour, 3 abstentions (Luc ROUX, Paul NOIR-DUPUIS, Léa PETIT, Zoé VERT) et 2 contre", {"for": 10, "against": 2, "abstentions": 3}),
    *(("Vote \n Pour \n 9 \n Contre \n 3 \n", {"for": 9, "against": 3}), ("Abstentions (3) Contre (2)", {"abstentions": 3, "against": 2})),
]
NOT_FOUND = [
    "un crédit de 12 000 € pour 35 élèves, soit deux pour l'école",
    "Vu l'avis de la commission des finances (pour : 21 ; contre : 0 ; abstentions : 2)",
    *("Pour Contre Abstention UNANIMITE", "une contre-proposition pour 3 ans", "Deux noms : le square (9 voix), le quai (15 voix)."),
    *("La salle est louée\npour 27.\n", "Pour 27 élèves.\nPour 27 €.\n", "Les crédits sont votés pour 3\nans."),
]
