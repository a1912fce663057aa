"""Who comes or goes: the names right before the verb, of the same sentence, or the office that the paper gives somebody."""

import re

from data_loaders.documents.readings.moves import presence_words
from data_loaders.documents.readings.roll import attendance_office
from data_loaders.documents.readings.roll.attendance_people import Member
from data_loaders.documents.readings.roll.proxy_words import PROXY_OR_MANDATE
from data_loaders.documents.text.names import names, names_match, names_near
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_LATE_SUBJECT = 130
_CUT = re.compile(r"(?:[.;:!?]\s)(?!(?<=m\.\s)|(?<=[^a-z][a-z]\.\s))|\n\s{0,3}\n|-{4,}|\n(?=[^\n]{0,90}\Z)")
_BETWEEN = re.compile(
    r"[\s,]{0,6}(?:(?:(?:et|ainsi\sque)(?=[\s,]{0,6}\Z)|\([^()]{0,60}\)|avec\s(?:sa|ses|leurs?|la)\sprocurations?(?:\s\([^()]{0,60}\))?"
    rf"|(?:qui\s(?:avait|a)|ayant)\s(?:donne|laisse)\s{PROXY_OR_MANDATE}\sa\s[^,;\n]{{3,50}}|qui|alors|egalement|s'excuse\set"
    r"|(?<=,\s)(?!mm?e?s?[.\s]|monsieur|madame)[^,;.()\n]{3,60}(?=,)|(?:etant\s|directement\s|personnellement\s){0,2}(?:interesse|concerne)\w{0,2}[^,.;()\n]{0,60}"
    r"|(?:premi\w{2,4}\s|\d\w{1,3}\s)?adjointe?(?:\sau\smaire)?|conseill\w{2,4}\s(?:municipale?|communautaire)|rapporteu\w{1,3})[\s,]{0,6}){0,2}\Z"
)
_IF = re.compile(r"(?<![a-z])(?:si|lorsque?|quand|apres que|avant que)\s(?:(?:m|mme|mr|monsieur|madame)\.?\s)?\Z")
_GIVEN = re.compile(
    r"(?:(?:pouvoir|procuration|mandat|presidence|parole)\s(?:a|au)\s|presidence\s(?:de\s|d'))(?:(?:m|mme|mr|monsieur|madame)\.?\s)?\Z"
)

# Lines run into one: "Secrétaire : M. NOIR | Mme ROUX quitte la séance".
_NO_LINK = re.compile(rf"[ ]{{1,2}}{CIVILS}[ ]{{1,2}}")
_PLURAL = re.compile(r"(?:[a-z']{1,3} )?[a-z]{0,14}(?:(?<!i)ent|(?<=a)ient|ont|s)\b")
_PRONOUN = re.compile(r"(?<![a-z'])(?:il|(?P<she>elle))\s\Z")
_STOP = re.compile(r"(?<!\bm)(?<!\bmr)(?<!\bmme)(?<!\b[a-z])[.;!?]\s+|\n\s{0,3}\n")
_WHO = re.compile(r"(?<![a-z'])(?:(?P<he>m\.|mr|monsieur)|mme|mlle|madame|mademoiselle)\.?\s(?!l[ea]\s)")
_SENTENCE, _NEAR = 300, 60


def before(view: View, verb: int) -> tuple[list[str], int]:
    """The names that are the verb's subject, and where the first begins; none where anything else stands between.

    An office without a name ("Mme le Maire") may close the list; `officers` then tells who bears it.
    """
    if (said := _PRONOUN.search(view.folded, max(0, verb - 6), verb)) and view.raw[said.start()].isupper():
        return _meant(view, said.start(), male=not said["she"])
    start = clause(view, verb)
    listed = names.parse(view, start, verb)
    given = [e for e in listed if _GIVEN.search(view.folded[start : e.start])]
    if not listed or given or _IF.search(view.folded[start : listed[0].start]) or _IF.match(f"{view.folded[listed[0].start :][:3]}"):
        return [], verb
    if not _BETWEEN.match(view.folded[listed[-1].end : verb]):
        return [], verb
    if not _PLURAL.match(view.folded, verb):
        gaps = (i for i in range(len(listed) - 1, 0, -1) if _NO_LINK.fullmatch(view.folded, listed[i - 1].end, listed[i].start))
        listed = listed[next(gaps, 0) :]
    return [e.name for e in listed], listed[0].start


def _meant(view: View, pronoun: int, *, male: bool) -> tuple[list[str], int]:
    """ "M. Noir se lève. Il quitte la séance": who begins the sentence before, where it names nobody else."""
    low = max(0, pronoun - _SENTENCE)
    ends = [m.end() for m in _STOP.finditer(view.folded, low, pronoun)]
    start = ends[-2] if len(ends) > 1 and ends[-1] == pronoun else pronoun
    named = list(_WHO.finditer(view.folded, start, pronoun))
    if len(named) != 1 or named[0].start() != start or bool(named[0]["he"]) != male:
        return [], pronoun
    who = names_near.after(view, start, _NEAR)
    return ([who.name] if who and who.start == named[0].end() else []), pronoun


def clause(view: View, verb: int) -> int:
    """Where the words of this move begin: behind the sentence, or the move, before it."""
    low = max(0, verb - _LATE_SUBJECT)
    ends = [low + m.end() for m in _CUT.finditer(view.folded[low:verb])]
    for pattern in (presence_words.ARRIVES, presence_words.LEAVES):
        ends += [m.end() for m in pattern.finditer(view.folded, low, verb)]
    opened = view.folded.rfind("(", low, verb)
    if opened > view.folded.rfind(")", low, verb):
        ends.append(opened + 1)
    return max(ends, default=low)


def officer(view: View, verb: int, officers: dict[str, str]) -> tuple[list[str], int] | None:
    """ "Mme ROY et Monsieur le Maire quittent la salle": the person who bears the office, and those named before."""
    start = clause(view, verb)
    match = presence_words.OFFICE.search(view.folded[start:verb])
    if not match:
        return None
    at = start + match.start()
    if _IF.search(view.folded[start:at]) or _GIVEN.search(view.folded[start:at]):
        return None
    others, first = before(view, at)
    name = _bearer(match["role"], officers)
    return ([*others, name], min(first, at)) if name else None


def _bearer(role: str, officers: dict[str, str]) -> str | None:
    return officers.get("maire" if role == "maire" else "president")


def named(view: View, at: int, officers: dict[str, str]) -> list[str]:
    """The one named right after `at`, by name or by office."""
    office = presence_words.OFFICE_OF.match(view.folded, at)
    if office:
        name = _bearer(office["role"], officers)
        return [name] if name else []
    listed = names.parse(view, at, min(len(view.folded), at + 60))[:1]
    return [listed[0].name] if listed and listed[0].start - at < 16 else []


def officers(view: View, members: list[Member], chair: NameNear | None) -> dict[str, str]:
    """Who "le maire" and "le président" are: the one member who bears the office in the list, else the chair."""
    found: dict[str, str] = {}
    for office in ("maire", "president"):
        bearers = {
            m.name
            for m in members
            for mention in m.mentions
            if (role := attendance_office.at(view, mention.entry.end)) and names_match.words(role)[:1] in ((office,), (f"{office}e",))
        }
        if len(bearers) == 1:
            found[office] = bearers.pop()
        elif not bearers and chair:
            found[office] = chair.name
    return found
