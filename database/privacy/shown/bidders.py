"""Firms under a name of two words, told by what stands about it: who bids, a row of what a council paid, partners of an office."""

import re

from database.privacy.name_words import tokens

# "Quatre bureaux d'études ont répondu : Luc NOIR à Valmont, Paul ROUX à Luze"
_BIDS = re.compile(
    r"(?i)\b(?:structures?|entreprises?|bureaux? d'études?|sociétés?|cabinets?|candidats?|architectes?|prestataires?|fournisseurs?"
    r"|paysagistes|artisans|géomètres|maîtres d'œuvre)\b[^.;█]{0,100}"
    r"\b(?:répondu|consultée?s?|candidaté|soumissionné|remis (?:une |leur )?offres?|sollicitée?s?)"
    r"\b[^:█]{0,120}:[^:.;█]{0,260}\Z"
)
_FROM_A_TOWN = re.compile(r"\s{1,2}(?:à|de|d')\s?[A-ZÀ-Ý][\w'-]{2,25}")
# A row of a council's expenses: the line above ends in the section, on this one stand what was bought, the price, the day.
_SECTION = re.compile(r"(?:\b(?:FONCT|INV|FONCTIONNEMENT|INVESTISSEMENT)\b)[\s|]{0,4}\n\s{0,3}\Z")
_BOUGHT = re.compile(r"[^\n]{3,90}?\s[\w.,]{2,9} ?€[^\n]{0,6}\d\d/\d\d/\d{4}")
_TO_A_PERSON = re.compile(r"(?i)\b(?:remboursements?|secours|loyers?|indemnit|personnel|frais de|bourses?|aides?|primes?|salaires?)")
# "SCP P. NOIR et L. ROUX", "cabinet NOIR – ROUX", and no society of owners.
_PARTNER = re.compile(
    r"\b(?:SCP|SELARL|SELAS|SCM|S\.C\.P\.|(?:[CcÉéEe]abinet|[ÉéEe]tude)(?: d'avocats| notariale)?)\s(?:[A-Z]\.(?: ?-?[A-Z]\.)? ?)?"
    r"[A-ZÀ-Ý][\w'-]{2,25}(?:(?:,| ?[–/-]) ?(?:[A-Z]\. ?)?[A-ZÀ-Ý][\w'-]{2,25}){0,2}\s?(?:,|[–/-]| et| &)\s?\Z"
)
_FORMS = frozenset(("sarl", "sasu", "sci", "scp", "scea", "earl", "gaec", "eurl", "selarl"))


def is_firm(text: str, start: int, end: int) -> bool:
    """Whether the name is a firm's, by what is told of it or by its own words."""
    before = text[max(0, start - 420) : start].rpartition("\n\n")[2]
    if not _FORMS.isdisjoint(tokens(text[start:end])) or _PARTNER.search(" ".join([*before[-90:].split(), ""])):
        return True
    if _FROM_A_TOWN.match(text, end) and _BIDS.search(" ".join([*before.split(), ""])):
        return True
    bought = _BOUGHT.match(text, end) if _SECTION.search(before[-24:]) else None
    return bought is not None and not _TO_A_PERSON.search(bought[0])
