"""A JSON file of any size, value by value: memory for one value at a time, numbers kept as they are printed, faults told with their byte.

Python's own decoder on a sliding buffer: four times as fast here as an event parser that must build the same values, it tells a key
written twice, and it gives up on nesting without end by itself.
"""

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.table import BadTable

_CHUNK = 1 << 20
_MOST = 16 << 20  # characters of one value
_BLANKS = re.compile(r"[ \t\r\n\ufeff\0]*")


class _KeyTwice(Exception):
    """An object holds one key twice: nobody can say which value is meant."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _KeyTwice(next(key for key in keys if keys.count(key) > 1))
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_float=str, parse_int=str, parse_constant=str, strict=False)


class JsonStream:
    """A cursor over the file: `peek` and `step` for its signs, `value` for a whole value, `elements` and `pairs` for what is too large."""

    def __init__(self, head: Head, file: BinaryIO) -> None:
        self._path, self._file = head.path, file
        self._encoding = head.encoding
        self._decoder = codecs.getincrementaldecoder(head.encoding)("replace")
        self._text, self._at, self._passed, self._ended = "", 0, 0, False

    def peek(self) -> str:
        """The next sign that is no blank; empty at the end of the file."""
        while True:
            self._at = _BLANKS.match(self._text, self._at).end()  # type: ignore[union-attr]  # it matches nothing as well
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def step(self, expected: str) -> str:
        """Past one sign of `expected`. Raises BadTable."""
        found = self.peek()
        if not found or found not in expected:
            raise self.fault() if found else self.fault("json_cut")
        self._at += 1
        return found

    def value(self) -> Any:
        """Past one whole value: numbers as text, NaN as "NaN". Raises BadTable."""
        self.peek()
        while True:
            try:
                found, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if len(self._text) - self._at > _MOST:
                    raise self.fault("json_large") from error
                if not self._more():
                    raise self._fault_at(error) from error
            except RecursionError as error:
                raise self.fault("json_deep") from error
            except _KeyTwice as error:
                raise self.fault("json_key_twice", key=str(error)) from error
            else:
                if end < len(self._text) or not self._more():  # a number may go on behind the buffer
                    self._at = end
                    return found

    def elements(self) -> Iterator[Any]:
        """The values of the list at the cursor."""
        self.step("[")
        if self.peek() == "]":
            self.step("]")
            return
        while True:
            yield self.value()
            if self.step(",]") == "]":
                return

    def pairs(self) -> Iterator[str]:
        """The keys of the object at the cursor; whoever takes a key reads its value before the next."""
        self.step("{")
        if self.peek() == "}":
            self.step("}")
            return
        while True:
            if self.peek() != '"':
                raise self.fault() if self.peek() else self.fault("json_cut")
            key = str(self.value())
            self.step(":")
            yield key
            if self.step(",}") == "}":
                return

    def fault(self, code: str = "json_broken", at: int | None = None, **values: object) -> BadTable:
        """What is wrong, with its byte in the file."""
        byte = self._passed + len(self._text[: self._at if at is None else at].encode(self._encoding, "replace"))
        return BadTable(self._path, code, byte=byte, **values)

    def _fault_at(self, error: json.JSONDecodeError) -> BadTable:
        cut = error.pos >= len(self._text.rstrip()) or error.msg.startswith("Unterminated string")
        return self.fault("json_cut", len(self._text)) if cut else self.fault(at=error.pos)

    def _more(self) -> bool:
        """Reads on behind what is not yet taken, twice as far each time; false at the end of the file."""
        if self._ended:
            return False
        data = self._file.read(max(_CHUNK, len(self._text) - self._at))
        self._ended = not data
        self._passed += len(self._text[: self._at].encode(self._encoding, "replace"))
        self._text = self._text[self._at :] + self._decoder.decode(data, final=self._ended)
        self._at = 0
        return True
