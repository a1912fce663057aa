"""Removal (retrait d'une personne ou d'un document; RGPD art. 17 and 21, CRPA L312-1-2): what is masked or erased on request, and why."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from council.table import Key, Table


class Removal(Table):
    """One person masked in one council (`subject`: the name), or one paper or table erased (`subject`: the sha256 of its bytes).

    The council is known by its address and by the key of its name, so that one that gets its SIRET later keeps its removals.
    The public log tells council, day and reason, never the subject. `lifted_at`: it holds no more.
    """

    __tablename__ = "removal"
    __table_args__ = (CheckConstraint("kind IN ('mask', 'erase')", name="kind"), Index(None, "kind", "subject"))

    id: Mapped[Key]
    kind: Mapped[str]
    subject: Mapped[str]
    council_id: Mapped[int | None]
    council_key: Mapped[str | None]
    reason: Mapped[str]
    decided_at: Mapped[datetime]
    lifted_at: Mapped[datetime | None]
