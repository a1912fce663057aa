"""The reporter as a name alone on the line below each title (rapporteur): a place that the paper keeps for it, and no speaker's once."""

import re
from collections.abc import Sequence
from functools import lru_cache

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.acts import rapporteur_person
from data_loaders.documents.readings.acts.rapporteur_words import CIVIL, NAME
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.speech import turns
from data_loaders.documents.text.view import View

_LINE = re.compile(rf"[ \t.]{{0,6}}\n(?:[ \t]{{0,8}}\n)?[ \t]{{0,12}}(?:{CIVIL}\s{{1,2}})?(?P<name>{NAME})[ \t]{{0,3}}:?[ \t]{{0,6}}(?=\n)")
_CALLED = re.compile(r"(?:\A|\n)[ \t]{0,8}rapporteure? ?:")
_LEAST, _SHARE = 2, 0.4


def of_items(view: View, bodies: Sequence[int], record: PaperRecord) -> dict[int, Fact[str]]:
    """For each place where a title ends, the member whose name stands alone below it; none where the paper does so only here and there."""
    found = {body: fact for body in bodies if (fact := _below(view, body, record))}
    return found if len(found) >= max(_LEAST, _SHARE * len(bodies)) else {}


def _below(view: View, body: int, record: PaperRecord) -> Fact[str] | None:
    line = _LINE.match(view.raw, body)
    if line is None or (_calls(view) and turns.is_label(view, line.start("name"))):
        return None  # where the paper calls its reporters so, whoever speaks first is none
    known = rapporteur_person.of_roll(view, Fact(" ".join(line["name"].split()), (view.span(*line.span("name")),)), record)
    return known if known and len(known.spans) > 1 else None


@lru_cache(maxsize=2)  # asked for each title of a paper
def _calls(view: View) -> bool:
    return _CALLED.search(view.folded) is not None


def example(text: str) -> list[str]:
    """The members named alone below the titles of a text, each title a line that begins with a digit; all names are members."""
    from data_loaders.documents.record import AttendanceRecord  # noqa: PLC0415 - the roll of the examples alone

    view = View.of(text)
    members = [AttendanceRecord(name, "present", evidence=[(0, 1)]) for name in ("Luc MERLE", "Anne LOUP")]
    record = PaperRecord("", "", attendance=members)
    bodies = [m.end() for m in re.finditer(r"\n\d[^\n]{3,60}", text)]
    return [fact.value for fact in of_items(view, bodies, record).values()]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "\n1. Tarifs de la salle\nM. Luc MERLE\nLa salle est grande.\n2. Vente du bois\nAnne LOUP :\nLe bois est sec.",
        ["Luc MERLE", "Anne LOUP"],
    ),
]
NOT_FOUND = [
    "\n1. Tarifs de la salle\nM. Luc MERLE\nLa salle est grande.\n2. Vente du bois\nLe bois est sec.\n3. Toiture\nElle fuit.",
    "\n1. Tarifs de la salle\nPaul RENARD\nLa salle.\n2. Vente du bois\nPaul RENARD\nLe bois.",
    "\n1. Tarifs de la salle\nM. Luc MERLE demande le prix.\n2. Vente du bois\nAnne LOUP s'abstient.",
    "\nRapporteur : Luc MERLE\n1. Tarifs de la salle\nLuc MERLE :\nLa salle.\n2. Vente du bois\nAnne LOUP :\nLe bois.\n" * 3
    + "Jean ROUX :\nOui.\n" * 2,
]
