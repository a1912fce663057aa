"""Whose council the paper is (commune, communauté, métropole, département, région): the name as printed after those words."""

import re

from data_loaders.documents.facts.names_vocabulary import NOT_NAMES
from data_loaders.documents.facts.word_set import word_set
from data_loaders.documents.view import View, fold

_KIND = (
    r"communaute\s(?:de\scommunes|d'agglomeration|urbaine)|metropole|commune|ville|mairie|departement|region"
    r"|syndicat\s(?:mixte|intercommunal)"
)
_COUNCIL = re.compile(
    rf"(?<![a-z])conseil\s{{1,3}}(?:municipal|communautaire|metropolitain|departemental|regional|syndical"
    rf"|de\scommunaute|de\sla\scommunaute)\s{{1,3}}"
    rf"(?:de\s{{1,3}}(?:la\s|l'|notre\s)?(?:{_KIND})\s{{1,3}})?(?:de\s|d'|du\s"
    rf"|des\s)\s{{0,2}}(?:la\s(?=(?:{_KIND}))(?:{_KIND})\s(?:de\s|d'|du\s|des\s)\s{{0,2}})?"
)
_COMMUNE = re.compile(rf"(?<![a-z])(?:(?:{_KIND})\s{{1,3}}(?:de\s|d'|du\s|des\s|:\s?)|communaute\sde\scommunes\s)\s{{0,2}}")
_BARE = re.compile(r"(?<![a-z])commune\s(?=[a-z])")
_MAIRE = re.compile(
    r"(?<![a-z])(?:maire|presidente?)\s(?:de\s|d'|du\s)(?:la\s(?:commune|ville|communaute\s(?:de\scommunes"
    r"|d'agglomeration))\s(?:de\s|d'|du\s))?\s{0,2}"
)
_OTHER = re.compile(r"(?:membre de la|au sein de la|delegue\w* (?:a|de) la)\s?\Z")
_STOP = word_set(
    "lieu proces-verbal compte-rendu communaute commission seance nombre legalement regulierement dument s'est"
    " convoque reunion reuni sous le la les l'an conseil compte proces"
    " extrait deliberation deliberations registre date canton departement arrondissement canton agissant lundi mardi"
    " mercredi jeudi vendredi samedi dimanche presents etaient objet article republique cm commune communes est a se sont"
    " mairie maire qui ainsi et dans par avec pour ayant n objet"
)
_BEFORE_KIND = re.compile(
    r"(?<![\w'])[A-ZÀ-Ý][\w'’\-]{2,30}(?: [A-ZÀ-Ý][\w'’\-]{2,30}){0,2} (?:AGGLOM[ÉE]RATION|Agglom[ée]ration"
    r"|COMMUNAUT[ÉE](?! D)|Communaut[ée](?! d)|AGGLO"
    r"|Agglo|M[ÉE]TROPOLE|M[ée]tropole)\b"
)
_SMALL = word_set("de du des d la le les l sur sous en au aux et les lès lez lez saint sainte bains l' d'")
_WORD = re.compile(r"[^\W\d_][^\s,;:.()«»\"|/]{0,40}")
_HEADS = {
    "group": re.compile(
        r"conseil\s(?:communautaire|de\s(?:la\s)?communaute|metropolitain|de\smetropole|d'agglomeration)"
        r"|bureau\s(?:communautaire|du\sconseil|de\sla\scommunaute)|president de (?:la )?(?:communaute|metropole)"
    ),
    "syndicat": re.compile(r"comite\s(?:syndical|du\ssyndicat)|conseil\ssyndical"),
    "departement": re.compile(r"conseil\s(?:departemental|general)"),
    "region": re.compile(r"conseil\sregional"),
    "commune": re.compile(r"conseil\smunicipal|(?<!communaute de )commune\s(?:de|d')"),
}
_REACH = 8000


def extract(view: View) -> str | None:
    """The council's name; None where the paper's head names none, or several alike."""
    allowed = _kinds(view.folded[:1500])
    votes: dict[str, tuple[float, int, str]] = {}
    for weight, pattern in ((3.0, _COUNCIL), (1.5, _COMMUNE), (1.0, _MAIRE), (0.5, _BARE)):
        for match in pattern.finditer(view.folded, 0, min(_REACH, len(view.folded))):
            if not re.search(allowed, match[0]) or _OTHER.search(view.folded[max(0, match.start() - 20) : match.start()]):
                continue
            name = _name(view, match.end())
            if name and (weight >= 1 or name.isupper()):
                known = votes.get(fold(name), (0.0, match.start(), name))
                score = known[0] + weight * (1.5 if match.start() < 1200 else 1.0)
                votes[fold(name)] = (score, known[1], name if known[2].isupper() else known[2])
    for short in list(votes):
        if longer := next((name for name in votes if name != short and name.startswith(f"{short}-")), None):
            score, at, shown = votes[longer]
            votes[longer] = (score + votes.pop(short)[0], at, shown)
    ranked = sorted(votes.values(), key=lambda v: (-v[0], v[1]))
    least = 1.5 if ranked and len(ranked) == 1 and ranked[0][1] < 900 else 2
    if ranked and ranked[0][0] >= least and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]):
        return ranked[0][2]
    return None if "commune" in allowed else _glued(view)


def _kinds(head: str) -> str:
    """Which words may stand before the name: a municipal council's paper also names communities it belongs to, and the other way round."""
    places = {kind: at for kind, pattern in _HEADS.items() if (at := pattern.search(head)) is not None}
    first = min(
        places, key=lambda kind: places[kind].start(), default="group" if "communaute" in head or "agglomeration" in head else "commune"
    )
    return {
        "group": "communautaire|communaute|metropol|agglomeration|president",
        "syndicat": "syndic|comite|president",
        "departement": "departement|president",
        "region": "region|president",
        "commune": "municipal|commune(?!s)|ville|mairie|maire",
    }[first]


def _glued(view: View) -> str | None:
    """ "VALBOURG AGGLOMÉRATION", "Valbourg Métropole Val d'Orme": the name stands before (and around) its kind."""
    found = []
    for match in _BEFORE_KIND.finditer(view.raw[:2500]):
        if not re.match(r"communaut|la |cette|conseil", fold(match[0])):
            rest = _name(view, match.end() + 1) if view.raw[match.end() : match.end() + 1] == " " else None
            found.append(f"{match[0]} {rest if rest and not rest.isupper() else ''}".strip())
    mixed = [name for name in found if not name.isupper()] or found
    return max(set(mixed), key=lambda name: (mixed.count(name), len(name))) if mixed else None


def _name(view: View, at: int) -> str | None:
    """Capitalised words and the small ones between them, on one line, in one kind of letters."""
    line, start, end, words = view.raw[at : at + 80].split("\n")[0], at, at, 0
    for match in _WORD.finditer(line):
        gap = line[end - at : match.start()] if words else line[: match.start()]
        if gap.strip() or len(gap) > 3 or words > 7 or not _belongs(match[0], view.raw[start:end]):
            break
        start = start if words else at + match.start()
        end, words = at + match.end(), words + 1
    name = re.split(r"\s(?:et|ET)\s(?:la|le|les|l['’]|LA|LE|LES)", view.raw[start:end])[0].split()
    while name and fold(name[-1]).strip("'-") in _SMALL - {"bains"}:
        name.pop()
    return " ".join(name).strip(" -–,'’") or None if any(w[0].isupper() and fold(w) not in _SMALL for w in name) else None


def _belongs(word: str, name: str) -> bool:
    """Whether a word goes on with the name read so far."""
    folded = fold(word).strip("'-")
    capital = word[0].isupper() or (folded[:2] in ("l'", "d'") and word[2:3].isupper())
    if folded in _SMALL:
        return True
    if not capital or folded in _STOP or folded in NOT_NAMES:
        return False
    return not (word.isupper() and len(word) > 3 and any(c.islower() for w in name.split() if fold(w) not in _SMALL for c in w))


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
