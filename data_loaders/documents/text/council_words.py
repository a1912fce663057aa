"""The words of a council's name: capitalised words, and the small ones between them ("Saint-Aubin-sur-Orme", "Val d'Orme")."""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.text.names.names_vocabulary import NOT_NAMES
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

_STOP = word_set(
    "lieu proces-verbal compte-rendu communaute commission seance nombre legalement regulierement dument s'est"
    " convoque reunion reuni sous le la les l'an conseil compte proces"
    " extrait deliberation deliberations registre date canton departement arrondissement agissant lundi mardi"
    " mercredi jeudi vendredi samedi dimanche presents etaient objet article republique cm commune communes est a se sont"
    " conseiller conseillers conseillere conseilleres membre membres elus delegues votants"
    " mairie maire qui ainsi et dans par avec pour ayant n no numero annee exercice session folio feuillet ref reference"
)
_SMALL = word_set("de du des d la le les l sur sous en au aux et lez saint sainte bains l' d' deux trois quatre")
_AND_OTHER = re.compile(r"\s(?:et|ET)\s(?:la|le|les|l['’]|LA|LE|LES)")
_WORD = re.compile(r"[^\W\d_][^\s,;:.()«»“”\"|/]{0,40}")


def name(view: View, at: int) -> str | None:
    """Capitalised words and the small ones between them, on one line, in one kind of letters."""
    found = place(view, at)
    return " ".join(view.raw[slice(*found)].split()).strip(" -–,'’") or None if found else None


def place(view: View, at: int, most: int = 7) -> Span | None:
    """Where that name stands; `most` words and one."""
    line, start, end, words = view.raw[at : at + (80 if most < 8 else 130)].split("\n")[0], at, at, 0
    for match in _WORD.finditer(line):
        gap = line[end - at : match.start()] if words else line[: match.start()]
        letter = match.end() == match.start() + 1 and line.startswith(".", match.end())  # of an abbreviation: "S.Co.T."
        if gap.strip() or len(gap) > 3 or words > most or letter or not _belongs(match[0], view.raw[start:end]):
            break
        start = start if words else at + match.start()
        end, words = at + match.end(), words + 1
    if other := _AND_OTHER.search(view.raw[start:end]):
        end = start + other.start()
    while (kept := view.raw[start:end].rstrip()) and fold(kept.split()[-1]).strip("'-") in _SMALL - {"bains"}:
        end = start + len(kept) - len(kept.split()[-1])
    return (start, end) if end > start and _is_said(view.raw[start:end].split()) else None


def _is_said(words: list[str]) -> bool:
    """Whether one word at least is more than an article."""
    return any((w[0].isupper() or (fold(w[:2]) in ("l'", "d'") and w[2:3].isupper())) and fold(w) not in _SMALL for w in words)


def _belongs(word: str, name: str) -> bool:
    """Whether a word goes on with the name read so far."""
    folded = fold(word).strip("'-°º")  # "N° 12" numbers what it heads
    capital = word[0].isupper() or (folded[:2] in ("l'", "d'") and word[2:3].isupper())
    if folded in _SMALL:
        return True
    if not capital or folded in _STOP or folded in NOT_NAMES:
        return False
    said = [w for w in name.split() if fold(w) not in _SMALL]
    if word.isupper() and len(word) > 3:
        return all(_in_capitals(w) for w in said if any(c.islower() for c in w))
    return not (len(word) > 3 and not _in_capitals(word) and any(len(w) > 3 and w.isupper() for w in said))


def _in_capitals(word: str) -> bool:
    """In capitals, but for a scan's "l" in the place of an I."""
    letters = [c for c in word if c.isalpha()]
    return sum(c.isupper() or c == "l" for c in letters) > 0.8 * len(letters)
