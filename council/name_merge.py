"""Name merge (rapprochement de deux graphies): two prints held for one person of a council, or held apart; by a rule or by a decision."""

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class NameMerge(Table):
    """`name` is held for `person`, both as printed, in one council. Only `accepted` ones join readings.

    `rule` names the rule that accepted, or proposed, it; `author`, `decided_on` and `reason` are a person's decision, which no import and
    no rule undoes. `council_id` is the address the council had then: a council that gets its SIRET later keeps the decisions.
    """

    __tablename__ = "name_merge"
    __table_args__ = (
        UniqueConstraint("council_id", "key", "person_key"),
        CheckConstraint("state IN ('proposed', 'accepted', 'refused')", name="state"),
    )

    id: Mapped[Key]
    council_id: Mapped[int] = mapped_column(index=True)
    key: Mapped[str]
    name: Mapped[str]
    person_key: Mapped[str]
    person: Mapped[str]
    state: Mapped[str]
    rule: Mapped[str | None]
    author: Mapped[str | None]
    decided_on: Mapped[date | None]
    reason: Mapped[str | None]
