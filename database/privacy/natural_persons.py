"""Which holders of contracts (titulaires) are natural persons (personnes physiques): surely, by their printed name, or not told.

Holders are published by law (CCP R2196-1): this marks and masks nothing. A given name and a surname in capitals are a person or a
trade name (nom commercial) and tell nothing; what is only likely is proposed elsewhere (database/money/open_suppliers.py).
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from database.privacy import MASK
from database.privacy.body_words import is_body
from database.privacy.name_words import is_given, tokens

Reason = Literal["status", "civility", "written_so"]

_FORM = re.compile(
    r"(?i)(?<![\w.])(?:s\.?a\.?s\.?u?|s\.?a\.?r\.?l|s\.?a|eurl|sci|scp|scop|scic|scm|snc|selarl|selas|gie|gaec|earl|st[eé]|"
    r"sociétés?|societes?|ets|établissements?|etablissements?|groupe|groupement|associés?|associes?|fils|frères|freres|cie)(?![\w.]\w)\b"
)
_STATUS = re.compile(
    r"(?i)\b(?:entrepreneure? individuel(?:le)?|entreprise individuelle|(?:auto|micro)[ -]?entrepreneure?|"
    r"(?:profession|exercice) lib[ée]rale?|personne physique|eirl|donn[ée]es personnelles non[ -]diffusibles)\b"  # the last: Sirene's words
)
_EI = re.compile(r"^EI[ ,:–-]{1,3}|[ ,(–-]{1,3}EI\)?$")  # code de commerce R526-27: right before or behind the name
_SHORT_CIVILITY = re.compile(r"^(?:M\.|Mmes?\.?|Mlles?\.?) ?(?=[A-ZÀ-Þ][\w'’-])")
_CIVILITY = re.compile(r"^(?:Monsieur|Madame|Mademoiselle|Mr\.?|Ma[iî]tre|Me\.?|Docteur|Dr\.?) (?=[A-ZÀ-Þ])", re.IGNORECASE)
_GIVEN = r"[A-ZÀ-Þ][a-zß-ÿœ]{1,20}(?:-[A-ZÀ-Þa-z][a-zß-ÿœ]{1,20}){0,2}"
_CAPITALS = r"(?:(?:D['’]|L['’])?[A-ZÀ-Þ]{2,25}(?:-[A-ZÀ-Þ]{2,25}){0,2})"
_PARTICLE = r"(?:(?:[Dd]e|[Dd]u|[Ll]e|[Ll]a|DE|DU|LE|LA|[Dd]es|DES|VAN|[Vv]an) )?"
_WRITTEN = re.compile(
    rf"(?P<a>{_GIVEN}(?: {_GIVEN})?) {_PARTICLE}{_CAPITALS}(?: {_CAPITALS})?"
    rf"|{_PARTICLE}{_CAPITALS}(?: {_CAPITALS})? (?P<b>{_GIVEN}(?: {_GIVEN})?)"
    rf"|(?P<c>{_GIVEN}) (?:{_PARTICLE}{_GIVEN} )?{_PARTICLE}(?P<d>{_GIVEN})"
)
# What firms are called after: one of these beside a given name is a sign over a door.
_TRADES = frozenset(
    re.findall(
        r"\w+",
        """
    alu ambulances amenagement amenagements ascenseurs assainissement atelier ateliers audit auto automobiles autos
    bardage batiments beton bois boulangerie bricolage bureau bureautique carrelage carrelages cars charpente
    charpentes chauffage chimie clotures coiffure communication communications couverture couvertures creation
    creations cuisine cuisines deco decor decoration decors demenagements design diffusion distribution domotique
    edition editions elec electricite electronique energie energies entretien equipement equipements espace espaces
    etancheite etudes events expertise fermetures fleurs forage forages formation froid geometre geometres gestion
    gourmet graphique habitat image images immobilier impression industrie industries informatique ingenierie
    isolation jardin jardins laboratoire location locations maconnerie maintenance marbrerie materiaux medical
    menuiserie menuiseries metal metallerie meuble meubles miroiterie mobilier mode moto motoculture motos multimedia
    nautique nettoyage optique paysage paysages peinture peintures photo photographie photos piscine piscines pizza
    platrerie plomberie pneus pompes production productions promotion proprete publicite ravalement
    realisation realisations renovation restaurant restauration sanitaire securite serrurerie services signalisation
    sols solutions spectacles sport sports store stores studio surveillance systemes taxi taxis technologie
    technologies terrassement terrassements thermique toiture toitures tourisme traiteur transaction transactions
    vehicules ventilation verre vert verts video vins virtuel vitrage vitrages vitraux voirie voyages
    """,
    )
)


@lru_cache(maxsize=65536)
def natural_person(name: str) -> Reason | None:
    """Why the name is surely a natural person's: its status says so, a civility does, or it is written as names of people are."""
    said = " ".join(name.split())
    why = _told(said)  # first: it is quick to see that most names tell nothing
    return None if why is None or _FORM.search(said) or any(sign in said for sign in "/&+;") else why


def _told(said: str) -> Reason | None:
    if (mark := _EI.search(said) or _STATUS.search(said)) and (mark.re is _STATUS or _full(_EI.sub("", said, count=1))):
        return "status"
    if (called := _SHORT_CIVILITY.match(said)) and not _is_trade(said[called.end() :].partition(",")[0]):
        return "civility"
    if (called := _CIVILITY.match(said)) and _full(said[called.end() :]):
        return "civility"
    found = _WRITTEN.fullmatch(said)
    written = found and any(is_given(part) for part in found.groups() if part) and not _is_trade(said)
    return "written_so" if written else None


def of_all(names: Iterable[str], quotes: Iterable[str] = ()) -> Reason | None:
    """The same of one holder's prints together: one that bears a company's form or trade speaks for a company.

    `quotes`: words of papers that name the holder, where a form may stand beside the name.
    """
    prints = set(names)
    found = {reason for name in prints if (reason := natural_person(name))}
    if not found or any(_FORM.search(name) or (_is_trade(name) and not natural_person(name)) for name in prints):
        return None
    if any(_has_form(quote, name) for quote in quotes for name in prints):
        return None
    return next((reason for reason in ("status", "civility", "written_so") if reason in found), None)


def _has_form(quote: str, name: str) -> bool:
    """A company's form right before or behind the name, or before what a mask hides."""
    said = set(tokens(name))
    for form in _FORM.finditer(quote):
        before, behind = quote[: form.start()].rstrip(" («"), quote[form.end() :].lstrip(" .:«")
        beside = tokens(before[-len(name) :]), tokens(behind[: len(name)])
        if behind.startswith(MASK) or any(said <= set(words) for words in beside):
            return True
    return False


def _full(name: str) -> bool:
    """A given name that people bear and a surname, no trade's word among them."""
    words = [word for word in re.findall(r"[^\W\d_]+", name.partition(",")[0]) if len(word) > 1]
    return len(words) in range(2, 5) and any(map(is_given, words)) and not _is_trade(name)


def _is_trade(name: str) -> bool:
    return is_body(name) or not _TRADES.isdisjoint(tokens(name))
