"""The rapporteur of a chapter's items, named once under its head: "COMMISSION FINANCES … La rapporteure est Madame Merle"."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.acts import rapporteur_person
from data_loaders.documents.readings.acts.rapporteur_words import CIVIL, NAME
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View

_HEAD = re.compile(r"(?<![\w'’])COMMISSIONS?\s+[A-ZÀ-Ö'’(][A-ZÀ-Ö'’(),;:&/\n –—-]{3,120}(?![a-zà-ÿ])")
_NAMED = re.compile(
    rf"\s?[.:|–—-]{{0,3}}\s{{0,3}}(?:(?:[Ll]e|[Ll]a)\s)?[Rr]apporteure?\s(?:est|:|–|-)\s{{0,2}}{CIVIL}\s{{1,2}}(?P<name>{NAME})"
)


def of_item(view: View, start: int, record: PaperRecord) -> Fact[str] | None:
    """Whom the last committee's head before `start` names; nobody where it names none or several."""
    last = _last_head(view, start)
    named = _NAMED.match(view.raw, _shrunk(view, last), start) if last else None
    if not named:
        return None
    place = named.span("name")
    name = " ".join(view.raw[slice(*place)].split())
    return rapporteur_person.of_roll(view, Fact(name, (view.span(*place),), 0.95), record)


def _last_head(view: View, start: int) -> re.Match[str] | None:
    """Sought backwards: every item asks."""
    at = start
    while (at := view.raw.rfind("COMMISSION", 0, at)) >= 0:
        if head := _HEAD.match(view.raw, at, start):
            return head
    return None


def _shrunk(view: View, head: re.Match[str]) -> int:
    """Where the head's capitals end: the capital of "La rapporteure" is not theirs."""
    end = head.end()
    while view.raw[end - 1].isspace() or (view.raw[end - 1].isupper() and not view.raw[end - 2].isalpha()):
        end -= 1
    return end


def example(text: str) -> str | None:
    """Whom a text's last head names."""
    found = of_item(View.of(text), len(text), PaperRecord("", ""))
    return found.value if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("COMMISSION FINANCES, BUDGETS ET PROSPECTIVES La rapporteure est Madame MERLE ,adjoint. • Tarifs.", "MERLE"),
    ("COMMISSION DES TRAVAUX\nRapporteur : M. Luc MERLE\n- Voirie", "Luc MERLE"),
]
NOT_FOUND = [
    "COMMISSION TRAVAUX La rapporteure est Madame MERLE. • Voirie. COMMISSION ECOLES Les rapporteurs sont Madame LOUP et M. X. • Cantine",
    "La commission des finances, dont la rapporteure est Madame MERLE, se réunit.",
]
