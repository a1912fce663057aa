"""Words and boxes to lines: a margin column is read before its neighbour, a table stays in rows, rules are no words."""

from data_loaders.documents.pages.scan_layout import printed
from data_loaders.documents.pages.scan_words import Word

HIGH, WIDE = 40, 20  # a letter's height and width
PITCH = 60


def _line(words: str, left: int, row: int, tilt: float = 0.0, sure: float = 0.9) -> list[Word]:
    found = []
    for word in words.split():
        top = round(100 + row * PITCH + tilt * left)
        right = left + WIDE * len(word)
        found.append(Word(word, left, top, right, top + HIGH, sure, (1, 1, row)))
        left = right + WIDE
    return found


MARGIN = ["Nombre de membres", "en exercice : 11", "Date de convocation"]
BESIDE = [
    "Présents : Mme Odile Aubrac, M. Paul Bellac, Mme Zoé Cazenave, M. Luc Dormoy, Mme Ida Estève",
    "M. Yves Fauvel, Mme Rose Garin, M. Marc Hautbois, Mme Lise Imbert, M. Jean Jourdan, Mme Eve",
    "Kermadec, M. Noël Lavigne, Mme Anne Marsan, M. Guy Norbert, Mme Léa Oudinot, M. Max Perrault",
    "Absents excusés : M. Théo Quesnel, Mme Ursule Ravel, M. Victor Sabatier, Mme Wanda Tailleur",
    "Pouvoirs : M. Théo Quesnel à Mme Odile Aubrac, Mme Ursule Ravel à M. Paul Bellac, et Mme Zoé",
    "Secrétaire de séance : Mme Ida Estève, que le conseil a nommée à l'unanimité de ses présents",
]
ACROSS = "Le conseil municipal de Valombre, légalement convoqué, s'est réuni le trois mai sous la présidence de Mme Aubrac, maire"


def _page(tilt: float) -> list[Word]:
    words = _line(ACROSS, 100, 0, tilt)
    for row, beside in enumerate(BESIDE, 1):
        margin = MARGIN[row - 1] if row <= len(MARGIN) else ""
        words += _line(margin, 100, row, tilt) + _line(beside, 700, row, tilt)
    return words + _line(ACROSS, 100, 9, tilt)


def test_a_margin_column_stands_before_the_text_beside_it() -> None:
    expected = "\n".join([ACROSS, *MARGIN, *BESIDE, ACROSS])
    assert printed(_page(0.0))[0].replace("\n\n", "\n") == expected
    assert printed(_page(0.01))[0].replace("\n\n", "\n") == expected  # the copier laid the page askew


def test_rows_of_a_table_stay_whole() -> None:
    rows = [("Lot 1", "Maçonnerie", "Entreprise Aubrac", "12 000,00 €"), ("Lot 2", "Charpente", "Entreprise Bellac", "9 500,00 €")] * 4
    words = [w for n, row in enumerate(rows) for cell, x in zip(row, (100, 700, 1300, 2000), strict=True) for w in _line(cell, x, n)]
    assert printed(words)[0].split("\n") == [" ".join(row) for row in rows]


def test_numbers_read_as_a_column_of_their_own_stand_before_their_lines() -> None:
    titles = ["Bâtiment : contrôle technique", "Une entreprise est retenue", "Cimetière : concessions", "Deux concessions sont vendues"]
    text = [word._replace(line=(2, 1, word.line[2])) for row, title in enumerate(titles) for word in _line(title, 300, row)]
    words = [*_line("8-3", 100, 0), *_line("8-4", 100, 2), *text]
    assert printed(words)[0].split("\n") == ["8-3 " + titles[0], titles[1], "8-4 " + titles[2], titles[3]]
    one = [*_line("12", 100, 0), *text]
    assert printed(one)[0].split("\n") == ["12", *titles], "one number alone may be a folio"
    below = [*_line("8-3", 100, 7), *_line("8-4", 100, 8), *text]
    assert printed(below)[0].split() == ["8-3", "8-4", *" ".join(titles).split()], "no line stands beside them"


def test_rules_are_no_words_and_each_word_keeps_its_sureness() -> None:
    words = [*_line("| Adopté", 100, 0), *_line("__ unanimité |", 100, 1, sure=0.4)]
    text, placed = printed(words)
    assert text == "Adopté\nunanimité"
    assert [(text[a:b], word.confidence) for a, b, word in placed] == [("Adopté", 0.9), ("unanimité", 0.4)]


def test_a_stamp_beside_a_title_is_parted_from_it() -> None:
    words = []
    for row, (title, stamp) in enumerate(
        [("Séance publique du", "Envoyé en préfecture le 3 mai"), ("jeudi 2 mai 2024", "Reçu en préfecture le 3 mai")]
    ):
        words += _line(title, 100, row) + _line(stamp, 900, row)
    words += _line("Présents : Mme Aubrac", 100, 3)
    assert printed(words)[0].split("\n") == [
        "Envoyé en préfecture le 3 mai",
        "Reçu en préfecture le 3 mai",
        "Séance publique du",
        "jeudi 2 mai 2024",
        "Présents : Mme Aubrac",
    ]


def test_an_empty_page_has_no_text() -> None:
    assert printed([]) == ("", [])


def test_paragraphs_set_apart_are_parted_by_a_blank_line() -> None:
    words = [word for n, row in enumerate([*range(6), *range(8, 12)]) for word in _line(f"ligne {n}", 100, row)]
    text = "\n".join(f"ligne {n}" for n in range(6)) + "\n\n" + "\n".join(f"ligne {n}" for n in range(6, 10))
    assert printed(words)[0] == text
