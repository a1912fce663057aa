"""Which body sits, where it is not the council itself: bureau, commission permanente, CCAS, CIAS, caisse des écoles.

Bureau and commission permanente decide by delegation of their council (articles L5211-10, L3211-2, L4221-5 CGCT); a social centre or a
school fund is an establishment of its own (L123-4 to L123-9 CASF, L212-10 of the code de l'éducation). Their members are others, so
who sat there says nothing of the council. The body is told by the words that head a sitting, before any that head one of the council.
"""

import re
from typing import Literal

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.council import council_elsewhere, council_stamp
from data_loaders.documents.text import body_kinds
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import WEEKDAY

Body = Literal["bureau", "standing_committee", "social_centre", "intercommunal_social_centre", "school_fund", "board"]

_TOP = 1800
_NAMES = (
    r"(?P<bureau>bureau(?! (?:de vote|d'etudes?|des? [a-z]{3,14}s\b|central|veritas|d'aide|d'information|d'ordre))"
    r"(?: (?:communautaire|syndical|metropolitain|municipal|permanent|delibera\w+))?"
    r"(?: (?:de l'agglomeration|de la (?:communaute|metropole)|du (?:syndicat|pole|conseil))[^.;\n]{0,60})?)"
    r"|(?P<standing>commission permanente(?: (?:du conseil|de la (?:region|collectivite))[^.;\n]{0,40})?)"
)
_DAY = rf"(?:{WEEKDAY}|\d{{1,2}}(?:er)? \w{{3,9}} \d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}})"
_HEADS = (
    spoken(
        r"(?<!vu la )(?<!vu les )(?<!par )\b(?:seance|reunion|proces[- ]verbal|compte[- ]rendu|releve de(?:s)? decisions|deliberations?"
        r"|registre|extrait)"
        rf"(?: (?:des deliberations|des decisions))? (?:du |de la |de )(?:{_NAMES})"
    ),
    spoken(rf"(?:{_NAMES})(?: \w[\w' -]{{0,40}})?,? ?(?:du|en date du|le|seance du|reunion du|:|-|–)? ?{_DAY}"),
    spoken(
        rf"\b(?:le|la) (?:{_NAMES})[^.;\n]{{0,160}}\b(?:s'est (?:\w+ )?reunie?|s'est assemblee?|reunie? (?:sous|a|au|en|le|dans)"
        r"|(?:legalement|dument|regulierement) (?:convoque|reuni)e?|etant (?:assemble|reuni)e?)"
    ),
    spoken(rf"\bmembres (?:en exercice )?(?:du |de la )(?:{_NAMES})"),
)
# Who recites the visas is who decides, whatever the letterhead says.
_VISAS = spoken(rf"\b(?:le|la) (?:{_NAMES})[^.;:\n]{{0,50}},?\s{{1,3}}(?:vu|considerant)\b")
_COUNCIL = re.compile(
    rf"(?<!commission permanente du )(?<!bureau du )(?<!president du )(?<!presidente du )\b{body_kinds.COUNCIL}"
    r"|\bcomite\s(?:syndical|directeur)"
)
_SOCIAL = re.compile(r"(?<![a-z])c\.?i\.?a\.?s\.?(?![a-z])|centre intercommunal d'action sociale")
_TOWN = re.compile(r"(?<![a-z])c\.?c\.?a\.?s\.?(?![a-z])|centre communal d'action sociale")
_SCHOOL = re.compile(r"caisse des ecoles")


def find(view: View) -> tuple[Body, Span] | None:
    """The body whose paper this is, with the words that say so (view offsets); None for the council's own."""
    head = view.folded[:_TOP]
    if (decides := _VISAS.search(head)) and view.raw[decides.start()].isupper():
        return _named(decides), decides.span()
    found = min((m for pattern in _HEADS if (m := pattern.search(head))), key=lambda m: m.start(), default=None)
    if found is not None and _before_council(head, found):
        return _named(found), found.span()
    elsewhere = council_elsewhere.find(view) or council_stamp.of_another_body(view)
    return _establishment(head, elsewhere) if elsewhere else None


def _named(found: re.Match[str]) -> Body:
    return "bureau" if found["bureau"] else "standing_committee"


def _before_council(head: str, found: re.Match[str]) -> bool:
    """No sitting of the council itself is headed before these words."""
    council = next((m for m in _COUNCIL.finditer(head) if not _is_letterhead(head, m)), None)
    return council is None or council.start() >= found.start()


def _is_letterhead(head: str, council: re.Match[str]) -> bool:
    """ "CONSEIL DÉPARTEMENTAL" alone on its line over "Commission permanente" names the authority, not who sits."""
    line = head[head.rfind("\n", 0, council.start()) + 1 : (head.find("\n", council.end()) + 1 or len(head) + 1) - 1]
    return len(line) <= 60 and not re.search(r"\b(?:seance|reunion|proces|compte|deliberation|convoque|reuni|membres)|\d", line)


def _establishment(head: str, told: Span) -> tuple[Body, Span]:
    """Which establishment it is, by its name at the top of the paper; else its board alone is known."""
    kinds: tuple[tuple[Body, re.Pattern[str]], ...] = (
        ("intercommunal_social_centre", _SOCIAL),
        ("social_centre", _TOWN),
        ("school_fund", _SCHOOL),
    )
    for body, pattern in kinds:
        if found := pattern.search(head):
            return body, found.span()
    return "board", told


def example(text: str) -> Body | None:
    """The body that sits."""
    found = find(View.of(text))
    return found[0] if found else None


EXAMPLES: list[tuple[str, Body]] = [
    ("VALBOURG AGGLOMÉRATION BUREAU du lundi 13 février 2023 PROCES VERBAL Sous la présidence de M. Paul MERLE", "bureau"),
    ("Communauté de communes de la Loutre\nDÉLIBÉRATION DU BUREAU COMMUNAUTAIRE\nSéance du 4 mai 2023", "bureau"),
    ("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nLe Bureau de la communauté, légalement convoqué, s'est réuni le 4 mai", "bureau"),
    ("DÉLIBÉRATION DE LA COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL\nSéance du 4 mai 2023", "standing_committee"),
    ("CONSEIL RÉGIONAL\nRéunion de la commission permanente du 4 mai 2023", "standing_committee"),
    (
        "CONSEIL RÉGIONAL DE LA LOUTRE 1 DÉLIBÉRATION N°CP 2023-024 La commission permanente du conseil régional, VU le code",
        "standing_committee",
    ),
    ("CENTRE COMMUNAL D'ACTION SOCIALE\nConseil d'administration de la commune de Valbourg", "social_centre"),
    ("CENTRE INTERCOMMUNAL D'ACTION SOCIALE de la Loutre\nConseil d'administration", "intercommunal_social_centre"),
    ("CAISSE DES ECOLES de Valbourg\nSéance du 4 mai", "school_fund"),
]
NOT_FOUND = [
    "CONSEIL COMMUNAUTAIRE du 4 mai 2023. Délibération du Bureau communautaire du 2 mai : information.",
    "Le conseil municipal s'est réuni. Rapport de la commission permanente du 3 mai 2023.",
    "Procès-verbal du conseil municipal. Le bureau de vote est composé de",
    "COMMUNE DE VALBOURG\nSéance du 4 mai 2023\nLe conseil municipal, légalement convoqué, s'est réuni sous la présidence du maire.",
    "Compte rendu du conseil du 4 mai 2023. Bureau du maire : M. Paul MERLE",
]
