"""Lots (articles L2113-10 and following of the Code de la commande publique): "lot n° 2 : Eclairage", one contract each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_capital, read_name, tidy
from data_loaders.documents.text import trades
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

_MARK = phrase(
    r"\b(?:(?:macro-?)?lots?|secteur(?= ?(?:n ?° ?)?\d{1,2} ?[:(-])) ?(?:n ?[°o]s? ?|"
    r"numero )?(?P<first>\d{1,2}(?: ?[a-d](?=\s{0,2}[:;,.)-]))?(?!\d)|"
    r"unique\b)(?P<more>(?:\s?(?:,|et|&)\s?(?:(?:le |du )?lots? )?(?:n ?° ?)?\d{1,2}(?![\d,.]|\s?(?:€|%))){0,8})"
)
_DETERMINER = re.compile(r"(?:(?:la|le)\s|l')?")
_FOR_LOT = phrase(r"\s{0,2},?\s{0,2}\(?(?:pour|titulaire d[ue]|attributaire d[ue])\s(?:le |les |l'ensemble des )?lots?\b")
_BULLET = re.compile(r"[•●▪*:;\n\uf0b7]|(?<=\s)-\s|\b(?:et|a|par|avec)\s")
_NUMBERS = re.compile(r"\d{1,2}(?: ?[a-d](?![a-z]))?|unique")
TRADES = word_set(
    "vrd v.r.d cvc ssi pvc ep eu aep ht bt hta cfo cfa ecs vmc tce nf ba bac pac led pmr mob alu ite csps spl opc mo amo gtb gtc chr "
    "epdm tn btp sps ctc"
)
_OPENERS = re.compile(
    r"(?<![^\W\d_])(?:Société|SOCIETE|Sté|Entreprises?|ENTREPRISE|Groupement|GROUPEMENT|Ets|ETS|Etablissements|Établissements|"
    r"Cabinet|CABINET|Atelier|ATELIER|Menuiserie|MENUISERIE|SARL|SAS|SASU|EURL|S\.A\.R\.L\.?|S\.A\.S\.?|SCOP|SA|Agence|AGENCE|"
    r"Imprimerie)(?![^\W\d_])"
)
_AFTER_NAME = re.compile(r",|\s(?:pour|qui|avec|d.un montant)\s")
_BRACKETS = re.compile(r"\([^()]{0,70}\)")
_WIDE = re.compile(r"[ \t]{3,}+")
_SUM = phrase(r"(?:sous[- ])?(?:total|totaux)\b")
_TAIL = phrase(
    r"(?:\b(?:marche|offre|solution|prix|montant) (?:de base|global|forfaitaire|retenue?)|\b(?:tranches?|variantes?|options?|"
    r"base)\b)[^€]{0,70}\Z|\b\d{5}\b[^€\d]{0,45}\Z|[\s:;,./|*-]{1,12}\Z"
)


@dataclass(frozen=True, slots=True)
class Lot:
    """The marks of one or several lots: their numbers and where they are printed."""

    start: int
    end: int
    numbers: tuple[str, ...]


def marks(folded: str, start: int, end: int) -> list[Lot]:
    """All "lot n° …" of a stretch, in order."""
    return [
        Lot(m.start(), m.end(), tuple(re.sub(r"\s", "", n) for n in _NUMBERS.findall(m.group())))
        for m in _MARK.finditer(folded, start, end)
    ]


def named_before(view: View, start: int, end: int) -> Iterator[Mention]:
    """ "• DUPONT, pour le lot n° 1": the name stands before its lot, at the head of its line."""
    for match in _FOR_LOT.finditer(view.folded, start, end):
        left = max(start, match.start() - 70)
        begins = [b.end() for b in _BULLET.finditer(view.folded, left, match.start())]
        for bullet in begins:
            begin = bullet + len(view.raw[bullet : match.start()]) - len(view.raw[bullet : match.start()].lstrip())
            begin = _DETERMINER.match(view.folded, begin, match.start()).end()  # type: ignore[union-attr]
            name = read_name(view, begin, match.start())
            if name and not view.raw[name[1] : match.start()].strip(" ,("):
                yield Mention(begin, *name, tidy(view.raw[name[0] : name[1]]))
                break


def name_at_end(view: View, start: int, end: int) -> tuple[int, int] | None:
    """The supplier at the end of a row "2 Charpente bois DUPONT (Nantes – 44)"; None where the row cannot be parted."""
    text = _BRACKETS.sub(lambda m: " " * len(m.group()), view.raw[start:end])
    while tail := _TAIL.search(fold(text)):
        text = text[: tail.start()]
        if tail.start() == 0:
            return None
    cells = _WIDE.split(text[text.rfind("\n") + 1 :].strip())
    if len(cells) > 2 and cells[-1][:1].isupper() and len(cells[-1]) > 3:  # "1    Murs et sols     Constructions du Val SAS"
        return start + len(text) - len(cells[-1]), start + len(text)
    openers = [m for m in _OPENERS.finditer(text) if m.start() > 0]
    if openers and len(text) - openers[-1].start() <= 70 and re.search(r"\w", text[openers[-1].end() :]):
        cut = _AFTER_NAME.search(text, openers[-1].end())
        return start + openers[-1].start(), start + (cut.start() if cut else len(text))
    found = _capital_run(text, start)
    return None if found and _SUM.match(fold(view.raw[slice(*found)])) else found


def _capital_run(text: str, start: int) -> tuple[int, int] | None:
    """The run of capitalised words that ends the row, from its first word in capitals on."""
    words = list(re.finditer(r"[^\s/]+", text))
    first = len(words)
    while first and _may_stand(words[first - 1].group(), text[words[first - 1].end() : words[first - 1].end() + 24]):
        first -= 1
    run = words[first:]
    opening = next((i for i, w in enumerate(run) if _is_loud(w.group())), None)
    if opening is None:
        return None
    if opening and _begins_line(text, run[opening - 1]):
        opening -= 1  # "France EQUIPEMENT" on a line of its own
    alone = first == 0 or not any(c.islower() for c in text[: run[opening].start()])
    if alone and opening == 0 and first and not re.search(r"[-:–]\s*\Z|\d\s*\Z", text[: run[0].start()]) and len(run) > 4:
        return None
    return start + run[opening].start(), start + run[-1].end()


def _begins_line(text: str, word: re.Match[str]) -> bool:
    """The first word of a line, and none of the lot's trade."""
    before = text[: word.start()].rstrip(" \t")
    return before.endswith("\n") and trades.past_designation(word.group()) == 0


def _is_loud(word: str) -> bool:
    plain = fold(word).strip(".,;:'")
    return (is_capital(word) and plain not in TRADES and not re.fullmatch(r"(?:\w\.){2,5}\w?", word)) or bool(
        re.fullmatch(r"[A-Z]\d{1,2}|\d[A-Z]", word)
    )


def _may_stand(word: str, _after: str) -> bool:
    plain = fold(word).strip(".,;:'")
    if word in "&+–-" or plain in ("et", "de", "du", "des", "la", "le", "les", "d", "l", "fils"):
        return word not in "–-"
    return word[0].isupper() or _is_loud(word)


def example(text: str) -> str | None:
    """The firm at the end of a table's row."""
    found = name_at_end(View.of(text), 0, len(text))
    return tidy(text[found[0] : found[1]]) if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("2 Charpente bois LOUP (Sainte-Valbourg – 44) ", "LOUP"),
    ("7 Peinture PETIT Rodolphe (Valbourg \n– 44640) ", "PETIT Rodolphe"),
    ("1 – Démolition / V.R.D RENARD TP \n30140 Valbourg ", "RENARD TP"),
    ("3 Essais Société Valbourgeoise d'essais (Valbourg) ", "Société Valbourgeoise d'essais"),
    ("4    Chauffage et air     Thermi-Val SARL       ", "Thermi-Val SARL"),
    ("6 Revêtements de sols SOLS ET MURS (44602 VALBOURG) Marché de base ", "SOLS ET MURS"),
    ("11 Equipement \n(mobilier) \nFrance ORME (Valbourg – \n35999) ", "France ORME"),
    ("1 Canalisations ALFA (Valbourg-35)/BETA (Montval-44) ", "ALFA (Valbourg-35)/BETA"),
]
NOT_FOUND = ["5 Cloisons sèches", "Option : ", "Lot 3 – Peintures intérieures"]
