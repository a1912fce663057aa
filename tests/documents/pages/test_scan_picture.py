"""Faint print, grey paper, uneven light and pages fed in sideways are made ready for OCR; what is stored holds words alone."""

import io

import pytest
from PIL import Image, ImageDraw

from data_loaders.documents.pages import scan_picture


def _page(paper: int = 250, ink: int = 20) -> Image.Image:
    page = Image.new("L", (600, 800), paper)
    for row in range(60, 700, 30):
        ImageDraw.Draw(page).rectangle((60, row, 540, row + 6), fill=ink)
    return page


def _range(picture: Image.Image) -> tuple[int, int]:
    low, high = picture.getextrema()
    assert isinstance(low, int)
    assert isinstance(high, int)
    return low, high


def test_black_on_white_is_left_as_it_is() -> None:
    page = _page()
    assert scan_picture.ready(page).picture is page
    assert not scan_picture.ready(page).uneven


@pytest.mark.parametrize(("paper", "ink"), [(244, 205), (170, 30), (200, 120)])
def test_faint_print_and_grey_paper_become_black_on_white(paper: int, ink: int) -> None:
    low, high = _range(scan_picture.ready(_page(paper, ink)).picture)
    assert low < 20
    assert high == 255


def test_a_shadow_over_half_the_page_is_told() -> None:
    page = _page()
    page.paste(page.crop((0, 0, 300, 800)).point([value * 6 // 10 for value in range(256)]), (0, 0))
    assert scan_picture.ready(page).uneven


@pytest.mark.parametrize(("page", "is_blank"), [(_page(), False), (_page(244, 205), False), (Image.new("L", (60, 80), 244), True)])
def test_faint_print_is_no_blank_page(page: Image.Image, is_blank: bool) -> None:
    assert scan_picture.blank(page) is is_blank


def test_turning_four_times_a_quarter_gives_the_page_back() -> None:
    page = _page()
    turned = page
    for _ in range(4):
        turned = scan_picture.turned(turned, 90)
    assert turned.tobytes() == page.tobytes()
    assert scan_picture.turned(page, 180).tobytes() == scan_picture.turned(scan_picture.turned(page, 90), 90).tobytes()
    assert scan_picture.turned(scan_picture.turned(page, 90), 270).tobytes() == page.tobytes()


def test_the_stored_picture_holds_the_words_alone() -> None:
    box = scan_picture.scaled((60, 60, 540, 67))
    with Image.open(io.BytesIO(scan_picture.kept(_page(), [box]))) as stored:
        small = stored.convert("L")
    assert small.size == (220, 293)
    assert _range(small.crop(box))[0] < 60
    below = (0, box[3] + 1, small.width, small.height)
    assert small.crop(below).getcolors() == [((below[2]) * (below[3] - below[1]), 255)]
