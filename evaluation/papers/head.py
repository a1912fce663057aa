"""The head of a paper: letterhead, date and hour, convocation, numbers of members, chair and secretary."""

from random import Random

from evaluation.papers.dimensions import Values
from evaluation.papers.names import spoken
from evaluation.papers.plan import Plan
from evaluation.papers.sheet import BOLD, CENTRED, FRAMED, LARGE, Columns, Sheet, lines
from evaluation.papers.stock import MONTHS, hour, long_date, spelled, spelled_year, weekday

TITLES = {"minutes": "PROCÈS-VERBAL", "summary": "COMPTE RENDU", "one act": "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS"}


def print_head(sheet: Sheet, plan: Plan, values: Values, rng: Random) -> None:
    """Everything before the roll."""
    _letterhead(sheet, plan, values)
    title = f"{TITLES[values['kind']]} DU {plan.organ.upper()}"
    if values["opening"] == "date in the title":
        sheet.line(f"{title} – SÉANCE DU {long_date(plan.day).upper()}", BOLD, CENTRED, LARGE)
    else:
        sheet.line(title, BOLD, CENTRED)
    _opening(sheet, plan, values)
    if values["closing"] == "below the opening":
        sheet.line(f"Ouverture : {hour(plan.time)}")
        sheet.line(f"Clôture : {hour(plan.closed)}")
    if values["convened"] == "Date de convocation":
        sheet.line(f"Date de convocation : {plan.convened.day:02}/{plan.convened.month:02}/{plan.convened.year}")
    elif values["convened"] == "convoqué le":
        sheet.line(f"Le {plan.organ} a été convoqué le {long_date(plan.convened)}.")
    if values["kind"] == "one act" or rng.random() < 0.5:
        sheet.line()


def _letterhead(sheet: Sheet, plan: Plan, values: Values) -> None:
    name, look = plan.whole[0].upper() + plan.whole[1:], values["letterhead"]
    if look == "centred":
        sheet.line("RÉPUBLIQUE FRANÇAISE", CENTRED)
        sheet.line(name.upper(), BOLD, CENTRED)
    elif look == "left box":
        sheet.blocks.append(Columns(lines("RÉPUBLIQUE FRANÇAISE", "Liberté – Égalité – Fraternité"), lines(name, look=(BOLD,)), boxed=True))
    elif look == "two columns":
        sheet.blocks.append(Columns(lines(name, look=(BOLD,)), lines("Place du Marché", "Téléphone du secrétariat en mairie")))
    elif look == "name alone":
        sheet.line(name.upper(), LARGE)


def _opening(sheet: Sheet, plan: Plan, values: Values) -> None:
    day, at = plan.day, plan.time
    name = f" de la {plan.whole}" if plan.body not in ("syndicat", "CCAS") else f" du {plan.whole}"
    spelled_hour = f"{spelled(at.hour)} heures{' ' + spelled(at.minute) if at.minute else ''}"
    called = f", dûment convoqué le {long_date(plan.convened)}," if values["convened"] == "in the opening sentence" else ""
    first = "premier" if day.day == 1 else spelled(day.day)
    chair = _chair(plan, values)
    who = f"{plan.organ}{name}{called}"
    opening = {
        "L'an, in letters": f"L'an {spelled_year(day.year)}, le {first} {MONTHS[day.month - 1]} à {spelled_hour}, le {who} s'est réuni "
        f"au lieu habituel de ses séances{chair}.",
        "Séance du": f"Séance du {long_date(day)} à {hour(at)}",
        "date in the title": f"La séance est ouverte à {hour(at, 1)}{chair}.",
        "slashes": f"Réunion du {day.day:02}/{day.month:02}/{day.year} – {hour(at)}",
        "weekday and place": f"Le {weekday(day)} {long_date(day)}, à {hour(at, 2)}, le {who} s'est assemblé en salle du conseil{chair}.",
        "convened by the chair": f"Le {weekday(day)} {long_date(day)} à {hour(at, 1)}, le {who} s'est tenu en séance publique{chair}.",
    }[values["opening"]]
    sheet.line(opening)
    in_a_sentence = chair and chair in opening
    if values["letterhead"] == "in a sentence" and name not in opening:
        sheet.line(f"Les membres du {plan.organ}{name} se sont réunis{called} au siège.")
    if not in_a_sentence:
        _say_chair(sheet, plan, values)


def _chair(plan: Plan, values: Values) -> str:
    """The clause that names who presides, for openings that are sentences."""
    if values["president"] != "sous la présidence de":
        return ""
    return f", sous la présidence de {spoken(plan.chair, values)}, {plan.chair_title}"


def _say_chair(sheet: Sheet, plan: Plan, values: Values) -> None:
    chair = spoken(plan.chair, values)
    sheet.line(
        {
            "sous la présidence de": f"Sous la présidence de {chair}, {plan.chair_title}",
            "Président de séance :": f"Président{'e' if plan.chair.woman else ''} de séance : {chair}",
            "préside": f"{chair}, {plan.chair_title}, préside la séance.",
        }[values["president"]]
    )


def print_counts(sheet: Sheet, plan: Plan, values: Values) -> None:
    """How many sit, are present, represented and vote."""
    office, here, proxies = len(plan.members), len(plan.listed("present")), len(plan.listed("represented"))
    voting = here + proxies
    look = values["counts"]
    if look == "line":
        sheet.line(f"Membres en exercice : {office} – Présents : {here} – Pouvoirs : {proxies} – Votants : {voting}")
    elif look == "table":
        sheet.table([("En exercice", "Présents", "Pouvoirs", "Votants"), tuple(map(str, (office, here, proxies, voting)))], head=True)
    elif look == "one a line":
        for name, number in (("membres en exercice", office), ("présents", here), ("pouvoirs", proxies), ("votants", voting)):
            sheet.line(f"Nombre de {name} : {number}")
    elif look == "sentence":
        sheet.line(f"Le nombre de membres en exercice est de {office}.")


def print_secretary(sheet: Sheet, plan: Plan, values: Values) -> None:
    """Who keeps the minutes."""
    who, e = spoken(plan.secretary, values), "e" if plan.secretary.woman else ""
    told = {
        "Secrétaire de séance :": f"Secrétaire de séance : {who}",
        "est élu": f"{who} est élu{e} secrétaire de séance.",
        "désigné par le conseil": f"Le {plan.organ} désigne {who} en qualité de secrétaire de séance.",
    }.get(values["secretary"])
    if told:
        sheet.line(told)


def print_agenda(sheet: Sheet, plan: Plan) -> None:
    """The agenda: titles that are no acts."""
    sheet.line("ORDRE DU JOUR", BOLD, FRAMED)
    for place, act in enumerate(plan.acts, 1):
        sheet.line(f"{place}. {act.title}")
    sheet.line()
