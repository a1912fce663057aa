"""The roll calls of a text: where it lists who sat or how each voted, whose names are public, and papers of residents."""

import re
from bisect import bisect_right

from database.privacy.name_words import like_a_person, name_at
from database.privacy.plain import Span
from database.privacy.shown import roll_words
from database.privacy.shown.public import Public
from database.privacy.shown.roll_heads import heads

_LONGEST_ROLL = 6000
_OF_NO_MEMBER = (roll_words.STAFF, roll_words.OTHERS_TOLD, roll_words.TOLD_OF_OTHERS)  # behind a name
_AFTER, _AFTER_COMMA = re.compile(r" (?=[a-zß-ÿ]{2,})"), re.compile(r",? (?=[a-zß-ÿ]{2,})")
_DONE = re.compile(r"\s(?:est|sont|a|ont|était|étaient|avait|avaient)\s(?:été\s)?(?=[a-zß-ÿ]{3})")  # "M. NOIR est recruté"
_COLON = re.compile(r"\s?:")
_PAID = re.compile(r"[\s:,(–-]{1,4}(?:[a-zß-ÿ][a-zß-ÿ ']{2,30} ?[:–-] ?)?\d[\d ,.]{0,12}\s?(?:€|euros?\b)")
_SENTENCE = re.compile(r"[a-zß-ÿA-ZÀ-Þ]{2}\.\s+(?:M\.|Mme|Mlle|Monsieur|Madame)\s\Z")
_LED = re.compile(r"(?:L[EA]S?|D[EU]S?|L[ea]s?|D[eu]s?) [A-ZÀ-Þ]{2}|[LD]'[A-ZÀ-Þ]{2}")  # "LE BRAS": a name with its particle
# Who sits there was elected to no council.
_RESIDENTS = re.compile(
    r"(?i)\b(?:(?:comité|conseil|réunion|assemblée) (?:consultatif |participatif )?(?:de|des|du) (?:quartiers?|habitants|riverains|village)"
    r"|conseil (?:citoyen|d'école|des (?:sages|jeunes|enfants))|réunion publique|comité (?:citoyen|de (?:suivi|pilotage)))"
)
_COUNCIL = re.compile(
    r"(?i)\b(?:conseil (?:municipal|communautaire|métropolitain|départemental|régional|d'administration|syndical|d'arrondissement)"
    r"|(?:comité|bureau) (?:syndical|communautaire)|commission permanente)(?! des (?:jeunes|enfants))"
)
_HEAD = 400


def of_residents(text: str) -> bool:
    """Whether a paper tells at its head of a meeting of residents, and of no council: no name of its roll is a member's."""
    return bool(_RESIDENTS.search(text, 0, _HEAD)) and not _COUNCIL.search(text, 0, _HEAD)


def rolls(text: str, public: Public) -> list[Span]:
    """Stretches that list who sat, from "Présents :" to the first words that no list of members has; their names are made public."""
    found: list[Span] = []
    if of_residents(text):
        return found
    called = (match.span() for pattern in (roll_words.ROLL, roll_words.VOTED) for match in pattern.finditer(text))
    begun = (span for span in called if not roll_words.RUNS_ON.search(text, max(0, span[0] - 20), span[0]))
    for start, end in sorted([*begun, *heads(text)]):
        if not found or end >= found[-1][1]:
            found.append((start, _roll_end(text, end, public)))
    return found


def _roll_end(text: str, start: int, public: Public) -> int:
    here, limit, last = start, min(len(text), start + _LONGEST_ROLL), start
    while here < limit:
        if roll_words.OTHERS_LED.match(text, here, limit) or roll_words.MATTER_LED.match(text, here, limit):
            break
        led = _LED.match(text, here, limit) and name_at(text, here, limit)
        filler = None if led else roll_words.FILL.match(text, here, limit)
        if filler:
            if "." in filler[0] and re.match(r"\.\s+[A-ZÀ-Ý][a-zß-ÿ]{0,3} [a-zß-ÿ]", text[here : here + 30].lstrip("() ,;")):
                break
            here = max(filler.end(), here + 1)
            continue
        name = name_at(text, here, limit)
        if name is None or name[0] != here:
            ahead = roll_words.NEXT_MEMBER.match(text, here, limit)
            if not ahead:
                break
            here = ahead.end()
            continue
        name = _before_a_label(text, *name)
        if any(words.match(text, name[1]) for words in _OF_NO_MEMBER) or _goes_on(text, *name, limit):
            break
        public.add(text[slice(*name)])
        here = last = name[1]
    return last


def _before_a_label(text: str, start: int, end: int) -> Span:
    """The name without its last line, where a colon or a sum stands behind that: "Irma NOIR / ORMES : Paul ROUX"."""
    above = text.rfind("\n", start, end)
    return (
        (start, start + len(text[start:above].rstrip()))
        if above > start and (_COLON.match(text, end) or _PAID.match(text, end))
        else (start, end)
    )


def _goes_on(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a sentence goes on behind the name, and no list: after a full stop, behind a comma too ("Mme NOIR, riveraine")."""
    if _PAID.match(text, end):
        return True
    done = _DONE.match(text, end)
    if done and not any(words.match(text, done.end(), limit) for words in (roll_words.FILL, roll_words.BESIDES)):
        return True
    begun = _SENTENCE.search(text, max(0, start - 14), start)
    after = (_AFTER_COMMA if begun else _AFTER).match(text, end)
    return after is not None and not any(words.match(text, after.end(), limit) for words in (roll_words.FILL, roll_words.BESIDES))


def within(ranges: list[Span], offset: int) -> bool:
    """Whether one of the sorted ranges holds the offset."""
    place = bisect_right(ranges, (offset, len(ranges) and ranges[-1][1])) - 1
    return place >= 0 and offset < ranges[place][1]


def behind(text: str, ranges: list[Span], name: Span) -> Span:
    """A name without its first lines, where these end a range and the last one, a person's, stands behind it."""
    line = text.rfind("\n", *name) + 1
    apart = line and within(ranges, name[0]) and not within(ranges, line) and like_a_person(text[line : name[1]])
    return (line, name[1]) if apart else name
