"""From a PDF page's own coordinates, turned and counted from below, to points from the top left corner of the page as it is seen."""

import ctypes
from dataclasses import dataclass

from pypdfium2 import raw

from data_loaders.documents.pages.layout import Place

Box = tuple[float, float, float, float]  # left, top, right, bottom; on a page as it is seen
Matrix = tuple[float, float, float, float, float, float]
ONE: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """One page: its number from 1, the box that is shown, and by how many quarters it is turned with the clock."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @property
    def area(self) -> float:
        """In square points."""
        return (self.right - self.left) * (self.top - self.bottom)

    def seen(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page's own as it is seen."""
        if self.turn == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turn == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turn == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    def place(self, box: Box) -> Place:
        """The same with its page, in tenths of a point."""
        return Place(self.page, *(round(side, 1) for side in box))


def of(page: object, number: int) -> Frame:
    """Of an open page; `number` from 1."""
    box = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
        raise ValueError("a page without a box")
    return Frame(number, box.left, box.bottom, box.right, box.top, raw.FPDFPage_GetRotation(page) % 4)


def joined(inner: Matrix, outer: Matrix) -> Matrix:
    """First the one, then the other."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
