"""Whose council the paper is (commune, communauté, métropole, département, région): the name as printed after those words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from council import places
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.council import council_elsewhere, council_head, council_syndicate
from data_loaders.documents.text import body_kinds, council_words
from data_loaders.documents.text.names.names_vocabulary import CIVILITIES, FUNCTIONS
from data_loaders.documents.text.view import View, fold

_KIND = (
    rf"{body_kinds.GROUP}|commune(?:\snouvelle)?|v[il]lle|ma[il]r[il]e|departement|region"
    r"|syndicat\s(?:mixte|intercommunal)"
)
_COUNCIL = re.compile(
    rf"(?<![a-z]){body_kinds.COUNCIL}\s{{1,3}}"
    rf"(?:de\s{{1,3}}(?:la\s|l'|notre\s)?(?:{_KIND})\s{{1,3}})?(?:de\s|d'|du\s"
    rf"|des\s)(?:(?:(?<=departemental de )|(?<=regional de )|(?<=general de ))(?:la |l'))?\s{{0,2}}"
    rf"(?:la\s(?=(?:{_KIND}))(?:{_KIND})\s(?:de\s|d'|du\s|des\s)\s{{0,2}})?(?!(?:jeunes|enfants|sages|adolescents|aines)(?![a-z-]))"
)
_COMMUNE = re.compile(
    rf"(?<![a-z])(?:(?:(?:{_KIND})\s{{1,3}}(?:de\s|d'|du\s|des\s)|(?:commune|ville)\s{{1,3}}:(?![ \t]{{0,9}}\n)\s?)"
    rf"|{body_kinds.COMMUNITY} (?=[\"«a-z])"
    rf"|{body_kinds.COMMUNITY}\s?\n[\"«]?\s?(?:de |des |du |d'))\s{{0,2}}[\"«]?\s?"
)
_BARE = re.compile(r"(?<![a-z])commune\s(?=[a-z])(?!de\s|du\s|des\s|d')")
_MAIRE = re.compile(
    rf"(?<![a-z])(?:maire|presidente?)\s(?:de\s|d'|du\s)(?:la\s(?:commune|ville|{body_kinds.COMMUNITY})\s(?:de\s|d'|du\s))?\s{{0,2}}"
)
_CHAIR = re.compile(r"presidence\s(?:de\s|d')(?:m\.|mme\.?)?[^.;]{3,50}\Z")
_CONVENES = re.compile(r"[^.;]{3,60}\s(?:avons|a)\sconvo")
_DONE = re.compile(
    r"(?<![a-z])(?:fait|delibere)\s(?:et\s(?:delibere|clos)\s)?(?:en\s(?:mairie|seance)\s)?a\s"
    r"(?=[^\n.;:]{2,40},\s(?:le|les|en)\s)(?!l[ae]\s|l'(?:hotel|unanimite))"
)
_JOINED = re.compile(
    r"(?<![a-z])conseil\s{1,3}(?:municipal|communautaire|metropolitain|de\scommunaute)\s"
    r"(?=[a-z])(?!de |du |des |d'|en |a |au |le |la |les )"
)
_JOINED_END = re.compile(r"\s{0,3}(?:\n|du \d|-|\d|seance|reunion|proces|compte|\Z)")
_BESIDE = re.compile(r"(?:avec|par) la \Z|(?:maire|elus?|adjointe?|habitants?) de la \Z|communes? (?:voisine|limitrophe)s? \Z")
_SPOKEN = re.compile(r"[a-z)] (?:de|a|avec|par|pour|dans|sur) la \Z")  # "la dotation de la commune de …": any commune
_OTHER = re.compile(r"(?:membre de la|au sein de la|delegue\w* (?:a|de) la|(?:adhesion|retrait|statuts|delegues?|aupres) (?:du|au))\s?\Z")
_HEADS = {
    "group": re.compile(
        r"conseil\s(?:communautaire|de\s(?:la\s)?communaute|metropolitain|de\s(?:la\s)?metropole|d'agglomeration)"
        r"|bureau\s(?:communautaire|du\sconseil|de\sla\scommunaute)|president de (?:la )?(?:communaute|metropole)"
    ),
    "syndicat": re.compile(r"comite\s(?:syndical|du\ssyndicat)|conseil\ssyndical"),
    "departement": re.compile(r"conseil\s(?:departemental|general)"),
    "region": re.compile(r"conseil\sregional"),
    "commune": re.compile(r"conseil\smunicipal|(?<!communaute de )commune\s(?:de|d')"),
}
_WEIGHTS = ((3.0, _COUNCIL), (2.0, _JOINED), (2.0, _DONE), (1.5, _COMMUNE), (1.0, _MAIRE), (0.5, _BARE))
_SURNAME = re.compile(r" (?:[A-ZÀ-Ý]{2,4} )?[A-ZÀ-Ý]{3,}(?![a-zà-ÿ])")  # "Myriam MERLE"
_REACH = 8000
_TOP = 1500


@dataclass(slots=True)
class _Candidate:
    """A name met: its weight, first place and print; how often, and how often not as another's; `named`: as the council's."""

    at: int
    shown: str
    score: float = 0.0
    mayors: int = 0
    named: bool = False
    own: int = 0


def extract(view: View) -> str | None:
    """The council's name; None where the paper names none, or several alike, or another body meets (CCAS)."""
    if council_elsewhere.meets(view):
        return None
    head = view.folded[:_TOP]
    if body := council_syndicate.name(view):
        return body
    allowed = kinds(head)
    met = _candidates(view, allowed)
    ranked = sorted(met.items(), key=lambda c: (-c[1].score, not c[1].named, c[1].at))
    if ranked:
        key, best = ranked[0]
        alone = all(_runs_on(key, name) for name, _ in ranked[1:])
        least = 1.5 if len(ranked) == 1 and best.at < 900 else 2
        sure = best.named or (alone and best.own > 1)
        if sure and best.score >= least and (len(ranked) == 1 or (best.score, best.named) > (ranked[1][1].score, ranked[1][1].named)):
            return _whole(best, [c for name, c in ranked[1:] if name.startswith(f"{key} ")], allowed)
    return council_head.alone(view) if "municipal" in allowed else council_head.before_its_kind(view)


def propose(view: View) -> Iterator[Proposal[str]]:
    """The name that the paper's own words give its council, and whether it reads like a person's."""
    name = extract(view)
    if name is None:
        return
    at = max(view.raw.find(name), 0)
    known = places.is_commune(name) or bool(places.groups(name) or places.authorities(name))
    person = not known and name[1:].islower() and bool(_SURNAME.match(view.raw, at + len(name)))
    yield Proposal(name, (view.span(at, at + len(name)),), "council_name", {"named": 1, "person": person, "listed": known})


def _whole(best: _Candidate, longer: list[_Candidate], allowed: str) -> str:
    """A group's name as its letterhead prints it whole, where other prints shorten it."""
    heads = [c for c in longer if c.named and c.at < _TOP] if "communautaire" in allowed else []
    return heads[0].shown if len(heads) == 1 else best.shown


def _runs_on(key: str, name: str) -> bool:
    return f"{name} ".startswith(f"{key} ") or f"{key} ".startswith(f"{name} ")


def _candidates(view: View, allowed: str) -> dict[str, _Candidate]:
    met: dict[str, _Candidate] = {}
    for weight, pattern in _WEIGHTS:
        for match in pattern.finditer(view.folded, 0, len(view.folded) if pattern is _DONE else min(_REACH, len(view.folded))):
            before = view.folded[max(0, match.start() - 60) : match.start()]
            fits = "municipal" in allowed if pattern is _DONE else re.search(allowed, match[0])
            if not fits or _OTHER.search(before):
                continue
            name = council_words.name(view, match.end())
            if not name or (weight < 1 and not name.isupper()) or (pattern is _JOINED and not _stands_alone(view, match.end(), name)):
                continue
            found = met.setdefault(fold(name), _Candidate(match.start(), name))
            found.score += weight * (1.5 if match.start() < 1200 else 1.0)
            found.mayors += pattern is _MAIRE
            found.shown = name if found.shown.isupper() else found.shown
            found.own += pattern is not _MAIRE and not _BESIDE.search(before)
            top = match.start() < _TOP and pattern is not _MAIRE and not (_SPOKEN.search(before) and match[0].startswith("commune"))
            found.named |= (
                weight >= 2
                or top
                or (pattern is _MAIRE and (found.mayors > 2 or bool(_CHAIR.search(before) or _CONVENES.match(view.folded, match.end()))))
            )
    for short in list(met):
        if longer := next((name for name in met if name != short and name.startswith(f"{short}-")), None):
            met[longer].score += met[short].score
            met[longer].own += met[short].own
            met[longer].named |= met.pop(short).named
    return met


def _stands_alone(view: View, at: int, name: str) -> bool:
    """ "Conseil communautaire Valbourg Orme du 6 mai": the name, and nothing behind it but a date or the line's end."""
    first = fold(name.split(maxsplit=1)[0])
    follows = view.raw.startswith(name, at) and _JOINED_END.match(view.folded, at + len(name))
    return bool(follows) and first not in CIVILITIES and first not in FUNCTIONS


def kinds(head: str) -> str:
    """Which words may stand before the name: a municipal council's paper also names communities it belongs to, and the other way round."""
    places = {kind: at for kind, pattern in _HEADS.items() if (at := pattern.search(head)) is not None}
    first = min(
        places, key=lambda kind: places[kind].start(), default="group" if "communaute" in head or "agglomeration" in head else "commune"
    )
    return {
        "group": "communautaire|communaute|metropol|agglomeration|president",
        "syndicat": "syndic|comite|president",
        "departement": "departement|general|president",
        "region": "region|president",
        "commune": "municipal|commune(?!s)|v[il]lle|ma[il]r[il]e|maire",
    }[first]


def example(text: str) -> str | None:
    """What is found in a text."""
    return extract(View.of(text))


EXAMPLES: list[tuple[str, str]] = [
    ("le Conseil Municipal de la Ville de Valbourg s'est réuni", "Valbourg"),
    ("le Conseil Municipal de la Commune de \nLES ORMES, dûment convoqué, s'est réuni", "LES ORMES"),
    ("le Conseil Municipal de SAINT-AUBIN, dûment convoqué le 6 juin", "SAINT-AUBIN"),
    ("Le Conseil communautaire de la Communauté de communes du Pays des Ormes, légalement convoqué", "Pays des Ormes"),
    ("Commune de Valbourg-sur-Orme Séance du 17 mars. Mairie de Valbourg-sur-Orme", "Valbourg-sur-Orme"),
    ("Compte-rendu du Conseil Communautaire Valbourg Ouest Val d'Orme du 28 Juin 2022", "Valbourg Ouest Val d'Orme"),
    ("Le conseil municipal de cette commune s'est réuni. Fait et délibéré à Valbourg, les jour, mois et an que dessus.", "Valbourg"),
    ("COMMUNAUTÉ D'AGGLOMÉRATION LES TROIS ORMES\nConseil communautaire du 3 mai 2023", "LES TROIS ORMES"),
    ("Communauté de communes\n« des Deux Ormes »\nConseil communautaire du 3 mai 2023", "Deux Ormes"),
    ("CONSEIL DÉPARTEMENTAL DE LA HAUTE-ORME Séance du 3 mai 2023", "HAUTE-ORME"),
    ("VILLE DE VALBOURG\nDÉLIBÉRATION DU CONSEIL MUNICIPAL N° 2024-09-77", "VALBOURG"),
    ("COMMUNE NOUVELLE DE VALBOURG-VILLAGES\nConseil municipal. Fait à Valbourg-Villages, le 3 mai", "Valbourg-Villages"),
    ("CONSEIL MUNICIPAL D'AUBIGNAC Séance du 16 février 2023", "AUBIGNAC"),
]
NOT_FOUND: list[str] = [
    "Compte-rendu du conseil municipal du 5 décembre 2014\nPrésents : Luc PETIT\nMairie : Myriam MERLE",
    "Commune :\nRésumé du compte administratif 2002",
    "CR du conseil municipal du 21 janvier 2022. Une part de la dotation de la commune de Valbourg est perdue.",
    "Le conseil municipal s'est réuni sous la présidence de M. Luc PETIT, Maire. M. Jean DUPONT, maire de Valbourg, est reçu."
    + " Les travaux avancent." * 80
    + " Une convention est signée avec la commune de Valbourg. La commune de Valbourg est remerciée.",
    "CENTRE COMMUNAL D'ACTION SOCIALE Conseil d'administration de la commune de Valbourg. Mairie de Valbourg",
    "CONSEIL MUNICIPAL Salle des fêtes",
    "Le conseil municipal, dûment convoqué, s'est réuni.",
    "CONSEIL MUNICIPAL DU 19 JANVIER 2023",
    "conseil municipal de cette commune. CONSEIL MUNICIPAL DES JEUNES",
]
