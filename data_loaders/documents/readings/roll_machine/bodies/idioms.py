"""Headings in other words: "Étaient là :", "Autour du maire, M. X :", "Avaient pris place M. X, …", "Manquait à l'appel :"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text.names.names_vocabulary import CIVIL, CIVILS
from data_loaders.documents.text.view import View

_BEGINS = r"(?:\A|(?<=\n)|(?<=[.;!] ))[ \t]{0,9}"
_CHAIR = rf"(?:{CIVIL} )?(?:(?:le |la |l'|du )?(?:maire|presidente?|doyenne?)|[a-z'’-]{{2,20}} [a-z'’-]{{2,20}})"
_NAMED = r"(?:(?:[^:;.\n]|(?<= m)\.|(?<= mme)\.){0,70})"  # the chair's name, and the rest of the phrase
_SAT = r"(?:(?:avaient|ont) pris place|(?:etaient|sont) (?:reunis|assembles|assis|rassembles|presents)|siegeaient|siegent)"
_IDIOM = re.compile(
    rf"{_BEGINS}(?:(?P<present>(?:etaient|sont) (?:la|venue?s?|donc presente?s?)"
    r"|(?:ont|a|avaient) repondu (?:presente?s?|(?:presente?s? )?a l'appel)|reponden?t (?:presente?s?|a l'appel)"
    r"|(?:ont|avaient) pris part a la (?:seance|reunion)|liste (?:de presence|des presents)(?=[ \t]?:[ \t][^:\n]{4,60};)"
    r"|(?:en (?:salle|presentiel|distanciel)|a distance|(?:par|en) (?:visio|audio|tele)-?conference)(?: \([^():\n]{3,50}\))?"
    r"(?=[ \t]?:[ \t]?\n))"
    r"|(?P<excused>n'(?:ont|a|avaient|avait) (?:pas )?pu (?:y )?(?:assister|participer|prendre part|se liberer|venir"
    r"|sieger|se joindre|se rendre|se connecter|etre (?:la|presente?s?))(?: (?:a|au|aux) (?:la |cette )?(?:seance|reunion|nous|conseil))?"
    r"(?: et (?:sont|se sont|etaient|s'etaient) excusee?s)?"
    r"|(?:ont|a|avaient|avait) (?:prevenu|averti|informe|avise)(?: (?:le |la )?[a-z]{4,12})? de (?:leur|son) absence"
    r"|(?:ont|a|avaient|avait) (?:fait (?:part de|connaitre|savoir)|signale|annonce) (?:leur|son) absence"
    r"|(?:ont|a|avaient|avait) (?:prie|demande) (?:[a-z' ]{2,30} )?(?:d(?:e |')(?:les |l')?excuser|a etre excusee?s?)"
    r"|(?:se sont|s'est|s'etaient|s'etait) (?:fait excuser|excusee?s?)|(?:etaient|etait|sont|est) (?:retenue?s?|empechee?s?)(?: ailleurs)?)"
    r"|(?P<represented>(?:ont|a|avaient|avait) (?:delegue (?:leurs?|sa|son) (?:voix|votes?)"
    r"|(?:fait (?:parvenir|tenir)|remis|adresse|transmis|envoye|laisse) (?:une?|leurs?|sa|son) (?:pouvoir|procuration)s?(?: ecrite?s?)?))"
    r"|(?P<late>arrivee?s? (?:en cours de|pendant la) (?:seance|reunion))"
    r"|(?P<absent>(?:manqu(?:e|ent|ait|aient)|n'(?:a|ont|avait|avaient) pas repondu) (?:presente?s? )?a l'appel"
    r"|manqu(?:e|ent|ait|aient)(?: (?:ce soir(?:-la)?|ce jour(?:-la)?))?|n'(?:est|sont|etait|etaient) pas (?:venue?s?|presente?s?|la)))"
    rf"(?: (?:de|a) [a-z' ]{{3,30}}| nominal)?(?:, outre {_CHAIR}{_NAMED})?[ \t]?:(?!\d)"
)
_AROUND = re.compile(
    rf"{_BEGINS}(?P<present>(?:(?:etaient|sont|se sont|s'etaient) (?:reunis|assembles|assis|rassembles) )?autour (?:de |du |d')"
    rf"{_CHAIR}{_NAMED}|{_SAT} autour (?:de |du |d'){_CHAIR}{_NAMED})[ \t]?:(?!\d)"
)
# "Sont réunis, salle des fêtes, le vingt-huit mars à 20h, sur convocation du vingt-deux mars : M. X, maire, Mme Y".
_GATHERED = re.compile(
    rf"{_BEGINS}(?P<present>(?:se )?(?:sont|etaient|s'etaient) (?:reunis|rassembles|assembles)"
    r"(?:,? (?:salle|a|au|aux|ce|dans|en|le|sur) (?:(?!conseil|presidence|assemblee|absen|excus)[^:;.]){1,180})?)[ \t]?:"
    rf"(?=\s{{1,3}}{CIVILS} )"
)
# Names follow without a colon: "Avaient pris place à la table du conseil M. X, maire, Mme Y", "Étaient là M. X, Mme Y".
_PLACED = re.compile(
    rf"{_BEGINS}(?P<present>(?:avaient|ont) pris place(?: (?:a|au|aux|autour|dans|en|sur)(?: [a-z'’-]{{1,14}}){{1,6}}?)?"
    rf"|(?:etaient|sont) la)[ \t]?(?:,|:)?\s(?={CIVILS} )"
)

# "Mesdames, Messieurs les délégués :" heads those present, or goes on with the list above.
_MEMBERS = re.compile(
    rf"{_BEGINS}(?P<members>(?:mesdames|mmes|messieurs|mm\.?)(?:,? (?:et )?(?:mesdames|mmes|messieurs|mm\.?))?"
    r" les (?:delegue|conseill|elu|membre)\w{0,4}(?: [a-z]{4,16}){0,2})[ \t]?:(?!\d)"
)

# "Étaient représentées les communes de :" heads the delegates who were there, commune by commune; "non représentées" heads nobody.
_COMMUNES = re.compile(
    rf"{_BEGINS}(?:(?P<present>(?:etaient )?representees les communes(?: de| suivantes)?)[ \t]?:"
    rf"(?=\s{{0,3}}[^:\n]{{2,60}}:\s{{0,3}}{CIVILS}\s)"
    r"|(?P<staff>(?:etaient )?non representees les communes(?: de| suivantes)?)[ \t]?:)"
)
# Wherever they stand in a line: "lecture est faite des procurations reçues : M. X à Mme Y", "M. X, Président Autres membres présents : …".
_WITHIN = re.compile(
    rf"(?<![a-z'’])(?:(?P<represented>{PROXY}s (?:parvenu|recu|deposee?|remise?|transmise?)e?s(?: [a-z']{{1,14}}){{0,4}})"
    rf"[ \t]?:(?=\s{{1,3}}{CIVILS} [^:;.]{{3,60}}?\s(?:a|au)\s{CIVILS}\s)"
    r"|(?P<present>autres (?:membres|conseillers|delegues|elus) presents)[ \t]?:)"
)
_OVER = r"(?:(?:[^:;.]|(?<= m)\.|(?<= mme)\.){3,120}[ ,\n])"  # the same over a line's end
# "sous la présidence de M. X, maire, assisté de Mme Y, M. Z, adjoints ; étaient présents": told with the chair, in the office that follows.
_ASSISTED = re.compile(
    rf"presidence (?:de |d'){_OVER}(?P<present>assistee? (?:de |des )(?:ses )?(?:(?:adjoint|vice-president)[a-z]{{0,3}})?)"
    rf"[ \t]?:?\s{{0,3}}(?={CIVILS} )"
)
# "sous la présidence de M. X, Maire, en présence de Mesdames et Messieurs A, B et C, lesquels forment la majorité des membres".
_IN_PRESENCE = re.compile(rf"presidence (?:de |d'){_OVER}?(?P<present>en\s(?:la\s)?presence\sde)\s(?=(?:mesdames|messieurs|mmes|mm\.)\s)")
_MAJORITY = re.compile(r"(?<![a-z])form(?:ent|ant)\s(?:ainsi\s)?la\smajorite")
_IN_OFFICE = re.compile(
    r"(?P<office>(?:adjoint|vice-president)[a-z]{0,3}(?= ?[;,.\n]))|present|absent|direct|dgs|dga|secret|service|\.\s{0,3}\n"
)
_LONGEST = 1_500  # characters of such a list


def find(view: View, reach: int) -> Iterator[Head]:
    """All such headings in view[:reach]."""
    seen = set[int]()
    for pattern in (_IDIOM, _AROUND, _GATHERED, _PLACED, _MEMBERS, _COMMUNES, _WITHIN):
        for match in pattern.finditer(view.folded, 0, min(reach, len(view.folded))):
            start = match.start(match.lastgroup or 0)
            if start not in seen:
                seen.add(start)
                yield Head(match.lastgroup or "present", start, match.end())  # type: ignore[arg-type]
    for match in _IN_PRESENCE.finditer(view.folded, 0, min(reach, len(view.folded))):
        if _MAJORITY.search(view.folded, match.end(), match.end() + _LONGEST):
            yield Head("present", match.start("present"), match.end())
    for match in _ASSISTED.finditer(view.folded, 0, min(reach, len(view.folded))):
        told = _IN_OFFICE.search(view.folded, match.end(), match.end() + _LONGEST)
        if told and told["office"]:
            yield Head("present", match.start("present"), match.end())


def example(text: str) -> list[tuple[str, str]] | None:
    """State and words of each."""
    view = View.of(text)
    return [(head.state, text[head.start : head.end].strip()) for head in find(view, len(text))] or None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Autour de Mme le Maire, Anne PETIT : Luc NOIR", [("present", "Autour de Mme le Maire, Anne PETIT :")]),
    ("Liste de présence : PETIT Anne ; NOIR Luc", [("present", "Liste de présence :")]),
    (
        "En salle :\nNOIR Luc\nPar visioconférence (réseau) :\nPETIT Anne",
        [("present", "En salle :"), ("present", "Par visioconférence (réseau) :")],
    ),
    ("Ont fait parvenir un pouvoir : Luc NOIR (à Anne PETIT)", [("represented", "Ont fait parvenir un pouvoir :")]),
    ("N'ont pu se connecter et sont excusés :\nNOIR Luc", [("excused", "N'ont pu se connecter et sont excusés :")]),
    ("Ont délégué leur voix : NOIR Luc", [("represented", "Ont délégué leur voix :")]),
    ("Étaient là M. Luc NOIR, Mme Anne PETIT.", [("present", "Étaient là")]),
    ("Étaient réunis autour de M. Luc NOIR, maire : Anne PETIT", [("present", "Étaient réunis autour de M. Luc NOIR, maire :")]),
    (
        "Sont réunis, salle Verte, le trois mai à 20h00, sur convocation du vingt avril : M. Luc NOIR, maire",
        [("present", "Sont réunis, salle Verte, le trois mai à 20h00, sur convocation du vingt avril :")],
    ),
    ("Avaient pris place à la table du conseil M. Luc NOIR, maire", [("present", "Avaient pris place à la table du conseil")]),
    (
        "Ont répondu à l'appel de leur nom, outre le maire Luc NOIR : Anne PETIT",
        [("present", "Ont répondu à l'appel de leur nom, outre le maire Luc NOIR :")],
    ),
    ("Lecture est faite des procurations reçues : Mme Anne PETIT à M. Luc NOIR", [("represented", "procurations reçues :")]),
    ("M. Luc NOIR, Président Autres membres présents : Mme Anne PETIT", [("present", "Autres membres présents :")]),
    (
        "Étaient représentées les communes de :\nVALBOURG :\nMadame Anne PETIT\nÉtaient non représentées les communes de : BOISNET",
        [("present", "Étaient représentées les communes de :"), ("staff", "Étaient non représentées les communes de :")],
    ),
    (
        "sous la présidence de M. Luc NOIR, maire, assisté de Mme Anne PETIT, M. Guy VERT, adjoints ; Étaient présents : Ève ROUX",
        [("present", "assisté de")],
    ),
    (
        "Ont pris part à la séance : Ève ROUX. N'ont pu y assister : Luc NOIR. Arrivée en cours de séance : Anne PETIT",
        [
            ("present", "Ont pris part à la séance :"),
            ("excused", "N'ont pu y assister :"),
            ("late", "Arrivée en cours de séance :"),
        ],
    ),
    ("N'a pas répondu à l'appel : Anne PETIT", [("absent", "N'a pas répondu à l'appel :")]),
    (
        "Répondent présents : Ève ROUX. Ont prévenu de leur absence : Luc NOIR",
        [("present", "Répondent présents :"), ("excused", "Ont prévenu de leur absence :")],
    ),
    (
        "N'ont pu se joindre à nous : Luc NOIR\nN'étaient pas venus : Ève ROUX",
        [("excused", "N'ont pu se joindre à nous :"), ("absent", "N'étaient pas venus :")],
    ),
    ("Se sont fait excuser : Luc NOIR\nManquait : Ève ROUX", [("excused", "Se sont fait excuser :"), ("absent", "Manquait :")]),
]
EXAMPLES += [
    (
        "sous la présidence de M. Luc NOIR, Maire, en\nprésence de Mesdames et Messieurs Anne PETIT, Guy VERT, qui forment la majorité",
        [("present", "en\nprésence de")],
    )
]
NOT_FOUND: list[str] = [
    "sous la présidence de M. Luc NOIR, en présence de Mesdames Anne PETIT, secrétaire, et Ève ROUX, stagiaire.",
    "Étaient représentées les communes de : Valbourg, Boisnet et Valmerle.",
    "Les pouvoirs transmis au maire : M. Luc NOIR rappelle la délégation.",
    "Une aire de jeux est prévue autour de la mairie : le conseil approuve.",
    "sous la présidence de M. Luc NOIR, maire, assisté de Mme Anne PETIT, directrice générale, et de M. Guy VERT, adjoint technique.",
    "Ils ont délégué leur voix : M. Luc NOIR le rappelle.",
    "Sont réunies deux conditions, dont une : M. Luc NOIR le rappelle.",
    "Sont réunis les membres du conseil municipal : M. Luc NOIR ouvre la séance.",
    "Les élèves avaient pris place dans la salle.",
    "Le débat s'est concentré autour du prix : 12 € le mètre carré.",
]
