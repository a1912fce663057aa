"""Bodies beside a council (bureau, commission permanente, CCAS, caisse des écoles; articles L5211-10, L3211-2 CGCT, L123-4 CASF).

Their sessions are kept under a name and a key of their own, so that nobody's absence from the council is counted from them.
"""

from locales import text

BESIDE = " – "  # between a council's name and its body's
_ESTABLISHMENT = "26"  # a SIREN of an establishment's own begins so


def of_paper(council: str | None, siret: str | None, body: str | None) -> tuple[str | None, str | None]:
    """Name and number of the body whose paper it is: the council's own, or "Valbourg – bureau", which the council's number is not."""
    if not body:
        return council, siret
    named = f"{council}{BESIDE}{text(f'body.{body}', 'fr')}" if council else None
    return named, siret if (siret or "").startswith(_ESTABLISHMENT) else None
