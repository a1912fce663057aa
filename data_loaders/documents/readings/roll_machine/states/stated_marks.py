"""The marks of a state beside a name: the word itself, a word set apart from the name, a letter that a key explains."""

import re

from data_loaders.documents.readings.roll.proxy_words import GIFT
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import LETTERS
from data_loaders.documents.text.view import View

_WORDS = (
    rf"(?:(?P<gift>(?<!sans )(?:{GIFT}|representee?))|(?P<absent>absente? (?:et )?non excusee?|absente?(?! (?:et )?excuse))"
    r"|(?P<excused>(?:absente? )?(?:et )?excusee?)|(?P<present>presente?))(?![a-z(])"
)
STATE = re.compile(rf"(?<![a-z-]){_WORDS}")
# Without a table's head a state stands apart from the name, or at its line's end; no object follows: "M. X présente le plan".
LED = re.compile(
    rf"(?:(?<=[:,(|\t])|(?<=[:,(|…)–—-] )|(?<=[ \t]{{2}})|(?<=\.{{3}} )){_WORDS}"
    rf"|(?<=[\w.)] ){_WORDS.replace('?P<', '?P<end_')}"
    r"(?=[ \t]{0,9}(?:\n|\Z|pouvoir|procuration|excuse|[(]|(?<=pouvoir) a |(?<=procuration) a |(?<=par) ))"
)
_BEHIND = re.compile(
    r"\s{0,3}(?:[,;.()|\n–—-]|\Z|et |sans |pouvoir|procuration|represent|a |au |par |m\.|mme |m |absente?|excuse"
    r"|en (?:visio|audio|ligne|distan|presentiel)|(?:des|depuis|jusqu'a) \d{1,2} ?h)"
)
LETTER = re.compile(r"(?<=[ \t(\n])(?P<letter>p|a|e|r|exc|abs)\.?(?=\)?[ \t]{0,9}(?:[\n,;(→>]|\Z|\) |[–—-] ?(?:pouv|proc)))")
LEGEND = re.compile(r"(?<![a-z])p\s?[=:]\s?present|presents?\s?\(p\)|presente?s?\s?/\s?(?:absente?s?|excusee?s?)|p\s?/\s?a\s?/\s?e")


def following(view: View, pattern: re.Pattern[str], low: int, high: int) -> re.Match[str] | None:
    """The next state; a letter of the key is a capital."""
    return next((m for m in pattern.finditer(view.folded, low, high) if pattern is STATE or _tells(view, m)), None)


def _tells(view: View, state: re.Match[str]) -> bool:
    if "letter" in state.groupdict():
        return view.raw[state.start()].isupper()
    return bool(_BEHIND.match(view.folded, state.end())) or view.raw[state.end() : state.end() + 2].strip().isupper()


def kind(state: re.Match[str]) -> Kind:
    """What a mark says."""
    told = {name.removeprefix("end_"): value for name, value in state.groupdict().items() if value}
    if "letter" in told:
        return LETTERS[told["letter"]]
    return "represented" if "gift" in told else next(iter(told))  # type: ignore[arg-type]
