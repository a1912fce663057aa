"""The communes that a roll prints ahead of their members, as borders between these: "Valbourg : M. NOIR, Mme PETIT Les Ormes : M. VERT"."""

import re
from collections import Counter
from collections.abc import Collection

from council import places
from data_loaders.documents.readings.roll_machine.bodies import bracketed, commune_entries, commune_strung
from data_loaders.documents.readings.roll_machine.bodies.commune_strung import OF_A_PLACE, SMALL
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_IN_CAPITALS = re.compile(r"(?P<commune>[up]{0,8}u)[ci]{1,3}p{0,2}u[up]{0,5}")
_LED, _FEWEST, _LONGEST = 2, 4, 10
_MOST = 0.5  # of the colons: so many end a commune of the national list
_LEADS, _BULLETS = ("pour", "la", "les"), ("line", "sep", "dash")
_COMMUNES = word_set("commune communes ville villes")


def bordered(view: View, tokens: list[Token], gift: bool) -> list[Token]:
    """With a border where a list says again and again of which commune the next members are.

    `gift`: of those who gave a proxy, where a colon may lead to its holder, and only a civility behind it shows that a label ends.
    """
    # a colon in a column of its own closes the line above
    tokens = [t for i, t in enumerate(tokens) if t.kind != "line" or i + 1 == len(tokens) or tokens[i + 1].kind != "colon"]
    whole, tokens = tokens, commune_strung.below_heads(tokens)
    labels = [(start, end) for start in range(len(tokens)) if (end := _of_commune(tokens, start))]
    if len(labels) < _LED:
        labels = _led(view, tokens, ("civ",) if gift else ("civ", "line", *NAME_KINDS))
    labels = labels or _ahead_of_civilities(view, tokens) or _ahead_of_names(view, tokens) or commune_strung.ahead_of_plain(view, tokens)
    labels = labels or commune_strung.find(view, tokens, tokens is not whole)
    if labels and (last := _cut_off(tokens)) and last[0] >= labels[-1][1]:
        labels.append(last)
    found, here = list[Token](), 0
    for start, end in labels:
        found += tokens[here:start]
        found.append(Token("border", tokens[start].start, tokens[end - 1].end, ""))
        here = end
    return [*found, *tokens[here:]]


def _cut_off(tokens: list[Token]) -> tuple[int, int] | None:
    """The label in capitals alone on the last line, whose members the paper cuts off."""
    end = next((i + 1 for i in range(len(tokens) - 1, -1, -1) if tokens[i].kind != "line"), 0)
    at = next((i + 1 for i in range(end - 1, -1, -1) if tokens[i].kind == "line"), end)
    return (at, end) if at < end and all(token.kind in ("upper", "particle", "dash") for token in tokens[at:end]) else None


def _ahead_of_civilities(view: View, tokens: list[Token]) -> list[tuple[int, int]]:
    """Communes of the national list that open groups, each ahead of its members' civility: "VALBOURG M. NOIR ; BRON Mmes PETIT, ROUX"."""
    found: list[tuple[int, int]] = []
    for i, token in enumerate(tokens):
        low = _stretch(view, tokens, i)
        opens = not low or tokens[low - 1].kind in ("sep", "line")
        if token.kind == "civ" and low < i and opens and places.is_commune(view.raw[tokens[low].start : tokens[i - 1].end]):
            found.append((low, i))
    return found if len(found) >= _FEWEST else []


def _ahead_of_names(view: View, tokens: list[Token]) -> list[tuple[int, int]]:
    """Communes of the national list in capitals, each ahead of a whole name: "VALBOURG Anne PETIT, déléguée LES ORMES Luc NOIR"."""
    found: list[tuple[int, int]] = []
    starts = [i for i, token in enumerate(tokens) if token.kind in NAME_KINDS and (not i or tokens[i - 1].kind not in NAME_KINDS)]
    for low in starts:
        end = next((i for i in range(low, len(tokens)) if tokens[i].kind not in NAME_KINDS), len(tokens))
        ahead = _IN_CAPITALS.fullmatch(names_cut.shape(tokens[low:end]))
        if ahead and places.is_commune(view.raw[tokens[low].start : tokens[low + ahead.end("commune") - 1].end]):
            found.append((low, low + ahead.end("commune")))
    return found if len(found) >= _FEWEST else []


def _of_commune(tokens: list[Token], start: int) -> int:
    """Where the label that begins at `start` ends: behind its colon, or ahead of a civility; 0 where none begins there."""
    if start and (tokens[start - 1].kind in ("particle", "function") or tokens[start - 1].folded in ("pour", "la")):
        return 0
    at = start
    while at < len(tokens) and tokens[at].folded in _LEADS:
        at += 1
    bare = tokens[start].folded == "pour" and (not start or tokens[start - 1].kind in _BULLETS)  # "• pour VALBOURG : M. NOIR"
    called = at + 1 < len(tokens) and tokens[at].folded in _COMMUNES and tokens[at + 1].folded[:1] == "d"
    if at >= len(tokens) or not (called or (bare and tokens[at].kind in NAME_KINDS)):
        return 0
    end = at + 1
    while end < min(len(tokens), at + _LONGEST) and (tokens[end].kind in ("line", "dash", *NAME_KINDS) or tokens[end].folded in SMALL):
        end += 1
    closed = end < len(tokens) and tokens[end].kind in (("colon", "civ") if called else ("colon",))
    return end + (tokens[end].kind == "colon") if closed else 0


def _led(view: View, tokens: list[Token], members: Collection[str]) -> list[tuple[int, int]]:
    """The labels whose colon words of these kinds follow, where most are communes of the national list; none where they are few.

    Of a stretch whose commune is not on the list, as where its print is lost, what may be a member's name or not is left out with it.
    """
    colons = [i for i, token in enumerate(tokens[:-1]) if token.kind == "colon" and tokens[i + 1].kind in members]
    stretches = [(_stretch(view, tokens, colon), colon) for colon in colons]
    stretches = [(low, colon) for low, colon in stretches if low < colon]
    again = _again(view, tokens, stretches) | bracketed.communes(view)
    known = [_known(view, tokens, low, colon, again) for low, colon in stretches]
    alone = sum(start is not None and start <= low for start, (low, _) in zip(known, stretches, strict=True))
    several = sum(start is not None for start in known)
    if several < _MOST * len(stretches) or (alone < _LED and several < _FEWEST):
        return []
    found, style = list[tuple[int, int]](), names_cut.style(names_cut.shape(tokens[low:colon]) for low, colon in stretches)
    for start, (low, colon) in zip(known, stretches, strict=True):
        whole = start is not None and (start <= low or _is_whole(tokens, low, start))
        begin = start if whole and start is not None else _of_unknown(view, tokens, low, colon, style)
        begin -= begin == low and low > 0 and tokens[low - 1].kind == "civ"
        found.append((begin, colon + 1))
    return sorted([*found, *_unmarked(view, tokens, {low for low, _ in stretches})])


def _is_whole(tokens: list[Token], low: int, start: int) -> bool:
    """Whether the words ahead of a commune are members': whole names, or one that a civility leads ("M. NOIR | Valbourg :")."""
    low = max((i + 1 for i in range(low, start) if tokens[i].folded == "et"), default=low)
    letters = names_cut.shape(tokens[low:start])
    if low < start and len(letters) == start - low and len(names_cut.pieces(tokens[low:start], None)) > 1:
        return True  # "NOIR Luc PETIT Anne | VALBOURG :"
    led = low > 0 and tokens[low - 1].kind == "civ" and letters != "c"
    return names_cut.order(letters) in (("first", "last", "plain") if led else ("first", "last"))


def _stretch(view: View, tokens: list[Token], colon: int) -> int:
    """Where the names and small words ahead of a colon begin: behind a mark, a line's end, a full stop."""
    start = colon
    while start and colon - start < _LONGEST and _goes_on(view, tokens, start - 1):
        if start < colon and _ends(view, tokens[start - 1]):
            break
        start -= 1
    return start


def _goes_on(view: View, tokens: list[Token], i: int) -> bool:
    """Whether the word at `i` may stand in a commune's or a member's name: no dash between blanks, which parts members."""
    token = tokens[i]
    if token.kind == "dash":
        return not (view.raw[token.start - 1].isspace() and view.raw[token.end : token.end + 1].isspace())
    return token.kind in NAME_KINDS or token.folded in SMALL


def _ends(view: View, token: Token) -> bool:
    """Whether a full stop behind a whole word ends a commune's members: "M. Luc NOIR. Les Ormes : M. VERT"."""
    return token.kind in ("upper", "cap") and len(token.folded) > 2 and view.raw[token.end - 1 : token.end + 1].startswith((".", ". "))


def _again(view: View, tokens: list[Token], stretches: list[tuple[int, int]]) -> set[str]:
    """The labels that stand alone ahead of their colon more than once, as one of a commune that the national list writes otherwise."""
    alone = [(low, colon) for low, colon in stretches if not low or tokens[low - 1].kind in ("line", "sep")]
    plain = [(low, colon) for low, colon in alone if all(t.kind in NAME_KINDS and not begins_sentence(t) for t in tokens[low:colon])]
    told = Counter(view.folded[tokens[low].start : tokens[colon - 1].end] for low, colon in plain)
    return {label for label, times in told.items() if times > 1}


def _known(view: View, tokens: list[Token], low: int, colon: int, again: Collection[str]) -> int | None:
    """Where the commune of the national list, or one told `again`, begins that ends at this colon: "Anne PETIT | VALBOURG : M. NOIR".

    It may begin at the end of the line before: "VALBOURG SUR ⏎ MARNE : M. NOIR".
    """
    if (led := next((i for i in range(low, colon - 1) if tokens[i].folded == "pour"), -1)) >= 0:
        return led  # "Luc NOIR Pour VALBOURG : Anne PETIT"
    end, far = tokens[colon - 1].end, low
    if low > 1 and tokens[low - 1].kind == "line":
        far = _stretch(view, tokens, low - 1)
    whole = (i for i in range(far, colon) if i == far or tokens[i - 1].folded not in OF_A_PLACE or tokens[i - 1].kind == "initial")
    starts = (i for i in whole if tokens[i].kind != "line")  # no name ends with "sur": "AUBIN Sur | MER"
    return next(
        (i for i in starts if view.folded[tokens[i].start : end] in again or places.is_commune(view.raw[tokens[i].start : end])), None
    )


def _of_unknown(view: View, tokens: list[Token], low: int, colon: int, style: str | None) -> int:
    """Where the label begins that is no commune of the list: behind the last surname or given name of a whole name ahead, if it is sure."""
    letters = names_cut.shape(tokens[low:colon])
    if any(token.folded in OF_A_PLACE and token.kind != "initial" for token in tokens[low:colon]):
        return low
    if low and tokens[low - 1].kind == "civ" and (begin := commune_entries.behind_name(tokens[low:colon], style)):
        return low + begin
    if style == "last":
        return low + len(letters.rstrip("up")) if len(letters) == colon - low and letters.rstrip("up") else low
    sure = letters.count("u") == 1 and letters.endswith("u") and len(letters) == colon - low and names_cut.order(letters) == "first"
    return colon if sure and not _ends(view, tokens[colon - 1]) and (not low or tokens[low - 1].kind != "line") else low


def _unmarked(view: View, tokens: list[Token], labelled: set[int]) -> list[tuple[int, int]]:
    """Communes whose colon was lost: behind a full stop, ahead of a whole name."""
    found: list[tuple[int, int]] = []
    starts = [i + 1 for i, token in enumerate(tokens[:-1]) if _ends(view, token) and i + 1 not in labelled]
    for start in starts:
        end = start
        while end < len(tokens) and tokens[end].kind in NAME_KINDS and not begins_sentence(tokens[end]):
            end += 1
        cuts = [i for i in range(start + 1, end) if places.is_commune(view.raw[tokens[start].start : tokens[i - 1].end])]
        if cuts and names_cut.order(names_cut.shape(tokens[cuts[-1] : end])) in ("first", "last"):
            found.append((start, cuts[-1]))
    return found
