"""Who a supplier is: by the SIREN printed with the name, checked by its key digit, else by the exact normalised name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update
from stdnum.fr import siren, siret

from council import ContractHolder, Supplier
from database.identities.identity import identity
from database.identities.names import fullest, supplier_key
from database.money.joint_names import members

_DIGITS = re.compile(r"(?<!\d)\d(?:[ .\u00a0\u202f]?\d){8}(?:[ .\u00a0\u202f]?\d){0,5}(?!\d)")
_SIRET_DIGITS = 14


@dataclass(frozen=True, slots=True)
class SupplierIdentity:
    """One supplier's address; `siret` only where it is printed and its key digit is right."""

    id: int
    key: str
    siret: str | None


def identify(printed: str) -> SupplierIdentity:
    """The supplier that a print names: an establishment's SIRET leads to its company's SIREN."""
    for found in _DIGITS.finditer(printed):
        number = re.sub(r"\D", "", found.group())
        whole = len(number) == _SIRET_DIGITS and siret.is_valid(number)
        if whole or siren.is_valid(number):
            key = number[:9]
            return SupplierIdentity(identity("supplier", key), key, number if whole else None)
    key = supplier_key(printed)
    return SupplierIdentity(identity("supplier", key), key, None)


def refresh_suppliers(connection: Connection, supplier_ids: Iterable[int]) -> None:
    """The shown name of these suppliers from all their prints; one that no contract names any more goes."""
    for supplier_id in sorted(supplier_ids):
        prints = connection.execute(select(ContractHolder.printed_name).where(ContractHolder.supplier_id == supplier_id).distinct())
        own = (name for printed in prints.scalars() for name in members(printed))  # a group's print names its other members too
        names = {name for name in own if identify(name).id == supplier_id}
        if names:
            sirets = sorted(found for name in names if (found := identify(name).siret))
            values = {"name": fullest(names), "siret": sirets[0] if sirets else None}
            connection.execute(update(Supplier).where(Supplier.id == supplier_id).values(values))
        else:
            connection.execute(delete(Supplier).where(Supplier.id == supplier_id))
