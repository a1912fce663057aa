"""The roll call in each of its layouts."""

from evaluation.papers.dimensions import Values
from evaluation.papers.names import civil, entry, rolled
from evaluation.papers.plan import Member, Plan
from evaluation.papers.sheet import BAND, BOLD, UNDERLINED, Columns, Line, Sheet, lines
from evaluation.papers.stock import stock

_WORDS = {
    "Étaient présents": ("Étaient présents :", "Étaient excusés :", "Étaient absents :", "Avaient donné pouvoir :"),
    "PRÉSENTS": ("PRÉSENTS", "EXCUSÉS", "ABSENTS", "POUVOIRS"),
    "Membres présents": ("Membres présents :", "Membres excusés :", "Membres absents :", "Membres ayant donné pouvoir :"),
    "Étaient présent(e)s": ("Étaient présent(e)s :", "Étaient excusé(e)s :", "Étaient absent(e)s :", "Ont donné procuration :"),
    "Ont siégé": ("Ont siégé :", "Se sont excusés :", "Absents sans excuse :", "Ont donné pouvoir :"),
    "Présents run on": ("Présents :", "Excusés :", "Absents :", "Pouvoirs :"),
    "présent·e·s": ("Étaient présent·e·s :", "Étaient excusé·e·s :", "Étaient absent·e·s :", "Étaient représenté·e·s :"),
    "Mmes et MM.": (
        "Étaient présents Mmes et MM. les membres :",
        "Étaient excusés Mmes et MM. :",
        "Étaient absents Mmes et MM. :",
        "Avaient donné pouvoir Mmes et MM. :",
    ),
    "Assistaient": ("Assistaient à la séance :", "Absents excusés :", "Absents :", "Absents représentés :"),
}
_LOOKS = {"bold": (BOLD,), "grey band": (BAND, BOLD), "underlined": (UNDERLINED,)}
_MARKS = {"run of commas": ", ", "dashes": " – ", "semicolons": " ; ", "side box": ", ", "by function": ", ", "by commune": ", "}
_STATES = ("present", "excused", "absent", "represented")


def print_roll(sheet: Sheet, plan: Plan, values: Values) -> None:
    """The roll, whatever its layout."""
    look = values["roll"]
    if look == "table of crosses":
        _crosses(sheet, plan, values)
    elif look == "table of words":
        _words_table(sheet, plan, values)
    elif look in ("two columns", "side box"):
        _beside(sheet, plan, values)
    else:
        for state in _STATES:
            members = plan.listed(state)
            if members:
                _list(sheet, plan, values, state)
    sheet.line()


def _heading(values: Values, state: str, count: int) -> str:
    words = _WORDS[values["headings"]][_STATES.index(state)]
    return f"{words.removesuffix(' :')} ({count}) :" if values["counts"] == "in the headings" else words


def _list(sheet: Sheet, plan: Plan, values: Values, state: str) -> None:
    members, look = plan.listed(state), values["roll"]
    heading = _heading(values, state, len(members))
    entries = [proxy(m, values) if state == "represented" else entry(m, values) for m in members]
    if look in _MARKS and not look.startswith("by ") and values["headings"] == "Présents run on":
        sheet.line(f"{heading} {_run(members, entries, values, _MARKS[look])}")
        return
    sheet.line(heading, *_LOOKS.get(values["heading look"], ()))
    if look == "aligned":
        sheet.table([(one, member.function) for one, member in zip(entries, members, strict=True)], ruled=False, shares=(3, 2))
    elif look == "cells":
        padded = [*entries, *[""] * (-len(entries) % 3)]
        sheet.table([tuple(padded[n : n + 3]) for n in range(0, len(padded), 3)])
    elif look == "by commune" and state == "present":
        for n in range(0, len(entries), 4):
            sheet.line(f"{stock()['places'][n // 4]} : {', '.join(entries[n : n + 4])}")
    elif look == "by function" and state == "present":
        for rank in ("chair", "deputies", "others"):
            ranked = [one for one, member in zip(entries, members, strict=True) if _rank(plan, member) == rank]
            if ranked:
                sheet.line(f"{_rank_name(plan, rank)} : {', '.join(ranked)}")
    elif look in _MARKS:
        sheet.line(_run(members, entries, values, _MARKS[look]) + ("." if look != "dashes" else ""))
    else:
        for one in entries:
            sheet.line(f"• {one}" if look == "bullets" else one)


def _run(members: list[Member], entries: list[str], values: Values, mark: str) -> str:
    if values["civility"] != "MM. then Mmes" or members[0].listed == "represented":
        return mark.join(entries)
    parts = []
    for woman, one, many in ((False, "M. ", "MM. "), (True, "Mme ", "Mmes ")):
        named = [text for text, member in zip(entries, members, strict=True) if member.woman == woman]
        if named:
            parts.append((one if len(named) == 1 else many) + mark.join(named))
    return mark.join(parts)


def proxy(member: Member, values: Values) -> str:
    """Who gives a proxy, to whom."""
    giver = civil(member, {**values, "civility": _own(values)}) + rolled(member, values)
    holder = member.holder
    assert holder is not None
    to = civil(holder, {**values, "civility": _own(values)}) + rolled(holder, values)
    e = "e" if member.woman else ""
    return {
        "own list, à": f"{giver} à {to}",
        "own list, donne pouvoir à": f"{giver} donne pouvoir à {to}",
        "own list, arrow": f"{giver} → {to}",
        "in brackets": f"{giver} (pouvoir à {to}{member.note})",
        "représenté par": f"{giver}, représenté{e} par {to}",
        "procuration, bracketed": f"{giver} (procuration à {to})",
        "holder first": f"{to} a reçu pouvoir de {giver}",
    }[values["proxy"]]


def _own(values: Values) -> str:
    """A plural civility stands before no single name."""
    return "M. and Mme" if values["civility"] == "MM. then Mmes" else values["civility"]


def _crosses(sheet: Sheet, plan: Plan, values: Values) -> None:
    rows: list[tuple[str, ...]] = [("Nom", "Présent", "Excusé", "Absent", "Pouvoir à")]
    for member in plan.members:
        marks = ["X" if member.listed == state else "" for state in ("present", "excused", "absent")]
        holder = rolled(member.holder, values) if member.holder else ""
        rows.append((civil(member, values) + rolled(member, values), *marks, holder))
    sheet.table(rows, head=True, shares=(4, 1, 1, 1, 3))


def _words_table(sheet: Sheet, plan: Plan, values: Values) -> None:
    rows: list[tuple[str, ...]] = [("Nom et prénom", "Fonction", "Présence")]
    for member in plan.members:
        e = "e" if member.woman else ""
        state = {"present": f"Présent{e}", "excused": f"Excusé{e}", "absent": f"Absent{e}"}.get(member.listed)
        holder = civil(member.holder, values) + rolled(member.holder, values) if member.holder else ""
        rows.append((civil(member, values) + rolled(member, values), member.function, state or f"Pouvoir à {holder}"))
    sheet.table(rows, head=True, shares=(3, 3, 3))


def _beside(sheet: Sheet, plan: Plan, values: Values) -> None:
    """Two columns: who is here, who is away; or a narrow box with the whole roll beside a text."""
    here, away = _column(plan, values, ("present",)), _column(plan, values, ("excused", "absent", "represented"))
    if values["roll"] == "two columns":
        sheet.blocks.append(Columns(here, away))
        return
    said = lines("Le quorum étant atteint, l'assemblée peut valablement délibérer.", "Le procès-verbal est tenu au secrétariat.")
    sheet.blocks.append(Columns((*here, *away), said, boxed=True))


def _column(plan: Plan, values: Values, states: tuple[str, ...]) -> tuple[Line, ...]:
    found: list[Line] = []
    for state in states:
        members = plan.listed(state)
        if members:
            found += lines(_heading(values, state, len(members)), look=_LOOKS.get(values["heading look"], ()))
            found += lines(*(proxy(m, values) if state == "represented" else entry(m, values) for m in members))
    return tuple(found)


def _rank(plan: Plan, member: Member) -> str:
    return "chair" if member is plan.chair else "deputies" if member.function[0].isdigit() else "others"


def _rank_name(plan: Plan, rank: str) -> str:
    if rank == "chair":
        return plan.chair_title
    if plan.body == "commune":
        return {"deputies": "Adjoints", "others": "Conseillers municipaux"}[rank]
    return {"deputies": "Vice-présidents", "others": "Membres"}[rank]
