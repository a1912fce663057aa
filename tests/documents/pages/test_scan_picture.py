"""Faint print, grey paper, uneven light and pages fed in sideways are made ready for OCR; what is stored holds words alone."""

import io
from random import Random

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

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


def _grained(picture: Image.Image, depth: int) -> Image.Image:
    """The same grain each time, as a copier's glass and a hard squeeze leave it."""
    rng = Random(7)
    grain = Image.frombytes("L", picture.size, bytes(max(0, min(255, round(rng.gauss(128, depth)))) for _ in range(600 * 800)))
    return ImageChops.add(picture, grain, offset=-128)


def test_grain_is_smoothed_and_print_kept() -> None:
    grained = _grained(_page(235), 14)
    found = scan_picture.ready(grained).picture
    spread = [ImageStat.Stat(one.crop((100, 710, 500, 790))).stddev[0] for one in (grained, found)]
    assert spread[1] < 0.6 * spread[0]
    assert ImageStat.Stat(found.crop((100, 62, 500, 65))).mean[0] < 60


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
