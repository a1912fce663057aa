"""Where a title ends by its type: lines set alike and close together, as a PDF's page shows them. All papers are invented."""

from data_loaders.documents.pages.layout import Layout, Place, Stretch
from data_loaders.documents.readings.acts import title_type
from data_loaders.documents.text.view import View

BODY = "Le projet de réaménagement des abords a été étudié avec les riverains du quartier pendant l'hiver."


def ends(*lines: tuple[str, bool, float]) -> str:
    """What a title that begins the first line is, of lines with their boldness and the gap above them."""
    text, stretches, top = "", [], 100.0
    page = 1
    for words, bold, gap in (*lines, (BODY, False, 30.0), (BODY, False, 2.0)):
        page, top = (page + 1, 40.0) if gap < 0 else (page, top + gap)
        stretches.append(Stretch(len(text), len(text) + len(words), Place(page, 50, top, 400, top + 12), size=12.0, bold=bold))
        text, top = f"{text}{words}\n", top + 12
    view = View.of(text, layout=Layout(tuple(stretches)))
    end = title_type.end(view, 0, len(text))
    return "" if end is None else text[:end].replace("\n", " / ")


def test_the_lines_of_a_title_are_set_alike() -> None:
    assert ends(("Cité du Loup", True, 0), ("Chemin piéton", True, 2), ("Marché", True, 2)) == "Cité du Loup / Chemin piéton / Marché"


def test_a_title_goes_on_over_a_page_and_its_number() -> None:
    assert ends(("Cité du Loup", True, 0), ("76", False, 20), ("Chemin piéton", True, -1)) == "Cité du Loup / 76 / Chemin piéton"


def test_a_gap_parts_the_reporter_from_the_title() -> None:
    assert ends(("Cité du Loup", True, 0), ("Luc MERLE :", True, 20)) == "Cité du Loup"


def test_a_number_opens_the_next_heading() -> None:
    assert ends(("II – TRAVAUX", True, 0), ("1. Chemin piéton", True, 2)) == "II – TRAVAUX"


def test_a_title_set_as_the_text_ends_by_its_words() -> None:
    assert ends(("Cité du Loup", False, 0), ("Chemin piéton", False, 2)) == ""


def test_the_second_year_of_a_school_year_is_no_pages_number() -> None:
    assert ends(("Tarifs – année scolaire 2024-", True, 0), ("2025", True, 2)) == "Tarifs – année scolaire 2024- / 2025"


def test_the_raised_end_of_an_ordinal_does_not_end_the_title() -> None:
    stretches, at = [], 0
    for words, size in (("Choix du 3", 12.0), ("ème", 8.0), (" adjoint", 12.0)):
        stretches.append(Stretch(at, at + len(words), Place(1, 50 + 8 * at, 100, 400, 112), size=size, bold=True))
        at += len(words)
    text = f"Choix du 3ème adjoint\n{BODY}\n"
    stretches.append(Stretch(at + 1, len(text) - 1, Place(1, 50, 140, 400, 152), size=12.0, bold=False))
    assert title_type.end(View.of(text, layout=Layout(tuple(stretches))), 0, len(text)) == at
