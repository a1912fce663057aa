"""Whose council the paper is (commune, communauté, métropole, département, région): the name as printed after those words."""

import re

from data_loaders.documents.facts.word_set import word_set
from data_loaders.documents.view import View, fold

_KIND = r"communaute\s(?:de\scommunes|d'agglomeration|urbaine)|metropole|commune|ville|mairie|departement|region|syndicat\s(?:mixte|intercommunal)"
_COUNCIL = re.compile(
    rf"(?<![a-z])conseil\s{{1,3}}(?:municipal|communautaire|metropolitain|departemental|regional|syndical|de\scommunaute|de\sla\scommunaute)\s{{1,3}}"
    rf"(?:de\s{{1,3}}(?:la\s|l'|notre\s)?(?:{_KIND})\s{{1,3}})?(?:de\s|d'|du\s|des\s)\s{{0,2}}(?:la\s(?=(?:{_KIND}))(?:{_KIND})\s(?:de\s|d'|du\s|des\s)\s{{0,2}})?"
)
_COMMUNE = re.compile(rf"(?<![a-z])(?:{_KIND})\s{{1,3}}(?:de\s|d'|du\s|des\s|:\s?)\s{{0,2}}")
_BARE = re.compile(r"(?<![a-z])commune\s(?=[a-z])")
_MAIRE = re.compile(
    r"(?<![a-z])(?:maire|presidente?)\s(?:de\s|d'|du\s)(?:la\s(?:commune|ville|communaute\s(?:de\scommunes|d'agglomeration))\s(?:de\s|d'|du\s))?\s{0,2}"
)
_OTHER = re.compile(r"(?:membre de la|au sein de la|delegue\w* (?:a|de) la)\s?\Z")
_STOP = word_set(
    "seance nombre legalement regulierement dument s'est convoque reunion reuni sous le la les l'an conseil compte proces"
    " extrait deliberation deliberations registre date canton departement arrondissement canton agissant lundi mardi"
    " mercredi jeudi vendredi samedi dimanche presents etaient objet article republique cm commune communes est a se sont"
    " mairie maire qui ainsi et dans par avec pour ayant n objet"
)
_BEFORE_KIND = re.compile(
    r"(?<![\w'])[A-ZÀ-Ý][\w'’\-]{2,30}(?: [A-ZÀ-Ý][\w'’\-]{2,30}){0,2} (?:AGGLOM[ÉE]RATION|Agglom[ée]ration|AGGLO|Agglo|M[ÉE]TROPOLE|M[ée]tropole)\b"
)
_SMALL = word_set("de du des d la le les l sur sous en a au aux et les lès lez lez saint sainte bains l' d'")
_WORD = re.compile(r"[^\W\d_][^\s,;:.()«»\"|/]{0,40}")
_REACH = 6000


def extract(view: View) -> str | None:
    """The council's name; None where the paper's head names none."""
    votes: dict[str, tuple[float, int, str]] = {}
    grouped = bool(re.search(r"conseil\s(?:communautaire|de\scommunaute|metropolitain|de\smetropole|d'agglomeration)|bureau", view.folded[:1500]))
    for weight, pattern in ((3.0, _COUNCIL), (1.5, _COMMUNE), (1.0, _MAIRE), (0.5, _BARE)):
        for match in pattern.finditer(view.folded, 0, min(_REACH, len(view.folded))):
            alone = grouped and pattern is not _COUNCIL and not re.search(r"communaute|metropole|syndicat|president", match[0])
            if alone or _OTHER.search(view.folded[max(0, match.start() - 20) : match.start()]):
                continue
            name = _name(view, match.end())
            if not name or (weight < 1 and not name.isupper()):
                continue
            key = fold(name)
            known = votes.get(key, (0.0, match.start(), name))
            bonus = 1.0 if "communaute" in match[0] or "metropole" in match[0] else 0.0
            votes[key] = (
                known[0] + (weight + bonus) * (1.5 if match.start() < 1200 else 1.0),
                known[1],
                known[2] if not known[2].isupper() or name.isupper() else name,
            )
    ranked = sorted(votes.values(), key=lambda v: (-v[0], v[1]))
    if ranked and (ranked[0][0] >= 2 or (ranked[0][0] >= 1.5 and len(ranked) == 1)):
        return ranked[0][2]
    return _glued(view) if grouped or not ranked else None


def _glued(view: View) -> str | None:
    """"VALBOURG AGGLOMÉRATION", "Valbourg Métropole Val d'Orme": the name stands before (and around) its kind."""
    if "conseil municipal" in view.folded[:1500]:
        return None
    found = []
    for match in _BEFORE_KIND.finditer(view.raw[:2500]):
        if not re.match(r"communaut|la |cette|conseil", fold(match[0])):
            rest = _name(view, match.end() + 1) if view.raw[match.end() : match.end() + 1] == " " else None
            found.append(f"{match[0]} {rest if rest and not rest.isupper() else ''}".strip())
    mixed = [name for name in found if not name.isupper()] or found
    return max(set(mixed), key=lambda name: (mixed.count(name), len(name))) if mixed else None


def _name(view: View, at: int) -> str | None:
    """Capitalised words and the small ones between them, on one line."""
    line, start, end, words = view.raw[at : at + 80].split("\n")[0], at, at, 0
    for match in _WORD.finditer(line):
        gap = line[end - at : match.start()] if words else line[: match.start()]
        folded = fold(match[0]).strip("'-")
        capital = match[0][0].isupper() or (folded[:2] in ("l'", "d'") and match[0][2:3].isupper())
        if gap.strip(" -–") or len(gap) > 3 or not (capital or folded in _SMALL) or (folded in _STOP and folded not in _SMALL):
            break
        start = start if words else at + match.start()
        end, words = at + match.end(), words + 1
        if words > 7:
            break
    name = view.raw[start:end].split()
    while name and fold(name[-1]).strip("'-") in _SMALL - {"bains"}:
        name.pop()
    return " ".join(name).strip(" -–,'’") or None if any(w[0].isupper() and fold(w) not in _SMALL for w in name) else None


def example(text: str) -> str | None:
    """What is found in a text."""
    return extract(View.of(text))


EXAMPLES: list[tuple[str, str]] = [
    ("le Conseil Municipal de la Ville de Valbourg s'est réuni", "Valbourg"),
    ("le Conseil Municipal de la Commune de \nLES ORMES, dûment convoqué, s'est réuni", "LES ORMES"),
    ("le Conseil Municipal de SAINT-AUBIN, dûment convoqué le 6 juin", "SAINT-AUBIN"),
    ("Le Conseil communautaire de la Communauté de communes du Pays des Ormes, légalement convoqué", "Pays des Ormes"),
    ("Commune de Valbourg-sur-Orme Séance du 17 mars. Mairie de Valbourg-sur-Orme", "Valbourg-sur-Orme"),
    ("CONSEIL MUNICIPAL D'AUBIGNAC Séance du 16 février 2023", "AUBIGNAC"),
]
NOT_FOUND: list[str] = [
    "Le conseil municipal, dûment convoqué, s'est réuni.",
    "CONSEIL MUNICIPAL DU 19 JANVIER 2023",
    "conseil municipal de cette commune",
]
