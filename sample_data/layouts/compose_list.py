"""Liste des délibérations examinées (L2121-25): object and fate of each item, without attendance."""

from dataclasses import replace

from data_loaders.documents.record import DeliberationRecord, PaperRecord, SessionRecord
from sample_data.acts.act import Act
from sample_data.ballots import Ballot
from sample_data.layouts.blocks import Block
from sample_data.layouts.item_blocks import number_of
from sample_data.layouts.session_head import printed_weekday_date
from sample_data.layouts.vote_lines import by_mention
from sample_data.session_plan import SessionPlan

FATES = {"noted": "Le conseil prend acte", "deferred": "Reportée", "withdrawn": "Retirée de l'ordre du jour"}


def compose(session: SessionPlan, agenda: list[tuple[Act, Ballot]]) -> tuple[list[Block], PaperRecord]:
    """The list posted within a week of the session."""
    blocks = [
        Block("line", f"VILLE DE {session.council.town.upper()}"),
        Block("title", "LISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL MUNICIPAL"),
        Block("paragraph", f"Séance du {printed_weekday_date(session)}"),
    ]
    said = PaperRecord("", "", council=session.council.town, session=SessionRecord(date=session.date.isoformat()), kind="list")
    for place, (act, ballot) in enumerate(agenda, 1):
        number, vote = number_of(session, place), by_mention(ballot, session)[1]
        vote.positions, vote.secret = [], None
        vote.unanimous = None if ballot.divided else vote.unanimous
        if act.kind == "noted":
            vote.outcome, vote.unanimous, vote.mention = "noted", None, None
        fate = (
            FATES.get(act.kind) or f"{'Rejetée' if ballot.rejected else 'Adoptée'} à {'la majorité' if ballot.divided else 'l’unanimité'}"
        )
        blocks.append(Block("paragraph", f"Délibération n° {number} - {act.title} - {fate.replace('’', chr(39))}"))
        given = [] if vote.outcome != "adopted" else [one for one in act.grants if one.beneficiary in act.title]
        named = [replace(one, amount=None) for one in given]  # the amount stands in the act alone
        said.deliberations.append(DeliberationRecord(number=number, title=act.title, vote=vote, grants=named))
    return blocks, said
