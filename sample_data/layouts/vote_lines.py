"""The three ways in which papers print a vote: a mention in capitals, counts, or inside the decision's sentence."""

from data_loaders.documents.record import VoteRecord
from sample_data.ballots import Ballot
from sample_data.people import Person
from sample_data.session_plan import SessionPlan

PUT_OFF = {
    "deferred": ("Ce point est reporté à une prochaine séance.", "Le conseil municipal décide d'ajourner cette question."),
    "withdrawn": ("Ce point est retiré de l'ordre du jour.", "Délibération retirée de l'ordre du jour."),
}


def by_mention(ballot: Ballot, session: SessionPlan) -> tuple[list[str], VoteRecord]:
    """ADOPTÉ À LA MAJORITÉ, then who stood apart; no count."""
    if ballot.kind in PUT_OFF:
        return _put_off(ballot, session)
    vote = _verdict(ballot)
    verb = "REJETÉ" if ballot.rejected else "ADOPTÉ"
    how = "À LA MAJORITÉ" if ballot.divided else "À L'UNANIMITÉ"
    if ballot.abstaining and not ballot.divided:
        how += " DES SUFFRAGES EXPRIMÉS"
    lines = [f"{verb} {how}"]
    if ballot.rejected or (ballot.kind == "secret" and ballot.divided):
        vote.unanimous = None  # "majority" alone does not say that anyone was on the other side
    if ballot.kind == "secret":
        return [f"Le vote ayant eu lieu au scrutin secret : {lines[0]}"], vote
    if ballot.group:
        lines.append(f"VOTE CONTRE DU GROUPE {ballot.group}")
        vote.positions.append({"who": ballot.group, "kind": "group", "position": "against"})
    elif ballot.opposed:
        lines.append(f"Votes contre : {_names(ballot.opposed)}")
        _place(vote, ballot.opposed, "against")
    if ballot.abstaining:
        lines.append(f"Abstentions : {_names(ballot.abstaining)}")
        _place(vote, ballot.abstaining, "abstention")
    return lines + _apart(ballot, vote), vote


def by_counts(ballot: Ballot, session: SessionPlan) -> tuple[list[str], VoteRecord]:
    """POUR : 28 - CONTRE : 3 - ABSTENTION : 2, and the mention."""
    if ballot.kind in PUT_OFF:
        return _put_off(ballot, session)
    vote = _verdict(ballot)
    vote.for_, vote.against, vote.abstentions = ballot.votes_for, ballot.votes_against, len(ballot.abstaining)
    zero = "/" if session.index % 3 == 0 else "0"
    counts = [f"POUR : {vote.for_}", f"CONTRE : {vote.against or zero}", f"ABSTENTION : {vote.abstentions or zero}"]
    if ballot.kind != "secret" and session.index % 2 == 0:
        if ballot.opposed:
            counts[1] += f" ({_names(ballot.opposed)})"
            _place(vote, ballot.opposed, "against")
        if ballot.abstaining:
            counts[2] += f" ({_names(ballot.abstaining)})"
            _place(vote, ballot.abstaining, "abstention")
    verb = "Rejeté" if ballot.rejected else "Adopté"
    ending = f"{verb} à la majorité." if ballot.divided else f"{verb} à l'unanimité."
    if ballot.abstaining and not ballot.divided:
        ending = f"{verb} à l'unanimité des suffrages exprimés."
    first = ["Vote au scrutin secret."] if ballot.kind == "secret" else []
    return [*first, " - ".join(counts), ending, *_apart(ballot, vote)], vote


def in_sentence(ballot: Ballot, session: SessionPlan) -> tuple[list[str], VoteRecord]:
    """The words that stand between "le conseil municipal," and "décide" (first line), then other lines."""
    if ballot.kind in PUT_OFF:
        return _put_off(ballot, session)
    vote = _verdict(ballot)
    if not ballot.divided and not ballot.abstaining:
        return ["à l'unanimité", *_apart(ballot, vote)], vote
    vote.mention = None
    vote.for_ = ballot.votes_for
    parts = [f"{ballot.votes_for} voix pour"]
    if ballot.votes_against:
        vote.against = ballot.votes_against
        parts.append(f"{ballot.votes_against} voix contre" + _in_brackets(ballot.opposed, ballot))
        _place(vote, [] if ballot.kind == "secret" else ballot.opposed, "against")
    if ballot.abstaining:
        vote.abstentions = len(ballot.abstaining)
        word = "abstention" if vote.abstentions == 1 else "abstentions"
        parts.append(f"{vote.abstentions} {word}" + _in_brackets(ballot.abstaining, ballot))
        _place(vote, [] if ballot.kind == "secret" else ballot.abstaining, "abstention")
    return [f"par {', '.join(parts[:-1])} et {parts[-1]}", *_apart(ballot, vote)], vote


def _put_off(ballot: Ballot, session: SessionPlan) -> tuple[list[str], VoteRecord]:
    vote = VoteRecord(outcome="deferred" if ballot.kind == "deferred" else "withdrawn")
    return [PUT_OFF[ballot.kind][session.index % 2]], vote


def _verdict(ballot: Ballot) -> VoteRecord:
    return VoteRecord(
        outcome="rejected" if ballot.rejected else "adopted",
        unanimous=not ballot.divided,
        mention="majorité" if ballot.divided else "unanimité",
        secret=True if ballot.kind == "secret" else None,
    )


def _apart(ballot: Ballot, vote: VoteRecord) -> list[str]:
    _place(vote, ballot.apart, "not_voting")
    return [f"{p.civil}, {p.agree('intéressé')} à l'affaire, ne prend pas part au vote." for p in ballot.apart]


def _in_brackets(people: list[Person], ballot: Ballot) -> str:
    return f" ({_names(people)})" if people and ballot.kind != "secret" else ""


def _names(people: list[Person]) -> str:
    return ", ".join(p.civil for p in people)


def _place(vote: VoteRecord, people: list[Person], position: str) -> None:
    vote.positions.extend({"who": p.name, "kind": "person", "position": position} for p in people)
