"""Pictures of scanned pages: stored with the paper, shown in strips that tell nothing that the masked text does not."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw
from sqlalchemy import Engine

from database.acts.act_text import act_text
from database.incoming import Incoming, Scan
from database.save import save
from database.sessions.reread import replace_reading
from database.snapshot import scan_pages
from tests.database.papers import act, paper

WORDS = ("Cession", "à", "M.", "Jean", "DUBOSQUET,", "demeurant", "12", "rue", "des", "Lilas.", "Adopté", "à", "l'unanimité")
INK, BLACK, WHITE = (60, 60, 60), (0, 0, 0), (255, 255, 255)
WIDTH, TOP = 70, 100


def _scanned(pages: int = 1) -> Incoming:
    """A paper of which each page is a picture: its first words, a box of grey a word, and a signature that OCR did not read."""
    told = paper(act())
    text = "\n".join([" ".join(WORDS)] * pages) + "\n" + told.text
    size = len(" ".join(WORDS)) + 1
    scans = tuple(Scan(page + 1, _picture(), tuple(_boxes(page * size))) for page in range(pages))
    return replace(told, text=text, page_starts=tuple(page * size for page in range(pages)), scans=scans)


def _boxes(start: int) -> list[tuple[int, int, int, int, int, int]]:
    found = []
    for place, word in enumerate(WORDS):
        found.append((start, start + len(word), place * WIDTH, TOP, place * WIDTH + 60, TOP + 20))
        start += len(word) + 1
    return found


def _picture() -> bytes:
    page, out = Image.new("L", (WIDTH * len(WORDS), 300), 255), io.BytesIO()
    pen = ImageDraw.Draw(page)
    for _, _, left, top, right, bottom in _boxes(0):
        pen.rectangle((left, top, right - 1, bottom - 1), fill=INK[0])
    pen.line((0, TOP + 40, page.width, TOP + 30), fill=0, width=5)  # a signature
    page.save(out, "WEBP", lossless=True)
    return out.getvalue()


def _shown(engine: Engine, incoming: Incoming, words: str, page: int = 1) -> tuple[Image.Image, int, int] | None:
    """The strip that proves these words, and where the page's left and top edges are on it."""
    saved = save(engine, incoming)
    masked = act_text(engine, saved.document_id)
    kept = scan_pages.page_of(engine, saved.document_id, page)
    assert masked is not None
    if kept is None:
        return None
    start = incoming.text.index(words, incoming.page_starts[page - 1])
    strip = scan_pages.strip(kept, masked.text, [(start, start + len(words))])
    if strip is None:
        return None
    drawn = Image.open(io.BytesIO(strip.png)).convert("RGB")
    assert drawn.size == (strip.width, strip.height)
    box = next(box for box in kept.boxes if box[0] <= start < box[1])
    return drawn, max(0, box[2] - 260), TOP - 44


def _colour(shown: tuple[Image.Image, int, int], word: str) -> tuple[int, ...]:
    drawn, left, top = shown
    place = WORDS.index(word)
    at = drawn.getpixel((place * WIDTH + 30 - left, TOP + 10 - top))
    assert isinstance(at, tuple)
    return at


def test_private_words_are_black_the_proof_is_marked_and_nothing_else_is_there(engine: Engine) -> None:
    shown = _shown(engine, _scanned(), "DUBOSQUET,")
    assert shown is not None
    assert _colour(shown, "DUBOSQUET,") == _colour(shown, "Jean") == _colour(shown, "rue") == BLACK
    assert _colour(shown, "M.") == _colour(shown, "demeurant") == INK
    drawn, _, top = shown
    below = drawn.crop((0, TOP + 26 - top, drawn.width, drawn.height))
    assert below.getcolors() == [(below.width * below.height, WHITE)]  # not the signature
    marked = _shown(engine, _scanned(), "unanimité")
    assert marked is not None
    red, green, blue = _colour(marked, "l'unanimité")
    assert red > blue + 15
    assert green > blue


def test_without_masking_words_are_as_printed(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEANCE_MASKING", "off")
    shown = _shown(engine, _scanned(), "demeurant")
    assert shown is not None
    assert _colour(shown, "DUBOSQUET,") == INK


def test_a_strip_is_never_the_whole_page(engine: Engine) -> None:
    shown = _shown(engine, _scanned(), " ".join(WORDS))
    assert shown is not None
    assert shown[0].height < 120


def test_pages_are_kept_each_with_its_words(engine: Engine) -> None:
    two = _scanned(pages=2)
    saved = save(engine, two)
    assert scan_pages.stored(engine, saved.document_id) == {1, 2}
    second = scan_pages.page_of(engine, saved.document_id, 2)
    assert second is not None
    assert second.boxes == two.scans[1].boxes
    assert scan_pages.strip(second, two.text, [(0, 4)]) is None  # the first page's words
    assert scan_pages.page_of(engine, saved.document_id, 3) is None
    assert scan_pages.stored(engine, save(engine, paper(act("2024-02"))).document_id) == frozenset()


def test_a_picture_too_large_is_left_out(engine: Engine) -> None:
    large = _scanned()
    large = replace(large, scans=(large.scans[0]._replace(picture=b"0" * (scan_pages.LARGEST + 1)),))
    assert scan_pages.stored(engine, save(engine, large).document_id) == frozenset()


def test_a_paper_stored_before_pictures_were_kept_gets_them_when_read_anew(engine: Engine) -> None:
    scanned = _scanned()
    saved = save(engine, replace(scanned, scans=()))
    assert scan_pages.stored(engine, saved.document_id) == frozenset()
    assert replace_reading(engine, scanned).state == "replaced"
    assert scan_pages.stored(engine, saved.document_id) == {1}
    assert replace_reading(engine, scanned).state == "unchanged"
