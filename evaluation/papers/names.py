"""How a layout prints a member: in the roll, in a sentence, as a holder."""

from evaluation.papers.dimensions import Values
from evaluation.papers.plan import Member


def rolled(member: Member, values: Values) -> str:
    """The name as the roll prints it, without civility: what the label holds."""
    given, surname = member.given, member.surname
    initials = "-".join(f"{part[0]}." for part in given.split("-"))
    return {
        "Jean DUPONT": f"{given} {surname.upper()}",
        "DUPONT Jean": f"{surname.upper()} {given}",
        "Jean Dupont": f"{given} {surname}",
        "M. DUPONT": surname.upper(),
        "J. DUPONT": f"{initials} {surname.upper()}",
    }[values["name"]]


def civil(member: Member, values: Values) -> str:
    """The civility with its space, where the layout prints one."""
    if values["civility"] == "none":
        return ""
    long = values["civility"] == "Monsieur and Madame"
    return ("Madame " if long else "Mme ") if member.woman else ("Monsieur " if long else "M. ")


def entry(member: Member, values: Values) -> str:
    """The member in the roll: civility, name, function, and the bracket of who came late or left."""
    bare = ("" if values["civility"] == "MM. then Mmes" else civil(member, values)) + rolled(member, values)
    if member.note:
        return f"{bare}{member.note}{rolled(member.sits_for, values) if member.sits_for else ''}"
    told = {"after a comma": f"{bare}, {member.function}", "in brackets": f"{bare} ({member.function})"}.get(values["function"], bare)
    return told + _moved(member, values)


def _moved(member: Member, values: Values) -> str:
    if "brackets" not in values["moves"]:
        return ""
    e = "e" if member.woman else ""
    if member.holder and member.state == "present":
        return f" (jusqu'au point 2 inclus, puis pouvoir à {spoken(member.holder, values)})"
    if member.arrived:
        return f" (arrivé{e} à {member.arrived.hour}h{member.arrived.minute:02})"
    return f" (parti{e} à {member.left.hour}h{member.left.minute:02})" if member.left else ""


def spoken(member: Member, values: Values) -> str:
    """The member in a sentence: always with a civility, and as the roll prints the name."""
    return f"{member.civility} {rolled(member, values)}"
