"""The acts as a layout prints them: title, reporter, text, decision; then what stands beside them and the end of the session."""

from random import Random

from evaluation.papers.decision import print_decision
from evaluation.papers.dimensions import Values
from evaluation.papers.money import print_grants, print_lots
from evaluation.papers.names import spoken
from evaluation.papers.plan import Act, Plan
from evaluation.papers.sheet import BAND, BOLD, CENTRED, COLOURED, DARK, FRAMED, LARGE, LISTED, RIGHT, SMALL, UNDERLINED, Break, Sheet
from evaluation.papers.stock import hour, long_date, stock, wording

_LOOKS = {
    "bold": (BOLD,),
    "plain": (),
    "large": (LARGE,),
    "grey band": (BAND, BOLD),
    "white on dark": (DARK, BOLD),
    "capitals": (),
    "underlined": (UNDERLINED,),
    "framed": (FRAMED, BOLD),
    "bold capitals": (BOLD,),
    "list number": (LISTED, BOLD),
    "coloured": (COLOURED, LARGE),
}


def print_acts(sheet: Sheet, plan: Plan, values: Values, rng: Random, paragraphs: int) -> None:
    """All acts; who comes or goes is told before the second or, alone, the first."""
    for place, act in enumerate(plan.acts):
        if "told" in values["moves"] and place == min(1, len(plan.acts) - 1):
            _print_move(sheet, plan, values)
        _print_title(sheet, act, values)
        _print_reporter(sheet, act, values)
        _print_text(sheet, values, plan, rng)
        _print_more(sheet, values, rng, paragraphs)
        if act.grants and act.special == "none":
            print_grants(sheet, act, values)
        if act.lots and act.special == "none":
            print_lots(sheet, act, values)
        print_decision(sheet, act, plan, values)
        sheet.line()


def _print_title(sheet: Sheet, act: Act, values: Values) -> None:
    look = values["title look"]
    title = f"{'OBJET' if values['number'] != 'none' else 'Objet'} : {act.title}" if values["title"] == "objet" else act.title
    if look == "table row":
        sheet.table([(act.printed, title) if act.printed else (title,)], shares=(1, 5) if act.printed else (1,))
        return
    if values["number"] == "after the title":
        title = f"{title} {act.printed}"
    elif values["number"] in ("Délibération n° 7",) and act.printed:
        sheet.line(act.printed, *_LOOKS[look])
    elif act.printed and look != "list number":
        title = f"{act.printed} {title}" if values["number"] not in ("2024-04-01", "DEL2024_012") else f"{act.printed} – {title}"
    if values["title"] == "two lines" and len(title) > 60:
        cut = title.index(" ", len(title) // 2)
        sheet.line(title[:cut], *_LOOKS[look])
        sheet.line(title[cut + 1 :], *_LOOKS[look])
        return
    sheet.line(title, *_LOOKS[look], number=act.printed if look == "list number" else None)


def _print_reporter(sheet: Sheet, act: Act, values: Values) -> None:
    if act.reporter is None:
        return
    who = spoken(act.reporter, values)
    told = {
        "Rapporteur :": f"Rapporteur : {who}",
        "name under the title": who,
        "expose": f"{who} expose le dossier à l'assemblée.",
        "in brackets": f"(rapporteur : {who})",
    }[values["reporter"]]
    sheet.line(told)


def _print_more(sheet: Sheet, values: Values, rng: Random, paragraphs: int) -> None:
    """What makes minutes long."""
    for _ in range(paragraphs if values["text"] == "many pages" else 0):
        sheet.line(" ".join(rng.choices(stock()["prose"], k=6)))


def _print_text(sheet: Sheet, values: Values, plan: Plan, rng: Random) -> None:
    words, look = stock(), values["text"]
    if look == "whereas":
        for sentence in rng.sample(words["whereas"], 3):
            sheet.line(sentence)
    if look in ("one paragraph", "many pages", "debate"):
        sheet.line(" ".join(rng.sample(words["prose"], 2)))
    if look == "commission heard":
        sheet.line(rng.choice(words["prose"]))
        sheet.line(f"Avis de la commission compétente du {long_date(plan.day)} :")
        sheet.line("Vote › favorables 5 · défavorables 2 · se sont abstenus 1")
    if look == "debate":
        heard = [m for m in plan.members if m.state == "present" and not m.arrived and not m.left]
        for member in rng.sample(heard, min(3, len(heard))):
            sheet.line(f"{spoken(member, values)} {rng.choice(words['debate'])}")


def _print_move(sheet: Sheet, plan: Plan, values: Values) -> None:
    for member in plan.members:
        if member.arrived:
            told = wording("moves", "arrives", values, member.arrived.minute)
            sheet.line(told.format(who=spoken(member, values), hour=hour(member.arrived, 1)))
        if member.left:
            told = wording("moves", "leaves", values, member.left.minute)
            sheet.line(told.format(who=spoken(member, values), hour=hour(member.left, 1)))


def print_besides(sheet: Sheet, plan: Plan, values: Values, rng: Random) -> None:
    """What stands before the acts and is none of them."""
    look = values["besides"]
    if look == "staff":
        officials = "Mme la directrice générale des services, M. le chef du service technique"
        sheet.line(f"Assistaient également à la séance, sans voix délibérative : {officials}.")
    elif look == "guests":
        sheet.line("Invités : le receveur principal ; le bureau d'études chargé du projet.")
    elif look == "decisions of the chair":
        sheet.line("Décisions prises par délégation", BOLD)
        for number in range(1, 4):
            title, thousands = rng.choice(stock()["short"]), rng.randrange(2, 30)
            sheet.line(f"Décision {number}/{plan.day.year} : {title}, pour un montant de {thousands} 000 €.")
        sheet.line()
    elif look == "quorum told":
        sheet.line("Le quorum est atteint, l'assemblée peut délibérer.")
    elif look == "other hours":
        for told in rng.sample(stock()["other_hours"], 3):
            sheet.line(told)
    elif look == "stamp":
        sheet.line("Envoyé en préfecture – Reçu en préfecture – Publié sur le site internet", SMALL, FRAMED, RIGHT)


def print_annex(sheet: Sheet) -> None:
    """A list of prices that is no act."""
    sheet.blocks.append(Break())
    sheet.line("ANNEXE – Grille tarifaire", BOLD, CENTRED)
    sheet.table(
        [("Prestation", "Tarif"), ("Location d'une demi-journée", "80 €"), ("Caution", "300 €"), ("Forfait ménage", "60 €")], head=True
    )


def print_end(sheet: Sheet, plan: Plan, values: Values) -> None:
    """The close, the secretary at the end, the list of acts, the signatures."""
    if values["closing"] == "sentence":
        sheet.line(f"L'ordre du jour étant épuisé, la séance est levée à {hour(plan.closed, 1)}.")
    if values["closing"] == "own line":
        sheet.line(wording("closing", "line", values, plan.closed.minute).format(hour=hour(plan.closed, plan.closed.hour)))
    if values["secretary"] == "at the end":
        sheet.line(f"Secrétaire de séance : {spoken(plan.secretary, values)}")
    if values["besides"] == "recap":
        sheet.line("RÉCAPITULATIF DES DÉLIBÉRATIONS", BOLD, CENTRED)
        for place, act in enumerate(plan.acts, 1):
            sheet.line(f"{place}. {act.title}")
    if values["besides"] == "signatures":
        sheet.line("Suivent les signatures au registre.", CENTRED)
        sheet.line(f"Fait et délibéré les jour, mois et an susdits. {plan.chair_title} : {spoken(plan.chair, values)}")
    if values["besides"] == "order of another body":
        sheet.line("ARRÊTÉ DU PRÉSIDENT DU SYNDICAT DES EAUX", BOLD, CENTRED)
        sheet.line("Objet : Restriction provisoire des usages de l'eau")
        sheet.line("Article 1 : Le lavage des véhicules est interdit. Article 2 : Le présent arrêté sera affiché.")
    if values["kind"] == "one act":
        sheet.line(f"Pour extrait conforme, le {long_date(plan.day)}", RIGHT)
