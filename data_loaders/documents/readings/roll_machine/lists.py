"""One list of the roll, read with each kind of mark that may part its names; the reading that leaves least unexplained comes first."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from data_loaders.documents.readings.roll_machine import entries, name_run, prose, stream, strung
from data_loaders.documents.readings.roll_machine.bodies import carried, commune_entries, givers, groups
from data_loaders.documents.readings.roll_machine.stream import Parter
from data_loaders.documents.readings.roll_machine.words import officers, proxy_sent, stops
from data_loaders.documents.text.names import names_cut, names_ditto, names_mend
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import PLURALS
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token
from data_loaders.documents.text.view import View

_EACH, _SENTENCE = 2, 3  # words of a name; small words in a row: more are a sentence
_MOST_ODD = 3  # segments in a row that are no member: the list is over


@dataclass(frozen=True, slots=True)
class Reading:
    """The members of one list as one kind of mark parts them; `odd` is what does not fit; `end` where the last one ends."""

    entries: tuple[Entry, ...]
    odd: float
    end: int

    @property
    def score(self) -> float:
        """Members found, less what fits nothing."""
        return len(self.entries) - 1.6 * self.odd


def readings(view: View, start: int, end: int, gift: bool) -> list[Reading]:
    """The readings of the list view[start:end], best first; [] where it names nobody."""
    words = officers.bared(view, stops.without(view, names_ditto.read(view, proxy_sent.told(view, stream.words(view, start, end)))))
    tokens = groups.without(view, givers.bare(view, words) if gift else words, gift)
    if not any(t.kind in NAME_KINDS for t in tokens):
        return []
    tokens = name_run.surnames(view, tokens if gift else carried.without(view, tokens))
    order = style(tokens)
    whole = tokens if gift else names_mend.paired(tokens)
    parse = cache(lambda segment: entries.parse(view, list(segment), gift, order))  # most are the same whichever mark parts the list
    found = [read(view, tokens if parter == "dash" else whole, (parter, gift, order), parse) for parter in stream.PARTERS]
    named = [r for r in found if r.entries]
    return sorted(named, key=lambda r: -r.score)


def style(tokens: list[Token]) -> str | None:
    """The order in which most of the list's names are printed, as far as no sentence stands behind them."""
    shapes: Counter[str] = Counter()
    run, said = list[Token](), 0
    for token in [*tokens, None]:
        said = said + 1 if token is not None and token.kind == "lower" else 0
        if shapes and said > _SENTENCE:
            break
        if token is not None and token.kind in NAME_KINDS:
            run.append(token)
        elif run:
            shapes[names_cut.shape(run)] += 1
            run = []
    return names_cut.style(shapes.elements())


def read(view: View, tokens: list[Token], how: tuple[Parter, bool, str | None], parse: Callable[..., entries.Parsed]) -> Reading:
    """The list as one kind of mark parts it; it ends where several segments in a row name nobody."""
    parter, gift, style = how
    found, odd, wrong, since = list[Entry](), 0.0, 0, 0.0
    blank, several, once = False, False, style is None and sum(t.kind == "dash" for t in tokens) == 1
    for whole in stream.segments(view, tokens, parter, gift):
        if whole[0].kind == "line" and len(whole) == 1:
            blank = bool(found)
            continue
        verb = prose.verb(whole)
        segment = whole if verb is None else prose.before_subject(view, whole, verb)
        known = parse(tuple(segment))
        parsed = replace(known, entries=[*known.entries])  # its own: what is known is read again
        several = _carry(view, segment, parsed, several)
        if verb is not None and not segment:
            prose.drop_subjects(view, found)
            break
        if parsed.over and not parsed.entries:
            break
        if blank and not (parsed.entries and _alike(found[-1], parsed.entries[0])) and not parsed.label:
            break  # behind a blank line something else begins
        blank = False
        unlike = parsed.odd - parsed.strung >= 1 and not parsed.entries[0].civility if parsed.entries else False
        if parter == "dash" and (style == "first" or once) and found and _half(found[-1], parsed, gift):
            found[-1] = _whole(view, found[-1], parsed.entries[0])
        elif parsed.entries and not unlike:
            found += parsed.entries
            odd, since, wrong = odd + since + parsed.odd, 0.0, 0
            odd += strung.behind(found, parsed.behind, parsed.after) if parsed.behind else 0.0
            if parsed.over or verb is not None:
                break  # a title behind the last name, or a sentence
        elif parsed.attribute and found:
            entries.joined(found, segment[-1].end)
        elif unlike or not parsed.label:
            wrong, since = wrong + 1, since + max(parsed.odd, 0.5)
            if verb is not None or wrong >= _MOST_ODD or (found and parter == "line" and len(segment) > 16):
                break
    found, uncivil = _uncivil(view, found, any(t.kind == "civ" and t.folded.rstrip(".") in PLURALS for t in tokens))
    found = _joint(_mended(commune_entries.without_column(commune_entries.without_among_whole(found)), style), style)
    return Reading(tuple(found if gift else strung.parted(view, found)), odd + uncivil, max((e.tail[1] for e in found), default=0))


def _uncivil(view: View, found: list[Entry], plural: bool) -> tuple[list[Entry], float]:
    """Without what bears no given name among members whom a civility leads, each his own: it heads those below, or is a line's rest.
    Beside them, how odd those are who have not the civility that nearly all others have.
    """
    found = commune_entries.without_cells_ahead(view, found)
    civil = sum(e.civility for e in found)
    if 5 * civil < 4 * len(found):
        return found, 0.0
    kept = [
        e
        for e in found
        if e.civility or names_cut.order(e.shape) in ("first", "last") or (plural and not commune_entries.opens_group(view, e))
    ]
    return kept, 0.7 * (len(kept) - civil)


def _mended(found: list[Entry], style: str | None) -> list[Entry]:
    """With a surname and the given name that a mark parts from it in one, in a list that prints both: "NOIR Luc, PETIT, Anne, VERT Guy"."""
    whole: list[Entry] = []
    for entry in found:
        last = whole[-1] if whole and style == "last" else None
        if last and not (last.shape.strip("pu") or entry.shape.strip("c") or last.civility or entry.civility or last.holder):
            name, shape = f"{last.name} {entry.name}", last.shape + entry.shape
            whole[-1] = replace(entry, name=name, start=last.start, shape=shape, doubtful=last.doubtful or entry.doubtful)
        else:
            whole.append(entry)
    return whole


def _joint(found: list[Entry], style: str | None) -> list[Entry]:
    """With doubt on as many capitalised words as two names have, in a list of two words each: a mark may be lost between them."""
    words = [e.shape.count("c") for e in found]
    if style != "plain" or _EACH + 1 in words or 5 * sum(n <= _EACH for n in words) < 4 * len(found):
        return [replace(e, doubtful=True) if names_cut.crossed(e.shape, style) else e for e in found]
    return [replace(e, doubtful=True) if n >= 2 * _EACH and not e.civility else e for n, e in zip(words, found, strict=True)]


def _carry(view: View, segment: list[Token], parsed: entries.Parsed, several: bool) -> bool:
    """A surname alone among those whom one plural civility leads has it too: "Messieurs NOIR, VERT"; whether it leads the next as well."""
    several = segment[0].folded.rstrip(".") in PLURALS if segment and segment[0].kind == "civ" else several
    for i, one in enumerate(parsed.entries if several else []):
        if commune_entries.opens_group(view, one):
            continue  # "Mmes NOIR, VERT ; VALBOURG MM. ROUX": a commune ahead of those it sends
        if one.shape.replace("p", "") == "u" and not one.civility:
            parsed.entries[i] = replace(one, civility=True)
            parsed.odd = max(0.0, parsed.odd - entries.ALONE)
    return several


def _half(last: Entry, parsed: entries.Parsed, gift: bool) -> bool:
    """Whether a segment is the rest of the surname before its dash: "Luc NOIR – Anne MERLE - | PETIT – Ève ROUX"."""
    alone = len(parsed.entries) == 1 and parsed.entries[0].shape == "u" and not parsed.entries[0].civility
    plain = not (last.holder or last.role) and names_cut.order(last.shape) == "first"
    return alone and plain and (not gift or parsed.entries[0].holder is not None)


def _whole(view: View, last: Entry, rest: Entry) -> Entry:
    name = printed(view, last.start, rest.end)
    return replace(last, name=name, end=rest.end, tail=rest.tail, shape=last.shape + rest.shape, holder=rest.holder, role=rest.role)


def _alike(last: Entry, entry: Entry) -> bool:
    return entry.civility if last.civility else names_cut.order(entry.shape) == names_cut.order(last.shape)


def example(text: str) -> list[str] | None:
    """The names of a text by its best reading."""
    return [entry.name for entry in found[0].entries] if (found := readings(View.of(text), 0, len(text), False)) else None


_SAID = ["Anne PETIT", "Luc NOIR", "Ève ROUX"]
EXAMPLES: list[tuple[str, list[str]]] = [
    ("Mme Anne PETIT, maire, M. Luc NOIR et Mme Ève ROUX", _SAID),
    ("Anne PETIT – Luc NOIR – Ève ROUX", _SAID),
    ("Mme M. PETIT, M. M. DE SAINT-LOUP et Mme È. ROUX", ["M. PETIT", "M. DE SAINT-LOUP", "È. ROUX"]),
    ("Anne PETIT – Luc NOIR - MERLE – Ève ROUX", ["Anne PETIT", "Luc NOIR - MERLE", "Ève ROUX"]),
    ("1. Mme Anne PETIT\n2. M. Luc NOIR (arrivé à 19 h)\n3. Mme Ève ROUX\n", _SAID),
    ("Mme Anne PETIT M. Luc NOIR Mme Ève ROUX", _SAID),
    ("Mme Anne PETIT\nM. Luc NOIR\nMme Ève ROUX\nPouvoir à M. Guy VERT\nPouvoir à Mme Lou MERLE\n", _SAID),
    ("Groupe Ensemble : Mme Anne PETIT, M. Luc NOIR\nNon inscrits : Mme Ève ROUX", _SAID),
    ("Mme Anne PETIT\nM. Luc NOIR\nMme Ève ROUX.\nMme le Maire Adoption de l'ordre du jour\nPour : 59\n", _SAID),
    ("M. le Maire Luc NOIR, Mme Anne PETIT", ["Luc NOIR", "Anne PETIT"]),
    ("Luc NOIR, Maire et Président Anne PETIT, Ève ROUX", ["Luc NOIR", "Anne PETIT", "Ève ROUX"]),
    ("Anne PETIT, Luc NOIR D HONDE DUVAL, Ève ROUX", ["Anne PETIT", "Luc NOIR D HONDE DUVAL", "Ève ROUX"]),
    ("Anne PETIT – Lyon – Luc NOIR – Bron – Ève ROUX – Vaulx-en-Velin", _SAID),
    ("Mmes PETIT Anne, ROUX Marie - Ève, MM. NOIR Jean - Luc", ["PETIT Anne", "ROUX Marie - Ève", "NOIR Jean - Luc"]),
    ("001 PETIT Anne , 002 NOIR Luc , 104 ROUX Ève", ["PETIT Anne", "NOIR Luc", "ROUX Ève"]),
    ("MM. & Mmes PETIT Anne, NOIR Luc & ROUX Ève", ["PETIT Anne", "NOIR Luc", "ROUX Ève"]),
    ("Mmes PETIT (Bron), ROUX (Aubin) M. NOIR (Lyon), VERT (Valbourg)", ["PETIT", "ROUX", "NOIR", "VERT"]),
    ("Les Ormes : Mme Anne PETIT ; Valbourg : M. Luc NOIR ; Valbourg : Mme Ève ROUX", _SAID),
]
NOT_FOUND: list[str] = ["néant", "", "12"]
