"""The contract list that an imaginary town publishes: most of what it voted, a little under other amounts, and some it never voted."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from io import StringIO
from random import Random

from data_loaders.documents.record import ContractRecord
from sample_data.council_plan import CouncilPlan
from sample_data.known_paper import KnownPaper

COLUMNS = (
    "buyer", "buyer_siret", "contract_id", "title", "supplier", "procedure", "cpv", "amount", "min_amount", "max_amount", "tax", "scope",
    "notified_on", "duration_months",
)  # fmt: skip
_SEED = 20240611
_NOT_PUBLISHED = 0.15
_TAX = 1.2
# Signed by the mayor under a delegation of the council (CGCT L2122-22, 4°): published, and in no deliberation.
_BY_DELEGATION = (
    ("Achat de mobilier scolaire", "Ateliers du Val Vert", "39160000", 38_900.0, date(2023, 5, 4)),
    ("Location de barnums", "Tentes & Scènes", "39522530", 12_400.0, date(2023, 6, 1)),
    ("Réparation d'une chaudière", "Thermique du Plateau", "50720000", 21_750.5, date(2024, 1, 16)),
)


def contract_csv(council: CouncilPlan, papers: Iterable[KnownPaper]) -> str:
    """One row a contract as notified, in the order of notification."""
    rng = Random(_SEED)
    rows = [_row(rng, *voted) for voted in _voted(papers) if rng.random() > _NOT_PUBLISHED]
    for title, who, cpv, amount, day in _BY_DELEGATION:
        rows.append((day, (title, who, "Procédure adaptée", cpv, f"{amount:.2f}", "", "", "HT", "total", "")))
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(COLUMNS)
    for number, (day, (title, who, procedure, cpv, *money, months)) in enumerate(sorted(rows), 1):
        table.writerow(
            (f"Commune de {council.town}", council.siret, f"{day:%Y}-{number:03}", title, who, procedure, cpv, *money, day, months)
        )
    return written.getvalue()


def _voted(papers: Iterable[KnownPaper]) -> Iterator[tuple[date, str, ContractRecord]]:
    """Every contract awarded or authorised, once: minutes and extracts of one session tell the same."""
    seen = set()
    for paper in papers:
        for act in paper.record.deliberations:
            for contract in act.contracts:
                key = (paper.record.session.date, contract.supplier, contract.amount, contract.max_amount)
                if contract.supplier and contract.stage in ("awarded", "authorised") and paper.record.session.date and key not in seen:
                    seen.add(key)
                    yield date.fromisoformat(paper.record.session.date), act.title or "", contract


def _row(rng: Random, session: date, title: str, contract: ContractRecord) -> tuple[date, tuple[str, ...]]:
    """Notified some weeks after the vote; a price with tax is published without."""
    rate = _TAX if contract.tax == "TTC" else 1.0
    money = ["" if amount is None else f"{amount / rate:.2f}" for amount in (contract.amount, contract.min_amount, contract.max_amount)]
    cpv = "45000000" if "travaux" in title.lower() else "50000000"
    procedure = (contract.procedure or "procédure adaptée").capitalize()
    months = "" if contract.duration_months is None else str(contract.duration_months)
    told = (title, (contract.supplier or "").upper(), procedure, cpv, *money, "HT", contract.scope or "total", months)
    return session + timedelta(days=rng.randrange(9, 60)), told
