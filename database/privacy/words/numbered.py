"""Numbers and days told as one person's by the word before them: identity papers, accounts, allowances, several births, days in words."""

import re
from collections.abc import Iterator

from database.privacy.plain import Span

_NO = r"(?:[ :]{1,3}|,? (?:portant )?(?:le |son |sous le )?(?:n°|n[o°]?\.?|num[ée]ro)[ :]{0,3})"
# Passport, card and licence have letters and digits that no date and no article of law has.
_PAPER = re.compile(
    r"(?i)\b(?:passeports?|cartes? (?:nationales? )?d'identit[ée]|cni|titres? de s[ée]jour|cartes? de (?:s[ée]jour|r[ée]sident)"
    rf"|permis de conduire){_NO}([0-9A-Z]{{2}} ?[0-9A-Z]{{2}} ?[0-9]{{3,8}}|[0-9A-Z]{{1,6}}[0-9][0-9A-Z]{{4,9}})\b"
)
_NEW_CARD = re.compile(r"\b[Cc]arte (?:nationale )?d'identité(?: n°)?[ :]{1,3}([A-Z0-9]{9})(?!\w)")
_SPACED_PHONE = re.compile(r"(?i)\b(?:t[ée]l(?:éphone)?|portable|mobile|gsm)\.?[ :]{0,3}(0 [1-9](?: \d){8})(?! ?\d)")
_OF_THE_TAX = re.compile(rf"(?i)\b(?:fiscal(?: de r[ée]f[ée]rence)?|spi|mdph|ine|adeli|rpps){_NO}?(\d[\d -]{{4,16}}\d[A-Z]{{0,2}})\b")
# An account of eleven signs is a bank's; those of the town's books have six at most.
_ACCOUNT = re.compile(rf"(?i)\bcompte(?: (?:bancaire|courant|postal|ch[èe]ques|d'[ée]pargne))?{_NO}(\d{{5,10}}[0-9A-Z]{{1,6}})(?![\w])")
_ALLOWED = re.compile(
    r"(?i)\b(?:(?:n°|num[ée]ro|matricule|identifiant|dossier) (?:d'|de l')?(?:allocataire(?: caf)?|caf|msa)"
    r"|allocataire(?: caf)?,? (?:n°|num[ée]ro))"
    r"[ :]{0,3}(?:n° ?)?(\d(?: ?\d){5,12}(?: ?[A-Z]\b)?)"
)
_PLATE = re.compile(
    r"(?i)\b(?:immatricul(?:[ée]{1,2}s?|ation)|immat\.|plaque)(?: sous le)?(?: ?(?:n°|num[ée]ro|:))? ?"
    r"((?!(?:de|du|le|la|au|en|et|un|on|se) )[a-z]{2}[ .-]?\d{3}[ .-]?[a-z]{2})(?![\w-])"
)
# Mopeds until 2009 ("AB 123 C"), trade plates ("W-123-AB"), those of before 2009 ("123-abc-45"): where the word stands right before.
_OTHER_PLATE = re.compile(
    r"(?i)\b(?:immatricul(?:[ée]{1,2}s?|ation)|immat\.)(?: sous le)?(?: ?(?:n°|num[ée]ro|:))? ?"
    r"((?!(?:de|du|le|la|au|en|et|un|on|se|à) )[a-z]{1,2}[ .-]?\d{2,3}[ .-]?[a-z]{1,2}"
    r"|\d{1,4}[ .-]?[a-hj-np-z]{1,3}[ .-]?(?:97\d|2[ab]|\d\d))(?![\w-])"
)
_MOPED = re.compile(
    r"(?i)\b(?:cyclomoteurs?|cyclos?|mobylettes?|v[ée]lomoteurs?|scooters?)\b(?:(?!parcelle|section|cadastr)[^.;\n\d]){0,40}?"
    r"(?-i:(?<![\w-])([A-HJ-NP-TV-Z]{1,2}[ -]?\d{2,3}[ -]?[A-HJ-NP-TV-Z])(?![\w-]))"
)
_RIB = re.compile(
    r"(?i)(?:\brib\b|relevé d'identité bancaire|coordonnées bancaires"
    r"|\bcompte\b)[^\n\d]{0,25}(\d{5}[ .\-]?\d{5}[ .\-]?[0-9A-Z]{11}[ .\-]?\d{2})\b"
)
MONTH = r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)"
_DAY = rf"(?:\d{{1,2}}(?:er)? {MONTH} \d{{4}}|\d{{1,2}} ?[/.-] ?\d{{1,2}} ?[/.-] ?\d{{2,4}}|(?:19|20)\d\d-\d\d-\d\d)"
# "nés respectivement les 3 mai 1987 et 4 juin 1990"
_BORN_EACH = re.compile(
    rf"(?i)\bn[ée]e?s (?:respectivement )?les? ({_DAY}(?:(?: à [^\W\d_][\w' -]{{1,30}})?(?:,|,? et)(?: le)? {_DAY}){{1,8}})"
)
_BORN_SHORT = re.compile(rf"\b(?:D\.D\.N\.|DDN|[Dd]dn) ?:? ?(?:le )?({_DAY})")
# "né le premier mars deux mille douze", as notaries write.
_COUNT = (
    r"(?:premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante"
    r"|cinquante|soixante|cents?|mil|mille|et)"
)
_IN_WORDS = re.compile(rf"(?i)\bn[ée]e?s? le ({_COUNT}(?:[ -]{_COUNT}){{0,3}} {MONTH} (?:mil|mille|deux)(?:[ -]{_COUNT}){{0,8}})(?!\w)")
# "la naissance de Léa, le 3 mai 2019", of a child and of no body.
_BIRTH_OF = re.compile(
    r"\b[Nn]aissance (?:de |d')(?:(?:sa|son|leur|une?|la|le|leurs|petite?|jeune|l') ?){0,3}(?:fille|fils|enfant|bébé|petite?-(?:fille|fils)"
    rf"|[A-ZÀ-Ý][a-zß-ÿ]{{2,14}}(?:-[A-ZÀ-Ý][a-zß-ÿ]{{2,14}})?)(?: [A-ZÀ-Ý][\w'-]{{1,20}}){{0,2}},? (?:survenue )?le ({_DAY})"
)
_LONG_AGO = re.compile(r"(?<!\d)(?:1[0-8]\d\d|190\d|191[0-4])(?!\d)")
_FEWEST_DIGITS, _PAPERS, _OF_A_BANK = 5, (_PAPER, _OF_THE_TAX), 11
_PLATES = (_PLATE, _OTHER_PLATE, _MOPED)
_ALL = (*_PAPERS, _NEW_CARD, _SPACED_PHONE, _ACCOUNT, _RIB, _ALLOWED, *_PLATES, _BORN_EACH, _BORN_SHORT, _IN_WORDS, _BIRTH_OF)
_OF_BIRTHS = (_BORN_EACH, _IN_WORDS, _BIRTH_OF)  # whose words contacts.py asks for already
# What every text holds in which one of these rules finds something (see untouched.py).
OPENINGS = tuple(rule for rule in _ALL if rule not in _OF_BIRTHS)


def by_word_before(text: str) -> Iterator[Span]:
    """Ranges of such numbers and days."""
    for rule in _ALL:
        for match in rule.finditer(text):
            digits = sum(map(str.isdigit, match[1]))
            if rule in _PAPERS and digits < _FEWEST_DIGITS:
                continue
            if rule is _ACCOUNT and len(match[1]) != _OF_A_BANK:
                continue
            if not _LONG_AGO.search(match[1]):
                yield match.span(1)
