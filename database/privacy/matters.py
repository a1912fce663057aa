"""Where a text names people by what concerns them alone: kin, graves, private matters, debts, lists and lines about people."""

import re
from collections.abc import Iterator

from database.privacy import lexicon
from database.privacy.body_words import is_body
from database.privacy.contacts import of_the_dead
from database.privacy.given import CHRISTMAS, named_after
from database.privacy.name_words import is_full_name, is_given, like_a_person, name_at, tokens
from database.privacy.plain import Span, over_lines
from database.privacy.words.enumerated import names_at

_KIN = re.compile(rf"\b{lexicon.KIN}(?![\w'-])(?: (?:de|du|des|d'))? ?[:,]? ?(?:\r?\n)?(?=[^\W\d_])")
_CONSECRATED = re.compile(r"[Ss](?:œ|oe)ur|[Ff]rère|[Mm]ère|[Pp]ère")
_REVEREND = re.compile(r"\b(?:du|le|au) \Z")  # "terrain du Père Merle"
# "les époux / Noir sollicitent": a household's word at a line's end, and what goes on behind the name.
_HOUSEHOLD = re.compile(r"(?:consorts|époux|veuve|indivision|hoirie|succession|famille|héritiers|née)\b")
_GOES_ON = re.compile(r"\s?(?:[.,;)]|\Z|\s(?!d[eu]s?\b|l[ae]s?\b)[a-zß-ÿ])")
# "livrets de famille", "maison de la famille": no household of that name.
_NO_KIN = re.compile(
    r"(?i)(?:livrets? de|cartes?|médailles? de la|maisons? de la|pass|espaces?|points?|relais|services?|quotients?"
    r"|allocations?|(?:amicale|association|collectif|comité|union|conseil|syndicat)s? d(?:e|es)(?: la)?)[ ]\Z"
)
_MATTER = re.compile(
    rf"\b{lexicon.MATTERS}[^.;:\n█A-ZÀ-Ý]{{0,40}}?[ ](?:à|par|au profit de|au bénéfice de|de|pour|entre|d'"
    rf"|à la famille) ?(?:\r?\n)? ?(?=[^\W\d_])"
)
_GRAVE = re.compile(r"\b(?i:concessions?|caveaux?|tombes?|case)\b[^.;:\n█]{0,60}? (?:à|de|par|au nom de) (?:la famille )?(?=[A-ZÀ-Ý])")
_GRAVEYARD = re.compile(r"(?i)cimetière|funéraire|columbarium|trentenaire|cinquantenaire|perpétu|inhum|sépulture|caveau|tombe")
_DASHED = re.compile(r"(?:[-–—:|•/]|\d{1,2}[.)]) (?=[A-ZÀ-Ý])")
_BRAND = re.compile(
    r"(?!(?:De|Du|Des|La|Le|Mc|Mac|Van|Von|San?|St|D|O)[A-Z])[A-ZÀ-Þ][a-zß-ÿ]{2,12}[A-ZÀ-Þ][a-zß-ÿ]{2,12}"
)  # "LogiVal", a landlord
_AGAINST = re.compile(r"(?<![\w/])c/ ?(?=[A-ZÀ-Ý])")  # the other side of a lawsuit
_STAFF = re.compile(
    r"\b(?i:nomm(?:er|ent|e)|recrut(?:er|ent|ée?s?|e)|embauch(?:er|ent|ée?s?|e)|titularis(?:er|ent|ée?s?|e)|agente?|salariée?"
    r"|stagiaire|vacataire|apprentie?|étudiante?"
    r"|candidate?|agents?)"
    r" (?=[A-ZÀ-Ý])"
)
# Who is there beside the members: whole names in whatever print.
_GUESTS = re.compile(
    r"\b(?i:invitée?s?|assist(?:ai(?:en)?t|ent|e)|personnel|public|presse|intervenante?s?|secrétaires? auxiliaires?)\b[^\n.:;]{0,50}"
    r"\s?:[\s–•-]{1,5}(?=[A-ZÀ-Ý])"
)
_ITEM = re.compile(r"\s{0,3}(?:\d{1,2}[.)°] ?|[-–•*] ?|n° ?\d{1,5}[^:;\n█]{0,25}: ?)?(?=[A-ZÀ-Ý])")
_BETWEEN = re.compile(r"(?: ?[\d  ]{1,9}(?:[.,]\d\d)? ?(?:€|euros?)?)? ?(?:[,;\n|–-]|et\s|\d{1,2}[.)]\s)|\s{1,3}")
_MOST_LISTED = 80
_NEAR = 60
_LONGEST_LINE = 400
TWO_CAPITALISED = re.compile(
    r"[A-ZÀ-Þ][a-zß-ÿœ]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{1,20})? (?:(?i:de|du|le|la|el|ben|da) ){0,2}[A-ZÀ-Þ][\w'-]{2,25}"
)
_EUROS = r"\d[\d ]{0,8}(?:,\d\d)? ?(?:€|euros?\b)"
TWO_IN_CAPITALS, _SUM = re.compile(r"[A-ZÀ-Þ'-]{3,25} [A-ZÀ-Þ'-]{3,20}"), re.compile(rf"\s{{1,3}}(?:[–:-] )?{_EUROS}")
_DASH, _PAID = re.compile(r"\s[–-]\s\Z"), re.compile(rf"\s[–-]\s(?:[a-zß-ÿ ]{{3,20}}\s[–-]\s)?{_EUROS}")
# What every text holds in which one of these rules finds something, in words that Rust's dialect knows too (see untouched.py): one of
# the openings; a matter with a name that is like a person's or of two capitalised words; a debt with a name that is like a person's or
# of two words in capitals.
OPENINGS = (
    re.compile(rf"(?:^|\W){lexicon.KIN}(?:[^\w'\-]|$)"),
    *(_GRAVE, lexicon.SURE_LISTS, lexicon.LISTS, lexicon.PEOPLE_LINE, _GUESTS),
)
MATTERS = (_MATTER, _STAFF, _AGAINST)
OWED = lexicon.MONEY_LINE


def concerned(text: str) -> Iterator[Span]:
    """Ranges of the names of people whom such words are about."""
    yield from _kin(text)
    yield from _graves(text)
    yield from _matters(text)
    yield from _listed(text)
    yield from _in_people_lines(text)


def _graves(text: str) -> Iterator[Span]:
    for match in _GRAVE.finditer(text):
        if _GRAVEYARD.search(match[0]):
            yield from (span for span in names_at(text, match.end()) if not is_body(text[slice(*span)]))


def _kin(text: str) -> Iterator[Span]:
    for match in _KIN.finditer(text):
        born = match[0].startswith(("né", "Né"))
        if _CONSECRATED.match(match[0]) and named_after(text, match.start()):  # "rue Sœur Agathe"
            continue
        if match[0].startswith("Père") and _REVEREND.search(text, max(0, match.start() - 6), match.start()):
            continue
        if _NO_KIN.search(text, max(0, match.start() - 30), match.start()) or (born and of_the_dead(text, match.start(), match.end() + 60)):
            continue
        for start, end in names_at(text, match.end()):
            # a heading's next line, unless it tells a whole name
            wrapped = "\n" in match[0] and not text[start:end].isupper() and not _in_a_sentence(text, match, end)
            if text[start].isupper() and not wrapped and not is_body(text[start:end]) and not _is_brand(text[start:end]):
                yield start, end


def _in_a_sentence(text: str, kin: re.Match[str], end: int) -> bool:
    """Whether a sentence goes on over the line's end: a whole name follows, or "les époux / Noir sollicitent"."""
    if not kin[0][0].islower():
        return False
    return is_full_name(text[kin.end() : end]) or bool(_HOUSEHOLD.match(kin[0]) and _GOES_ON.match(text, end))


def _is_brand(name: str) -> bool:
    """One word with a capital inside that no given name opens, as "JeanPierre" is opened."""
    found = _BRAND.fullmatch(name)
    return bool(found) and not is_given(re.findall(r"[A-ZÀ-Þ][a-zß-ÿ]+", name)[0])


def _matters(text: str) -> Iterator[Span]:
    """Names that a private matter is about: whole ones, of two words and more."""
    joined = over_lines(text)
    for pattern in MATTERS:
        for match in pattern.finditer(joined):
            personal = pattern is _STAFF or lexicon.PERSONAL.match(match[0])
            for start, end in names_at(text, match.end()):
                if (
                    text[start].isupper()
                    and not any(map(_is_brand, text[start:end].split()))
                    and _whole(text, start, end)
                    and (like_a_person(text[start:end]) or (personal and _capitalised(text[start:end])))
                ):
                    yield start, end
    for match in _DASHED.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        found = name_at(text, match.end())
        owed = found and lexicon.MONEY_LINE.search(text, max(line, match.start() - _NEAR), min(found[1] + _NEAR, len(text)))
        if found and owed and _whole(text, *found) and (like_a_person(text[slice(*found)]) or _paid(text, *found)):
            yield found


def _capitalised(name: str) -> bool:
    """Two words, each a capital and small letters or each in capitals, as a name of an uncommon given name is printed."""
    return bool(TWO_CAPITALISED.fullmatch(name))


def _listed(text: str) -> Iterator[Span]:
    """The names of a list of people who hold no office: jurors, debtors, winners, a table of names."""
    for heading in (*lexicon.SURE_LISTS.finditer(text), *lexicon.LISTS.finditer(text), *_GUESTS.finditer(text)):
        here, sure = heading.end(), heading.re is lexicon.SURE_LISTS
        for _ in range(_MOST_LISTED):
            item = _ITEM.match(text, here)
            found = name_at(text, item.end()) if item else None
            if found is None or is_body(text[slice(*found)]) or len(tokens(text[slice(*found)])) < 2 or _is_place(text[slice(*found)]):
                break
            by_shape = heading.re is not _GUESTS and (_capitalised(text[slice(*found)]) or _owes(text, *found))
            if not (sure or by_shape or like_a_person(text[slice(*found)])):
                break
            if heading.re is not _GUESTS or text[slice(*found)].istitle():  # a surname in capitals is found by itself
                yield found
            gap = _BETWEEN.match(text, found[1])
            here = gap.end() if gap else found[1]
            if not gap:
                break


def _owes(text: str, start: int, end: int) -> bool:
    """Whether two words in capitals stand before a sum, as a list of debts prints a name whose given name is uncommon."""
    return bool(TWO_IN_CAPITALS.fullmatch(text, start, end) and _SUM.match(text, end))


def _paid(text: str, start: int, end: int) -> bool:
    """The same between two dashes, before what is paid: "façades – NOIR ZÉLINDA – 800 €"."""
    return bool(TWO_IN_CAPITALS.fullmatch(text, start, end) and _DASH.search(text, max(0, start - 3), start) and _PAID.match(text, end))


def _is_place(name: str) -> bool:
    return tokens(name)[0] in lexicon.PLACES


def _in_people_lines(text: str) -> Iterator[Span]:
    """Given names with a family name, in whatever print, in the rest of a line that is about people."""
    for heading in lexicon.PEOPLE_LINE.finditer(text):
        end = text.find("\n", heading.end())
        for name in TWO_CAPITALISED.finditer(text, heading.end(), min(heading.end() + _LONGEST_LINE, len(text) if end < 0 else end)):
            won = lexicon.ORDINAL_PRIZE.search(text, max(0, name.start() - 12), name.start())  # and not the prize of that name
            if is_given(name[0].split()[0], sure=True) and (won or _whole(text, *name.span())):
                yield name.span()


def _whole(text: str, start: int, end: int) -> bool:
    """Two words and more, no body's, no place's and not Christmas."""
    name = text[start:end]
    said = tokens(name)
    if len(said) < 2 or said[0] in lexicon.PLACES or is_body(name) or CHRISTMAS.search(name):
        return False
    return not name.startswith(("Saint", "Sainte", "St ", "Ste ")) and not named_after(text, start)
