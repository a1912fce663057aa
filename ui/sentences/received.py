"""Sentences on who receives how much by one session's decisions: ranges, each basis kept apart, every amount a link to its words."""

from typing import Any

import polars as pl

from metrics.money import contracts as figures
from metrics.money import grants as given
from ui.address import leading_to
from ui.escaping import Html, plain
from ui.language import choice, count, euros, say
from ui.prose import items
from ui.rows import data_words
from ui.sentences import money
from ui.tables.elements import NONE, link, words


def told(contracts: pl.DataFrame, grants: pl.DataFrame, session: int, most: int = 4) -> None:
    """The sums of each basis, then the first contracts and grants, each by its holder."""
    lines = [
        words(say("overview.contracts", range=money.range_in_words(row)))
        for row in figures.ranges(contracts, "council").iter_rows(named=True)
    ]
    lines += [_contract(row) for row in contracts.head(most).iter_rows(named=True)]
    lines += [words(_sum(row)) for row in given.by_year(grants).iter_rows(named=True)]
    shown = data_words.private_in_words(grants.sort("amount_cents", descending=True, nulls_last=True)).head(most)
    lines += [_grant(row) for row in shown.iter_rows(named=True)]
    rest = max(contracts.height - most, 0) + max(grants.height - most, 0)
    items([*lines, link(leading_to("sessions", id=session), count("overview.more", rest))] if rest else lines)


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
    proof = leading_to("act", id=row["deliberation_id"], document=row["document_id"], fact=f"contract:{row['contract_id']}")
    who = plain(row["supplier"] or NONE)
    holder = link(leading_to("suppliers", id=row["supplier_id"]), who) if row["supplier_id"] is not None else words(who)
    notes = ", ".join([money.basis(row), *([choice("stage", row["stage"])] if row["stage"] else [])])
    said = words(say("overview.what", notes=notes, title=row["title"] or NONE))
    return Html("".join([holder, words(say("overview.receives")), link(proof, amount(row)), said]))


def _grant(row: dict[str, Any]) -> Html:
    proof = leading_to("act", id=row["deliberation_id"], document=row["document_id"], fact=f"grant:{row['grant_id']}")
    said = euros(row["amount_cents"], row["currency"]) or say("page.act.amount_not_printed")
    return Html(
        "".join([words(row["beneficiary"] or NONE), words(say("overview.receives")), link(proof, said), words(say("overview.grant"))])
    )


def _sum(row: dict[str, Any]) -> str:
    said = count("overview.grants", row["grants"], amount=euros(row["amount_cents"], row["currency"]) or NONE)
    return f"{said} ({count('page.money.amount_not_printed', row['amount_not_printed'])})" if row["amount_not_printed"] else said
