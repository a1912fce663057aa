"""How a paper begins: the council, the date, the counts, the chair; and the session's facts that this prints."""

from dataclasses import dataclass
from datetime import date, timedelta

from data_loaders.documents.record import AttendanceRecord, SessionRecord
from sample_data.french_print import date_in_words, day_month_year, hour, long_date, slashes
from sample_data.layouts.blocks import Block, lines, paragraphs
from sample_data.layouts.house_style import HouseStyle
from sample_data.layouts.roll_lines import counted, roll
from sample_data.session_plan import SessionPlan


@dataclass(slots=True)
class Head:
    """The heading's blocks and what they say."""

    counts: list[Block]
    opening: list[Block]
    roll: list[Block]
    session: SessionRecord
    attendance: list[AttendanceRecord]
    closes: bool


def printed_weekday_date(session: SessionPlan) -> str:
    """The session's date; with a wrong weekday where that is the doubt."""
    if session.doubt == "weekday":
        return f"{long_date(session.date + timedelta(2)).split()[0]} {day_month_year(session.date)}"
    return long_date(session.date)


def head(session: SessionPlan, style: HouseStyle) -> Head:
    """Everything that stands before the first item."""
    blocks, attendance = roll(session, style)
    in_office = len(session.members) + (2 if session.doubt == "in office" else 0)
    present, represented = (counted(session.roll, status) for status in ("present", "represented"))
    stated = present - 1 if session.doubt == "stated present" else present
    opening_hour = session.council.hour
    said = SessionRecord(
        date=session.date.isoformat(),
        time=opening_hour,
        president=session.mayor.name,
        secretary=session.secretary.name,
        convened_on=session.convened_on.isoformat(),
        members_in_office=in_office,
        stated_present=stated,
        stated_represented=represented,
        stated_voters=present + represented,
    )
    return Head(
        _counts(style, said, session.convened_on),
        _opening(session, style),
        blocks + paragraphs(_secretary(session)),
        said,
        attendance,
        in_office == len(session.members),
    )


def _counts(style: HouseStyle, said: SessionRecord, convened: date) -> list[Block]:
    present, represented, voters = said.stated_present, said.stated_represented, said.stated_voters
    if style.counts == "one line":
        return lines(
            f"En exercice : {said.members_in_office} - Présents : {present} - Pouvoirs : {represented} - Votants : {voters}",
            f"Date de convocation : {slashes(convened)}",
        )
    return lines(
        f"Nombre de conseillers en exercice : {said.members_in_office}",
        f"Présents : {present}",
        f"Représentés : {represented}",
        f"Votants : {voters}",
        f"Date de convocation : {day_month_year(convened)}",
    )


def _opening(session: SessionPlan, style: HouseStyle) -> list[Block]:
    town, chair = session.council.town, f"sous la présidence de {session.mayor.civil}, maire"
    opening = hour(session.council.hour, style.hours)
    if style.hours == "words":
        return paragraphs(
            f"{date_in_words(session.date)}, à {opening}, le conseil municipal de la commune de {town}, légalement convoqué, "
            f"s'est réuni en mairie, dans la salle de ses délibérations, {chair}."
        )
    return paragraphs(
        f"Le {printed_weekday_date(session)} à {opening}, le conseil municipal de {town} s'est réuni à l'hôtel de ville {chair}."
    )


def _secretary(session: SessionPlan) -> str:
    person = session.secretary
    if session.index % 2:
        return f"Secrétaire de séance : {person.civil}"
    return f"{person.civil} a été {person.agree('désigné')} secrétaire de séance."
