"""Procès-verbal (L2121-15): the whole session."""

from data_loaders.documents.record import DeliberationRecord, PaperRecord
from sample_data.acts.act import Act
from sample_data.ballots import Ballot
from sample_data.french_print import hour
from sample_data.layouts.blocks import Block, lines, paragraphs
from sample_data.layouts.house_style import HouseStyle
from sample_data.layouts.item_blocks import body, number_of, rapporteur_of, record
from sample_data.layouts.roll_lines import comings_and_goings
from sample_data.layouts.session_head import head, printed_weekday_date
from sample_data.session_plan import SessionPlan


def compose(session: SessionPlan, agenda: list[tuple[Act, Ballot]], style: HouseStyle) -> tuple[list[Block], PaperRecord]:
    """Minutes of a session, its items in order."""
    top = head(session, style)
    form = "18h30" if style.hours == "words" else style.hours
    blocks = [
        Block("line", f"VILLE DE {session.council.town.upper()}"),
        Block("title", "PROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL"),
        Block("paragraph", f"Séance du {printed_weekday_date(session)}"),
        *top.opening,
        *top.counts,
        *top.roll,
        *_agenda(agenda),
    ]
    said = PaperRecord(
        "", "", council=session.council.town, session=top.session, attendance=top.attendance, closes=top.closes, kind="minutes"
    )
    moves = comings_and_goings(session, form) if style.in_body else []
    for place, (act, ballot) in enumerate(agenda, 1):
        while moves and _due(moves[0][0], place, len(agenda)):
            blocks += lines(moves.pop(0)[1])
        content, item = _item(session, place, (act, ballot), style)
        blocks += content
        said.deliberations.append(item)
    blocks += lines(*(sentence for _, sentence in moves))
    blocks += paragraphs(f"L'ordre du jour étant épuisé, la séance est levée à {hour(session.closed_at, form)}.")
    said.session.closed_at = session.closed_at
    return blocks, said


def _agenda(agenda: list[tuple[Act, Ballot]]) -> list[Block]:
    """The bare agenda: its lines are no deliberations."""
    return [Block("heading", "Ordre du jour"), *(Block("item", act.title) for act, _ in agenda)]


def _due(time: str, place: int, count: int) -> bool:
    """Items are spread evenly from 19:00 to 21:00: is this move told before the item at `place`?"""
    hours, minutes = (int(part) for part in time.split(":"))
    return (hours - 19) * 60 + minutes <= 120 * place / count


def _item(session: SessionPlan, place: int, item: tuple[Act, Ballot], style: HouseStyle) -> tuple[list[Block], DeliberationRecord]:
    act, ballot = item
    number = number_of(session, place)
    rapporteur = None if act.kind in {"deferred", "withdrawn"} or place % 3 == 0 else rapporteur_of(session, place)
    content, vote = body(act, ballot, session, style)
    by = paragraphs(f"Rapporteur : {rapporteur.civil}") if rapporteur else []
    if style.item == "place":
        top = [Block("heading", f"{place}. {act.title}"), *lines(f"Délibération n° {number}")]
        return [*top, *by, *content], record(act, vote, number, rapporteur)
    separator = " : " if style.item == "number first" else " - "
    top = [Block("heading", f"Délibération n° {number}{separator}{act.title}")]
    return [*top, *by, *content], record(act, vote, number, rapporteur)
