"""Votes of another day, told in an item, and what was put off before the day of the session (article L2121-20 CGCT).

"Le conseil avait rejeté ce tarif le 3 mai par 4 voix contre 2. Il l'approuve à l'unanimité."
"""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote.elsewhere.vote_told import DID, REACH, before
from data_loaders.documents.text.dates_words import MONTHS
from data_loaders.documents.text.view import View

_YEAR = r"(?:19|20)\d\d\b"
# These words tell of another day whatever else the item says.
_RECALLED = spoken(
    rf"\b(?:avait|avaient)(?: \w{{1,10}}){{0,2}} (?:{DID}|donne un avis)[^.;\n]{{0,110}}$"
    r"|\bs'etai(?:t|ent)(?: \w{1,10}){0,2} (?:prononc|oppos)\w{1,3}[^.;\n]{0,110}$"
    rf"|\bdeja (?:ete )?{DID}[^.;,\n]{{0,60}}$"
    r"|\b(?:par|vu|de|sa|par la|vu la|de la|(?:rectifi|modifi|complet|rappel)\w{1,5} la) deliberation(?: n ?°)? ?\S{0,12}\d\S{0,12}"
    rf"(?: du \d[^,;.\n]{{2,20}})?,? {DID}[^.;,\n]{{0,30}}$"
    r"|\b(?:annul|remplac|abrog|rapport|modifi|complet)\w{1,4}\b[^.;\n]{0,90}?\b(?:celle|celui|deliberation|decision)\b[^.;\n]{0,60}?"
    rf"\b{DID}[^.;\n]{{0,20}}$"
    # "l'avenant n° 1 a été approuvé le 14 septembre 2021 par", "qu'en 2021 le vote avait été de"
    rf"|\b(?:a|ont) ete {DID}[^.;\n]{{0,50}}\ble \d{{1,2}}(?:er)? [a-z]{{3,9}} \d{{4}}[^.;\n]{{0,50}}$"
    rf"|\bqu'en {_YEAR}[^.;\n]{{0,80}}$"
    rf"|\b(?:rapporte|informe|indique|rappelle|signale)\w{{0,3}} [^.;\n]{{0,40}}\bque (?:le|la|l')[^.;\n]{{3,50}} (?:a"
    rf"|ont) (?:deja )?{DID}[^.;\n]{{0,80}}$"
)
# And these only beside a vote that is the item's own.
_EARLIER = spoken(
    rf"\b(?:a|ont|avait|avaient) (?:ete )?(?:\w{{1,12}} )?{DID},? (?:le \d|en (?:\w{{3,9}} )?{_YEAR}|lors d|au cours d)[^.;\n]{{0,70}}\Z"
    rf"|\b(?:en|depuis) (?:\w{{3,9}} )?{_YEAR}[^.;\n]{{0,60}}\bavai(?:t|ent)\b[^.;\n]{{0,40}}\Z"
    rf"|\bdeliberations?\b[^.;\n]{{0,40}}\bdu \d[^.;\n]{{0,24}},? {DID},? (?:a l'|a la |par )\Z"
)
# "Déjà voté à l'unanimité"; "le budget déjà voté est modifié à l'unanimité" is voted now.
_ALREADY = spoken(rf"\bdeja (?:ete )?{DID}(?P<between>[^.;,\n]{{0,60}})$")
_NOW = re.compile(r"\b(?:est|sont|et|puis|soit|d'|de (?:le |la )?\w{2,12}(?:er|ir|re))\b")
_THAT_DAY = spoken(
    r",? (?:lors|au cours) d(?:e (?:la|sa|notre|cette) (?:\w{1,12} )?(?:seance|reunion)|u (?:conseil|comite|bureau)(?: \w{4,16})?)"
    r"(?: \w{4,16})? (?:du (?:\w{5,8} )?(?P<day>\d{1,2})(?:er)? "
    rf"(?P<month>{MONTHS})(?: (?P<year>\d{{4}}))?|precedente?\b)"
)
_OF_YEAR = spoken(rf"(?P<year>{_YEAR}) ?, (?!est|sont|a|ont)(?:\w{{1,12}} )?{DID}(?:,? (?:a l'|a la |par |avec ))?\Z")
_DATED = re.compile(r"\b(\d{1,2})(?:er)? [a-z]{3,9} ((?:19|20)\d\d)")
# "Reporté à deux reprises, ce point est soumis au vote"; "reporté en juin 2024" may be what is decided today.
_SINCE = spoken(
    r",? (?:a (?:deux|trois|plusieurs) reprises|(?:deux|trois|plusieurs) fois|depuis|lors d"
    rf"|(?:en|le \d{{1,2}}(?:er)?) (?:[a-z]{{3,9}} )?(?P<year>{_YEAR}))"
)


def recalled(view: View, start: int, place: int, session: str | None) -> bool:
    """Do the words before a place say that it was voted so on another day than the `session`'s?"""
    found = _RECALLED.search(before(view, start, place))
    return found is not None and not _of_today(found[0], session)


def of_earlier_day(view: View, start: int, place: int, session: str | None) -> bool:
    """Do they say so less surely: a day behind the verb, or an earlier year than the `session`'s?"""
    told = view.folded[max(start, place - REACH) : place]
    if found := _EARLIER.search(told):
        return not _of_today(found[0], session)
    of_year = _OF_YEAR.search(told)
    return bool(of_year and session and of_year["year"] < session[:4])


def already(view: View, start: int, end: int, session: str | None) -> bool:
    """Do the words around a vote told up to `end` say "déjà voté", or "lors de la séance du" another day than the `session`'s?"""
    if (found := _ALREADY.search(before(view, start, end))) and not _NOW.search(found["between"]):
        return not _of_today(found[0], session)
    told = _THAT_DAY.match(view.folded, end)
    if told is None or told["day"] is None:
        return told is not None
    day = f"-{MONTHS.split('|').index(told['month']) + 1:02}-{int(told['day']):02}"
    return session is not None and session != (told["year"] or session[:4]) + day


def of_the_past(view: View, end: int, session: str | None) -> bool:
    """Do the words that put a matter off go on, at `end`, to say since when, or how often, before the `session`'s day?"""
    said = _SINCE.match(view.folded, end)
    return said is not None and (said["year"] is None or bool(session and said["year"] < session[:4]))


def _of_today(words: str, session: str | None) -> bool:
    """Is the first day that these words print the `session`'s?"""
    day = _DATED.search(words)
    return bool(day and session and session.startswith(day[2]) and session.endswith(f"-{int(day[1]):02}"))


def example(text: str) -> str | None:
    """How surely the vote at the end of a text is another day's, in a session of 3 May 2024."""
    view, end = View.of(text), len(text)
    if recalled(view, 0, end, "2024-05-03"):
        return "recalled"
    if (word := text.find("unanimité")) >= 0 and already(view, 0, word + len("unanimité"), "2024-05-03"):
        return "already"
    return "earlier day" if of_earlier_day(view, 0, end, "2024-05-03") else None


EXAMPLES: list[tuple[str, str]] = [
    ("Ce tarif, déjà voté à l'unanimité en 2021.", "already"),
    ("Ce tarif a été voté à l'unanimité lors de la séance du 3 mars 2024.", "already"),
    ("Ce tarif est voté à l'unanimité lors de la séance précédente.", "already"),
    ("Le conseil avait rejeté ce tarif le 3 mai par ", "recalled"),
    ("Le vœu de M. ROUX, déjà rejeté en juin par ", "recalled"),
    ("Cette délibération annule et remplace celle du 3 mai adoptée par ", "recalled"),
    ("Le tarif fixé par délibération 2023-05-20 adoptée par ", "recalled"),
    ("Il y a lieu de rectifier la délibération n° 30-2023, adoptée par ", "recalled"),
    ("Le comité s'était prononcé en juin par ", "recalled"),
    ("L'avenant n° 1 a été approuvé le 14 septembre 2021 par ", "recalled"),
    ("M. ROUX rappelle qu'en 2021 le vote avait été de ", "recalled"),
    ("Le maire rappelle que le conseil a voté ce tarif par ", "recalled"),
    ("L'avenant n° 1 a été approuvé en juin 2023 par ", "earlier day"),
    ("Le programme 2023, refusé par ", "earlier day"),
    ("Par délibération du 26 juin 2023, adoptée à l'", "earlier day"),
]
NOT_FOUND = [
    "Le budget déjà voté est modifié à l'unanimité.",
    "Le conseil adopte ce tarif à l'unanimité lors de la séance du 3 mai 2024.",
    "M. ROUX, qui avait donné pouvoir à Mme VIAL, s'en va. Le conseil approuve par ",
    "La délibération ainsi amendée est adoptée par ",
    "Délibération n° 2023-12 adoptée par ",
    "Le vœu, déjà rejeté en juin, est adopté par ",
    "Le compte administratif 2023, approuvé par ",
    "Le tarif 2023 est connu. Le conseil adopte le tarif 2024 par ",
    "Le programme 2024, adopté par ",
    "L'avenant n° 1 a été approuvé le 3 mai 2024 par ",
    "La délibération du 3 mai 2024, adoptée à l'",
    "Le projet, rejeté en 2022, est approuvé par ",
]
