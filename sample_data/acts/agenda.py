"""An evening's agenda: which acts, in which order."""

from collections.abc import Callable

from data_loaders.documents.record import BudgetRecord
from sample_data.acts import amendments, contracts, grants, installation, ordinary, private_persons, without_vote
from sample_data.acts.act import Act, Awarded
from sample_data.french_print import day_month_year
from sample_data.session_plan import SessionPlan


def draw(session: SessionPlan, previous: SessionPlan | None, ledger: list[Awarded]) -> list[Act]:
    """The items of a session; `ledger` holds what may be amended and grows with what is awarded."""
    same_term = previous is not None and previous.mayor == session.mayor
    acts = [without_vote.approval(day_month_year(previous.date))] if previous and same_term else installation.first_acts(session)
    taken: set[str] = set()
    makers = _makers(session, ledger)
    while len(acts) < session.items:
        act = session.rng.choices([m for m, _ in makers], [w for _, w in makers])[0](taken)
        if act is None or act.title in taken:
            continue
        taken.add(act.title)
        _record(act, ledger)
        acts.append(act)
    for act in acts[2:]:
        if act.kind == "vote" and not act.contracts and session.rng.random() < 0.03:
            act.kind = session.rng.choice(("deferred", "withdrawn"))
            act.grants, act.table, act.private, act.budget = [], [], (), BudgetRecord()
    return acts


def _makers(session: SessionPlan, ledger: list[Awarded]) -> list[tuple[Callable[[set[str]], Act | None], float]]:
    rng, year = session.rng, session.date.year
    mayor = "Mme la maire" if session.mayor.woman else "M. le maire"
    whole = [a.person for a in session.roll[1:] if a.status == "present" and not a.partial]
    return [
        (lambda taken: ordinary.draw(rng, mayor, year, taken), 44),
        (lambda _: contracts.fixed(rng, mayor), 9),
        (lambda _: contracts.framework(rng, mayor, year), 7),
        (lambda _: contracts.lots(rng, mayor), 4),
        (lambda _: contracts.shared_framework(rng, mayor), 2),
        (lambda _: _amended(session, mayor, ledger), 4),
        (lambda _: grants.single(rng, year), 10),
        (lambda _: grants.table(rng, year), 2.5),
        (lambda _: grants.asked_for(rng, mayor, year), 4),
        (lambda _: private_persons.land(rng, mayor), 4),
        (lambda _: private_persons.remission(rng), 1.5),
        (lambda _: private_persons.aid(rng), 1.2),
        (lambda _: without_vote.report(rng), 5),
        (lambda _: without_vote.decisions_of_the_mayor(rng), 3),
        (lambda _: without_vote.designation(rng, whole), 2.5),
        (lambda _: ordinary.budget(rng, year), 4),
    ]


def _amended(session: SessionPlan, mayor: str, ledger: list[Awarded]) -> Act | None:
    if not ledger:
        return None
    awarded = ledger.pop(session.rng.randrange(len(ledger)))
    return amendments.terminate(mayor, awarded) if session.rng.random() < 0.12 else amendments.amend(session.rng, mayor, awarded)


def _record(act: Act, ledger: list[Awarded]) -> None:
    """A fixed price of one holder may be amended later."""
    if len(act.contracts) == 1 and act.contracts[0].stage == "awarded" and act.subject and "/" not in (act.contracts[0].supplier or "/"):
        ledger.append(Awarded(act.subject, act.contracts[0]))
