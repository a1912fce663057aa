"""Papers whose pages are pictures, drawn from words."""

import io

import pypdfium2
from PIL import Image

from tests.documents import bad_files as bad


def pictures(*pages: str) -> bytes:
    """A PDF whose pages are pictures of these texts."""
    drawn: list[Image.Image] = []
    for page in pypdfium2.PdfDocument(bad.pdf(*pages)):
        drawn.append(page.render(scale=200 / 72, grayscale=True).to_pil())
    out = io.BytesIO()
    drawn[0].save(out, "PDF", save_all=True, append_images=drawn[1:], resolution=200)
    return out.getvalue()
