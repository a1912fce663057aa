"""Polars steps that are run and written down at once: what is shown as code is what was done."""

import json
import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    ">=": operator.ge, "<=": operator.le, "==": operator.eq, "&": operator.and_, "|": operator.or_, "/": operator.truediv,
}  # fmt: skip


_LONGEST, _NEXT = 90, "\n        "


@dataclass(frozen=True, slots=True)
class Step:
    """A value of Polars and the code that makes it."""

    value: Any
    code: str

    def do(self, method: str, *given: Any, **named: Any) -> "Step":
        """Call a method ("dt.date", "sum") with steps or plain values."""
        found = self.value
        for part in method.split("."):
            found = getattr(found, part)
        said = [_code(one) for one in given] + [f"{name}={_code(one)}" for name, one in named.items()]
        called = found(*map(_value, given), **{name: _value(one) for name, one in named.items()})
        line = f"\n    .{method}" if isinstance(self.value, pl.LazyFrame) else f".{method}"
        long = isinstance(called, pl.LazyFrame) and len(said) > 1 and sum(map(len, said)) > _LONGEST
        given_in = f"\n        {f',{_NEXT}'.join(said)},\n    " if long else ", ".join(said)
        return Step(called, f"{self.code}{line}({given_in})")

    def op(self, sign: str, other: Any) -> "Step":
        """One of the operators above."""
        return Step(_OPERATORS[sign](self.value, _value(other)), f"({self.code} {sign} {_code(other)})")


def col(name: str) -> Step:
    """A column."""
    return Step(pl.col(name), f'pl.col("{name}")')


def when(condition: Step) -> Step:
    """What follows holds where the condition does; null elsewhere."""
    return Step(pl.when(condition.value), f"pl.when({condition.code})")


def _value(given: Any) -> Any:
    if isinstance(given, Step):
        return given.value
    return [_value(one) for one in given] if isinstance(given, list) else given


def _code(given: Any) -> str:
    if isinstance(given, Step):
        return given.code
    if isinstance(given, list):
        return f"[{', '.join(map(_code, given))}]"
    if isinstance(given, Decimal):
        return f'Decimal("{given}")'
    if isinstance(given, date):
        return f"date({given.year}, {given.month}, {given.day})"
    if isinstance(given, str):
        return json.dumps(given, ensure_ascii=False)
    return f"pl.{given.__name__}" if isinstance(given, type) else repr(given)
