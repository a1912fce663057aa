"""How a roll call tells of a proxy (pouvoir, procuration, mandat, CGCT L2121-20): patterns in small letters for a folded view."""

import re

# What it is called, in whole or in short, or by its holder.
CALLED = (
    r"(?:pouvoirs?|pouv\.?|pvr\.?(?![a-z])|p\.?v?\.?r?\.?(?= ?(?:a|:) )|procurations?|proc\.?(?![a-z])"
    r"|mandataire|mandats?|delegation de vote)"
)
WORDS = "pouvoir|procuration|mandat"
_LEADS = r"(?:qui )?(?:a |avait |ayant )?"
# "a donné pouvoir", with its verb; and "(pouvoir donné)", with or without.
GAVE = rf"{_LEADS}donn\w{{1,3}} (?:son |sa )?(?:pouvoir|procuration)s?"
GIFT = rf"{_LEADS}(?:donn\w{{1,3}} )?(?:son |sa )?(?:pouvoir|procuration)(?: donnee?| ecrite?)?"
# Ahead of whom another member holds it of: "porteuse du pouvoir de", "(1 pouvoir Luc NOIR)".
HOLDS = re.compile(
    rf"(?<![a-z])(?:a\s{{1,3}}(?:le\s|recu\s)?|detient\s(?:le\s)?|porteu[rs]e?\s(?:du\s|de\s)?|avec\s(?:le\s)?"
    rf"|et\s)?{CALLED}\s{{1,3}}(?:recue?s?\s)?(?:de\s{{1,3}}|d'|pour\s{{1,3}})(?!vote|donne)"
    rf"|(?<!\d)\d\s{{1,2}}{CALLED}[\s:–-]{{1,4}}(?:de\s{{1,3}}|d')?(?!a\s|au\s|de\s|donne|recu|ecrit)(?=[a-z])"
)
