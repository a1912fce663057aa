"""The budget lines that a decision charges."""

from data_loaders.documents.readings.budget import budget
from tests.documents.readings.items import item


def said(text: str) -> tuple[str | None, list[str]]:
    """Function and articles."""
    view, segment, _ = item(text)
    record = budget.extract(view, segment)
    return record.function, record.articles


def test_codes_are_strings_in_the_order_printed() -> None:
    text = "Portail\nLa dépense sera imputée sur les crédits, rubrique 020 (Administration), articles 2031, 205, 2183, 617."
    assert said(text) == ("020", ["2031", "205", "2183", "617"])


def test_chapters_are_none() -> None:
    assert said("Achat\nd'imputer la dépense au chapitre 65, article 6574, fonction 33 du budget") == ("33", ["6574"])
    assert said("Achat\nLa dépense est inscrite au chapitre 011.") == (None, [])


def test_two_functions_leave_it_open() -> None:
    assert said("Achat\nDépense imputée fonction 33, article 6574.\n\nDépense imputée fonction 40, article 611.") == (None, ["6574", "611"])


def test_articles_of_law_and_lines_of_a_budget_are_none() -> None:
    assert said("Achat\nVu l'article 2121 du code général, la dépense est votée.") == (None, [])
    assert said("Décision modificative n° 1\nDépenses : article 6574 : + 100 €, article 611 : - 100 €") == (None, [])


def test_evidence_is_the_words_of_the_charge() -> None:
    text = "Achat\nLa dépense sera imputée à la fonction 33, article 6574."
    view, segment, _ = item(text)
    ((start, end),) = budget.extract(view, segment).evidence
    assert text[start:end] == "fonction 33, article 6574"
