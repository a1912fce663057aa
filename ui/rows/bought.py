"""What a contract buys, as its title says it: without the words of procedure (CCP R2123-1) before it and those of the award behind it."""

import re

_PROCEDURE = r"(?:march[ée]s?(?: publics?)?(?: (?:à procédure adaptée|MAPA))?|MAPA|procédure adaptée|appels? d[’']offres(?: ouverts?)?)"
_OPENS = re.compile(rf"{_PROCEDURE}(?: ?\((?:MAPA|march[ée]s? à procédure adaptée)\))?(?: ?[:–-] | ?(?=«))", re.IGNORECASE)
_AWARD = r"(?:attribution|(?:attribution et )?autorisation de sign(?:er|ature))"
_CLOSES = re.compile(rf" ?[:–-] ?{_AWARD}(?: (?:du|des|les?) marchés?)?\Z", re.IGNORECASE)
# Of one lot alone, which was asked for again where nobody had been found: the award says that somebody was.
_LOT = re.compile(rf" ?[:–-] ?{_AWARD} du lot (?:n° ?)?(?P<lot>\d+)(?: ?:? ?(?P<name>«[^«»]+»))?(?: déclaré infructueux)?\Z", re.IGNORECASE)


def bought(title: str | None) -> str | None:
    """The object of `title` alone; the title as it is where nothing else is left of it."""
    if title is None:
        return None
    said = " ".join(title.split())
    said = _CLOSES.sub("", said[opening.end() :] if (opening := _OPENS.match(said)) else said)
    lot = ""
    if found := _LOT.search(said):
        said, lot = said[: found.start()], ", ".join(["", *filter(None, (f"lot {found['lot']}", found["name"]))]).replace(", «", " «")
    said = _unquoted(said)
    return said[:1].upper() + said[1:] + lot if said else title


def of_lot(title: str | None, lot: str | None) -> str | None:
    """What a contract buys, and which lot of it: a title alone would say that all of it was bought for the price of one lot."""
    said = bought(title)
    return said if said is None or not lot or re.search(r", lot \d", said) else f"{said}, lot {lot}"


def _unquoted(said: str) -> str:
    """Without quotation marks where they hold all of it; those within stay, and a pair whose second mark closes others too is one."""
    if not (said.startswith("«") and said.endswith("»")):
        return said
    depth = 0
    for place, letter in enumerate(said):
        depth += (letter == "«") - (letter == "»")
        if not depth and place < len(said) - 1:
            return said
    return said[1:-1].strip() if not depth else said
