"""Which acts speak of one contract: an amendment (avenant, CCP L2194-1) joins the earlier act of the same supplier, lot and object.

The object is what is left of a title without the words of procedure. Nothing is joined on likeness: the amendment's object is contained
in the contract's, or contains it, or shares a word with it where sums to the cent prove it (former total and change make the new total);
and one contract alone of that council and supplier answers.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from database.identities.names import words
from database.sessions.readings import Row

# Words that say what is done to a contract, not what it is about.
_PROCEDURE = frozenset(
    word
    for line in (
        "avenant avenants n no numero modification modificatif prolongation resiliation",
        "marche marches public publics lot lots accord cadre contrat convention",
        "attribution autorisation autorise signature signer approbation decision passation conclusion",
        "de du des d la le les l a au aux et en pour par un une avec sur dans relative relatif concernant maire monsieur madame",
    )
    for word in line.split(" ")
)
_LEAST_WORDS = 2
_LATER = ("amended", "terminated")


@dataclass(slots=True)
class _Known:
    """One contract as the acts so far tell it: its object, its first act, and the totals that it had one after another."""

    subject: frozenset[str]
    first: Row
    totals: set[int]


def contract_keys(rows: list[Row]) -> dict[int, str]:
    """contract_id -> key shared by the acts of one contract; `rows` as the frame of contracts holds them."""
    keys: dict[int, str] = {}
    by_owner: dict[tuple[object, ...], list[_Known]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row["stage"] in _LATER, row["date"] or date.min, row["contract_id"])):
        subject, amount = _subject(row["title"]), row.get("amount_cents")
        # A group is the same group whichever member is printed first; an amendment that names its leader alone is the leader's.
        group = row.get("holder_ids") or frozenset([row["supplier_id"]])
        lot = (row["lot"] or "").casefold()
        known = [*by_owner[row["council_id"], row["supplier_id"], lot], *by_owner[row["council_id"], group, lot]]
        known = list({id(one): one for one in known}.values())
        contract = _earlier(row, subject, known) if row["stage"] in _LATER and row["supplier_id"] else None
        if contract is None:
            contract = _Known(subject, row, set())
            by_owner[row["council_id"], row["supplier_id"], lot].append(contract)
            by_owner[row["council_id"], group, lot].append(contract)
        if amount is not None:
            contract.totals.add(amount)
        keys[row["contract_id"]] = str(contract.first["contract_id"])
    return keys


def _subject(title: str | None) -> frozenset[str]:
    return frozenset(word for word in words(title or "") if word not in _PROCEDURE and not word.isdecimal())


def _earlier(row: Row, subject: frozenset[str], known: list[_Known]) -> _Known | None:
    """The contract of this object; of several, or of none, the one whose total and the amendment's own amount make the new total."""
    day = row["date"] or date.max
    before = [other for other in known if (other.first["date"] or date.min) <= day]
    same = [other for other in before if _of_one_object(subject, other.subject)]
    if len(same) != 1 and row.get("amount_cents") is not None and row.get("change_cents"):
        former = row["amount_cents"] - row["change_cents"]
        same = [other for other in same or before if former in other.totals and other.subject & subject]
    return same[0] if len(same) == 1 else None


def _of_one_object(one: frozenset[str], other: frozenset[str]) -> bool:
    return min(len(one), len(other)) >= _LEAST_WORDS and (one <= other or other <= one)
