"""A full stop that stands between a given name and its surname by mistake: "Mme Anne. PETIT, M. Luc NOIR"."""

from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View

_WHOLE = 4  # commas for each such stop: full stops part nobody in the list
_LEAST = 3  # letters of a given name that is not cut short


def without(view: View, words: list[Token]) -> list[Token]:
    """The words, the given name as far as the surname, where a civility leads to it and nothing but the surname follows."""
    stopped = [i for i, token in enumerate(words) if _stray(view, words, i)]
    commas = sum(token.kind == "sep" for token in words)
    if not stopped or commas < _WHOLE * len(stopped):
        return words
    return [token._replace(end=words[i + 1].start) if i in stopped else token for i, token in enumerate(words)]


def _stray(view: View, words: list[Token], i: int) -> bool:
    token = words[i]
    led = bool(i) and words[i - 1].kind == "civ"
    if token.kind != "cap" or not led or view.raw[token.end - 1] != "." or token.end - token.start <= _LEAST:
        return False
    end = i + 1
    while end < len(words) and words[end].kind in NAME_KINDS:
        end += 1
    surname = end > i + 1 and all(word.kind in ("upper", "particle") for word in words[i + 1 : end])
    return surname and (end == len(words) or words[end].kind in ("sep", "function", "note", "line"))


def example(text: str) -> list[str] | None:
    """The given names that a stop parts from their surnames."""
    view = View.of(text)
    read = tokens(view, 0, len(text))
    return [text[a.start : a.end - 1] for a, b in zip(read, without(view, read), strict=True) if a != b] or None


EXAMPLES: list[tuple[str, list[str]]] = [("Mme Anne. PETIT, M. Luc NOIR, Mme Ève ROUX, M. Guy VERT, M. Yves BRUN", ["Anne"])]
NOT_FOUND: list[str] = ["Mme Anne. PETIT. M. Luc. NOIR", "M. Ph. PETIT, M. Luc NOIR, Mme Ève ROUX, M. Guy VERT, M. Yves BRUN"]
