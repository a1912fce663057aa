"""Reads the conditions of a question, `column:test:values`, and single values by the kind of their column; nothing fails."""

import re
from collections.abc import Callable, Iterator

from metrics.filters.values import LONGEST, MOST_VALUES, cleaned, day
from metrics.query.query import TESTS, Columns, Condition, Kind, Test, kind

Ignore = Callable[[str, str, str], Condition | None]  # keeps the reason and gives None
_NUMBER = re.compile(r"-?[0-9]{1,20}(?:[.,][0-9]{1,9})?", re.ASCII)
_MONEY = re.compile(r"-?[0-9]{1,13}(?:[.,][0-9]{1,2})?", re.ASCII)
_TRUTHS = {"yes": "yes", "oui": "yes", "true": "yes", "1": "yes", "no": "no", "non": "no", "false": "no", "0": "no"}
_PART = re.compile(r"(?:[^|\\]|\\.|\\$)+", re.DOTALL)
_WHOLE_DAY = len("2022-01-01")


def condition(said: str, columns: Columns, ignore: Ignore) -> Condition | None:
    """One condition; None, with the reason given to `ignore`, where it cannot be understood."""
    column, _, rest = said.partition(":")
    name, _, given = rest.partition(":")
    test: Test | None = next((one for one in TESTS if one == name), None)
    if column not in columns or test is None:
        return ignore("where", said, "no_column" if column not in columns else "no_test")
    of = kind(columns[column])
    if test in ("empty", "filled"):
        return Condition(column, test)
    if test == "between":
        return _between(column, given, of, ignore)
    if test == "has" and of != "text":
        return ignore("where", said, "not_text")
    whole = columns[column].is_integer()
    values = tuple(dict.fromkeys(_values(column, [given] if test == "has" else _PART.findall(given), of, ignore)))
    if test == "is" and whole and (broken := [one for one in values if "." in one]):
        ignore("where", f"{column}:{broken[0]}", "not_a_value")
        values = tuple(one for one in values if "." not in one)
    if of in ("date", "moment") and len(values) == 1 and len(values[0]) < _WHOLE_DAY:  # a year or a month
        return Condition(column, "between", (values[0], values[0]))
    return Condition(column, test, values) if values else None


def value(said: str, of: Kind) -> str | None:
    """One value as it is kept and written, or None where it cannot be read as its column's kind."""
    said = cleaned(said)
    if len(said) > LONGEST or not said:
        return None
    if of in ("number", "money"):
        plain = re.sub(r"[\s€]", "", said)
        return plain.replace(",", ".") if (_MONEY if of == "money" else _NUMBER).fullmatch(plain) else None
    if of in ("date", "moment"):
        return said if day(said) else None
    return _TRUTHS.get(said.lower()) if of == "truth" else said


def _values(column: str, parts: list[str], of: Kind, ignore: Ignore) -> Iterator[str]:
    for part in parts[:MOST_VALUES]:
        if (read := value(re.sub(r"\\(.)", r"\1", part), of)) is None:
            ignore("where", f"{column}:{part}", "not_a_value")
        else:
            yield read
    if len(parts) > MOST_VALUES or not parts:
        ignore("where", column, "too_many" if parts else "not_a_value")


def _between(column: str, given: str, of: Kind, ignore: Ignore) -> Condition | None:
    low, _, high = given.partition("..")
    ends = []
    for end in (low, high):
        read = value(end, of) if of not in ("text", "truth") else None
        if read is None and (end.strip() or of in ("text", "truth")):
            ignore("where", f"{column}:{end}", "not_a_value")
        ends.append(read or "")
    if all(ends) and _after(ends[0], ends[1], of):
        return ignore("where", f"{column}:{given}", "reversed")
    if not any(ends):
        return None if low.strip() or high.strip() else ignore("where", column, "not_a_value")
    return Condition(column, "between", (ends[0], ends[1]))


def _after(low: str, high: str, of: Kind) -> bool:
    if of in ("date", "moment"):
        first, last = day(low), day(high, end=True)
        return bool(first and last and first > last)
    return float(low) > float(high)
