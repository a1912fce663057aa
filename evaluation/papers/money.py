"""Grants and lots in each of their layouts."""

from collections.abc import Callable

from evaluation.papers.dimensions import Values
from evaluation.papers.plan import Act
from evaluation.papers.sheet import Sheet
from evaluation.papers.stock import stock

_MARKS = {
    "1 234,50 €": (" ", ",", " €"),
    "1 234.50 €": (" ", ".", " €"),
    "1.234,50 €": (".", ",", " €"),
    "1234,50 euros": ("", ",", " euros"),
}


def money(amount: float, values: Values, unit: bool = True) -> str:
    """An amount as this layout prints it; a whole one now and then without its cents."""
    thousands, point, sign = _MARKS.get(values["amount"], (" ", ",", " €"))
    whole, cents = f"{amount:,.2f}".split(".")
    told = whole.replace(",", thousands) + (f"{point}{cents}" if cents != "00" or values["amount"] == "1 234.50 €" else "")
    return told + (sign if unit else "")


def print_grants(sheet: Sheet, act: Act, values: Values) -> None:
    """Who is given what."""
    _GRANTS[values["grants"]](sheet, act, values)


def print_lots(sheet: Sheet, act: Act, values: Values) -> None:
    """Which firm has which lot."""
    _LOTS[values["contract"]](sheet, act, values)


def _grants_sentence(sheet: Sheet, act: Act, values: Values) -> None:
    ((club, amount),) = act.grants
    sheet.line(f"Il est proposé d'accorder une subvention de {money(amount, values)} à l'association {club}.")


def _grants_table(sheet: Sheet, act: Act, values: Values) -> None:
    ruled = values["grants"] in ("ruled table", "total line", "last year beside")
    head: tuple[str, ...] = ("Association", "Montant attribué")
    rows: list[tuple[str, ...]] = [(club, money(amount, values)) for club, amount in act.grants]
    if values["grants"] == "last year beside":
        head = ("Bénéficiaire", "Versé l'an passé", "Montant voté")
        rows = [(club, money(amount + 50, values), money(amount, values)) for club, amount in act.grants]
    if values["grants"] == "total line":
        rows.append(("TOTAL", money(sum(amount for _, amount in act.grants), values)))
    sheet.line("Les subventions suivantes sont accordées :")
    sheet.table([head, *rows], ruled=ruled, head=True, shares=(3, *[2] * (len(head) - 1)))


def _grants_list(sheet: Sheet, act: Act, values: Values) -> None:
    sheet.line("Il est proposé d'attribuer les subventions suivantes :")
    for club, amount in act.grants:
        told = money(amount, values)
        look = {
            "bullets": f"- {club} : {told}",
            "dotted line": f"{club} {'.' * (50 - len(club))} {told}",
            "amount first": f"- {told} à {club}",
        }
        sheet.line(look[values["grants"]])


def _grants_run_in(sheet: Sheet, act: Act, values: Values) -> None:
    sheet.line("Les subventions suivantes sont accordées :")
    sheet.line(" / ".join(f"{club} : {money(amount, values)}" for club, amount in act.grants))


def _grants_on_lines(sheet: Sheet, act: Act, values: Values) -> None:
    """A table whose cells a copy put under one another; a club of last year has none this year."""
    named = {club for club, _ in act.grants}
    sheet.line("Les subventions suivantes sont accordées :")
    for cell in ("Bénéficiaire", "Versé l'an passé", "Montant voté"):
        sheet.line(cell)
    for club, amount in act.grants:
        for cell in (club, money(amount + 50, values), money(amount, values)):
            sheet.line(cell)
    for cell in (next(club for club in stock()["clubs"] if club not in named), money(300.0, values), "-"):
        sheet.line(cell)


def _former_holder(sheet: Sheet, act: Act, values: Values) -> None:
    (lot,) = act.lots
    former = next(firm for firm in stock()["firms"] if firm not in str(lot["supplier"]))
    amount = money(float(str(lot["amount"])), values)
    sheet.line(f"Le contrat signé avec la société {former} est arrivé à son terme.")
    sheet.line(f"Il est proposé de confier les prestations à {lot['supplier']} pour {amount} {lot['tax']}.")


def _contract_sentence(sheet: Sheet, act: Act, values: Values) -> None:
    (lot,) = act.lots
    tax = lot["tax"]
    if values["contract"] == "least and most":
        least, most = (money(float(str(lot[key])), values) for key in ("min_amount", "max_amount"))
        sheet.line(
            f"Il est proposé d'attribuer l'accord-cadre à bons de commande à la société {lot['supplier']}, "
            f"pour un montant minimum de {least} {tax} et un montant maximum de {most} {tax}."
        )
        return
    amount = money(float(str(lot["amount"])), values)
    sheet.line(f"Après analyse des offres, le marché est attribué à l'entreprise {lot['supplier']} pour un montant de {amount} {tax}.")


def _lots_table(sheet: Sheet, act: Act, values: Values) -> None:
    look = values["contract"]
    tax = act.lots[0]["tax"]
    head: tuple[str, ...] = ("Lot", "Désignation", "Entreprise retenue", f"Montant {tax}")
    rows: list[tuple[str, ...]] = []
    for place, lot in enumerate(act.lots, 1):
        amount = float(str(lot["amount"]))
        row: tuple[str, ...] = (str(place), str(lot["trade"]), str(lot["supplier"]), money(amount, values))
        if look == "offers beside":
            row = (*row[:2], str(2 + place % 4), *row[2:])
        elif look == "TTC beside":
            row = (*row, money(round(amount * 1.2, 2), values))
        rows.append(row)
    if look == "offers beside":
        head = ("Lot", "Désignation", "Offres reçues", *head[2:])
    elif look == "TTC beside":
        head = (*head, "Montant TTC")
    sheet.line("Les marchés suivants sont attribués :")
    shares = {"narrow cells": (1, 2, 2, 2), "offers beside": (1, 4, 1, 3, 3), "TTC beside": (1, 4, 3, 3, 3)}.get(look, (1, 4, 4, 3))
    sheet.table([head, *rows], ruled=look != "aligned lots", head=True, shares=shares)


def _lots_list(sheet: Sheet, act: Act, values: Values) -> None:
    sheet.line("Le marché est attribué ainsi :")
    for place, lot in enumerate(act.lots, 1):
        amount = money(float(str(lot["amount"])), values)
        sheet.line(f"- Lot n° {place} – {lot['trade']} : {lot['supplier']} pour {amount} {lot['tax']}")


_Print = Callable[[Sheet, Act, Values], None]
_GRANTS: dict[str, _Print] = {
    "sentence": _grants_sentence,
    **dict.fromkeys(("ruled table", "aligned", "last year beside", "total line"), _grants_table),
    **dict.fromkeys(("bullets", "dotted line", "amount first"), _grants_list),
    "run in": _grants_run_in,
    "a cell a line": _grants_on_lines,
}
_LOTS: dict[str, _Print] = {
    **dict.fromkeys(("sentence", "least and most"), _contract_sentence),
    **dict.fromkeys(("ruled lots", "aligned lots", "narrow cells", "offers beside", "TTC beside"), _lots_table),
    "bullets": _lots_list,
    "former holder": _former_holder,
}
