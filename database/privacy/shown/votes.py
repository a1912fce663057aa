"""Who votes, abstains or takes no part in a vote, told right behind the name: only members of a council do."""

import re

_CALLED = r"(?:M[Mr]?\.?|Mmes?|Mlles?|Monsieur|Madame|Messieurs|Mesdames)"
_AND_ANOTHER = rf"(?:(?:,| et|, et) {_CALLED} [^,.;:█]{{2,40}}){{0,3}}"
# "Mme NOIR, membre du bureau de l'association, ne prend pas part au vote"
_TIED = (
    r"(?:,? (?:membres?|présidente?s?|vice-présidente?s?|trésori(?:er|ère)s?|secrétaires?|adhérente?s?|intéressée?s?"
    r"|dirigeante?s?)(?: [^.;:█]{2,70})?,)"
)
_CONCERNED = rf"{_TIED}?"
# "M. NOIR, dirigeant du club, s'est retiré."
_WITHDREW = re.compile(rf"{_AND_ANOTHER}{_TIED} (?:s'est retirée?|se sont retirée?s)\b")
_VOTES = re.compile(
    rf"{_AND_ANOTHER}{_CONCERNED},? ?(?:qui )?(?:"
    r"(?:s'abst(?:enant|ient|iennent)|s'(?:est|étant) abstenue?|se sont abstenue?s)(?! de| d'|\w)"
    r"|(?:ne )?(?:pren(?:d|nent|ant)|particip(?:e|ent|ant)) pas (?:part )?(?:au vote|à (?:la délibération|ce vote))"
    r"|n'(?:a|ont|ayant|avai(?:en)?t) pas (?:pris part|participé|voté)(?: au vote| à (?:la délibération|ce vote)|(?= pour cette))"
    r"|ne votant pas\b|s'étant retirée?s?\b|(?:s'est retirée?|se sont retirée?s)(?= (?:de la (?:salle|séance)|du vote|des débats"
    r"|pour le vote"
    r"|avant le vote|pendant|lors d))"
    r"|(?:vot(?:e|ent|ant)|(?:a|ont|ayant) voté) (?:contre|blanc)\b)"
)
_ABSTENTION = re.compile(
    rf"(?i:\babstentions? (?:de |d'|des? ))(?:{_CALLED} )?(?:[A-ZÀ-Ý][^,.;:█\n]{{2,40}}(?:, | et )(?:de |d')?(?:{_CALLED} )?){{0,4}}\Z"
)


def votes(before: str, behind: str) -> bool:
    """Whether the words behind a name, or right before it, tell of a vote that was somebody's to give."""
    return bool(_VOTES.match(behind) or _WITHDREW.match(behind) or _ABSTENTION.search(before))
