"""One contract of DECP data (JSON or XML, of 2019 or 2024) as cells: one row a version and holder, amendments applied in order.

A later version says all that the amendment changes and, for the rest, what the version before it said: an amendment's amount is the
new total (montant, arrêté of 22 December 2022), never an addition.
"""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

SILENT = ("MQ", "CDL", "INX", "NC", "None", "null", "N/A")  # what exporters write for nothing
NO_NUMBER = ("nan", "NaN")  # nothing as well, but as an amount it is a number that a program lost
CELLS = (
    *("buyer_siret", "buyer_name", "contract_id", "framework_id", "nature", "title", "procedure", "cpv", "technique", "amount"),
    *("notified_on", "published_on", "changed_on", "duration_months", "offers", "place_code"),
    *("supplier_name", "supplier_scheme", "supplier_id", "source_url"),
)
Row = dict[str, Any]  # CELLS as text, `version`, `holder`, `concession`
_HOLDER = frozenset({"id", "typeidentifiant", "denominationsociale", "nom"})
_CHANGE = frozenset(
    {"montant", "valeurglobale", "dureemois", "titulaires", "objetmodification", "datenotificationmodification"}
) | frozenset({"datesignaturemodification", "datepublicationdonneesmodification"})
_CONCESSIONS = ("concession", "délégation de service public", "delegation de service public", "contrat de concession")
_DEEPEST = 12
_HALVES = re.compile("[\ud800-\udfff]")  # halves of a sign beyond the first plane, as a cut "\\u…" leaves them: no text can hold them
_LONGEST = 100_000  # of a text that holds a list


def rows(contract: Mapping[str, Any], concession: bool) -> Iterator[Row]:
    """The contract as notified, then each of its amendments, once a holder; a holder named twice is one."""
    contract = {key.lower(): value for key, value in contract.items()}
    concession = concession or _is_concession(contract)
    base = _base(contract, concession)
    holders = _holders(contract.get("titulaires") or contract.get("concessionnaires")) or _flat_holders(contract)
    yield from _version(base, 0, concession, holders)
    for number, change in _changes(contract):
        base = base | {name: cell for name, cell in _changed(change).items() if cell is not None}
        base["changed_on"] = _changed(change)["changed_on"]
        base["published_on"] = _changed(change)["published_on"]
        holders = _holders(change.get("titulaires") or change.get("concessionnaires")) or holders
        yield from _version(base, number, concession, holders)


def _version(base: Row, number: int, concession: bool, holders: list[Row]) -> Iterator[Row]:
    for holder, supplier in enumerate(holders or [{}]):
        yield {**base, **supplier, "version": number, "holder": holder, "concession": concession}


def _base(contract: Mapping[str, Any], concession: bool) -> Row:
    buyer = "autoriteconcedante" if contract.get("autoriteconcedante") and concession else "acheteur"
    amount, signed = ("valeurglobale", "datesignature") if concession else ("montant", "datenotification")
    return {
        "buyer_siret": _inner(contract, buyer, "id"),
        "buyer_name": _inner(contract, buyer, "nom"),
        "contract_id": _first(contract, "id", "uid"),
        "framework_id": said(contract.get("idaccordcadre")),
        "nature": said(contract.get("nature")),
        "title": said(contract.get("objet")),
        "procedure": said(contract.get("procedure")),
        "cpv": said(contract.get("codecpv")),
        "technique": _techniques(contract),
        "amount": _amount(contract, amount, "montant"),
        "notified_on": _first(contract, signed, "datenotification"),
        "published_on": said(contract.get("datepublicationdonnees")),
        "duration_months": said(contract.get("dureemois")),
        "offers": said(contract.get("offresrecues")),
        "place_code": _inner(contract, "lieuexecution", "code"),
        "source_url": _first(contract, "sourcefile", "source"),
    }


def _changed(change: Mapping[str, Any]) -> Row:
    return {
        "amount": _amount(change, "montant", "valeurglobale"),
        "duration_months": said(change.get("dureemois")),
        "changed_on": _first(change, "datenotificationmodification", "datesignaturemodification"),
        "published_on": said(change.get("datepublicationdonneesmodification")),
    }


def _changes(contract: Mapping[str, Any]) -> list[tuple[int, Mapping[str, Any]]]:
    """The amendments in order: by their numbers where each has its own, else by their dates, else as they stand."""
    found = list(_leaves(contract.get("modifications"), _CHANGE)) or _flat_changes(contract)
    numbers = [int(cell) if (cell := str(said(change.get("id")))).isdecimal() else 0 for change in found]
    if len(set(numbers)) == len(numbers) and all(0 < number < 1000 for number in numbers):
        return sorted(zip(numbers, found, strict=True), key=lambda pair: pair[0])
    dates = [_changed(change)["changed_on"] for change in found]
    if all(dates):
        found = [change for _, change in sorted(zip(dates, found, strict=True), key=lambda pair: str(pair[0]))]
    return list(enumerate(found, 1))


def _holders(value: Any) -> list[Row]:
    holders = [
        {
            "supplier_name": _first(leaf, "denominationsociale", "nom"),
            "supplier_scheme": said(leaf.get("typeidentifiant")),
            "supplier_id": said(leaf.get("id")),
        }
        for leaf in _leaves(value, _HOLDER)
    ]
    return [holder for n, holder in enumerate(holders) if any(holder.values()) and holder not in holders[:n]]


def _flat_holders(contract: Mapping[str, Any]) -> list[Row]:
    """Holders written as keys of the contract itself: titulaire_id, or titulaire_id_1 to titulaire_id_3."""
    return _holders([{part: contract.get(f"titulaire_{part}{end}") for part in _HOLDER} for end in ("", "_1", "_2", "_3")])


def _flat_changes(contract: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """An amendment written as keys of the contract itself (montantmodification, …)."""
    change = {
        "id": contract.get("idmodification"),
        "montant": contract.get("montantmodification"),
        "dureemois": contract.get("dureemoismodification"),
        "datenotificationmodification": contract.get("datenotificationmodificationmodification"),
        "datepublicationdonneesmodification": contract.get("datepublicationdonneesmodificationmodification"),
        "titulaires": {
            "id": contract.get("idtitulairemodification"),
            "typeidentifiant": contract.get("typeidentifianttitulairemodification"),
        },
    }
    return [change] if any(said(cell) for cell in change.values() if not isinstance(cell, dict)) else []


def _leaves(value: Any, marks: frozenset[str], depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects that have one of the keys `marks`, in lists and wrappers as deep as exporters nest them."""
    value = _unquoted(value)
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        value = {key.lower(): inner for key, inner in value.items()}
        if marks & value.keys():
            yield value
            return
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, marks, depth + 1)


def _inner(contract: Mapping[str, Any], outer: str, inner: str) -> str | None:
    """A cell of an object, nested or flat: acheteur {id}, "acheteur.id", "acheteur_id", "acheteur/id"."""
    box = _unquoted(contract.get(outer))
    box = box[0] if isinstance(box, list) and box else box
    nested = said(box.get(inner)) if isinstance(box, dict) else None
    return nested or next((cell for sign in "._/" if (cell := said(contract.get(f"{outer}{sign}{inner}")))), None)


def _unquoted(value: Any) -> Any:
    """A list or an object that a spreadsheet wrote as text, in JSON or as Python prints it."""
    if not isinstance(value, str) or value[:1] not in ("{", "[") or len(value) > _LONGEST:
        return value
    try:
        return json.loads(value, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        pass
    try:
        return ast.literal_eval(value)
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return value


def _techniques(contract: Mapping[str, Any]) -> str | None:
    nested = _inner(contract, "techniques", "technique") or _inner(contract, "technique", "technique")
    plain = contract.get("techniques")
    return nested or (None if isinstance(plain, dict) else said(plain))


def _amount(box: Mapping[str, Any], *names: str) -> str | None:
    return next((cell for name in names if (cell := said(box.get(name), SILENT))), None)


def _first(box: Mapping[str, Any], *names: str) -> str | None:
    return next((cell for name in names if (cell := said(box.get(name)))), None)


def _is_concession(contract: Mapping[str, Any]) -> bool:
    return any(str(contract.get(name) or "").lower().startswith(_CONCESSIONS) for name in ("_type", "nature"))


def said(value: Any, silent: tuple[str, ...] = (*SILENT, *NO_NUMBER)) -> str | None:
    """A cell as text; null where it says nothing; a list of words joined."""
    if value is None:
        return None
    if isinstance(value, list):
        return "; ".join(cell for inner in value if (cell := said(inner))) or None
    cell = _HALVES.sub("\ufffd", str(value).replace("\0", "").strip())
    return None if not cell or cell in silent else cell
