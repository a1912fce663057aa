"""A text that a rule of masking would change is never told to be untouched; ordinary titles are, and need no rule."""

import polars as pl
import pytest

from benchmarks.privacy.phrases import phrases
from database.privacy import EXAMPLES, addresses, contacts, given, health, lexicon, mask, matters, people, untouched
from database.privacy.untouched import loosened
from database.privacy.words import cells, led, rows, short

TITLES = [
    "Réfection de la halle du Val, lot n° 12 : couverture",
    "Fourniture de repas pour les écoles – 2024-2027",
    "Maintenance des ascenseurs (3 ans)",
    "Location de véhicules de l’Alba",
    "",
]
UNUSUAL = ["Vente à M.\u00adVerdier", "Vente\nà M. Verdier", "Vente a\u0300 Jeanne VERDIER", "long " * 500]
# Of rules whose other examples begin with a civility, or have a name that is like a person's.
ALONE = [
    "absente pour maladie",
    "souffrante, pouvoir au doyen",
    "nés les 3 mai 1987 et 4 juin 1990",
    "naissance de Zélinda le 12 mars 2019",
    "passeport 12AB34567",
    "née  le 12  mars 1987",
    "Noirval Zelindo, collégien",
    "la jeune Zélinda Noir",
    "Vendeur : T. Noir",
    "aide – NOI ZEL – 800 €",
    "Le pré de Gwendal Merleau est vendu.",
    "cession d'un chemin à H.Bertran",
    "5ophie Merlaud",
    "Anne- sophie Kerdraon",
]


@pytest.fixture(scope="module")
def changed() -> list[str]:
    """Texts that a rule changes."""
    texts = (*ALONE, *(text for text, _ in EXAMPLES), *(phrase.text for phrase in phrases(300, 8)))
    return [text for text in texts if mask(text, ()) != text]


@pytest.fixture(scope="module")
def stays(changed: list[str]) -> dict[str, bool]:
    """Whether each text is told to be untouched, all of them asked at once: each asking makes all rules ready, most of a second."""
    texts = [*changed, *TITLES, *UNUSUAL]
    return dict(zip(texts, _untouched(texts), strict=True))


def _untouched(texts: list[str]) -> list[bool]:
    return untouched.untouched(pl.Series(texts, dtype=pl.String)).to_list()


def test_what_the_rules_change_is_left_to_them(changed: list[str], stays: dict[str, bool]) -> None:
    assert len(changed) > 150
    assert [text for text in changed if stays[text]] == []


def test_each_rule_by_itself(changed: list[str], stays: dict[str, bool]) -> None:
    assert changed[: len(ALONE)] == ALONE
    assert [text for text in ALONE if stays[text]] == []


def test_each_piece_of_it_as_well(changed: list[str]) -> None:
    pieces = [text[start : start + 60] for text in changed for start in range(0, len(text), 40)]
    assert [text for text, stays in zip(pieces, _untouched(pieces), strict=True) if stays and mask(text, ()) != text] == []


def test_ordinary_titles_need_no_rule(stays: dict[str, bool]) -> None:
    assert [text for text in TITLES if not stays[text]] == []


@pytest.mark.parametrize("text", UNUSUAL)
def test_unusual_signs_and_long_texts_are_left_to_the_rules(text: str, stays: dict[str, bool]) -> None:
    assert not stays[text]


def test_nothing_is_asked_of_what_stands_beside() -> None:
    assert loosened(r"(?<![\w(])a(?:b|\))(?=[)(] (c))\b d(?!\w)") == r"a(?:b|\)) d"
    openings = (one.OPENINGS for one in (addresses, contacts, health, given, people, matters, rows, led, short, cells))
    rules = (*(rule for some in openings for rule in some), *matters.MATTERS, matters.OWED, *led.WITH_NAMES, *health.REASON_FIRST)
    assert not any("(?=" in loosened(rule.pattern) or "(?<" in loosened(rule.pattern) for rule in (*rules, lexicon.LISTS))
