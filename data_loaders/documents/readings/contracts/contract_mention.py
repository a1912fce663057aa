"""Which of the named firms won: the words of award beside the name, never those of a bid, an estimate or a former contract."""

import re
from dataclasses import dataclass
from itertools import pairwise

from data_loaders.documents.readings.contracts import contract_chosen, contract_direct, contract_holders, contract_lot, contract_supplier
from data_loaders.documents.readings.contracts.contract_supplier import Mention
from data_loaders.documents.readings.contracts.winners import contract_bidders, contract_former
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.taxes import TAXES

_AWARD = phrase(
    r"attribu(?:e|er|es|ee|ees|ent|ant|tion d\w+ (?:l'|la |les )?(?:marche|lot|contrat|accord|travaux|mission|etude|prestation))s?\b|"
    r"\breten(?:ir|u|ue|us|ues|ant|ons)\b|\bretient\b|\bconfi(?:er|e|ee|es|ant)\b|"
    r"class\w{0,4} (?:en )?(?:premi\w+|tete|n ?° ?1)|\bchoisi\w*|\bchoix\b|design\w{1,3}\b|\bconclu\w*|\bsign(?:er|ature|e|ant)\b|"
    r"\bsouscri(?!ts?\b)\w+|\bpass(?:er|e|ation)\b|\baccept\w+|\bvalid\w+|"
    r"\bapprouv\w+|notifi\w+|mieux[- ]disant\w*|moins[- ]disant\w*|plus avantageuses?|meilleure offre|premier rang|"
    r"offre retenue|command(?:er|"
    r"e)\b|\bachet(?:er|e)\b|\bacqu(?:erir|isition)\b|\bopt(?:er|e)\b|"
    r"\bfaire (?:realis|execut|effectu)er\b|\btitulaires?\b|\battributaires?\b|delegataires?\b|laureat\w*|"
    r"renouvel\w+|\bnouve(?:au|lle) (?:prestataire|titulaire|fournisseur|entreprise|societe|exploitant|delegataire) ?:"
)
_CHOICE = phrase(
    r"\bfaire (?:realis|execut|effectu)er\b|\bl'achat d(?:e|u|'une?)\b|\bachet(?:er|e)\b|\bacqu(?:erir|isition)\b|\bopt(?:er|e)\b|"
    r"\battribu\w+|\breten(?:ir|u|ue|us|ues|ant|ons)\b|\bretient\b|\bconfi(?:er|e|ee|es|ant)\b|\bchoisi\w*|\bchoix\b|\bdevis\b|\boffres?\b|"
    r"\bpropositions?\b|disante?\b|avantageuse|\bcommand(?:er|e)\b|\bsouscri(?!ts?\b)\w+|\brenouvel\w+|\bmarches?\b|\bcontrats?\b|"
    r"\bnouve(?:au|lle) (?:prestataire|titulaire|fournisseur|entreprise|societe|exploitant|delegataire) ?:"
)
_NOUN = phrase(r"\b(?:marches?|contrats?|accords?[- ]cadres?|devis|bons? de commande)\b")
_BID = phrase(
    r"devis (?:recus?|presentes?|suivants?|etablis|obtenus)|(?:presente|propose|lecture d|examen d|etudi|recu)\w{0,4} (?:l?es|deux|trois|"
    r"quatre|plusieurs|des|\d) (?:\w{1,12} )?devis|devis (?:ont|sont)\b|"
    r"n'(?:a|ont) pas|ecart\w+|rejet\w*|elimin\w*|infructueu|sans suite|propositions? (?:suivante|recue|remise)s?|"
    r"offres? (?:recues?|remises?|deposees?)|ont (?:remis|repondu|propose|depose|presente)|"
    r"(?:connaissance|examen|etude|lecture|comparaison|analyse) (?:de )?(?:l|d)es (?:\w{1,12} )?(?:devis|offres|propositions)|"
    r"compar\w{1,4} (?:le|l?es|deux|trois) (?:devis|offres|propositions)|"
    r"consulte\w*\b|concurrent\w*|actuellement|precede\w+|sortante?|jusqu'a present|rachat|transfert|estim\w+|analyse d\w+|"
    r"(?:confie|attribue)e?s? par (?:le|la|l'|les)[ ']?\w|par decision|anciennement|demande de|courrier|sous-trait\w+|"
    r"assist(?!ance technique)\w+|realise\w* par|"
    r"etude (?:menee|d(?:es?|u) (?:la |les |l'|ce |cette )?(?:cabinet|societe|entreprise|bureau|maitre|dossier|candidat|"
    r"projet))|represent\w+ par|mandat\w+ par|notamment"
)
_SAME_SENTENCE = re.compile(r"(?:[^.;€]|€(?![^\n]{0,8}\n)){0,60}")  # a bid that ends its line is not the next line's winner
_WINS = phrase(
    r"(?:est|a ete|sont|soit|etant)\s(?:\w{1,12}\s)?(?:reten|attribu|declar|class|choisi|prefer|design|accept|valid|approuv)|"
    r"propose la meilleure|(?:a|ayant) (?:fait|presente|remis|propose) la meilleure|"
    r"(?:a|ayant) (?:presente|remis|propose|obtenu) (?:l'|la |le )|,? ?titulaire\b|"
    r"mieux[- ]disant|moins[- ]disant|la mieux|l'offre (?:la )?(?:mieux|plus|economiquement)"
)
# Said of one bidder alone, whatever was compared before: "après analyse des offres, l'entreprise X propose la meilleure offre".
_BEST = phrase(
    r"[ ,]{1,2}(?:qui )?(?:(?:a|ayant) )?(?:obten\w{1,2}|propos\w{1,2}|present\w{1,2}|remi[st]|fait) "
    r"(?:la meilleure (?:offre|proposition|note|notation)|le meilleur (?:rapport|prix|classement|score)|"
    r"l'offre (?:la mieux|economiquement la plus|la moins))"
)
_SECOND = phrase(
    r"[^.;]{0,40}\.\s(?:[^.;]{0,40}, )?(?:le|la) (?:second|seconde|derniere?) est (?:choisi|reten)"
)  # of two that were compared
_WINNER = phrase(r"\s{0,2}[:,(]{0,2}\s?(?:retenue?|attributaire)\b")
_CHOSEN_AFTER = phrase(
    r"(?:[ ,(][^.;:€\d]{0,30}?)? (?:est|a ete|soit) (?:finalement |donc )?(?:retenue?|choisie?|declaree? attributaire|designee?)\b"
)
_LOSES_AFTER = phrase(
    r"[^.;]{0,70}?(?:class\w{1,3} (?:en )?(?:deux|second|trois|quatr|[2-9])|par decision|"
    r"n'(?:a|est|ont|etant|etaient|ayant) pas|ecart\w+|non retenue?s?|elimin\w+|\bdevient\b|rachet\w+|par arrete|s'occupai|arrete\b|"
    r"(?:propos|demand|sollicit|annonc|appliqu)\w{1,3} une (?:forte |nouvelle )?(?:hausse|augmentation|majoration|revision)\b)"
)
_FOR = phrase(r"[ ,(]{0,4}(?:\([^()]{0,50}\)[ ,]{0,3})?(?:pour|titulaire d[ue]|attributaire d[ue])?\s{0,2}(?:le |les |l'|du |des )?")
_AND_LOT = phrase(r"\s?(?:\([^()]{0,60}\))?\s{0,2}(?:,|,? et)(?: pour)?(?: le| les)?\s{0,2}")
_ENUMERATED = re.compile(
    rf"[\s,(:]{{0,4}}(?:(?:pour )?\d[\d\s.,]{{0,16}}\s?(?:€|euros?)\s?{TAXES}?(?:\s?/\s?an|\spar\san)?)?\s?\)?"
    r"\s?(?:,|et|, et)\s{1,2}(?:l'|la |le )?"
)
_REACH = 260


@dataclass(frozen=True, slots=True)
class Won:
    """A mention that is a winner's, and the lots it is for (none: the one contract of the item)."""

    mention: Mention
    lots: tuple[str, ...]


def mentions(view: View, start: int, end: int) -> list[Mention]:
    """All firms named in a stretch, in order, each place once."""
    found = {
        m.start: m
        for m in [
            *contract_direct.named(view, start, end),
            *contract_lot.named_before(view, start, end),
            *contract_supplier.introduced(view, start, end),
            *contract_chosen.named(view, start, end),
            *contract_holders.listed(view, start, end),
        ]
    }
    kept: list[Mention] = []
    for mention in sorted(found.values(), key=lambda m: (m.start, -m.end)):
        if kept and mention.start < kept[-1].end:
            continue
        if kept and _is_partner(view.folded, start, kept[-1], mention):
            first = kept.pop()
            # "groupement A / B, mandataire A": who leads it is named twice.
            named = contract_supplier.key(mention.name) <= contract_supplier.key(first.name)
            kept.append(Mention(first.intro, first.start, mention.end, first.name if named else f"{first.name} / {mention.name}"))
        else:
            kept.append(mention)
    return kept


def _is_partner(folded: str, start: int, first: Mention, second: Mention) -> bool:
    """ "le groupement formé par la société A et la société B" holds one contract."""
    return bool(_AND.fullmatch(folded, first.end, second.intro)) and "groupement" in folded[max(start, first.intro - 70) : first.intro + 12]


_AND = phrase(r"\s{0,2}(?:et|,|/|-)\s{0,2}(?:de |avec )?(?:la |l'|le )?\s?")


def won(view: View, start: int, end: int, *, strict: bool = False) -> list[Won]:
    """The winners among the firms named, each with its lots; `strict`: "signer", "approuver" do not make a winner, "retenir" does."""
    folded, kept, last = view.folded, list[Won](), None
    named = mentions(view, start, end)
    lost = [a or b for a, b in zip(_lost(folded, start, named, end), contract_bidders.are(folded, named, end), strict=True)]
    for i, mention in enumerate(named):
        chained = last is not None and mention.intro - last.end <= 420 and _lists(folded[last.end : mention.intro])
        if lost[i] or (not _wins(folded, start, mention, strict=strict) and not chained):
            continue
        if contract_former.is_former(folded, start, (mention.start, mention.end), len(folded)) and not _again(folded, mention):
            continue
        floor = named[i - 1].end if i else start
        ceiling = named[i + 1].intro if i + 1 < len(named) else end
        kept.append(Won(mention, _lots(folded, floor, mention, ceiling)))
        last = mention
    return kept


def _again(folded: str, mention: Mention) -> bool:
    """The holder until now is chosen again: "le prestataire actuel, l'entreprise X, propose la meilleure offre"."""
    return any(words.match(folded, mention.end, mention.end + 110) for words in (_CHOSEN_AFTER, _BEST))


def _lost(folded: str, start: int, named: list[Mention], end: int) -> list[bool]:
    """Who lost in the words behind the name, and those named before in one breath: "LOUP (71 €) et ORME (69 €) n'étant pas retenues"."""
    lost = [False] * len(named)
    for i in reversed(range(len(named))):
        stop = named[i + 1].intro if i + 1 < len(named) else end
        lost[i] = bool(_LOSES_AFTER.match(folded, named[i].end, min(stop, named[i].end + 110)))
        if not lost[i] and i + 1 < len(named) and lost[i + 1] and _ENUMERATED.fullmatch(folded, named[i].end, named[i + 1].intro):
            before = folded[max(start, named[i - 1].end if i else start, named[i].intro - 90) : named[i].intro]
            lost[i] = not _AWARD.search(before)
    return lost


def _lists(between: str) -> bool:
    return bool(re.search(r"\blots?\b", between)) and not _BID.search(between)


def _sentence(folded: str, start: int, here: int) -> int:
    """Where the sentence of `here` begins, at most a few lines back."""
    left = max(start, here - _REACH)
    ends = [m.end() for m in re.finditer(r"(?<!\b\w)(?<!art)(?<!ste)\.\s+(?!\d)|\n\n", folded[left:here])]
    return left + (ends[-1] if ends else 0)


def _wins(folded: str, start: int, mention: Mention, *, strict: bool) -> bool:
    begin = _sentence(folded, start, mention.intro)
    before = folded[begin : mention.start]
    sure = not strict or _NOUN.search(folded, mention.end, mention.end + 70)
    awards = [m.start() for m in (_AWARD if sure else _CHOICE).finditer(before)]
    bids = [m.end() - 1 for m in _BID.finditer(before)]
    if _CHOSEN_AFTER.match(folded, mention.end, mention.end + 80) or (awards and (not bids or max(bids) < max(awards))):
        return True
    best = _BEST.match(folded, mention.end, mention.end + 110) or _SECOND.match(folded, mention.end, mention.end + 120)
    return bool(best) or (not bids and _wins_after(folded, mention.end))


def _wins_after(folded: str, end: int) -> bool:
    """The words behind the name, within its sentence, say that it won."""
    near = _SAME_SENTENCE.match(folded, end)
    won = _WINS.search(folded, end, end + 130)
    return bool(_WINNER.match(folded, end, end + 130) or (near and won and won.start() <= near.end()))


def _lots(folded: str, floor: int, mention: Mention, ceiling: int) -> tuple[str, ...]:
    """The lot before the name, or those said right behind it: "DUPONT, pour le lot n° 1 (nord) et le lot n° 2"."""
    behind = contract_lot.marks(folded, mention.end, min(ceiling, mention.end + 160))
    if behind and _FOR.fullmatch(folded, mention.end, behind[0].start):
        numbers = list(behind[0].numbers)
        for last, lot in pairwise(behind):
            if not _AND_LOT.fullmatch(folded, last.end, lot.start):
                break
            numbers += lot.numbers
        return tuple(numbers)
    before = contract_lot.marks(folded, max(floor, mention.intro - 300), mention.start)
    return before[-1].numbers if before else ()
