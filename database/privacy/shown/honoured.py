"""People whom a paper honours: who are mourned, who died long ago, lecturers and authors; their whole names are public in all of it."""

import re
from collections.abc import Iterator

from database.privacy import lexicon
from database.privacy.name_words import is_full_name, name_at

# Born in 1914 or before: data of the dead are no personal data (RGPD, recital 27).
_LONG_AGO = re.compile(
    r"(?<![\w'-])(?!Monsieur|Madame|Mme|Mlle)(?P<who>[A-ZÀ-Þ][\w'-]{1,20}(?:\s[A-ZÀ-Þ][\w'-]{1,25}){1,3})[\s,(]{1,3}(?:est\s)?née?\s(?:le|en|à)\s[^.;()\n]{0,40}?"
    r"\b(?:1[5-8]\d\d|190\d|191[0-4])\b"
)
_OF_HONOUR = re.compile(
    r"(?<![\w'-])(?!Monsieur|Madame|Mme|Mlle)(?P<who>[A-ZÀ-Þ][\w'-]{1,20}(?:\s[A-ZÀ-Þ][\w'-]{1,25}){1,3})[\s,]{1,3}(?:(?:a été|est|fut)\s)?"
    r"(?:(?:reconnu|nommé|fait|élevé)e?\s)?[«\"\s]{0,3}(?:[Jj]uste parmi les|[Cc]ompagnon de la Libération"
    r"|morte? pour la France|prix Nobel)"
)
# "Luc NOIR (1802-1882)", "Luc NOIR, fusillé en 1944"
_DIED = re.compile(
    r"(?<![\w'-])(?!Monsieur|Madame|Mme|Mlle|Général|Docteur|Maréchal|Colonel|Abbé|Professeur|Maître)(?P<who>[A-ZÀ-Þ][\w'-]{1,20}(?:\s[A-ZÀ-Þ][\w'-]{1,25}){1,3})(?:\s?\(\s?(?:1[5-8]\d\d|19[0-2]\d)\s?[-–/]"
    r"\s?(?:1[5-9]\d\d|20[0-2]\d)\s?\)|,?\s(?:fusillée?|guillotinée?|morte?s? en déportation)\b)"
)
# "le décès de M. Luc NOIR … observe une minute de silence"
_MOURNED = re.compile(
    rf"\b(?:décès|disparition) de (?:{lexicon.CIVILITY}\s{{1,3}})?"
    r"(?=[A-ZÀ-Ý][^█;]{4,220}\b(?:minute de silence|hommage|se lever|recueill))"
)
# Whoever worked for the town, or is told by an age, is honoured as anybody is.
_PRIVATE_LIFE = re.compile(
    r",? ?\(?(?:(?:ancien(?:ne)?|notre|un|une|l') ?)?(?i:agente?|employée?|salariée?|stagiaire|apprentie?|cantonnier|atsem"
    r"|cantini(?:er|ère)|secrétaire de mairie"
    r"|jardini(?:er|ère)|éboueur|gardien(?:ne)?|concierge|bénévole|instit\w{5,7}|habitante?|riverain|retraitée?|collègue|commerçante?|agricult\w{3,5}"
    r"|adjointe? (?:tech|admin|d'anim|du patri)|technicien(?:ne)?|(?:âgée? de )?\d{1,3} ans)(?!\w)"
)
_AND_OF = re.compile(rf"\s{{1,3}}et (?:de |d'|à )(?:{lexicon.CIVILITY}\s{{1,3}})?(?=[A-ZÀ-Ý])")
_DEAD = re.compile(r"[-–•] {1,3}(?P<who>[A-ZÀ-Þ][\w'-]{1,20}(?:\s[A-ZÀ-Þ][\w'-]{1,25}){1,3}),\s[^█;]{0,140}?\bdécédée?\b")
# A grave that the council takes back tells of a family, not of honour.
_GRAVE = re.compile(r"(?i)\b(?:reprises?|concessions?|carré|abandon|caveaux?)\b[^\n█]{0,50}\Z")
_MOST_MOURNED = 1500
# Who is asked to speak or read in public of a work of one's own.
_LECTURERS = re.compile(
    r"\b(?i:conférenciers|conférencières|écrivains|auteurs invités|artistes (?:invités|retenus|sélectionnés)|arts visuels"
    r"|(?:émergence|création|scène) artistique)\b[^.;:\n]{0,40}:\s{1,3}(?:[-–•]\s{1,3})?(?=[A-ZÀ-Þ])"
)
_NEXT_ONE = re.compile(r"\s{0,3}(?:,|;|\set|/|\n\s{0,3}[-–•])\s{1,3}(?:et\s)?(?=[A-ZÀ-Þ])")
_MOST_LECTURERS = 40


def honoured(text: str) -> Iterator[str]:
    """Whole names of people to whom a paper pays homage, dead mostly, or who were born too long ago to live: readable in all of it."""
    lives = (one for pattern in (_LONG_AGO, _OF_HONOUR, _DIED) for one in pattern.finditer(text))
    told = (one["who"] for one in lives if not _GRAVE.search(text, max(0, one.start() - 60), one.start()))
    yield from (name for name in (*told, *_lecturers(text)) if is_full_name(name))
    for match in (*lexicon.HOMAGE.finditer(text), *_MOURNED.finditer(text)):
        found = name_at(text, match.end())
        if found and is_full_name(text[slice(*found)]) and not _PRIVATE_LIFE.match(text, found[1]):
            yield text[slice(*found)]
            also = _AND_OF.match(text, found[1])
            found = name_at(text, also.end()) if also else None
            if found and " " in text[slice(*found)]:
                yield text[slice(*found)]
        for item in _DEAD.finditer(text, match.start(), match.end() + _MOST_MOURNED):
            if is_full_name(item["who"]):
                yield item["who"]


def _lecturers(text: str) -> Iterator[str]:
    """The names of a list of lecturers or authors."""
    for head in _LECTURERS.finditer(text):
        here = head.end()
        for _ in range(_MOST_LECTURERS):
            found = name_at(text, here)
            if not found:
                break
            yield text[slice(*found)]
            behind = _NEXT_ONE.match(text, found[1])
            if not behind:
                break
            here = behind.end()
