"""One person's name read word by word from a place on: particles, initials, given names and surnames in any print."""

import re
import unicodedata
from functools import lru_cache

from council.given_names import GIVEN_NAMES
from database.privacy import lexicon
from database.privacy.body_words import is_body
from database.privacy.lexicon import AMBIGUOUS, OFFICES, PARTICLES, STOP_STARTS, STOPS
from database.privacy.plain import Span

_WORD = re.compile(r"(?:[DdLl]'(?=\w))|[^\W\d_](?:[\w\x02]|'(?=\w{2})|-(?:\r?\n)?(?=\w)|(?<=[A-ZÀ-Ý]{3})- (?=[A-ZÀ-Ý]{2,15}(?![\w'-])))*")
_GAP = re.compile(r"\.?(?:-(?=[A-ZÀ-Ý]\.)| ?(?:\r?\n)? ?| - ?(?=[A-ZÀ-Ý]{2}))")
_BLANK, _A_BLANK = re.compile(r" ?(?:\r?\n)? ?"), re.compile(r"[Xx]{2,12}")  # "XXXX", a form's
# "Bernard CLSPD": a word of four consonants and more behind a given name is rather a body, but not behind a civility.
UNSPOKEN, CALLED = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{4,12}"), re.compile(rf"(?<![\w'-])({lexicon.CIVILITY})\s{{1,3}}\Z")
UNSPOKEN_SHORT = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3}")
# Offices that are surnames as well: behind a civility, or in capitals behind a given name.
_SURNAMES_TOO = lexicon.words("marechal abbe pere cure sergent capitaine juge doyen colonel")
_LAND, _LAST = re.compile(r" ([A-ZÀ-Ý][\w'-]{3,25})"), ("van", "ben")  # particles that some surnames end with
_BEHIND_CIVILITY = r"(?:(?<=\.)| (?:\r?\n)? ?|\r?\n ?|(?<=[a-z])(?=[A-ZÀ-Ý])|(?<=MME|EUR|AME)(?=[A-ZÀ-Ý]{3}))"  # "MmeNoir" as well
TITLED = re.compile(
    # Behind a dash that no word stands before, or glued behind a sentence's end too: "-Mme NOIR", "fait.M. NOIR".
    rf"(?:(?<![\w'.-])|(?<=[\s\d]-)|(?<=[a-zß-ÿ]{{2}}\.))(?:{lexicon.CIVILITY}|M \.)"
    rf"(?: ?(?:et|ou|[/,&-]) ?{lexicon.CIVILITY}|Mme|Madame)?{_BEHIND_CIVILITY}(?=[^\W\d_])"
)
_GIVEN_BEFORE = re.compile(r"(?<![\w'-])([A-ZÀ-Ý][a-zß-ÿœ]{1,20}(?:-[A-ZÀ-Ý][a-zß-ÿœ]{1,20})?)\s{1,2}\Z")
_TOWN = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' \r\n-]{1,40}\s{0,2}\(\d{5}\)")
_INITIAL = re.compile(r"[A-Z]\. ?(?:(?:d[eu]s?|la|le) |d'){0,2}[A-ZÀ-Ý][\w'-]{2}")  # "Mme M. NOIR", "Mlle A. de la ROCHE"
_GOES_ON = re.compile(r" [^\W\d_]| ?:")
_INITIALS_OF_A_BODY = re.compile(r"(?:[A-Z]\.){3}[A-Z](?![\w'-])")  # "F.O.R.M."
# "NOIR Léa de Val des Ormes": a particle stands before a surname, and this one stood first.
_SURNAME_FIRST = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,40} [A-ZÀ-Þ][a-zß-ÿœ]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{2,20})?")
_GIVEN_FIRST = re.compile(r"[A-ZÀ-Þ][a-zß-ÿœ]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{2,20})? [A-ZÀ-Þ][A-ZÀ-Þ' -]{2,40}")
_LONGEST = 6  # words of one name, particles apart
_FORMS = lexicon.words("sarl sas sasu sa eurl sci scp selarl snc ets association amicale club comite ecole societe entreprise")


@lru_cache(maxsize=100_000)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, folded."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("\x02", "-")) if not unicodedata.combining(c)).lower()
    return tuple(word for word in re.split(r"[^a-z]+", plain) if word)


@lru_cache(maxsize=100_000)
def _folded(word: str) -> str:
    return "".join(tokens(word)[:1]) if "-" not in word else "-".join(tokens(word))


def is_given(word: str, *, sure: bool = False) -> bool:
    """A given name that people bear; `sure`: and that is no common word besides."""
    parts = tokens(word)
    return bool(parts) and parts[0] in GIVEN_NAMES and not (sure and parts[0] in AMBIGUOUS)


def _stops(word: str, folded: str) -> bool:
    """A word that no name goes on through; a given name in full is none of them, a blank of a form is."""
    blank = bool(_A_BLANK.fullmatch(word))
    return blank or folded in STOPS or (folded.startswith(STOP_STARTS) and not is_given(word)) or not OFFICES.isdisjoint(folded.split("-"))


def name_at(text: str, start: int, end: int | None = None, *, small: bool = False) -> Span | None:
    """The name that begins at `start`, particles included; None where no name does. `small`: written in small letters."""
    end = len(text) if end is None else end
    if _INITIALS_OF_A_BODY.match(text, start, end):
        return None
    here, last, count, origin = start, start, 0, None
    while count < _LONGEST and (found := _WORD.match(text, here, end)):
        word, folded = found[0], _folded(found[0])
        if (
            folded in PARTICLES
            and not (count and folded in ("la", "le", "les") and word[0].islower() and not _of_land(text, origin, here, found.end()))
            and text[found.end() : found.end() + 1] != "."
        ):
            ahead = _after_particle(text, found.end(), end)
            if ahead is None and _is_the_last(text, start, last, *found.span()):
                return (start if origin is None else origin), found.end()
            if ahead is None or (word in ("de", "du", "d'") and count > 1 and _SURNAME_FIRST.fullmatch(text, origin or start, last)):
                break
            origin = found.start() if origin is None else origin
            here = ahead
            continue
        stops = _stops(word, folded) and not _is_named(text, here, start, word, folded)
        if not (word[0].isupper() or small) or stops or (small and count == 2):
            break
        if small and count and origin is not None and text[origin].isupper() and not word[0].isupper():  # "monsieur NOIR n'a pas"
            break
        if count > 1 and _another(text[origin:last], word, text, found.end()):
            break
        if count and "\n" in text[last:here] and _begins_a_line(text[origin:last], word, text[found.end() : found.end() + 2]):
            break
        if count and _is_no_name(text, start, *found.span()):
            break
        origin = found.start() if origin is None else origin
        count, last = count + 1, found.end()
        gap = _GAP.match(text, last, end)
        here = gap.end() if gap else last
        if here == last or (gap and "." in gap[0] and len(word) > 2 and not word.isupper()) or (gap and "." in gap[0] and len(word) > 3):
            break
    named = origin is not None and count > 0 and any(len(word) > 1 for word in tokens(text[origin:last]))
    return (origin, last) if named and origin is not None else None


def _is_the_last(text: str, start: int, last: int, here: int, end: int) -> bool:
    """Whether a particle ends the name: "Mme SAINT", and no saint's name; "NOIR VAN", in capitals both."""
    folded = text[here:end].lower()
    if last == start:
        return folded == "saint" and text[here].isupper() and bool(CALLED.search(text, max(0, start - 16), start))
    return folded in _LAST and text[here:end].isupper() and text[last - 2 : last].isupper()


def _is_a_surname(text: str, start: int, word: str) -> bool:
    """Whether an office's word is somebody's name: a civility right before it, or a given name in small letters and it in capitals."""
    called = CALLED.search(text, max(0, start - 16), start)
    if called or not word[0].isupper():
        return called is not None and word[0].isupper() and (word.isupper() or called[1][:2] not in ("Mo", "Ma"))  # "Monsieur Abbé"
    given = _GIVEN_BEFORE.search(text, max(0, start - 24), start) if word.isupper() else None
    return given is not None and is_given(given[1])


def _is_named(text: str, here: int, start: int, word: str, folded: str) -> bool:
    """Whether an office's word is a surname, or a first word behind a civility a given name's letter, though an article is written so."""
    if (folded in _SURNAMES_TOO and _is_a_surname(text, here, word)) or (len(word) == 1 and text[here - 1 : here] == "-"):
        return True  # "J.-M. NOIR"
    return here == start and bool(_INITIAL.match(text, here)) and bool(CALLED.search(text, max(0, start - 16), start))


def _is_no_name(text: str, name: int, start: int, end: int) -> bool:
    """Whether a further word is a table's mark ("X"), a town before its postcode, a body's short form whom nobody calls by civility."""
    mark = text[start:end] == "X" and text[end : end + 1] != "."
    town = _TOWN.match(text, start) and _SURNAME_FIRST.fullmatch(text[name:start].rstrip())
    return mark or bool(town) or (bool(UNSPOKEN.fullmatch(text, start, end)) and not CALLED.search(text, max(0, name - 16), name))


def _of_land(text: str, name: int | None, here: int, end: int) -> bool:
    """Whether "la" goes on with "de" behind given names or initials alone: "Jean de la Roche", and no "Luc NOIR de la mairie"."""
    before, de, _ = text[name or 0 : here].rpartition(" de ")
    land = _LAND.match(text, end) if de else None
    return land is not None and not is_body(land[1]) and all(len(word) == 1 or word in GIVEN_NAMES for word in tokens(before))


def _another(name: str, word: str, text: str, here: int) -> bool:
    """Whether the next person's name begins: behind a surname and a given name another surname and its given name, or both about."""
    gap = _BLANK.match(text, here)
    following = _WORD.match(text, gap.end() if gap else here)
    if following is None:
        return False
    if word.isupper() and len(word) > 2 and _SURNAME_FIRST.fullmatch(name):
        return following[0][1:].islower() and is_given(following[0])
    in_turn = not word.isupper() and is_given(word) and following[0].isupper() and len(following[0]) > 2
    return in_turn and bool(_GIVEN_FIRST.fullmatch(name)) and is_given(name.split(maxsplit=1)[0])


def _begins_a_line(name: str, word: str, behind: str) -> bool:
    """Whether a word on the next line is another matter than the name: that has capitals, this none, and more follows."""
    words = name.split()
    capitals = len(words[-1].strip(".")) > 1 and any(one.isupper() and len(one.strip(".")) > 1 for one in words)
    if capitals and word.isupper() and not words[-1].isupper():
        return len(word) > 2  # "Léa NOIR Paul / MERLE Anne": in a column of names
    return capitals and not word.isupper() and not is_given(word) and bool(_GOES_ON.match(behind))


def _after_particle(text: str, here: int, end: int) -> int | None:
    """Where the word behind a particle begins; None where that is no name's ("LA PRÉSIDENTE", "le 3 mars")."""
    gap = _BLANK.match(text, here, end)
    at = gap.end() if gap else here
    following = _WORD.match(text, at, end)
    if not following:
        return None
    folded = _folded(following[0])
    if folded in PARTICLES:
        return at if _after_particle(text, following.end(), end) is not None else None
    if _stops(following[0], folded) or not following[0][0].isupper():
        return None
    return at


def is_full_name(name: str) -> bool:
    """Two words and more, one of them a given name, none a body's."""
    said = tokens(name)
    return 2 <= len(said) <= 7 and _FORMS.isdisjoint(said) and any(word in GIVEN_NAMES for word in said)


_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'-]{2,30}(?: [A-ZÀ-ÖØ-Þ'-]{3,30})?"
_GIVEN = r"[A-ZÀ-Þ][a-zß-ÿœ]{1,30}(?:-[A-ZÀ-Þa-z][a-zß-ÿœ]{1,30})*(?: [A-ZÀ-Þ][a-zß-ÿœ]{1,30})?"
_TWO_PRINTS = re.compile(rf"(?:(?:DE|DU|DES|LE|LA|D'|L'|EL|BEN|VAN|DER|DA) ?){{0,2}}{_CAPITALS} {_GIVEN}")


def in_two_prints(name: str) -> bool:
    """A surname in capitals before a given name that is not: "NOIRVAL Zélinda"."""
    plain = name.replace("\x02", "-")
    return _FORMS.isdisjoint(tokens(name)) and bool(_TWO_PRINTS.fullmatch(plain) and re.search(r"[A-ZÀ-Þ]{4}", plain))


def like_a_person(name: str) -> bool:
    """A given name among the words, or two prints of which one is a surname's."""
    return is_full_name(name) or in_two_prints(name)
