"""Names made comparable: people, councils, suppliers, act numbers and titles; equal keys are one thing, near keys never are."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_CIVILITIES = {"m", "mr", "mm", "mme", "mmes", "mlle", "mlles", "monsieur", "messieurs", "madame", "mesdames", "mademoiselle"}
_TITLES = {"maitre", "me", "docteur", "dr"}
_COUNCIL_KINDS = re.compile(
    r"^(?:(?:le |la |l )?(?:conseil municipal|commune|ville|mairie|municipalite)\b(?: (?:de la|de l|du|des|de|d)\b)? *)+(?=\S)"
)
_SAINTS = {"st": "saint", "ste": "sainte"}
_LEGAL_FORMS = {"sa", "sas", "sasu", "sarl", "eurl", "sci", "scop", "snc", "scm", "selarl", "selas", "gie", "scic", "ste", "societe"}
_OF_ONE = {"sasu": "sas", "eurl": "sarl", "selas": "sas", "selarl": "sarl"}
_WORD = re.compile(r"[^\W_]+")
_ONE_SIDED = re.compile(r"(?<=\w)[-/] +(?=\w)|(?<=\w) +[-/](?=\w)")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text without accents, case, signs or invisible characters."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE"))
    seen = "".join(char for char in plain if unicodedata.category(char) not in ("Mn", "Cf"))
    return tuple(_WORD.findall(seen.casefold()))


@lru_cache(maxsize=16384)
def name_words(name: str) -> frozenset[str]:
    """The words of a person's name, civility left out."""
    found = words(name)
    return frozenset(w for w in found if w not in _CIVILITIES | _TITLES) or frozenset(found)


def name_key(name: str) -> str:
    """A person's key: the set of the name's words, in alphabetical order, so that "NOM Prénom" is "Prénom NOM"."""
    return " ".join(sorted(name_words(name)))


@lru_cache(maxsize=16384)
def surname_words(name: str) -> frozenset[str]:
    """The words that are surely of the surname: those in capitals among others that are not, else the last one."""
    parts = [part for part in name.split() if words(part)]
    capitals = [part for part in parts if part.isupper() and len(words(part)[0]) > 1]
    if capitals and len(capitals) < len(parts):
        return frozenset(w for part in capitals for w in words(part))
    return frozenset(words(parts[-1])[-1:]) if parts else frozenset()


def council_key(name: str) -> str:
    """A council's key: words that only say "commune" are left out, St is Saint; other kinds of body keep theirs and stay apart."""
    *before, last = words(name) or ("",)
    folded = " ".join([*(_SAINTS.get(word, word) for word in before), last])
    return _COUNCIL_KINDS.sub("", folded) or folded


def supplier_key(name: str) -> str:
    """A company's key: its words in order without the legal form; where nothing else is left the form stays."""
    found = _of_company(name)
    return " ".join(w for w in found if w not in _LEGAL_FORMS) or " ".join(found)


def _of_company(name: str) -> tuple[str, ...]:
    return words(name.replace(".", "")) if re.search(r"\b(?:\w\.){2,}", name) else words(name)


def legal_forms(name: str) -> frozenset[str]:
    """The legal forms in a company's print; one of a single holder is that of several."""
    return frozenset(_OF_ONE.get(w, w) for w in _of_company(name) if w in _LEGAL_FORMS - {"ste", "societe"})


def number_key(number: str) -> str:
    """An act number's key: its letters and digits, however they are spaced ("D - 2007" is "D-2007")."""
    found = words(number)
    return "-".join(found[1:] if len(found) > 1 and found[0] in ("n", "no", "numero") else found)


def number_said(number: str | None) -> str | None:
    """An act's number without the blank left on one side of a hyphen or a slash: "DE- 2007/50" is "DE-2007/50"."""
    return number and _ONE_SIDED.sub(lambda found: found[0].strip(), number)


def title_key(title: str) -> str:
    """A title's key: its words in order."""
    return " ".join(words(title))


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """An order in which "2" comes before "10"."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"\d+|\D+", text.casefold()))


def fullest(names: Iterable[str]) -> str:
    """The print to show for one thing: with lower-case letters, with accents, the given name before a surname in capitals."""

    def poverty(name: str) -> tuple[bool, int, bool, str]:
        accents = sum(unicodedata.decomposition(char) != "" for char in name)
        flat = name.isupper() or name.islower()
        surname_first = not flat and name.split(" ", 1)[0].isupper()
        return (flat, -accents, surname_first, name)

    return min(names, key=poverty)


_SMALL_WORDS = frozenset(["de", "du", "des", "la", "le", "les", "en", "sur", "sous", "et", "aux", "au", "a", "à", "lès", "lez", "l", "d"])


def in_title_case(name: str) -> str:
    """A place printed in capitals as one writes it ("VAL-DE-BRUME" is "Val-de-Brume"); any other print stays."""
    if not name.isupper():
        return name
    parts = re.split(r"([\s'’-]+)", name.lower())
    return "".join(p if p in _SMALL_WORDS and n else p.capitalize() for n, p in enumerate(parts))
