"""Which acts speak of one contract: an amendment (avenant, CCP L2194-1) joins the earlier act of the same supplier, lot and object.

The object is what is left of a title without the words of procedure. Nothing is joined on likeness: the amendment's object must be
contained in the contract's, or contain it, and only one contract of that council and supplier may answer.
"""

from datetime import date

from database.names import words
from database.readings import Row

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


def contract_keys(rows: list[Row]) -> dict[int, str]:
    """contract_id -> key shared by the acts of one contract. `rows` have contract_id, council_id, supplier_id, lot, title, stage, date."""
    keys: dict[int, str] = {}
    first_acts: dict[tuple[object, ...], list[tuple[frozenset[str], Row]]] = {}
    for row in sorted(rows, key=lambda row: (row["stage"] in ("amended", "terminated"), row["date"] or date.min, row["contract_id"])):
        subject = _subject(row["title"])
        owner = (row["council_id"], row["supplier_id"], (row["lot"] or "").casefold())
        known = first_acts.setdefault(owner, [])
        earlier = _earlier(row, subject, known) if row["stage"] in ("amended", "terminated") and row["supplier_id"] else None
        if earlier is None:
            known.append((subject, row))
        keys[row["contract_id"]] = keys[earlier["contract_id"]] if earlier else str(row["contract_id"])
    return keys


def _subject(title: str | None) -> frozenset[str]:
    return frozenset(word for word in words(title or "") if word not in _PROCEDURE and not word.isdecimal())


def _earlier(row: Row, subject: frozenset[str], known: list[tuple[frozenset[str], Row]]) -> Row | None:
    if len(subject) < _LEAST_WORDS:
        return None
    found = [
        other
        for theirs, other in known
        if len(theirs) >= _LEAST_WORDS
        and (theirs <= subject or subject <= theirs)
        and (other["date"] or date.min) <= (row["date"] or date.max)
    ]
    return found[0] if len(found) == 1 else None
