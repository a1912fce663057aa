"""What stands behind a name outside brackets: the holder of the proxy (mandataire), or the holder's office, and what fits nothing."""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll_machine import name_run
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_vocabulary import DEPUTY, GIVEN, LINKS, LITTLE, NONE, SITS_FOR, STATES, TAIL
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_OFFICE_WORDS = word_set(
    "charge chargee chargees maire adjoint adjointe delegue deleguee doyen doyenne honoraire sortant sortante communal municipal titulaire"
    " suppleant suppleante groupe commune ville president presidente communaute communes agglomeration metropole departement region"
    " syndicat pays parc naturel regional general canton conseil bureau comite representant representante"
)
QUIET = (
    TAIL
    | LITTLE
    | LINKS
    | GIVEN
    | STATES
    | _OFFICE_WORDS
    | word_set("lesquels lesquelles formant ce cette seance du jour son sa ses se s y est etait il elle c")
)
_PLACED = word_set("de d du des la a aux commune communes ville communaute agglomeration metropole syndicat pays")
_STANDS_IN = SITS_FOR | DEPUTY | {"remplacement"}  # "suppléante de Mme Y", "en remplacement de M. Y"
_PROXIES = word_set("pouvoir pouvoirs procuration procurations mandat mandats")
_HOUR = re.compile(r"h\d{0,2}")
_UNMARKED = 0.25
_MOST_HOLDER = 4
_MOST_STRAY = 2


class Rest:
    """The words behind a name, read once: `holder` or `role` of the proxy, how much is `odd`, where the next member begins (`more`).

    `strung`: how much of `odd` is for want of a mark ahead of that one.
    """

    def __init__(self, view: View, words: list[Token], gift: bool, style: str | None) -> None:
        self.view, self.words, self.gift, self.style = view, words, gift, style
        self.holder: Span | None = None
        self.role: Span | None = None
        self.behind: list[Span] = []
        self.odd, self.strung, self.over = 0.0, 0.0, False
        self.more: int | None = None
        self._link, self._given, self._instead, stray, i = False, False, False, 0, 0
        while i < len(words) and self.more is None and not self._begins(i):
            if words[i].kind in NAME_KINDS and (words[i].folded not in QUIET or (words[i].kind == "initial" and (self._link or gift))):
                i = self._named(i)
            else:
                stray += self._told(i)
                i += 1
        self.odd += 0.5 * max(0, stray - _MOST_STRAY)
        self.role = None if self.holder else self.role

    def _begins(self, i: int) -> bool:
        """Whether a sentence on somebody's proxy begins: "… | La procuration de M. X n'est pas acceptée"."""
        article = self.view.raw[self.words[i].start].isupper() and self.words[i].folded in ("le", "la", "les", "cette", "ces", "ce")
        return article and i + 1 < len(self.words) and self.words[i + 1].folded in _PROXIES

    def _named(self, i: int) -> int:
        """A name behind a link is the holder's; any other is odd, unless it is a commune's."""
        words, end = self.words, name_run.run(self.view, self.words, i)
        if begins_sentence(words[i]) and words[i].kind != "particle":
            self.over = words[i].kind == "upper" and bool(self.holder or self.role)  # a title in capitals behind the last holder
            self.odd += 0.0 if self.over else 1.0
            return len(words)
        told = self.holder or self.role
        if self._next(i, end):
            self.more, self.odd, self.strung = i, self.odd + _UNMARKED, _UNMARKED
            return end
        wanted = self._link or (self.gift and not told and not any(t.kind == "sep" for t in words[:i]))
        if wanted and not told:
            self._hold(i, end)
        elif self._link and self._given:
            self.behind.append(self._first(i, end))  # "Pouvoir à X", and on the next line "Pouvoir à Y"
        elif self._instead and not told:
            self._instead = False  # whom the member before sits for
        elif not wanted and not (i and (words[i - 1].folded in _PLACED or words[i - 1].kind == "function")):
            whole = names_cut.order(names_cut.shape(words[i:end])) in ("first", "last")
            self.odd += 1.0 if whole or any(t.kind == "civ" for t in words[:i]) else 0.4
        self._link = self._given = False
        return end

    def _next(self, i: int, end: int) -> bool:
        """Whether a whole name behind a note, an hour or a full stop is the next member's, as the list prints it: "PETIT A. NOIR L."."""
        before, start = self.words[i - 1] if i else None, self.words[i].start
        noted = before is not None and (before.kind in ("note", "number") or _HOUR.fullmatch(before.folded))
        noted = noted or (before is None and self.view.raw[max(0, start - 2) : start] == ". ")
        whole = self.style in ("first", "last") and self.style in map(names_cut.order, map(names_cut.shape, self._pieces(i, end)))
        return bool(noted) and whole

    def _pieces(self, i: int, end: int) -> list[list[Token]]:
        return name_run.pieces([t for t in self.words[i:end] if t.kind != "dash"], self.style)

    def _hold(self, i: int, end: int) -> None:
        pieces = self._pieces(i, end)
        if sum(t.kind != "particle" for t in pieces[0]) > _MOST_HOLDER:
            self.odd += 1.0
            return
        self.holder = self._first(i, end)

    def _first(self, i: int, end: int) -> Span:
        """The first name of a run; a second one is the next member's."""
        pieces = self._pieces(i, end)
        if len(pieces) > 1:
            self.more = self.words.index(pieces[1][0])
        return self.words[i].start, pieces[0][-1].end

    def _told(self, i: int) -> bool:
        """A word of prose: a link, an office; true for one that fits nothing."""
        token = self.words[i]
        self._instead = self._instead or token.folded in _STANDS_IN
        before = self.words[i - 1] if i else token
        elsewhere = before.kind == "lower" and before.folded not in QUIET  # "retenu à Paris"
        elsewhere = elsewhere and not any(t.folded.startswith("donn") for t in self.words[:i])
        link = (token.folded in GIVEN and before.folded not in NONE) or (token.folded in LINKS and not elsewhere)
        link = link and (token.folded, before.folded) != ("a", "qui")  # "qui a prié le maire de l'excuser" gives nothing
        if token.kind == "lower" and link and not _of_time(self.words, i):
            self._link = True
            self._given = self._given or token.folded in ("pouvoir", "procuration")
        elif token.folded in DEPUTY and self._link:
            pass  # "représentée par sa suppléante Mme Y": the name is still to come
        elif token.kind == "function" and self._link and self.role is None and self.holder is None:
            self.role = (token.start, token.end)
        elif token.kind in ("note", "number"):
            self._link = False
        return token.kind == "lower" and token.folded not in QUIET


def _of_time(rest: list[Token], i: int) -> bool:
    """ "arrivé à 19 h", "à compter du point 2", "à partir de": no holder follows."""
    ahead = next((t for t in rest[i + 1 : i + 3] if t.folded not in LITTLE), None)
    return ahead is not None and (
        ahead.kind == "number" or ahead.folded in ("partir", "compter", "arrivee", "arrive", "h", "point", "heures")
    )
