"""Whose coming or going a note beside a proxy tells (présence): the member's, the other party's, or the letter's that brought the proxy."""

import re
from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.proxy_words import PROXY_OR_MANDATE
from data_loaders.documents.text.names import names_match, names_near
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.view import View

Gender = Literal["f", "m"]
Side = Literal["own", "other", "nobody", "either"]

_LETTER = (
    r"(?:pouvoirs?|procurations?|mandats?|courriels?|courriers?|e-?mails?|mels?|mails?|lettres?|sms|messages?|telecopies?|fax|formulaires?"
    r"|documents?|originaux|original|excuses?|demandes?)"
)
_CAME = r"(?:arriv|parven|recu|entre|remis|transmis|depos|envoy|adress)"
_LETTER_CAME = re.compile(
    rf"(?<![a-z]){_LETTER}(?:\s(?:de|du|vote|ecrite?s?|signee?s?|donnee?s?|est|sont|etant|qui|n'est|n'etait|etait|bien|pas|non|ne|a|ete)){{0,4}}"
    rf"\s{_CAME}[^;,()]{{0,90}}"
)
# What comes so is a letter, not a person: "pouvoir à Mme X arrivé par courriel".
_AS_LETTERS = re.compile(
    r"(?<![a-z])(?:arriv|parven|recu|transmis|remis|depos|envoy|adress)\w{0,4}\s(?:bien\s|deja\s|seulement\s)?(?:par\s(?:courri|e-?mail|mail|mel|fax|sms|lettre"
    r"|la\sposte|voie|telecopie|message|ecrit|porteur|internet)|en\smairie|a\sla\smairie|au\s(?:secretariat|service|siege)|aux\sservices"
    r"|trop\stard|tardivement|hors\sdelai|apres\s(?:la\s)?(?:seance|reunion|cloture)|l[ea]\s(?:\d|lendemain|veille|jour)|ce\sjour|hier)[^;,()]{0,60}"
)
# Neither an hour nor a place in the session stands behind it: "pouvoir à M. X, arrivé avant l'envoi des convocations".
_AT_NO_TIME = re.compile(
    r"(?<![a-z])arrivee?\s(?![^;,()]{0,70}(?:\d|seance|reunion|cours|retard|point|question|vot|delib|ouverture|appel|debut))[^;,()]{0,70}"
)
_GIFT = re.compile(rf"(?<![a-z]){PROXY_OR_MANDATE}")
_OF_ANOTHER = re.compile(r"(?<![a-z])(?:arrivee|depart(?!em)|sortie|retour|entree)\s(?:de\s|d')(?=(?:m|mr|mme|mlle|monsieur|madame)[\s.])")
# … of the holder who leaves, in a word that cannot be the member's: "(pouvoir à M. X puis, au départ de celui-ci, à Mme Y)".
_HE = r"(?:celui-ci|celle-ci|ce dernier|cette derniere|(?:son|sa|ce|cette) mandataire)"
_OF_HOLDER = re.compile(
    rf"(?<![a-z])(?:depart|sortie|absence)\s(?:d[eu]\s)?(?:{_HE}|mandataire)(?![a-z])"
    rf"|(?<![a-z]){_HE},?\s(?:etant |ayant |est |a |qui )?(?:part|sort|quitt|absent)"
)
_TOLD = re.compile(
    r"(?<![a-z])(?<!son )(?<!leur )(?<!une )(?<!l')(?<!d')"
    r"(?P<root>arrive|parti|sorti|entre|revenu|reparti|present|absent|excuse|rentre)(?P<f>e?)s?(?![a-z])"
)
_LED = re.compile(
    r"(?<![a-z])(?:(?P<f>mm?es?|mlles?|madame|mesdames)|(?P<m>mm?|mr|monsieur|messieurs))[.\s]\s{0,3}(?:(?:le|la)\s\w{4,9},?\s)?\Z"
)
_WHO = re.compile(r"\s{0,2},?\s{1,2}(?:qui|lequel|laquelle)\s")  # "(pouvoir à M. X, qui part à 21 h)"
_NOUNS = ("arriv", "sort", "entr")  # "arrivée à 21 h" is a noun beside a man's name too
_OWN = re.compile(r"[,;)]\s{0,3}(?=(?:qui\s)?(?:arriv|part|quitt|sort|present|absent|depart(?!em)|retard|rejoin|entre))")


@dataclass(frozen=True, slots=True)
class Told:
    """The note with what is not the member's blanked; `other`: what it tells of the holder or giver; `doubted`: nobody knows of whom."""

    own: str
    other: str | None = None
    doubted: bool = False


def beside_holder(view: View, entry: Entry, note: Span, holder: Span | None) -> Told:
    """The note of a listed name, who may give a proxy to the holder named at `holder`."""
    start, end = note
    text = _without_letters(view.folded[start:end], holder is not None)
    if holder is None or not start <= holder[0] < end:
        return Told(text)
    at = holder[1] - start
    if _names_another(view, holder[1], end, entry.name):
        return Told(text[:at].ljust(len(text)))
    side = _side(view.raw[holder[1] : end], text[at:], _gender(view, entry.start), _gender(view, holder[0]))
    side = "other" if _WHO.match(text, at) or _OF_HOLDER.search(text, at) else side
    if side in ("own", "either"):
        return Told(text)
    return Told(text[:at].ljust(len(text)), text[at:] if side == "other" else None, side == "nobody")


def beside_giver(view: View, member: int, note: Span, held: int) -> Told:
    """The note of the member named at `member` who holds another's proxy, told from `held` on: its bounds are the giver's."""
    start, end = note
    text = _without_letters(view.folded[start:end], True)
    low = held - start
    stop = _clause(text, low)
    giver = names_near.after(view, held, max(0, start + stop - held))
    told = text[low:stop]
    if giver:
        behind = slice(giver.end, start + stop)
        side = _side(view.raw[behind], text[giver.end - start : stop], _gender(view, member), _gender(view, giver.start))
        if side == "own":
            return Told(text)
        if side == "either" and _TOLD.search(view.folded, giver.end, start + stop):
            told = ""  # "M. X (pouvoir de M. Y, arrivé à 21 h)": one of the two
    return Told(text[:low] + " " * (stop - low) + text[stop:], told or None)


def _clause(text: str, low: int) -> int:
    """Where what is told of a proxy held ends: at its bracket's end, else ahead of what is told of the member again."""
    opened = text.rfind("(", 0, low) > text.rfind(")", 0, low)
    close = text.find(")", low)
    if opened:
        return close if close >= 0 else len(text)
    own = _OWN.search(text, low)
    return own.start() if own else len(text)


def _without_letters(text: str, given: bool) -> str:
    """The note without the coming of a letter: "(courriel arrivé à 18h30)"."""
    if not (given or _GIFT.search(text)):
        return text
    for pattern in (_LETTER_CAME, _AS_LETTERS, _AT_NO_TIME):
        text = pattern.sub(lambda told: " " * len(told[0]), text)
    return text


def _names_another(view: View, low: int, end: int, name: str) -> bool:
    """ "(jusqu'à 21 h, départ de M. NOIR)" beside another member."""
    match = _OF_ANOTHER.search(view.folded, low, end)
    named = names_near.after(view, match.end(), 60) if match else None
    return named is not None and names_match.find(named.name, [name]) is None


def _side(raw: str, text: str, own: Gender | None, other: Gender | None) -> Side:
    """Whom the gender of what is told behind the other's name speaks of; "either" where it fits the member."""
    match = _TOLD.search(text)
    if not match or own is None:
        return "either"
    printed = raw[match.start() : match.end()].lower()
    if match["root"] in ("arrive", "entre", "rentre", "excuse") and not match["f"] and not printed.rstrip("s").endswith("é"):
        return "either"  # "qui arrive"
    told: Gender = "f" if match["f"] else "m"
    if told == own:
        return "own" if other and other != told else "either"
    noun = told == "f" and match["root"].startswith(_NOUNS)
    if other == told:
        return "nobody" if noun else "other"
    return "either" if noun else "nobody" if other else "either"


def _gender(view: View, at: int) -> Gender | None:
    """What the civility right before a name says."""
    match = _LED.search(view.folded[max(0, at - 24) : at])
    return None if match is None else "f" if match["f"] else "m"
