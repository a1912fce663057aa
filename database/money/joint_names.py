"""The members of a group of firms (groupement momentané; CCP R2142-19 and following) in the print that names them together."""

import re

from database.identities.names import supplier_key

# On text whose blanks are single: bounded, so that a print made to be slow is not.
_LEADS = re.compile(
    r"[ ,(\[–-]{0,4}\b(?:(?:entreprise|société|cabinet) )?mandataire"
    r"(?: (?:solidaire|commun|du groupement|de l['’]équipe)){0,3}\b[ )\]]{0,3}",
    re.IGNORECASE,
)
_SHARES = re.compile(r"[ ,]{0,3}[(\[] ?(?:co-?traitante?s?|membre(?: du groupement)?) ?[)\]]", re.IGNORECASE)
_GROUP = re.compile(
    r"^(?:(?:au|le|du) )?groupement(?: (?:momentané|solidaire|conjoint|d['’](?:entreprises?|opérateurs économiques)|"
    r"(?:constitué|composé|formé) (?:de|par))){0,4}(?: ?: ?| )(?=\S)",
    re.IGNORECASE,
)
_MARK = "\ue000"  # where the word that marks the leader stood
_STROKE = re.compile(r" ?[/;] ?| \+ ")
_LIST = re.compile(r" ?(?:,(?: ?et\b)?|\bet\b|[&–-]) (?!(?:fils|cie|frères|freres|associés|associes|compagnie|co)\b)", re.IGNORECASE)
_LEAST_SIGNS = 2


def members(printed: str) -> list[str]:
    """The firms that share a contract, the leader (mandataire) first, else as printed; one name alone where the print names one firm.

    A stroke or "+" parts members. "et" and commas do so only where the leader is marked: "Petit et Fils" is one firm.
    """
    text = _GROUP.sub("", _SHARES.sub("", _LEADS.sub(f"{_MARK} ", " ".join(printed.split()), count=1)).strip())
    parts = _STROKE.split(text)
    if _MARK in text:
        listed = [one for part in parts for one in _behind_the_leader(part)]
        parts = listed if len(listed) > 1 else _LIST.split(text)
    named = [part.strip(" ,;–-") for part in parts if part.strip(f" ,;–-{_MARK}")]
    if _MARK in text and len(named) == 1:
        return [named[0].replace(_MARK, "").strip(" ,;–-")]
    if len(named) < 2 or not all(_is_firm(part.replace(_MARK, "")) for part in named):
        return [printed]
    named.sort(key=lambda part: _MARK not in part)
    once: dict[str, str] = {}
    for part in named:
        name = part.replace(_MARK, "").strip(" ,;–-")
        once.setdefault(supplier_key(name), name)
    return list(once.values())


def _behind_the_leader(part: str) -> list[str]:
    """ "ORME et FILS (mandataire), BRUME et LIN": what follows the mark is a list, what stands before it is one name."""
    leader, mark, rest = part.partition(_MARK)
    if not mark:
        return _LIST.split(part)
    return [leader + mark, *(one for one in _LIST.split(f" {rest}") if one.strip())]


def _is_firm(part: str) -> bool:
    """Letters enough for a name; "24/7", "A/S" and bare legal forms are no list of firms."""
    found = any(len(re.findall(r"\w", word)) >= _LEAST_SIGNS and re.search(r"[^\W\d_]", word) for word in part.split())
    return found and supplier_key(f"{part} x") != "x"
