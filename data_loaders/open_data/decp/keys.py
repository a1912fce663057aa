"""The keys of a contract as an object, what each is for, and the claim to a file whose first contracts have been seen."""

import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from data_loaders.open_data.forms import Recognised

_USES = {
    "id": "contract_id",
    "uid": "contract_id",
    "acheteur": "buyer_siret",
    "autoriteconcedante": "buyer_siret",
    "idaccordcadre": "framework_id",
    "nature": "nature",
    "objet": "title",
    "procedure": "procedure",
    "codecpv": "cpv",
    "techniques": "technique",
    "technique": "technique",
    "montant": "amount_cents",
    "valeurglobale": "amount_cents",
    "datenotification": "notified_on",
    "datesignature": "notified_on",
    "datepublicationdonnees": "published_on",
    "dureemois": "duration_months",
    "offresrecues": "offers",
    "lieuexecution": "place_code",
    "titulaires": "supplier_id",
    "titulaire": "supplier_id",
    "concessionnaires": "supplier_id",
    "modifications": "version",
    "_type": "concession",
}
_SIGNS = re.compile(r"[._/]")
_INNER = {
    ("acheteur", "nom"): "buyer_name",
    ("lieuexecution", "typecode"): "ignored",
    ("lieuexecution", "nom"): "ignored",
    ("titulaire", "denominationsociale"): "supplier_name",
    ("titulaire", "nom"): "supplier_name",
    ("titulaire", "typeidentifiant"): "supplier_scheme",
}
_IGNORED = frozenset(
    {
        *("formeprix", "typesprix", "typeprix", "marcheinnovant", "origineue", "originefrance", "ccag", "considerationssociales"),
        *("considerationsenvironnementales", "attributionavance", "tauxavance", "modalitesexecution", "modaliteexecution"),
        *("typegroupementoperateurs", "soustraitancedeclaree", "actessoustraitance", "modificationsactessoustraitance"),
        *("datedebutexecution", "montantsubventionpublique", "donneesexecution", "source", "term", "uuid", "created_at", "updated_at"),
        *("counttitulaires", "titulaire_contact"),
    }
)
_MUST = ({"contract_id"}, {"amount_cents", "supplier_id"})


def is_contract(value: Mapping[str, Any]) -> bool:
    """Whether an object has a contract's keys: a number, and an amount or a holder."""
    known = {_use(key) for key in value}
    return all(known & some for some in _MUST)


def claim(form: str, seen: Iterable[Mapping[str, Any]], version: str) -> Recognised:
    """The claim to a file of which these contracts were seen: each of their keys with its use."""
    uses = {key: _use(key) for contract in seen for key in contract}
    known = sum(use not in ("ignored", "unknown") for use in uses.values())
    loader = sys.modules[f"{__package__}.{form.removeprefix('decp_')}"]
    return Recognised(loader, known, version, {"form": form, "known": known, "columns": len(uses)}, {}, tuple(uses.items()))


def _use(key: str) -> str:
    plain = key.lower()
    if plain in _USES or plain in _IGNORED:
        return _USES.get(plain, "ignored")
    outer, *inner = _SIGNS.split(plain)
    if inner == ["source"]:
        return "ignored"
    if inner and (outer, inner[0]) in _INNER:
        return _INNER[outer, inner[0]]
    return _USES.get(outer, "ignored" if outer in _IGNORED else "unknown")
