"""Names by their mere shape, whether or not a rule of the mask knows them: each person of a council once, members left out.

What is left out is told by the text and by what the reader takes for rolls, never by the mask: members of the council as its papers' rolls
name them, whole names of other councils' members, all that stands within a roll, and what streets, buildings and firms are called.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.view import View, fold
from database.privacy.lexicon import CIVILITY
from database.privacy.name_words import is_given


class Read(NamedTuple):
    """A paper's text, its council, the members that this one's rolls name, whoever else its papers show at work in it, and its file."""

    text: str
    council: str
    members: tuple[str, ...]
    others: tuple[str, ...] = ()
    file: str = ""


_CASE, _CAPITALS = r"[A-ZÀ-Þ][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{2,15})?", r"[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,20}"
_KIN = r"(?:[Cc]onsorts|CONSORTS|[ÉEée]poux|ÉPOUX|EPOUX|[Ff]amille|FAMILLE|[Ii]ndivision|INDIVISION|[Vv]euve)"
_LED = rf"(?:{CIVILITY}|{_KIN})"
_BY_SHAPE = re.compile(
    rf"(?<![\w'.-])(?:(?P<called>{_LED}) ?(?:(?<=[ .])(?:{_CAPITALS}|{_CASE})(?: (?:{_CAPITALS}|{_CASE}))?)"
    rf"|(?!{_LED}\b)(?:{_CASE} {_CAPITALS}|{_CAPITALS} {_CASE}|{_CASE} {_CASE}|{_CAPITALS} {_CAPITALS}))(?![\w'-])"
)
_OF_KIN = re.compile(rf"{_KIN}|{CIVILITY} (?:et|ou) {CIVILITY}\Z")
_PLACE = (
    r"(?:rues?|avenues?|av\.|boulevards?|bd|places?|impasses?|all[ée]es?|squares?|quais?|chemins?|ponts?|esplanade|rond-point|[ée]coles?"
    r"|cr[èe]ches?|coll[èe]ges?|lyc[ée]es?|groupe scolaire|instituts?|salles?|espaces?|stades?|gymnases?|complexe sportif|th[ée][âa]tre"
    r"|m[ée]diath[èe]que|biblioth[èe]que|mus[ée]e|piscine|parc|parking|port"
    r"|r[ée]sidences?|quartier|secteur|zac|maison (?:de sant[ée]|pour tous)|mpt)"
)
_FIRM = r"(?:soci[ée]t[ée]s?|sarl|sas|eurl|sci|gfa|gie|gaec|scea|entreprises?|cabinet)"
_CALLED_SO = re.compile(
    rf"(?i)\b(?:{_PLACE}|{_FIRM}) "
    rf"(?:(?:de|du|des|la|le|maternelles?|[ée]l[ée]mentaires?|primaires?) ){{0,2}}(?:[dl]')?[«\"“ ]{{0,2}}\Z"
)
_IN_QUOTES = re.compile(r"[«“\"]\s?\Z")
# A word beside a given name that is nobody's surname: a state of the roll, an office, what a place or a firm is.
_NO_NAME = re.compile(
    rf"(?i)\b(?:x{{2,}}|noms?|pr[ée]noms?|(?:absent|excus[ée]|pr[ée]sent|suppl[ée]ant|adjoint|conseill[eè]r|pr[ée]sident|directeur|directrice"
    rf"|tr[ée]sorier|pr[ée]f[eè]t)e?s?|titulaires?|maires?|ministre|avec|commune|conseil|municipal|communautaire"
    rf"|(?-i:Saint(?= [A-ZÀ-Þ][a-zß-ÿ])|SAINT(?= [A-ZÀ-Þ]{{2}}))|{_PLACE}|{_FIRM})(?![\w'-])"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: of whose council, and where it stands behind its civility."""

    who: tuple[str, ...]
    text: int
    start: int
    name: int
    end: int


def folded(words: str) -> tuple[str, ...]:
    """The words of a name in small letters, accents aside."""
    return tuple(re.findall(r"[a-z]{2,}", fold(words)))


def people(read: Sequence[Read]) -> list[list[Mention]]:
    """The mentions of one same name in the papers of one same council, for each name that may be a private person's."""
    whole = {frozenset(folded(name)) for one in read for name in (*one.members, *one.others) if len(folded(name)) > 1}
    found = defaultdict[str, dict[frozenset[str], list[Mention]]](dict)
    for place, one in enumerate(read):
        called, named = _rolls(one.text), (*one.members, *one.others)
        for mention in _mentions(place, one.text):
            if not (any(a <= mention.start < b for a, b in called) or _public(one.text, mention, named, whole)):
                found[one.council].setdefault(frozenset(mention.who), []).append(mention)
    return [mentions for names in found.values() for mentions in _joined(names)]


def _joined(names: dict[frozenset[str], list[Mention]]) -> Iterator[list[Mention]]:
    """A surname alone goes with the first longer name that holds it."""
    for who in [who for who in names if len(who) == 1]:
        longer = next((other for other in names if who < other), None)
        if longer is not None:
            names[longer] += names.pop(who)
    yield from names.values()


def _mentions(place: int, text: str) -> Iterator[Mention]:
    for match in _BY_SHAPE.finditer(text):
        name = match.end("called") if match["called"] else match.start()
        who, told = folded(text[name : match.end()]), match["called"] or any(is_given(word, sure=True) for word in match[0].split())
        if who and told and not _NO_NAME.search(text, name, match.end()):
            yield Mention(who, place, match.start(), name, match.end())


def _public(text: str, mention: Mention, named: tuple[str, ...], whole: set[frozenset[str]]) -> bool:
    """Whether it is a member's name, or what a street, a building or a firm is called."""
    quoted = _IN_QUOTES.search(text, max(0, mention.start - 2), mention.start) and text[mention.end : mention.end + 2].strip()[:1] in (
        "»",
        "”",
        '"',
    )
    if quoted or _CALLED_SO.search(text, max(0, mention.start - 60), mention.start):
        return True
    family = _OF_KIN.match(text, mention.start) or _OF_KIN.search(text, max(0, mention.name - 25), mention.name)
    said = text[mention.name : mention.end]
    return not family and (frozenset(mention.who) in whole or _is_member(said, named) or _is_member(_without_a_sentence(said), named))


def _without_a_sentence(name: str) -> str:
    """A surname in capitals without the word that may begin what its bearer says: "Mme NOIR Nous"."""
    words = name.split()
    said = len(words) > 1 and words[-2].isupper() and not (words[-1].isupper() or is_given(words[-1]))
    return name[: name.rindex(words[-1])].rstrip() if said else name


@lru_cache(maxsize=100_000)
def _is_member(said: str, members: tuple[str, ...]) -> bool:
    return names_match.find(said, members) is not None or bool(names_match.bearers(said, members))


def _rolls(text: str) -> list[tuple[int, int]]:
    """The stretches that any reading takes for a roll."""
    return [span for proposal in rolls.propose(View.of(text)) for span in proposal.spans]
