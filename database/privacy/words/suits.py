"""Who stands against the town before a court, by a surname alone, however rare: "Noir contre la commune", "requête de NOIR"."""

import re
from collections.abc import Iterator
from itertools import chain

from database.privacy.given import named_after
from database.privacy.plain import Span, over_lines
from database.privacy.words.short import LONE, is_surname

_TOWN = r"(?:la )?(?i:commune|ville|mairie)\b"
_SUIT = r"(?i:affaires?|procès|contentieux|litiges?|instance|référé|jugement|recours|requêtes?|pourvoi|appel)"
_OF_THE_TOWN = r"(?: (?:de |d'|du |des )(?!contre)[\w'-]{2,25}(?: [A-ZÀ-Þ][\w'-]{1,25})?)?"
# "Noir c/ commune", and "Noir contre la commune" as a title or behind what is told of a court; nobody is "contre la commune" else.
_BEFORE = re.compile(
    rf"(?<![\w'&-])(?<![\w'&] )(?<!\.)(?P<who>{LONE}) ?(?:c/|[Cc]ontre|CONTRE) ?{_TOWN}"
    rf"|(?<![\w'-]){_SUIT}(?: n° ?[\d-]{{3,12}})?(?: :)? (?P<sued>{LONE}) ?(?:c/|[Cc]ontre|CONTRE|/|[–-]) ?{_TOWN}"
)
_BEHIND = re.compile(
    rf"(?<![\w'-])(?:{_TOWN}{_OF_THE_TOWN} ?c/|{_SUIT} {_TOWN}{_OF_THE_TOWN} ?(?:contre|CONTRE|/|[–-])"
    rf"|(?i:commune) (?:contre|CONTRE)) ?(?P<who>{LONE})(?=[,;:.)–(\n]|\s?\Z| [–-]| et autres)"
)
# "le recours de Noir est rejeté", "requête de NOIR enregistrée le 3 mai": what becomes of it stands behind.
_FILED_BY = re.compile(
    r"(?<![\w'-])(?i:requêtes?|recours|pourvoi|référé|mémoire)(?: (?:gracieux|contentieux|indemnitaire|en appel|en annulation"
    r"|n° ?[\d-]{3,12}|du \d{1,2} [^\W\d]{3,9} \d{4})){0,2} (?:de |d')"
    rf"(?P<who>{LONE})(?=,? (?:enregistrée?s?|contre|tendant|devant|en (?:annulation|appel|référé|indemnité)|rejetée?|notifiée?|et autres\b"
    r"|(?:est|a été|sera|était) (?:rejetée?|irrecevable|admise?|reçue?|déposée?|enregistrée?|examinée?|accueillie?|notifiée?|introduite?)"
    r"|au tribunal|auprès du tribunal))"
)
# "Requête Noir : désignation d'un avocat", "jugement NOIR du 3 mai"
_OF_A_COURT = re.compile(
    rf"(?<![\w'-])(?:(?i:requête|recours|contentieux|litige|référé) (?P<who>{LONE})(?=\s?[:–,(-][^\n.;]{{0,60}}?(?i:avocat|mémoire"
    rf"|défense|tribunal|jugement|appel|ester))|(?i:jugement) (?P<judged>{LONE})(?= du \d| rendu| notifié))"
)
# "commune de / Luze c/ commune": the words before go on over the line's end.
_LED_OVER = re.compile(r"(?:(?<![\w'-])[a-zß-ÿ]{1,3}|')\n\Z")
_A_FIRM = re.compile(
    r"(?i)\b(?:sociétés?|sarl|sas|sasu|sa|sci|scp|eurl|snc|association|entreprises?|communes?|préfets?|syndicat|copropriété) \Z"
)
_CALLED = (
    r"(?i:\b(?:communes?|villes?|mairie|communauté|métropole|département|sociétés?|sarl|sas|sa|entreprises?|groupe|opérateur|délégataire"
    r"|concessionnaire|fournisseur|exploitant|gestionnaire) (?:de |d'|du |des |la )?)"
)
_RULES = (_BEFORE, _BEHIND, _FILED_BY, _OF_A_COURT)
# What every text holds in which one of these rules finds something (see untouched.py).
OPENINGS = _RULES


def in_court(text: str) -> Iterator[Span]:
    """Ranges of such surnames."""
    joined = over_lines(text)
    for rule in _RULES:
        for match in chain(rule.finditer(text), rule.finditer(joined) if joined != text else ()):
            who = next(name for name, said in match.groupdict().items() if said)
            start, end = match.span(who)
            private = is_surname(match[who]) and not _is_a_body(text, match[who]) and not named_after(text, start)
            led = rule is _BEFORE and _LED_OVER.search(text, max(0, start - 6), start)
            if private and not led and not _A_FIRM.search(text, max(0, start - 20), start):
                yield start, end


def _is_a_body(text: str, name: str) -> bool:
    """Whether the paper itself tells of a town or a firm called so: "requête de Luze", "la commune de Luze"."""
    return re.search(rf"{_CALLED}{re.escape(name)}(?![\w-])", text) is not None
