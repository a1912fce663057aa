"""Grants of an act, each name with the sum that stands with it: in one row or clause, in whatever order and with whatever mark between.

Hard constraints first: the act gives help; the sum is none asked for, past, of a budget, a ceiling; a name refused gets none; two sums
for one name are none; where a total is printed, the grants make it up, else nothing is said (CGCT L2311-7).
"""

from data_loaders.documents.readings.grants import grant_now
from data_loaders.documents.readings.grants.bare import bare_beside, bare_columns, bare_giving, bare_run, bare_sums, bare_who
from data_loaders.documents.readings.grants.bare.bare_beside import Pair
from data_loaders.documents.readings.grants.bare.bare_sums import Sum
from data_loaders.documents.readings.grants.bare.bare_who import Who
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables import grant_summed
from data_loaders.documents.readings.pairs import pair_clauses
from data_loaders.documents.readings.pairs.pair_clauses import RESPECTIVE
from data_loaders.documents.text.alike import Alike, widest
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

_EACH = phrase(r"\d ?[x×] ?\d")  # "3 x 100 € : A, B et C"
_EUROS = phrase(r"\beuros?\b|€")
_PEOPLE = phrase(
    r"\b(?:primes?|bourses?|facades?|poeles?|recuperateurs?|velos?|permis|jeunes|particuliers?|habitants|demandeurs?|entreprises?|sportifs?|"
    r"sportives?|"
    r"etudiants?|eleves?|champion\w*|habitat|sinistres?|commerce|installation)\b"
)
_SMALL = word_set("l la le les de du des d et a au aux en association section pour club")


def read(view: View, start: int, end: int, title: str | None) -> list[Given]:
    """The grants of an act, in order; none where they are in doubt."""
    if not bare_giving.gives(view.folded, start, end, title):
        return []
    if columns := bare_columns.read(view, start, end):
        return columns
    titled = bare_giving.titled(title)
    if summed := grant_summed.given(view, start, end, start, entitled=titled):
        return summed
    if listed := bare_run.read(view, start, end, titled=titled):
        return listed
    sentences = pair_clauses.of(view, start, end)
    head = fold(title) if title else ""
    people = bool(_PEOPLE.search(head))
    rows = [one for low, high in sentences for one in bare_sums.of(view, low, high, bare=True) if one.row]
    year = grant_now.latest(view.folded, start, end)
    bare = titled and len(rows) > 1 and bool(_EUROS.search(view.folded, start, end))
    named: list[list[Who]] = [bare_who.of(view, low, high, (start, end), people=people) for low, high in sentences]
    pairs: list[Pair] = []
    open_: list[Sum] = []
    helped, led = titled, False
    for (low, high), whos in zip(sentences, named, strict=True):
        goes_on = helped and (led or view.raw[low - 1 : low] == ";")  # a clause, or a row, of a sentence that speaks of help
        helped = titled or goes_on or bare_giving.helps(view.folded, low, high)
        led = view.raw[low:high].rstrip().endswith(":") or (led and goes_on and bool(whos))
        if not helped or _is_of_others(view, whos, high):
            continue
        found, left = _of_sentence(view, low, high, whos, bare=bare, year=year)
        pairs += found
        open_ += left
    if not pairs and len({s.amount.value for s in open_}) == 1:
        pairs = _lone(view, named, open_[-1], sentences)
    return _settled(view, pairs, bare_sums.totals(view, start, end), own=bare_giving.is_own_sum(head))


def _of_sentence(view: View, low: int, high: int, whos: list[Who], *, bare: bool, year: int) -> tuple[list[Pair], list[Sum]]:
    """The pairs of a sentence, and the sums that found no name."""
    sums = bare_sums.of(view, low, high, bare=bare, names=tuple(w.end for w in whos), year=year)
    if not sums and not _EACH.search(view.folded, low, high):
        return [], []
    if sums and sums[0].row:
        name = _of_row(view, sums[0].row)
        return ([(name, sums[0])], []) if name and not bare_giving.turned_down(view.folded, low, high) else ([], [])
    shared = (
        RESPECTIVE.search(view.folded, low, high) or _EACH.search(view.folded, low, high) or bare_run.CHACUN.search(view.folded, low, high)
    )
    if shared and (named := bare_run.parted(view, [w for w in whos if w.near])):
        return _shared(view, (low, high), named, sums), []
    if len(sums) != 1:
        return list(bare_beside.alternating(view, low, high, whos, sums)) if sums else [], []
    if bare_giving.turned_down(view.folded, low, high):
        return [], []
    one = bare_beside.nearest(view, whos, sums[0])
    return ([((one.start, one.end), sums[0])], []) if one else ([], sums if not [w for w in whos if w.near] else [])


def _shared(view: View, sentence: tuple[int, int], whos: list[Who], sums: list[Sum]) -> list[Pair]:
    """ "respectivement 760, 340 et 155 euros": as many sums as names; "chacune 80 euros": one for all of them."""
    low, high = sentence
    if RESPECTIVE.search(view.folded, low, high):
        sums = bare_run.enumerated(view, low, high) or sums
        near = [w for w in whos if w.near > 1]
        near = near if len(near) == len(sums) else whos
        return [((w.start, w.end), s) for w, s in zip(near, sums, strict=True)] if len(near) == len(sums) > 1 else []
    each = bare_run.to_each(view, low, high, sums, len(whos))
    if each is None and len(sums) == 1 and len(whos) == 1 and not bare_giving.turned_down(view.folded, low, high):
        each = sums[0]
    return [((w.start, w.end), each) for w in whos] if each else []


def _is_of_others(view: View, whos: list[Who], high: int) -> bool:
    return any(w.near and bare_giving.of_others(view.folded, w.end, high) for w in whos)


def _of_row(view: View, label: tuple[int, int]) -> tuple[int, int] | None:
    found = bare_who.of(view, *label, label, people=True)
    if found and found[0].start - label[0] <= 2:
        return found[0].start, found[0].end
    stop = bare_who.name_end(view, label[0], label[1])
    return (label[0], stop) if bare_who.is_name(view.raw[label[0] : stop].strip() or "-") else None


def _lone(view: View, named: list[list[Who]], one: Sum, sentences: list[tuple[int, int]]) -> list[Pair]:
    """One sum and one name in the whole act: they belong together, a pronoun or nothing stands between them."""
    whos = [w for whos in named for w in whos]
    if any(bare_giving.turned_down(view.folded, *s) for s in sentences):
        return []
    longest = widest([_words(view, (w.start, w.end)) for w in whos])
    return [((whos[longest].start, whos[longest].end), one)] if longest is not None else []


def _settled(view: View, pairs: list[Pair], totals: list[float], *, own: bool) -> list[Given]:
    """Each name once; none with two sums; all of them only where they come to the printed total, if one is."""
    kept: list[Pair | None] = []
    names = Alike()
    for pair in pairs:
        words = _words(view, pair[0])
        same = [place for place in names.of(words) if kept[place] is None or words == _words(view, kept[place][0])]  # type: ignore[index]
        if not same:
            kept.append(pair)
            names.add(words)
        elif any((one := kept[place]) is None or one[1].amount.value != pair[1].amount.value for place in same):
            for place in same:
                kept[place] = None
    left = [one for one in kept if one]
    if len(left) > 1 and totals and not _closes(left, totals):
        left = [one for one in left if one[1].row]  # the sums of headings are none: "Sports (12 900 euros)"
        left = left if _closes(left, totals) else []
    if len(left) == 1 and left[0][1].row and not own:
        return []  # one row is no list
    return [Given(*name, one.amount, True) for name, one in left]


def _closes(pairs: list[Pair], totals: list[float]) -> bool:
    return bare_sums.closes(totals, [one.amount.value for _, one in pairs])


def _words(view: View, name: tuple[int, int]) -> frozenset[str]:
    return frozenset(w for w in "".join(c if c.isalnum() else " " for c in view.folded[slice(*name)]).split() if w not in _SMALL)


def example(text: str) -> list[tuple[str, float]]:
    """Beneficiary and sum of a text's grants; its title is its first line."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), text.split("\n", 1)[0])]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Aides 2011\n– 640 € : Football-Club des Ormes\n– 60 € : Croix Loup\nTotal : 700 €.",
        [("Football-Club des Ormes", 640), ("Croix Loup", 60)],
    ),
    (
        "Coup de pouce\nLe Club de ski du Val touchera 220 €. Rien n'est attribué à la Ligue Loup, qui sollicitait 400 €.",
        [("Club de ski du Val", 220)],
    ),
    (
        "Aides : respectivement\nLe Judo du Val et l'Amicale Loup auront respectivement 760 et 340 euros.",
        [("Judo du Val", 760), ("Amicale Loup", 340)],
    ),
    (
        "Aides\n– 3 x 90 € : Judo du Val, Amicale Loup et Vélo-club Orme,",
        [("Judo du Val", 90), ("Amicale Loup", 90), ("Vélo-club Orme", 90)],
    ),
    ("Fonds de concours\nCommune de Loup : école, coût 88 000 €, concours 20 000 €\nAdopté.", [("Commune de Loup", 20000)]),
    ("Amicale du Val : 200 €.", [("Amicale du Val", 200)]),
    (
        "Aides\nSont fixées respectivement à 300 € et 95 € les aides attribuées à la Chorale Merle et au Judo Loutre.",
        [("Chorale Merle", 300), ("Judo Loutre", 95)],
    ),
    ("Subventions\nLe conseil attribue 150 € à chacune des associations suivantes : Chorale, Judo.", [("Chorale", 150), ("Judo", 150)]),
    ("Aide au festival\nL'association Théâtre de l'Orme l'organise. Le conseil fixe son concours à 500 €.", [("Théâtre de l'Orme", 500)]),
]
NOT_FOUND = [
    "Aides 2011\n– 640 € : Football-Club des Ormes\n– 60 € : Croix Loup\nTotal : 900 €.",
    "Voyage scolaire à Loup\nUne aide de 15 € par élève, 24 élèves, soit 360 €.",
    "Subventions\nLa délibération du 12 avril donnait 700 € au Judo et 200 € aux Archers du Val.",
    "Convention avec l'association Loup\nLes subventions seront fixées chaque année, sans pouvoir excéder 55 000 €.",
]
