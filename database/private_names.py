"""What a person's name looks like in a French paper, and which capitalised words are none."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from database.first_names import FIRST_NAMES

Span = tuple[int, int]

_TOKEN = (
    r"(?!(?:MM?|Mrs?|Mmes?|Mlles?|Me|Dr|Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME|MME|MMES)\b)[A-ZÀ-ÖØ-Ý](?:[\w'’\x02]|-(?=\w)){0,30}\.?"
)
_PARTICLE = r"(?:(?:de|du|des|la|le|les|van|von|der|el|ben|da|dos|di)[ ]|d['’]){0,2}"
NAME = rf"{_TOKEN}(?:[ \t\u00a0]{{1,2}}(?:\r?\n)?{_PARTICLE}{_TOKEN}|\r?\n{_PARTICLE}{_TOKEN})?(?:[ \t\u00a0]{_PARTICLE}{_TOKEN}){{0,3}}"
FULL = re.compile(rf"(?<![\w'’-]){NAME}")
_NO_NAME = frozenset(
    re.findall(
        r"\w+",
        """
    a absent absente abstention adjoint adjointe article au aux avenue chacun chef commissaire commune comptable conseil
    conseiller conseillere considerant contre dans de delegue deliberation departement depute des directeur directrice du elle
    elles en et excuse il ils l la le les m madame maire mairie mesdames messieurs ministre mlle mm mme mmes monsieur objet ou
    par place pour pouvoir prefet prefete present president presidente procuration rapporteur receveur region rue secretaire
    senateur sous sur tous tresorier un une vice ville voix vote vu
    """,
    )
)
_BODIES = frozenset(
    re.findall(
        r"\w+",
        """
    agence amicale association avenue cabinet centre club college comite communaute ecole entreprise entreprises etablissements
    ets eurl groupe groupement lycee maison office place regie residence rue sa salle sarl sas sasu sci scp selarl snc societe
    syndicat union
    """,
    )
)
_NO_NAME_STARTS = (
    "present",
    "absent",
    "excus",
    "deliber",
    "secretair",
    "conseil",
    "adjoint",
    "commun",
    "represent",
    "convoc",
    "convoq",
    "membre",
)


@lru_cache(maxsize=100_000)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, folded."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("\x02", "-")) if not unicodedata.combining(c)).lower()
    return tuple(word for word in re.split(r"[^a-z]+", plain) if word)


def names(text: str, start: int, end: int) -> Iterator[Span]:
    """The single names of a list, cut where a word of the trade follows."""
    for match in FULL.finditer(text, start, end):
        at = match.start()
        stop = at
        for word in re.finditer(r"\S+", match[0]):
            folded = tokens(word[0])
            if folded and (folded[0] in _NO_NAME or folded[0].startswith(_NO_NAME_STARTS)) and not word[0][0].islower():
                break
            stop = at + word.end()
        name = text[at:stop].rstrip(".'’ \r\n")
        if any(len(word) > 1 for word in tokens(name)):
            yield at, at + len(name)


def is_full_name(name: str) -> bool:
    """Two words and more, one of them a given name."""
    words = tokens(name)
    return 2 <= len(words) <= 6 and _BODIES.isdisjoint(words) and any(word in FIRST_NAMES for word in words)


def given_and_family(name: str) -> bool:
    """Written as names of persons are: a known given name and a family name in capitals ("Chloé MARTEL"), and no word of a body."""
    words = re.findall(r"[^\W\d_]+", name)
    if not _BODIES.isdisjoint(tokens(name)):
        return False
    given = [word for word in words if tokens(word)[:1] and tokens(word)[0] in FIRST_NAMES and not (word.isupper() and len(words) > 2)]
    whole = any(not word.isupper() for word in given)  # "FRANÇOIS Chloé": the family's name is a given one as well
    return bool(given) and any(word.isupper() and len(word) > 2 and (whole or word not in given) for word in words)


def trimmed(text: str, start: int, end: int) -> Span:
    """From the first to the last word that is a given name or stands in capitals: no word of the next cell or sentence."""
    words = [m for m in re.finditer(r"[^\s]+", text[start:end]) if m[0].isupper() or (tokens(m[0])[:1] and tokens(m[0])[0] in FIRST_NAMES)]
    return (start + words[0].start(), start + words[-1].end()) if words else (start, start)
