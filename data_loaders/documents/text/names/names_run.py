"""A cursor over the words of a list: the run of words that may make names, across the line breaks that only wrap a column."""

from itertools import pairwise

from data_loaders.documents.text.names import names_cut, names_labels
from data_loaders.documents.text.names.names_vocabulary import STATES, TITLE_WORDS
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence
from data_loaders.documents.text.view import View

_FULL_LINE = 0.72  # of the column's width: the line goes on in the next
_LEAST_LINE = 25


def runs(words: list[Token]) -> list[list[Token]]:
    """The stretches of name words, parted by anything else."""
    found: list[list[Token]] = [[]]
    for token in words:
        if token.kind in NAME_KINDS:
            found[-1].append(token)
        elif found[-1]:
            found.append([])
    return [run for run in found if run]


def _parted_by_commas(words: list[Token]) -> bool:
    """Whether commas part the names; in a list of one name a line they only lead to notes."""
    opens = ("civ", *NAME_KINDS)
    commas = sum(t.kind == "sep" for t in words)
    lines = sum(b.kind == "line" and a.kind != "sep" and c.kind in opens for a, b, c in zip(words, words[1:], words[2:], strict=False))
    inner = sum(a.kind == "sep" and b.kind in opens for a, b in pairwise(t for t in words if t.kind != "line"))
    return commas >= 2 and (inner >= lines or lines < 3)


class Cursor:
    """A place in the words of a list; `commune` is set while a place name ("de Valbourg") is being passed over."""

    def __init__(self, view: View, words: list[Token], style: str | None) -> None:
        self.view, self.words = view, words
        self.style = style or names_cut.style(names_cut.shape(run) for run in runs(words))
        self.at = 0
        self.commune = False
        led = sum(a.kind == "civ" and b.kind in NAME_KINDS for a, b in pairwise(words))
        labels = names_labels.count(words)
        self.labelled = labels > 1
        self.civil = led >= 0.6 * max(1, len(runs(words)) - labels)
        self.commas = _parted_by_commas(words)
        breaks = [words[0].start if words else 0, *(t.end for t in words if t.kind == "line")]
        lengths = sorted(b - a for a, b in pairwise(breaks))
        self.column = lengths[len(lengths) * 3 // 4] if lengths else 0

    def token(self, ahead: int = 0) -> Token | None:
        """The token at some distance from the cursor."""
        place = self.at + ahead
        return self.words[place] if 0 <= place < len(self.words) else None

    def kind(self, ahead: int = 0) -> str:
        """Its kind, "" beyond either end."""
        token = self.token(ahead)
        return token.kind if token else ""

    def folded(self, ahead: int = 0) -> str:
        """Its letters, "" beyond either end."""
        token = self.token(ahead)
        return token.folded if token else ""

    def full(self, line: Token) -> bool:
        """Whether the line that ends here fills its column, so that the next goes on with it."""
        length = line.start - self.view.folded.rfind("\n", 0, line.start) - 1
        return length >= _FULL_LINE * self.column and length > _LEAST_LINE

    def label_next(self) -> bool:
        """Whether a label stands at the cursor: a commune's, an office's with its colon."""
        return names_labels.colon_ahead(self.words, self.at)

    def behind_label(self) -> int | None:
        """Place behind the commune's label at the cursor."""
        led = self.kind() == "particle" and self.kind(1) in NAME_KINDS and self.label_next()  # "La Roche : M. Luc PETIT"
        return self.colon_ahead() if led else None

    def stopped(self, token: Token) -> bool:
        """Whether a full stop parts a surname from the next: "MM. DUPONT. PETIT. NOIR."."""
        return token.kind == "upper" and self.view.raw[token.end - 1] == "." and self.kind() == "upper"

    def marked(self) -> bool:
        """Whether the word at the cursor tells the state of the name ahead of its dash: "PETIT -ABSENTE"."""
        return self.folded() in STATES and self.kind(-1) == "dash"

    def run(self) -> list[Token]:
        """The name words from the cursor on; [] where no capitalised word is among them."""
        found: list[Token] = []
        for i, token in enumerate(self.words[self.at :], self.at):
            if token.kind == "line" and found and (self.full(token) or self._half(found, i)):
                if names_labels.colon_ahead(self.words, i + 1):
                    break
                continue
            if token.kind not in NAME_KINDS or (found and self._breaks(found, token)):
                break
            found.append(token)
        while found and found[-1].kind == "particle":
            found.pop()
        return found if any(t.kind in ("upper", "cap") for t in found) else []

    def pass_over(self, run: list[Token]) -> None:
        """Moves behind a run, and the line breaks inside it."""
        while self.at < len(self.words) and self.words[self.at].start <= run[-1].start:
            self.at += 1

    def whole_name_follows(self) -> bool:
        """Whether a whole name and then a separator follow, without a civility: "(…) Paul PETIT, "."""
        run = self.run()
        alike = names_cut.order(names_cut.shape(run)) == self.style
        return len(run) > 1 and alike and self.kind(len(run)) in ("sep", "note")

    def _labels(self, token: Token) -> bool:
        """Whether this word belongs to a commune's label ("SAINT AUBIN EN ORME : Paul PETIT") rather than to a title."""
        place = self.words.index(token, self.at)
        ahead = next((i for i in range(place, min(place + 6, len(self.words))) if self.words[i].kind not in NAME_KINDS), 0)
        return (
            bool(ahead) and self.words[ahead].kind == "colon" and [t.kind for t in self.words[ahead + 1 : ahead + 2]] in (["cap"], ["civ"])
        )

    def colon_ahead(self) -> int | None:
        """Place of the colon that ends a group's label: "Groupe Valbourg ensemble :"."""
        kinds = [t.kind for t in self.words[self.at : self.at + 10]]
        return self.at + kinds.index("colon") if "colon" in kinds else None

    def _half(self, run: list[Token], line: int) -> bool:
        """A given name at a line's end, its surname at the head of the next."""
        following = self.words[line + 1].kind if line + 1 < len(self.words) else ""
        return self.style == "first" and "u" not in names_cut.shape(run) and following == "upper"

    def _breaks(self, run: list[Token], token: Token) -> bool:
        """A title's word, a full stop, or the small "de" of a commune after a surname in capitals ends the run."""
        if begins_sentence(token) and (token.kind == "cap" or (self.view.raw[token.start : token.end].isupper() and len(run) > 1)):
            return True
        if self.view.raw[run[-1].end - 1] == "." and run[-1].kind in ("upper", "cap"):
            return True
        letters = names_cut.shape(run)
        if token.kind == "upper" and token.folded in TITLE_WORDS and "u" in letters:
            return not self._labels(token)
        small = token.kind == "particle" and self.view.raw[token.start].islower()
        if small and "u" in letters and letters[-1] in "uc" and "c" in letters:
            self.commune = True
            return True
        return False
