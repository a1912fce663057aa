"""Extrait du registre des délibérations: one act, under the whole session's roll call."""

from datetime import timedelta

from data_loaders.documents.record import PaperRecord
from sample_data.acts.act import Act
from sample_data.ballots import Ballot
from sample_data.french_print import day_month_year
from sample_data.layouts.blocks import Block, lines, paragraphs
from sample_data.layouts.house_style import HouseStyle
from sample_data.layouts.item_blocks import body, number_of, rapporteur_of, record
from sample_data.layouts.session_head import head, printed_weekday_date
from sample_data.session_plan import SessionPlan


def compose(session: SessionPlan, place: int, act: Act, ballot: Ballot, style: HouseStyle) -> tuple[list[Block], PaperRecord]:
    """The extract of the item at `place` (from 1)."""
    top, number = head(session, style), number_of(session, place)
    published, received = session.date + timedelta(3), session.date + timedelta(2)
    rapporteur = None if act.kind in {"noted", "deferred", "withdrawn"} else rapporteur_of(session, place)
    content, vote = body(act, ballot, session, style)
    blocks = [
        *lines(f"DÉPARTEMENT DE {session.council.department.upper()}", f"VILLE DE {session.council.town.upper()}"),
        Block("title", "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL"),
        Block("paragraph", f"Séance du {printed_weekday_date(session)}"),
        Block("paragraph", f"Délibération n° {number}"),
        *top.counts,
        *lines(f"Date de publication : {day_month_year(published)}", f"Reçu en préfecture le : {day_month_year(received)}"),
        *top.opening,
        *top.roll,
        Block("heading", f"Objet : {act.title}"),
        *(paragraphs(f"Rapporteur : {rapporteur.civil}") if rapporteur else []),
        *content,
        *paragraphs(f"Fait et délibéré à {session.council.town}, les jour, mois et an susdits."),
        *lines("Pour extrait conforme,", f"{'La' if session.mayor.woman else 'Le'} maire, {session.mayor.name}"),
    ]
    item = record(act, vote, number, rapporteur)
    item.published_on, item.received_on = published.isoformat(), received.isoformat()
    said = PaperRecord(
        "", "", council=session.council.town, session=top.session, attendance=top.attendance, closes=top.closes, kind="extract"
    )
    said.deliberations = [item]
    return blocks, said
