"""Where a text names natural persons who hold no seat: by civility, kin, private matters, lists, an address beside, given name, weight."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain

from database.privacy import lexicon, matters
from database.privacy.body_words import is_body, is_hired, is_trader
from database.privacy.given import CAPITAL, by_given_name, words_before
from database.privacy.known import printed
from database.privacy.name_words import in_two_prints, is_full_name, is_given, like_a_person, name_at, tokens
from database.privacy.plain import Span
from database.privacy.shown.honoured import honoured
from database.privacy.shown.offices import in_office
from database.privacy.shown.public import Public
from database.privacy.shown.roll_calls import behind, of_residents, rolls, within
from database.privacy.shown.roll_heads import chairs
from database.privacy.shown.rows_of_names import is_school, of_members, reporters
from database.privacy.shown.works import by_work
from database.privacy.weighed.weigh import by_weight
from database.privacy.words.alone import by_given_alone
from database.privacy.words.cells import by_cell
from database.privacy.words.enumerated import names_at
from database.privacy.words.led import led
from database.privacy.words.partners import with_partners, with_rows
from database.privacy.words.rows import by_place
from database.privacy.words.short import by_little
from database.privacy.words.small import in_small_letters

_BLANK = r"(?:(?<=\.)| (?:\r?\n)? ?|\r?\n ?|(?<=[a-z])(?=[A-ZÀ-Ý])|(?<=MME|EUR|AME)(?=[A-ZÀ-Ý]{3}))"  # "MmeNoir" as well
_TITLED = re.compile(
    # Behind a dash that no word stands before, or glued behind a sentence's end too: "-Mme NOIR", "fait.M. NOIR".
    rf"(?:(?<![\w'.-])|(?<=[\s\d]-)|(?<=[a-zß-ÿ]{{2}}\.))(?:{lexicon.CIVILITY}|M \.)"
    rf"(?: ?(?:et|ou|[/,&-]) ?{lexicon.CIVILITY}|Mme|Madame)?{_BLANK}(?=[^\W\d_])"
)
_SMALL = re.compile(rf"(?<![\w'.@-]){lexicon.SMALL_CIVILITY}(?: |\n)(?=[^\W\d_])")
# "lettre de monsieur merlot": whoever follows there says or does nothing, so that the word is a name.
_OF_SOMEONE, _LEAST = re.compile(r"(?<![\w'-])(?:de|à|par|pour|avec|chez|contre)\s\Z"), 5
_ABBREVIATED, _IN_FULL = ("mme", "mmes", "mlle", "mr", "m."), ("monsieur", "madame", "mademoiselle")
_OF_WORKS = re.compile(r"d'(?:[Oo]uvrage|[ŒœOo]e?uvre)\b")
_ARTICLE = re.compile(r"(?:le|la|les) |l'")
_INITIALS = re.compile(r"(?<![\w'-])[A-Z]{1,2}\.? [A-ZÀ-Ý][\w'-]{2,25}(?: \([^()]{0,60}\))?,? \Z")  # "P Noir, M Merle, L Roux": no civility
_PROXY = re.compile(r"\s{1,2}(?:à|par)\s{1,2}(?:(?:MM?\.?|Mr\.?|Mmes?\.?|Monsieur|Madame)\s)?(?=[A-ZÀ-Ý])")
_SPEAKS = re.compile(
    r"\s{1,2}(?:(?:lui|leur|y) )?(?:ajoute|précise|répond|rappelle|souligne|intervient|estime|fait remarquer|s'étonne|s'interroge|regrette"
    r"|pense qu|trouve|remercie|constate|considère|signale|évoque|questionne|prend la parole|fait (?:part|observer)|s'exprime"
    r"|vote|s'abstient|indique|explique|annonce|déclare|complète|conclut|poursuit"
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
    little = (by_little(text), by_given_alone(text), in_small_letters(text), by_cell(text, tabs))
    found = sorted({*chain(*led_by, *little), *_beside(text, addresses), *weighed(text)})
    named = []
    for start, end in (behind(text, lists, span) for span in found):
        if is_school(text, start, end):
            continue
        if is_trader(text, start, end) and not _KIN_BEFORE.search(text, max(0, start - 30), start):
            continue
        if is_hired(text, start, end) or by_work(text, start, end) or _debates(text, start, end, public):
            continue
        if in_office(text, start, end) or within(lists, start) or _by_proxy(text, start, end, public) or _heads(text, start, end, public):
            public.add(text[start:end])
        else:
            named.append((start, end))
    members = set() if of_residents(text) else set(of_members(text, found, public))
    private += (span for span in named if span not in members)
    kept = (span for span in private if text[slice(*span)] not in public or _of_a_household(text, *span, lists))
    return with_rows(text, with_partners(text, kept), public)


def _of_a_household(text: str, start: int, end: int, lists: list[Span]) -> bool:
    """Whether a surname alone is that of a couple or a family, outside rolls: a member's surname frees nobody there."""
    return " " not in text[start:end] and not within(lists, start) and bool(_HOUSEHOLD.search(text, max(0, start - 40), start))


def _debates(text: str, start: int, end: int, public: Public) -> bool:
    """Whether somebody whose name is a member's but for one letter has the floor: "M. ROEBERT ajoute que"."""
    opened = _OPENS.search(text[max(0, start - 40) : start]) if _SPEAKS.match(text, end) else None
    meant = set(public.misprints(text[start:end])) if opened else set()
    if not opened or not meant:
        return False
    called = {_is_woman(title[0]) for title in _TITLED.finditer(text) if meant & _words_at(text, title.end())}
    return not called or _is_woman(opened[0].split()[-1]) in called  # "M. NOIRET" is who sits, "Mme NOIRRET" is not


def _is_woman(civility: str) -> bool:
    return civility.lower().startswith(("mme", "mlle", "mell", "madame", "mademoiselle", "m.me", "mesd", "veuve", "vve"))


def _words_at(text: str, place: int) -> set[str]:
    found = name_at(text, place)
    return set(tokens(text[slice(*found)])) if found else set()


def _by_proxy(text: str, start: int, end: int, public: Public) -> bool:
    """Whether a whole name gives its vote to somebody who is public: "Léa NOIR à Paul ROUX"."""
    given = _PROXY.match(text, end)
    holder = given and name_at(text, given.end())
    return bool(holder and " " in text[start:end] and " " in text[slice(*holder)] and text[slice(*holder)] in public)


def _heads(text: str, start: int, end: int, public: Public) -> bool:
    """Whether a whole name alone before a sentence heads what somebody says whom the roll prints by surname."""
    alone = _SENTENCE_BEGINS.match(text, end) and _SENTENCE_ENDS.search(text, max(0, start - 5), start)
    return bool(alone) and is_full_name(text[start:end]) and public.by_surname(text[start:end])


def _titled(text: str) -> Iterator[Span]:
    for match in _TITLED.finditer(text):
        titled_after = match[0].startswith(("Docteur", "Dr")) and lexicon.NAMED_AFTER.search(words_before(text, match.start())[-60:])
        article = _ARTICLE.match(text, match.end()) and match[0][:3].lower() in ("mon", "mad", "mes")  # "Monsieur le Conservateur"
        school = match[0].startswith(("M.", "M ")) and lexicon.SCHOOL.search(
            text, max(0, match.start() - 40), match.start()
        )  # "école M. Pagnol"
        initial = match[0] == "M " and _INITIALS.search(text, max(0, match.start() - 120), match.start())
        works = _OF_WORKS.match(text, match.end()) and match[0][0] == "M"  # "Maître d'ouvrage"
        if not titled_after and not article and not works and not school and not initial:
            yield from names_at(text, match.end())


def _small(text: str) -> Iterator[Span]:
    """Names in small letters behind a civility in small letters; a full word wants a given name behind it, or what tells of someone before
    it, since offices follow it too.
    """
    for match in _SMALL.finditer(text):
        found = name_at(text, match.end(), small=True) or None
        if found is None:
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
