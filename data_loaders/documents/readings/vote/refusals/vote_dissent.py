"""Somebody against, told without a count: "M. Roux votant contre", "à l'unanimité moins M. Roux" (article L2121-21 CGCT).

Whoever is named or counted against makes a vote not unanimous; of whom it only excepts, nobody knows how they voted.
"""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote.counts.vote_numbers import WORDS
from data_loaders.documents.readings.vote.elsewhere import vote_aside
from data_loaders.documents.text.names.names_vocabulary import CIVILS_DOTTED
from data_loaders.documents.text.view import View, fold

_WHO = (
    rf"(?:{CIVILS_DOTTED} [^.;:\n()]{{2,80}}|(?:le |du )groupe [^.;:\n()]{{2,50}}"
    r"|une? (?:elue?|membre|conseill\w{2,3})[^.;:\n()]{0,40})"
)
_VOTES = r"(?:votant|votent|vote|a vote|ont vote|ayant vote|s'etant prononcee?s?|se prononcant|se prononcent?|s'etant declaree?s?)"
_AGAINST = spoken(
    rf"\b{_WHO},? (?:qui )?{_VOTES} (?:contre|opposee?s?)\b(?! (?:l'avis|l'amendement|cet amendement|la montre))"
    rf"|\({_WHO},? contre\)|\bmalgre (?:l'|une )opposition de {_WHO}"
    r"|\b(?:une?|deux|trois|quatre|\d{1,2}) (?:oppositions?|opposants?)\b(?! (?:au|aux|a|sur)\b)"
)
# Right behind what the vote counts, on the text as printed: "5 voix pour. Luc Petit vote contre.", "(5 pour). Opposition de M. Roux".
_NAME = r"(?:(?:M\.|MM\.|Mmes?|Mlle|Monsieur|Messieurs|Madame|Mesdames) |[A-ZÀ-Þ][\w'’-]{1,20} (?:de |du |d['’])?)[A-ZÀ-Þ]"
_COUNTED = re.compile(r"\b(?:voix(?: pour)?|\d{1,3} pour|[Aa]doptée?|[Aa]pprouvée?)[\s).,;:–-]{1,6}")
_BEHIND = re.compile(
    rf"(?:{_NAME}[^.;:\n()]{{1,80}}? (?:vot(?:e|ent|ant) |(?:a|ont|ayant) voté |se prononce(?:nt)? |(?:est|sont) )?contre(?=\s?[.;)\n]|\Z)"
    rf"|{_NAME}[^.;:\n()]{{1,80}}? s['’](?:y oppose(?:nt)?|oppose(?:nt)?(?=\s?[.;)\n]|\Z))"
    rf"|(?:[Uu]ne |l['’])?[Oo]pposition (?:de |: ?){_NAME}\w|[Cc]ontre ?(?:: ?|de ){_NAME}\w)"
)
WORD = re.compile(WORDS)
# "Qui vote contre ? Luc.": whoever answers the chair with a name is against.
_ANSWERS = re.compile(
    rf"\b[Qq]ui (?:est |vote )?contre ?\?\s{{1,2}}(?P<who>{_NAME}\w|(?!Personne|Aucun|Pas|Non|Qui|Nul|Il|Elle|On|Je|Tous|Abst|Zéro|Néant)"
    r"[A-ZÀ-Þ][a-zà-ÿ-]{2,16} ?[.,])"
)
# A name without its civility, whose surname stands in capitals: "Luc ROUX votant contre".
_PLAIN = r"(?:[A-ZÀ-Þ][\w'’-]{1,20} ){1,2}[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,25}"
_NAMED = re.compile(
    rf"\b{_PLAIN}(?:(?:, | et ){_PLAIN}){{0,4}},? (?:qui )?(?:vot(?:e|ent|ant)|(?:a|ont|ayant) voté) contre\b"
    r"(?! l['’](?:avis|amendement)| cet amendement)"
)
_HELD = spoken(r"\b(?:aurait|auraient|avait|avaient|dit|dire|savoir|si|que|demande|propose|commission|explique|rappelle)\b|\bqu'")
_EXCEPTED = spoken(
    rf",? (?:moins|sauf|hormis|excepte|a l'exception d(?:e|u)) (?:la voix de |le vote de |celle de )?(?:{_WHO}|groupe )(?! ?\(?abst)"
)
_MIGHT = spoken(r"\b(?:aurait|auraient|avait|avaient|si|commission|bureau|comite|amendement)\b[^.;:\n]{0,60}$")
_ABSTAINS = spoken(r"[^;:\n]{0,90}\b(?:abst\w{3,9}|ne pren\w{1,5} pas part|n'\w{1,5} pas pris part)")


def against(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Where somebody is told to be against, beside the vote; None where nobody is."""
    for said in (*_AGAINST.finditer(view.folded, start, end), *_NAMED.finditer(view.raw, start, end)):
        if not (_HELD.search(said[0]) or _MIGHT.search(view.folded, max(start, said.start() - 80), said.start())):
            return said.span()
    return _behind(view, start, end) or _answered(view, start, end)


def _answered(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Somebody named in answer to the chair's last question who is against, if no amendment was asked of."""
    asked = [said for said in _ANSWERS.finditer(view.raw, start, end) if not WORD.fullmatch(fold(said["who"].rstrip(" .,")))]
    return asked[-1].span() if asked and not vote_aside.of_amendment(view, start, asked[-1].start()) else None


def _behind(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Somebody named against right behind the counts."""
    for counted in _COUNTED.finditer(view.raw, start, end):
        if said := _BEHIND.match(view.raw, counted.end(), end):
            return said.span()
    return None


def excepted(view: View, place: int, end: int) -> bool:
    """Does "moins M. Roux" follow the word on the vote, with no word on how he voted?"""
    said = _EXCEPTED.match(view.folded, _past(view, place, end), end)
    return said is not None and not _ABSTAINS.match(view.folded, said.start(), end)


_OF_WHOM = spoken(r" (?:des|de) (?:membres |elus |suffrages )?(?:presents|votants|exprimes)(?: et representes)?")


def _past(view: View, place: int, end: int) -> int:
    """Behind "des membres présents"."""
    whom = _OF_WHOM.match(view.folded, place, end)
    return whom.end() if whom else place


def example(text: str) -> str | None:
    """The words that tell of somebody against."""
    place = against(View.of(text), 0, len(text))
    return text[slice(*place)] if place else None


EXAMPLES: list[tuple[str, str]] = [
    ("Adopté par 5 voix pour, M. ROUX votant contre.", "M. ROUX votant contre"),
    ("Approuvé par 5 voix, Mme VIAL s'étant prononcée contre.", "Mme VIAL s'étant prononcée contre"),
    ("Le conseil, à l'unanimité des votants (M. ROUX et Mme VIAL contre), approuve.", "(M. ROUX et Mme VIAL contre)"),
    ("Approuvé par 5 voix pour et une opposition.", "une opposition"),
]
EXAMPLES += [
    ("Adopté par 5 voix pour. Contre : Luc ROUX.", "Contre : Luc RO"),
    ("Le conseil approuve la vente, Luc ROUX votant contre.", "Luc ROUX votant contre"),
    ("Adopté par 4 voix, Luc ROUX et Eva VIAL ayant voté contre.", "Luc ROUX et Eva VIAL ayant voté contre"),
    ("5 voix pour. Luc ROUX s'y oppose.", "Luc ROUX s'y oppose"),
    ("Qui vote contre ? Luc. Les autres sont pour.", "Qui vote contre ? Luc."),
    ("Approuvé (5 pour). Opposition de M. ROUX.", "Opposition de M. RO"),
]
NOT_FOUND = [
    "Qui est contre ? Deux. Qui est pour ? Neuf.",
    "Qui est contre ? Personne.",
    "Adopté par 12 voix pour. Contre : néant.",
    "Luc ROUX a voté contre l'amendement.",
    "Le Conseil Municipal vote contre.",
    "M. VIAL se plaint de l'opposition de M. ROUX au chantier. Adopté.",
    "Adopté par 5 voix. Luc ROUX se prononce contre le bruit des motos.",
    "M. ROUX dit qu'il aurait voté contre.",
    "Mme VIAL s'étant abstenue, le conseil approuve.",
    "M. ROUX est contre l'avis de la commission.",
    "Mme VIAL a voté contre l'amendement.",
    "Il y a une opposition au permis.",
]
