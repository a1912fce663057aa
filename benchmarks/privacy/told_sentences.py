"""Sentences that a file tells, a line each: `[…]` must be covered, `<…>` must stay readable; the paper's roll stands before them."""

from pathlib import Path

from benchmarks.privacy.phrases import Phrase, marked

FOLDER = Path(__file__).with_name("told")
MEMBERS = ("Véronique TARDIEU", "Alain BESCOND", "Solange MARCHADIER", "Idriss BENNANI", "Katell LE GOASGUEN", "Hervé PICHON-DUVAL")
_ROLL = (
    "Le conseil municipal de la commune de Valmeuse s'est réuni sous la présidence de Mme Véronique TARDIEU, maire.\n"
    "Étaient présents : Mme Véronique TARDIEU, maire, M. Alain BESCOND, Mme Solange MARCHADIER, adjoints, M. Idriss BENNANI, "
    "Mme Katell LE GOASGUEN, M. Hervé PICHON-DUVAL, conseillers municipaux.\n"
    "Mme Solange MARCHADIER est désignée secrétaire de séance.\nLe quorum étant atteint, la séance est ouverte.\n"
)


def lines(path: Path) -> list[str]:
    """The sentences of a file, its comment left out."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def told(path: Path) -> list[Phrase]:
    """Each sentence of a file below the roll of a paper."""
    return [marked(f"{_ROLL}{line}\n", line) for line in lines(path)]
