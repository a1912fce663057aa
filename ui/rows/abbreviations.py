"""What the initials of French associations and schools stand for, where they can stand for one thing alone."""

import re
from collections.abc import Iterable

from ui.language import say_if_known

# Each is one body of French law or one federation; what has two senses ("AFR", "ASC", "UNC") stands in no list.
KNOWN = ("ACCA", "ADMR", "APEL", "CCAS", "CLSH", "FNACA", "MFR", "OGEC", "SDIS", "USEP")
_OF_SCHOOLS = ("AEP",)  # also the water supply's budget; a contract with a private school tells which
_INITIALS = re.compile(r"\b[A-Z](?:\.?[A-Z]){2,5}\b\.?")


def said(name: str | None, *, due: bool = False) -> list[str]:
    """ "OGEC : organisme de gestion de l'enseignement catholique", a line each; `due`: it is owed the costs of classes under contract."""
    known = KNOWN + (_OF_SCHOOLS if due else ())
    return [line for one in _of(name or "") if one in known and (line := say_if_known(f"abbreviation.{one}", ""))]


def _of(name: str) -> Iterable[str]:
    return dict.fromkeys(found.group().replace(".", "") for found in _INITIALS.finditer(name))
