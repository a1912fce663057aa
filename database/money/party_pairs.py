"""Which names of one council's suppliers, or beneficiaries, may be one: proposed with the rule that says why, never joined by it.

The same words in another order; the words of one among the other's; a letter or two apart; the initials of the other; one head before a
dash. Two SIREN keep two names apart, whatever their letters; so do two numbers in the names (two lots, two schools).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from database.identities.names import council_key, supplier_key
from database.money.party_groups import sections
from database.money.party_initials import spelled

_NEAR = 88  # of 100
_WORD_NEAR = 75
_SHORTEST = 5  # letters of a name that may be a letter off
_LEAST_WORD = 4  # letters of a word that alone may tell who it is
_MOST_MORE = 4  # words that the fuller name has besides
_COMMON = 3  # a word that more names hold tells nobody
_FORMS = frozenset(
    [
        "association",
        "associations",
        "asso",
        "entreprise",
        "ets",
        "etablissements",
        "groupe",
        "cabinet",
        "monsieur",
        "madame",
        "m",
        "mme",
        "mr",
    ]
)
# The legal form of a club's company or of a town's, which names of people at law keep: the club and its company are proposed, not joined.
_COMPANIES = frozenset(["sasp", "saos", "eursl", "saem", "sem", "semop", "spl"])
_SAINTS = {"st": "saint", "ste": "sainte"}
_SMALL = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "pour", "sur", "the"])
# What many bodies are, and no one of them: alone it names nobody.
_KINDS = frozenset(
    ["amicale", "comite", "club", "ecole", "college", "union", "syndicat", "federation", "societe", "sport", "sports",
     "sportive", "groupement", "travaux", "services", "service", "bureau", "etudes", "centre", "maison", "amis", "anciens",
     "parents", "jeunes", "fetes", "musique", "communaute", "commune", "departement", "france", "public", "publique",
     "publics", "municipal", "municipale", "office", "foyer", "conseil", "culture", "culturelle", "theatre", "danse",
     "football", "tennis", "solidarite", "locale", "eleves", "construction", "batiment", "agence", "architecte",
     "architectes", "architecture", "energie", "environnement", "electricite"]
)  # fmt: skip


# What a firm adds to its name, or leaves out: names that differ by these alone count as one where a word's bearers are counted.
_TRADES = frozenset(
    ["cie", "compagnie", "fils", "freres", "tp", "btp", "travaux", "publics", "construction", "constructions", "batiment", "energie",
     "electricite", "plomberie", "chauffage", "menuiserie", "menuiseries", "couverture", "charpente", "peinture", "maconnerie",
     "paysage", "environnement", "route", "routes", "services", "structure", "structures", "bois", "nord", "sud", "est", "ouest"]
)  # fmt: skip
_SCHOOLS = frozenset(["college", "ecole", "lycee", "groupe"])
_BESIDE_SCHOOLS = frozenset(["parents", "sportive", "sport", "amicale", "cooperative", "coop", "foyer", "ogec", "apel", "ape"])
_LISTED = (re.compile(r" ?[–-] ?| \+ "), re.compile(r" et ", re.IGNORECASE))
_TIGHT = re.compile(r"\w-\w")
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Party:
    """One name: its key in the tables, its print, its SIREN where known, and how often it is told."""

    key: str
    name: str
    siren: str | None = None
    told: int = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """`one` may be `other`, which is the fuller print; `rule` says why."""

    one: Party
    other: Party
    rule: str


def pairs(ours: Sequence[Party], theirs: Sequence[Party] = (), council: str = "", *, sectioned: bool = False) -> list[Pair]:
    """The pairs of which one name at least is ours, each once, in order.

    `sectioned`: what stands behind a dash is a section of one body, as of who is given money; of firms it is another member of a group.
    """
    known = {party.key: party for party in [*theirs, *ours]}
    own = {party.key for party in ours}
    here = frozenset(council_key(council).split())
    said = {key: _words(party.name, here) for key, party in known.items()}
    bare = {tuple(word for word in words if word not in _TRADES) or words for words in said.values()}
    common = Counter(word for words in bare for word in set(words))
    within = [(key, other, rule) for key, other, rule in _within(said, own, common) if not _joint(known[key], known[other], said)]
    headed = sections({key: party.name for key, party in known.items()}, _KINDS, _SCHOOLS) if sectioned else ()
    found = {}
    for key, other, rule in [*_near(said, own), *within, *_initials(known, said, here), *((*pair, "one_head") for pair in headed)]:
        pair = frozenset((key, other))
        if key != other and pair & own and pair not in found and not _apart(known[key], known[other]):
            first, second = sorted((known[key], known[other]), key=lambda party: (len(said[party.key]), party.told, party.key))
            found[pair] = Pair(first, second, rule)
    return sorted(found.values(), key=lambda pair: (pair.other.name, pair.one.name))


def _words(name: str, here: frozenset[str]) -> tuple[str, ...]:
    """The words that tell who it is, in order, each once; the council's own name, forms and small words left out."""
    words = [word for word in _whole(name) if word not in _FORMS and word not in _COMPANIES]
    return tuple(word for word in words if word not in here) or tuple(words)


def _whole(name: str) -> tuple[str, ...]:
    """All words but the small ones, each once."""
    words = (_SAINTS.get(word, word) for word in supplier_key(name).split())
    return tuple(dict.fromkeys(word for word in words if word not in _SMALL))


def _near(said: dict[str, tuple[str, ...]], own: set[str]) -> Iterator[tuple[str, str, str]]:
    """The same words in any order, and words that are a letter or two off."""
    keys = list(said)
    plain = [" ".join(sorted(words)) for words in said.values()]
    for key in own:
        text = " ".join(sorted(said[key]))
        for hit, _, place in process.extract(text, plain, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None) if text else ():
            if hit == text:
                yield key, keys[place], "same_words"
            elif min(len(hit), len(text)) >= _SHORTEST and _letters_off(said[key], said[keys[place]]):
                yield key, keys[place], "near_name"


def _letters_off(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """As many words, and those that differ differ by a letter or two: "CGT" is not "CFDT"."""
    rest = [sorted(set(a) - set(b)) for a, b in ((one, other), (other, one))]
    return (
        len(one) == len(other) and len(rest[0]) == len(rest[1]) and all(fuzz.ratio(*two) >= _WORD_NEAR for two in zip(*rest, strict=True))
    )


def _within(said: dict[str, tuple[str, ...]], own: set[str], common: Counter[str]) -> Iterator[tuple[str, str, str]]:
    """All words of one name among the other's, where one of them tells somebody."""
    holding: dict[str, list[str]] = defaultdict(list)
    for key, words in said.items():
        for word in set(words):
            holding[word].append(key)
    for key, words in said.items():
        telling = [w for w in words if len(w) >= _LEAST_WORD and w not in _KINDS and not w.isdecimal() and common[w] <= _COMMON]
        if not telling and words and words[0] not in _KINDS and not words[0].isdecimal():
            yield from ((key, other, "words_within") for other in holding[words[0]] if _with_trade(words, said[other]))
        for other in holding[telling[0]] if telling else ():
            more = len(said[other]) - len(words)
            if {key, other} & own and 0 < more <= _MOST_MORE and set(words) < set(said[other]):
                yield key, other, "words_within"


def _with_trade(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "ABC" and "ABC Construction": what is more is a trade alone, behind the same first words."""
    more = other[len(words) :]
    return other[: len(words)] == words and bool(more) and set(more) <= _TRADES


def _joint(short: Party, long: Party, said: dict[str, tuple[str, ...]]) -> bool:
    """The longer name is that of several, of whom the shorter is one; or of a body beside a school: "Collège du Val – Parents d'élèves"."""
    own, other = set(said[short.key]), set(said[long.key])
    if own & _SCHOOLS and (other - own) & _BESIDE_SCHOOLS:
        return True
    name = long.name.split("(")[0]
    return any(_listed([_words(part, frozenset()) for part in sign.split(name)], said[short.key], name, said) for sign in _LISTED)


def _listed(parts: list[tuple[str, ...]], own: tuple[str, ...], name: str, said: dict[str, tuple[str, ...]]) -> bool:
    """One of three names or more, of two of which the other is known, or the second of "BRUME-ORMEAU"."""
    rest = [part for part in parts if part and part != own]
    if len(rest) == len(parts):
        return len(parts) >= _SEVERAL and any(set(own) < set(part) for part in parts)
    tight = _TIGHT.search(name) is not None and parts[0] != own
    return len(parts) >= _SEVERAL or tight or (" et " in name and any(part in set(said.values()) for part in rest))


def _initials(known: dict[str, Party], said: dict[str, tuple[str, ...]], here: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """ "UNC" and "Union nationale des combattants", "RC du Lac" and "Racing Club du Lac", a name with its initials behind it and alone."""
    ways = {}
    for key, party in known.items():
        whole = _whole(party.name)
        firm = tuple(word for word in whole if word not in _COMPANIES)
        ways[key] = {whole, firm, tuple(word for word in firm if word not in here), said[key]} - {()}
    for key, other in spelled(ways, _KINDS | _TRADES, _COMMON):
        yield key, other, "initials"


def _apart(one: Party, other: Party) -> bool:
    """Two numbers: of the companies, or in the names."""
    if one.siren and other.siren and one.siren != other.siren:
        return True
    numbers = [set(re.findall(r"\d+", party.name)) for party in (one, other)]
    return bool(numbers[0] and numbers[1] and numbers[0] != numbers[1]) or "/" in one.name + other.name
