"""A sheet as a town hall's copier gives it: pictures in a PDF, askew, grained, faint, of one bit or of few dots."""

from io import BytesIO
from random import Random

import numpy as np
from PIL import Image, ImageFilter

from evaluation.papers.print_pdf import pictures
from evaluation.papers.sheet import Sheet

_DOTS = {"low resolution": 110.0, "one bit": 200.0}
_USUAL_DOTS = 160.0


def scan(sheet: Sheet, how: str, seed: int) -> bytes:
    """The PDF's bytes; the same seed spoils the same way."""
    dots = _DOTS.get(how, _USUAL_DOTS)
    rng = Random(seed)
    tilt = rng.uniform(0.5, 1.2) * rng.choice((-1, 1)) if how == "askew" else 0.0
    noise = np.random.default_rng(seed)
    pages = [_spoilt(Image.open(BytesIO(page)).convert("L"), how, tilt, noise) for page in pictures(sheet, dots)]
    made = BytesIO()
    quality = {} if how == "one bit" else {"quality": 55}
    pages[0].save(made, "PDF", save_all=True, append_images=pages[1:], resolution=dots, **quality)
    return made.getvalue()


def _spoilt(page: Image.Image, how: str, tilt: float, noise: np.random.Generator) -> Image.Image:
    if tilt:
        page = page.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=250)
    if how == "faint":
        page = page.point(lambda value: 140 + value * 115 // 255)
    if how in ("grain", "one bit"):
        page = page.filter(ImageFilter.GaussianBlur(0.6))
        dots = np.asarray(page, dtype=np.int16) + noise.normal(0, 14, (page.height, page.width)).astype(np.int16)
        dots[noise.random(dots.shape) < 0.0003] = 60
        page = Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8))
    return page.point(lambda value: 255 if value > 165 else 0).convert("1") if how == "one bit" else page
