"""Guards over who is said to be there or away: the words that stand before a name, or what he does later, tell otherwise.

CGCT L2121-15 and L2121-25 (the minutes name the members present and represented), L2121-20 (a proxy names who holds it).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from data_loaders.documents.checks.guard_finding import Finding, Words
from data_loaders.documents.record import AttendanceRecord, PaperRecord, VoteRecord
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

_STATE = phrase(
    r"(?<![a-z])(?P<no>(?:sans|aucune?|pas|ni|non) (?:avoir )?(?:donne |de |d'|etre |l'etre )?)?"
    r"(?:(?P<excused>excus\w*)|(?P<absent>absen\w+)|(?P<present>presen[ts]\w{0,2}(?![a-z]))"
    r"|(?P<represented>represent\w{1,4}(?![a-z])|pouvoirs?|procurations?|mandats?(?![a-z])|delegations?))"
)
# The states that a name may be read in under each word of a state.
_FITS = {
    "excused": {"excused", "represented"},
    "absent": {"absent", "excused", "represented"},
    "present": {"present"},
    "represented": {"represented", "present"},
}
_OTHER_NAME = re.compile(
    r"(?<![\w'’-])(?!(?:MM?|MME?S?|Mmes?|Mrs?|Mlles?|Mesdames|Messieurs|Madame|Monsieur|Maire|Le|La)\b)[A-ZÀ-Þ]\w|;|\.\s[A-Z]\w\w"
)
_WORD = re.compile(r"\S+")
_COLUMN = re.compile(r"\S(?: {3}|\t)")
_EXCEPT = phrase(r"\b(?:sauf|hormis|excepte|(?:a l')?exception|a part)\b")  # "tous présents sauf M. A"
_FIRST, _BEFORE, _HEADING, _PHRASE = 120, 600, 60, 40  # characters before a first name, between names, of a heading, of its words
_DOES = phrase(
    r" ?(?:\([^()\n]{1,40}\) ?)?,? ?(?:entre|arrive|rejoint|sort|quitte|revient|rentre|s'assoit|demande|precise|rappelle|repond|indique"
    r"|propose|souhaite|estime|presente(?= (?:le|la|les|un|une|ce|cette|l'))|rapporte|expose|intervient|explique|s'interroge|ajoute"
    r"|souligne|declare|regrette|signale|informe|s'abstient|dit|pense|craint|note|partage|trouve|observe|juge|annonce|lit|prend)\b"
    r"(?! (?:acte|fin|par (?:courriel|courrier|ecrit|lettre|mail)|au|aux)\b)"
)
_FOR_HIM = phrase(
    r"\b(?:au nom de|a la place de|(?:demande|courrier|courriel|lettre|mot|message|question|pouvoir) de|pour)"
    r" (?:m\.|mm\.|mme|\w{2,9})? ?\Z"
)
_SURNAME = 3  # letters of a surname that is looked for
_FEWEST = 3  # represented by nobody: fewer may be a paper's slip


def unfit_heading(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A word of a state right before a name fits neither how that name is read nor the one before it; as far as the list goes on so."""
    lines = sorted((line for line in record.attendance if line.evidence), key=lambda line: line.evidence[0])
    before: AttendanceRecord | None = None
    unfit = ""
    for line in lines:
        start = line.evidence[0][0]
        low = max(before.evidence[0][1], start - _BEFORE) if before else max(0, start - _FIRST)
        said = _STATE.search(words.folded, low, start)
        heading = _heading(words, low, start) if said else None
        if unfit != line.status or said:
            unfit = ""
        stays = line.arrived_at or line.left_at or line.presence or line.proxy_to  # listed as absent, there for a part of it
        if heading and not stays and not _fits(heading, line, before):
            unfit = line.status
        if unfit and not stays:
            yield _of(line)
        before = line


def _heading(words: Words, low: int, start: int) -> list[re.Match[str]] | None:
    """The words of a state that end right before the name.

    None where another name, or more than a heading, stands between, or where they head one of two columns.
    """
    last = list(_STATE.finditer(words.folded, low, start))[-1]
    line = words.folded.rfind("\n", 0, last.start()) + 1
    beside = _COLUMN.search(words.folded, line, last.start()) or _in_column(words, line, last.end())
    if (
        beside
        or start - last.end() > _HEADING
        or _EXCEPT.search(words.folded, last.end(), start)
        or _OTHER_NAME.search(words.view.text, last.end(), start)
    ):
        return None
    return list(_STATE.finditer(words.folded, max(low, last.start() - _PHRASE), start))


def _in_column(words: Words, line: int, end: int) -> bool:
    """Whether a gap wider than the print is high stands among the words of the line up to there, where the page tells their places."""
    at = words.view.layout.at
    places = [set_.place for m in _WORD.finditer(words.folded, line, end) if (set_ := at(m.start())) and set_.place]
    return any(right.left - left.right > right.bottom - right.top for left, right in pairwise(places))


def _fits(heading: list[re.Match[str]], line: AttendanceRecord, before: AttendanceRecord | None) -> bool:
    """May the name, or the one that the words stand behind, be read as it is under these words?"""
    told = {kind for said in heading if not said["no"] for kind in _FITS if said[kind]}
    denied = any(said["no"] and said["represented"] for said in heading)
    if denied and line.status == "represented" and "represented" not in told:
        return False
    read = {line.status, before.status if before else line.status}
    return not told or any(_FITS[kind] & read for kind in told)


def away_yet_acting(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Read as away for the whole session, he comes in, leaves or speaks below the roll."""
    roll_ends = max((end for line in record.attendance for _, end in line.evidence[:1]), default=0)
    everybody = [set(names_match.words(line.name)) for line in record.attendance]
    for line in record.attendance:
        name = names_match.surname(line.name, _SURNAME)
        if line.status == "present" or line.presence or not name or sum(set(name) <= other for other in everybody) != 1:
            continue
        if any(_acts(words, again) for again in _surname(line.name, name).finditer(words.folded, roll_ends)):
            yield _of(line)


def _surname(name: str, parts: list[str]) -> re.Pattern[str]:
    """The surname as it is printed, its last word where no capitals tell it."""
    whole = parts if len(parts) < len(names_match.words(name)) else parts[-1:]
    ordered = sorted(whole, key=fold(name).find)
    return re.compile(r"(?<![\w'-])" + r"[\s-]{1,3}".join(map(re.escape, ordered)) + r"(?![\w'-])")


def _acts(words: Words, named: re.Match[str]) -> bool:
    """Does the one named here do something himself?"""
    before = words.folded[max(0, named.start() - _PHRASE) : named.start()]
    return bool(_DOES.match(words.folded, named.end())) and not _FOR_HIM.search(before)


def nobody_holds(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """As many represented by nobody as there are present, or more: a list of others was read as theirs."""
    alone = [line for line in record.attendance if line.status == "represented" and not line.proxy_to]
    present = sum(line.status == "present" for line in record.attendance)
    if len(alone) >= max(_FEWEST, present):
        yield from map(_of, alone)


def outvoted(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Away, where act after act counts more votes than members were there or represented: any of those away may be one of the voters.

    So may he where the printed number of voters is above those heard and all in office are named. A name held back may be a voter too;
    where even those away are too few for the votes, the roll lacks others.
    """
    away = [line for line in record.attendance if line.status in ("absent", "excused") and not line.presence]
    named = len(record.attendance) + sum(held["fact"] == "attendance" for held in record.held_back)
    heard = named - len(away)
    cast = [_cast(item.vote) for item in record.deliberations if item.vote.for_ is not None]
    over = [votes for votes in cast if votes > heard]
    voters = record.session.stated_voters or 0
    told = [voters] if voters > heard and named == record.session.members_in_office else []
    if (2 * len(over) > len(cast) or told) and max([*over, *told]) - heard <= len(away) < heard:
        yield from map(_of, away)


def _cast(vote: VoteRecord) -> int:
    """The voices of one act, with those that were not given."""
    return sum(voices or 0 for voices in (vote.for_, vote.against, vote.abstentions, vote.not_voting))


def _of(line: AttendanceRecord) -> Finding:
    return Finding("attendance", line.evidence, {"name": line.name}, line=line)
