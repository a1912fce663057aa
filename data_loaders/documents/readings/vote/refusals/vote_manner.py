"""Who decides and how it was voted, as these words stand before a verb: "le conseil municipal, à l'unanimité, …" (L2121-20 CGCT)."""

_WHOSE = (
    r"(?: absolue)?(?: des (?:membres |elus |conseillers |suffrages |voix )?(?:presents|votants|exprimes"
    r"|representes)?(?: et representes)?)?"
)
_AFTER = r"apres (?:en )?(?:avoir )?(?:delibere|delibera?tion|discussion|debat|echanges?|debattu|reflexion)"
MANNER = (
    rf"(?:,? (?:(?:a l'unanimite|a la majorite|unanimement|unanime){_WHOSE}(?: \([^()\n]{{1,60}}\))?|{_AFTER}"
    r"|par \d{1,3} voix(?: pour)?(?: contre \d{1,3})?(?:,? (?:et )?\d{1,3} (?:voix )?(?:contre|abstentions?))?),?){0,2}"
)
COUNCIL = (
    r"(?<!\bdu )(?<!\bun )(?:conseil(?: (?:municipal|communautaire|metropolitain|syndical|departemental|d'administration))?"
    r"|assemblee(?: (?:deliberante|municipale))?|comite(?: (?:syndical|directeur))?|bureau(?: (?:communautaire|syndical|municipal))?"
    r"|(?<=\bles )(?:membres|conseillers|elus)(?: (?:du (?:conseil|comite)|municipaux|communautaires|presents|de l'assemblee)){0,2}"
    r"|tous(?: les (?:membres|conseillers|elus))?|tout le monde"
    r"|(?<=\bles )(?:\w{2,9} )?votants|l'ensemble (?:du conseil|de l'assemblee|des (?:elus|membres|conseillers)))(?: municipal)?"
)
