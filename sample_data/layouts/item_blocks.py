"""One item as minutes and extracts print it, and its record."""

from data_loaders.documents.record import BudgetRecord, DeliberationRecord, VoteRecord
from sample_data.acts.act import Act
from sample_data.ballots import Ballot
from sample_data.layouts import vote_lines
from sample_data.layouts.blocks import Block, lines, paragraphs
from sample_data.layouts.house_style import HouseStyle
from sample_data.people import Person
from sample_data.session_plan import SessionPlan

PRINTERS = {"mention": vote_lines.by_mention, "counts": vote_lines.by_counts, "sentence": vote_lines.in_sentence}


def number_of(session: SessionPlan, place: int) -> str:
    """The act's identifier in the council's form; `place` counts from 1."""
    return session.council.number_form.format(
        year=session.date.year, month=session.date.month, item=place, serial=session.first_serial + place - 1
    )


def rapporteur_of(session: SessionPlan, place: int) -> Person:
    """Who presents an item: the members with a function, in turn, who sat throughout."""
    able = [a.person for a in session.roll if a.member.role and a.status == "present" and not a.partial]
    return able[place % len(able)]


def body(act: Act, ballot: Ballot, session: SessionPlan, style: HouseStyle) -> tuple[list[Block], VoteRecord]:
    """Report, decision and vote."""
    if act.kind in {"deferred", "withdrawn"}:
        ending, vote = PRINTERS[style.vote](ballot, session)
        return lines(*ending), vote
    blocks = paragraphs(*act.report)
    if act.kind == "noted":
        return blocks + paragraphs(f"Le conseil municipal prend acte {act.decisions[0]}."), VoteRecord(outcome="noted")
    ending, vote = PRINTERS[style.vote](ballot, session)
    if style.vote == "sentence":
        verb = "rejette la proposition suivante" if ballot.rejected else "décide"
        secret = ", au scrutin secret" if act.kind == "secret" else ""
        lead, ending = f"Après en avoir délibéré, le conseil municipal{secret}, {ending[0]}, {verb} :", ending[1:]
    elif ballot.rejected:
        lead = "Il est proposé au conseil municipal :"
    else:
        lead = "Le conseil municipal, après en avoir délibéré, décide :"
    blocks += [*paragraphs(lead), *_decisions(act)]
    return blocks + lines(*ending), vote


def _decisions(act: Act) -> list[Block]:
    ends = [";"] * (len(act.decisions) - 1) + ["."]
    blocks = [Block("item", f"{text} {end}" if end == ";" else f"{text}{end}") for text, end in zip(act.decisions, ends, strict=True)]
    return [*blocks, Block("table", rows=list(act.table))] if act.table else blocks


def record(act: Act, vote: VoteRecord, number: str | None, rapporteur: Person | None) -> DeliberationRecord:
    """What the printed item says; nothing is bought or given by what was put off or refused."""
    decided = vote.outcome == "adopted"
    return DeliberationRecord(
        number=number,
        title=act.title,
        rapporteur=rapporteur.name if rapporteur else None,
        vote=vote,
        contracts=act.contracts if decided else [],
        grants=act.grants if decided else [],
        budget=act.budget if decided else BudgetRecord(),
    )
