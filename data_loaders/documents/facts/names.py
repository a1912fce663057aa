"""Lists of councillors' names (liste des membres, noms d'un vote): each name as printed, without civility, function or note."""

from dataclasses import dataclass, replace

from data_loaders.documents.fact import Fact
from data_loaders.documents.facts import names_cut
from data_loaders.documents.facts.names_words import NAME_KINDS, Token, begins_sentence, joined, tokens
from data_loaders.documents.facts.word_set import word_set
from data_loaders.documents.view import View

# What may follow a listed name; any other word makes the name the subject of a sentence.
_TAIL = word_set(
    "a ayant donne donnent donnant donnee donner qui avait avaient ont pouvoir pouvoirs procuration procurations mandat"
    " arrive arrivee arrives arrivant arrivees part parti partie partant quitte quittant depart absent absente absents"
    " absentes excuse excusee excuses present presente presents jusqu'a jusqu'au jusqu'aux jusque jusqu' sauf pour par"
    " represente representee remplace remplacee supplee suppleee suppleant en retard sort sorti sortie puis et ou dont son"
    " sa lors entre entree rejoint avec sans pas vote non delegue deleguee charge chargee in invite dit dite nee ep epouse"
    " depuis partir compter deliberation deliberations point points heure heures affaire affaires question questions rapport"
    " rapports dossier n incluse inclus"
)
_LINKS = word_set("a par")
_GIVEN = word_set("pouvoir pouvoirs procuration procurations mandat represente representee remplace remplacee supplee donne donnee")
_LITTLE = word_set("le la l les au aux du des de d er eme re son sa leur")
_LABELS = word_set("groupe commune communes liste pour elus")
_BE = word_set("est sont ete a ont fut sera")
_STATES = word_set(
    "absent absente excuse excusee represente representee arrive arrivee parti partie remplace remplacee present presente"
    " donne donnee"
)
_FULL_LINE = 0.72
_MOST_STRAY = 5  # words of prose after a name: the list is over


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of a list: view range, the range of what stands after it, the range of the name or role it is linked to."""

    name: str
    start: int
    end: int
    tail: tuple[int, int]
    civility: bool
    shape: str
    holder: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    doubtful: bool = False


def parse_list(view: View, start: int, end: int) -> list[Fact[str]]:
    """The names in view[start:end], in order; the first span is the name, the second, where there is one, its note."""
    found = []
    for entry in parse(view, start, end):
        spans = [view.span(entry.start, entry.end)]
        if view.folded[slice(*entry.tail)].strip(" ,;.\n\r-"):
            spans.append(view.span(*entry.tail))
        found.append(Fact(entry.name, tuple(spans), 0.5 if entry.doubtful else 1.0))
    return found


def parse(view: View, start: int, end: int, style: str | None = None) -> list[Entry]:
    """The entries of the list; it stops where a sentence or a title begins. `style` is the roll's, where other lists told it."""
    words = joined(tokens(view, start, end))
    return _Reader(view, words, end, style or _style(words)).read()


def printed(view: View, start: int, end: int) -> str:
    """The name as printed, on one line, without the mark that ends a sentence."""
    name = " ".join(view.raw[start:end].split())
    last = name.rsplit(" ", 1)[-1]
    return name if len(last.rstrip(".")) <= 2 else name.rstrip(".")


def _runs(words: list[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = [[]]
    for token in words:
        if token.kind in NAME_KINDS:
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return [r for r in runs if r]


def _style(words: list[Token]) -> str | None:
    return names_cut.style(names_cut.shape(run) for run in _runs(words))


class _Reader:
    """One pass over the tokens: a name opens an entry, everything until the next name is the entry's tail."""

    def __init__(self, view: View, words: list[Token], end: int, style: str | None) -> None:
        self.view, self.words, self.end, self.style = view, words, end, style
        self.entries: list[Entry] = []
        self.at = 0
        self.fresh, self.civility, self.linked, self.commune, self.over, self.stray = True, False, False, False, False, 0
        led = sum(a.kind == "civ" and b.kind in NAME_KINDS for a, b in zip(words, words[1:], strict=False))
        self.civil = led >= 0.6 * max(1, len(_runs(words)))
        self.commas = sum(t.kind == "sep" for t in words) >= 2
        breaks = [start, *(t.end for t in words if t.kind == "line")] if (start := words[0].start if words else end) is not None else []
        lengths = sorted(b - a for a, b in zip(breaks, breaks[1:], strict=False))
        self.column = lengths[len(lengths) * 3 // 4] if lengths else 0

    def read(self) -> list[Entry]:
        """All entries up to the end of the list."""
        while self.at < len(self.words) and not self.over:
            token = self.words[self.at]
            if token.kind in NAME_KINDS:
                self._name(token)
            elif token.kind == "lower":
                self._lower(token)
            else:
                self._mark(token)
        self._close(self.words[self.at].start if self.at < len(self.words) else self.end)
        return self.entries

    def _mark(self, token: Token) -> None:
        self.at += 1
        if token.kind == "civ":
            self.civility = self.fresh = True
        elif token.kind == "line":
            self._line(token)
        elif token.kind in ("sep", "dash") and not (token.kind == "sep" and self.at > 1 and self.words[self.at - 2].kind == "civ"):
            if not (token.kind == "dash" and self.commune and self.commas):
                self.fresh, self.linked, self.commune = True, self.linked and self._only_link(), False
        elif token.kind == "function":
            self.civility = False
            if self.linked and self.entries:
                self.entries[-1] = replace(self.entries[-1], role=(token.start, token.end))
        elif token.kind == "number":
            self.linked = False
        elif token.kind == "note" and self.entries:
            self.fresh, self.commune = self.fresh or not self.civil or self._next_is_whole(), False

    def _next_is_whole(self) -> bool:
        """Whether a whole name and then a separator follow, without a civility: "(…) Paul PETIT, "."""
        run = self._run()
        after = self.at + len(run)
        return (
            len(run) > 1
            and after < len(self.words)
            and self.words[after].kind in ("sep", "note")
            and names_cut.order(names_cut.shape(run)) == self.style
        )

    def _only_link(self) -> bool:
        """A mark right after "à" ("pouvoir à : M. X") does not part the link from its holder."""
        return self.at >= 2 and self.words[self.at - 2].folded in _LINKS

    def _line(self, token: Token) -> None:
        before, after = self.words[self.at - 2] if self.at >= 2 else None, self.words[self.at] if self.at < len(self.words) else None
        blank = before is not None and before.kind == "line"
        if blank and self.civil and self.entries and not self.linked and after and after.kind in NAME_KINDS:
            self.over = True
        if self.linked or before is None or before.kind in ("sep", "dash", "civ"):
            self.fresh = True
            return
        if not self._full(token):
            self.fresh, self.commune = True, False
            if self.commas and self.entries and before.end == self.entries[-1].end and after and after.kind in NAME_KINDS:
                self.over = True

    def _full(self, line: Token) -> bool:
        """Whether the line that ends here fills its column, so that the next goes on with it."""
        start = self.view.folded.rfind("\n", 0, line.start) + 1
        return line.start - start >= _FULL_LINE * self.column and line.start - start > 25

    def _lower(self, token: Token) -> None:
        before = self.words[self.at - 1] if self.at else None
        ahead = self.words[self.at + 1].folded if self.at + 1 < len(self.words) else ""
        if token.folded in ("et", "ainsi", "que"):
            self.fresh, self.commune = True, False
        elif token.folded in _LINKS:
            self.linked = bool(self.entries)
        elif token.folded in _GIVEN:
            self.linked = True
            self.fresh = False
        elif token.folded not in _LITTLE:
            self.linked = False
            self.stray += token.folded not in _TAIL
        if self.stray >= _MOST_STRAY or self._sentence(token, before, ahead):
            self.over = True
            return
        self.at += 1

    def _sentence(self, token: Token, before: Token | None, ahead: str) -> bool:
        """Whether this word shows that the list is over; the name before a verb is then no entry."""
        if token.folded in _LITTLE or token.folded in _LINKS:
            if token.folded != "a" or ahead not in ("ete",):
                return False
        if before is not None and before.kind in ("upper", "cap", "initial") and self.entries and before.end == self.entries[-1].end:
            if (
                (token.folded in _BE
                and ahead not in _STATES
                and not (ahead == "ete" and self._two_ahead() in _STATES))
                or (token.folded not in _TAIL and token.folded not in _BE and not self.commune)
            ):
                if not self.view.raw[token.start].isupper():
                    self._drop_subject()
                return True
        return bool(self.fresh and self.entries and before and before.kind in ("line", "sep") and begins_sentence(token))

    def _kind(self, ahead: int) -> str:
        return self.words[self.at + ahead].kind if self.at + ahead < len(self.words) else ""

    def _two_ahead(self) -> str:
        return self.words[self.at + 2].folded if self.at + 2 < len(self.words) else ""

    def _drop_subject(self) -> None:
        """ "A et B sont élus": neither is an entry of the list."""
        last = self.entries.pop()
        while self.entries and self.view.folded[self.entries[-1].end : last.start].split()[:1] == ["et"] and last.civility:
            last = self.entries.pop()

    def _name(self, token: Token) -> None:
        run = self._run()
        if not run or self._of_place(run[0]):
            self._no_name(token)
            return
        if run[0].folded in _LABELS and (colon := self._colon()):
            self.at, self.fresh, self.civility, self.linked, self.commune = colon, True, False, False, False
            return
        if begins_sentence(run[0]) and not self.civility and not self.linked and not self.commune:
            self.over = (self.fresh or self.words[self.at - 1].kind != "lower") and bool(self.entries or not self.civil)
            self.at += len(run) if not self.over else 0
            return
        self.at += len(run) + sum(
            t.kind == "line" for t in self.words[self.at : self.at + len(run) + 3] if run[0].start < t.start < run[-1].start
        )
        label = self.at < len(self.words) and self.words[self.at].kind == "colon" and self._kind(1) not in ("sep", "number")
        if label:
            name, sure = names_cut.without_label(run, self.style)
            found = [name] if name else []
        else:
            found, sure = names_cut.pieces(run, self.style), True
        for i, piece in enumerate(found):
            self.fresh = self.fresh or i > 0
            self._open(piece, sure)
        if label:
            self.fresh, self.commune, self.linked = True, False, False
        elif not found:
            self.linked = False
            self.over = self.fresh and not self.civility and len(run) > 3

    def _colon(self) -> int | None:
        """Place of the colon that ends a group's label: "Groupe Valbourg ensemble :"."""
        kinds = [t.kind for t in self.words[self.at : self.at + 10]]
        return self.at + kinds.index("colon") if "colon" in kinds else None

    def _of_place(self, token: Token) -> bool:
        """ "Anne PETIT, de Valbourg": a small particle where a name might stand leads to a commune."""
        small = token.kind == "particle" and self.view.raw[token.start].islower()
        self.commune = self.commune or (small and not self.civility and self.style != "last" and not self.linked)
        return small and self.commune

    def _no_name(self, token: Token) -> None:
        """A particle that leads to no name: "Le quorum" ends the list, "de la commune" belongs to a tail."""
        ahead = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        if self.view.raw[token.start].isupper() and token.kind == "particle" and not self.civility and ahead and ahead.kind == "lower":
            self.over = True
            return
        self.at += 1

    def _run(self) -> list[Token]:
        run: list[Token] = []
        for i, token in enumerate(self.words[self.at :], self.at):
            if token.kind == "line" and run and (self._full(token) or self._half(run, i)):
                continue
            if token.kind not in NAME_KINDS or (run and self._breaks(run, token)):
                break
            run.append(token)
        while run and run[-1].kind == "particle":
            run.pop()
        return run if any(t.kind in ("upper", "cap") for t in run) else []

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
        if token.kind == "particle" and self.view.raw[token.start].islower() and "u" in letters and letters[-1] in "uc" and "c" in letters:
            self.commune = True
            return True
        return False

    def _open(self, words: list[Token], sure: bool) -> None:
        first, last = words[0], words[-1]
        if self.linked and self.entries:
            chained = self.entries[-1].holder is not None
            self.entries[-1] = replace(self.entries[-1], holder=(first.start, last.end), doubtful=chained or self.entries[-1].doubtful)
            self.linked = self.civility = self.fresh = False
            return
        letters = names_cut.shape(words)
        if not self._wanted(letters):
            return
        self._close(first.start)
        self.entries.append(
            Entry(
                printed(self.view, first.start, last.end),
                first.start,
                last.end,
                (last.end, last.end),
                self.civility,
                letters,
                doubtful=not sure,
            )
        )
        self.civility = self.fresh = False
        self.stray = 0

    def _wanted(self, letters: str) -> bool:
        """At an entry's place any name will do; further on only one printed like the others, where civilities do not lead them."""
        if letters == "c" and not self.civility and self.entries and self.style in ("first", "last"):
            self.over = self.at > 1 and self.words[self.at - 2].kind == "line"
            return False
        if self.civility or (self.fresh and not self.commune):
            return True
        if letters == "u" and self._kind(0) == "sep" and len(self.entries) >= 5 and all(set(e.shape) <= {"u", "p"} for e in self.entries):
            return True  # a surname printed after the full stop of a list of surnames
        return not self.civil and not self.commune and self.style in ("first", "last") and names_cut.order(letters) == self.style

    def _close(self, end: int) -> None:
        if self.entries:
            last = self.entries[-1]
            self.entries[-1] = replace(last, tail=(last.end, max(last.end, end)))


def _said(text: str) -> list[str]:
    view = View.of(text)
    return [entry.name for entry in parse(view, 0, len(view.folded))]


example = _said
EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "M. Jean DUPONT, Mme Anne-Marie LE GOFF (présente jusqu'à 18h30), M. Paul PETIT,",
        ["Jean DUPONT", "Anne-Marie LE GOFF", "Paul PETIT"],
    ),
    ("DUPONT Jean, LE GOFF Anne-Marie, d'AUBRY Paul", ["DUPONT Jean", "LE GOFF Anne-Marie", "d'AUBRY Paul"]),
    ("Messieurs Dupont, Durand et Madame Petit", ["Dupont", "Durand", "Petit"]),
    ("M. DUPONT J. – Mme PETIT M.L – M. DURAND P.", ["DUPONT J.", "PETIT M.L", "DURAND P."]),
    ("Jean DUPONT Paul DURAND Anne PETIT", ["Jean DUPONT", "Paul DURAND", "Anne PETIT"]),
    ("Jean DUPONT ..... à Anne PETIT Paul DURAND ..... à Luc MOREAU", ["Jean DUPONT", "Paul DURAND"]),
    ("M. Jean DUPONT de Valbourg, Mme Anne PETIT, de Saint Aubin qui donne pouvoir à M. Luc MOREAU", ["Jean DUPONT", "Anne PETIT"]),
    ("M. WILLY, Mme QUERELLE. Mme Rose ONCLE et M. Luc TANTE sont désignés secrétaires", ["WILLY", "QUERELLE"]),
    ("M. le Maire Jean DUPONT, Madame Anne PETIT, Première Adjointe au Maire", ["Jean DUPONT", "Anne PETIT"]),
    ("VALBOURG : Jean DUPONT – Anne PETIT LES ORMES : Luc MOREAU", ["Jean DUPONT", "Anne PETIT", "Luc MOREAU"]),
]
NOT_FOUND: list[str] = [
    "Le quorum est atteint, la séance est ouverte.",
    "Élection des membres des commissions municipales",
    "",
    "néant",
    "/",
]
