"""The glossary: every acronym of a sentence has an entry, words are found whatever their form, and each entry is whole."""

import re

import pytest

from locales import LANGUAGES, Language
from metrics import glossary
from metrics.definitions import ARTICLES as DEFINED
from tests.test_locales import keys

ACRONYM = re.compile(r"(?<![\w{-])[A-Z][A-Z0-9]+(?![\w}])")
# What stands in capitals and is no acronym: articles of law, places to fill in a command or a date, units, functions of programs.
NONE = re.compile(
    r"[LRD]\d+|EUR|HH|VACUUM|IMPORTDATA|AAAA|YYYY|JJ|DD|MM|MB|NOM|NAME|VALEUR|VALUE|MOTIF|WHY|FICHIER|FILE|VIII|VII|III|II|IV"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_acronym_of_a_sentence_has_an_entry(language: Language) -> None:
    known = {form for term in glossary.ARTICLES for form in glossary.entry(term, language).forms}
    lacking: dict[str, list[str]] = {}
    for key, forms in keys(language).items():
        if key.startswith("abbreviation."):
            continue  # says itself what it stands for
        for acronym in ACRONYM.findall(" ".join(forms)):
            if acronym not in known and not NONE.fullmatch(acronym):
                lacking.setdefault(acronym, []).append(key)
    assert not lacking


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_is_whole_and_no_form_has_two(language: Language) -> None:
    forms: dict[str, str] = {}
    for term in glossary.ARTICLES:
        said = glossary.entry(term, language)
        assert said.word
        assert len(said.text) > 20
        for form in said.forms:
            assert forms.setdefault(form.casefold(), term) == term


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Trois procès-verbaux et les PV", ["minutes"]),
        ("À l’unanimité des suffrages exprimés", ["expressed", "unanimity"]),
        ("un accord-cadre HT", ["framework", "ht"]),
        ("ht, ttc : pas des sigles", []),
        ("le lotissement", []),
    ],
)
def test_words_of_the_trade_are_found_in_a_sentence(sentence: str, terms: list[str]) -> None:
    assert glossary.terms_in(sentence, "fr") == terms


@pytest.mark.parametrize(("asked", "first"), [("procuration", "proxy"), ("PROCÈS", "minutes"), ("proces", "minutes"), ("siret", "siret")])
def test_a_word_is_found_whatever_its_accents(asked: str, first: str) -> None:
    assert glossary.search(asked, "fr")[0] == first


def test_what_nobody_says_is_not_found() -> None:
    assert glossary.search("xylophone", "fr") == []
    assert len(glossary.search("", "fr")) == len(glossary.ARTICLES)


def test_terms_and_definitions_have_names_of_their_own() -> None:
    assert len(glossary.ARTICLES) == sum(len(part) for part in glossary.TERMS.values())
    assert not {"attendance_rate"} & glossary.ARTICLES.keys()
    assert DEFINED
