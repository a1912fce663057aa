"""The numbers of two headings held against each other (numéros d'ordre, article R2121-9 CGCT): does one count on from the other?"""

from data_loaders.documents.readings.items.items_heading import Heading

_FEW = 8


def relation(one: Heading, after: Heading, *, same: bool) -> str:
    """How the second heading's number follows the first's; `same`: both are printed in one style."""
    a, b = one.serial, after.serial
    if not a or not b:
        return "same" if same else "differs"
    if same and len(a) == len(b):
        return _counts(a, b)
    if one.family != after.family or one.family == "act":
        return "counts" if len(a) == len(b) and b[-1] == a[-1] + 1 else "differs"
    if len(a) > len(b):
        return "level-up" if b[-1] == a[len(b) - 1] + 1 else "level-back"
    if len(a) < len(b):
        return "level-down" if b[: len(a)] == a and b[-1] == 1 else "level-other"
    return "counts" if b[-1] == a[-1] + 1 else "differs"


def _counts(a: tuple[int, ...], b: tuple[int, ...]) -> str:
    if a[:-1] != b[:-1]:
        return ("chapter" if b[-1] == 1 else "chapter-skip") if b > a else "chapter-back"
    gap = b[-1] - a[-1]
    if gap < 0:
        return "restart" if b[-1] == 1 else "back"
    return ("repeat", "+1", "+2")[gap] if gap < 3 else "+few" if gap <= _FEW else "+many"
