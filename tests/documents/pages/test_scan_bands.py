"""Bands of grey and colour under titles: white under black print afterwards, the rest of the page as it was."""

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from data_loaders.documents.pages import scan, scan_bands, scan_picture

TITLE = "VOIRIE - REFECTION DE LA RUE"
needs_ocr = pytest.mark.skipif(not scan.available(), reason="no tesseract with French: apt-get install tesseract-ocr tesseract-ocr-fra")


def _page(ground: int | None, ink: int) -> Image.Image:
    page = Image.new("L", (2480, 1200), 252)
    pen = ImageDraw.Draw(page)
    if ground is not None:
        pen.rectangle((180, 200, 2300, 300), fill=ground)
    pen.text((210, 220), TITLE, font=ImageFont.load_default(54), fill=ink)
    for line in range(6):
        words = f"Le conseil municipal de Valombre approuve la proposition {line}"
        pen.text((200, 400 + 70 * line), words, font=ImageFont.load_default(44), fill=10)
    return page


@pytest.mark.parametrize(("ground", "ink"), [(200, 0), (170, 0), (140, 0), (110, 255), (70, 255), (30, 250)])
def test_print_on_a_band_becomes_black_on_white(ground: int, ink: int) -> None:
    plain, page = _page(None, 0), _page(ground, ink)
    found = scan_bands.flattened(page, 252)
    band = found.crop((200, 216, 2280, 284))
    counts = band.histogram()
    assert sum(counts[230:]) > 0.8 * sum(counts)
    words = plain.crop((200, 216, 2280, 284)).histogram()
    assert 0.5 < sum(counts[:100]) / sum(words[:100]) < 2
    assert found.crop((0, 340, 2480, 1200)).tobytes() == page.crop((0, 340, 2480, 1200)).tobytes()


def test_white_and_black_print_on_one_band() -> None:
    page = _page(110, 255)
    ImageDraw.Draw(page).text((1500, 220), TITLE[:12], font=ImageFont.load_default(54), fill=0)
    found = scan_bands.flattened(page, 252)
    for left in (200, 1490):
        assert sum(found.crop((left, 216, left + 400, 284)).histogram()[:100]) > 1000


def _sharpened(page: Image.Image, percent: int = 250) -> Image.Image:
    """As scanners do: the grey beside black print, and beside the paper, goes too far the other way."""
    return page.filter(ImageFilter.GaussianBlur(1.5)).filter(ImageFilter.UnsharpMask(3, percent, 0))


def test_the_light_edge_of_sharpened_print_is_no_white_print() -> None:
    plain, page = _page(None, 0), _sharpened(_page(180, 0))
    assert sum(page.crop((200, 216, 1400, 284)).histogram()[235:]) > 5000, "the edges are as light as white print"
    found = scan_bands.flattened(page, 252)
    words = sum(plain.crop((200, 216, 2280, 284)).histogram()[:128])
    assert 0.7 < sum(found.crop((200, 216, 2280, 284)).histogram()[:128]) / words < 1.3
    rim = found.crop((150, 180, 2330, 320)).histogram()
    assert sum(rim[:128]) / words < 1.3, "nor is the rim of the band a rule"


def test_a_first_word_in_white_before_a_long_title_in_black_is_kept() -> None:
    page = _page(110, 110)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(54)
    pen.text((210, 220), "3. VOIRIE", font=font, fill=255)
    pen.text((500, 220), TITLE + TITLE, font=font, fill=0)
    found = scan_bands.flattened(_sharpened(page, 80), 252)
    assert sum(found.crop((200, 216, 490, 284)).histogram()[:100]) > 1000
    assert sum(found.crop((490, 216, 2280, 284)).histogram()[:100]) > 5000


def test_underlined_print_that_clings_to_a_band_leaves_it_one() -> None:
    page = _page(140, 0)
    pen = ImageDraw.Draw(page)
    for side in (60, 300):  # above and below, as dark all over as a band and reaching it
        pen.rectangle((300, side, 520, side + 140), fill=140)
    band = scan_bands.flattened(page, 252).crop((600, 216, 2280, 284)).histogram()
    assert sum(band[230:]) > 0.8 * sum(band)


def test_a_page_without_bands_stays_itself() -> None:
    page = _page(None, 0)
    assert scan_bands.flattened(page, 252) is page


@needs_ocr
def test_titles_on_bands_are_read() -> None:
    for ground, ink in ((140, 0), (150, 255)):
        words = " ".join(word.text for word in scan._read(scan_picture.ready(_page(ground, ink)), scan.DPI))
        assert TITLE in words
