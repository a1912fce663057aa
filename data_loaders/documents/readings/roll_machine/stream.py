"""The words of one list, parted into segments by one kind of mark: each segment should then be one member with a note."""

import re
from itertools import pairwise
from typing import Literal

from data_loaders.documents.text.names import names_parted
from data_loaders.documents.text.names.names_mend import mended
from data_loaders.documents.text.names.names_vocabulary import GIVEN, LINKS, LITTLE, NONE, PLURALS, STATES
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence, tokens
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

Parter = Literal["line", "comma", "semicolon", "dash", "dot", "civility", "paragraph", "number", "none"]
PARTERS: tuple[Parter, ...] = ("line", "semicolon", "comma", "dash", "dot", "civility", "paragraph", "number", "none")
_WIDE = re.compile(r"[ \t]{3,}|\t|\|")
_VERBS = word_set("entre entrent sort sortent quitte quittent rejoint rejoignent designe designee nomme nommee elu elue")
_QUOTES = frozenset('«»"“”')  # round a group's name
_DOTS = "•▪◦●➢·|✓§*&>"


def words(view: View, start: int, end: int) -> list[Token]:
    """The tokens of view[start:end], cut words put together again."""
    return mended(view, tokens(view, start, end))


def segments(view: View, tokens_: list[Token], parter: Parter, gift: bool = False) -> list[list[Token]]:
    """The stretches between marks; where a paragraph of a running list ends, the list ends with it.

    `gift`: of those who gave a proxy, where a dash may lead to the holder.
    """
    if parter == "line":
        return _by_lines(view, tokens_)
    if parter == "number":
        return names_parted.numbered(tokens_)
    flowing = _flowing(view, tokens_, parter)
    if parter == "none":
        return [flowing]
    found: list[list[Token]] = [[]]
    parting = [_parts(view, flowing, i, parter) for i in range(len(flowing))]
    dashed = frozenset() if gift else names_parted.few(flowing, sum(parting), "sep" if parter == "dash" else "dash")
    dashed |= names_parted.to_civilities(flowing) if parter == "comma" and not gift else frozenset()
    for i, token in enumerate(flowing):
        noted = len(found) > 1 and len(found[-1]) == 1 and found[-1][0].kind == "note"  # "M. NOIR – (pouvoir à M. VERT) M. ROUX"
        if parting[i] or i in dashed or (noted and token.kind in ("civ", *NAME_KINDS)):
            whole = token.kind in ("civ", *NAME_KINDS) or (parter == "civility" and token.kind not in ("border", "lower"))
            found.append([token] if whole else [])
        else:
            found[-1].append(token)
    return [s for s in found if s]


def _parts(view: View, flow: list[Token], i: int, parter: Parter) -> bool:
    """Whether the word at `i` stands between two members."""
    token, before, char = flow[i], flow[i - 1] if i else None, view.raw[flow[i].start]
    if token.kind in ("line", "border") or (parter == "civility" and names_parted.within_several(flow, i)):
        return True
    if token.kind == "lower" and token.folded == "et" and parter != "civility":
        return parter != "semicolon" and i + 1 < len(flow) and flow[i + 1].kind in ("civ", *NAME_KINDS)
    if token.kind == "dash":
        one_sided = any(c.isspace() for c in (view.raw[token.start - 1], view.raw[token.end : token.end + 1]))
        return parter == "dash" and (_spaced(view, token) or (one_sided and names_parted.whole(flow, i)))
    if token.kind == "civ":
        several = token.folded.rstrip(".") in PLURALS and before is not None and before.kind in ("sep", "dash", *NAME_KINDS)
        led = linked(before) or names_parted.instead(flow, i)
        several = several or (parter == "comma" and not led and (names_parted.after_several(flow, i) or names_parted.closed(flow, i)))
        several = several or (parter == "dot" and _stopped(view, before, token))
        return several or (parter == "civility" and not led and (before is None or before.kind != "civ"))
    if token.kind == "sep":
        return char in {"semicolon": ";", "comma": ",•▪;", "paragraph": ",•▪;", "dot": _DOTS, "civility": ";"}.get(parter, "")
    return parter == "dot" and (token.kind == "stop" or (token.kind in NAME_KINDS and _stopped(view, before, token)))


def _stopped(view: View, before: Token | None, token: Token) -> bool:
    return before is not None and before.kind in ("cap", "upper") and view.raw[token.start - 2 : token.start] == ". "


def _spaced(view: View, dash: Token) -> bool:
    """Whether a dash stands between two names, not in one: blanks on both sides, or on one side of a long dash."""
    before, behind = view.raw[dash.start - 1].isspace(), view.raw[dash.end : dash.end + 1].isspace()
    return (before and behind) or (view.raw[dash.start] in "–—" and (before or behind))


def linked(token: Token | None, before: Token | None = None) -> bool:
    """Whether a word leads to a holder: "à", "par", "pouvoir", but not "sans pouvoir"."""
    given = token is not None and token.folded in GIVEN and (before is None or before.folded not in NONE)
    return token is not None and (given or token.folded in LINKS or token.kind == "colon" or token.folded in ("au", "de", "pour"))


def _flowing(view: View, tokens_: list[Token], parter: Parter) -> list[Token]:
    """The words without line ends, as far as one paragraph goes: a line that begins anew behind a whole name ends the list."""
    kept: list[Token] = []
    for i, token in enumerate(tokens_):
        if token.kind != "line":
            kept.append(token)
            continue
        if not kept or i + 1 == len(tokens_):
            continue
        if _moves(view, tokens_, i + 1):
            break
        ahead = next((j for j in range(i + 1, min(i + 5, len(tokens_))) if tokens_[j].kind != "line"), i + 1)
        below = (tokens_[ahead].folded.rstrip(".") in PLURALS or names_parted.members(tokens_, ahead)) and not _moves(view, tokens_, ahead)
        if below or names_parted.by_line(tokens_, i, parter == "paragraph") or labelled(tokens_, ahead):
            kept.append(token)
            continue
        if parter == "dash" and _unmarked(view, tokens_, i, kept):
            kept.append(token)
            continue
        if parter in ("comma", "semicolon", "dash", "dot", "paragraph") and _ends(tokens_, i, kept):
            break
    return kept


def _unmarked(view: View, tokens_: list[Token], i: int, kept: list[Token]) -> bool:
    """Whether the line end at `i` stands for the dash of a list that goes on: names before it, and a line of names and dashes behind.

    One dash a line may as well lead to a holder: a line with less than two goes on only a list (`kept`) that has more of them than lines.
    """
    ahead = tokens_[i + 1 : next((j for j in range(i + 1, len(tokens_)) if tokens_[j].kind == "line"), len(tokens_))]
    listed = bool(ahead) and all(t.kind in ("dash", "note", "number", "civ", *NAME_KINDS) for t in ahead) and ahead[0].kind != "dash"
    before = i - 1
    while before > 0 and tokens_[before].kind in NAME_KINDS and tokens_[before - 1].kind in NAME_KINDS:
        before -= 1
    whole = tokens_[i - 1].kind in ("function", "note") or names_parted.named(tokens_[before:i])
    whole = whole or (tokens_[i - 1].kind == "upper" and (i < 2 or tokens_[i - 2].kind != "dash"))
    dashed = sum(t.kind == "dash" for t in kept) > sum(t.kind == "line" for t in kept) + 1
    return listed and whole and (sum(t.kind == "dash" and _spaced(view, t) for t in ahead) > 1 or (dashed and names_parted.named(ahead)))


def _moves(view: View, tokens_: list[Token], at: int) -> bool:
    """Whether the line that begins at `at` tells, as far as its first sentence goes, of someone who moves or is chosen: "Mme X entre"."""
    if tokens_[at].kind not in ("civ", *NAME_KINDS):
        return False
    last = min(at + 30, len(tokens_))
    ahead = ((i, tokens_[i]) for i in range(at, last))
    end = next((i for i, t in ahead if t.kind == "line" or (t.folded in STATES and view.raw[t.end - 1] == ".")), last)
    return any(t.kind == "lower" and t.folded in _VERBS for t in tokens_[at:end])


def labelled(tokens_: list[Token], at: int) -> bool:
    """Whether the line that begins at `at` opens with a label and its colon: an office's, a commune's, a group's."""
    for i in range(at, min(at + 10, len(tokens_))):
        if tokens_[i].kind == "colon":
            told = i + 1 < len(tokens_) and tokens_[i + 1].folded in GIVEN  # "… et Mme Anne | PETIT : pouvoir à M. Luc NOIR"
            return i > at and not told and not any(t.folded in GIVEN for t in tokens_[at:i])
        quoted = tokens_[i].folded in _QUOTES
        if not quoted and tokens_[i].kind not in (*NAME_KINDS, "function", "dash", "civ", "lower", "note"):
            return False
    return False


def _ends(tokens_: list[Token], i: int, kept: list[Token]) -> bool:
    """Whether the line end at `i` ends the paragraph: a whole name stands before it, and a civility or a title begins the next line."""
    last, ahead = kept[-1], tokens_[i + 1]
    if ahead.kind == "line" and any(t.kind in ("sep", "dash") for t in kept) and last.kind not in ("sep", "dash", "civ"):
        return True
    if last.kind in ("sep", "dash", "civ", "particle", "colon", "border") or last.folded == "et" or linked(*kept[:-3:-1]):
        return False
    if ahead.kind == "cap" and begins_sentence(ahead) and len(kept) > 1 and kept[-2].kind in NAME_KINDS and last.kind in NAME_KINDS:
        return True  # a title behind a whole name
    if ahead.kind not in ("civ", *NAME_KINDS) or not any(t.kind in ("sep", "dash") for t in kept):
        return ahead.kind == "cap" and begins_sentence(ahead)
    if ahead.kind == "civ":
        return True
    run = 0
    while run < len(kept) and kept[-1 - run].kind in NAME_KINDS:
        run += 1
    return last.kind in ("note", "function", "number") or (run > 1 and last.kind == "upper" and ahead.kind == "cap")


def _by_lines(view: View, tokens_: list[Token]) -> list[list[Token]]:
    """A segment a line, and a cell where blanks, a tab or a bar part a line; a line that opens with a small word goes on with the last."""
    found: list[list[Token]] = [[]]
    for before, token in pairwise([None, *tokens_]):
        if token is None or token.kind == "line":
            found += [[token], []] if token is not None and before is not None and before.kind == "line" else [[]]
            continue
        if before is not None and before.kind != "line" and _WIDE.search(view.raw, before.end, token.start):
            found.append([])
        if token.kind == "border" or (token.kind == "sep" and view.raw[token.start] == "|"):
            found.append([])
            continue
        found[-1].append(token)
    joined: list[list[Token]] = []
    for segment in (s for s in found if s):
        first = segment[0]
        if first.kind == "line":
            joined.append(segment)  # a blank line
            continue
        on = (first.kind == "lower" and first.folded not in LITTLE) or (first.kind == "note" and joined)
        after = (
            joined
            and joined[-1][-1].kind != "line"
            and ((linked(*joined[-1][:-3:-1]) and joined[-1][-1].kind != "colon") or joined[-1][-1].kind == "civ")
        )
        if joined and joined[-1][-1].kind != "line" and (on or after or names_parted.cut(joined[-1], segment)):
            joined[-1] = [*joined[-1], *segment]
        else:
            joined.append(segment)
    return joined
