"""Whom a sentence of giving takes up by a pronoun or a plain noun: "lui verse", "alloue au club", "à cette association"."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.bare import bare_who
from data_loaders.documents.readings.grants.whom import grant_head
from data_loaders.documents.text.alike import widest
from data_loaders.documents.text.grant_words import BODIES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_NOUN = (
    rf"(?:{BODIES}|ecole|college|lycee|theatre|centre(?: (?:social|culturel|d'art))?|syndicat|structure|organisme|troupe|paroisse|creche|"
    r"mission|commune)"
)
_ENDS = (
    r"(?: (?:precitee?|susvisee?|susnommee?|organisatrice|organisateur|gestionnaire|concernee?|interessee?|sportive|locale))?"
    r"(?=\s{0,2}(?:[,.;:)]|\Z|\n|-|(?:une?|la (?:somme|subvention|meme)|l'(?:aide|octroi)|le (?:solde|versement|montant)|d'une?|\d|"
    r"pour|en|au titre|afin|"
    r"par|a l'unanimite|sous|dans|est|sera|a|ainsi|comme|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|cette annee|"
    r"s'eleve|qui)\b))"
)
_TAKEN = phrase(
    r"\blui (?!-|meme|seul)|"
    rf"\b(?:a|au|en faveur d[eu]|au profit d[eu]|au benefice d[eu]|soutenir|subventionner|aider)(?: (?:la|le|cette|ce|cet|ladite|"
    rf"ledit|l'|son|sa)| l')? ?"
    rf"{_NOUN}{_ENDS}|"
    rf"\b(?:subvention|aide|concours|soutien)(?: [a-z']{{3,16}}){{0,2}} (?:du|de la|de l'|de cette|de ce) ?{_NOUN}{_ENDS}|"
    r"\b(?:a|pour) (?:celle-ci|celui-ci|cette derniere|ce dernier|elle)\b"
)
_NAMED = phrase(rf"\b(?:l'|la |le |du |au |l' )(?P<who>{_NOUN}\b)")
_AND = phrase(rf"\bet (?:l'|la |le ){_NOUN}\b")
_HER = 60


def whom(view: View, item: tuple[int, int], clause: int, amount: tuple[int, int], title: str | None) -> tuple[int, int] | None:
    """The one body that the act names and the clause takes up, around its sum; None where the act names two."""
    taken = _taken(view, clause, amount, item[1])
    if taken is None:
        return None
    names = [n for m in _NAMED.finditer(view.folded, item[0], taken.start()) if (n := _name(view, m.start("who"), taken.start()))]
    headed = grant_head.named(view, *item, title)
    if headed:
        names.append(headed)
    longest = widest([_words(view, name) for name in names])
    return names[longest] if longest is not None else None


def _taken(view: View, clause: int, amount: tuple[int, int], end: int) -> re.Match[str] | None:
    """The last pronoun or plain noun before the sum, else the first right behind it."""
    before = list(_TAKEN.finditer(view.folded, clause, amount[0]))
    behind = None if before else _TAKEN.search(view.folded, amount[1], min(end, amount[1] + _HER))
    if behind and re.search(r"[.;]\s", view.raw[amount[1] : behind.start()]):
        return None
    return before[-1] if before else behind


def _name(view: View, begin: int, end: int) -> tuple[int, int] | None:
    """A body by its own name: "l'association Les Loups", not "l'association" alone."""
    stop = bare_who.name_end(view, begin, end)
    another = _AND.search(view.folded, begin, stop)
    name = grant_beneficiary.named_at(view, begin, another.start() if another else stop)
    return name if name and any(c.isupper() for c in view.raw[slice(*name)]) else None


def _words(view: View, name: tuple[int, int]) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]{3,}", view.folded[slice(*name)])) - {"association", "les", "des", "club"}


def example(text: str) -> str | None:
    """Whom the last line of a text takes up, before its first figure; the first line is the title."""
    view = View.of(text)
    clause = text.rfind("\n") + 1
    figure = re.search(r"\d[\d ]{0,9}€", text[clause:])
    place = (clause + figure.start(), clause + figure.end()) if figure else (len(text), len(text))
    found = whom(view, (0, len(text)), clause, place, text.split("\n", 1)[0])
    return text[found[0] : found[1]] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Étoile Sportive du Val – convention\nLe conseil alloue au club une subvention de 90 €", "Étoile Sportive du Val"),
    ("Chorale du Val : concert\nLe conseil lui accorde 90 €", "Chorale du Val"),
    ("Festival d'été\nL'association Le Loup l'organise.\nLe conseil attribue à cette association 90 €", "Le Loup"),
    ("Tennis-club de Brume : convention\nLe conseil fixe à 90 € la subvention du club pour l'année", "Tennis-club de Brume"),
    (
        "Théâtre de l'Orme – solde\nL'association du Théâtre de l'Orme a un acompte.\nIl est proposé de lui verser 90 €",
        "association du Théâtre de l'Orme",
    ),
]
NOT_FOUND = [
    "Festival d'été\nLe conseil lui accorde 90 €",
    "Festival d'été\nL'association Le Loup et le club Orme Vert l'organisent.\nLe conseil lui accorde 90 €",
    "Étoile Sportive du Val – convention\nLe conseil alloue une subvention de 90 €",
    "Étoile Sportive du Val – convention\nLe conseil alloue au club Judo Orme une subvention de 90 €",
]
