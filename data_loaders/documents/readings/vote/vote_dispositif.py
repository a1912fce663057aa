"""The words by which the council itself decides (dispositif): the first verb after "le Conseil, après en avoir délibéré"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.record import Outcome
from data_loaders.documents.text.view import View

_ANCHOR = spoken(
    r"\bavoir (?:\w{1,14} )?(?:delibere|vote|debattu|pris connaissance)\b|\b(?:apres|et) (?:en )?deliber(?:e|ation)s?\b|\bdecide :"
    r"|(?:(?<!\bun )(?<!\bune )(?<!\bde )\b(?:conseil|assemblee|bureau|comite|membres?|commission permanente|conseillers?)"
    r"|\bles (?:\w{2,9} )?votants)\b(?=[ ,])|(?<=[.;] )il\b(?= (?:\w{4,12}),? (?:a l'unanimite|par \d{1,2} voix)\b)"
)
_ADOPTS = (
    "decide approuve autorise adopte valide accepte fixe vote designe elit mandate charge sollicite confirme retient attribue accorde"
    " institue cree modifie procede proclame demande arrete maintient habilite renouvelle soutient affecte admet applique choisit declare"
    " dit precise souhaite opte instaure delegue entend reconduit ratifie homologue ajuste abroge annule supprime alloue"
    " octroie consent acquiert cede nomme se\u00a0prononce s'engage constate confie enterine prononce renonce met a jour"
)
_PLURALS = {
    "elit": "elisent", "retient": "retiennent", "maintient": "maintiennent", "soutient": "soutiennent", "admet": "admettent",
    "choisit": "choisissent", "repousse le vote": "repoussent le vote", "repousse sa decision": "repoussent leur decision",
}  # fmt: skip
_REFUSES = "rejette refuse repousse s'oppose desapprouve"
_DEFERS = "reporte ajourne renvoie differe sursoit surseoit repousse\u00a0sa\u00a0decision repousse\u00a0le\u00a0vote"
_FINITE: dict[str, Outcome] = {}
for _words, _outcome in ((_ADOPTS, "adopted"), (_REFUSES, "rejected"), (_DEFERS, "deferred")):
    for _word in _words.split(" "):
        _clean = _word.replace("\u00a0", " ")
        _FINITE[_clean] = _FINITE[_PLURALS.get(_clean, f"{_clean}nt")] = _outcome  # type: ignore[assignment]
_VERB = spoken(
    rf"(?<![\w'])(?<!\w-)(?P<verb>{'|'.join(sorted(map(re.escape, _FINITE), key=len, reverse=True))}"
    r"|(?:prend|prennent|prenons)(?: \w{1,12})? acte"
    r"|(?:donne|rend|emet|formule)\w{0,3}(?: [\w',-]{1,14}){0,8}? avis (?:tres )?defavorable"
    r"|(?:emet|rend|formule)\w{0,3} (?:un|leur|son) (?:avis|voeu|vœu)|donne(?:nt)?(?=,? a l'unanim[^.;:\n]{3,40}:)"
    r"|donne(?:nt)? (?:son|leur|un|une|tous?|toute|plein|pouvoir|mandat|delegation|accord|avis|quitus|acte|decharge"
    r"|autorisation))(?![\w'-])"
)
# An article or an auxiliary before it makes the word a noun, a participle or another's doing.
_AUXILIARY = spoken(
    r"(?:\b(?:a|ont|avait|avaient|est|sont|ete|etre|avoir|ayant|qui|qu'il|qu'elle|lequel|que le|la|le|les|lui|un"
    r"|une|du|des|au|cette|cet|ce|sa|son|ses|taux|lors|ne|n')|\b[dl]'|\bde|\b(?:a|ont|est|sont) \w{1,12}) ?$"
)
_NO_DECISION = spoken(
    r"(?:propose|demande) (?:de |d'|a l|au conseil|aux membres|si\b|que\b|pourquoi|comment|quel)|propose (?:la|les?|une?)\b"
    r"|precise (?:qu|a )|dit (?:qu|a |avoir)|decide(?:nt)? que\b[^.;\n]{0,90}?\b(?:ne |n')\w+ pas\b"
)
# "Souhaite attendre l'avis du syndicat", "décide de délibérer en juin prochain": nothing is decided today.
_PUT_OFF = spoken(
    r"(?:souhaite|prefere|decide|convien\w{1,3})(?:nt)?,? (?:de |d')?(?:attendre\b|reflechir\b|se donner le temps\b"
    r"|(?:deliberer|statuer|se prononcer|trancher|revenir|reparler|reexaminer|revoir)\b[^.;\n]{0,60}?"
    r"\b(?:prochaine?s?|ulterieurement|ulterieure|plus tard)\b"
    r"|(?:avoir|obtenir|disposer|recueillir) (?:de |d')?(?:plus|davantage|(?:tous )?les (?:elements|renseignements)|d'autres)\b)"
)
_NEW_SENTENCE = re.compile(r"[,;.\w]\s{0,2}\n\s{0,3}(?:Le|La|Les)\s(?=[A-ZÀ-Ý])")  # "…,⏎Le SYDOR souhaite": another's wish
_ENDS = re.compile(r"(?<!\bm)\.\s")  # a sentence
_NAMES = re.compile(r"\((?:mm?\.|mmes?|mme|m )[^()]{2,200}\)")  # who voted so: "3 voix contre (M. LOUP)"
_OTHER_SUBJECT = spoken(
    r"\b(?:que|qu'\w+|informe|rappelle|indique|propose|(?<!l')(?<!son )(?<!leur )(?<!cet )expose|explique|presente"
    r"|precise|si|qui|invite|demande)\b"
)
_NO_SUBJECT = spoken(r"\b(?:lors d[eu]s?|aux?|devant le|parmi|partie d[ue]s?|de (?:son|leur|notre)) ?$")  # "transmis au conseil"
_CARRIED = spoken(  # a sum carried over from one account to another
    r"[^.;\n]{0,70}\b(?:section|exploitation|fonctionnement|investissement|compte|ligne|excedent|deficit|solde|resultat|credits?|somme)\b"
)
# "Prend acte du rapport et approuve …" decides.
_ALSO = spoken(
    r"(?:\bet |, |[;,]?\n\s{0,3}(?:[-–•>]\s?)?|[;,]? [-–•>] )(?P<verb>autorise|approuve|adopte|decide|attribue|valide|designe)(?![\w'-])"
    r"|[.:;\n]"
)
# "Décide, à l'unanimité, de prendre acte": it takes note, where it decides nothing else.
_TO_NOTE = spoken(
    r"(?:,? (?:a l'unanim|a la majorite|des (?:membres|presents|suffrages|voix|votants))[^.;:\n]{0,60})?"
    r"[\s,:•–-]{1,6}(?:de )?prendre acte\b"
    r"(?![^§]{0,300}?(?:\bd'(?:approuver|autoriser|adopter|accepter|attribuer)|\bde (?:fixer|valider|donner|signer|charger)|autorise\b))"
)
# "Le conseil, après en avoir délibéré, a approuvé le règlement": minutes tell it in the past.
_PERFECT = spoken(
    r"\b(?:a|ont) (?:donc |ainsi |egalement )?(?P<verb>approuve|adopte|decide (?:de |d')(?!ne\b|re[jf])"
    r"|valide|vote|accepte|autorise|ratifie|fixe|donne (?:son|leur|un) (?:accord|avis favorable)|emis un avis favorable)\b"
)
_RECALLED = spoken(r"\b(?:par|vu|lors d[eu]|dans sa|seance d[eu]|en date|precedent\w{0,3}|rappel\w{1,4})\b[^.;\n]{0,170}\Z")
_WHEREAS = re.compile(r", (?:vu|considerant) [^,.;]{3,90}(?=,)")
_STOPS, _FURTHER, _NEAR = re.compile(r"[;:\n]|(?<!m)\."), 160, 110  # characters to it, in the same sentence
_REACH = {True: 320, False: 130}  # a verb follows "après en avoir délibéré", or its bare subject, within this many characters
_PAST = spoken(
    r"\bpa?r la ?quelle (?:\w{1,12} ){0,2}$|\b(?:dans lequel|laquelle|lequel) (?:\w{1,12} ){0,2}$"
    r"|\b(?:en|pour|depuis|d'ici) (?:l'annee )?20\d\d,? (?:le |la |l')?$"  # "En 2010, le Conseil souhaite": what it plans for a year
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision in words: what it is, and where (view offsets)."""

    outcome: Outcome
    start: int
    end: int


@lru_cache(maxsize=4)  # asked for one item by all that weigh its decision
def find(view: View, start: int, end: int) -> Sequence[Ruling]:
    """The decisions of the council in its own verbs, in order; proposals, quotations and past decisions are none."""
    rulings: list[Ruling] = []
    reached = start
    for anchor in _ANCHOR.finditer(view.folded, start, end):
        if anchor.start() < reached or _PAST.search(view.folded, max(start, anchor.start() - 60), anchor.start()):
            continue
        sure = "deliber" in anchor[0] or "avoir" in anchor[0]
        if not sure and _NO_SUBJECT.search(view.folded, max(start, anchor.start() - 12), anchor.start()):
            continue
        found = _first(view, anchor.end(), min(end, anchor.end() + _REACH[sure]), sure=sure)
        found = found or (_told(view, anchor, start, end) if "avoir" in anchor[0] else None)
        if found:
            rulings.append(found)
            reached = found.end
    return rulings


def _first(view: View, start: int, stop: int, *, sure: bool) -> Ruling | None:
    for verb in _VERB.finditer(view.folded, start, stop):
        word = verb["verb"]
        if view.raw[verb.end() - 1] in "éÉ" or _AUXILIARY.search(view.folded[max(start - 8, verb.start() - 20) : verb.start()]):
            continue
        if word.startswith("decide") and view.folded.endswith("en ", start, verb.start()):
            continue  # "l'assemblée en décide, sur proposition de son président": how things are, in a speech
        if _NO_DECISION.match(view.folded, verb.start()) or _anothers(view, start, verb.start(), sure=sure):
            return None
        outcome = _of_verb(view, verb, stop)
        also = _ALSO.search(view.folded, verb.end(), stop) if outcome == "noted" else None
        if also and also["verb"] and also.start() <= verb.end() + _FURTHER and view.raw[also.end() - 1] not in "éÉ":
            return Ruling("adopted", also.start("verb"), also.end())
        return Ruling(outcome, verb.start(), verb.end())
    return None


def _anothers(view: View, start: int, end: int, *, sure: bool) -> bool:
    """Whether the words between the council and the verb give it another subject, or a proposal."""
    between = _NAMES.sub("", view.folded[start:end])
    if not sure and (_OTHER_SUBJECT.search(between) or _ENDS.search(between) or _NEW_SENTENCE.search(view.raw, max(0, start - 1), end)):
        return True
    return (". " in between and "delibere" not in between) or "il est propose" in between or "invite" in between


def _of_verb(view: View, verb: re.Match[str], stop: int) -> Outcome:
    told = _FINITE.get(word := verb["verb"], "adopted")
    if _PUT_OFF.match(view.folded, verb.start()):
        return "deferred"
    if told == "deferred" and _CARRIED.match(view.folded, verb.end()):
        return "adopted"
    if word.endswith(" acte") or (word.startswith("decide") and _TO_NOTE.match(view.folded, verb.end(), stop + _FURTHER)):
        return "noted"
    return "rejected" if "defavorable" in word else told


def _told(view: View, anchor: re.Match[str], start: int, end: int) -> Ruling | None:
    """A decision told in the past right behind "après en avoir délibéré"; what an earlier one decided is none."""
    told = _PERFECT.search(view.folded, anchor.end(), min(end, anchor.end() + _NEAR))
    recalled = _RECALLED.search(view.folded[max(start, anchor.start() - 180) : anchor.start()])
    if told is None or recalled or _STOPS.search(view.folded, anchor.end(), told.start()):
        return None
    return Ruling("adopted", told.start("verb"), told.end("verb"))


def is_councils(view: View, start: int, place: int) -> bool:
    """Is the council the subject of a verb at `place`, with no other speaker in between?"""
    left = max(start, place - _REACH[False])
    anchors = list(_ANCHOR.finditer(view.folded, left, place))
    if not anchors:
        return False
    between = _WHEREAS.sub("", view.folded[anchors[-1].end() : place])
    return not (_OTHER_SUBJECT.search(between) or ". " in between or _PAST.search(view.folded, left, anchors[-1].start()))


def example(text: str) -> Outcome | None:
    """The last decision that a text speaks."""
    return found[-1].outcome if (found := find(View.of(text), 0, len(text))) else None


EXAMPLES: list[tuple[str, Outcome]] = [
    ("Le conseil municipal, après en avoir délibéré, à l'unanimité : - APPROUVE la convention", "adopted"),
    ("Les membres du Conseil, après avoir entendu leur rapporteur en son exposé et délibéré, chargent Madame le Maire", "adopted"),
    ("Après délibération, le conseil municipal ajourne sa décision.", "deferred"),
    ("Après en avoir délibéré, le conseil, par 12 voix pour et 3 contre (M. LOUP, Mme PIN),\nÉMET un avis défavorable.", "rejected"),
    ("Après en avoir délibéré, le Conseil Municipal :\n\n-DESIGNE :\n\n-M. MERLE, délégué", "adopted"),
    ("Le conseil, à l'unanimité,\n- PREND ACTE du rapport\n- AUTORISE le maire à signer la convention", "adopted"),
    ("Le conseil municipal, ouï M. Merle et après en avoir délibéré, a approuvé le règlement.", "adopted"),
    ("Le conseil prend connaissance des offres. Il retient, à l'unanimité, l'entreprise LOUP.", "adopted"),
]
NOT_FOUND = [
    *("En 2010, le Conseil municipal souhaite un effort.", "Madame le Maire informe le Conseil que la commune souhaite s'étendre."),
    *("Parmi les votants, deux choisissent le blanc.", "Elle regrette qu'une partie du conseil refuse de venir."),
    *("Il est proposé au conseil municipal d'approuver la convention.", "lors du vote du budget, le conseil municipal a décidé"),
    *("le Conseil municipal a approuvé le plan", "Par délibération du 3 mai, le conseil, après en avoir délibéré, a approuvé le plan"),
    "par une délibération de son conseil du 22 mars, la révision du plan.\n\nCe document arrête les besoins",
    *("lors du conseil du 8 février, un programme dit Agenda", "Son avis est transmis au conseil municipal - Il valide le rapport"),
]
