"""The communes and communautés that a roll prints beside each member, in one form throughout: no part of the names."""

from data_loaders.documents.readings.roll_machine.bodies import bracketed, commune_labels, commune_strung
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_BODIES = word_set("secteur secteurs college groupe canton territoire communaute arrondissement bassin")
_FEWEST = 4  # stretches of one form
_REPEATED = 0.7  # members of a body of communes come by twos and more


def without(view: View, tokens: list[Token], gift: bool) -> list[Token]:
    """The words of a list without the bodies its members sit for, where most stretches between two marks name one in the same place."""
    tokens = _labels_apart(view, tokens)
    tokens = _dropped(view, tokens if gift else bracketed.opened(view, tokens))
    return commune_labels.bordered(view, tokens, gift)


def _labels_apart(view: View, tokens: list[Token]) -> list[Token]:
    """With a border for each line that is a body's label alone: "Secteur de Valmerle", "Collège des communes"."""
    found: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and token.kind != "line":
            found.append(token)
            continue
        start = next((i + 1 for i in range(len(found) - 1, -1, -1) if found[i].kind == "line"), 0)
        line = found[start:]
        if line and line[0].folded in _BODIES and view.raw[line[0].start].isupper() and _is_group(line[1:], small=len(line) > 1):
            found[start:] = [Token("border", line[0].start, line[-1].end, "")]
        found += [token] if token else []
    return found


def _dropped(view: View, tokens: list[Token]) -> list[Token]:
    """The words without what most stretches between two marks have in the same place."""
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
    kinds = all(token.kind in NAME_KINDS or token.folded in commune_strung.SMALL for token in words)
    return kinds and (small or any(token.kind in ("cap", "upper") for token in words))


def _repeated(found: list[list[Token]]) -> bool:
    """Whether the groups come again and again, as surnames behind a dash do not."""
    named = [" ".join(token.folded for token in group[1:]) for group in found if group]
    return len(set(named)) <= _REPEATED * len(named)
