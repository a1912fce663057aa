"""Runs of capitalised words in which a given name and a surname may stand: whoever is called so without any word that leads the name."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from council import civil_names, places
from council.given_names import GIVEN_NAMES
from database.privacy import lexicon
from database.privacy.name_words import UNSPOKEN, tokens

_CAPITAL = r"(?=[^\W\d_a-zß-öø-ÿœ])"
_INITIAL = (
    rf"(?:[A-Z]|Ch|Ph|Th)\.(?:[ -]?[A-Z]\.)?(?= ?(?:(?:Le|La|De|Du|Des|El|Ben|Da|LE|LA|DE|DU|BEN|EL) |[A-Z]')?{_CAPITAL}[^\W\d_]{{3}})"
)
_CAPITALISED = re.compile(rf"(?:(?<![\w'&@/-])|(?<=\b[dD]')|(?<=\b[qQ]u')){_CAPITAL}(?:{_INITIAL}|[^\W\d_]+(?:['-][^\W\d_]+)*(?![\w@]))")
_BLANK = re.compile(r" {1,2}(?:\n ?)?|\n ?")
_JOINED = re.compile(r"(?: {1,2}|\n)(?:(?:de|du|des|la|le|van|von|der|den|da|dos|di|el|ben|al|y)(?: {1,2}|\n)|d'){1,2}")
PARTICLES = lexicon.words("le la de du des da dos do el al ben ait nait van von der den di del les mac mc")
_SAINTS = lexicon.words("saint sainte st ste saints saintes notre san santa santo")
_NO_GIVEN = PARTICLES | lexicon.PLACES | _SAINTS | lexicon.words("france paris budget")
_STOPS = lexicon.STOPS | _SAINTS | lexicon.words("si caf msa rsa cdd cdi rib pai cni agt epoux epouse consorts recours famille heritiers")
# "SupAgro", and no "LeGall".
_BRAND, _GLUED = re.compile(r"[a-zß-ÿ]{2}[A-ZÀ-Þ][a-zß-ÿ]"), re.compile(r"(?:De|Du|Des|La|Le|Mc|Mac|Van|Von|San|St|Di|Da)[A-Z]")
_SHORTEST, _LONG = 3, 4  # letters of a given name, of a surname beside one that no list knows
_MOST = 6  # words of a run
_WIDE = 12  # characters between two of them
COMMON = 100  # people


class Word(NamedTuple):
    """A word of a run: where it stands and as it is printed."""

    start: int
    end: int
    said: str


class Name(NamedTuple):
    """A given name and a surname of a run, by their places in it; the surname may stand first."""

    run: tuple[Word, ...]
    first: int
    last: int
    given: int
    surname: int

    @property
    def start(self) -> int:
        return self.run[self.first].start

    @property
    def end(self) -> int:
        return self.run[self.last].end


def is_initial(word: str) -> bool:
    """Of a given name only the first letter is told ("L.", "Ch.")."""
    return word[-1] == "."


@lru_cache(maxsize=100_000)
def bearers(word: str) -> int:
    """Of how many people at least the word is a given name; of the first part of one with a hyphen. Common words are none."""
    parts = tokens(word)
    if not parts or len(parts[0]) < _SHORTEST or parts[0] in _NO_GIVEN:
        return 0
    if parts[0] in GIVEN_NAMES:
        return max(COMMON, civil_names.given(parts[0]))
    return 0 if civil_names.is_common(parts[0]) else civil_names.given(parts[0])


def is_borne(word: str) -> bool:
    """A given name that many people bear."""
    return bearers(word) >= COMMON


def runs(text: str) -> Iterator[tuple[Word, ...]]:
    """Capitalised words one behind the other, particles between them aside; civilities, offices and saints end one."""
    run: list[Word] = []
    saint = -1  # where what a saint is called begins, at most
    for match in _CAPITALISED.finditer(text):
        no_name = match.start() <= saint or _is_no_name(match[0])
        if run and (no_name or len(run) == _MOST or not _follows(text, run[-1], match.start())):
            yield tuple(run)
            run = []
        if no_name:
            saint = -1 if _SAINTS.isdisjoint(tokens(match[0])[:1]) else match.end() + 3  # blanks
        else:
            run.append(Word(match.start(), match.end(), match[0]))
    if run:
        yield tuple(run)


@lru_cache(maxsize=100_000)
def _is_no_name(word: str) -> bool:
    """A civility, an office, a word that a sentence or a heading begins with, a brand."""
    folded = tokens(word)
    if is_initial(word):
        return False
    if not folded or (_BRAND.search(word) and not _GLUED.match(word)):
        return True
    return (len(folded) == 1 or folded[0] in ("vice", "sous")) and folded[0] in _STOPS


def _follows(text: str, word: Word, start: int) -> bool:
    """Whether a word follows another: with blanks between, behind a given name with particles ("Léa de Noir")."""
    gap = text[word.end : start]
    if gap == " " or (not gap and is_initial(word.said)) or _BLANK.fullmatch(gap):
        return True
    return len(gap) < _WIDE and bool(_JOINED.fullmatch(gap)) and is_borne(word.said)


def names(run: tuple[Word, ...]) -> Iterator[Name]:
    """Each way in which a run may hold a person's name: "Léa Noir", "Noir Léa", "L. Noir"; in capitals alone other rules tell names."""
    for place, word in enumerate(run):
        if is_initial(word.said):
            surname = _behind_particles(run, place + 1)
            if word.said != "M." and surname < len(run) and _may_be_borne(run[surname].said):  # a civility
                yield Name(run, place, surname, place, surname)
        elif _in_two_prints(run, place):  # whatever the given name
            yield Name(run, place, place + 1, place, place + 1)
        elif _in_two_prints(run, place, turned=True):
            yield Name(run, _with_particles(run, place), place + 1, place + 1, place)
        elif bearers(word.said) and not word.said.isupper():
            ahead = None if _is_turned(run, place) else _forward(run, place)
            if ahead and _is_spoken(run[ahead.surname].said):
                yield ahead
            if place and _is_spoken(run[place - 1].said) and not _is_particle(run[place - 1]):
                yield Name(run, _with_particles(run, place - 1), place, place, place - 1)


def _behind_particles(run: Sequence[Word], place: int) -> int:
    while place + 1 < len(run) and _is_particle(run[place]):
        place += 1
    return place


def _may_be_borne(surname: str) -> bool:
    """A surname that people bear, or a word that is none of a paper's and can be spoken."""
    last = tokens(surname)[-1]
    return not civil_names.is_common(last) and (civil_names.surname(last) > 0 or _is_spoken(surname))


def _in_two_prints(run: Sequence[Word], place: int, *, turned: bool = False) -> bool:
    """A word that is no paper's and that no list knows as a given name, beside a surname, in capitals if it stands first."""
    if place + 1 >= len(run):
        return False
    given, surname = (run[place + 1].said, run[place].said) if turned else (run[place].said, run[place + 1].said)
    return (
        len(surname) >= _LONG
        and (surname.isupper() or not turned)
        and not (given.isupper() or is_initial(given) or is_initial(surname))
        and not bearers(given)
        and _NO_GIVEN.isdisjoint(tokens(given))
        and not (places.is_commune(given) or (turned and places.is_commune(surname)))
        and _is_no_word(given)
        and not (len(given) > 7 and given.endswith(("ée", "s")))  # "Intitulée FÊTE", "ORMES Mathurines"
        and _is_no_word(surname)
        and _is_spoken(surname)
    )


def _is_no_word(said: str) -> bool:
    words = tokens(said)
    return len(words[0]) >= _SHORTEST and not any(civil_names.is_common(word) or civil_names.is_word(word) for word in words)


def _forward(run: tuple[Word, ...], given: int) -> Name | None:
    surname = given + 1
    if surname == len(run):
        return None
    if surname + 1 < len(run) and is_borne(run[surname].said) and not run[surname].said.isupper():
        surname += 1  # "Jean Pierre Noir"
    while surname + 1 < len(run) and _is_particle(run[surname]):
        surname += 1
    return Name(run, given, surname, given, surname)


def _is_turned(run: Sequence[Word], given: int) -> bool:
    """Whether a surname in capitals stands before the given name and none behind: "NOIR Léa Collective", a name and another word."""
    behind = run[given + 1 : given + 2]
    return given > 0 and len(run[given - 1].said) > 2 and run[given - 1].said.isupper() and not any(word.said.isupper() for word in behind)


def _with_particles(run: Sequence[Word], first: int) -> int:
    while first and _is_particle(run[first - 1]):
        first -= 1
    return first


def _is_particle(word: Word) -> bool:
    return tokens(word.said)[0] in PARTICLES


def _is_spoken(word: str) -> bool:
    """A word of three letters and more in capitals, of two in others; no consonants alone."""
    return len(word) > (2 if word.isupper() else 1) and not UNSPOKEN.fullmatch(word)
