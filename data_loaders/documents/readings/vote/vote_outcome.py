"""What became of an item (adopté, rejeté, ajourné, retiré, prend acte; articles L2121-20 and L2121-21 CGCT), by the words at its end."""

import re
from dataclasses import dataclass, replace
from operator import attrgetter

from data_loaders.documents.blocks.items_decisions import fates
from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote import vote_dispositif
from data_loaders.documents.readings.vote.refusals import vote_later, vote_no, vote_refused
from data_loaders.documents.readings.vote.vote_formulas import FORMULAS
from data_loaders.documents.record import Outcome
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import of_word

_LINE = 200
_PROPOSED = spoken(
    r"\b(?:propose|(?<!la )(?<!une )(?<!cette )demande(?!es?\b|s\b)|invite|sollicite)[^.;\n]{0,60}$"
    r"|\b(?:si|quand|lorsqu'|apres que|sera|seront|soit)\b[^.;\n]{0,30}$"
)
_OF_A_PART = spoken(
    r"\b(?:dont|qui|que|lequel|laquelle) (?:[\w'-]{1,14} ){0,5}$|\b(?:celles?|ceux|celui) (?:de|du|des)\b[^.;\n]{0,60}$"
    r"|\bl'autre (?:\w{1,14} )?$"
    r"|\b(?:l'|les |la |cette |ces )(?:options?|variantes?|prestations? supplementaires?)\b[^.;\n]{0,60}$"
    r"|\b(?:le lot|les lots|dossier)(?: n ?°)? ?\d{1,2}(?: et \d{1,2})?(?: ?: ?| (?:est|sont|a ete|ont ete) | )?$"
    r"|(?:€|euros)[ \n.;,–-]{1,4}[^€.;:\n]{2,40} : ?(?:(?:le |la |sa )?(?:demande|dossier)[^€.;:\n]{0,30} )?(?:est )?$"
)  # "le marché, dont le lot 2 a été reporté"
_THAT = spoken(r"\bdecide(?:nt)?\b[^.;\n]{0,60}\bqu[e']")  # "souhaite que la date soit reportée" puts nothing off
_OTHER_BODY = spoken(r"\b(?:commission|comite|prefet|etat|departement|region|assemblee generale)\b[^.;\n]{0,60}$")
_AMENDMENT = spoken(r"\bamendements?\b[^.;\n]{0,60}$")
_COMMITTEE = spoken(  # above a bare "avis favorable"; the service of water or of meals is a matter, no body
    r"\b(?:commissions?|comites?|bureau|services?(?! d(?:e|u|es) (?:l'eau|eaux|assainis|restau|transp|dechet|repas)))\b"
)
# What somebody recalls was decided before: "le maire rappelle que le projet a été repoussé à 2026".
_RECALLED = spoken(
    r"\b(?:rappel|indiqu|precis|signal|soulign|expliqu|fait remarquer|fait observer)\w{0,5} (?:[\w'’ ]{0,24}, )?"
    r"qu(?:e |'(?:il|elle|ils|elles|un|une) )[^.;:\n]{0,60}$"
)
_CORRECTS = spoken(r",? (?:et )?(?:je|nous|on) (?:le |la )?(?:rectifi|corrig)\w{1,4}")  # "Dont acte, je rectifie : …" notes no report
_ALREADY = re.compile(r"(?:a|ont|avait|avaient) ete (?:deja )?")
_PLUPERFECT = spoken(r"\b(?:avait|avaient|aurait|auraient) (?:deja |alors |pourtant )?ete (?:deja )?$")  # "le budget avait été rejeté"
_PAST = spoken(
    r"\bpar (?:la|le)quelle?\b[^.;\n]{0,110}$|\b(?:par|vu|lors d[eu]|la|de la|une) (?:precedente )?(?:deliberation"
    r"|seance)s?\b[^.;\n]{0,110}$|\bvu\b[^.;\n]{0,110}$"
    r"|\bbudgets? (?:primitif )?$"
)
# "La délibération est adoptée": this one, and no other day's.
_THIS_ONE = spoken(r"(?:\A|[.;:,\n]\s{0,3}|\bvoix,? )(?:la|cette|les) (?:presentes? )?deliberations?(?: ainsi (?:amendee|modifiee))?,? ?$")
# "Vu l'avis de la commission, / La délibération est adoptée": a small word with a capital opens a sentence though no mark stands before.
_SENTENCE = re.compile(r"(?:\n[ \t]{0,8}|,[ \n]{1,3})(?=(?:Ce|Cet|Cette|La|Le|Les|Il|Elle|Après)\s)")
# No fate: who goes out ("s'est retiré"), and what a candidate is given ("Blanc : 1 vote").
_WENT_OUT = re.compile(r"(?:s'est|se sont|s'etant|est|sont)\s\Z|[^\s•–-]\s{1,2}\d{1,3}\s\Z")
# In a list of deliberations, the word that ends a line is its fate.
_BARE = spoken(
    r"(?<!\bde)(?<!\bdu)(?<!\ble)(?<!\bau)(?<!\bce)(?<!\bun)(?<!\bsans)[\s:–-](approuve|adopte|vote|rejete|ajourne|retire)e?s?[\s.;:|–-]{0,4}$"
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something said about the item's fate (view offsets)."""

    outcome: Outcome
    start: int
    end: int
    verb: bool = False
    cell: bool = False  # it ends a table's row
    amendment: bool = False  # it speaks of an amendment, not of the act


def events(view: View, start: int, end: int) -> list[Event]:
    """Every word on the fate of the item, in order of place."""
    found = [Event(r.outcome, r.start, r.end, True) for r in vote_dispositif.find(view, start, end)]
    for outcome, pattern in FORMULAS:
        for formula in pattern.finditer(view.folded, start, end):
            before = _since_sentence(view, max(start, formula.start() - 120), formula.start())
            opens = outcome == "noted" and formula[0].startswith("prend") and view.raw[formula.start()].isupper()
            if (not opens and _unmeant(outcome, formula[0], before)) or _CORRECTS.match(view.folded, formula.end(), end):
                continue
            found.append(Event(outcome, formula.start(), formula.end(), cell=_is_cell(view, formula.start())))
    told = (m for m in fates(view, start, end) if not _of_part(view, start, m.start()))
    found += [Event(of_word(m["stem"]), *m.span(), cell=_is_cell(view, m.start())) for m in told]
    refused = (r for r in vote_refused.find(view, start, end) if r.own or not _of_part(view, start, r.start))
    found += [Event("rejected", r.start, r.end, r.own) for r in refused]
    found += [Event("deferred", *put) for put in vote_later.find(view, start, end)]
    found += [Event("rejected", *said) for said in vote_no.find(view, start, end)]
    bare = _BARE.search(view.folded, max(start, end - 24), end)
    if bare and not _WENT_OUT.search(view.folded, max(start, bare.start() - 12), bare.start() + 1):
        found.append(Event(of_word(bare[1]), bare.start(1), bare.end(1)))
    marked = (replace(e, amendment=_AMENDMENT.search(view.folded, max(start, e.start - 80), e.start) is not None) for e in found)
    return sorted(marked, key=attrgetter("start"))


def _of_part(view: View, start: int, place: int) -> bool:
    """ "Celle de M. ROUX n'est pas retenue": of one of several, not of the act."""
    return _OF_A_PART.search(view.folded[max(start, place - 90) : place]) is not None


def _is_cell(view: View, place: int) -> bool:
    """Do a tab, wide blanks or a row of dots lead to this word on its line?"""
    line = view.raw[view.raw.rfind("\n", max(0, place - _LINE), place) + 1 : place].lstrip()
    return "\t" in line or "....." in line or "    " in line


def _since_sentence(view: View, start: int, end: int) -> str:
    """The folded words from where the last sentence opens."""
    opens = [m.end() for m in _SENTENCE.finditer(view.raw, start, end)]
    return view.folded[opens[-1] if opens else start : end]


def _unmeant(outcome: Outcome, words: str, before: str) -> bool:
    """A proposal's, another day's or another body's words: "il est proposé que …", "la commission a adopté"."""
    now = words.startswith(("retire ce", "retirent ce"))  # "le maire retire ce point": this one, whatever was seen before
    if _THIS_ONE.search(before):
        return bool(_PROPOSED.search(before)) and outcome != "adopted"
    if (_PAST.search(before) or _PLUPERFECT.search(before)) and not now:
        return True
    if words == "avis favorable" and _COMMITTEE.search(before):
        return True
    if outcome != "adopted":
        wished = words.startswith("soit") and not _THAT.search(before)
        recalled = _ALREADY.match(words) and _RECALLED.search(before)
        if wished or recalled or (_OF_A_PART.search(before) and not now):
            return True
        return bool(_PROPOSED.search(before)) and not words.startswith(("reporter", "ajourner", "differer", "surseoir", "retirer"))
    return bool(_OTHER_BODY.search(before[-80:]))


def example(text: str) -> Outcome | None:
    """The last fate that a text tells."""
    view, end = View.of(text), len(text)
    found = events(view, 0, end)
    return found[-1].outcome if found else None


EXAMPLES: list[tuple[str, Outcome]] = [
    ("ADOPTE A L'UNANIMITE", "adopted"),
    ("Le Conseil Adopte.", "adopted"),
    ("Le conseil municipal suit l'avis de la commission à l'unanimité.", "adopted"),
    ("Le conseil municipal, après en avoir délibéré, à l'unanimité : - APPROUVE la convention", "adopted"),
    ("Après en avoir délibéré, le conseil autorise Madame le Maire à signer.", "adopted"),
    ("La motion est rejetée par 12 voix contre et 7 voix pour.", "rejected"),
    ("Le conseil municipal, après délibération, émet un avis défavorable au projet.", "rejected"),
    ("Son approbation est reportée à la réunion du conseil municipal du 30 janvier.", "deferred"),
    ("Le conseil, après en avoir parlé, préfère remettre sa décision à l'automne.", "deferred"),
    ("La demande n'étant pas chiffrée, la délibération est ajournée.", "deferred"),
    ("Il est donné acte au Président de sa communication.", "noted"),
    ("Ce point est retiré de l'ordre du jour.", "withdrawn"),
    *((f"Vu le désaccord, {who}.", "withdrawn") for who in ("le maire retire ce point", "M. le Maire décide de retirer la délibération")),
    ("Les pièces demandées au notaire n'étant pas arrivées, ce point est reporté à la prochaine séance.", "deferred"),
    *((f"Tarifs du port {fate} Location du four", "deferred") for fate in ("Reportés à une date ultérieure", "Renvoyés en commission")),
    ("Le conseil municipal prend acte du rapport annuel.", "noted"),
    ("Le conseil, après en avoir délibéré, à l'unanimité, PREND ACTE du débat.", "noted"),
    ("Accord à l'unanimité", "adopted"),
    ("Le vote donne 8 voix pour, 8 voix contre. La voix du maire étant prépondérante, la délibération est adoptée.", "adopted"),
    ("Reportée au prochain conseil.", "deferred"),
    ("le conseil décide de reporter en section d'exploitation la somme de 13 000 €. Adopté.", "adopted"),
    ("La première proposition est mise aux voix : 6 pour, 11 contre. Rejetée. La seconde : 12 pour, 4 contre. Adoptée.", "adopted"),
    ("Le conseil émet à l'unanimité un avis défavorable.", "rejected"),
    ("Vu l'avis de la commission des finances,\nLa délibération est adoptée.", "adopted"),
    ("Vu le code de la commande publique,\nCe point est reporté à une prochaine séance.", "deferred"),
    ("Le conseil municipal décide à l'unanimité de prendre acte du rapport.", "noted"),
    ("VU le rapport d'activité,\nPREND ACTE du rapport d'activité du syndicat.", "noted"),
    ("Délibération adoptée (Mme Noir s'abstient).", "adopted"),
    ("Adopté avec 3 abstentions.", "adopted"),
    ("Le tarif est lu.\nVoté à l'unanimité.", "adopted"),
    ("Le vœu est lu.\nRepoussé par 6 voix.", "rejected"),
    ("Le conseil municipal est favorable à cette demande.", "adopted"),
    ("Les membres du conseil ne sont pas favorables à cette demande.", "rejected"),
    ("Refus du conseil à l'unanimité.", "rejected"),
    ("Le conseil souhaite réfléchir et remet sa décision à la prochaine réunion.", "deferred"),
    ("Acte est donné de la présentation de ce rapport.", "noted"),
    ("Le maire présente le rapport.\nPRIS ACTE\n", "noted"),
    ("Après discussion, il est décidé de retenir ce devis.", "adopted"),
    ("Le devis s'élève à 1 200 €.\nDÉCIDE\nArticle 1 : d'approuver le devis.", "adopted"),
    ("Adopté (1 abstention : M. NOIR).", "adopted"),
    ("Vote du conseil : favorable", "adopted"),
    ("Le dossier est complet.\nAVIS FAVORABLE\n", "adopted"),
    ("Règlement du service des eaux.\nAVIS FAVORABLE\n", "adopted"),
    ("Le devis est lu. Tout le monde est d'accord.", "adopted"),
    ("Le plan est lu.\nVote favorable.\n", "adopted"),
    ("La proposition recueille l'assentiment général.", "adopted"),
    ("Cyclo-club 2 500 €\nLa délibération est adoptée.", "adopted"),
]
NOT_FOUND = [
    "Madame le Maire demande au conseil s'il est favorable à cette demande.",
    *("si la proposition est acceptée", "Il n'y a pas de vote.", "lors du vote du budget", "Monsieur le Maire donne lecture du rapport."),
    "Le marché, dont le lot 2 a été reporté à l'an prochain, comprend trois lots.",
    "Il est proposé au conseil municipal d'adopter la convention.",
    "Par délibération du 3 mai, le conseil a approuvé le budget.",
    "Vu la délibération du 4 juin par laquelle le conseil décide de créer un emploi",
    "mais souhaite que la date du transfert (au 1er janvier) soit reportée.",
    "mais souhaite que la date du transfert (au 1er janvier) soit\nreportée.",
    "Commission des finances du 3 mai :\nAVIS FAVORABLE\n",
    "Avis des riverains :\nVote : favorables 48 | défavorables 13",
    "Il est décidé par la commission de revoir ce point.",
    *("M. Merle signale que son vote a été mal reporté.", "Le maire retire la délibération n° 12.", "Règlement du port Renvoyé au maire"),
    "Dont acte, je rectifie : dix voix.",
    "Mme Merle rappelle qu'il a été repoussé à 2026.",
]
