"""What stands in the cells of a table of acts, column by column: a number, voices, a name, "Adoptée à l'unanimité", "Prend acte"."""

import re
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.fates import FATE, LATER

_ALL = (
    r"(?:a )?(?:l'? ?|la )?(?:unanimite|majorite)(?: absolue)?(?: des (?:voix|votants|presents|membres presents|suffrages(?: exprimes)?))?"
)
_VOICES = r"(?:\d{1,3} ?(?:voix )?(?:pour|contre|abst(?:entions?|\.)?)|(?:pour|contre|abst(?:entions?|\.)?) ?:? ?\d{1,3})"
_COUNTS = rf"\(?{_VOICES}(?:[ ,;/–-]{{1,9}}(?:et )?{_VOICES}){{0,3}}\)?"
_LATER = rf"(?:{LATER}|retir)ee?s?(?: (?:a|au|de|en|sine)(?: |\b)[a-z0-9' ]{{2,40}})?"
_NOUN = (
    r"adoption|approbation|rejet|ajournement|report|retrait|approuve|adopte|rejette|(?:avis )?(?:de)?favorable"
    r"|(?:(?:debat )?sans|pas de|aucune?|absence de) (?:vote|decision|deliberation)|sans objet|sans suite|(?:pour )?information"
)
_WHAT = r"(?:(?:la |le )?(?:deliberation|dossier|point|projet|rapport) )?"
_NOTED = r"(?:(?:le conseil(?: municipal)? )?(?:a )?(?:prend|pris) |prise d'|dont |donne )acte"
# How it came about, behind the word: "Retirée par le rapporteur", "Adoptée avec amendement", "Ajournée - renvoi en".
_HOW = (
    rf"(?:{FATE})(?: (?:par|avec|sous|apres|faute|a la demande|dans l'attente|moyennant|pour|en)| [–-] (?:renvoi|report|examen))"
    r" [a-z' ]{2,40}"
)
OUTCOME = (
    rf"(?:{_LATER}|{_HOW}|{_NOTED}|(?:{_WHAT}(?:{FATE})|{_NOUN})(?:[ ,:/]{{1,3}}(?:{_ALL}|a(?: la| l')?))?(?:[ ,:;/-]{{1,3}}{_COUNTS})?"
    rf"|{_ALL}(?:[ ,:;/-]{{1,3}}{_COUNTS})?|{_COUNTS}|-{{1,2}}|/)\.?"
)
# What a cell of several lines goes on with below its first: "Rejetée", then "9 pour, 11 contre"; who voted so stands in brackets.
BELOW = re.compile(rf"[(/–-]?\s?(?:{OUTCOME}|l'(?:unanimite|majorite))[ ,;.]{{0,2}}(?: ?\([a-z][^()\n]{{2,90}}\))?\)?")
_CODE = r"(?:[a-z]{1,6}[ ._/-]?)?\d{1,8}(?: ?[-/._] ?(?:\d{1,8}|[a-z]{1,4}(?![a-z]))){0,4}(?: ?(?:bis|ter))?"
_PERSON = (
    r"(?:(?:m\.?|mr|mme|mlle|monsieur|madame) )?[a-z][a-z'’.-]{0,25}(?: (?:de |du |la |le |d')?[a-z][a-z'’-]{1,25}){0,2}"
    r"|m(?:me|\.)? le maire"
)
_CIVIL = r"(?:m\.|mr|mme|mlle|monsieur|madame) (?:le maire|[a-z][a-z'’.-]{0,25}(?: (?:de |du |la |le |d')?[a-z][a-z'’-]{1,25}){0,2})"
_COUNT = r"(?:\d{1,3}|/|-{1,2}|neant|ø)"
_OF = {"rapporteur": _PERSON, "outcome": OUTCOME, "all": r"(?:x|oui|non|-|/)", "number": _CODE}
_PARTED = r"[\s|]{1,80}"
_WIDE = r"(?:[ ]{2}|[ ]?[\t|\n])[\s|]{0,80}"
_ENDS = r"(?=[ \t|]{0,40}(?:\n|\Z))"


_ALONE = re.compile(rf"\s?[/–-]?\s?{_COUNTS}[ ,;.]{{0,2}}(?: ?\([a-z][^()\n]{{2,90}}\))?")
_VOICE = re.compile(r"(\d{1,3}) ?(?:voix )?(pour|contre|abst)|(pour|contre|abst)[a-z.]{0,8} ?:? ?(\d{1,3})")
_SIDES = {"p": "for", "c": "against", "a": "abstentions"}


@lru_cache(maxsize=32)
def ahead(names: tuple[str, ...]) -> re.Pattern[str]:
    """The cells ahead of the title, in order."""
    cells = [rf"(?:n ?° ?)?(?P<number>{_CODE})" if name == "number" else f"(?P<{name}>{_PERSON})" for name in names]
    parted = _WIDE if "rapporteur" in names else _PARTED
    return re.compile(rf"[ \t|]{{0,40}}{parted.join(cells)}[ \t]?[:|–-]?{parted}(?=\S)")


@lru_cache(maxsize=32)
def behind(names: tuple[str, ...], *, wide: bool) -> re.Pattern[str]:
    """The cells behind the title, in order, to the line's end."""
    after = names[names.index("title") + 1 :]
    kinds = _OF if wide else _OF | {"rapporteur": _CIVIL}
    cells = [f"(?P<{name}{n if name == 'other' else ''}>{kinds.get(name, _COUNT)})" for n, name in enumerate(after)]
    return re.compile(f"(?:{_WIDE if wide else _PARTED}){_PARTED.join(cells)}{_ENDS}")


def plain(view: View, cell: Span) -> bool:
    """Does it tell a fate or voices, and nothing in free words: "(soulte ramenée de 9 000 à"?"""
    return BELOW.fullmatch(view.folded, *cell) is not None


def voices(words: str) -> dict[str, int]:
    """The voices of a line that tells nothing else: "16 pour", "Contre : 2"; none where it tells one side twice."""
    if not _ALONE.fullmatch(words):
        return {}
    sides = [(_SIDES[(m[2] or m[3])[0]], int(m[1] or m[4])) for m in _VOICE.finditer(words)]
    return dict(sides) if len(dict(sides)) == len(sides) else {}


def example(text: str) -> bool:
    """Is it what an outcome's cell holds?"""
    return re.fullmatch(OUTCOME, fold(text)) is not None


EXAMPLES: list[tuple[str, bool]] = [
    *(("Approuvé", True), ("Adoptée à l'unanimité", True), ("UNANIMITE", True), ("Prend acte", True), ("12 pour, 1 contre", True)),
    *(("Retirée de l'ordre du jour", True), ("Reporté au 12 juin", True), ("Majorité (2 contre)", True), ("-", True), ("Rejet", True)),
    *(("Rejetée / 9 pour, 11 contre", True), ("Pas de décision", True), ("Sans objet", True), ("Pour information", True)),
]
NOT_FOUND = ["Renonciation", "12", "Vote du budget", "Présent", "Luc PIN", "1 500 €"]
