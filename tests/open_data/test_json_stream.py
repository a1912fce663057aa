"""JSON of any size is read value by value; where it is at fault, the byte is told and nothing is guessed."""

import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from data_loaders.open_data.table_files import json_stream
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.json_stream import JsonStream
from data_loaders.open_data.table_files.table import BadTable


def _stream(data: str | bytes) -> JsonStream:
    return JsonStream(Head(Path("any.json"), "json"), io.BytesIO(data.encode() if isinstance(data, str) else data))


def _fault(data: str | bytes) -> tuple[str, Any]:
    with pytest.raises(BadTable) as refused:
        list(_stream(data).elements())
    return refused.value.code, refused.value.values["byte"]


def test_values_come_whole_whatever_the_size_of_what_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    words = json.dumps([1234567, {"é": "a, [b] {c}", "n": 12.50, "deep": [[{"x": None}]]}, "fin"], ensure_ascii=False)
    for size in (1, 2, 3, 7, 1000):
        monkeypatch.setattr(json_stream, "_CHUNK", size)
        assert list(_stream(words).elements()) == ["1234567", {"é": "a, [b] {c}", "n": "12.5", "deep": [[{"x": None}]]}, "fin"]


def test_numbers_stay_as_they_are_printed() -> None:
    assert list(_stream("[1.10, 1e999, 123456789012345678901234567890, NaN, -Infinity]").elements()) == [
        *("1.10", "1e999", "123456789012345678901234567890", "NaN", "-Infinity")
    ]


def test_the_keys_of_an_object_one_by_one() -> None:
    stream = _stream(' { "a" : [1] , "b":{}, "c":2}')
    assert [(key, stream.value()) for key in stream.pairs()] == [("a", ["1"]), ("b", {}), ("c", "2")]
    assert stream.peek() == ""


@pytest.mark.parametrize(
    ("data", "code", "byte"),
    [
        ('[{"a": "é"}, {"a": 1', "json_cut", 21),
        ('[{"a": 1}, {"a": "wor', "json_cut", 21),
        ('[{"a": 1},', "json_cut", 10),
        ("[", "json_cut", 1),
        ('[{"a": "é"}, {"a" 1}]', "json_broken", 19),
        ('[{"a": 1} {"a": 2}]', "json_broken", 10),
        ('[{"a": 1}, {"b": 1, "a": 2, "a": 3}]', "json_key_twice", 11),
        ("[" * 200_000, "json_deep", 1),
    ],
)
def test_a_fault_is_told_with_its_byte(data: str, code: str, byte: int) -> None:
    assert _fault(data) == (code, byte)


def test_a_value_without_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_MOST", 1000)
    monkeypatch.setattr(json_stream, "_CHUNK", 100)
    assert _fault('[{"a": "' + "x" * 100_000)[0] == "json_large"


def test_memory_does_not_grow_with_the_file() -> None:
    one = b'{"id": "' + b"x" * 500 + b'"}'
    data = io.BytesIO(b"[" + one + (b"," + one) * 30_000 + b"]")
    stream = JsonStream(Head(Path("any.json"), "json"), data)
    tracemalloc.start()
    count = sum(1 for _ in stream.elements())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (count, peak < 8_000_000 < len(data.getvalue())) == (30_001, True)
