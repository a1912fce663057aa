"""What speaks for and against a private person where a given name stands beside a surname: the words, their print, what is about them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from council import civil_names
from council.given_names import GIVEN_NAMES
from council.namesakes import NAMESAKES
from database.privacy import lexicon
from database.privacy.body_words import is_body
from database.privacy.given import named_after, words_before
from database.privacy.name_words import UNSPOKEN, tokens
from database.privacy.weighed.about import AFTER, BEFORE, NEAR, PRIZE, THING
from database.privacy.weighed.readings import readings
from database.privacy.weighed.runs import COMMON, Name, bearers, is_initial, runs

_LISTED = re.compile(r"\s{0,2}(?:\([^()\n]{1,30}\)\s?)?(?:[,;/•]|[–-]|\set|\d{1,4} ?€)\s{0,2}(?:\d{1,2}[.)] )?(?:et )?")
_SENTENCE = re.compile(r"(?<=[a-zß-ÿ]{3})[.!?]\s{1,3}(?=[A-ZÀ-Þ«–-])")
_ENDS_OF_WORDS = ("tion", "tions", "ment", "ments", "ique", "iques", "ite", "sme", "tes", "ales", "aux")
_OF_WORDS = {"given word", "given ambiguous", "surname word", "surname common", "surname sigle", "surname ends as a word", "stop word"}
_OF_NAMES = {f"given {given} surname {surname}" for given in (500, 100) for surname in (500, 100)}
_PUBLIC = {f"near {sign}" for sign in ("history", "office", "vote", "art", "place", "firm", "body")} | {
    "named after", "called so elsewhere", "namesake", "before a thing", "before article", "firm behind", "often",
    "words before", "words behind", "body", "body about", "behind closed",
}  # fmt: skip
_REACH, _BEHIND = 70, 50  # characters about a name
_SHORT = 5  # letters
_OFTEN = 3  # times in a text


class Weighed(NamedTuple):
    """A name and the signs of what it may be."""

    name: Name
    signs: set[str]


def weighed(text: str) -> list[Weighed]:
    """Every way to read a name in a text's runs of capitalised words, with what speaks for and against it."""
    found = [Weighed(name, set(_alone(text, name))) for run in runs(text) if len(run) > 1 for name in readings(run)]
    _in_company(text, found)
    for one in found:
        one.signs.update(_together(one.signs))
    return found


def _alone(text: str, name: Name) -> Iterator[str]:
    yield from _of_the_given_name(name)
    yield from _of_the_surname(name)
    yield from _of_the_print(text, name)
    yield from _of_the_words_about(text, name)


def _together(signs: set[str]) -> Iterator[str]:
    """Signs that tell more together: two words that are little else than names, nothing public about them."""
    names_alone = signs.isdisjoint(_OF_WORDS) and not signs.isdisjoint(_OF_NAMES)
    nothing_public = signs.isdisjoint(_PUBLIC)
    if names_alone:
        yield "names alone"
    if nothing_public:
        yield "nothing public"
    if names_alone and nothing_public:
        yield "names alone, nothing public"


def _of_the_given_name(name: Name) -> Iterator[str]:
    said = name.run[name.given].said
    words = tokens(said)
    yield "given initial" if is_initial(said) else f"given {bearers(said)}"
    if words[0] in GIVEN_NAMES:
        yield "given of the short list"
    if civil_names.is_word(words[0]):
        yield "given word"
    if words[0] in lexicon.AMBIGUOUS:
        yield "given ambiguous"
    if len(words) > 1:
        yield "given of two parts" if all(map(bearers, words)) else "given with a tail"


def _of_the_surname(name: Name) -> Iterator[str]:
    said = name.run[name.surname].said
    words = tokens(said)
    known = max((civil_names.surname(word) for word in words), default=0)
    yield f"surname {known}"
    yield f"given {bearers(name.run[name.given].said)} surname {known}"
    if name.surname < name.given:
        yield f"turned surname {known}"
    if any(map(civil_names.is_common, words)):
        yield "surname common"
    if any(map(civil_names.is_word, words)):
        yield "surname word"
    if not known and words[0].endswith(_ENDS_OF_WORDS):
        yield "surname ends as a word"
    if any(civil_names.given(word) >= COMMON for word in words):
        yield "surname given"
    if said.isupper() and (len(words[-1]) < _SHORT or UNSPOKEN.fullmatch(said)):
        yield "surname sigle"
    if not lexicon.PLACES.isdisjoint(words) or not lexicon.STOPS.isdisjoint(words):
        yield "stop word"


def _of_the_print(text: str, name: Name) -> Iterator[str]:
    """Capitals, order, what else the run holds."""
    given, surname = name.run[name.given].said, name.run[name.surname].said
    before, behind = name.run[: name.first], name.run[name.last + 1 :]
    whole = text[name.start : name.end]
    yield f"print {'C' if given.isupper() else 'm'}{'C' if surname.isupper() else 'm'}"
    if tokens(whole) in NAMESAKES:
        yield "namesake"
    if name.surname < name.given:
        yield "turned"
    if before:
        yield "words before"
        if bearers(before[-1].said):
            yield "given before"
    if behind:
        yield "words behind"
        if behind[0].said.isupper() and not surname.isupper():
            yield "capitals behind"
    others = (*before, *behind)
    if others and (is_body(" ".join(word.said for word in others)) or not lexicon.PLACES.isdisjoint(tokens(others[0].said))):
        yield "body about"
    if is_body(whole):
        yield "body"
    if "\n" in whole:
        yield "broken"


def _of_the_words_about(text: str, name: Name) -> Iterator[str]:
    """The words right before and behind, and those near."""
    before, behind = words_before(text, name.start), text[name.end : name.end + _BEHIND]
    if PRIZE.search(before):
        yield "won"
    elif named_after(text, name.start) or (name.first and named_after(text, name.run[0].start)):
        yield "named after"
    if lexicon.FIRM_BEHIND.match(text[name.end : name.end + 30]):
        yield "firm behind"
    opens = text[max(0, name.start - _REACH) : name.start].rstrip(" ")[-1:] in ("", "\n")
    lead = "line" if opens else next((sign for sign, words in BEFORE if words.search(before)), "other")
    yield f"before {lead}"
    if lead == "small" and THING.search(before):
        yield "before a thing"
    tail = next((sign for sign, words in AFTER if words.match(behind)), "other")
    yield f"behind {tail}"
    goes_on = "" if tail == "stop" else _SENTENCE.split(behind.split("\n\n", 1)[0], maxsplit=1)[0]
    about = f"{_SENTENCE.split(before[-_REACH:])[-1]} | {goes_on}"
    yield from (f"near {sign}" for sign, words in NEAR if words.search(about))


def _in_company(text: str, found: Sequence[Weighed]) -> None:
    """Adds what the others tell: a list of names, whoever is named often, what a street or a school is called elsewhere in the text."""
    said = [tokens(text[one.name.start : one.name.end]) for one in found]
    often, called = Counter(said), {words for words, one in zip(said, found, strict=True) if "named after" in one.signs}
    surnames = {words[-1] for words in called}
    for words, (name, signs) in zip(said, found, strict=True):
        if often[words] >= _OFTEN:
            signs.add("often")
        if words in called and "named after" not in signs:
            signs.add("called so elsewhere")
        elif tokens(name.run[name.surname].said)[-1] in surnames and "named after" not in signs:
            signs.add("surname elsewhere")
    for one, other in pairwise(sorted(found, key=lambda each: each.name.start)):
        if other.name.start >= one.name.end and _LISTED.fullmatch(text, one.name.end, other.name.start):
            one.signs.add("listed")
            other.signs.add("listed")
            if "named after" in one.signs:
                other.signs.add("named after")
