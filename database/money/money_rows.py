"""Contracts with their holders, grants and budget lines of one act as rows; amounts in integer cents, one contract counted once."""

from collections import Counter
from typing import Any

from council import BudgetLine, Contract, ContractHolder, Grant, Supplier
from database.acts.act_keys import Act
from database.identities.identity import identity
from database.identities.names import words
from database.money.joint_names import members
from database.money.suppliers import SupplierIdentity, identify
from database.sessions.gathered import Gathered, cents

_SAME = ("lot", "amount", "min_amount", "max_amount", "change", "currency", "tax", "scope", "stage")
_AMOUNTS = ("amount", "min_amount", "max_amount", "change")
_KEPT = ("currency", "tax", "scope", "duration_months", "renewals", "procedure", "form", "lot", "stage")


def add_money(gathered: Gathered, deliberation_id: int, act: Act) -> None:
    """Everything that the act pays, promises or charges."""
    turns: Counter[tuple[object, ...]] = Counter()
    for shared in holders_of_one(act.record.get("contracts") or []):
        _add_contract(gathered, deliberation_id, act, shared, turns)
    for grant in act.record.get("grants") or []:
        _add_grant(gathered, deliberation_id, act, grant, turns)
    budget = act.record.get("budget") or {}
    articles = budget.get("articles") or ([None] if budget.get("function") else [])
    for turn, article in enumerate(articles):
        key = identity("budget_line", deliberation_id, turn)
        gathered.add_owned(BudgetLine, key, deliberation_id=deliberation_id, function=budget.get("function"), article=article)
        gathered.prove(BudgetLine, key, "budget", act.paper, budget.get("evidence") or [])


def holders_of_one(contracts: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Contract entries, those of one contract's several holders together: same lot and amounts, read from the very same words."""
    groups: list[list[dict[str, Any]]] = []
    for contract in contracts:
        for group in groups:
            first = group[0]
            priced = any(contract.get(name) is not None for name in _AMOUNTS)
            if priced and all(contract.get(n) == first.get(n) for n in _SAME) and _shares_words(contract, first):
                group.append(contract)
                break
        else:
            groups.append([contract])
    return groups


def _shares_words(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool({tuple(span) for span in one.get("evidence") or []} & {tuple(span) for span in other.get("evidence") or []})


def _add_contract(
    gathered: Gathered, deliberation_id: int, act: Act, shared: list[dict[str, Any]], turns: Counter[tuple[object, ...]]
) -> None:
    contract = shared[0]
    suppliers = _suppliers(shared)
    what = ("contract", deliberation_id, suppliers[0][0].key if suppliers else "", contract.get("lot") or "")
    turns[what] += 1
    key = identity(*what, turns[what])
    for supplier, name, _ in suppliers:
        gathered.add(Supplier, supplier.id, key=supplier.key, name=name, siret=supplier.siret)
    gathered.add_owned(
        Contract,
        key,
        deliberation_id=deliberation_id,
        supplier_id=suppliers[0][0].id if suppliers else None,
        amount_cents=cents(contract.get("amount")),
        min_cents=cents(contract.get("min_amount")),
        max_cents=cents(contract.get("max_amount")),
        no_maximum=_no_maximum(act, contract),
        change_cents=cents(contract.get("change")),
        **{name: contract.get(name) for name in _KEPT},
        confidence=contract.get("confidence", 1.0),
    )
    for turn, (supplier, _, printed) in enumerate(suppliers):
        holder = identity("contract_holder", key, turn)
        gathered.add_owned(ContractHolder, holder, contract_id=key, supplier_id=supplier.id, printed_name=printed, lead=turn == 0)
    spans = [span for entry in shared for span in entry.get("evidence") or []]
    gathered.prove(Contract, key, "contract", act.paper, list({tuple(span): span for span in spans}.values()))


def _suppliers(shared: list[dict[str, Any]]) -> list[tuple[SupplierIdentity, str, str]]:
    """(who, own name, the print that names it) of each holder once, the first the one with whom the contract is counted."""
    found: dict[int, tuple[SupplierIdentity, str, str]] = {}
    for printed in (entry["supplier"] for entry in shared if entry.get("supplier")):
        for name in members(printed):
            supplier = identify(name)
            found.setdefault(supplier.id, (supplier, name, printed))
    return list(found.values())


def _no_maximum(act: Act, contract: dict[str, Any]) -> bool:
    """ "Sans maximum" is printed: the reader's warning points into, or beside, this contract's words."""
    if contract.get("max_amount") is not None or contract.get("amount") is not None:
        return False
    spans = contract.get("evidence") or []
    told = (w for w in act.paper.record.get("warnings") or [] if w["code"] == "contract_no_maximum")
    places = [span for warning in told for span in warning.get("evidence") or []]
    return any(a < d and c < b for a, b in places for c, d in spans)


def _add_grant(gathered: Gathered, deliberation_id: int, act: Act, grant: dict[str, Any], turns: Counter[tuple[object, ...]]) -> None:
    what = ("grant", deliberation_id, " ".join(words(grant["beneficiary"])))
    turns[what] += 1
    key = identity(*what, turns[what])
    gathered.add_owned(
        Grant,
        key,
        deliberation_id=deliberation_id,
        beneficiary=grant["beneficiary"],
        amount_cents=cents(grant.get("amount")),
        currency=grant.get("currency") or "EUR",
        tax=grant.get("tax"),
        scope=grant.get("scope"),
        confidence=grant.get("confidence", 1.0),
    )
    gathered.prove(Grant, key, "grant", act.paper, grant.get("evidence") or [])
