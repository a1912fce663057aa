"""What was decided, in each way of saying it."""

from evaluation.papers.dimensions import Values
from evaluation.papers.names import spoken
from evaluation.papers.plan import Act, Plan
from evaluation.papers.sheet import BOLD, FRAMED, RIGHT, Sheet
from evaluation.papers.stock import wording

_NIL = "/"


def print_decision(sheet: Sheet, act: Act, plan: Plan, values: Values) -> None:
    """The decision and its vote."""
    if act.special != "none":
        _special(sheet, act, plan, values)
        return
    organ, vote, look = plan.organ, act.vote, values["vote"]
    aim = "approuve cette proposition et charge l'exécutif de son exécution"
    for_, against = vote.for_, vote.against
    abstentions = 0 if vote.abstentions is None else vote.abstentions
    sentences = {
        "sentence": f"Après en avoir délibéré, le {organ}, à l'unanimité, {aim}.",
        "verbs alone": f"Le {organ}, après en avoir délibéré, {aim}.",
        "Vote : unanimité": "Vote : unanimité",
        "adopted": "La délibération est adoptée.",
    }
    if look in sentences:
        sheet.line(sentences[look])
        return
    if look not in ("line of counts", "sign and dots"):
        sheet.line(f"Après en avoir délibéré, le {organ} {aim}.")
    if look == "capitals":
        sheet.line("ADOPTÉ À L'UNANIMITÉ", BOLD)
    elif look == "table":
        sheet.table([("Pour", "Contre", "Abstention"), (str(for_), str(against), str(abstentions))], head=True)
    elif look == "line of counts":
        sheet.line(f"Le {organ}, par {for_} voix pour, {against} contre et {abstentions} abstention{'s' * (abstentions > 1)}, {aim}.")
    elif look == "box at the right":
        sheet.line(f"Pour : {for_} – Contre : {against} – Abstentions : {abstentions}", FRAMED, RIGHT)
    elif look in ("names in brackets", "sign and dots"):
        (_names if look == "names in brackets" else _signed)(sheet, act, values)
    elif look == "one a line":
        for name, number in (("Votes pour", for_), ("Votes contre", against), ("Abstentions", abstentions)):
            sheet.line(f"{name} : {number}")
    elif look == "slash for none":
        sheet.line(f"POUR : {for_}   CONTRE : {against or _NIL}   ABSTENTION : {abstentions or _NIL}")
    elif look == "no one against":
        sheet.line(f"Pour : {for_} ; contre : 0")


def _names(sheet: Sheet, act: Act, values: Values) -> None:
    vote = act.vote
    against, abstained = vote.opposed[: vote.against], vote.opposed[vote.against :]
    told = [f"{vote.for_} voix pour"]
    for members, word in ((against, "contre"), (abstained, "abstention")):
        if members:
            plural = "s" if len(members) > 1 and word == "abstention" else ""
            told.append(f"{len(members)} {word}{plural} ({', '.join(spoken(member, values) for member in members)})")
        else:
            told.append(f"0 {word}")
    sheet.line(f"Vote : {', '.join(told)}.")


def _signed(sheet: Sheet, act: Act, values: Values) -> None:
    """ "Vote › favorables 14 · défavorables 1 (M. Loup)": the sign and what parts the counts are the paper's own."""
    vote, place = act.vote, len(act.title) % 4
    opened, parted = [("Vote ›", " · "), ("Votes »", " • "), ("Vote :", " | "), ("Scrutin >", " – ")][place]
    told = [f"favorables {vote.for_}"]
    abstained = ("s'est abstenu" if vote.abstentions == 1 else "se sont abstenus", vote.opposed[vote.against or 0 :])
    for word, members in (("défavorables", vote.opposed[: vote.against]), abstained):
        names = f" ({', '.join(spoken(member, values) for member in members)})" if members else ""
        told.append(f"{word} {len(members)}{names}")
    sheet.line(f"{opened} {parted.join(told)}")


def _special(sheet: Sheet, act: Act, plan: Plan, values: Values) -> None:
    vote = act.vote
    if act.special == "rejected by count":
        counts = f"{vote.for_} voix pour, {vote.against} voix contre et 0 abstention"
        sheet.line(f"Mise aux voix, la proposition recueille {counts} : elle est rejetée.")
        return
    sheet.line(wording("specials", act.special, values, len(act.title)).format(organ=plan.organ))
