"""Sentences on who receives how much: what leads the page of grants, and one session's decisions, every amount a link to its words."""

from typing import Any

import polars as pl

from metrics.money import contracts as figures
from metrics.money import grants as given_figures
from metrics.money import sums
from ui import lead
from ui.address import leading_to, of_proof
from ui.escaping import Html, plain
from ui.language import choice, count, euros, large_euros, number, say
from ui.prose import items
from ui.rows import contenders, data_words, grant_rows
from ui.rows.coverage_frames import Read
from ui.sentences import money, period
from ui.tables.elements import NONE, link, words


def told(contracts: pl.DataFrame, grants: pl.DataFrame, session: int, most: int = 4) -> None:
    """The sums of each basis, then the first contracts and grants, each by its holder."""
    lines = [words(one) for one in _of_contracts(contracts)]
    lines += [_contract(row) for row in contracts.head(most).iter_rows(named=True)]
    lines += [words(one) for one in _of_grants(grants)]
    shown = data_words.private_in_words(grants.sort("amount_cents", descending=True, nulls_last=True)).head(most)
    lines += [_grant(row) for row in shown.iter_rows(named=True)]
    lines = lines or [words(say("overview.received_none"))]
    rest = max(contracts.height - most, 0) + max(grants.height - most, 0)
    items([*lines, link(leading_to("sessions", id=session), count("overview.more", rest))] if rest else lines)


def in_all(contracts: pl.DataFrame, grants: pl.DataFrame) -> list[str]:
    """What the contracts of a session come to, basis by basis, and what its grants do."""
    return [*_of_contracts(contracts), *_of_grants(grants)]


def _of_contracts(contracts: pl.DataFrame) -> list[str]:
    found = figures.ranges(contracts, "council").iter_rows(named=True)
    return [say("overview.contracts", range=money.range_in_words(row)) for row in found]


def _of_grants(grants: pl.DataFrame) -> list[str]:
    return [_sum(row) for row in given_figures.by_year(grants).iter_rows(named=True)]


def amount(row: dict[str, Any]) -> str:
    """What a contract of `contracts.current` is worth: a price, or from at least to at most."""
    if row["amount_not_printed"]:
        return say("page.act.amount_not_printed")
    lower, upper = euros(row["lower_cents"], row["currency"]), euros(row["upper_cents"], row["currency"])
    if row["kind"] == "fixed":
        return upper
    upper = say("page.act.no_maximum") if row["no_maximum"] else upper or say("page.act.not_printed")
    return say("page.act.range", lower=lower or say("page.act.not_printed"), upper=upper)


def _contract(row: dict[str, Any]) -> Html:
    proof = leading_to("act", id=row["deliberation_id"], **of_proof(row))
    who = plain(row["supplier"] or NONE)
    holder = link(leading_to("suppliers", id=row["supplier_id"]), who) if row["supplier_id"] is not None else words(who)
    notes = ", ".join([money.basis(row), *([choice("stage", row["stage"])] if row["stage"] else [])])
    said = words(say("overview.what", notes=notes, title=row["title"] or NONE))
    return Html("".join([holder, words(say("overview.receives")), link(proof, amount(row)), said]))


def _grant(row: dict[str, Any]) -> Html:
    proof = leading_to("act", id=row["deliberation_id"], **of_proof(row))
    said = euros(row["amount_cents"], row["currency"]) or say("page.act.amount_not_printed")
    return Html(
        "".join([words(row["beneficiary"] or NONE), words(say("overview.receives")), link(proof, said), words(say("overview.grant"))])
    )


def _sum(row: dict[str, Any]) -> str:
    said = count("overview.grants", row["grants"], amount=euros(row["amount_cents"], row["currency"]) or NONE)
    return f"{said} ({count('page.money.amount_not_printed', row['amount_not_printed'])})" if row["amount_not_printed"] else said


def grants_lead(
    by_year: pl.DataFrame,
    *,
    partial: bool = False,
    read: Read = money.NOTHING_READ,
    given: pl.DataFrame | None = None,
    masked: pl.DataFrame | None = None,
) -> None:
    """The figure of the page: the sum of the grants counted, over which years, in the currency of most of them; what of it is due by law.

    `partial`: some were not read, so that the sum is that much at least; `read`: the sessions read, of which the voted ones are; `given`:
    the ranking of the beneficiaries that have a name; `masked`: `grants.to_private_persons`, who are in the sum and in no ranking.
    """
    for row in sums.over_years(by_year).head(1).iter_rows(named=True):
        if read.sessions and not row["published_only"]:
            when = money.in_sessions(read)
        else:
            told = "published" if row["published_only"] == row["grants"] else "both" if row["published_only"] else "voted"
            when = f"{say(f'lead.source.{told}')} {period.between(row['first'], row['last'])}"
        to_whom = _to_whom(given, count("lead.grants", row["grants"]))
        said = (when, *_due(given, row["currency"], partial=partial), *to_whom, *_masked(masked, row["currency"]))
        notes = [count("lead.no_amount", row["amount_not_printed"])] if row["amount_not_printed"] else []
        amount = large_euros(row["amount_cents"], row["currency"])
        part = amount and (partial or row["amount_not_printed"])
        lead.figure(say("lead.least", lower=amount) if part else amount or money.at_least(amount), lead.apart(*said, *notes))


def _due(given: pl.DataFrame | None, currency: str | None, *, partial: bool) -> list[str]:
    """How much of the sum the law makes due: it is no gift."""
    if given is None or "due_cents" not in given.columns:
        return []
    due = grant_rows.all_due(given, currency)
    amount = large_euros(due, currency)
    return [say("lead.due_of_all", due=say("lead.least", lower=amount) if partial else amount)] if due else []


def _masked(masked: pl.DataFrame | None, currency: str | None) -> list[str]:
    """What of the sum goes to masked names: who adds the ranking up finds it there."""
    if masked is None:
        return []
    rows = masked.filter(pl.col("currency").eq_missing(pl.lit(currency, pl.String))).iter_rows(named=True)
    return [count("lead.to_masked", row["grants"], amount=amount) for row in rows if (amount := large_euros(row["amount_cents"], currency))]


def _to_whom(given: pl.DataFrame | None, grants: str) -> list[str]:
    """How many `grants` to how many, who received most, with and without what is due; of near names what they come to together.

    `given`: the ranking of those with a name.
    """
    if given is None or given.is_empty():
        return [grants]
    one_council = "council" not in given.columns or given["council"].n_unique() < 2
    least = contenders.least_number(given, "beneficiary") if one_council else given.height
    key = "lead.grants_to_some" if least < given.height else "lead.grants_to"
    to_whom = say(key, grants=grants, beneficiaries=count("lead.beneficiaries", given.height), least=number(least))
    first = given.row(0, named=True)
    if not (amount := large_euros(first["amount_cents"], first["currency"])):
        return [to_whom]
    most = say("lead.most_given", beneficiary=plain(first["beneficiary"]), amount=amount)
    return [to_whom, most, *_ahead(given, one_council=one_council), *_without_due(given, first, one_council=one_council)]


def _ahead(ranked: pl.DataFrame, *, one_council: bool) -> list[str]:
    """Who else would come first with the names near its own; nothing where nobody would, or names of several councils are ranked."""
    others = contenders.of_ranking(ranked, "beneficiary", "amount_cents")[1:2] if one_council else []
    return [say("lead.or_together", beneficiary=plain(one.name), amount=large_euros(one.most, ranked["currency"][0])) for one in others]


def _without_due(given: pl.DataFrame, first: dict[str, Any], *, one_council: bool) -> list[str]:
    """Who is first without what the law makes due, alone and with the names near its own; nothing where it is the same."""
    rest = grant_rows.without_due(given.filter(pl.col("currency").eq_missing(pl.lit(first["currency"], pl.String))))
    then = rest.row(0, named=True)
    if then["beneficiary"] == first["beneficiary"]:
        return []
    amount = large_euros(then["amount_cents"], then["currency"])
    maybe = contenders.of_ranking(rest, "beneficiary", "amount_cents")[:1] if one_council else []
    near = [say("lead.near_sum", most=large_euros(one.most, then["currency"])) for one in maybe if one.most > then["amount_cents"]]
    said = ", ".join([say("lead.first_without_due", beneficiary=plain(then["beneficiary"]), amount=amount), *near])
    return [said, *_ahead(rest, one_council=one_council)]
