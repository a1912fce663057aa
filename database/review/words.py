"""A doubt, a decision and its effect in one line of words, for the command and the pages alike."""

from collections.abc import Mapping
from typing import Any

from babel.numbers import format_currency

from locales import Language, text
from locales.days import written

NOBODY = "–"
_NAMES = ("name", "supplier", "beneficiary")
_CENTS = "_cents"
_AMOUNTS = ("amount", "min_amount", "max_amount", "change")


def who(said: Mapping[str, Any] | None) -> str:
    """Whom the fact is about: "Odile AUBRAC", "Toitures du Val SARL"; a dash where it is about nobody."""
    named = next((said[name] for name in _NAMES if said and said.get(name)), None)
    return str(named) if named else NOBODY


def value(said: Mapping[str, Any] | None, language: Language) -> str:
    """What was read or decided of it: "absent", "12 000 € HT", "adopted, 12 for"; a dash where the fact is none."""
    parts = [_part(name, one, language) for name, one in (said or {}).items() if one is not None]
    return ", ".join(part for part in parts if part) or NOBODY


def sides(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, language: Language) -> tuple[str, str]:
    """What was read and what was decided; with the names where the decision gives the fact to another name."""
    told = value(before, language), value(after, language)
    named = who(before), who(after)
    if NOBODY in named or named[0] == named[1]:
        return told
    return f"{named[0]}, {told[0]}", f"{named[1]}, {told[1]}"


def _part(name: str, one: Any, language: Language) -> str:
    if name in _NAMES or one == "refused":
        return ""
    if name in _AMOUNTS:
        money = str(format_currency(one, "EUR", locale=language))
        return money if name == "amount" else text("fact.field", language, field=text(f"fact.field.{name}", language), value=money)
    if name in ("status", "outcome"):
        return text(f"value.{name}.{one}", language)
    if name in ("value", "tax"):
        return written(str(one), language)
    word = text("fact.yes" if one else "fact.no", language) if isinstance(one, bool) else str(one)
    return text("fact.field", language, field=text(f"fact.field.{name.rstrip('_')}", language), value=word)


def sign(word: str, language: Language) -> str:
    """Why it is a doubt."""
    try:
        return text(f"doubt.{word}", language)
    except KeyError:  # of another program's reading
        return text("doubt.held", language)


def effect(moved: Mapping[str, Any], language: Language) -> str:
    """The figures that a decision moved: "presences 51 → 52"."""
    said = []
    for name, (before, after) in sorted(moved.items()):
        if before == after:
            continue
        pair = [str(format_currency(one / 100, "EUR", locale=language)) if name.endswith(_CENTS) else str(one) for one in (before, after)]
        said.append(text("review.moved", language, figure=text(f"review.figure.{name}", language), before=pair[0], after=pair[1]))
    return ", ".join(said) or text("review.no_effect", language)
