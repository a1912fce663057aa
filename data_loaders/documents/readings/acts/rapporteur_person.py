"""Which member a reporter's print means: by the roll call, by the header's print, by office (rapporteur)."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

_HEADER = 6500  # heading and roll call of a large council
_TOP = 700
_NO_FIRST = word_set(
    "mme mmes mlle monsieur madame messieurs mesdames mr maire president presidente adjoint adjointe le la les et conseiller arrivee depart"
)


def of_roll(view: View, fact: Fact[str] | None, record: PaperRecord) -> Fact[str] | None:
    """The member of the roll call whom the name means, in the roll's print; the name as printed where it means none or several."""
    members = [person.name for person in record.attendance]
    place = names_match.find(fact.value, members, strict=True) if fact else None
    place = _bearer(fact.value, members) if fact and place is None else place
    place = _run_on(fact.value, members) if fact and place is None else place
    if fact is None or place is None:
        return _in_full(view, fact) if fact else None
    return Fact(members[place], (*fact.spans, *record.attendance[place].evidence[:1]), fact.confidence)


def _bearer(name: str, members: list[str]) -> int | None:
    """The one member whose print holds the name's words as they stand: "SANSON-LEDUC", "Véronique SANSON-LEDUC"."""
    hits = [i for i, member in enumerate(members) if f" {name} " in f" {member} "]
    return hits[0] if len(hits) == 1 else None


def _run_on(name: str, members: list[str]) -> int | None:
    """The member whose whole name the next sentence's first word was run into: "Rapporteur : Anne PETIT Plusieurs devis"."""
    ahead = name.rpartition(" ")[0]
    hits = [i for i, member in enumerate(members) if " " in ahead and names_match.same(ahead, member)]
    return hits[0] if len(hits) == 1 else None


def _in_full(view: View, fact: Fact[str]) -> Fact[str] | None:
    """A surname alone that the roll call, unread, prints with its first name: that print, where there is one; else nobody."""
    surname = fact.value
    if " " in surname and not surname.isupper():
        return _turned(view, fact)
    name = re.escape(surname)
    first = r"(?!(?:Mmes?|Mlle|Mr|Monsieur|Madame)\b)[A-ZÀ-Ö][a-zà-ÿ]{1,20}(?:[- ][A-ZÀ-Ö][a-zà-ÿ]{1,20})?"
    prints = [*re.finditer(rf"(?<![\w-]){name} (?P<first>{first})(?![\w-])|(?<![\w-]){first} {name}(?![\w-])", view.raw[:_HEADER])]
    good = [m for m in prints if fold(m["first"] or m[0].split()[0]) not in _NO_FIRST]
    if not good:
        return fact
    whole = {m[0] for m in good}
    if len(whole) > 1:
        return None
    return Fact(whole.pop(), (*fact.spans, view.span(*good[0].span())), 0.95)


def _turned(view: View, fact: Fact[str]) -> Fact[str]:
    """ "Daniel MERLE" as an unread roll call prints it: "MERLE Daniel"."""
    words = fact.value.split()
    other = f"{words[1]} {words[0]}" if len(words) == 2 else ""
    at = view.raw.find(other, 0, _HEADER) if other and fact.value not in view.raw[:_TOP] else -1
    return Fact(other, (*fact.spans, view.span(at, at + len(other))), 0.95) if at >= 0 else fact


def holder_of(record: PaperRecord, role: str) -> tuple[str, list[tuple[int, int]]] | None:
    """Who holds the role "maire" or "president", by the roll call or by the chair's heading."""
    kind = "maire" if role.startswith("maire") else "president"
    for person in record.attendance:
        office = fold(person.role or "")
        if office.startswith(kind) and not office.startswith(("maire delegue", "maire adjoint", "maire-adjoint")):
            return person.name, person.evidence[:1]
    session = record.session
    if session.president:
        return session.president, session.evidence.get("president", [])[:1]
    return None
