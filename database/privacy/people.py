"""Where a text names natural persons who hold no seat: by civility, kin, private matters, lists, an address beside, given name, weight."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain

from database.privacy import lexicon, matters
from database.privacy.body_words import is_body, is_hired, is_trader
from database.privacy.given import CAPITAL, by_given_name, words_before
from database.privacy.known import printed
from database.privacy.name_words import TITLED, UNSPOKEN_SHORT, in_two_prints, is_given, like_a_person, name_at
from database.privacy.plain import Span
from database.privacy.shown.bidders import is_firm
from database.privacy.shown.debaters import has_the_floor, heads_a_speech
from database.privacy.shown.honoured import honoured
from database.privacy.shown.offices import in_office
from database.privacy.shown.public import Public
from database.privacy.shown.renown import is_of_renown
from database.privacy.shown.roll_calls import behind, of_residents, rolls, within
from database.privacy.shown.roll_heads import chairs
from database.privacy.shown.rows_of_names import across_two, is_school, of_members, reporters
from database.privacy.shown.works import by_work
from database.privacy.weighed.weigh import by_weight
from database.privacy.words.alone import by_given_alone
from database.privacy.words.cells import by_cell
from database.privacy.words.enumerated import names_at
from database.privacy.words.initials import by_letters, of_a_short_form
from database.privacy.words.led import led
from database.privacy.words.partners import with_partners, with_rows
from database.privacy.words.rows import by_place
from database.privacy.words.short import by_little
from database.privacy.words.small import in_small_letters
from database.privacy.words.suits import in_court

_SMALL = re.compile(rf"(?<![\w'.@-]){lexicon.SMALL_CIVILITY}(?: |\n)(?=[^\W\d_])")
# "lettre de monsieur merlot": whoever follows there says or does nothing, so that the word is a name.
_OF_SOMEONE, _LEAST = re.compile(r"(?<![\w'-])(?:de|à|par|pour|avec|chez|contre)\s\Z"), 5
_ABBREVIATED, _IN_FULL = ("mme", "mmes", "mlle", "mr", "m."), ("monsieur", "madame", "mademoiselle")
_OF_WORKS = re.compile(r"d'(?:[Oo]uvrage|[ŒœOo]e?uvre)\b")
_ARTICLE = re.compile(r"(?:le|la|les) |l'")
_INITIALS = re.compile(r"(?<![\w'-])[A-Z]{1,2}\.? [A-ZÀ-Ý][\w'-]{2,25}(?: \([^()]{0,60}\))?,? \Z")  # "P Noir, M Merle, L Roux": no civility
_PROXY = re.compile(r"\s{1,2}(?:à|par)\s{1,2}(?:(?:MM?\.?|Mr\.?|Mmes?\.?|Monsieur|Madame)\s)?(?=[A-ZÀ-Ý])")
_ONESELF = re.compile(r"(?i)(?<![\w'-])(?:je|tu|il|elle|on|nous|vous|ils|elles|ne|qui|de|pour|à|cela|ça)\s{1,2}\Z")  # "je me félicite"
# A line of a table of contents: "A. Plannings d'ouverture ........ 4"
_LETTER, _CONTENTS = re.compile(r"[A-Z]\.\Z"), re.compile(r"[^\n]{0,120}?\.{6}")
_CIVIL = re.compile(rf"(?<![\w'-]){lexicon.CIVILITY}\s{{1,3}}\Z")
# "Nouvelle désignation des membres" behind a scan's "Mari de", "Via Noir", a street or who is called after one.
_NEW = re.compile(r"Nouve(?:lle|au)s? (?=[a-zß-ÿœ]{3,12}(?:tion|sion|ment|age|eur)s?\b)|Via (?P<street>[A-ZÀ-Ý][\w'-]{3,20})")
_ITEM = re.compile(r"[A-Z]\. ?[A-ZÀ-Ý][a-zß-ÿœ]+")
_HOUSEHOLD = re.compile(
    r"(?<![\w'-])(?:(?:M\.|Mr\.?|M|Monsieur|monsieur) (?:et|ou) (?:Mme|Madame|madame)|[Cc]onsorts|CONSORTS|C(?:ts|TS)\.?|[ÉéEe]poux|ÉPOUX"
    r"|[Ii]ndivision|[Hh]oirie|[Ss]uccession|[Hh]éritiers)\s{1,3}\Z"
)
_DATED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\s{1,3}\Z")  # a row of people's requests: its day, who, and the home behind
_INITIALLED = re.compile(r"(?:[A-Z]\.[ -]?){1,2}[A-ZÀ-Ý][A-ZÀ-Ý'-]{2,25}")  # "A. NOIR", before a home
_KIN_BEFORE = re.compile(rf"(?<![\w'-])(?:{lexicon.KIN}|{lexicon.CIVILITY})\s{{0,3}}\Z")
Weighing = Callable[[str], Iterable[Span]]
# What every text holds in which one of these rules finds something, in words that Rust's dialect knows too (see untouched.py).
OPENINGS = (
    re.compile(rf"(?:^|[^\w']){lexicon.CIVILITY}(?:\W|$|[A-ZÀ-Ý])"),
    re.compile(rf"(?:^|[^\w'.@\-]){lexicon.SMALL_CIVILITY}[ \n]"),
)


def spans(
    text: str,
    councillors: Collection[str],
    addresses: Collection[Span],
    known: Collection[str],
    *,
    weighed: Weighing = by_weight,
    tabs: Sequence[int] = (),
) -> Iterator[Span]:
    """Ranges of the names of natural persons who are neither councillors nor shown in an elected office; `known` ones anyway.

    `tabs`: where the stored text has one. `weighed`: which names count by their evidence alone; whoever fits the weights asks for all of
    them, or for none.
    """
    public = Public(() if of_residents(text) else (*councillors, *chairs(text)))
    lists = rolls(text, public)
    for name in reporters(text):
        public.add(name)
    for name in honoured(text):
        public.add_whole(name)
    private = list(printed(text, known))
    led_by = (_titled(text), _small(text), matters.concerned(text), by_given_name(text), by_place(text), led(text))
    little = (by_little(text), by_given_alone(text), in_small_letters(text), by_cell(text, tabs), in_court(text), by_letters(text))
    found = sorted({*chain(*led_by, *little), *_beside(text, addresses), *weighed(text)})
    named = []
    for start, end in (behind(text, lists, span) for span in found):
        if _is_none(text, start, end) or has_the_floor(text, start, end, public):
            continue
        if _holds_office(text, start, end, public) or within(lists, start):
            public.add(text[start:end])
        else:
            named.append((start, end))
    members = set() if of_residents(text) else set(of_members(text, found, public))
    members |= {span for span in named if across_two(text, *span, public)}
    private += (span for span in named if span not in members)
    kept = (span for span in private if text[slice(*span)] not in public or _of_a_household(text, *span, lists))
    return with_rows(text, with_partners(text, kept), public)


def _of_a_household(text: str, start: int, end: int, lists: list[Span]) -> bool:
    """Whether a surname alone is that of a couple or a family, outside rolls: a member's surname frees nobody there."""
    return " " not in text[start:end] and not within(lists, start) and bool(_HOUSEHOLD.search(text, max(0, start - 40), start))


def _holds_office(text: str, start: int, end: int, public: Public) -> bool:
    return in_office(text, start, end) or _by_proxy(text, start, end, public) or heads_a_speech(text, start, end, public)


def _is_none(text: str, start: int, end: int) -> bool:
    """Whether the name is no private person's, here alone: a school's, a firm's, an author's, a stateswoman's, or no name at all."""
    if is_trader(text, start, end) and not _KIN_BEFORE.search(text, max(0, start - 30), start):
        return True
    return any(told(text, start, end) for told in (is_school, is_hired, by_work, is_of_renown, is_firm, _is_no_name))


def _is_no_name(text: str, start: int, end: int) -> bool:
    """An item of a table of contents, the last letters of a short form ("T.V.A. Ormes"), that of a party behind "la famille"."""
    if UNSPOKEN_SHORT.fullmatch(text, start, end):
        return not _CIVIL.search(text, max(0, start - 16), start)
    if text[start + 1 : start + 2] == "." and (_LETTER.search(text, max(0, start - 2), start) or of_a_short_form(text, start)):
        return True
    new = _NEW.match(text, start)
    if new and not is_given(new["street"] or "") and not _CIVIL.search(text, max(0, start - 16), start):
        return True
    return bool(_ITEM.fullmatch(text, start, end) and _CONTENTS.match(text, end))


def _by_proxy(text: str, start: int, end: int, public: Public) -> bool:
    """Whether a whole name gives its vote to somebody who is public: "Léa NOIR à Paul ROUX"."""
    given = _PROXY.match(text, end)
    holder = given and name_at(text, given.end())
    return bool(holder and " " in text[start:end] and " " in text[slice(*holder)] and text[slice(*holder)] in public)


def _titled(text: str) -> Iterator[Span]:
    for match in TITLED.finditer(text):
        titled_after = match[0].startswith(("Docteur", "Dr")) and lexicon.NAMED_AFTER.search(words_before(text, match.start())[-60:])
        article = _ARTICLE.match(text, match.end()) and match[0][:3].lower() in ("mon", "mad", "mes")  # "Monsieur le Conservateur"
        school = match[0].startswith(("M.", "M ")) and _of_a_school(text, match.start())
        initial = match[0] == "M " and _INITIALS.search(text, max(0, match.start() - 120), match.start())
        works = _OF_WORKS.match(text, match.end()) and match[0][0] == "M"  # "Maître d'ouvrage"
        if not titled_after and not article and not works and not school and not initial:
            yield from names_at(text, match.end())


def _of_a_school(text: str, start: int) -> bool:
    """Whether a school is called so, "école M. Pagnol", also as one of several."""
    if lexicon.SCHOOL.search(text, max(0, start - 40), start):
        return True
    several = lexicon.NAMED_IN_A_ROW.search(words_before(text, start, 200)[-160:])
    return several is not None and several[0][1:5] == "cole"


def _small(text: str) -> Iterator[Span]:
    """Names in small letters behind a civility in small letters; a full word wants a given name behind it, or what tells of someone before
    it, since offices follow it too.
    """
    for match in _SMALL.finditer(text):
        found = name_at(text, match.end(), small=True) or None
        if found is None or (match[0][:2] == "me" and _ONESELF.search(text, max(0, match.start() - 12), match.start())):
            continue
        first = text[found[0] : found[1]].split(maxsplit=1)[0]
        civility, before = match[0].split()[0], max(0, match.start() - 12)
        told = civility in _IN_FULL and len(first) >= _LEAST and _OF_SOMEONE.search(text, before, match.start())
        if civility in _ABBREVIATED or is_given(first) or first[0].isupper() or told:
            yield found


def _beside(text: str, addresses: Collection[Span]) -> Iterator[Span]:
    """A name right before an address, as lists of sales and of applicants print them."""
    for start, _ in addresses:
        before = text[max(0, start - 60) : start].rstrip(" ,–-(\r\n")
        origin, places = max(0, start - 60), [m.start() for m in CAPITAL.finditer(before)]
        for place in places:
            found = name_at(before, place)
            dated = found and _DATED.search(before, max(0, place - 14), place) and in_two_prints(before[slice(*found)])
            if found and found[1] == len(before) and not dated and is_body(before[slice(*found)]):
                break  # "Maison médicale Jean Merle, 2 rue …"
            if found and found[1] == len(before) and (like_a_person(before[slice(*found)]) or _INITIALLED.fullmatch(before[slice(*found)])):
                yield origin + found[0], origin + found[1]
                break
