"""Who voted how, where the paper names them (scrutin public, article L2121-21 CGCT); a group is never turned into its members."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.facts import names
from data_loaders.documents.view import View

Position = dict[str, str]
_STANDS = {"for": "for", "against": "against", "abstentions": "abstention", "not_voting": "not_voting"}
_GROUP = re.compile(
    r"\b(?P<how>votes? contre|votes? pour|abstentions?|non[- ]participation au vote) (?:du|des) groupes? (?P<who>[^\n.;,()]{2,60})"
    r"|\ble groupe (?P<who2>[^\n.;,()]{2,50}?) (?P<how2>s'abstient|vote contre|vote pour|ne prend pas part au vote"
    r"|ne participe pas au vote)"
)
_OWN_GROUP = re.compile(r"\s?:?\s?\d{0,3}\s?\((?:du |le )?groupe (?P<who>[^)\n]{2,50})\)")
_OPEN = re.compile(r"\s?(?:[:(,-]|\d{1,3} ?[:(,-])?\s{0,2}\(?(?=(?:m\.|mm\.?|mme?s?|mlles?|monsieur|messieurs|madame|mesdames)\s)")
_STOP = re.compile(
    r"\)|[.;]\s?\n|(?<!\bm)(?<!\bmm)\.(?= ?[a-z])|;|\b(?:pour|contre|abst\w*|vote|le conseil|la deliberation|adopte\w*"
    r"|approuve\w*|majorite|unanimite)\b"
)
_SAID = re.compile(
    r"\b(?P<how>s'abstien(?:t|nent)|s'est abstenue?|se sont abstenue?s|(?:vote|votent|a vote|ont vote) contre|ne pren(?:d"
    r"|nent) pas part au vote|ne participent? pas au vote"
    r"|n'(?:a|ont) pas pris part au vote|(?:quitte|quittent|sort|sortent)[^.;\n]{0,40} ne pren(?:d|nent) pas part au vote)"
)
_CIVIL = re.compile(r"\b(?:m\.|mm\.|mmes?|monsieur|madame|mesdames|messieurs|mlle)\s")
_CLAUSE = re.compile(r"(?<!\bm)(?<!\bmm)\. |[;\n:]| - ")
_COUNT = re.compile(r"\s?[:(]?\s?\d{1,3}\s?(?:voix)?")
_REACH = 400


def _stand(words: str) -> str:
    if "abst" in words:
        return "abstention"
    if "contre" in words:
        return "against"
    return "for" if "pour" in words else "not_voting"


def find(view: View, start: int, end: int, labels: list[tuple[str, int, int]]) -> list[Fact[Position]]:
    """Named groups and persons in [start, end); `labels` are the places of "Pour", "Contre", "Abstentions" of the item's vote."""
    found = _groups(view, start, end)
    for name, _, stop in labels:
        found += _list_after(view, _STANDS[name], stop, min(end, stop + _REACH))
    found += _sentences(view, start, end)
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


def _list_after(view: View, stand: str, start: int, end: int) -> list[Fact[Position]]:
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
        return []
    stop = _STOP.search(view.folded, opened.end(), end)
    return [
        Fact({"who": n.value, "kind": "person", "position": stand}, n.spans[:1], n.confidence)
        for n in names.parse_list(view, opened.end(), stop.start() if stop else end)
    ]


def _sentences(view: View, start: int, end: int) -> list[Fact[Position]]:
    """ "M. Renard et Mme Loup s'abstiennent": the names right before the verb."""
    found = []
    for said in _SAID.finditer(view.folded, start, end):
        left = max(start, said.start() - 160)
        clause = max((m.end() for m in _CLAUSE.finditer(view.folded, left, said.start())), default=left)
        civil = _CIVIL.search(view.folded, clause, said.start())
        if not civil or civil.start() - clause > 12:
            continue
        stand = _stand(said["how"])
        for name in names.parse_list(view, civil.start(), said.start()):
            found.append(Fact({"who": name.value, "kind": "person", "position": stand}, name.spans[:1], 0.9))
    return found


def example(text: str) -> list[Position]:
    """The positions that a text names, with labels found anew."""
    from data_loaders.documents.facts import vote_counts  # noqa: PLC0415 - the labels come from the counts

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
    ("M. Paul RENARD s'abstient.", [{"who": "Paul RENARD", "kind": "person", "position": "abstention"}]),
]
NOT_FOUND = ["Le groupe Rivages demande la parole.", "Abstention : 2", "il vote contre la montre"]
