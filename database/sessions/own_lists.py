"""What the list of an act's own extract proves of a presence at that act, where the lists of a session change from act to act."""

from collections.abc import Mapping, Sequence

from database.acts.act_keys import Act
from database.presence.places import Answer
from database.sessions.readings import Reading, count_agrees
from database.sessions.roll import Roll
from database.sessions.roll_members import Member


class OwnLists:
    """The extracts of one session whose printed count equals their list; they prove something only where these counts differ."""

    def __init__(self, acts: Mapping[str, list[Act]], roll: Roll) -> None:
        papers = {act.paper.sha256: act.paper for readings in acts.values() for act in readings}
        counted = [p for p in papers.values() if not p.minutes and len(p.acts) == 1 and count_agrees(p)]
        self._names = roll.names
        self._proving: dict[str, Reading] = {}
        if len({p.record["session"]["stated_present"] for p in counted}) > 1:
            self._proving = {p.sha256: p for p in counted}

    def answer(self, readings: Sequence[Act], member: Member) -> Answer | None:
        """Yes where the extract lists this member as present without a note, no where as away; None where it proves nothing."""
        for paper in (self._proving.get(act.paper.sha256) for act in readings):
            for line in paper.record["attendance"] if paper else ():
                if self._names.find(line["name"]) == member.key:
                    noted = line.get("presence") or line.get("arrived_at") or line.get("left_at")
                    here = line["status"] == "present"
                    return None if noted else Answer("yes" if here else "no", "T0", "own_list")
        return None
