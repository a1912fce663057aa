"""Guards over money that was not given: by an act that is refused or put off, in a sentence that refuses, takes back or recalls it.

CGCT L2121-20 (a proposal without a majority is rejected), L2121-29 (only what is decided binds), L2311-7.
"""

import re
from collections.abc import Iterator

from council.outcomes import NOT_DECIDED
from data_loaders.documents.checks import denied_others, denied_words
from data_loaders.documents.checks.guard_finding import Fact, Finding, Words, called
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.contracts.winners import contract_former
from data_loaders.documents.record import ContractRecord, DeliberationRecord, GrantRecord, PaperRecord
from data_loaders.documents.text.dates_words import MONTHS
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

Line = ContractRecord | GrantRecord
_CHANGES = phrase(
    r"\b(?:redui(?:t|re|sent)|(?:diminu|abaiss|baiss|augment|major|minor|revalor)\w{1,6}|(?:ramen|port)(?:e|er|ent)) "
    r"(?:de [\d .,]{1,12}(?:€|euros) )?(?:la |cette |sa |l'|leur )(?:subvention|aide)"
)
_OLD = phrase(r"\b(?:subvention|aide|somme|montant) (?:\w{3,14} ){0,3}(?:de|d'un montant de) ?\Z")
_GAVE = r"(?:attribu|accord|vers|vot|allou|octroy|confi|conclu|notifi|pass|sign|reten|choisi)"
_HAD = r"[^.;€]{0,70}\b(?:a|ont|avait|avaient|avons) (?:deja |donc )?(?:ete |decide (?:de |d'))?"
_OLDER = phrase(
    rf"\b(?:en|pour) (?P<year>20\d\d),? {_HAD}{_GAVE}\w*|\b(?:l'an|l'annee) (?:passee?|derniere?|precedente),? {_HAD}{_GAVE}\w*"
    rf"|\b(?:vu|par|selon) (?:la |sa |notre |une )?deliberation\b[^.;€]{{0,60}}\b(?:accord|attribu|allou|octroy)ant\b"
    rf"|\b(?:avait|avaient|avions) (?:deja |precedemment )?(?:ete )?{_GAVE}\w*|\bprecedemment {_GAVE}\w*"
)
_BEEN = phrase(
    rf"\b(?:a|ont) ete {_GAVE}\w* (?:en|depuis|le \d{{1,2}}(?:er)? \w{{3,9}}|courant|fin) (?P<year>20\d\d)\b"
    rf"|\b(?:a|ont) ete {_GAVE}\w* (?:en (?:{MONTHS})\b(?! 20)|precedemment|lors d[eu] |l'an (?:dernier|passe))"
    rf"|\bpour (?:memoire|rappel),? [^.;€]{{0,70}}\b(?:a|ont|avait|avaient) ete {_GAVE}\w*"
)
_GAVE_IN = phrase(rf"\b(?:en|pour) (?P<year>20\d\d),? [^.;]{{0,60}}\b(?:a|ont) (?:deja )?ete {_GAVE}\w*")
_HELD = phrase(rf"(?P<today>\b(?:est|sont|sera|seront|soit) )?\b(?:{_GAVE}e?e?s?|titulaires?|detenue?s?)\b[^.;€]{{0,40}}\Z")
_SINCE = phrase(
    r"[^.;€\d]{0,24}?\b(?:en|depuis|des|le \d{1,2}(?:er)? \w{3,9}|de|courant|fin) (?P<year>(?:19|20)\d\d)\b"
    rf"|[^.;€\d]{{0,12}}?\ben (?:{MONTHS})\b(?! (?:prochain|20))"
)
_IN_NAME = phrase(r"\b(?:en|depuis) (?P<year>(?:19|20)\d\d)\b")


def act_denied(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """An act that its own vote rejects, or that is put off or withdrawn, awards nothing and gives nothing.

    But for the line that its own votes carry, and for the offer that is taken where another is refused.
    """
    for item, line, low, high in _lines(record, words):
        if item.vote.outcome not in NOT_DECIDED:
            continue
        left, first, last, right = _place(words.view, line, low, high)
        carried = bool(item.vote.rounds) and denied_words.carried_after(words.view, last, right)
        outvoted = item.vote.for_ is not None and (item.vote.against or 0) >= item.vote.for_
        taken = denied_words.takes_instead(words.view, left, first) or (
            item.vote.outcome == "rejected" and _council_gives(words.view, line, low, high)
        )
        if not carried and (outvoted or not taken):
            yield _of(item, line)


def line_denied(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """The sentence that names it refuses it, puts it off, takes it back, or tells what it was before the change."""
    for item, line, low, high in _lines(record, words):
        if not isinstance(line, ContractRecord) or line.stage not in ("terminated", "unsuccessful"):
            left, first, last, right = _place(words.view, line, low, high)
            said = denied_words.refused_before(words.view, left, first) or denied_words.denied_after(words.view, last, right)
            said = said or denied_words.carried_after(words.view, last, right) is False or _is_lost(words.view, line, low, high)
            if (said or _is_older_amount(words.view, line, left, right)) and not _given_elsewhere(words.view, line, low, high):
                yield _of(item, line)


def recalled_line(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "En 2022, le conseil a attribué 800 €", "la mission, confiée à X en 2021": what an earlier year gave."""
    now = int(record.session.date[:4]) if record.session.date else None
    for item, line, low, high in _lines(record, words):
        if isinstance(line, ContractRecord) and line.stage in ("amended", "terminated"):
            continue
        left, first, last, right = _place(words.view, line, low, high)
        older = _is_older(words.view, line, (left, first, last, right), now) or _is_anothers(words.view, record, line, low, high)
        if older and not _given_elsewhere(words.view, line, low, high):
            yield _of(item, line)


def _is_older(view: View, line: Line, place: tuple[int, int, int, int], now: int | None) -> bool:
    left, first, _, right = place
    named = max(first, view.offset(line.evidence[0][0]))  # "en 2023, 800 € ont été versés à X"
    told = [m for pattern in (_OLDER, _BEEN, _GAVE_IN) for m in pattern.finditer(view.folded, left, named) if _past(m, now)]
    if told and not denied_words.given_before(view, told[-1].end(), named):
        return True
    name = _span(view, line.evidence[0])
    held = _HELD.search(view.folded[left : name[0]]) if isinstance(line, ContractRecord) else None
    if held is None or denied_words.given_before(view, left, name[0]):
        return False
    since = _SINCE.match(view.folded, name[1], min(right, name[1] + 60)) or _IN_NAME.search(view.folded, *name)
    return since is not None and _past(since, now if held["today"] or now is None else now + 1)


def _is_lost(view: View, line: Line, low: int, high: int) -> bool:
    """The loser of a choice, no name at all, an amendment that falls, a proposal that the decision drops or changes."""
    name = _span(view, line.evidence[0])
    left, first, last, _ = _place(view, line, low, high)
    if isinstance(line, ContractRecord):
        beaten = denied_others.outvoted(view, left, name[0]) or denied_others.marked(view, low, name[0])
        if beaten or denied_words.fruitless(view, last, high) or denied_others.is_no_name(line.supplier or "-"):
            return True
        proofs = [_span(view, proof) for proof in line.evidence[1:]] if line.stage == "amended" else []
        return any(denied_words.denied_after(view, end, denied_words.sentence(view, start, end, low, high)[1]) for start, end in proofs)
    return (
        denied_others.destination(view, left, name[0])
        or denied_others.overtaken(view, left, first, last, high)
        or (denied_others.only_proposed(view, left, first) and _refused_elsewhere(view, line, low, high))
    )


def _is_anothers(view: View, record: PaperRecord, line: Line, low: int, high: int) -> bool:
    """A former holder's contract; another body's gift, or an older year's column."""
    left, _, last, right = _place(view, line, low, high)
    name = _span(view, line.evidence[0])
    if isinstance(line, ContractRecord):
        return contract_former.is_former(view.folded, left, name, right)
    amounts = [_span(view, proof) for proof in line.evidence[1:2]]
    older = any(denied_others.older_column(view, low, amount, high) for amount in amounts)
    return older or denied_others.of_another(view, left, last, record.council)


def _refused_elsewhere(view: View, line: Line, low: int, high: int) -> bool:
    """The act names it again where it refuses."""
    name = _span(view, line.evidence[0])
    for again in re.finditer(re.escape(view.raw[slice(*name)]), view.raw[name[1] : high]):
        place = name[1] + again.start()
        left, _ = denied_words.sentence(view, place, name[1] + again.end(), low, high)
        if denied_words.refused_before(view, left, place):
            return True
    return False


def _council_gives(view: View, line: Line, low: int, high: int) -> bool:
    """The sentence of the name or of a price is the council's own gift: what the act rejects is something else."""
    places = [denied_words.sentence(view, *_span(view, proof), low, high) for proof in line.evidence]
    return any(denied_words.council_gives(view, left, right) for left, right in places)


def _past(match: re.Match[str], now: int | None) -> bool:
    return match["year"] is None or now is None or int(match["year"]) < now if "year" in match.re.groupindex else True


def _is_older_amount(view: View, line: Line, left: int, right: int) -> bool:
    """ "Réduire de 200 € la subvention de 600 €", "la subvention de 650 € est ramenée à 500 €"."""
    if isinstance(line, ContractRecord) or len(line.evidence) < 2:
        return False
    name, amount = _span(view, line.evidence[0]), _span(view, line.evidence[1])
    if not left <= amount[0] < right:
        return False
    changed = _CHANGES.search(view.folded, left, amount[0]) and _OLD.search(view.folded[left : amount[0]])
    return bool(changed) or denied_words.changed_after(view, max(name[1], amount[1]), right)


def _given_elsewhere(view: View, line: Line, low: int, high: int) -> bool:
    """The act names it again, in a sentence of giving that refuses nothing."""
    name = _span(view, line.evidence[0])
    words = view.raw[slice(*name)].split()
    pattern = re.compile(r"\b" + r"\s+".join(re.escape(word) for word in words) + r"(?!\w)") if words else None
    for again in pattern.finditer(view.raw, low, high) if pattern else ():
        left, _ = denied_words.sentence(view, again.start(), again.end(), low, high)
        gives = again.start() != name[0] and denied_words.given_before(view, left, again.start())
        if gives and not denied_words.refused_before(view, left, again.start()):
            return True
    return False


def _lines(record: PaperRecord, words: Words) -> Iterator[tuple[DeliberationRecord, Line, int, int]]:
    """Each contract and grant with a proof, and its act's stretch of the view."""
    for item, start, end in words.items(record):
        low, high = words.seen(start, end)
        lines: tuple[Line, ...] = (*item.contracts, *item.grants)
        yield from ((item, line, low, high) for line in lines if line.evidence and high > low)


def _place(view: View, line: Line, low: int, high: int) -> tuple[int, int, int, int]:
    """The sentence's beginning, the first and last place of the name and of its prices there, and the sentence's end."""
    name = _span(view, line.evidence[0])
    left, right = denied_words.sentence(view, *name, low, high)
    inside = [span for proof in line.evidence if left <= (span := _span(view, proof))[0] and span[1] <= right]
    spans = [name, *inside]
    return left, min(start for start, _ in spans), max(end for _, end in spans), right


def _span(view: View, proof: Span) -> tuple[int, int]:
    return view.offset(proof[0]), view.offset(proof[1])


def _of(item: DeliberationRecord, line: Line) -> Finding:
    fact: Fact = "contract" if isinstance(line, ContractRecord) else "grant"
    name = line.supplier if isinstance(line, ContractRecord) else line.beneficiary
    return Finding(fact, line.evidence, {"name": name or "?", "item": called(item)}, item, line)
