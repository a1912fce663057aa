"""Invented papers for the fit of headings: every habit of numbering and printing crossed with what heads nothing beside it.

Agendas, chapters, lists inside decisions, reports of the mayor's decisions, questions diverses, recaps: the labels come from the plan.
"""

import random
from collections.abc import Callable
from typing import Any

from evaluation import items_short
from evaluation.items_stock import DECISIONS, HEAD, IDLE, MINUTES, TEXTS, THEMES, TITLES

_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"]
Label = Callable[[int], str]


def _labels(day: str, base: int) -> dict[str, Label]:
    """Ways to head an act; those whose name begins with "act" bear its number."""
    return {
        "1) ": lambda i: f"{i}) ",
        "1. ": lambda i: f"{i}. ",
        "1 - ": lambda i: f"{i} - ",
        "1/ ": lambda i: f"{i}/ ",
        "1°) ": lambda i: f"{i}°) ",
        "1 ": lambda i: f"{i} ",
        "I - ": lambda i: f"{_ROMAN[i - 1]} - ",
        "I. ": lambda i: f"{_ROMAN[i - 1]}. ",
        "A) ": lambda i: f"{chr(64 + i)}) ",
        "Point": lambda i: f"Point n° {i} : ",
        "Affaire": lambda i: f"Affaire n° {i} – ",
        "QUESTION": lambda i: f"QUESTION N° {i} : ",
        "nth": lambda i: f"{i}ème point : ",
        "object": lambda i: "OBJET : ",
        "line": lambda i: "",
        "dash": lambda i: "- ",
        "bullet": lambda i: "➢ ",
        "chapter": lambda i: f"{(i + 1) // 2}-{2 - i % 2} ",
        "level": lambda i: f"{(i + 2) // 3}.{(i - 1) % 3 + 1}. ",
        "act year": lambda i: f"N° 2023-{base + i:03} ",
        "act delib": lambda i: f"Délibération n° 2023/{base + i} : ",
        "act dcm": lambda i: f"DCM 2023-{base + i:03} – ",
        "act last": lambda i: f"N° {base + i}/2023 : ",
        "act day": lambda i: f"DEL{day}_{i:02} – ",
        "act space": lambda i: f"{day} {i} ",
        "act short": lambda i: f"21-{base + i:03} ",
        "act bar": lambda i: f"CA 23-07-{i:02} | ",
        "act roman": lambda i: f"N° 2021-III-{i:02} : ",
        "act of day": lambda i: f"Délibération n° {base + i} du 12 mars 2021 : ",
        "act alone": lambda i: f"2023/{base + i}\n",
        "act placed": lambda i: f"{i}) Délibération n° 2023-05-{i:02} : ",
    }


def paper(seed: int) -> tuple[str, list[dict[str, Any]]]:
    """One paper's text and its acts."""
    chance = random.Random(seed)
    odd = chance.random()
    if odd < 0.05:
        return _announced(chance), []
    if odd < 0.2:
        return _chaptered(chance)
    if odd < 0.6:
        return items_short.paper(chance)
    return _plain(chance)


def _announced(chance: random.Random) -> str:
    """An agenda or a table of contents alone: nothing is decided."""
    label = chance.choice(list(_labels("20230509", 3).values()))
    dots = chance.choice(("", " ........ 4"))
    lines = [f"{label(i)}{t}{dots}" for i, t in enumerate([*chance.sample(TITLES, chance.randint(3, 9)), "Questions diverses"], 1)]
    glue = chance.choice((" ", "\n"))
    return glue.join([*HEAD[:4], chance.choice(("Ordre du jour :", "Sommaire")), *lines]) + "\n"


_OUTER: tuple[Label, ...] = (
    lambda i: f"{_ROMAN[i - 1]} - ",
    lambda i: f"{_ROMAN[i - 1]} ",
    lambda i: f"{i}. ",
    lambda i: "",
)


def _chaptered(chance: random.Random) -> tuple[str, list[dict[str, Any]]]:
    """Chapters whose items begin again at one, or count on below them; a chapter without items of its own may be one."""
    outer: Label = chance.choice(_OUTER)
    dotted = outer(1) == "1. "
    inner: Callable[[int, int], str] = chance.choice(
        (lambda i, k: f"{k} - ", lambda i, k: f"{chr(96 + k)}) ", lambda i, k: f"{k}) ", lambda i, k: f"{i}.{k} ")
    )
    if dotted:
        inner = lambda i, k: f"{i}.{k}. "  # noqa: E731 - one of several of a kind
    body: list[str] = []
    acts: list[dict[str, Any]] = []
    titles = iter(chance.sample(TITLES, 14))
    for i, theme in enumerate(chance.sample(THEMES, chance.randint(2, 4)), 1):
        body.append(f"{outer(i)}{theme}")
        for k in range(1, chance.randint(1, 3) + 1):
            title = next(titles)
            body += [f"{inner(i, k)}{title}", *chance.sample(TEXTS, chance.randint(0, 2)), chance.choice(DECISIONS)]
            acts.append({"title": title})
    return _framed(chance, lambda i: f"{i}. ", [], body), acts


def _plain(chance: random.Random) -> tuple[str, list[dict[str, Any]]]:
    """Acts one after the other, each under its heading."""
    labels = _labels("20230509", chance.choice((3, 10, 41)))
    name = chance.choice(list(labels))
    label = labels[name]
    count = chance.randint(2, min(12, len(TITLES)))
    shout, themed = chance.random() < 0.25, chance.random() < 0.25
    titles = [f"{chance.choice(THEMES)} – {t}" if themed else t for t in chance.sample(TITLES, count)]
    printed = [t.upper() if shout else t for t in titles]
    idle = {i for i in range(count) if chance.random() < 0.08}
    below = ""  # the title stands above its number
    if name.startswith("act") and name != "act alone" and chance.random() < 0.2:
        below = chance.choice(("bare", "placed"))
    cut = not below and chance.random() < 0.1  # the text ends in the last act
    body: list[str] = []
    acts: list[dict[str, Any]] = []
    if chance.random() < 0.3:
        told = chance.random() < 0.5
        body += [f"{MINUTES}", "Le procès-verbal est adopté à l'unanimité."] if told else ["Le procès-verbal est adopté à l'unanimité."]
        acts += [{"title": MINUTES}] if told else []
    for i, title in enumerate(printed, 1):
        if chance.random() < 0.06:
            body.append(f"{chance.choice(THEMES)}")
        place = f"{i}. " if below == "placed" else ""
        heading = f"{label(i)}{title}" if not below else f"{place}{title}\n{label(i).rstrip(' :–-|')}"
        body += [heading, *chance.sample(TEXTS, chance.randint(1, 4))]
        if cut and i == count:
            acts.append({"title": title, "number": number_of(label(i)) if name.startswith("act") else None})
            return _framed(chance, label, printed, body, ended=False), acts
        if i - 1 in idle:
            body.append("Le chantier avance.")
            continue
        body.append(chance.choice(DECISIONS))
        acts.append({"title": title, "number": number_of(label(i)) if name.startswith("act") else None})
    for other in chance.sample(IDLE, chance.randint(0, 2)):
        body += [f"{label(len(printed) + 1)}{other}" if chance.random() < 0.5 else other, "M. LOUP signale un nid-de-poule."]
    text = _framed(chance, label, printed, body)
    return text, acts


def number_of(label: str) -> str:
    """The act's number within its label."""
    words = label.rsplit(") ", maxsplit=1)[-1].replace("Délibération n° ", "").replace("N° ", "").strip(" :–|\n")
    return words.split(" du ")[0]


def _framed(chance: random.Random, label: Label, titles: list[str], body: list[str], *, ended: bool = True) -> str:
    """The body between roll and agenda on one side, closing and recap on the other; flattened now and then."""
    head = list(HEAD)
    entries = [*titles, "Questions diverses"]
    if titles and chance.random() < 0.45:
        mark: Label = label if chance.random() < 0.6 else lambda i: "- "
        head += ["Ordre du jour :", *(f"{mark(i)}{t}" for i, t in enumerate(entries, 1))]
    foot = ["La séance est levée à 21 h."] if ended and chance.random() < 0.7 else []
    if ended and titles and chance.random() < 0.2:
        foot += ["Délibérations :", *(f"{label(i)}{t}" for i, t in enumerate(titles, 1)), "Le maire, Paul RENARD"]
    lines = [*head, *body, *foot]
    if chance.random() < 0.35:
        return " ".join(" ".join(lines).split())
    gap = chance.choice(("\n", "\n\n"))
    return gap.join(lines) + "\n"
