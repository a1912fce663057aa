"""The words before or behind which a paper prints its numbers of members (en exercice, présents, représentés, votants)."""

import re
from typing import Literal

Key = Literal["members_in_office", "stated_present", "stated_represented", "stated_voters"]
KEYS: tuple[Key, ...] = ("members_in_office", "stated_present", "stated_represented", "stated_voters")
_E = r"\(?[.\-·]?e?\)?[.\-·]?\(?s?\)?"
_WHO = (
    r"(?:membres?|conseill\w{2,5}(?:[.·-]eres)?|delegues?|elus?)(?: (?:municipaux|communautaires|metropolitains|departementaux|regionaux"
    r"|syndicaux|titulaires|du (?:bureau|conseil|comite)))?"
)
_LABELS: dict[Key, str] = {
    "members_in_office": (
        rf"(?:(?:nombre|nbre|nb) (?:total )?(?:de |d')?)?(?:{_WHO}\s{{1,2}})?en\s{{1,2}}(?:exercice|fonctions?(?=\s{{0,2}}[:=]))"
        r"(?: (?:au jour|a la date|le jour|lors) de la (?:seance|reunion|convocation))?"
        rf"|(?:nombre|nbre) (?:de"
        rf"|d')\s?conseillers municipaux(?! (?:present|vot|absent|abs))"
        rf"|(?:nombre|nbre) de (?:membres|conseillers|delegues)(?=\s{{0,3}}:)|membres composant (?:le |la |l')[a-z ']{{5,30}}(?=\s{{0,3}}:)"
    ),
    "stated_present": (
        rf"(?:(?:nombre|nbre|nb) (?:de |d')?)?(?:{_WHO}\s{{1,2}}(?:etaient\s|sont\s|etant\s)?)?presen[tl]{_E}(?![a-z])(?:\s(?:a la seance"
        rf"|(?:a l'ouverture|au debut|en debut)(?: de (?:la )?(?:seance|reunion))?))?"
        rf"(?:\s?\(dont suppleants?\))?|(?:(?:nombre|nbre|nb) (?:de |d'))?(?:{_WHO}|membres) (?:qui )?"
        r"(?:(?:ont |ayant )assiste|assist(?:ent|aient|ant)) a la (?:seance|reunion)"
    ),
    "stated_represented": (
        r"(?!(?<=\(\d )\w{5,12} [a-z])"
        rf"(?:(?:nombre|nbre|nb) (?:de |d')?)?(?:{_WHO}\s{{1,2}})?(?:absents\s)?(?:represente{_E}(?:\spar (?:mandat|pouvoir))?"
        rf"|procurations?(?:\(s\))?|pouvoirs?(?:\(s\))?|mandats?|(?:ont |ayant )(?:donne )?(?:procuration"
        rf"|pouvoir))(?![a-z])(?:\sdonnes?)?"
    ),
    "stated_voters": (
        rf"(?:(?:nombre|nbre|nb) (?:de |d')?)?(?:{_WHO}\s{{1,2}})?(?:votant{_E}(?! presents? \+)|(?:ayant|ont"
        rf"|qui ont)\s(?:delibere|pris\spart\s(?:au\svote|a\sla\sdeliberation|aux\sdeliberations)))(?![a-z])"
    ),
}
ANY = {key: re.compile(rf"(?<![a-z])(?:{label})") for key, label in _LABELS.items()}
