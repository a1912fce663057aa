"""Frames made up for the pages' tests: two invented councils, whose every text may be a hostile one."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS

COUNCILS = ("Valmont-sur-Orge", "L’Isle-Fictive")
_GROUPS, _THEMES = ("Ensemble", "Demain", None), ("Voirie", "Culture", None)
_STATUSES = ["present"] * 6 + ["represented", "excused", "absent", "unknown"]
_OUTCOMES = ["adopted"] * 5 + ["rejected", "noted", "deferred", None]


def frames(text: Callable[[str], str] = str, meetings: int = 12, members: int = 9) -> dict[str, pl.DataFrame]:
    """Every frame of `SCHEMAS`; `text` changes each text that a paper may have brought in.

    A dictionary of its own for each who asks, whose frames are to be replaced and not written into.
    """
    return dict(_made(text, meetings, members))


@lru_cache(maxsize=16)
def _made(text: Callable[[str], str], meetings: int, members: int) -> dict[str, pl.DataFrame]:
    """Made once: it takes a third of the time of a page that is drawn of them."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in SCHEMAS}
    for number, name in enumerate(COUNCILS, 1):
        _council(rows, number, text(name), text, meetings, members)
    return {name: pl.DataFrame([{c: row.get(c) for c in schema} for row in rows[name]], schema=schema) for name, schema in SCHEMAS.items()}


def empty() -> dict[str, pl.DataFrame]:
    """Every frame without a row, in a dictionary of its own."""
    return dict(_empty())


@cache
def _empty() -> dict[str, pl.DataFrame]:
    return {name: schema.to_frame() for name, schema in SCHEMAS.items()}


def _council(  # noqa: PLR0917
    rows: dict[str, list[dict[str, Any]]], council: int, name: str, text: Callable[[str], str], meetings: int, members: int
) -> None:
    rows["councils"].append({"council_id": council, "council": name, "siret": "21330063500017"})
    people = [(council * 100 + i, text(f"Anne-{chr(65 + i)} MEMBRE{council}")) for i in range(members)]
    for place, (person, called) in enumerate(people):
        group = _GROUPS[place % 3] and text(str(_GROUPS[place % 3]))
        rows["mandates"].append(
            {"mandate_id": person, "council_id": council, "council": name, "councillor_id": person, "councillor": called, "group": group,
             "function": text("Adjointe"), "start": date(2020, 5, 23), "from_roster": council == 1}
        )  # fmt: skip
    for supplier in range(4):
        rows["suppliers"].append(
            {"supplier_id": council * 10 + supplier, "supplier": text(f"Ateliers {chr(70 + supplier)}"), "siret": None}
        )
    for meeting in range(meetings):
        _meeting(rows, council, name, people, meeting, text)


def _meeting(  # noqa: PLR0917
    rows: dict[str, list[dict[str, Any]]], council: int, name: str, people: list[tuple[int, str]], meeting: int, text: Callable[[str], str]
) -> None:
    session, day = council * 1000 + meeting, date(2021, 1, 18) + timedelta(days=61 * meeting)
    here = {
        "session_id": session,
        "council_id": council,
        "council": name,
        "date": day,
        "document_id": session,
        "page": 1,
        "confidence": 0.98,
    }
    closes = None if meeting % 7 == 3 else meeting % 5 != 4
    rows["documents"].append(
        {**here, "source": text(f"papers/{day}.pdf"), "sha256": f"{session:064d}", "media_type": "application/pdf", "kind": "minutes",
        "pages": 2,
         "state": "read", "facts": 40, "publisher": text("Ville") if council == 1 else None,
         "licence": "Licence Ouverte 2.0" if council == 1 else None,
         "url": "https://example.org/papers" if council == 1 else None, "read_at": datetime(2026, 1, 1, 12)}
    )  # fmt: skip
    rows["warnings"].append({**here, "warning_id": session, "source": text(f"papers/{day}.pdf"),
                             "code": "does_not_close", "message": text("Écart."),
                             "values": '{"counted": 8, "in_office": 9}', "quote": text("neuf membres")})  # fmt: skip
    _review(rows, here, text)
    rows["sessions"].append(
        {**here, "time": "18:30", "president": people[0][1], "secretary": people[1][1],
        "members_in_office": None if closes is None else len(people),
         "closes": closes, "in_rates": closes is not False, "difference": 1 if closes is False else 0, "provisional": False,
         "quote": text("L’an deux mil…")}
    )  # fmt: skip
    for place, (person, called) in enumerate(people):
        status = _STATUSES[(place * 3 + meeting) % len(_STATUSES)]
        partial = status == "present" and (place + meeting) % 8 == 0
        rows["attendance"].append(
            {**here, "councillor_id": person, "councillor": called, "group": None, "status": status, "partial": partial,
             "left_at": "19:40" if partial else None, "proxy_to_id": people[0][0] if status == "represented" else None,
             "proxy_to": people[0][1] if status == "represented" else None, "in_rates": closes is not False,
             "held_back": status == "unknown",
             "quote": text(f"Mme {called}")}
        )  # fmt: skip
    for item in range(5):
        _act(rows, here, people, item, text)


def _review(rows: dict[str, list[dict[str, Any]]], here: dict[str, Any], text: Callable[[str], str]) -> None:
    said = json.dumps({"name": text("Luc DOUTEUX"), "status": "absent"})
    place = {**here, "kind": "attendance", "source": text("papers/a.pdf")}
    rows["doubts"].append(
        {**place, "doubt_id": here["session_id"], "about": text("Marché"), "sign": "name_doubtful",
         "said": said, "value": 0.6, "confidence": 0.4, "state": "open",
         "quote": text("M. Luc DOUTEUX")}
    )  # fmt: skip
    rows["corrections"].append(
        {**place, "correction_id": here["session_id"], "decision": "correct", "before": said, "after": said, "author": text("Zoé Clerc"),
         "reason": text("Registre signé"), "decided_at": datetime(2026, 1, 2, 12), "effect": '{"present": [1, 2]}', "state": "applied"}
    )  # fmt: skip


def _act(
    rows: dict[str, list[dict[str, Any]]], here: dict[str, Any], people: list[tuple[int, str]], item: int, text: Callable[[str], str]
) -> None:
    number = here["session_id"] * 10 + item
    theme = _THEMES[item % 3] and text(str(_THEMES[item % 3]))
    act = {
        **here,
        "deliberation_id": number,
        "number": text(f"D-{number}"),
        "title": text(f"Réfection de la rue n° {item}"),
        "theme": theme,
    }
    outcome = _OUTCOMES[number % len(_OUTCOMES)]
    against = 2 if number % 4 == 0 else 0
    rows["deliberations"].append(
        {**act, "position": item + 1, "rapporteur": people[2][1], "theme_guessed": True, "outcome": outcome,
        "unanimous": None if outcome is None else not against,
         "mention": None if against else "unanimité", "votes_for": 7, "votes_against": against, "abstentions": number % 3, "bulk": False,
         "rounds": 0,
         "in_rates": True, "quote": text("Adopté")}
    )  # fmt: skip
    if against:
        rows["positions"].append(
            {**act, "who": people[3][1], "kind": "person", "vote": "against", "councillor_id": people[3][0], "quote": text("Contre")}
        )
    if item == 1:
        supplier = here["council_id"] * 10 + number % 4
        named = next(row["supplier"] for row in rows["suppliers"] if row["supplier_id"] == supplier)
        rows["contracts"].append(
            {**act, "contract_id": number, "contract_key": str(number), "supplier_id": supplier, "supplier": named,
             "holders": 1, "held_by": named, "min_cents": 2_000_000,
             "max_cents": None if number % 5 == 0 else 8_000_000, "no_maximum": number % 5 == 0, "currency": "EUR",
             "tax": "HT" if number % 2 else "TTC", "scope": "total", "duration_months": 12, "renewals": 3,
             "procedure": text("appel d’offres ouvert"),
             "form": text("accord-cadre"), "stage": "awarded", "quote": text("20 000 à 80 000 €")}
        )  # fmt: skip
        rows["contract_holders"].append({"contract_id": number, "supplier_id": supplier, "supplier": named, "lead": True})
        _published(rows, {**here, "contract_id": number, "supplier": named, "supplier_id": supplier}, text)
    if item == 2:
        rows["grants"].append({**act, "grant_id": number, "beneficiary": text("Les Amis du lac"), "masked": False, "amount_cents": 150_000,
                               "currency": "EUR", "quote": text("1 500 €")})  # fmt: skip
        told = {name: here[name] for name in ("council_id", "council")}
        told |= {"file_id": 2, "row": number, "source": text("subventions.csv"), "grantor": here["council"], "year": here["date"].year}
        rows["published_grants"].append({**told, "beneficiary": text("Amis du lac"), "masked": False, "part_cents": 140_000})
        if number // 10 % 2:
            row = {"grant_id": number, "file_id": 2, "row": number, "score": 0.8, "state": "matched", "reasons": "same_name same_year"}
            rows["grant_matches"].append(row)
            seated = {"council_id": here["council_id"], "council": here["council"], "file_id": 3, "row": number}
            rows["register_matches"].append({**seated, "state": "register_only", "registered": text("Anne DURIF"), "to_confirm": False})


def _published(rows: dict[str, list[dict[str, Any]]], voted: dict[str, Any], text: Callable[[str], str]) -> None:
    """The contract as its buyer published it, amended once, and the match of the two."""
    number = voted["contract_id"]
    row = {name: voted[name] for name in ("council_id", "council", "supplier")}
    row |= {"contract_key": number, "file_id": 1, "row": number, "source": text("marches.csv"), "buyer": voted["council"]}
    row |= {"title": text("Objet publié"), "first_cents": 3_900_000, "amount_cents": 8_000_000, "amendments": 1, "holders": 1}
    row |= {"rows_published": 2, "rows_sum_cents": 11_900_000, "least_cents": 3_900_000, "most_cents": 3_900_000}
    row |= {"notified_on": voted["date"] + timedelta(days=20), "tax": "HT", "concession": False, "currency": "EUR"}
    rows["published_contracts"].append(row)
    held = {name: voted[name] for name in ("council_id", "council", "supplier")}
    rows["published_holders"].append({**held, "contract_key": number, "supplier_id": voted["supplier_id"], "lead": True})
    path = {"contract_key": number, "file_id": 1, "row": number, "changed_on": row["notified_on"]}
    rows["contract_versions"] += [{**path, "version": n, "amount_cents": cents} for n, cents in enumerate((3_900_000, 8_000_000))]
    alike = {"council_id": voted["council_id"], "council": voted["council"], "supplier": voted["supplier"], "file_id": 1, "row": number}
    rows["supplier_candidates"].append({**alike, "other": text("Val du Lac"), "state": "near_name", "score": 0.9, "person": False})
    if number // 10 % 2:
        told = {"score": 0.9, "state": "matched", "reasons": "same_name same_amount notified_soon_after"}
        rows["contract_matches"].append({"contract_id": number, "published_key": number, **told})
    if not rows["open_files"]:
        counts = {"rows_read": 9, "rows_kept": 8, "rows_refused": 1, "unknown_columns": text("humeur")}
        rows["open_files"].append({"file_id": 1, "source": text("marches.csv"), "form": "contract_list", **counts})
        rows["refused_rows"].append({"file_id": 1, "source": text("marches.csv"), "rule": "siret_invalid", "rows": 1, "first_row": 4})
