"""Rows of lists of grants to bodies, whose names in capitals are sentences rather than people; a person's row is none of them."""

import re

from database.privacy.name_words import is_given

# The applicant's number, its name in capitals, F, P or I for running costs, a project, an investment.
_GRANT_ROW = re.compile(
    r"\s{0,3}\d{2,5} (?=(?:[^\s€]{1,30} ){2}[^\s€]{2,30})(?P<name>[^a-zß-ÿ€\n]{3,70}) (?:[FPI]|Fonctionnement|Projet|Investissement) "
    r"(?:\d{1,3}(?: \d{3}){0,2}(?![\w,.])|[^a-zß-ÿ€\n]{3,70}(?:\d ?€|$))"
)
# What is granted to people, and what they are called by.
_TO_A_PERSON = re.compile(r"\b(?:BOURSES?|PERMIS|SECOURS|AIDES?|BAFA|BAFD|PRIMES?|M\.|MR|MME|MLLE|MONSIEUR|MADAME|MADEMOISELLE)(?!\w)")
_FIRST = 3  # words among which a person's given name stands, before the surname or behind it


def in_grant_row(text: str, start: int) -> bool:
    """Whether a line is a row of a list of grants to bodies: neither a given name among its first words, nor what people are granted."""
    line = text.rfind("\n", 0, start) + 1
    said = text[line : line + 160].partition("\n")[0].rstrip()
    row = _GRANT_ROW.match(said)
    return row is not None and not _TO_A_PERSON.search(said) and not any(map(is_given, row["name"].split()[:_FIRST]))
