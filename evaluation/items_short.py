"""Invented papers of two to five items for the fit of headings: in so short a paper each sign counts, and none repeats often.

What heads nothing stands beside them as in long ones: agendas, a point without decision, a text cut off, themes, numbers below titles.
"""

import random
from collections.abc import Callable
from typing import Any

from evaluation import items_bare
from evaluation.items_stock import DECISIONS, IDLE, TEXTS, THEMES, TITLES

Paper = tuple[str, list[dict[str, Any]]]
_ROMAN = ("I", "II", "III", "IV", "V")
_HEADS = (
    "L'an deux mille vingt-trois, le neuf mai, le conseil municipal de Valmerle s'est réuni. Présents : M. Paul RENARD, Mme Anne LOUP.",
    "PROCES-VERBAL DU CONSEIL DU 9 MAI 2023 Présents : M. Paul RENARD, Mme Anne LOUP, M. Luc MERLE.",
    "COMPTE RENDU DE LA REUNION DU 9 MAI 2023\nPrésidence : M. Paul RENARD\nPrésents : Mme Anne LOUP, M. Luc MERLE.",
)
_MARKS: tuple[Callable[[int], str], ...] = (
    lambda i: f"{i}) ",
    lambda i: f"{i}. ",
    lambda i: f"{i} - ",
    lambda i: f"{i} – ",
    lambda i: f"{i}/ ",
    lambda i: f"{_ROMAN[i - 1]} - ",
    lambda i: f"Point n° {i} : ",
)
_CODES: tuple[Callable[[int], str], ...] = (
    lambda i: f"2023-{i:02}",
    lambda i: f"2023/{i + 10}",
    lambda i: f"2023-05-09/{i:02}",
    lambda i: f"DCM 2023-{i + 40:03}",
)
_APPROVED = (
    "Le procès-verbal est approuvé à l'unanimité",
    "Approbation du procès-verbal du 3 avril 2023\nLe procès-verbal est adopté à l'unanimité.",
    "Adoption du compte rendu de la séance du 3 avril\nAdopté à l'unanimité.",
)
_IDLE_TEXTS = ("Le chantier avance.", "M. LOUP signale un nid-de-poule.", "Rien à signaler.", "Le maire présente le calendrier.")


def paper(chance: random.Random) -> Paper:
    """One such paper's text and its acts."""
    return chance.choice((_agenda, _alone, _idle, _cut, _mixed, _announced, _below, _themes, items_bare.paper, items_bare.paper))(chance)


def _act(chance: random.Random, heading: str, most: int = 2) -> list[str]:
    return [heading, *chance.sample(TEXTS, chance.randint(0, most)), chance.choice(DECISIONS)]


def _titles(chance: random.Random, least: int = 2, most: int = 4) -> list[str]:
    return chance.sample(TITLES, chance.randint(least, most))


def _printed(chance: random.Random, lines: list[str], *, flat: float = 0.5) -> str:
    head = [chance.choice(_HEADS)] if chance.random() < 0.8 else []
    text = chance.choice(("\n", "\n\n")).join([*head, *lines])
    return " ".join(text.split()) if chance.random() < flat else f"{text}\n"


def _closing(chance: random.Random) -> list[str]:
    return ["La séance est levée à 21 h."] if chance.random() < 0.5 else []


def _alone(chance: random.Random) -> Paper:
    """Acts one after the other and nothing beside them."""
    titles, number = _titles(chance, 2, 3), chance.choice(_CODES)
    mark = chance.choice(_MARKS) if chance.random() < 0.5 else None
    acts = [{"title": t, "number": None if mark else number(i)} for i, t in enumerate(titles, 1)]
    lines: list[str] = []
    for i, act in enumerate(acts, 1):
        lines += _act(chance, f"{mark(i) if mark else f'N° {number(i)} '}{act['title']}")
    return _printed(chance, [*lines, *_closing(chance)], flat=0.7), acts


def _agenda(chance: random.Random) -> Paper:
    """An agenda in the numbers of the items themselves, with or without the questions diverses."""
    titles, mark = _titles(chance), chance.choice(_MARKS)
    asked = [chance.choice(IDLE)] if chance.random() < 0.6 and len(titles) < len(_ROMAN) else []
    lines = ["Ordre du jour :", *(f"{mark(i)}{t}" for i, t in enumerate([*titles, *asked], 1))]
    for i, title in enumerate(titles, 1):
        lines += _act(chance, f"{mark(i)}{title}")
    for other in asked:
        lines += [f"{mark(len(titles) + 1)}{other}", chance.choice(_IDLE_TEXTS)]
    return _printed(chance, [*lines, *_closing(chance)]), [{"title": t} for t in titles]


def _idle(chance: random.Random) -> Paper:
    """A headed point between two others, of which nothing is decided."""
    titles, mark = _titles(chance, 3), chance.choice(_MARKS)
    told, lines = chance.randrange(1, len(titles)), []
    for i, title in enumerate(titles, 1):
        if i - 1 == told:
            lines += [f"{mark(i)}{chance.choice((title, 'Point travaux'))}", chance.choice(_IDLE_TEXTS)]
        else:
            lines += _act(chance, f"{mark(i)}{title}")
    if chance.random() < 0.5:
        lines += [f"{mark(len(titles) + 1)}Questions diverses", chance.choice(_IDLE_TEXTS)]
    return _printed(chance, [*lines, *_closing(chance)]), [{"title": t} for i, t in enumerate(titles) if i != told]


def _cut(chance: random.Random) -> Paper:
    """The text ends in the middle of the last act."""
    titles, code = _titles(chance), chance.choice(_CODES)
    label = chance.choice(("N° ", "Délibération n° ", ""))
    acts = [{"title": t, "number": code(i)} for i, t in enumerate(titles, 1)]
    lines = [line for a in acts[:-1] for line in _act(chance, f"{label}{a['number']} {a['title']}")]
    text = _printed(chance, [*lines, f"{label}{acts[-1]['number']} {acts[-1]['title']}", *chance.sample(TEXTS, 2)]).rstrip()
    return text[: -chance.randint(3, 15)], acts


def _mixed(chance: random.Random) -> Paper:
    """Places before the acts' numbers; a point without a number of its own among them."""
    titles, mark, code = _titles(chance), chance.choice(_MARKS[:6]), chance.choice(_CODES)
    alone = chance.choice((0, 0, len(titles)))
    acts: list[dict[str, Any]] = []
    lines: list[str] = []
    n = 0
    for i in range(len(titles) + 1):
        if i == alone:
            told = chance.choice(_APPROVED)
            lines.append(f"{mark(i + 1)}{told}")
            acts.append({"title": told.split("\n")[0]})
        else:
            n += 1
            acts.append({"title": titles[n - 1], "number": code(n)})
            lines += _act(chance, f"{mark(i + 1)}Délibération n° {code(n)} : {titles[n - 1]}")
    return _printed(chance, [*lines, *_closing(chance)]), acts


def _announced(chance: random.Random) -> Paper:
    """Titles that the agenda announces under dashes; nothing numbers them where they are dealt with."""
    titles = [t for t in _titles(chance) if len(t) > 12] or ["Travaux de voirie"]
    mark = chance.choice(("- ", "• ", ""))
    agenda = [*titles, *(["Questions diverses"] if chance.random() < 0.4 else [])]
    lines = ["Ordre du jour :", *(f"{mark}{t}" for t in agenda)]
    for title in titles:
        heading, *rest = _act(chance, title)
        lines += [heading, *(rest if len(rest) > 1 else ["Madame le Maire expose la demande.", *rest])]
    return _printed(chance, [*lines, *_closing(chance)], flat=0.0), [{"title": t} for t in titles]


def _below(chance: random.Random) -> Paper:
    """The act's number stands alone below its title."""
    titles, mark, code = _titles(chance), chance.choice(_MARKS[:6]), chance.choice(_CODES[:3])
    label = chance.choice(("Délibération n° ", "N° "))
    lines: list[str] = []
    for i, title in enumerate(titles, 1):
        heading, *rest = _act(chance, f"{mark(i)}{title}\n{label}{code(i)}")
        reporter = ["Rapporteur : M. Paul RENARD"] if chance.random() < 0.5 else []
        lines += [heading, *reporter, *rest]
    return _printed(chance, [*lines, *_closing(chance)], flat=0.0), [{"title": t, "number": code(i)} for i, t in enumerate(titles, 1)]


def _themes(chance: random.Random) -> Paper:
    """Themes over lettered or numbered items; a theme that holds none and is decided is an item itself."""
    inner: Callable[[int], str] = chance.choice((lambda k: f"{chr(96 + k)}) ", lambda k: f"{chr(96 + k)}) ", lambda k: f"{k} - "))
    dash = chance.choice((" ", " - ", ". "))
    titles = iter(chance.sample(TITLES, 12))
    acts: list[dict[str, Any]] = []
    lines: list[str] = []
    for i, theme in enumerate(chance.sample(THEMES, chance.randint(2, 4))):
        held = [next(titles) for _ in range(chance.choice((0, 2, 2, 3)) if i else 2)]
        lines.append(f"{_ROMAN[i]}{dash}{theme}")
        if not held:
            lines += _act(chance, "")[1:]
            acts.append({"title": theme})
        for k, title in enumerate(held, 1):
            lines += _act(chance, f"{inner(k)}{title}")
            acts.append({"title": title})
    return _printed(chance, [*lines, *_closing(chance)], flat=0.3), acts
