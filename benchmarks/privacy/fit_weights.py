"""Fits what each sign of a name weighs: `python -m benchmarks.privacy.fit_weights PATH… [--write]`, on sentences told and on papers.

Of the papers' names those are asked that only the weights decide: no other rule covers them, and nothing makes them public. Which of them
are private was told by eye; told/papers.txt lists these, and those of which the paper leaves it open, by file and offsets, no name.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.papers import say
from benchmarks.privacy.drawn_names import filled
from benchmarks.privacy.phrases import marked
from benchmarks.privacy.real_names import read_papers
from benchmarks.privacy.told_sentences import FOLDER, lines
from data_loaders.documents.reading import find
from database.privacy import people
from database.privacy.plain import plain
from database.privacy.weighed.evidence import weighed
from database.privacy.weighed.weigh import WEIGHTS_FILE

_ROUNDS, _PULL, _LEAST_WEIGHT = 40, 1.0, 0.005
_TIMES = 8  # each sentence with names drawn anew
_OF_SENTENCE, _OF_PAPER, _PRIVATE_OF_PAPER = 0.5, 0.5, 3.0  # what one example counts
_WHOLE = 0.6  # of a stretch, at least, that a name must fill to stand for it
_SEED = 5
_ABOUT = (
    ("Le conseil adopte le budget.\n", "\nLa séance est levée."),
    ("La séance est ouverte par le maire.\n", "\nAdopté à l’unanimité."),
    ("Mme Marchand est désignée secrétaire de séance. ", ""),
)


class Example(NamedTuple):
    """The signs of a name, whether it is private, and how much the example counts."""

    signs: frozenset[str]
    private: bool
    counts: float


def of_sentences() -> Iterator[Example]:
    """Names of the sentences told, of frames with names drawn by chance."""
    chance = random.Random(_SEED)
    for frame in lines(FOLDER / "frames.txt"):
        for _ in range(_TIMES):
            before, behind = chance.choice(_ABOUT) if chance.random() < 1 / 2 else ("", "")
            yield from _of_line(before + filled(frame, chance) + behind, _OF_SENTENCE)
    for line in lines(FOLDER / "seen.txt"):
        yield from _of_line(line, 2 * _OF_SENTENCE)


def _of_line(line: str, counts: float) -> Iterator[Example]:
    phrase = marked(line, line)
    for name, signs in weighed(plain(phrase.text).words):
        start, end = name.start, name.end
        private, public = (
            [(a, b) for a, b in stretches if a <= start and end <= b and end - start >= _WHOLE * (b - a)]
            for stretches in (phrase.private, phrase.public)
        )
        inside = any(a <= start and end <= b for a, b in (*phrase.private, *phrase.public))
        if private or public or not inside:
            yield Example(frozenset(signs), bool(private), counts)


def of_papers(papers: Sequence[tuple[str, str, Sequence[str]]]) -> Iterator[Example]:
    """Names of papers (file, text, members) that only the weights decide."""
    told = {(file, int(start)): label for file, start, label in (line.rsplit(" ", 2) for line in lines(FOLDER / "papers.txt"))}
    for file, text, members in papers:
        for start, signs in undecided(text, members):
            label = told.get((sign(file), start), "public")
            if label != "open":
                yield Example(signs, label == "private", _PRIVATE_OF_PAPER if label == "private" else _OF_PAPER)


def sign(file: str) -> str:
    """A file in told/papers.txt."""
    return sha256(file.encode()).hexdigest()[:12]


def undecided(text: str, members: Sequence[str]) -> Iterator[tuple[int, frozenset[str]]]:
    """Where such names of a text begin, and their signs."""
    said = plain(text).words
    found = weighed(said)
    ways = {(name.start, name.end) for name, _ in found}
    others = [*people.spans(said, members, (), (), weighed=lambda _: ())]
    left = ways.intersection(people.spans(said, members, (), (), weighed=lambda _: ways))
    for name, signs in found:
        if (name.start, name.end) in left and not any(a < name.end and name.start < b for a, b in others):
            yield name.start, frozenset(signs)


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """What each sign weighs by logistic regression, pulled towards nothing; "any" stands in every sum."""
    signs = sorted({sign for one in examples for sign in one.signs})
    place = {sign: n for n, sign in enumerate(signs)}
    rows = np.zeros((len(examples), len(signs) + 1))
    rows[:, -1] = 1
    for n, one in enumerate(examples):
        rows[n, [place[sign] for sign in one.signs]] = 1
    private, counts = (np.array(column, float) for column in zip(*((one.private, one.counts) for one in examples), strict=True))
    weights, pull = np.zeros(len(signs) + 1), np.eye(len(signs) + 1) * _PULL
    pull[-1, -1] = _PULL / 100
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (counts * (private - likely)) - pull @ weights
        weights += np.linalg.solve((rows.T * (counts * likely * (1 - likely))) @ rows + pull, slope)
    return {sign: float(weights[n]) for n, sign in enumerate((*signs, "any"))}


def table(weights: dict[str, float]) -> str:
    """A line a sign, as the mask reads them."""
    return "".join(f"{sign} {value:.2f}\n" for sign, value in sorted(weights.items()) if abs(value) >= _LEAST_WEIGHT)


def main() -> None:
    """Prints the table, or writes it where the mask reads it."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    ask.add_argument("--write", action="store_true")
    args = ask.parse_args()
    papers = [(one.file, one.text, one.members) for one in read_papers(find(args.paths)[0])]
    found = table(fitted([*of_sentences(), *of_papers(papers)]))
    if args.write:
        WEIGHTS_FILE.write_text(found, encoding="ascii")
    else:
        say(found.rstrip("\n"))


if __name__ == "__main__":
    main()
