"""The communes and communautés that a roll prints beside each member, in one form throughout: no part of the names."""

from council import places
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_FEWEST = 4  # stretches of one form
_SMALL = word_set("de du des d la le les l en sur sous lez pres aux au et")
_LED, _LONGEST = 2, 10
_LEADS = ("pour", "la", "les")
_COMMUNES = word_set("commune communes ville villes")
_PARTED = ("sep", "line")
_REPEATED = 0.7  # members of a body of communes come by twos and more


def without(view: View, tokens: list[Token]) -> list[Token]:
    """The words of a list without the bodies its members sit for, where most stretches between two marks name one in the same place."""
    tokens = _bordered(view, tokens)
    for mark, forms in ((";", (_ahead, _labelled, _behind)), ("/", (_labelled,)), (",", (_behind,))):
        parts = _parts(view, tokens, mark)
        if len(parts) < _FEWEST:
            continue
        for form in forms:
            found = [form(view, part) for part in parts]
            if 5 * sum(map(bool, found)) >= 4 * len(parts) and (form is not _behind or _repeated(found)):
                dropped = {token.start for group in found for token in group}
                return [token for token in tokens if token.start not in dropped]
    return tokens


def _bordered(view: View, tokens: list[Token]) -> list[Token]:
    """With a border where a list says again and again of which commune the next members are: "pour la commune de Valbourg : M. NOIR"."""
    labels = [(start, end) for start in range(len(tokens)) if (end := _of_commune(tokens, start))]
    if len(labels) < _LED:
        colons = [i for i, token in enumerate(tokens[:-1]) if token.kind == "colon" and tokens[i + 1].kind in ("civ", *NAME_KINDS)]
        labels = [(start, colon + 1) for colon in colons if (start := _of_list(view, tokens, colon)) is not None]
    if len(labels) < _LED:
        civil = [i for i, token in enumerate(tokens) if token.kind == "civ"]
        labels = [(at, i) for i in civil if (at := _of_list(view, tokens, i)) is not None and (not at or tokens[at - 1].kind in _PARTED)]
    if len(labels) < _LED or (len(labels) < _FEWEST and not _of_commune(tokens, labels[0][0])):
        return tokens
    found, here = list[Token](), 0
    for start, end in labels:
        found += tokens[here:start]
        found.append(Token("border", tokens[start].start, tokens[end - 1].end, ""))
        here = end
    return [*found, *tokens[here:]]


def _of_commune(tokens: list[Token], start: int) -> int:
    """Where the label that begins at `start` ends: behind its colon, or ahead of a civility; 0 where none begins there."""
    if start and (tokens[start - 1].kind in ("particle", "function") or tokens[start - 1].folded in ("pour", "la")):
        return 0
    at = start
    while at < len(tokens) and tokens[at].folded in _LEADS:
        at += 1
    if at >= len(tokens) or tokens[at].folded not in _COMMUNES or at + 1 == len(tokens) or tokens[at + 1].folded[:1] != "d":
        return 0
    end = at + 1
    while end < min(len(tokens), at + _LONGEST) and (tokens[end].kind in ("line", "dash", *NAME_KINDS) or tokens[end].folded in _SMALL):
        end += 1
    closed = end < len(tokens) and tokens[end].kind in ("colon", "civ")
    return end + (tokens[end].kind == "colon") if closed else 0


def _of_list(view: View, tokens: list[Token], colon: int) -> int | None:
    """Where the commune of the national list begins that ends at this colon: "Mme Anne PETIT | VALBOURG-LES-ORMES : M. NOIR"."""
    start, found = colon, None
    while (
        start
        and colon - start < _LONGEST
        and (tokens[start - 1].kind in ("dash", "line", *NAME_KINDS) or tokens[start - 1].folded in _SMALL)
    ):
        start -= 1
        if places.is_commune(view.raw[tokens[start].start : tokens[colon - 1].end]):
            found = start
    return found


def _parts(view: View, tokens: list[Token], mark: str) -> list[list[Token]]:
    """The words between two marks, without the ends of lines."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if view.raw[token.start : token.end] == mark:
            found.append([])
        elif token.kind != "line":
            found[-1].append(token)
    return [part for part in found if part]


def _ahead(_: View, part: list[Token]) -> list[Token]:
    """ "Valbourg | M. NOIR Luc, Mme PETIT Anne": what stands before the first civility, a name follows, whole where one word leads."""
    at = next((i for i, token in enumerate(part) if token.kind == "civ"), 0)
    needed = 1 if at > 1 else 2  # "PETIT Mme Anne" is one name, "Le Bourg M. NOIR" a commune and a name
    named = len(part) > at + needed and all(token.kind in NAME_KINDS for token in part[at + 1 : at + 1 + needed])
    return part[:at] if named and _is_group(part[:at]) else []


def _labelled(_: View, part: list[Token]) -> list[Token]:
    """ "Valbourg : | NOIR Luc – PETIT Anne"."""
    at = next((i for i, token in enumerate(part) if token.kind == "colon"), 0)
    return part[: at + 1] if _is_group(part[:at]) else []


def _behind(_: View, part: list[Token]) -> list[Token]:
    """ "Luc NOIR | – C.C. du Val": what stands behind the one dash, as far as the group's words go."""
    dashes = [i for i, token in enumerate(part) if token.kind == "dash"]
    if len(dashes) != 1 or not dashes[0] or any(token.kind not in ("civ", *NAME_KINDS) for token in part[: dashes[0]]):
        return []
    end = dashes[0] + 1
    while end < len(part) and _is_group([part[end]], small=True):
        end += 1
    return part[dashes[0] : end] if end > dashes[0] + 1 else []


def _is_group(words: list[Token], small: bool = False) -> bool:
    kinds = all(token.kind in NAME_KINDS or token.folded in _SMALL for token in words)
    return kinds and (small or any(token.kind in ("cap", "upper") for token in words))


def _repeated(found: list[list[Token]]) -> bool:
    """Whether the groups come again and again, as surnames behind a dash do not."""
    named = [" ".join(token.folded for token in group[1:]) for group in found if group]
    return len(set(named)) <= _REPEATED * len(named)
