"""Invented phrases of council papers in which a private person's data stands, or a public name that must stay readable.

`[…]` marks what must be covered, `<…>` what must stay readable; the rest is not judged. Every name is drawn by chance.
"""

import random
import re
import unicodedata
from dataclasses import dataclass

from benchmarks.privacy.sentences import ACCENTED, ENDS, PARTICLES, PRIVATE, PUBLIC, RARE, STEMS, STREET_NAMES, STREETS, TOWNS
from council.given_names import GIVEN_NAMES


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text, what of it must be covered and what must stay readable: [start, end) offsets, and the sentence it was made of."""

    text: str
    private: tuple[tuple[int, int], ...]
    public: tuple[tuple[int, int], ...]
    made_of: str


_GUISES = ("plain", "plain", "plain", "plain", "NFD", "thin spaces", "no-break spaces", "line break", "in a page")
_SLOT = re.compile(r"\{(\w+)\}")


class _Drawn:
    """Words for the slots of one phrase, drawn by `chance`."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._given = sorted(GIVEN_NAMES)

    def __getitem__(self, slot: str) -> str:
        said: str = getattr(self, f"_{slot}_slot")()
        return said

    def _given_slot(self) -> str:
        if self._chance.random() < 0.06:
            return self._chance.choice(RARE)
        one = self._chance.choice(self._given)
        double = f"-{self._chance.choice(self._given).title()}" if self._chance.random() < 0.1 else ""
        return ACCENTED.get(one, one.title()) + double

    def _surname(self) -> str:
        return self._chance.choice(STEMS) + self._chance.choice(ENDS)

    def _sur_slot(self) -> str:
        said = self._surname()
        return said.upper() if self._chance.random() < 0.6 else said

    def _psur_slot(self) -> str:
        particle = self._chance.choice(PARTICLES)
        said = particle + self._surname().upper()
        return said if self._chance.random() < 0.6 else particle.title().replace("'S", "'s") + self._surname()

    def _name_slot(self) -> str:
        surname = self._psur_slot() if self._chance.random() < 0.12 else self._sur_slot()
        given = self._given_slot()
        return f"{surname.upper()} {given}" if self._chance.random() < 0.35 else f"{given} {surname}"

    def _capname_slot(self) -> str:
        return f"{self._surname().upper()} {self._given_slot() if self._chance.random() < 0.6 else self._given_slot().upper()}"

    def _lowname_slot(self) -> str:
        return f"{self._given_slot()} {self._surname()}".lower()

    def _init_slot(self) -> str:
        return f"{self._chance.choice('ABCDEFGJLMNPRSTV')}."

    def _civ_slot(self) -> str:
        return self._chance.choice(("M.", "Mme", "Monsieur", "Madame", "Mlle", "Mr", "M", "MM.", "Mme.", "MONSIEUR"))

    def _civlow_slot(self) -> str:
        return self._chance.choice(("mme", "m.", "monsieur", "madame", "mr"))

    def _town_slot(self) -> str:
        return self._chance.choice(TOWNS)

    def _digits(self, form: str) -> str:
        return "".join(str(self._chance.randrange(10)) if c == "#" else c for c in form)

    def _phone_slot(self) -> str:
        forms = (
            "06 ## ## ## ##",
            "02.##.##.##.##",
            "07-##-##-##-##",
            "06/##/##/##/##",
            "06########",
            "+33 6 ## ## ## ##",
            "+33(0)6 ## ## ## ##",
        )
        overseas = ("+262 692 ## ## ##", "0590 ## ## ##", "+590 690 ## ## ##", "+594 694 ## ## ##", "0033 6 ## ## ## ##", "06 ### ### ##")
        return self._digits(self._chance.choice((*forms, *overseas)))

    def _mail_slot(self) -> str:
        one, two = self._given_slot().lower(), self._surname().lower()
        plain = unicodedata.normalize("NFKD", f"{one}.{two}").encode("ascii", "ignore").decode()
        forms = (
            "{}@example.org", "{}@courriel.example", "{} @ example.org", "{}(at)example.org", "{} [arobase] example [point] org",
            "{} arobase example point org", "{} (a) example . org", "{}[@]example.org", "{} chez example point fr",
        )  # fmt: skip
        return self._chance.choice(forms).format(plain)

    def _nir_slot(self) -> str:
        head = self._chance.choice("12")
        return self._digits(
            self._chance.choice(
                (f"{head} ## 0# ## ### ### ##", f"{head}##0########", f"{head}-##-0#-##-###-###-##", f"{head} ## 1# 2A ### ### ##")
            )
        )

    def _caf_slot(self) -> str:
        return self._digits(self._chance.choice(("#######", "####### A", "#######K")))

    def _iban_slot(self) -> str:
        forms = (
            "FR76 #### #### #### #### #### ###",
            "FR76-####-####-####-####-####-###",
            "FR76#######################",
            "FR76.####.####.####.####.####.###",
        )
        return self._digits(self._chance.choice(forms))

    def _rib_slot(self) -> str:
        return self._digits(self._chance.choice(("##### ##### ########### ##", "#####-#####-###########-##", "##### ##### 0########## ##")))

    def _plate_slot(self) -> str:
        return self._digits(self._chance.choice(("AB-###-CD", "AB ### CD", "### ABC 44", "#### XY 35", "AB###CD")))

    def _date_slot(self) -> str:
        months = ("janvier", "février", "mars", "août", "décembre")
        year = self._chance.randrange(1930, 2008)
        forms = (
            f"{self._chance.randrange(2, 29)} {self._chance.choice(months)} {year}",
            f"0{self._chance.randrange(1, 10)}/11/{year}",
            f"12.04.{year}",
            f"1er mai {year}",
        )
        return self._chance.choice(forms)

    def _address_slot(self) -> str:
        number = self._chance.choice(("3", "12 bis", "147", "8 ter", "22, ", "5-7"))
        return f"{number} {self._chance.choice(STREETS)} {self._chance.choice(STREET_NAMES)}".replace(",  ", ", ")


_MARKS = str.maketrans("[]<>", "\u27e6\u27e7\u27ea\u27eb")  # a slot's own brackets are no marks
_OPENS, _CLOSES = "\u27e6\u27ea", "\u27e7\u27eb"


def phrases(count: int, seed: int) -> list[Phrase]:
    """So many phrases, every sentence in turn, two private ones to one public; the same seed gives the same phrases."""
    chance = random.Random(seed)
    drawn = _Drawn(chance)
    made = []
    for n in range(count):
        template = PUBLIC[n // 3 % len(PUBLIC)] if n % 3 == 2 else PRIVATE[(n - n // 3) % len(PRIVATE)]
        marked = _SLOT.sub(lambda slot: drawn[slot[1]], template.translate(_MARKS))
        made.append(_phrase(_in_guise(marked, chance), template))
    return made


def _in_guise(marked: str, chance: random.Random) -> str:
    """The same words as other programs store them: accents apart, other blanks, a line's end, a page around them."""
    guise = chance.choice(_GUISES)
    if guise == "NFD":
        return unicodedata.normalize("NFD", marked)
    if guise in ("thin spaces", "no-break spaces"):
        return marked.replace(" ", "\u202f" if guise == "thin spaces" else "\u00a0")
    if guise == "line break":
        at = chance.choice([m.start() for m in re.finditer(" ", marked)])
        return f"{marked[:at]}\n{marked[at + 1 :]}"
    if guise == "in a page":
        return f"Le conseil, après en avoir délibéré, adopte le budget.\n{marked}.\nLa séance est levée à 20 h 15."
    return marked


def marked(line: str, template: str) -> Phrase:
    """The phrase of a line whose private and public stretches are marked with brackets."""
    return _phrase(line.translate(_MARKS), template)


def _phrase(marked: str, template: str) -> Phrase:
    text, opened = "", 0
    found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for char in marked:
        if char in _OPENS:
            opened = len(text)
        elif char in _CLOSES:
            found[_CLOSES.index(char)].append((opened, len(text)))
        else:
            text += char
    return Phrase(text, tuple(found[0]), tuple(found[1]), template)
