"""Contracts and grants as they count as one: every printed amount equal, and names that can be one party's."""

import re

from evaluation.rules.names import Record, words

WHO = {"contracts": "supplier", "grants": "beneficiary"}
_ANY = "any"  # a label's amount that the paper prints in two ways
# Legal forms, civilities and words of trades: what one paper prints of a party and the next leaves out.
_WRITTEN = """
    sa sas sasu sarl eurl scop scp selarl snc sci sem spl gie societe ste entreprise ets etablissements groupe groupement
    association assoc l la le les de du des d et a au aux monsieur madame m mme mr cabinet agence menuiserie mandataire
    cotraitant solidaire conjoint tp btp travaux publics batiment construction constructions bois charpente energie services
    france paysage paysages imprimerie imprimeries comite club amicale
"""
_FORM_WORDS = frozenset(_WRITTEN.split())
Amounts = tuple[object, object, object, str | None]


def amounts(entry: Record) -> Amounts:
    """(fixed, least, most, tax basis) of one entry."""
    fixed, least, most = (_number(entry.get(key)) for key in ("amount", "min_amount", "max_amount"))
    return fixed, least, most, entry.get("tax") or None


def same_money(wanted: Record, said: Record, who: str) -> bool:
    """All amounts equal; a grant has no tax basis."""
    return all(a in (b, _ANY) for a, b in _pairs(wanted, said, who))


def held_back(wanted: Record, said: Record, who: str) -> bool:
    """A part of the truth: what is stated is right, the rest is left empty."""
    return all(b is None or a in (b, _ANY) for a, b in _pairs(wanted, said, who))


def compatible(wanted: object, said: object) -> bool:
    """Legal forms and the like off, one name's words all stand in the other's; S.C.P. is SCP."""
    a, b = (words(re.sub(r"(?<=\b\w)\.(?=\w\b)", "", str(name or ""))) for name in (wanted, said))
    a, b = a - _FORM_WORDS or a, b - _FORM_WORDS or b
    return bool(a and b) and (a <= b or b <= a) and len(b) <= len(a) + 8


def _pairs(wanted: Record, said: Record, who: str) -> list[tuple[object, object]]:
    compared = 3 if who == "beneficiary" else 4
    return list(zip(amounts(wanted), amounts(said), strict=True))[:compared]


def _number(value: object) -> object:
    if value is None or value == "":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), 2)
    return str(value)
