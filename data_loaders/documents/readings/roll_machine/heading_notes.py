"""What may stand between a heading's words and its colon: the law, a note, the order of its list, a date, what a form asks for."""

import re

from data_loaders.documents.text.view import View

_ASKED = r"\((?:indiquer|inscrire|preciser|noms? et prenoms?|prenoms? et noms?)(?![a-z])[^()\n]{0,80}\)"
LEGAL = re.compile(
    r"[ \t]{0,2},?\s{0,2}\(?(?:en application|conformement|en vertu|au sens|selon|art(?:icle)?\b)[^:;]{0,140}(?=:)"
    r"|,?\s(?:sous|sur) la presidence (?:de|d')[^:\n]{5,140}?(?=\s(?:mmes|mm\.|mesdames|messieurs)\s|[ \t]?:)"
)
# "Excusés (sans pouvoir) :", "Présents (titulaires et suppléants) :"
ASIDE = re.compile(
    r"[ \t]?\((?P<words>(?:sans|avec|non|(?:delegues? )?(?:titulaires?|suppleants?)) [a-z ]{4,40}"
    r"|(?:titulaire|suppleant|excuse|votant)s?)\)(?=[ \t]?:)"
)
# "Présents (dans l'ordre du tableau) :", "Présents ce jour, 7 avril :", "Présents, outre le maire :", what a form asks for in brackets.
ORDERED = re.compile(
    r"[ \t]?\((?:(?:dans |par |selon )?l?'?ordre|(?:par|selon) (?:communes?|groupes?|secteurs?|listes?|colleges?)) ?[a-z' ]{0,40}\)"
    r"(?=[ \t]?(?::|\r?\n))"
    r"|,?[ \t](?:classee?s )?(?:dans|par|selon|suivant) (?:l'ordre|ordre|communes?|groupes?|secteurs?)(?: [a-z']{2,14}){0,6}(?=[ \t]?:)"
    r"|(?:,[ \t](?:le )?|[ \t](?:le|du) (?:[a-z]{3,6}di |dimanche )?)\d{1,2}(?:er)? [a-z]{3,9}(?: \d{4})?(?=[ \t]?:)"
    r"|,?[ \t]outre (?:m\.|mme|monsieur|madame)?[ \t]?(?:le |la )?(?:maire|presidente?)[^:;.\n]{0,50}(?=[ \t]?:)"
    rf"|[ \t]{_ASKED}(?=[ \t]?(?::|\r?\n))"
)
APART = re.compile(
    r"[ \t]\((?:e|s|es)\)(?=[ \t]{0,3}:)"  # "Absents non excusés (es) :"
    r"|[ \t]{0,2}/[ \t]{0,2}(?:communes?|collectivites?|communautes?)(?=[ \t]{0,3}:)"  # "Présents : délégués titulaires / communes :"
    r"|[ \t]{1,2}[–-][ \t]suppleant(?:\(e\))?s(?![a-z])"  # "Ont donné procuration – Suppléant(e)s"
    r"|[ \t|]{2,40}dates? (?:de |du |des |d')(?:la )?(?:procuration|pouvoir|mandat|reception|remise)s?(?=[ \t]{0,9}\r?\n)"  # a last column
    r"|[ \t](?:du|de la|de l'|des)[ \t]?(?:pays|syndicat|comite|conseil|communautes?|communes?|bureau)(?![a-z])[^:;,.\n\d]{0,60}(?=[ \t]?:)"
)
# What a form asks for, below the heading, as the form on which a mayor's election is told prints it; and the mark of a note.
BELOW = re.compile(rf"[ \t]{{0,3}}\r?\n[ \t]{{0,9}}{_ASKED}(?=[ \t]{{0,3}}\r?\n)")
# The first row of a table whose cells are names, surnames in capitals, or of which one is led by a civility; a row of heads above it.
CELLS = re.compile(
    r"[ \t]{0,3}\r?\n[ \t\r\n]{0,9}(?:\|[^\n]{3,60}\|[ \t]{0,9}\r?\n[ \t]{0,9})?\|[ \t]{1,9}"
    r"(?=[^|\n]{0,60}\|[ \t]{1,9}(?:M\.|Mme|Mlle)[ \t]|(?:[A-ZÀ-Ý][A-ZÀ-Ý'’-]{1,30} (?:[A-ZÀ-Ý][\w'’-]{1,30}[ \t|]{1,40}){1,3}){1,6}\r?\n)"
)
RAISED = re.compile(r"[ \t]?[¹²³⁴]{1,2}(?=[ \t]{0,3}:)")


def end(view: View, stop: int) -> int:
    """Where the order of a heading's list, the day, and the bodies it is of end, behind its words that end at `stop`."""
    for pattern in (ORDERED, APART):
        stop = found.end() if (found := pattern.match(view.folded, stop)) else stop
    return stop


def asked(view: View, stop: int) -> int:
    """Where what a form asks for ends, below a heading whose words and colon end at `stop`."""
    return found.end() if (found := BELOW.match(view.folded, stop)) else stop


def raised(view: View, stop: int) -> int:
    """Where the mark of a note ends, a raised digit ahead of the colon, which counts nobody."""
    return found.end() if (found := RAISED.match(view.raw, stop)) else stop


def example(text: str) -> list[str] | None:
    """What stands behind the first word."""
    view = View.of(text)
    stop = text.index(" ")
    behind = raised(view, end(view, stop))
    return [text[stop:behind].strip()] if behind > stop else None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Présents (dans l'ordre du tableau) : M. Luc NOIR", ["(dans l'ordre du tableau)"]),
    ("Présents le jeudi 29 août 2019 : M. Luc NOIR", ["le jeudi 29 août 2019"]),
    ("Présents, le 1er juin : M. Luc NOIR", ["le 1er juin"]),
    ("Absents ¹ : M. Luc NOIR, excusé", ["¹"]),
    ("Présents (indiquer les nom et prénom d'un conseiller par case)\nNOIR Luc", ["(indiquer les nom et prénom d'un conseiller par case)"]),
]
NOT_FOUND: list[str] = [
    "Présents 12 : M. Luc NOIR",
    "Présente le 29 août sa démission : elle est acceptée",
    "Absents ¹ M. Luc NOIR",
]
