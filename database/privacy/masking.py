"""Masks private persons in what leaves the database, file names too; a private installation may switch it off by SEANCE_MASKING=off."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256

import polars as pl
from sqlalchemy import Connection, select

from council import Contract, ContractHolder, Correction, Council, Councillor, CouncilSession, Deliberation, Document, Doubt, Grant
from database import privacy
from database.masking_setting import masking_on
from database.privacy import beneficiaries
from database.privacy.masking_cores import Told, masked
from database.privacy.untouched import untouched
from database.removals.removed import Removed, sign

# Of these the roll prints the name: only how the person sat is in doubt.
_NAMED_BY_THE_ROLL = (
    "roll_columns",
    "roll_incomplete",
    "papers_disagree",
    "present_and_away",
    "roll_readings_differ",
    "chair_away",
    "absent_but_voting",
)
COVERED = re.compile(rf"{privacy.MASK}[{privacy.MASK} ]*")


class Masker:
    """A mask that knows each council's councillors, whose names are public, and the persons to whom it grants, whose names are not.

    People masked on request are covered over all that, councillors too, and where masking is off.
    """

    def __init__(self, connection: Connection, council_id: int | None = None) -> None:
        """Of all councils, or of one."""
        self._names: dict[int | None, list[str]] = defaultdict(list)
        people = select(Councillor.council_id, Councillor.name).order_by(Councillor.id)
        for council, name in connection.execute(people if council_id is None else people.where(Councillor.council_id == council_id)):
            self._names[council].append(name)
        for council, name in _in_doubt(connection, council_id):
            self._names[council].append(name)
        self._holders = _holders(connection, council_id)
        self._private = _grantees(connection, council_id)
        for where, name in _of_no_contract(connection, council_id):
            if name not in self._holders[where]:
                self._private[where] += _people_in(name, self._names[where])
        self.removed = Removed(connection)

    def __call__(self, words: str, council_id: int | None) -> str:
        """The words, private ones covered, at the same length."""
        shown = privacy.mask(words, self._names[council_id], self._private[council_id]) if masking_on() else words
        return self.removed.cover(shown, council_id)

    def many(self, texts: Sequence[tuple[str, int | None]], each: Told = lambda: None) -> Iterator[str]:
        """The same of many texts with their councils, in order, on every core; `each` is called once one is masked."""
        shown: Iterator[str] = (words for words, _ in texts)
        if masking_on():
            shown = masked([(words, self._names[council], self._private[council]) for words, council in texts], each)
        return (self.removed.cover(words, council) for words, (_, council) in zip(shown, texts, strict=True))

    def stays(self, texts: pl.DataFrame) -> pl.Series:
        """Whether each text (`words`, `council_id`) surely is shown as it is: no rule begins in it, nobody's name is looked for."""
        councils = texts["council_id"].unique()
        asked = [one for one in councils if self._private.get(one) or self.removed.names(one)]
        free = ~texts["council_id"].is_in(asked).fill_null(value=None in asked)
        return free & untouched(texts["words"])

    def file_name(self, name: str, council_id: int | None) -> str:
        """The name of a paper's file, private words covered."""
        shown = privacy.mask_file_name(name, self._names[council_id], self._private[council_id]) if masking_on() else name
        return self.removed.cover(shown, council_id)

    def holder(self, name: str, council_id: int | None) -> str:
        """The name of a contract's holder: published by law where the contract stands (CCP R2196-1), masked where it is only doubted."""
        stands = name in self._holders[council_id]
        return self.removed.cover(name, council_id) if stands else self(name, council_id)

    def people(self, council_id: int | None) -> str:
        """A short sign of whose names are public and private: what was masked under the same sign is masked alike."""
        known = "\n".join([*self._names[council_id], "", *self._private[council_id]])
        return sha256(known.encode("utf-8", "replace")).hexdigest()[:12] + sign(self.removed.names(council_id))


def _in_doubt(connection: Connection, council_id: int | None) -> Iterator[tuple[int, str]]:
    """(council, name) of the members whose status alone is in doubt: whoever decides must be able to read the name where it is printed."""
    rows = select(CouncilSession.council_id, Doubt.said).join(Doubt, Doubt.session_id == CouncilSession.id).order_by(Doubt.id)
    rows = rows.where(Doubt.kind == "attendance", Doubt.sign.in_(_NAMED_BY_THE_ROLL))
    for council, said in connection.execute(rows if council_id is None else rows.where(CouncilSession.council_id == council_id)):
        yield council, said["name"]


def _grantees(connection: Connection, council_id: int | None) -> defaultdict[int | None, list[str]]:
    """The natural persons among each council's beneficiaries."""
    found: defaultdict[int | None, list[str]] = defaultdict(list)
    rows = (
        select(Council.id, Council.name, Grant.beneficiary, Deliberation.title)
        .select_from(Grant)
        .join(Deliberation, Deliberation.id == Grant.deliberation_id)
        .join(CouncilSession, CouncilSession.id == Deliberation.session_id)
        .join(Council, Council.id == CouncilSession.council_id)
        .distinct()
    )
    for council, place, name, title in connection.execute(rows if council_id is None else rows.where(Council.id == council_id)):
        found[council] += beneficiaries.person_in(name, title or "", place)
    return defaultdict(list, {council: sorted(set(names)) for council, names in found.items()})


def _holders(connection: Connection, council_id: int | None) -> defaultdict[int | None, set[str]]:
    """The holders of the contracts that stand, by each council, as their papers print them."""
    found: defaultdict[int | None, set[str]] = defaultdict(set)
    rows = select(CouncilSession.council_id, ContractHolder.printed_name).select_from(ContractHolder)
    rows = rows.join(Contract, Contract.id == ContractHolder.contract_id).join(CouncilSession, CouncilSession.id == Contract.session_id)
    for council, name in connection.execute(rows if council_id is None else rows.where(CouncilSession.council_id == council_id)):
        found[council].add(name)
    return found


def _of_no_contract(connection: Connection, council_id: int | None) -> Iterator[tuple[int | None, str]]:
    """(council, holder) of contracts that are doubted or were decided on: whoever is named there may be no holder at all."""
    doubts = select(CouncilSession.council_id, Doubt.said).join(Doubt, Doubt.session_id == CouncilSession.id).order_by(Doubt.id)
    decided = select(Document.council_id, Correction.before).join(Document, Document.sha256 == Correction.sha256).order_by(Correction.id)
    for rows, kind, column in ((doubts, Doubt.kind, CouncilSession.council_id), (decided, Correction.kind, Document.council_id)):
        asked = rows.where(kind == "contract")
        for council, said in connection.execute(asked if council_id is None else asked.where(column == council_id)):
            if said.get("supplier"):
                yield council, said["supplier"]


def _people_in(name: str, public: Sequence[str]) -> list[str]:
    """The words of a holder's name that a mask covers where it stands alone."""
    return hidden(name, privacy.mask(name, public))


def hidden(said: str, shown: str) -> list[str]:
    """The words of a text that its masked print hides."""
    return [said[one.start() : one.end()].strip() for one in COVERED.finditer(shown)]


def is_private(name: str, matter: str | None, council: str) -> bool:
    """The beneficiary is a natural person and must not be shown."""
    return masking_on() and beneficiaries.is_person(name, matter or "", council)
