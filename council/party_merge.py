"""Party merge (rapprochement de deux tiers): two names of suppliers, or of beneficiaries, of one council held for one, or held apart."""

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class PartyMerge(Table):
    """A person's decision on one pair: `name` is held for `party`, or is not. What nobody decided is proposed anew at each reading.

    Nothing read is changed by it: tables show what is held for `party` under its name, and show it apart again once refused.
    """

    __tablename__ = "party_merge"
    __table_args__ = (
        UniqueConstraint("council_id", "kind", "key", "party_key"),
        CheckConstraint("kind IN ('supplier', 'beneficiary')", name="kind"),
        CheckConstraint("state IN ('accepted', 'refused')", name="state"),
    )

    id: Mapped[Key]
    council_id: Mapped[int] = mapped_column(index=True)
    kind: Mapped[str]
    key: Mapped[str]
    name: Mapped[str]
    party_key: Mapped[str]
    party: Mapped[str]
    state: Mapped[str]
    author: Mapped[str]
    decided_on: Mapped[date]
    reason: Mapped[str]
