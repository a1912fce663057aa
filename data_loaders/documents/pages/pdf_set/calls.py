"""pdfium's functions that are asked once a text object: the same as pypdfium2's, with handles as plain addresses.

An address is made faster than a typed pointer, and may be a key: hundreds are asked for on every page.
"""

import ctypes
from collections.abc import Callable
from ctypes import POINTER, c_char_p, c_double, c_float, c_int, c_size_t, c_uint, c_ulong, c_void_p
from typing import Any

from pypdfium2 import raw

Handle = int | None  # of a page, a text page, an object, a font: its address
_FLOAT, _INT, _UINT = POINTER(c_float), POINTER(c_int), POINTER(c_uint)


def _quick(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


def address(handle: Any) -> Handle:
    """The address behind one of pypdfium2's handles."""
    return ctypes.cast(handle, c_void_p).value


# A character of the text page, by its number.
count_chars = _quick(raw.FPDFText_CountChars, c_int, c_void_p)
get_text = _quick(raw.FPDFText_GetText, c_int, c_void_p, c_int, c_int, c_void_p)
unicode = _quick(raw.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
text_object = _quick(raw.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
font_size = _quick(raw.FPDFText_GetFontSize, c_double, c_void_p, c_int)
char_matrix = _quick(raw.FPDFText_GetMatrix, c_int, c_void_p, c_int, POINTER(raw.FS_MATRIX))
loose_box = _quick(raw.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, POINTER(raw.FS_RECTF))
char_box = _quick(raw.FPDFText_GetCharBox, c_int, c_void_p, c_int, *[POINTER(c_double)] * 4)

# An object of the page.
count_objects = _quick(raw.FPDFPage_CountObjects, c_int, c_void_p)
object_at = _quick(raw.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
form_count = _quick(raw.FPDFFormObj_CountObjects, c_int, c_void_p)
form_at = _quick(raw.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
object_type = _quick(raw.FPDFPageObj_GetType, c_int, c_void_p)
object_bounds = _quick(raw.FPDFPageObj_GetBounds, c_int, c_void_p, _FLOAT, _FLOAT, _FLOAT, _FLOAT)
object_matrix = _quick(raw.FPDFPageObj_GetMatrix, c_int, c_void_p, POINTER(raw.FS_MATRIX))
fill_colour = _quick(raw.FPDFPageObj_GetFillColor, c_int, c_void_p, _UINT, _UINT, _UINT, _UINT)
object_font = _quick(raw.FPDFTextObj_GetFont, c_void_p, c_void_p)
render_mode = _quick(raw.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)

# A path and its pieces.
draw_mode = _quick(raw.FPDFPath_GetDrawMode, c_int, c_void_p, _INT, _INT)
count_segments = _quick(raw.FPDFPath_CountSegments, c_int, c_void_p)
segment_at = _quick(raw.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_type = _quick(raw.FPDFPathSegment_GetType, c_int, c_void_p)
segment_point = _quick(raw.FPDFPathSegment_GetPoint, c_int, c_void_p, _FLOAT, _FLOAT)

# A font.
font_name = _quick(raw.FPDFFont_GetBaseFontName, c_size_t, c_void_p, c_char_p, c_size_t)
font_embedded = _quick(raw.FPDFFont_GetIsEmbedded, c_int, c_void_p)
font_data = _quick(raw.FPDFFont_GetFontData, c_int, c_void_p, c_void_p, c_size_t, POINTER(c_size_t))
