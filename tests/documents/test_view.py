"""The view: cut words joined, hyphens of names kept, every offset mapped back."""

import pytest

from data_loaders.documents.text.view import View


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Jean\x02Paul GA\x02LARD, M. Galard", "Jean-Paul GALARD, M. Galard"),
        ("MARTEL\x02DUVIVIER", "MARTEL-DUVIVIER"),
        ("convo\x02\r\nqué", "convoqué"),
        ("Jean-\r\nPierre, délibé-\nration", "Jean-Pierre, délibération"),
        ("le compte-rendu, compte-\nrendu", "le compte-rendu, compte-rendu"),
        ("Marie\u00ad\nClaude \u200bX", "MarieClaude X"),
        ("la ville -\nLe maire", "la ville -\nLe maire"),
    ],
)
def test_cut_words(text: str, read: str) -> None:
    view = View.of(text)
    assert view.raw == read
    assert len(view.folded) == len(view.raw)


def test_offsets_lead_back_through_cuts_and_dropped_ranges() -> None:
    text = "Jean-\nPierre\nPage 1 / 3\nGA\x02LARD galard"
    view = View.of(text, [(13, 24)])
    start = view.raw.index("GALARD")
    assert text[slice(*view.span(start, start + 6))] == "GA\x02LARD"
    assert "Page" not in view.raw
