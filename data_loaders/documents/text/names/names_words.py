"""The words of a list of names: civilities (civilité), given names, surnames in capitals, particles, functions, marks."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from data_loaders.documents.text import page_turns
from data_loaders.documents.text.names.names_vocabulary import CIVILITIES, COMPOUND, FUNCTIONS, LITTLE, LOWER_STOPS, NOT_NAMES, PARTICLES
from data_loaders.documents.text.view import View, fold

Class = Literal[
    "civ", "upper", "cap", "initial", "particle", "function", "lower", "note", "sep", "dash", "line", "dots", "colon", "number",
    "stop", "border"]  # fmt: skip

NAME_KINDS = frozenset(("upper", "cap", "initial", "particle"))

_TOKEN = re.compile(
    r"(?P<civil>M(?<![^\W_]M)[ \t](?:mes?|lles?|rs?)\.?(?=[ \t]+[A-ZÀ-Ý]))"  # "M me", its letters raised
    r"|(?P<word>(?:K/(?=[A-Z])|[A-ZÀ-Ý][a-z]?\.[-‐‑–](?=[A-ZÀ-Ý][a-z]?\.))?[^\W\d_](?:[^\W_]|--(?=[^\W\d_])|['’´`.\-‐‑–\[](?=[^\W_])|:(?=[A-Z]\b))*\.?)"
    r"|(?P<sep>[,;•▪◦●➢·|✓§*>])"
    r"|(?P<line>\r?\n)"
    r"|(?P<note>\([^(){}]{0,300}\)?\}?|\{[^{}()]{0,300}[)}])"
    r"|(?P<link>-{1,2}>|=>|[→⇒➔►&])"
    r"|(?P<dots>\.{3,}|…+|_{3,})"
    r"|(?P<dash>[-–—/]+)"
    r"|(?P<number>\d+)"
    r"|(?P<colon>:)"
    r"|(?P<stop>[\"«»?!=%€°])"
)
_GIFTS = frozenset(("pouvoir", "procuration"))
_CODE = re.compile(r"[a-z]{1,8}[-._]?\d{2,8}(?:[-._]\d{1,6}){1,3}|(?:dcm|delib|del|de|d|cm|cc)(?:19|20)\d\d")  # an act's: "CP-18-05-01"
_GLUED = re.compile(r"(?:mm|mme|mmes|mlle|mr|m|dr)\.(?=[a-z])")
_CIVIL_TAIL = re.compile(r"(?<=[a-z]{3})\.(?=(?:mm|mme|mmes|mlle|mr|m)\.?$)")
_CELLS_GLUED = re.compile(r"(?<=[A-ZÀ-Ý]{2})(?:Mmes?|Mlles?)(?= [A-ZÀ-Ý])")  # cells drawn without a blank between them
_CIVIL_END = re.compile(r"(?<=[A-ZÀ-Ý]{2})(?:Mmes?|Mlles?|MM?\.)$")
_NOTED = re.compile(r"(?:[A-ZÀ-Ý][^\W\d_]{2,30}|(?:[A-ZÀ-Ý]\.-?){1,2})(?=[\d¹²³⁴-⁹]$)")  # a note's digit, printed on
_HYPHENED = re.compile(r"[A-ZÀ-Ý][a-z]?\.[-‐‑–][A-ZÀ-Ý][a-z]?\.?|[CPTFG](?:h|hr|r|l)\.")  # letters of a given name: "J.-P.", "Ph."
_DOTTED = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,30}(?:\.[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,30}){1,40}\.?")  # surnames parted by full stops alone
_SPLIT: tuple[tuple[re.Pattern[str], Class, Class], ...] = (
    (re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,30}\.(?=(?:[A-ZÀ-Ý]\.?-?){1,3}$)"), "upper", "initial"),
    (re.compile(r"(?:[A-ZÀ-Ý]\.-?){1,3}(?=[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,30}\.?$)"), "initial", "upper"),
)


class Token(NamedTuple):  # made by the thousand, for each reading of a list: far cheaper to make and compare than a frozen dataclass
    """[start, end) in the view; `folded` without a final full stop."""

    kind: Class
    start: int
    end: int
    folded: str


def tokens(view: View, start: int, end: int) -> list[Token]:
    """The tokens of view[start:end]."""
    found: list[Token] = []
    gaps = page_turns.inside(view, start, end)
    glued = bool(_CELLS_GLUED.search(view.raw, start, end))
    for match in _TOKEN.finditer(view.raw, start, end):
        if gaps and any(low <= match.start() < high for low, high in gaps):
            continue
        group, (here, there) = match.lastgroup or "stop", match.span()
        if group in ("link", "civil"):
            civil, small = "m" + match[0][2:].rstrip("."), "et" if match[0] == "&" else "a"
            found.append(Token("lower", here, there, small) if group == "link" else Token("civ", here, there, civil))
        elif group == "word":
            found += [Token(kind, here + low, here + high, word) for kind, low, high, word in _words(match[0], glued)]
        else:
            found.append(Token(group, here, there, view.folded[here:there]))  # type: ignore[arg-type]
    lettered = _lettered(found)
    return [_in_context(view, found, i, lettered) if t.kind in ("initial", "civ") or t.folded in _GIFTS else t for i, t in enumerate(found)]


def _lettered(words: list[Token]) -> bool:
    """Whether most names are a surname and an initial ("PETIT J. DUPONT A."): an "M." behind a bare surname is then one more."""
    after = [b for a, b in pairwise(words) if a.kind == "upper" != b.kind and b.folded != "m"]
    led = sum(t.kind == "civ" and (not i or words[i - 1].kind in ("sep", "line", "initial")) for i, t in enumerate(words))
    with_letter = sum(t.kind == "initial" for t in after)
    return led < 2 <= with_letter and with_letter >= 0.6 * len(after)


def _in_context(view: View, words: list[Token], i: int, lettered: bool) -> Token:
    """ "A" before a verb is no initial ("A été élu"); a bare "M" is no civility where the list has no other ("Aziz M BAYE")."""
    token = words[i]
    if token.kind == "cap":  # "Anne PETIT Pouvoir à Luc NOIR"
        given = i + 1 < len(words) and words[i + 1].folded in ("a", "au") and view.raw[words[i + 1].start].islower()
        return token._replace(kind="lower") if given else token
    bare = token.end - token.start == 1
    if token.kind == "initial" and bare and token.folded == "a":
        led = view.raw[token.start] == "À" or (i + 1 < len(words) and words[i + 1].kind == "civ")  # "PETIT Anne À NOIR Luc"
        given = bool(i) and words[i - 1].folded in _GIFTS and i + 1 < len(words)  # "a donné procuration A Mme NOIR"
        if led or given or view.folded.startswith((" ete ", " donn", " partir ", " compter "), token.end):
            return Token("lower", token.start, token.end, "a")
    behind = words[i - 1].kind if i else "line"
    civil = (token.kind, token.folded) == ("civ", "m")
    if civil and behind in NAME_KINDS and ((lettered and behind == "upper") or _ends_name(words, i + 1)):
        return Token("initial", token.start, token.end, "m")
    bare = bare or (i + 1 < len(words) and words[i + 1].start == token.end and words[i + 1].kind == "cap")  # "Petit M.Claire"
    if token.kind == "civ" and bare and i and words[i - 1].kind == "cap" and sum(t.kind == "civ" and t.folded == "m" for t in words) == 1:
        return Token("initial", token.start, token.end, "m")
    return token


def _ends_name(words: list[Token], i: int) -> bool:
    """Whether what stands at `i` cannot follow a civility: "PETIT M. –" and "PETIT M. à" have an initial, "PETIT M. Jean" a civility."""
    ahead = next((t for t in words[i:] if t.kind != "line"), None)
    if ahead is None or ahead.kind in ("civ", "number") or ahead.folded == "secretaire":
        return True
    if i < len(words) and words[i].kind == "line":
        return begins_sentence(ahead) and ahead.kind == "cap"
    said = ahead.kind == "lower" and ahead.folded not in LITTLE
    return ahead.kind in ("sep", "dash", "note") or said or (ahead.kind == "cap" and begins_sentence(ahead))


@lru_cache(maxsize=16384)
def _words(raw: str, cells: bool = False) -> tuple[tuple[Class, int, int, str], ...]:
    """Kind, place in `raw` and folded word: one, or two where a civility or an initial's full stop is glued on ("M.Jean", "P.DUPONT").

    `cells`: in a list whose cells are printed without a blank between them ("Anne PETITMme Rose NOIR").
    """
    if cells and (end := _CIVIL_END.search(raw)):
        return *_words(raw[: end.start()]), *_moved(raw[end.start() :], end.start())
    if noted := _NOTED.match(raw):
        raw = noted[0]
    folded = fold(raw)
    glued = _GLUED.match(folded)
    if glued and len(folded[glued.end() :].split(".", maxsplit=1)[0]) > 2:
        cut = glued.end()
        return ("civ", 0, cut, folded[: cut - 1]), *_moved(raw[cut:], cut)
    if tail := _CIVIL_TAIL.search(folded):
        cut = tail.end()
        return *_words(raw[:cut]), *_moved(raw[cut:], cut)
    for pattern, first, second in _SPLIT:
        if found := pattern.match(raw):
            cut = found.end()
            return (first, 0, cut - (first == "upper"), folded[: cut - 1]), (second, cut, len(raw), folded[cut:].rstrip("."))
    if _DOTTED.fullmatch(raw):
        at = raw.index(".") + 1
        return ("upper", 0, at - 1, folded[: at - 1]), ("stop", at - 1, at, "."), *_moved(raw[at:], at)
    word = folded.rstrip(".")
    return (("number" if _CODE.fullmatch(word) else _class(raw, word), 0, len(raw), word),)


def _moved(raw: str, by: int) -> Iterator[tuple[Class, int, int, str]]:
    for kind, start, end, word in _words(raw):
        yield kind, start + by, end + by, word


def _class(raw: str, folded: str) -> Class:
    word = raw.rstrip(".")
    if folded in CIVILITIES and not (len(word) == 1 and word != "M") and word not in ("LE", "ME", "MS", "me"):
        return "civ"
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if word[0].islower():
        return _small(word, folded, capitals)
    if folded in ("par", "et") or (folded in FUNCTIONS and len(folded) > 2):
        return "lower" if folded in ("par", "et") else "function"  # "PAUL NOIR PAR ANNE PETIT", all in capitals
    short = (capitals == len(letters) <= 3 and "." in raw) or bool(_HYPHENED.fullmatch(raw))
    if len(letters) == 1 or short:
        return "initial"
    if folded in PARTICLES and capitals < len(letters):
        return "particle"
    return "upper" if capitals >= 2 and capitals >= 0.6 * len(letters) else "cap"


def _small(word: str, folded: str, capitals: int) -> Class:
    """A word that begins with a small letter: "de", "d'AUBRY", "maire", "excusé"."""
    if folded in PARTICLES:
        return "particle"
    if folded[:2] in ("d'", "l'") and len(word) > 2 and word[2].isupper():
        return "upper" if capitals >= 2 else "cap"
    return "function" if folded in FUNCTIONS else "lower"


def joined(words: list[Token]) -> list[Token]:
    """A spaced dash parts names only in a list that commas do not part; between two capitals it then joins them."""
    commas, dashes = (sum(t.kind == kind for t in words) for kind in ("sep", "dash"))
    if not dashes or commas < dashes:
        return words
    inner = {i for i in range(1, len(words) - 1) if words[i].kind == "dash" and _joins(words, i, commas >= 2 * dashes)}
    return [t for i, t in enumerate(words) if i not in inner]


def _joins(words: list[Token], i: int, spaced: bool) -> bool:
    before, after = words[i - 1], words[i + 1]
    if begins_sentence(after):
        return False  # "PETIT -ABSENTE"
    glued = before.end == words[i].start and after.start > words[i].end  # "Marc- Philippe", cut at a line's end
    given = before.kind == "cap" and before.folded in COMPOUND  # "Marie - Thérèse"
    return before.kind == after.kind and ((spaced and (before.kind == "upper" or given)) or (glued and before.kind in ("upper", "cap")))


def begins_sentence(token: Token) -> bool:
    """Whether the word opens a sentence or a title, so that no list of names goes on after it."""
    bare = token.folded[2:] if token.folded[:2] in ("l'", "d'") else token.folded
    return bare in NOT_NAMES or token.folded == "l'an" or (token.folded in LOWER_STOPS and token.kind != "upper")
