"""Who voted how, where the paper names them (scrutin public, article L2121-21 CGCT); a group is never turned into its members."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.acts.rapporteur_person import holder_of
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.names import names
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED, CIVILS_DOTTED
from data_loaders.documents.text.view import View

Position = dict[str, str]
Label = tuple[str, int, int]
_STANDS = {"for": "for", "against": "against", "abstentions": "abstention", "not_voting": "not_voting"}
_GROUP = re.compile(
    r"\b(?P<how>votes? contre|votes? pour|abstentions?|non[- ]participation au vote) (?:du|des) groupes? (?P<who>[^\n.;,()]{2,60})"
    r"|\b(?:le groupe|les (?:elue?s|membres|conseill\w{3,5}) du groupe) (?P<who2>[^\n.;,()]{2,50}?) (?P<how2>s'abstien(?:t|nent)"
    r"|s'est abstenu|se sont abstenue?s|(?:vote|votent|a vote|ont vote) (?:contre|pour)"
    r"|ne pren(?:d|nent) pas part au vote|ne participe(?:nt)? pas au vote)"
)
_OWN_GROUP = re.compile(r"\s?:?\s?\d{0,3}\s?\((?:du |le )?groupe (?P<who>[^)\n]{2,50})\)")
_OPEN = re.compile(rf"\s?(?:[:(,-]|\(?\d{{1,3}}\)? ?[:(,-])?\s{{0,2}}\(?(?={CIVILS_DOTTED}\s)")
_STOP = re.compile(
    r"\)|(?<!\bm)(?<!\bmm)[.;]\s?\n|(?<!\bm)(?<!\bmm)\.(?= ?[a-z])|;|\b(?:pour|contre|abst\w*|vote|le conseil|la deliberation|adopte\w*"
    r"|approuve\w*|majorite|unanimite)\b"
)
_NO_PART = (
    r"(?:ne (?:pren(?:d|nent|ant) pas|prendr(?:a|ont) pas) part|n'(?:a|ont|ayant) pas pris part"
    r"|ne particip(?:e|ent|ant) pas|n'(?:a|ont|ayant) pas participe) (?:au|a ce|a la|aux?) (?:vote|deliberation)"
)
_DOES = (
    r"s'abstien(?:t|nent)|s'abstenant|s'est abstenue?|se sont abstenue?s|s'etant abstenue?s?"
    rf"|(?:vote|votent|votant|a vote|ont vote|ayant vote) contre|{_NO_PART}"
)
_SAID = re.compile(rf"\b(?P<how>(?:(?:quitte|sort|se retire|s'est retire)\w{{0,3}} [^.;\n]{{0,60}})?(?:{_DOES}))")
_TOLD = re.compile(
    rf"\b(?P<how>(?:{_DOES}|(?:votent|ont vote) pour) ?: ?|(?:abstentions?|votes? contre) de )"
    rf"(?={CIVILS_DOTTED}\s)"
)
_HOLDER = re.compile(rf"{CIVIL_DOTTED} (?:le|la) (?P<role>maire|presidente?)\b|(?:le|la) (?P<role2>maire|presidente?)\b")
_BARE = re.compile(r"(?:\s?:?\s?(?P<count>\d{1,3})\s?(?:voix)?)?\s?[:(]\s?(?=[a-z])")
_COUNTED = re.compile(r"(?<!\d)(\d{1,3}) (?:voix |votes? )?\Z")
_LABELS = re.compile(rf"\s{{0,2}}:\s{{0,2}}(?={CIVILS_DOTTED}\s)")
_FOR_ANOTHER = re.compile(rf"pour (?=(?:elle|lui)-meme|{CIVIL_DOTTED}\s)")
_IN_BRACKET = re.compile(rf"\({CIVIL_DOTTED}\s[^()]{{2,70}}\Z")
_LINE_END = re.compile(r"[)\n;]")
_CIVIL = re.compile(rf"\b{CIVILS_DOTTED}\s")
_CLAUSE = re.compile(
    r"(?<!\bm)(?<!\bmm)\. |[;\n:]| - |\bpour (?=l[ea]s? )"  # "Pour la Fanfare, M. Noir ne prend pas part": what it is about
    r"|\b(?:unanimite|majorite|voix|adoptee?s?)(?: (?:absolue )?des (?:suffrages exprimes|votants|voix"
    r"|(?:membres )?presents(?: et representes)?))?[ ,(]{1,3}(?=m|l)"
)
_COUNT = re.compile(r"\s?[:(]?\s?\d{1,3}\s?(?:voix)?")
_REACH = 400
_NEAR = 12


def _stand(words: str) -> str:
    if "abst" in words:
        return "abstention"
    if "contre" in words:
        return "against"
    return "for" if "pour" in words else "not_voting"


def find(view: View, start: int, end: int, labels: list[Label], record: PaperRecord | None = None) -> list[Fact[Position]]:
    """Named groups and persons in [start, end); `labels` are the places of "Pour", "Contre", "Abstentions" of the item's vote."""
    found = _groups(view, start, end)
    for name, label, stop in labels:
        if _FOR_ANOTHER.match(view.folded, label) and _IN_BRACKET.search(view.folded, max(start, label - 80), label):
            continue
        found += _list_after(view, _STANDS[name], label, stop, min(end, stop + _REACH))
    for told in _TOLD.finditer(view.folded, start, end):
        stop = min(end, told.end() + _REACH)
        close = _STOP.search(view.folded, told.end(), stop)
        found += _people(view, _stand(told["how"]), told.end(), close.start() if close else stop)
    found += _sentences(view, start, end, record)
    seen: set[tuple[str, str]] = set()
    return [f for f in found if (key := (f.value["who"], f.value["kind"])) not in seen and not seen.add(key)]  # type: ignore[func-returns-value]


def _groups(view: View, start: int, end: int) -> list[Fact[Position]]:
    found = []
    for said in _GROUP.finditer(view.folded, start, end):
        group = "who" if said["who"] else "who2"
        who = " ".join(view.raw[said.start(group) : said.end(group)].split()).strip(" «»\"'’“”:-")
        stand = _stand(said["how"] or said["how2"])
        found.append(Fact({"who": who, "kind": "group", "position": stand}, (view.span(said.start(), said.end()),), 0.95))
    return found


def _list_after(view: View, stand: str, label: int, start: int, end: int) -> list[Fact[Position]]:
    """The names printed after a label: "Contre : 2 (MM. A et B)", "Abstention : 1, Madame C"."""
    group = _OWN_GROUP.match(view.folded, start, min(end, start + 80))
    if group:
        who = " ".join(view.raw[group.start("who") : group.end("who")].split()).strip(" «»\"'’“”")
        return [Fact({"who": who, "kind": "group", "position": stand}, (view.span(*group.span("who")),), 0.95)]
    opened = _OPEN.match(view.folded, start, min(end, start + 16))
    count = _COUNT.match(view.folded, start, min(end, start + 14))
    if count and not opened:
        opened = _OPEN.match(view.folded, count.end(), min(end, count.end() + 16))
    if not opened:
        return _bare(view, stand, label, start, end)
    bracket = view.folded.find(")", opened.end(), end) if "(" in opened[0] else -1
    stops = _STOP.finditer(view.folded, opened.end(), end)
    stop = next((s.start() for s in stops if not (s.start() < bracket and _FOR_ANOTHER.match(view.folded, s.start()))), end)
    if bracket > 0 and (given := _FOR_ANOTHER.search(view.folded, opened.end(), stop)):  # the holder's vote, and the giver's
        return _people(view, stand, opened.end(), given.start()) + _people(view, stand, given.end(), stop)
    return _people(view, stand, opened.end(), stop)


def _bare(view: View, stand: str, label: int, start: int, end: int) -> list[Fact[Position]]:
    """Names without "M." or "Mme", where as many are named as the count beside them says: "2 abstentions (Luc MERLE, Anne LOUP)"."""
    opened = _BARE.match(view.folded, start, min(end, start + 16))
    before = _COUNTED.search(view.folded[max(0, label - 12) : label])
    number = (opened and opened["count"]) or (before and before[1])
    if not opened or not number:
        return []
    stop = _LINE_END.search(view.folded, opened.end(), end)
    people = _people(view, stand, opened.end(), stop.start() if stop else end)
    return people if len(people) == int(number) else []


def _people(view: View, stand: str, start: int, end: int) -> list[Fact[Position]]:
    return [
        Fact({"who": n.value, "kind": "person", "position": stand}, n.spans[:1], n.confidence) for n in names.parse_list(view, start, end)
    ]


def _sentences(view: View, start: int, end: int, record: PaperRecord | None) -> list[Fact[Position]]:
    """ "M. Renard et Mme Loup s'abstiennent": the names right before the verb, or the office that the paper gives somebody."""
    found = []
    for said in _SAID.finditer(view.folded, start, end):
        would = view.folded[max(start, said.start() - 12) : said.start()].endswith(("aurait ", "auraient "))
        if would or _LABELS.match(view.folded, said.end(), end) or view.raw[said.start()].isupper():
            continue  # "N'a pas pris part au vote : M. Loup": the names before it are another line's
        left = max(start, said.start() - 160)
        clause = max((m.end() for m in _CLAUSE.finditer(view.folded, left, said.start())), default=left)
        stand = _stand(said["how"])
        office = _HOLDER.search(view.folded, clause, said.start())
        if office and office.start() - clause <= _NEAR and not _CIVIL.search(view.folded, office.end(), said.start()):
            person = holder_of(record, office["role"] or office["role2"]) if record else None
            if person:
                at = view.span(*office.span())
                found.append(Fact({"who": person[0], "kind": "person", "position": stand}, (at, *person[1]), 0.9))
            continue
        civil = _CIVIL.search(view.folded, clause, said.start())
        if civil and civil.start() - clause <= _NEAR:
            found += _people(view, stand, civil.start(), said.start())
    return found


def example(text: str) -> list[Position]:
    """The positions that a text names, with labels found anew."""
    from data_loaders.documents.readings.vote.counts import vote_counts  # noqa: PLC0415 - the labels come from the counts

    view = View.of(text)
    labels = [label for c in vote_counts.find(view, 0, len(text)) for label in c.labels]
    return [f.value for f in find(view, 0, len(text), labels)]


EXAMPLES: list[tuple[str, list[Position]]] = [
    ("VOTE CONTRE DU GROUPE Rivages", [{"who": "Rivages", "kind": "group", "position": "against"}]),
    ("Pour : 13 - Abstention : 1, Monsieur RENARD", [{"who": "RENARD", "kind": "person", "position": "abstention"}]),
    (
        "Pour : 20 Contre : 2 (MM. Paul RENARD, Luc MERLE)",
        [{"who": "Paul RENARD", "kind": "person", "position": "against"}, {"who": "Luc MERLE", "kind": "person", "position": "against"}],
    ),
    (
        "ADOPTÉ À L'UNANIMITÉ M. Luc MERLE, intéressé, ne prend pas part au vote.",
        [{"who": "Luc MERLE", "kind": "person", "position": "not_voting"}],
    ),
    ("Vote › favorables 8 · se sont abstenus 1 (Mme Loup)\nM. Roux sort.", [{"who": "Loup", "kind": "person", "position": "abstention"}]),
    ("M. Paul RENARD s'abstient.", [{"who": "Paul RENARD", "kind": "person", "position": "abstention"}]),
    (
        "Le conseil, à l'unanimité des suffrages exprimés, M. Luc MERLE et Mme Anne LOUP s'étant abstenus, approuve le compte.",
        [{"who": who, "kind": "person", "position": "abstention"} for who in ("Luc MERLE", "Anne LOUP")],
    ),
]
NOT_FOUND = [
    *("Le groupe Rivages demande la parole.", "Abstention : 2", "il vote contre la montre"),
    "Avis réservé : M. ROUX Pour la Fanfare des Amis du Bourg, Monsieur Renard ne prend pas part au vote.",
]
