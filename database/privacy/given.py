"""People told by their given name beside a family name, and names that streets, buildings, prizes and firms bear."""

import re
from collections.abc import Iterator, Sequence

from database.privacy import lexicon
from database.privacy.body_words import is_body
from database.privacy.contacts import LIFE, of_the_dead
from database.privacy.name_words import UNSPOKEN, in_two_prints, is_full_name, is_given, name_at, tokens
from database.privacy.plain import Span
from database.privacy.shown.grant_rows import in_grant_row
from database.privacy.shown.roll_words import STAFF
from database.privacy.shown.works import BY_WORK

CAPITAL = re.compile(r"(?:(?<![\w'’-])|(?<=\b[dD]['’])|(?<=\b[qQ]u['’])|(?<=squ['’])|(?<=[\s\d]-))(?=[A-ZÀ-ÖØ-Ý])")  # "ainsi qu'Anne NOIR"
_BEHIND = re.compile(
    r",? ?\(?(?:né(?:e|\(e\))?s? |demeurant|domicilié|résidant|habitant|étudiant|lycéen|collégien|retraité|demandeu|apprenti|propriétaire"
    r"|riverain|locataire"
    r"|âgée? de|veuf|veuve|en recherche d'emploi|sans (?:emploi|profession)\b|au chômage"
    r"|(?:père|mère|parent) d'élève|(?:boulang|bouch|charcut)(?:er|ère)\b|agricult|couturi|cantini|commerçant|coiffeu|infirmi(?:er|ère)\b"
    r"|mère au foyer|agent |salarié|employé|épouse |époux )"
)
_LIVES = re.compile(r",? ?\(?(?:demeurant|domicilié|résidant|habitant)")  # whatever is called so: this one is a person
# In memory of somebody who worked for the town.
_WORKED = re.compile(r",? ?\(?(?:(?:ancien(?:ne)?|notre) )?(?:agente?|employée?|salariée?|cantonnier|atsem|jardinier|éboueur|bénévole)\b")
_POST_BOXES = ("BP", "CS", "TSA", "CEDEX")
# "ASSOCIATION DES AMIS ET / JULES DES ORMES": the second half of a body's name in capitals.
_OF_A_BODY = re.compile(
    r"\b(?:ASSO(?:CIATION)?|AMICALE|COMIT[ÉE]|CLUB|UNION|F[ÉE]D[ÉE]RATION|LIGUE|SOCI[ÉE]T[ÉE]|COMPAGNIE)S? [A-ZÀ-Ý' -]{2,60}(?:ET|&) \Z"
)
_DOTTED = re.compile(r"(?:[A-Z]\.){2}[A-Z]?")  # "J.P": initials alone are no surname
_TITLE = 3  # words in capitals; more of them are rather a title than a name
_LONG_TITLE = 4
CHRISTMAS = re.compile(r"(?i)\b(?:de|à|repas|marché|arbre|fêtes?|vacances|goûter|colis|père|spectacle) (?:de )?no[ëe]l\b")
# The holidays, not somebody called so: a season or the word itself stands before.
_ALL_SAINTS = re.compile(r"\b(?i:vacances|février|printemps|automne)(?: et)?(?: de| à)?(?: la)? \Z")
# What only private people do or are, where a given name tells that one is named.
_JOB = re.compile(r"[ ,–-]{1,3}(?i:responsable|direct(?:eur|rice)|secrétaire g|chargée? de|agente?|assistante?|comptable)\b")
_BIRTH = re.compile(r"[a-zß-ÿ '’-]{0,30}\s\d{2}/\d{2}/\d{2}")
_DOES = re.compile(
    r"\s?[(,:–-]?\s?(?:(?i:t[ée]l|port)[\w.]{0,9} ?:? ?)?0[1-9](?:[ .]?\d\d){4}"
    r"|,?\s{0,3}\(?(?:(?:est |a été )?(?:recruté|embauché|titularisé|stagiairisé)e?\b|(?:ancien(?:ne)? )?stagiaire\b"
    r"|(?:nouve(?:au|lle) )?correspondante? |part (?:à|en) (?:la )?retraite|prend sa retraite|(?:est )?en (?:congé|arrêt)\b|bénévole\b"
    r"|secrétaire de mairie|adjointe? (?:technique|administrati|d'animation)|(?i:atsem)\b|direct(?:rice|eur) de l'école"
    r"|[Rr]eprésentante? (?:de |d'|des )?(?:l'|la )?(?i:association|udaf|usagers|familles|parents|personnes)"
    r"|[Pp]résidente? (?:de |du |d')(?:l'|la )?(?i:association|union|club|comité|amicale|fédération|syndicat des (?!eaux|ordures))"
    r"|[Aa]ttachée? (?:de presse|territorial|parlementaire)"
    r"|(?:demande|souhaite|sollicite) (?:l'autorisation d[e'] ?|à |de )?(?:pouvoir )?(?:acheter|acquérir|louer|vendre|occuper|stationner))"
)
# Who heads an association, before the name: "Président de l'Union des Ormes, Jean Noir".
_HEADS = re.compile(
    r"(?:[Pp]résidente?|PRÉSIDENTE?|[Ss]ecrétaire|[Tt]résori(?:er|ère)) (?:de |du |d')(?:l'|la )?"
    r"(?i:association|union|club|comité(?! syndical| de communes)|amicale|fédération|chambre d['e]|maison (?:régionale|départementale))"
    r"(?: [^\s,;:.█]{1,25}){0,10}, \Z"
)
# "école Léa et Luc Noir"
_FIRST_OF_TWO = re.compile(r"(?<![\w'-])[A-ZÀ-Ý][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Ý][a-zß-ÿœ]{2,15})? (?:et|&) \Z")
# What every text holds in which a person is told, but for a given name beside a word in capitals (see untouched.py).
OPENINGS = (
    *(_BEHIND, _DOES),
    re.compile(
        r"(?i)(?:présidente?|secrétaire|trésori(?:er|ère)) (?:de |du |d')(?:l'|la )?"
        r"(?:association|union|club|comité|amicale|fédération|chambre|maison)"
    ),
)


def by_given_name(text: str) -> Iterator[Span]:
    """A given name beside a family name; in a text's own words only where that one stands in capitals or something private follows."""
    end = -1
    for place in CAPITAL.finditer(text):
        if place.start() < end or not (found := name_at(text, place.start())):
            continue
        start, end = found
        if line := _ends_a_line(text, start, end):
            end = line
            continue
        for span in (*_people_in(text, start, end), *_employed(text, start, end), *_born(text, start, end)):
            told = not named_after(text, span[0]) or _LIVES.match(text, span[1]) or _WORKED.match(text, span[1])
            if told and not lexicon.FIRM_BEHIND.match(text[span[1] : span[1] + 30]):
                yield span


def _ends_a_line(text: str, start: int, end: int) -> int | None:
    """Where the next line begins, if a person is named there behind a body's last words: "association des Anciens / Léa NOIR"."""
    line = text.find("\n", start, end) + 1
    words = text[start:line].split()
    apart = words and not any(map(is_given, words)) and not words[-1].isupper() and text[line].isupper() and is_full_name(text[line:end])
    return line if apart and named_after(text, start) else None


def _people_in(text: str, start: int, end: int) -> Iterator[Span]:
    """The part of a run of capitalised words that is a person's name."""
    if _is_nobody(text, start, end):
        return
    run = [(start + m.start(), start + m.end(), m[0]) for m in re.finditer(r"[^\s]+", text[start:end])]
    shouted = text[start:end].isupper()
    sure = shouted and len(run) >= _TITLE  # in a title in capitals a common word proves nobody
    given = [n for n, (_, _, word) in enumerate(run) if is_given(word, sure=sure)]
    if run[0][2].isupper() and all(word.isupper() for _, _, word in run[:2]) and in_grant_row(text, start):
        return
    if shouted and len(run) > _TITLE:
        given = [n for n in given if not named_after(text, run[n][0])]
    if not given or len(run) < 2 or is_body(text[start:end]):
        if len(run) >= 2 and _BEHIND.match(text, end) and not is_body(text[start:end]) and not of_the_dead(text, start, end + LIFE):
            yield start, end
        return
    if not lexicon.PLACES.isdisjoint(tokens(" ".join(word for _, _, word in run[: given[-1]]))):
        return
    capitals = [n for n, (_, _, word) in enumerate(run) if _like_a_surname(word) and (n not in given or len(given) > 1)]
    if capitals and not [n for n in capitals if run[n][2].lower() not in lexicon.PARTICLES]:
        capitals = []  # "LE BERNARD", a town
    if _BEHIND.match(text, end) and of_the_dead(text, start, end + LIFE):
        return
    does = _BEHIND.match(text, end) or (_works(text, start, end) and is_given(run[given[0]][2], sure=True))
    if any(_adjoin(run, n, g) for n in capitals for g in given) or does:
        first, last = min([*given, *capitals]), max([*given, *capitals])
        if not capitals:
            first, last = 0 if given[0] == 1 and run[0][2][0].isupper() else given[0], len(run) - 1
        while (
            first
            and tokens(run[first - 1][2])[:1]
            and tokens(run[first - 1][2])[0] in lexicon.PARTICLES
            and run[first - 1][2][0].isupper()
            and len(run[first - 1][2]) > 1  # "code D Léa NOIR"
        ):
            first -= 1
        if shouted and len(run) > _LONG_TITLE:
            first, last = max(first, given[0] - 2), min(last, given[-1] + 2)
        yield run[first][0], run[last][1]


def _is_nobody(text: str, start: int, end: int) -> bool:
    """Christmas, All Saints' holidays, the second half of a body's name in capitals."""
    if CHRISTMAS.search(text, start, end) or (text.startswith("Toussaint", start) and _ALL_SAINTS.search(text, max(0, start - 24), start)):
        return True
    return text[start:end].isupper() and bool(_OF_A_BODY.search(words_before(text, start)))


def _works(text: str, start: int, end: int) -> bool:
    """Whether what only private people do or are stands behind a name, or what they head before it."""
    behind = _DOES.match(text, end) or (text[end : end + 2].lstrip()[:1] in (",", "(") and STAFF.match(text, end))
    return bool(behind or _HEADS.search(text, max(0, start - 140), start))


def _employed(text: str, start: int, end: int) -> Iterator[Span]:
    """Who is named behind a service and before a post: "Services Techniques NOIR Léa Responsable financière"."""
    words = text[start:end].split()
    if len(words) > 2 and _JOB.match(text, end) and is_body(text[start:end]) and in_two_prints(" ".join(words[-2:])):
        yield text.rindex(words[-2], start, end), end


def _born(text: str, start: int, end: int) -> Iterator[Span]:
    """Who is named before a job that is a body's word as well, and a birth: "NOIR Léa Aide ménagère 24/02/61"."""
    words = text[start:end].split()
    name = " ".join(words[:2])
    if len(words) > 2 and _BIRTH.match(text, end) and in_two_prints(name) and is_given(words[1]) and not is_body(name):
        yield start, start + text[start:end].index(words[1]) + len(words[1])


def _like_a_surname(word: str) -> bool:
    """In capitals, of two letters and more: no initials, no code ("E1"), no post box and no body's short form without a vowel."""
    letters = word.strip(".'")
    return (
        word.isupper()
        and len(letters) > 1
        and word not in _POST_BOXES
        and not word[-1].isdigit()
        and not (_DOTTED.fullmatch(word) or UNSPOKEN.fullmatch(word))
    )


def _adjoin(run: Sequence[tuple[int, int, str]], one: int, other: int) -> bool:
    """Do the two words of a run stand side by side, particles aside?"""
    between = (tokens(run[n][2])[:1] for n in range(min(one, other) + 1, max(one, other)))
    return all(word and word[0] in lexicon.PARTICLES for word in between)


def named_after(text: str, start: int) -> bool:
    """A street, a building, a prize or a firm called so, words in quotation marks, a name that is being given."""
    before = words_before(text, start)
    if (pair := _FIRST_OF_TWO.search(before)) and lexicon.NAMED_AFTER.search(before[: pair.start()]):
        return True
    if lexicon.TITLE_OF_PUBLIC.search(before):
        before = lexicon.TITLE_OF_PUBLIC.sub("", before)
        if lexicon.NAMED_AFTER.search(before.rstrip('«“" ') + " "):
            return True
    quoted = before.endswith(lexicon.OPEN_QUOTE) or BY_WORK.search(before)
    if quoted or lexicon.NAMED_AFTER.search(before[-60:]) or lexicon.FIRM.search(before[-60:]) or lexicon.NAMING.search(before):
        return True
    return bool(lexicon.NAMED_IN_A_ROW.search(words_before(text, start, 200)[-160:]))


def words_before(text: str, offset: int, reach: int = 80) -> str:
    """The words before, on one line, a blank behind them."""
    said = text[max(0, offset - reach) : offset].rpartition("\n\n")[2]
    return " ".join(said.split()) + (" " if said[-1:] in (" ", "\n") else "")
