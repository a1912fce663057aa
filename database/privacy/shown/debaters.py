"""Who has the floor in a debate: members whose name is misprinted, heads what they say, or has but an initial ("L. NOIR note")."""

import re
from collections.abc import Iterator

from database.privacy import lexicon
from database.privacy.name_words import TITLED, is_full_name, name_at, tokens
from database.privacy.shown.public import Public

_SPEAKS = re.compile(
    r"\s{1,2}(?:(?:lui|leur|y) )?(?:ajoute|précise|répond|rappelle|souligne|intervient|estime|fait remarquer|s'étonne|s'interroge|regrette"
    r"|pense qu|trouve|remercie|constate|considère|signale|évoque|questionne|prend la parole|fait (?:part|observer)|s'exprime"
    r"|vote|s'abstient|indique|explique|annonce|déclare|complète|conclut|poursuit|note qu|reconnaît"
    r"|quitte la séance|confirme|insiste|demande (?:qu|si\b|s'il|pourquoi|comment|à quoi))(?![-])"
    r"|\s?: (?=(?:«|C'est|Je|J'|Nous|On|Vous|Oui|Non|Merci|Pourquoi|Comment|Est-ce)(?![\w-]))"
)
# A civility that opens a sentence or a line: whoever is called there speaks, and nothing is sold, granted or written to.
_OPENS = re.compile(
    rf"(?:\A|[.!?]\s{{1,4}}|(?<![,:])(?<! à)(?<! de)(?<! et)(?<! par)(?<! pour)\s?\n\s{{0,4}}){lexicon.CIVILITY}\s{{1,3}}\Z"
)
# A whole name between two sentences: "… obligation. Léa NOIR Le chiffre de 60 logements".
_SENTENCE_ENDS, _SENTENCE_BEGINS = (
    re.compile(r"(?:\A|[.!?»…]\s{1,4}|\n\s{0,3})\Z"),
    re.compile(r"\s?[:\s]\s{0,3}[A-ZÀ-Ý][a-zß-ÿ']{0,12} [a-zß-ÿ\d]"),
)
_ASKS = re.compile(r"\s{1,2}(?:demande pourquoi|s'interroge sur) (?:on|nous|le conseil|la commune|la ville|ce point|cette délibération)\b")
_INITIALLED = re.compile(r"[A-Z]\. ?(?:[A-Z]\. ?)?[A-ZÀ-Ý][\w'-]{2,25}")
_OPENS_SENTENCE = re.compile(r"(?:[.!?:»…]\s{1,4}|\n\s{0,3})(?P<who>[A-Z]\. ?(?:[A-Z]\. ?)?[A-ZÀ-Ý][\w'-]{2,25})")
_OPENED = re.compile(r"(?:[.!?:»…]\s{1,4}|\n\s{0,3})\Z")
_FEWEST = 2  # who have the floor in one paper by an initial


def has_the_floor(text: str, start: int, end: int, public: Public) -> bool:
    """Whether whoever is named there speaks as members do."""
    if _debates(text, start, end, public) or _by_initial(text, start, end):
        return True
    return bool(_ASKS.match(text, end) and _OPENS.search(text[max(0, start - 40) : start]))


def _by_initial(text: str, start: int, end: int) -> bool:
    """Whether the name, of which only the initial is given, opens a sentence of what is said, as others do in the same paper."""
    if not (_INITIALLED.fullmatch(text, start, end) and _SPEAKS.match(text, end) and _OPENED.search(text, max(0, start - 5), start)):
        return False
    return len(set(_speakers(text))) >= _FEWEST


def _speakers(text: str) -> Iterator[str]:
    yield from (one["who"] for one in _OPENS_SENTENCE.finditer(text) if _SPEAKS.match(text, one.end()))


def _debates(text: str, start: int, end: int, public: Public) -> bool:
    """Whether somebody whose name is a member's but for one letter has the floor: "M. ROEBERT ajoute que"."""
    opened = _OPENS.search(text[max(0, start - 40) : start]) if _SPEAKS.match(text, end) else None
    meant = set(public.misprints(text[start:end])) if opened else set()
    if not opened or not meant:
        return False
    called = {_is_woman(title[0]) for title in TITLED.finditer(text) if meant & _words_at(text, title.end())}
    return not called or _is_woman(opened[0].split()[-1]) in called  # "M. NOIRET" is who sits, "Mme NOIRRET" is not


def _is_woman(civility: str) -> bool:
    return civility.lower().startswith(("mme", "mlle", "mell", "madame", "mademoiselle", "m.me", "mesd", "veuve", "vve"))


def _words_at(text: str, place: int) -> set[str]:
    found = name_at(text, place)
    return set(tokens(text[slice(*found)])) if found else set()


def heads_a_speech(text: str, start: int, end: int, public: Public) -> bool:
    """Whether a whole name alone before a sentence heads what somebody says whom the roll prints by surname."""
    alone = _SENTENCE_BEGINS.match(text, end) and _SENTENCE_ENDS.search(text, max(0, start - 5), start)
    return bool(alone) and is_full_name(text[start:end]) and public.by_surname(text[start:end])
