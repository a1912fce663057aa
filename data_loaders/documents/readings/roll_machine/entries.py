"""One segment of a list: [number] [commune :] [civility, office] name [office, note, holder, state], or what belongs to the name before."""

import re
from dataclasses import dataclass, field, replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll_machine import name_run
from data_loaders.documents.readings.roll_machine.holder import QUIET, Rest
from data_loaders.documents.text import dates_words
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import COMPOUND, DEPUTY, GIVEN, PARTICLES, PLURALS, RELATIVES, SITS_FOR, STATES
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_STATE_WORD = re.compile(
    rf"(?:non[ -])?(?:presente?|absente?|abs|excusee?|exc|representee?)(?![a-z])|(?:a |ayant )?(?:donn\w{{1,3}} )?{PROXY}"
)
_PLACE = re.compile(r"-(?:sur|en|les|lez|sous|la|le|du|de|des|d'|l'|aux|au|et|pres)-|^sainte?-[^ ]+-")
_LABELS = word_set("groupe groupes commune communes ville liste pour quartier secteur union club centre ensemble total")
_APART = re.compile(r"non[ -]inscrit|non[ -]affilie|non[ -]apparente|sans (?:etiquette|groupe|appartenance)")  # members of no group
# behind a name, they begin the next label
_GROUPS = word_set("groupe groupes commune communes communaute communautes liste membres delegues titulaires suppleants")
_MOST_WORDS = 7
_STRUNG, _ALIKE = 0.25, 0.04  # how odd one more name is that no mark parts from the one before; among several, all in the list's order
_SEVERAL = 3
_MONTH = re.compile(dates_words.MONTHS)
_BODIES = word_set("metropole agglo agglomeration communaute")
ALONE = 0.3  # how odd one word without a civility is


@dataclass(slots=True)
class Parsed:
    """What a segment holds: its members, or words for the one before (`attribute`); `odd` counts what does not fit.

    `behind`: holders of proxies behind a member's own, of those listed ahead of it; `after`: how many members stand behind that one;
    `strung`: what of `odd` is for names that only their print parts.
    """

    entries: list[Entry] = field(default_factory=list)
    behind: list[Span] = field(default_factory=list)
    after: int = 0
    attribute: bool = False
    odd: float = 0.0
    label: bool = False
    over: bool = False
    strung: float = 0.0


def parse(view: View, segment: list[Token], gift: bool, style: str | None) -> Parsed:
    """The one member of a segment; `gift`: in a list of those who gave a proxy, a second name is the holder."""
    words = [t for t in segment if t.kind != "line"]
    at = name_run.led(words, 0)
    if at == len(words) or _sits_for(words, at):
        return Parsed(attribute=True)
    if (colon := _labelled(words, at)) is not None:
        return _behind(view, words, (at, colon), (gift, style))
    start = name_run.to_name(words, at)
    if start is None or _of_place(words, at, start):
        return Parsed(attribute=_is_attribute(view, words, at), odd=0.0 if _is_attribute(view, words, at) else 1.0)
    start += _of_commune(words, start)
    civil = any(t.kind == "civ" for t in words[at:start])
    if not civil and begins_sentence(words[start]) and words[start].kind != "particle" and not _called(words[start:], style):
        return Parsed(attribute=_is_attribute(view, words, start), odd=0.0 if _is_attribute(view, words, start) else 1.0)
    if words[start].kind == "cap" and begins_sentence(words[start]) and any(t.kind == "function" for t in words[at:start]):
        return Parsed(odd=1.0)  # "Mme le Maire | Adoption de l'ordre du jour"
    return _members(view, words, (start, name_run.run(view, words, start)), civil, (gift, style))


def _sits_for(words: list[Token], at: int) -> bool:
    """Whether a segment tells whom the member before sits for, or who votes for him: "représentant M. Y", "qui a chargé Mme Y de voter"."""
    ahead = words[at + 1 : at + 3]
    if words[at].folded in SITS_FOR | RELATIVES:
        return bool(ahead) and (ahead[0].kind in ("civ", *NAME_KINDS) or words[at].folded in RELATIVES)
    if words[at].folded not in DEPUTY or not ahead:
        return False
    return ahead[0].folded.startswith("d'") or (ahead[0].folded == "de" and ahead[-1].kind in ("civ", *NAME_KINDS))


def _of_commune(words: list[Token], start: int) -> int:
    """1 where the first word of what seems a name is the commune of the office ahead: "Maire de VALBOURG Anne PETIT"."""
    led = start > 1 and words[start - 1].folded in ("de", "d") and words[start - 2].folded in ("maire", "maires")
    return int(led and start + 2 < len(words) and [t.kind for t in words[start : start + 3]] == ["upper", "cap", "upper"])


def _of_place(words: list[Token], at: int, start: int) -> bool:
    """Whether an office and its commune stand behind those who bear it: "MM. NOIR, VERT, | conseillers de Valbourg", "maire du Bourg"."""
    led = words[at].kind == "function" and any(t.folded in ("de", "du", "des", "d") for t in words[max(at, start - 2) : start])
    whole = names_cut.order(names_cut.shape(words[start:])) in ("first", "last")  # "adjointe de GRANDIN Anne"
    return led and not whole and not _of_commune(words, start)


def _called(run: list[Token], style: str | None) -> bool:
    """Whether a word that titles begin with is a surname: "Simone VILLE" in a list of such names, "JARDIN Marie-Rose" in one of those."""
    if len(run) != 2 or begins_sentence(run[1 if style == "last" else 0]):
        return False
    kinds = (run[0].kind, run[1].kind)
    return (style == "first" and kinds == ("cap", "upper")) or (
        style == "last" and kinds == ("upper", "cap") and "-" in run[1].folded and run[1].folded.split("-", maxsplit=1)[0] in COMPOUND
    )


def _behind(view: View, words: list[Token], label: tuple[int, int], list_: tuple[bool, str | None]) -> Parsed:
    """What a label with its colon, at and to `label`, leads to."""
    (at, colon), (gift, style) = label, list_
    if next_ := next((i for i in range(at + 2, colon) if words[i].folded in _GROUPS and view.raw[words[i].start].isupper()), None):
        first, then = parse(view, words[:next_], gift, style), parse(view, words[next_:], gift, style)
        return replace(then, entries=[*first.entries, *then.entries], odd=first.odd + then.odd)
    grouped = words[at].folded in _LABELS or bool(_APART.match(view.folded, words[at].start))
    if begins_sentence(words[at]) and not grouped and words[at].kind != "particle":
        return Parsed(odd=1.0, over=True)  # "Démission : Mme X" heads something else
    inner = parse(view, words[colon + 1 :], gift, style) if colon + 1 < len(words) else Parsed(label=True)
    return replace(inner, label=True) if inner.entries or inner.label else inner


def _labelled(words: list[Token], at: int) -> int | None:
    """Place of the colon of a label ahead of the name: a commune's, an office's, a group's; None where the colon is the name's own."""
    colon = next((i for i in range(at, min(len(words), at + 14)) if words[i].kind == "colon"), None)
    if colon is None or colon == at or (words[at].kind == "civ" and words[at].folded not in PLURALS):
        return None
    if any(t.folded in GIVEN or t.folded in ("presente", "present") for t in words[at:colon]):
        return None
    if colon + 1 < len(words):
        after = words[name_run.led(words, colon + 1)] if name_run.led(words, colon + 1) < len(words) else None
        if after is not None and (
            after.folded in GIVEN | STATES or after.kind in ("lower", "note") or after.folded in ("present", "presente")
        ):
            return None
    return colon


def _is_attribute(view: View, words: list[Token], at: int) -> bool:
    """Whether a segment without a name tells of the one before: an office, a note, a state, a holder."""
    first = words[at]
    if first.kind in ("function", "note", "number", "dots"):
        return True
    text = view.folded[first.start : words[-1].end]
    return first.folded in QUIET or bool(_STATE_WORD.match(text)) or bool(re.match(r"(?:en charge|a partir|jusqu|puis)", text))


def _members(view: View, words: list[Token], run_of: tuple[int, int], civil: bool, list_: tuple[bool, str | None]) -> Parsed:
    (start, end), (gift, style) = run_of, list_
    run = [t for t in words[start:end] if t.kind != "dash"]
    if not any(t.kind in ("upper", "cap") for t in run):
        return Parsed(odd=1.0)
    pieces = name_run.pieces(run, style)
    if ("-" in run[0].folded and dates_words.number(run[0].folded) is not None) or (not civil and all(map(_of_date, run))):
        return Parsed(odd=1.0)  # "Procurations : 5 | Vingt-trois", "LE DEUX MAI"
    cut = len(run) == 1 and end < len(words) and words[end].kind == "lower" and words[end].folded not in QUIET  # "Karine esmiol"
    title = not _called(run, style) and any(begins_sentence(t) and len(t.folded) > 3 for t in run[0 if not civil else 1 :])
    joint = end < len(words) and words[end].folded in _BODIES  # "Joël Valbourg | Métropole": a column's words
    foreign = cut or title or joint or any(name_run.broken(view, t) for t in run)
    if not pieces or any(len(p) > _MOST_WORDS for p in pieces):
        return Parsed(odd=1.0)
    over = end < len(words) and words[end].kind == words[end - 1].kind == "upper" and view.raw[words[end - 1].end - 1] != "."
    rest = [] if over else words[end:]
    told = Rest(view, rest, gift, style)
    more, odd = told.more, told.odd + foreign
    tail_end = rest[more - 1].end if more else words[end - 1].end if over or more == 0 else words[-1].end
    found: list[Entry] = []
    for i, piece in enumerate(pieces):
        low, high = piece[0].start, piece[-1].end
        stop = pieces[i + 1][0].start if i + 1 < len(pieces) else max(high, tail_end)
        last = i + 1 == len(pieces)
        found.append(
            Entry(
                printed(view, low, high), low, high, (high, stop), civil and i == 0, names_cut.shape(piece),
                told.holder if last else None, told.role if last else None, foreign or any(name_run.cut_unknown(view, t) for t in piece),
            )
        )  # fmt: skip
    alike = len(found) > _SEVERAL and style in ("first", "last") and all(names_cut.order(e.shape) == style for e in found)
    strung = (_ALIKE if alike else _STRUNG) * (len(found) - 1)
    odd += strung + sum(_unlike(e, view) for e in found)
    chained = parse(view, rest[more:], gift, style) if more is not None else Parsed()
    strung += told.strung + chained.strung
    odd += chained.odd + len(chained.behind)
    return Parsed(
        [*found, *chained.entries], told.behind, len(chained.entries), odd=odd, over=over or told.over or chained.over, strung=strung
    )


def _of_date(word: Token) -> bool:
    return word.folded in PARTICLES or dates_words.number(word.folded) is not None or bool(_MONTH.fullmatch(word.folded))


def _unlike(entry: Entry, view: View) -> float:
    """How little a name looks like one: a place's hyphened small words, one word alone without a civility."""
    folded = view.folded[entry.start : entry.end]
    if not entry.civility and _PLACE.search(folded):
        return 0.7
    return ALONE if len(entry.shape.replace("p", "")) == 1 and not entry.civility else 0.0


def joined(entries: list[Entry], end: int) -> None:
    """The last entry's tail reaches to the end of an attribute behind it."""
    last = entries[-1]
    entries[-1] = replace(last, tail=(last.tail[0], max(last.tail[1], end)))
