"""How old a private person is, and when one died: told right beside the name."""

import re
from collections.abc import Iterable, Iterator

from database.privacy.plain import Span, over_lines
from database.privacy.words.numbered import MONTH

_DAY = (
    rf"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
    rf"(?P<day>\d{{1,2}}(?:er)? {MONTH}(?: (?:\d{{4}}|dernier))?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})(?![\w/])"
)
_AGE = r"(?:à (?:l'âge de )?(?P<age>\d{1,3} ans)|dans sa (?P<year>\d{1,3}(?:e|ème) année))(?!\w)"
_DIES = (  # behind what one was, too: "Mme Noir, ancienne aide à domicile, décédée le 3 mars"
    r"(?:, [^,.;()\n█]{3,50})?,? (?:(?:est|était|a été|vient d'être|qui est) )?"
    r"(?:(?:subitement|accidentellement|brutalement|récemment|malheureusement) )?"
    r"(?:décédée?s?|mort(?:e|s|es)?|disparue?s?|s'est éteinte?|nous (?:a|ont) quittée?s?|inhumée?s?)"
    r"(?: (?:subitement|accidentellement|brutalement|à [A-ZÀ-Þ][\w'-]{2,25}))?"
)
_DIED = re.compile(rf"{_DIES}(?:,? (?:le|ce) {_DAY})?(?:,? {_AGE})?")
_SINCE = re.compile(
    rf",? (?:(?:survenue?|intervenue?|décédée?|célébrée?s?) )?(?:(?:brutalement|subitement) )?(?:le|ce) {_DAY}(?:,? {_AGE})?"
)
_THEN_OLD = re.compile(rf",? {_AGE}")
_DEATH_BEFORE = re.compile(
    r"(?i)\b(?:décès|disparition|obsèques|inhumation|funérailles|mort)(?: brutale?| subite?)? (?:de |d'|du )"
    r"(?:[^.;:,\n█]{0,30} )?(?:(?:mm?|mmes?|mlle|mr)\.? |monsieur |madame |mademoiselle )?\Z"
)
_DEATHS = re.compile(r"(?i)\b(?:avis de )?(?:décès|obsèques|inhumations?)\s?:[^\n]{0,160}\Z")
_IS_OLD = re.compile(
    r"(?:, | ?\()(?P<age>\d{1,3} ans)(?=\s?(?:[,);]|\.(?:\s|\Z)|\n|\Z)| (?:demeurant|domicilié|habitant|résidant|et demeurant))"
)
_KEEPS = re.compile(r" (?:a fêté|fête|fêtera|vient de fêter|a célébré|célèbre) ses (?P<age>\d{2,3} (?:ans|printemps))(?!\w)")
_REACH = 200


def told_of(text: str, private: Iterable[Span]) -> Iterator[Span]:
    """Ranges of the ages and of the days of death that stand beside these names."""
    joined = over_lines(text)
    for start, end in private:
        before = joined[max(0, start - _REACH) : start]
        rules = [_DIED, _IS_OLD, _KEEPS]
        if _DEATH_BEFORE.search(before[-80:]) or _DEATHS.search(before):
            rules += [_SINCE, _THEN_OLD]
        for rule in rules:
            if told := rule.match(joined, end):
                yield from (told.span(part) for part, said in told.groupdict().items() if said)
