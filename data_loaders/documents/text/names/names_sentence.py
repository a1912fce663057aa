"""Where a list of names turns into prose: "X est désignée", "M. le Maire ouvre la séance", a title's first word."""

from dataclasses import replace

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_run import Cursor
from data_loaders.documents.text.names.names_vocabulary import BE, DEPUTY, LINKS, LITTLE, SITS_FOR, SPEAKS, STATES, TAIL
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence
from data_loaders.documents.text.view import View


class Listing(Cursor):
    """What has been read of a list. `fresh`: an entry may begin here; `linked`: the next name is the last one's holder;
    `aside`: the next name is whom the last one stands in for; `over`: the list has ended."""

    def __init__(self, view: View, words: list[Token], end: int, style: str | None) -> None:
        super().__init__(view, words, style)
        self.end, self.told = end, style is not None
        self.entries: list[Entry] = []
        self.parted, self.run_on, self.officer, self.after_line, self.opened = True, False, False, False, 0
        self.fresh, self.civility, self.linked, self.over, self.plural, self.stray = True, False, False, False, False, 0
        self.aside = self.delimited = False
        self.here = 0
        self.offices = any(t.folded in ("titulaire", "titulaires") for t in words)

    def stands_in(self, token: Token) -> bool:
        """Whether the next name is whom the last one replaces: "X suppléant de Y", "X remplace Y", "X, représentant Y"."""
        if token.folded in DEPUTY:
            return bool(self.entries) and not self.offices
        return bool(self.entries) and (
            token.folded in SITS_FOR or (token.folded in ("remplace", "represente") and self.kind(1) in ("civ", *NAME_KINDS))
        )

    def alone(self, length: int) -> bool:
        """Whether marks stand on both sides of the run of `length` words at the cursor."""
        before = self.kind(-1) in ("", "sep", "line", "note") or self.folded(-1) == "et"
        return before and (self.kind(length) in ("", "sep", "note") or self.folded(length) == "et")

    def letters(self) -> list[Token]:
        """The initials at the cursor that stand for the last name's holder: "pouvoir à J.-P. D."; [] where they are anything else."""
        end = next((i for i, t in enumerate(self.words[self.at :], self.at) if t.kind != "initial"), len(self.words))
        return self.words[self.at : end] if self.linked and end - self.at > 1 else []

    def particled(self) -> bool:
        """Whether the small "de" at the cursor belongs to a surname in a list of bare surnames: "MM. PETIT, de VALFORT et NOIR"."""
        parted = all(self.kind(n) == "sep" or self.folded(n) == "et" for n in (-1, 2))
        return parted and self.plural and self.style == "plain" and self.kind(1) == "upper"

    def split_surname(self) -> bool:
        """Whether a surname alone, behind a dash or a line's end, may be the rest of the last one: "DEL VAL – MARZAN"."""
        if not self.entries or self.civility or self.plural or self.style != "first" or self.labelled:
            return False
        between = self.view.folded[self.entries[-1].end : self.here]
        dashed = between.strip() in ("-", "–", "—") and " " in between and len(self.entries) == 1
        wrapped = self.civil and "\n" in between and not between.strip() and self.kind() == "civ"
        return dashed or wrapped

    def name_below(self) -> bool:
        """Whether the line below the cursor opens with a whole name of the list's style."""
        below = self.words[self.at + 1 : self.at + 8]
        end = next((i for i, t in enumerate(below) if t.kind not in NAME_KINDS), len(below))
        return names_cut.order(names_cut.shape(below[:end])) == self.style

    def sentence(self, token: Token) -> bool:
        """Whether this word shows that the list is over; the name before a verb is then no entry."""
        if (token.folded in LITTLE or token.folded in LINKS) and not (token.folded == "a" and self.folded(1) == "ete"):
            return False
        before = self.token(-1)
        if (self.run_on or token.folded in SPEAKS) and self.entries and self._speaks(token):
            self._drop_subject()
            return True
        if before and self.entries and before.end == self.entries[-1].end and self._verb(token):
            if not self.view.raw[token.start].isupper():
                self._drop_subject()
            return True
        opens = self.fresh and self.entries and before and before.kind in ("line", "sep")
        return bool(opens) and begins_sentence(token) and token.folded not in TAIL

    def _verb(self, token: Token) -> bool:
        """ "X est désigné", "X ouvre la séance"; but "X est excusé" and "X arrive à 20h" belong to a list."""
        if token.folded in BE:
            return not (self.folded(1) in STATES or (self.folded(1) == "ete" and self.folded(2) in STATES))
        return token.folded not in TAIL and not self.commune

    def _speaks(self, token: Token) -> bool:
        """ "M. X, adjoint, présente le rapport": a name that no mark parts from the list before it, and then a verb."""
        verb = token.folded not in TAIL and token.folded not in BE
        shows = token.folded == "presente" and self.folded(1) in ("le", "la", "les", "l", "un", "une", "au", "ce", "cette", "aux")
        since = self.words[self.opened : self.at]
        return (verb or shows) and all(t.kind in ("sep", "function", "line") or t.folded in LITTLE for t in since)

    def _drop_subject(self) -> None:
        """ "A et B sont élus": neither is an entry of the list."""
        last = self.entries.pop()
        while self.entries and self.view.folded[self.entries[-1].end : last.start].split()[:1] == ["et"] and last.civility:
            last = self.entries.pop()

    def close(self, end: int) -> None:
        """The last entry's tail ends here."""
        self.entries[-1:] = [replace(last, tail=(last.end, max(last.end, end))) for last in self.entries[-1:]]
