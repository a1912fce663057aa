"""Text and marks stand out from their ground in both themes (WCAG 2.2: 1.4.3, 1.4.11), and every colour comes from the settings."""

import re
import tomllib
from pathlib import Path

import pytest

from charts import palette
from tests.charts.colours import contrast
from ui import theme
from ui.theme import Scheme

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", ["ink", "quiet", "link", "accent"])
@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_text_can_be_read(scheme: Scheme, ink: str, ground: str) -> None:
    assert contrast(theme.colour(ink, scheme), theme.colour(ground, scheme)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marked_words_can_be_read_and_their_line_seen(scheme: Scheme) -> None:
    assert contrast(theme.colour("ink", scheme), theme.colour("mark", scheme)) >= 4.5
    assert contrast(theme.colour("mark-line", scheme), theme.colour("paper", scheme)) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_borders_focus_and_the_edges_of_marks_are_seen(scheme: Scheme) -> None:
    grounds = [CONFIG[scheme]["backgroundColor"], CONFIG[scheme]["sidebar"]["backgroundColor"]]
    for drawn in (theme.colour("line", scheme), theme.colour("ring", scheme), palette.EDGE):
        assert min(contrast(drawn, ground) for ground in grounds) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_side_bar_can_be_read(scheme: Scheme) -> None:
    bar = CONFIG[scheme]["sidebar"]
    for ground in (bar["backgroundColor"], bar["secondaryBackgroundColor"]):
        for ink in ("ink", "quiet"):
            assert contrast(theme.colour(ink, scheme), ground) >= 4.5
    assert contrast(CONFIG[scheme]["dataframeHeaderTextColor"], CONFIG[scheme]["dataframeHeaderBackgroundColor"]) >= 4.5


def test_style_sheets_name_no_colour_of_their_own() -> None:
    sheet = (ROOT / "ui" / "look.css").read_text("utf-8")
    assert [line for line in sheet.splitlines() if "#" in line.split("/*")[0].replace("#first-paint", "") and ".scan" not in line] == []
    assert theme.properties().count("light-dark(") >= 10


def test_a_phone_keeps_room_for_the_answers_of_the_method_without_a_picture() -> None:
    """They come one after the other: without it each pushed down those below, on a slow telephone by .08 of Chromium's count."""
    sheet = (ROOT / "ui" / "look.css").read_text("utf-8")
    narrow = "".join(re.findall(r"^@media \(max-width: 640px\) \{.*?^\}", sheet, re.MULTILINE | re.DOTALL))
    for stem in ("review", "corrections"):
        assert re.search(rf"\.st-key-plain-{stem} \{{ min-height: [\d.]+rem; \}}", narrow), stem
