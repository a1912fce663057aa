"""Grants told in sentences: "attribuer une subvention de 500 € à l'association …", or a name as heading of its paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.documents.readings.grants import grant_beneficiary, grant_entitled, grant_now, grant_parts
from data_loaders.documents.readings.grants.whom import grant_antecedent, grant_taken_up
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import AND_A, BODY, GIVES, GRANT, RECALLS
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_CLAUSE_END = re.compile(
    r"(?:(?<![A-Z0-9])|(?<=HT)|(?<=TTC))\.\s+(?=[A-ZÀ-Þ«–-])|;|\n(?=(?:Le [Cc]onseil|Les membres|En conséquence|Après|Considérant|Vu)\b)|"
    r"\n\s{0,3}[-–•*\uf0b7▪➢]\s?|\n\n|\s[•▪\uf0b7➢]\s"
)
_TO = phrase(
    r"(?<![a-z])(?:en faveur d[eu]s?|au profit d[eu]s?|au benefice d[eu]s?|section|a|aux?|avec(?= (?:l'|le club|le comite|"
    r"la fondation|la mission)))\s{1,2}(?=\S)"
)
_AND_TO = phrase(r"\b(?:et|ainsi qu'|ainsi que) ?(?=(?:a|au|aux) [^.;€]{3,90}? (?:une (?:subvention|aide)\b|\d[\d .,]{0,12}(?:€|euros?)))")
_GRANTS_IT = phrase(
    r"\b(?:decide|accepte|approuve)\b[^.;]{0,20}\bd'?e? ?(?:accorder|attribuer|verser|allouer|octroyer)"
    r"(?: la somme de| un montant de)? ?\Z"
)
_WHOSE = phrase(r"\s?\b(?:la|le) (?:subvention|aide|concours)(?: [a-z']{3,16}| 20\d\d){0,2} (?:du |de la |de l'|des |de )(?=\S)")
_FROM = phrase(r"\b(?:port|pass|relev|augment|ramen|redui|abaiss)\w{0,5}\b[^.;€]{0,60}\bde \Z")  # "porte de 500 à 650 €"
_GOES_ON = phrase(r"[\s;•*-]{0,6}(?:et |enfin |puis )?(?:\d|une? (?:subvention|aide|somme)\b|(?:a l'|a la|au|aux) )")
_SUBJECT = phrase(r"\s(?:percevra|recevra|beneficiera)\b")
_OF = phrase(r"(?:[a-z]{2,16} ){0,3}(?:de|d'un montant de) ?")
_TIMES = phrase(r"\([^()]{1,30} ?[x×] ?\Z")  # "96 000 € (12 logements x 8 000 €)"
_RESPECTIVE = phrase(r"\brespecti(?:fs|ves|vement)\b")  # several amounts for several names: which is whose is not told beside either
_PER = phrase(r"\s{0,2}(?:/|par )\s?(?:eleve|enfant|habitant|hab|adherent|licencie|jour|mois|classe|nuit|repas|place|logement)")


@dataclass(frozen=True, slots=True)
class Given:
    """One grant of the text: name at [start, end), amount; `decided` where the decision itself prints it."""

    start: int
    end: int
    amount: Amount
    decided: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """Whether the words speak of a grant, and of giving it."""

    grant: bool
    gives: bool
    asks: bool = False

    def __or__(self, lead: "_Said") -> "_Said":
        return _Said(self.grant or lead.grant, self.gives or (lead.gives and not lead.asks), self.asks)


@dataclass(frozen=True, slots=True)
class _Place:
    """An amount in its clause, which begins at `begin`; [floor, ceiling) reaches from the amount before it to the next."""

    begin: int
    floor: int
    amount: Amount
    ceiling: int
    decided: bool
    crowded: bool


def read(view: View, start: int, end: int, decision: int, title: str | None) -> list[Given]:
    found: list[Given] = []
    entitled = bool(title and GRANT.search(fold(title)))
    lead, last, recalled = _Said(False, False), start, False
    for begin, stop in _clauses(view, start, end):
        clause = view.folded[begin:stop]
        said = _Said(bool(GRANT.search(clause)), bool(GIVES.search(clause)), bool(grant_now.SOLICITS.search(clause)))
        recalled = begin < decision and bool(RECALLS.search(clause) or (recalled and not grant_now.PROPOSES.search(clause)))
        places = [] if recalled else _places(view, begin, stop, decision)
        places = [] if len(places) > 1 and _RESPECTIVE.search(clause) else places
        for place in places:
            told = said.grant or lead.grant or (entitled and lead.gives)
            if not (told or entitled) or not _is_given(view.folded, place, lead) or grant_now.gave(view.folded, start, end, place.amount):
                continue
            name = _beneficiary(view, place if told else replace(place, crowded=True), (last, end), None if found else title)
            name = name or _again(view.folded, found, place) or _taken_up(view, (start, end), place, title)
            if name:
                found.append(Given(*name, place.amount, place.decided))
                last = place.amount.end
        if clause.rstrip().endswith(":"):
            lead = said if places else said | lead
        elif clause.endswith(";") and found and found[-1].amount.start >= begin and _GOES_ON.match(view.folded, stop, end):
            lead = said | lead  # "3 000 € à X ; 1 500 € à Y": what gives the one gives the other
        elif places and (said.grant or len(clause) > 160) and not _is_bullet(view.raw, begin, start):
            lead = _Said(False, False)
    return found


def _again(folded: str, found: list[Given], place: _Place) -> tuple[int, int] | None:
    """ "… à X une subvention de 500 € et une subvention exceptionnelle de 90 €": the same name."""
    second = AND_A.match(folded, place.floor, place.amount.start) if found and found[-1].amount.end == place.floor else None
    same = second and _OF.fullmatch(folded, second.end(), place.amount.start)
    return (found[-1].start, found[-1].end) if same else None


def _is_given(folded: str, place: _Place, lead: _Said) -> bool:
    led = lead.gives and not lead.asks
    return grant_now.is_given(folded, place.begin, place.floor, place.amount, place.ceiling, decided=place.decided, led=led)


def _taken_up(view: View, item: tuple[int, int], place: _Place, title: str | None) -> tuple[int, int] | None:
    """Whom the clause calls "lui", "ce club", where it is no table in prose's clothes."""
    return None if place.crowded else grant_taken_up.whom(view, item, place.begin, (place.amount.start, place.amount.end), title)


def _places(view: View, begin: int, stop: int, decision: int) -> list[_Place]:
    folded = view.folded
    amounts = [a for a in money.find(folded, begin, stop) if a.value > 0 and not _PER.match(folded, a.end)]
    amounts = [a for a in amounts if not _TIMES.search(folded, max(begin, a.start - 40), a.start)]
    amounts = [a for a in amounts if not _FROM.search(folded, max(begin, a.start - grant_now.NEAR), a.start)]
    amounts = grant_parts.wholes(view, amounts)
    edges = [begin, *(a.end for a in amounts)]
    nexts = [*(a.start for a in amounts[1:]), stop]
    crowded = len(amounts) > 4
    return [_Place(begin, f, a, c, a.start >= decision, crowded) for f, a, c in zip(edges, amounts, nexts, strict=False)]


def _is_bullet(raw: str, begin: int, start: int) -> bool:
    return bool(re.search(r"[-–•*\uf0b7▪➢]\s?\Z", raw[max(start, begin - 3) : begin]))


def _clauses(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    here = start
    for match in _CLAUSE_END.finditer(view.raw, start, end):
        if match.start() > here:
            yield here, match.start() + 1
        here = match.end()
    if here < end:
        yield here, end


def _beneficiary(view: View, place: _Place, within: tuple[int, int], title: str | None) -> tuple[int, int] | None:
    """Behind the amount, before it, in the title, or in the heading of the paragraph, in this order.

    `within`: from the sum told last to the item's end.
    """
    amount, (last, end) = place.amount, within
    if name := grant_beneficiary.after(view, amount.end, place.ceiling) or _of_whom(view, place):
        return name
    if place.crowded:  # a table in prose's clothes: only a name right behind its amount is sure
        before = view.folded[max(place.begin, amount.start - grant_now.NEAR) : amount.start]
        return grant_entitled.in_title(view, (last, amount.start), title) if place.decided and _GRANTS_IT.search(before) else None
    if name := grant_entitled.on_its_line(view, max(place.floor, amount.start - grant_now.FAR), amount.start):
        return name
    if name := grant_antecedent.before(view, max(place.begin, amount.start - grant_now.FAR), amount.start):
        return name
    return (
        _to(view, amount.end, min(place.ceiling, amount.end + 130), behind=True)
        or _to(view, max(place.floor, amount.start - grant_now.FAR), amount.start)
        or grant_entitled.in_title(view, (last, amount.start), title)
        or grant_entitled.in_heading(view, max(last, place.begin - grant_now.FAR), place.begin, end)
    )


def _of_whom(view: View, place: _Place) -> tuple[int, int] | None:
    """ "porte à 650 € la subvention de l'Union sportive"; "la subvention de l'Union sportive est fixée à 650 €"."""
    amount = place.amount
    before = list(_WHOSE.finditer(view.folded, max(place.floor, amount.start - grant_now.FAR), amount.start))
    behind = _WHOSE.match(view.folded, amount.end, place.ceiling)
    low, stop = (behind.end(), place.ceiling) if behind else (before[-1].end(), amount.start) if before else (0, 0)
    return grant_beneficiary.named_at(view, low, stop) if stop and BODY.match(view.folded, low, stop) else None


def _to(view: View, floor: int, stop: int, *, behind: bool = False) -> tuple[int, int] | None:
    """ "attribuer à l'association X une subvention de": the last name that a preposition brings before the amount."""
    verb = min([m.start() for p in (GIVES, GRANT) for m in p.finditer(view.folded, floor, stop)], default=floor)
    another = _AND_TO.search(view.folded, floor, stop)
    if another and behind:
        stop = another.start()  # "…, et à Y une subvention de": the next grant's name
    elif another:
        verb = min(verb, another.start())
    names = [n for m in _TO.finditer(view.folded, verb, stop) if (n := grant_beneficiary.after(view, m.start(), stop))]
    if names:
        return names[-1]
    subject = _SUBJECT.search(view.folded, floor, stop)
    return grant_beneficiary.named_at(view, floor, subject.end()) if subject else None
