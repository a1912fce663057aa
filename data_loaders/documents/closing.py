"""Whether the lines of a roll close on the numbers that its paper prints (extraction.md: present + represented + excused + absent)."""

from data_loaders.documents.record import SessionRecord


def away_closes(session: SessionRecord, away: int, gave: int = 0) -> bool:
    """Whether so many away, of whom `gave` are represented, make the council, or the voters, with the printed number of those present."""
    present = session.stated_present or 0
    return present + away == session.members_in_office or (gave > 0 and present + gave == session.stated_voters)
