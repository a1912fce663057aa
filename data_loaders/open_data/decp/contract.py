"""One contract of DECP data (JSON or XML, of 2019 or 2024) as cells: one row a version and holder, amendments applied in order.

A later version says all that the amendment changes and, for the rest, what the version before it said: an amendment's amount is the
new total (montant, arrêté of 22 December 2022), never an addition.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from data_loaders.open_data.decp.cells import amount_in, first_said, inner_cell, leaves, said

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
        "buyer_siret": inner_cell(contract, buyer, "id"),
        "buyer_name": inner_cell(contract, buyer, "nom"),
        "contract_id": first_said(contract, "id", "uid"),
        "framework_id": said(contract.get("idaccordcadre")),
        "nature": said(contract.get("nature")),
        "title": said(contract.get("objet")),
        "procedure": said(contract.get("procedure")),
        "cpv": said(contract.get("codecpv")),
        "technique": _techniques(contract),
        "amount": amount_in(contract, amount, "montant"),
        "notified_on": first_said(contract, signed, "datenotification"),
        "published_on": said(contract.get("datepublicationdonnees")),
        "duration_months": said(contract.get("dureemois")),
        "offers": said(contract.get("offresrecues")),
        "place_code": inner_cell(contract, "lieuexecution", "code"),
        "source_url": first_said(contract, "sourcefile", "source"),
    }


def _changed(change: Mapping[str, Any]) -> Row:
    return {
        "amount": amount_in(change, "montant", "valeurglobale"),
        "duration_months": said(change.get("dureemois")),
        "changed_on": first_said(change, "datenotificationmodification", "datesignaturemodification"),
        "published_on": said(change.get("datepublicationdonneesmodification")),
    }


def _changes(contract: Mapping[str, Any]) -> list[tuple[int, Mapping[str, Any]]]:
    """The amendments in order: by their numbers where each has its own, else by their dates, else as they stand."""
    found = list(leaves(contract.get("modifications"), _CHANGE)) or _flat_changes(contract)
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
            "supplier_name": first_said(leaf, "denominationsociale", "nom"),
            "supplier_scheme": said(leaf.get("typeidentifiant")),
            "supplier_id": said(leaf.get("id")),
        }
        for leaf in leaves(value, _HOLDER)
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


def _techniques(contract: Mapping[str, Any]) -> str | None:
    nested = inner_cell(contract, "techniques", "technique") or inner_cell(contract, "technique", "technique")
    plain = contract.get("techniques")
    return nested or (None if isinstance(plain, dict) else said(plain))


def _is_concession(contract: Mapping[str, Any]) -> bool:
    return any(str(contract.get(name) or "").lower().startswith(_CONCESSIONS) for name in ("_type", "nature"))
