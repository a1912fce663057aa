"""How well private persons are masked in invented phrases: `python -m benchmarks.masking [--count N] [--seed N | --told FILE] [--faults]`.

Missed: private stretches of which a letter or digit stays readable. Over-masked: public stretches of which one is covered.
"""

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.papers import say
from benchmarks.privacy.phrases import Phrase, phrases
from benchmarks.privacy.sentences import COUNCILLORS
from benchmarks.privacy.told_sentences import MEMBERS, told
from database.privacy import MASK, mask


def readable(phrase: Phrase, shown: str) -> list[str]:
    """The private stretches that can still be read, in part or whole."""
    return [phrase.text[a:b] for a, b in phrase.private if any(c.isalnum() for c in shown[a:b])]


def covered(phrase: Phrase, shown: str) -> list[str]:
    """The public stretches of which something is covered."""
    return [phrase.text[a:b] for a, b in phrase.public if MASK in shown[a:b]]


def _share(faults: int, phrases: int) -> str:
    """How many of how many; no share of none: a file may tell private stretches alone, or public ones."""
    return f"{faults} of {phrases} phrases: {faults / phrases:.1%}" if phrases else "no phrase to judge"


def main() -> None:
    """Prints the two shares and, when asked, the phrases that fail."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--count", type=int, default=2000)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--told", type=Path, metavar="FILE", help="sentences of a file instead, as those in benchmarks/privacy/told")
    ask.add_argument("--faults", action="store_true", help="print each phrase that fails")
    args = ask.parse_args()
    made = told(args.told) if args.told else phrases(args.count, args.seed)
    shown = [mask(phrase.text, MEMBERS if args.told else COUNCILLORS) for phrase in made]
    missed = [(phrase, said, left) for phrase, said in zip(made, shown, strict=True) if (left := readable(phrase, said))]
    over = [(phrase, said, lost) for phrase, said in zip(made, shown, strict=True) if (lost := covered(phrase, said))]
    private, public = (sum(bool(getattr(phrase, kind)) for phrase in made) for kind in ("private", "public"))
    say(f"missed      {_share(len(missed), private)}")
    say(f"over-masked {_share(len(over), public)}")
    for name, faults in (("missed", missed), ("over-masked", over)) if args.faults else ():
        for template, times in Counter(phrase.made_of for phrase, _, _ in faults).most_common():
            phrase, said, words = next(fault for fault in faults if fault[0].made_of == template)
            say(f"{name} {times} x {template!r}: {phrase.text!r} -> {said!r}, {words}")


if __name__ == "__main__":
    main()
