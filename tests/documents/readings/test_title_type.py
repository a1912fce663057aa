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
