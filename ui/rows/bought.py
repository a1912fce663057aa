"""What a contract buys, as its title says it: without the words of procedure (CCP R2123-1) before it and those of the award behind it."""

import re

_PROCEDURE = r"(?:march[ée]s?(?: publics?)?(?: (?:à procédure adaptée|MAPA))?|MAPA|procédure adaptée|appels? d[’']offres(?: ouverts?)?)"
_OPENS = re.compile(rf"{_PROCEDURE}(?: ?\((?:MAPA|march[ée]s? à procédure adaptée)\))?(?: ?[:–-] | ?(?=«))", re.IGNORECASE)
_AWARD = r"(?:attribution|(?:attribution et )?autorisation de sign(?:er|ature))"
_CLOSES = re.compile(rf" ?[:–-] ?{_AWARD}(?: (?:du|des|les?) marchés?)?\Z", re.IGNORECASE)


def bought(title: str | None) -> str | None:
    """The object of `title` alone; the title as it is where nothing else is left of it."""
    if title is None:
        return None
    said = " ".join(title.split())
    said = _CLOSES.sub("", said[opening.end() :] if (opening := _OPENS.match(said)) else said)
    if said.startswith("«") and said.endswith("»") and said.count("«") == said.count("»") == 1:
        said = said[1:-1].strip()
    return said[:1].upper() + said[1:] if said else title
