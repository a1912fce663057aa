"""The sentences: none left untranslated, plurals right in both languages, French printed as it should be."""

import re

from babel.messages.pofile import read_po

from locales import LANGUAGES, PLAIN, catalogue, text, typeset
from tests.house_files import ROOT
from tests.test_locales import PLACE, keys

# Written alike in French and English; any other sentence that is the same in both was left untranslated.
ALIKE = {
    "absence", "absences", "absent", "abstention", "abstentions", "certain", "code", "concentration", "concession", "concessions",
    "condition", "corrections", "culture", "date",
    "documents", "format", "fraction", "licence", "lot", "maximum", "mention", "menu", "minimum", "mm", "nature", "page", "pages",
    "possible", "publication", "rapporteur", "score", "source", "sources", "sport", "table", "total", "type", "version", "vote", "votes",
    "séance", "publique", "cpv", "siren", "siret", "csv", "excel", "json", "parquet", "png", "svg", "xlsx",
}  # fmt: skip
# Said of a number that is always several: limits, members in office, what is told only when it is many.
SEVERAL = {
    "counted",
    "in_office",
    "members",
    "votes",
    "most",
    "author",
    "reason",
    "pages",
    "length",
    "count",
    "rows",
    "voters",
    "wanted",
    "longest",
    "office",
    "people",
    "meetings",
}
NEVER_NONE = {"workbench.limit", "ui.none.first", "town.money.groups", "proxies.without", "proxies.without_read"}
TYPED = re.compile(r"(?<![\u00a0\u202f(])[:;?!»%€](?= |$|\.|,|\))|«(?!\u00a0)|\w'\w")


def test_every_file_counts_as_its_language_does() -> None:
    """gettext takes the rule of plurals from a file's head; French says 0 as it says 1."""
    rules = {"fr": "nplurals=2; plural=(n > 1);", "en": "nplurals=2; plural=(n != 1);"}
    wrong = [
        str(path)
        for language in LANGUAGES
        for path in (ROOT / "locales" / language).glob("*.po")
        if f'"Plural-Forms: {rules[language]}\\n"' not in path.read_text("utf-8")
        or f'"Language: {language}\\n"' not in path.read_text("utf-8")
    ]
    assert not wrong


def test_no_sentence_is_left_in_the_other_language() -> None:
    words = re.compile(r"[^\W\d_]{2,}")
    alike = [key for key in keys("fr") if keys("fr")[key] == keys("en").get(key) and not re.match(r"glossary\.\w+\.(word|forms)", key)]
    said = {key: {word.casefold() for form in keys("fr")[key] for word in words.findall(PLACE.sub("", form))} for key in alike}
    assert not {key: found - ALIKE for key, found in said.items() if found - ALIKE}


def test_french_has_one_form_for_none_and_one_and_another_for_several() -> None:
    """The first form is said of 0 too, so it holds {n} where it could else say "one"; both languages have both forms."""
    short = {key for language in LANGUAGES for key, forms in keys(language).items() if key in _counted() and len(forms) != 2}
    assert not short
    unsaid = {key for key in _counted() if ("{n}" in keys("fr")[key][0]) != ("{n}" in keys("fr")[key][1])} - NEVER_NONE
    assert not unsaid


def test_a_number_is_followed_by_a_plural_only_where_it_is_counted() -> None:
    """ "1 lines" is written by sentences that have one form: they say "lines: 1", or get two forms."""
    after = re.compile(r"\{(\w+)\}[ \u00a0](?:mises?|rows?|lignes|colonnes|columns|champs|fields|papers|documents|membres|members|séances|"
                       r"sessions|doutes|doubts|votes|voix|votants|présents|pouvoirs|proxies|voters|cellules|cells|caractères|characters|"
                       r"marchés|contracts|actes|acts|refusés|acceptés|proposés|listés)\b")  # fmt: skip
    several = "method.example."  # from five cases on
    told = [(key, forms[0]) for language in LANGUAGES for key, forms in keys(language).items() if len(forms) == 1]
    single = [(key, form) for key, form in told if not key.startswith(several)]
    assert not {key: found for key, form in single if (found := set(after.findall(form)) - SEVERAL)}


def _counted() -> set[str]:
    return {key for key, forms in keys("fr").items() if len(forms) > 1}


def test_french_is_typeset_where_it_is_shown_on_a_page() -> None:
    plain = {key for stem in PLAIN for key in _of_file(stem)}
    assert plain
    sentences = {str(key): str(said) for key, said in vars(catalogue("fr"))["_catalog"].items()}
    loose = {key: found[0] for key, said in sentences.items() if _id(key) not in plain and (found := TYPED.search(_without_places(said)))}
    assert not loose
    assert text("ui.line", name="Vote", value="x : y") == "Vote\u00a0: x : y"  # what is filled in is not ours to change
    assert typeset("« – » : non indiqué") == "«\u00a0–\u2060\u00a0»\u00a0: non indiqué"  # no line ends behind the dash
    assert typeset("à 18 h 50, 10 000 € en 2020 et 3 lots") == "à 18\u00a0h\u00a050, 10\u202f000\u00a0€ en 2020 et 3 lots"


def _of_file(stem: str) -> set[str]:
    with (ROOT / "locales" / "fr" / f"{stem}.po").open("rb") as source:
        return {message.id if isinstance(message.id, str) else message.id[0] for message in read_po(source, locale="fr") if message.id}


def _id(key: str) -> str:
    found = re.match(r"\('(.*)', \d\)$", key)
    return found[1] if found else key


def _without_places(said: str) -> str:
    """Addresses and commands stand as they are."""
    return re.sub(r"\{[^}]*\}|`[^`]*`|https?://\S+|« [^»]*»", "x", said)
