"""The words of the trade (glossaire), in plain language, with the law that sets each: texts in locales/*/glossary.po."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from locales import Language, text

# Part of the glossary -> term -> article; "" where no law speaks.
TERMS: dict[str, dict[str, str]] = {
    "assembly": {
        "session": "CGCT, art. L2121-7",
        "convocation": "CGCT, art. L2121-10, L2121-11, L2121-12",
        "agenda": "CGCT, art. L2121-10",
        "minutes": "CGCT, art. L2121-15",
        "deliberation": "CGCT, art. L2121-29",
        "extract": "CGCT, art. R2121-9",
        "mayors_decision": "CGCT, art. L2122-22, L2122-23",
        "in_office": "CGCT, art. L2121-17",
        "quorum": "CGCT, art. L2121-17",
        "mandate": "Code électoral, art. L227",
        "term": "Code électoral, art. L227",
        "roster": "CGCT, art. R2121-4",
        "group": "CGCT, art. L2121-28",
        "chair": "CGCT, art. L2121-14",
        "secretary": "CGCT, art. L2121-15",
        "deputy": "CGCT, art. L2122-1",
        "rapporteur": "",
    },
    "attendance": {
        "present": "CGCT, art. L2121-15",
        "proxy": "CGCT, art. L2121-20",
        "represented": "CGCT, art. L2121-20",
        "excused": "",
        "absent": "",
        "not_mentioned": "",
        "roll": "CGCT, art. L2121-15",
        "closes": "CGCT, art. L2121-15, L2121-17",
    },
    "votes": {
        "expressed": "CGCT, art. L2121-20",
        "majority": "CGCT, art. L2121-20",
        "unanimity": "",
        "abstention": "CGCT, art. L2121-20",
        "casting_vote": "CGCT, art. L2121-20",
        "secret_ballot": "CGCT, art. L2121-21",
        "public_ballot": "CGCT, art. L2121-21",
        "interested": "CGCT, art. L2131-11",
        "noted": "",
        "deferred": "",
    },
    "money": {
        "contract": "Code de la commande publique, art. L1111-1",
        "framework": "Code de la commande publique, art. L2125-1, R2162-1 à R2162-14",
        "purchase_orders": "Code de la commande publique, art. R2162-13, R2162-14",
        "subsequent": "Code de la commande publique, art. R2162-7 à R2162-12",
        "lot": "Code de la commande publique, art. L2113-10",
        "supplier": "",
        "consortium": "Code de la commande publique, art. R2142-19",
        "amendment": "Code de la commande publique, art. L2194-1, R2194-1 à R2194-9",
        "renewal": "Code de la commande publique, art. R2112-4",
        "ceiling": "Code de la commande publique, art. R2162-4",
        "ht": "Code général des impôts, art. 256",
        "ttc": "Code général des impôts, art. 256",
        "vat": "Code général des impôts, art. 256",
        "tender": "Code de la commande publique, art. L2124-2",
        "adapted": "Code de la commande publique, art. L2123-1",
        "tender_board": "CGCT, art. L1414-2",
        "unsuccessful": "",
        "concession": "Code de la commande publique, art. L1121-1",
        "grant": "Loi 2000-321, art. 9-1 et 10",
        "m57": "",
        "hhi": "",
    },
    "data": {
        "siren": "Code de commerce, art. R123-220 et suivants",
        "siret": "Code de commerce, art. R123-220 et suivants",
        "decp": "Code de la commande publique, art. L2196-2, R2196-1",
        "scdl": "CRPA, art. L312-1-1",
        "rne": "Décret 2014-1479",
        "cpv": "Règlement (CE) 2195/2002",
        "insee": "",
        "actes": "CGCT, art. L2131-1",
        "codes": "",
        "licence": "CRPA, art. L322-1, L323-2",
        "masking": "CRPA, art. L312-1-2",
        "confidence": "",
        "fraction": "",
        "median": "",
        "levels": "",
        "documents": "",
        "tables": "",
        "pictures": "",
        "ocr": "",
        "fingerprint": "",
        "encoding": "",
        "utc": "",
    },
}
ARTICLES = {term: article for part in TERMS.values() for term, article in part.items()}


class Entry(NamedTuple):
    """A word of the trade in one language; `forms` are the ways in which sentences write it."""

    term: str
    word: str
    text: str
    article: str
    forms: tuple[str, ...]


@cache
def entry(term: str, language: Language) -> Entry:
    """One entry. Raises KeyError for an unknown term."""
    article = ARTICLES[term]
    word, said, forms = (text(f"glossary.{term}.{name}", language) for name in ("word", "text", "forms"))
    return Entry(term, word, said, article, tuple(forms.split(";")))


@cache
def pattern(language: Language) -> re.Pattern[str]:
    """Any form of any term, the longest first; an acronym in capitals only."""
    forms = sorted((form for term in ARTICLES for form in entry(term, language).forms), key=len, reverse=True)
    said = (re.escape(form) if form.isupper() or form[1:2].isdigit() else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(said)})(?![\w-])")


def term_of(form: str, language: Language) -> str:
    """The term that a form found by `pattern` stands for."""
    return _terms(language)[form.casefold()]


def terms_in(sentences: str, language: Language) -> list[str]:
    """The terms that stand in `sentences`, in the order of the glossary."""
    found = {term_of(match[0], language) for match in pattern(language).finditer(sentences)}
    return [term for term in ARTICLES if term in found]


def search(asked: str, language: Language) -> list[str]:
    """The terms whose word, forms or text hold what is asked, whatever the capitals and accents; words and forms first."""
    wanted = folded(asked.strip())
    entries = [entry(term, language) for term in ARTICLES]
    named = [one.term for one in entries if wanted in folded("\n".join((one.word, *one.forms)))]
    return named + [one.term for one in entries if one.term not in named and wanted in folded(one.text)]


def folded(said: str) -> str:
    """Without capitals and accents."""
    return "".join(one for one in normalize("NFKD", said) if not combining(one)).casefold()


@cache
def _terms(language: Language) -> dict[str, str]:
    return {form.casefold(): term for term in reversed(ARTICLES) for form in entry(term, language).forms}
