"""Reads a list of names word by word: a name opens an entry, everything until the next name is the entry's tail."""

from dataclasses import replace

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_sentence import Listing
from data_loaders.documents.text.names.names_vocabulary import ACTS, GIVEN, LABELS, LINKS, LITTLE, PLURALS, STATES, TAIL
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence

_MOST_STRAY = 5  # words of prose after a name: the list is over


class Reader(Listing):
    """The entries of a list."""

    def read(self) -> list[Entry]:
        """All entries up to the end of the list."""
        while (token := self.token()) and not self.over:
            if token.kind in NAME_KINDS:
                self._name(token)
            elif token.kind == "lower":
                self._lower(token)
            else:
                self.at += 1
                self._mark(token)
        token = self.token()
        self.close(token.start if token else self.end)
        return self.entries

    def _mark(self, token: Token) -> None:
        if token.kind == "civ":
            self.civility = self.fresh = True
            self.plural = token.folded in PLURALS
        elif token.kind == "line":
            self.aside = self.aside and self.full(token)
            self._line(token)
        elif token.kind in ("sep", "dash"):
            self._separator(token)
        elif token.kind == "function":
            self.officer = self.officer or self.civility
            self.civility = False
            if self.linked and self.entries:
                self.entries[-1] = replace(self.entries[-1], role=(token.start, token.end))
            self.aside = self.aside or self.stands_in(token)
        elif token.kind == "number":
            self.linked = False
        elif token.kind == "colon" and self.kind(-2) == "function":
            self.fresh, self.officer = True, False
        elif token.kind == "note" and self.entries:
            self.fresh, self.commune = self.fresh or not self.civil or self.whole_name_follows(), False

    def _separator(self, token: Token) -> None:
        """A misprinted "M," parts nothing, nor does the dash inside a commune's name; after "à :" the holder still follows."""
        self.aside = False
        of_civility = token.kind == "sep" and self.kind(-2) == "civ"
        of_commune = token.kind == "dash" and self.commune and self.commas
        self.parted = self.parted or not of_civility
        self.officer = self.officer and of_civility
        if not of_civility and not of_commune:
            self.fresh, self.linked, self.commune = True, self.linked and self.folded(-2) in LINKS, False

    def _line(self, token: Token) -> None:
        self.parted, self.officer = True, False
        before, name_next = self.token(-2), self.kind() in NAME_KINDS
        if before and before.kind == "line" and self.civil and self.entries and not self.linked and name_next:
            self.over = True
        if self.linked or before is None or before.kind in ("sep", "dash", "civ"):
            self.fresh = True
        elif not self.full(token):
            self.fresh, self.commune = True, False
            last = bool(self.entries) and before.end == self.entries[-1].end
            self.over = self.over or (self.commas and last and name_next and not self.label_next())

    def _lower(self, token: Token) -> None:
        if token.folded == "pour" and self.fresh and self.kind(1) != "civ" and (colon := self.colon_ahead()):
            self.at, self.linked = colon + 1, False  # "pour la commune de Valbourg : M. Luc PETIT"
            return
        if self.stands_in(token):
            self.at, self.aside, self.linked = self.at + 1, True, False
            return
        if token.folded in ("et", "ainsi", "que"):
            self.fresh, self.commune, self.parted = True, False, True
        elif token.folded in LINKS:
            self.linked = bool(self.entries) and (self.linked or not self.stray)
        elif token.folded in GIVEN:
            self.linked, self.fresh = True, False
        elif token.folded not in LITTLE:
            self.linked = False
            self.stray += token.folded not in TAIL
        speaks = self.officer and token.folded not in LITTLE and token.folded not in TAIL  # "M. le Maire ouvre la séance"
        if speaks or self.stray >= _MOST_STRAY or self.sentence(token):
            self.over = True
        else:
            self.at += 1

    def _name(self, token: Token) -> None:
        run = self.run() or self.letters()
        parted = not self.civility and not self.linked and self.kind(-1) in ("", "line", "sep", "dash", "note")
        if run and parted and (label := self.behind_label()):
            self.at, self.fresh, self.commune = label, True, False
        elif not run or self._of_place(run[0]):
            self._no_name(token)
        elif run[0].folded in LABELS and (colon := self.colon_ahead()):
            self.at, self.fresh, self.civility, self.linked, self.commune = colon, True, False, False, False
        elif self.entries and self.marked():
            self.at += 1
        elif begins_sentence(run[0]) and not self.civility and not self.linked and not self.commune:
            self.over = (self.fresh or self.kind(-1) != "lower") and bool(self.entries or not self.civil)
            self.at += 0 if self.over else len(run)
        else:
            self.after_line, self.delimited = self.kind(-1) == "line", self.alone(len(run))
            self.pass_over(run)
            coded = len(run) > 1 and run[-1].folded in ACTS and self.kind() == "number"  # "M. Guy NOIR CP 09/07/112"
            self._names(run[:-1] if coded else run)
            self.over = self.over or coded
            self.fresh = self.fresh or (self.plural and self.stopped(run[-1]))

    def _names(self, run: list[Token]) -> None:
        if self.kind() == "colon" and self.kind(1) not in ("sep", "number") and self.folded(1) not in GIVEN | STATES:
            name, sure = names_cut.without_label(run, self.style)
            if name:
                self._open(name, sure)
            self.fresh, self.commune, self.linked = True, False, False
            return
        found = names_cut.pieces(run, self.style)
        self.delimited = self.delimited and len(found) == 1
        for i, piece in enumerate(found):
            self.fresh = self.fresh or i > 0
            self._open(piece, True)
        if not found:
            self.linked = False
            self.over = self.fresh and not self.civility and len(run) > 3

    def _of_place(self, token: Token) -> bool:
        """ "Anne PETIT, de Valbourg": a small particle where a name might stand leads to a commune."""
        small = token.kind == "particle" and self.view.raw[token.start].islower() and not self.particled()
        self.commune = self.commune or (small and not self.civility and self.style != "last" and not self.linked)
        return small and self.commune

    def _no_name(self, token: Token) -> None:
        """A particle that leads to no name: "Le quorum" ends the list, "de la commune" belongs to a tail."""
        capital = token.kind == "particle" and self.view.raw[token.start].isupper()
        self.over = capital and not self.civility and self.kind(1) == "lower"
        self.at += not self.over

    def _open(self, words: list[Token], sure: bool) -> None:
        start, end, letters = words[0].start, words[-1].end, names_cut.shape(words)
        self.here = start
        if self.linked and self.entries:
            last = self.entries[-1]
            self.entries[-1] = replace(last, holder=(start, end), doubtful=last.doubtful or last.holder is not None)
            self.linked = self.civility = self.fresh = False
        elif self.aside and self.entries:
            self.aside = self.civility = self.fresh = False
        elif not self._refused(letters) and self._wanted(letters):
            self.run_on = bool(self.entries) and self.civility and not self.parted
            self.opened, self.parted = self.at, False
            self.close(start)
            sure = sure and not (letters.count("u") > 2 and self.kind() in ("", "lower"))  # a title in capitals may have run on
            ordered = self.style not in ("first", "last") or names_cut.order(letters) == self.style
            whole = self.delimited and names_cut.order(letters) in ("first", "last")
            sure = sure and (self.civility or self.plural or ordered or whole)
            self.entries.append(
                Entry(printed(self.view, start, end), start, end, (end, end), self.civility or self.plural, letters, doubtful=not sure)
            )
            self.civility, self.fresh, self.officer, self.stray = False, False, False, 0

    def _refused(self, letters: str) -> bool:
        """Whether one word is an act's number ("CP 09/07/112") or the rest of the surname before it, which is then not sure."""
        if self.kind() == "number" and len(letters) == 1 and not self.civility:
            self.over = self.after_line
            return True
        if letters == "u" and self.split_surname():
            self.entries[-1] = replace(self.entries[-1], doubtful=True)
            return True
        return False

    def _wanted(self, letters: str) -> bool:
        """At an entry's place any name will do; further on only one printed like the others, where civilities do not lead them."""
        ordered = self.style in ("first", "last") and (self.told or bool(self.entries))
        bare = letters == "c" or ((self.after_line or not self.entries) and names_cut.order(letters) == "plain")
        if ordered and bare and not self.civility and not self.plural and self.kind() == "line" and self.name_below():
            return False  # a commune's name on its own line
        if ordered and bare and not self.civility and not self.plural:
            self.over = self.after_line or not (self.entries or self.civil)
            return False
        if self.civility or (self.fresh and not self.commune):
            return True
        if letters == "u" and self.kind() == "sep" and len(self.entries) >= 5 and all(set(e.shape) <= {"u", "p"} for e in self.entries):
            return True  # printed after the full stop of a list of surnames
        return not self.civil and not self.commune and ordered and names_cut.order(letters) == self.style
