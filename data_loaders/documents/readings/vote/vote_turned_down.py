"""A decision that turns the matter down: "décide de ne pas signer", "refuse", "se prononce contre" (article L2121-20 CGCT).

It is read beside the item's title: what keeps a state ("ne pas augmenter les taux" under "Vote des taux") turns nothing down, and
neither does a refusal that the title itself announces ("Refus de …", "Motion contre …").
"""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote import vote_dispositif
from data_loaders.documents.readings.vote.vote_dispositif import Ruling
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.word_set import word_set

_DECIDES = re.compile(r"(?:decide|choisi|declare|souhaite|propose|prefere|convien|entend)")
_TURNS = spoken(
    r"(?:\bde |\bd'|\ba )?(?:(?P<not>\bne (?:pas|point|plus)\s{1,2}(?:s'|se |la |le |les |l'|y |en ){0,2})(?P<verb>\w{3,20})"
    r"|\b(?P<refuse>refuser|rejeter|repousser|decliner)\b|(?P<against>\bse (?:prononcer|positionner) (?:contre|defavorablement)\b"
    r"|\bs'opposer\b|\b(?:emettre|donner|rendre|formuler) un avis (?:tres )?defavorable\b|\bvoter contre\b"
    r"|\brepondre (?:defavorablement|negativement)\b))"
)
_SPOKEN = spoken(
    r"(?<![\w'-])(?:n'(?P<verb>accepte|autorise|valide|agree|accorde|adhere|octroie|attribue|approuve|adopte)(?:nt)? pas\b"
    r"|ne (?:donne(?:nt)? pas (?:suite|son accord|un avis favorable)|(?:valide|retient|retiennent|souscri(?:t|vent)|signe"
    r"|(?P<wish>souhaite))(?:nt)? pas)\b"
    r"|se prononce(?:nt)? (?:contre|defavorablement)\b|(?<!un )vote(?:nt)? contre (?=l[ae]s? |l'|ce |cette )"
    r"|decline(?:nt)?\b|repond(?:ent)? (?:defavorablement|negativement)\b"
    r"|ne repond(?:ent)? pas favorablement\b|(?:est|sont) defavorables? (?:a|au|aux)\b|(?:n'est|ne sont) pas (?:favorables?|d'accord)\b)"
)
# What may stand between "décide" and "de ne pas": how it was voted, and nothing else.
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_BETWEEN = word_set(
    "a l la les le des du de d par pour contre et en dont avec main levee vote scrutin unanimite majorite absolue"
    " relative membres presents present representes votants suffrages exprimes voix abstention abstentions conseil"
    " municipal communautaire donc ainsi toutefois apres delibere avoir cependant alors"
)
# What leaves things as they are, or waives a right or a sanction: no proposal of the title falls with it.
KEEPS = re.compile(
    r"(?:augment|modifi|chang|major|revalor|reevalu|actualis|exerc|preempt|faire|fair|us|utilis|recour|proced|appliqu|exig|reclam|factur|percev"
    r"|impos|sanction|lou|relou|remplac|tenir|depass|fix|mett|prendre|prononc|interven|excede)\w*"
)
_DOING = re.compile(r"(?:prendre en charge|proceder (?!a l'augment|au (?:vote|scrutin))|faire (?:partie|appel|droit|l'acquisition))")
_TITLE_REFUSES = re.compile(
    r"\b(?:refus\w{0,3}|oppos\w{1,6}|non(?!-)|ne pas|renonc\w{1,8}|abandon\w{0,3}|rejet\w{0,3}|denonci\w{1,6}|annul\w{1,8}|abrog\w{1,6}"
    r"|resili\w{1,6}"
    r"|defavorable|(?<!lutte )(?<!recours )contre|(?:motion|voeu)(?! (?:pour|en faveur|de soutien)\b)|retrait|suspen\w{1,6})\b"
)
_THE_MOTION = re.compile(r"(?<!adopte )(?<!approuve )(?<!vote )\b(?:la|cette|le|ce) (?:\w{1,12} )?(?:motion|voeu)\b")
# "Le comité refuse le retrait" under "Demande de retrait": the step is the very matter of the title.
_STEP = r"(?P<step>retrait|abandon|renonciation|annulation|denonciation|abrogation|resiliation|suspension)"
_REFUSES_STEP = spoken(rf"(?:refuse|rejette|repousse)(?:nt)?,? (?:[^.;,\n]{{3,60}}, )?(?:le |la |l'|ce |cette ){_STEP}\b")
_SAYS_NO = re.compile(r"\b(?:refus|rejet|oppos|contre|motion|voeu)")
_POINTS_BACK = spoken(
    r"\bne (?:pas|plus) (?:la |le |les |l')(?:renouvel|recondu|sign|accept|accord|approuv|adopt|valid|reten|souscri)\w{1,6}\b"
    r"|\bne (?:pas|plus) (?:agreer|accorder|approuver|adherer)\b|"
    r"\b(?:suite|favorablement|favorable|defavorablement|negativement|(?:(?:cette|ce|cet|ces|la|le|les|une|un|telle|tel) (?:\w{1,12} )?|l')"
    r"(?:demande|proposition|requete|offre|sollicitation|candidature|projet|convention|charte|contrat|devis|dossier|voeu|motion)s?)\b"
)
_NO_LINK = word_set(
    "consei munici commun territ mairie maires public annee annuel membre presen delibe decisi avis pour dans avec cette leurs place mise"
    " demand"
)
# The noun by which a title tells what the verb does, where its first letters are others.
_NOUNS = {
    **{"admettre": "admission", "vendre": "vente", "ceder": "cession", "acheter": "achat", "acquerir": "acquisition", "sortir": "sortie"},
    **{"fermer": "fermeture", "ouvrir": "ouverture", "conceder": "concession", "prendre": "prise", "mettre": "mise", "retirer": "retrait"},
}
_CLAUSE_ENDS = re.compile(r"[.;]\s|\n(?=[ \t]{0,20}(?:\n|[-–•*>]|\d))")  # a line's end alone stands inside it
_NO_FOLLOW = re.compile(r"ne donne(?:nt)? pas suite(?=\s?(?:[.,;(]|a l'unanim|a la majorit|par \d|\Z))")  # to what the title asks
_AND = re.compile(r"(?<![a-z])(?:conseil|comite|assemblee)(?: \w+)? (?:estime|considere|juge|rappelle|constate)[^.;:]{3,160}\set\s\Z")
_REACH = 260
_CLAUSE = 200
_STEM = 6


def find(view: View, start: int, end: int, title: str = "") -> list[Ruling]:
    """The decisions in [start, end) that turn down what the title proposes, in order."""
    named = fold(title).replace("œ", "oe")
    found = [*_infinitives(view, start, end), *_finite(view, start, end)]
    return [r for r in sorted(found, key=lambda r: r.start) if _is_turned(view, r, named, end)]


def announced(title: str) -> bool:
    """Does the title itself announce a refusal ("Refus de …", "Motion contre …")?"""
    return _TITLE_REFUSES.search(fold(title).replace("œ", "oe")) is not None


def _infinitives(view: View, start: int, end: int) -> list[Ruling]:
    """ "Décide, à l'unanimité, de ne pas …": the first thing decided."""
    found = []
    for ruling in vote_dispositif.find(view, start, end):
        if ruling.outcome != "adopted" or not _DECIDES.match(view.folded, ruling.start):
            continue
        turned = _TURNS.search(view.folded, ruling.end, min(end, ruling.end + _REACH))
        if turned and _only_how(view.folded[ruling.end : turned.start()]):
            found.append(Ruling("rejected", turned.start(), turned.end()))
    return found


def _only_how(words: str) -> bool:
    """Does nothing but the manner of the vote stand here?"""
    said = re.findall(r"[a-z]+", _BRACKETS.sub(" ", words))
    return all(word in _BETWEEN for word in said)


def _finite(view: View, start: int, end: int) -> list[Ruling]:
    """ "Le conseil n'accepte pas", "se prononce contre": a verb of the council's own."""
    found = [r for r in vote_dispositif.find(view, start, end) if r.outcome == "rejected"]
    for said in _SPOKEN.finditer(view.folded, start, end):
        follows = _NO_FOLLOW.match(view.folded, said.start()) and _AND.search(view.folded, max(start, said.start() - _CLAUSE), said.start())
        if follows or vote_dispositif.is_councils(view, start, said.start()):
            found.append(Ruling("rejected", said.start(), said.end()))
    return found


def _is_turned(view: View, ruling: Ruling, title: str, end: int) -> bool:
    """Does the refusal speak of what the title proposes?"""
    clause = _CLAUSE_ENDS.split(view.folded[ruling.start : min(end, ruling.start + _CLAUSE)], maxsplit=1)[0].replace("\n", " ")
    if "prendre aucune position" in clause or "prendre position" in clause:
        return False
    if not title:
        return not _keeps(clause, title)
    if (step := _REFUSES_STEP.match(clause)) and step["step"] in title and not _SAYS_NO.search(title):
        return True
    if _TITLE_REFUSES.search(title) and not _THE_MOTION.search(clause):
        return False
    if "defavorable" in clause or "se prononce" in clause or _NO_FOLLOW.match(clause):
        return True
    return not _keeps(clause, title) and (bool(_POINTS_BACK.search(clause)) or _linked(clause, title))


def _keeps(clause: str, title: str) -> bool:
    """ "Ne pas augmenter": unless the title asks for just that ("Augmentation des tarifs")."""
    negated = re.search(r"\bne (?:pas|point|plus) (?:s'|se |la |le |les |l'|y |en ){0,2}(?P<verb>\w{3,20})", clause)
    if negated is None or _DOING.match(clause, negated.start("verb")):
        return False
    kept = KEEPS.fullmatch(negated["verb"])
    return kept is not None and negated["verb"][:_STEM] not in {w[:_STEM] for w in title.split()}


def _linked(clause: str, title: str) -> bool:
    """Does a word of the title come again in the clause?"""
    stems = [{_NOUNS.get(w, w)[:_STEM] for w in re.findall(r"[a-z]{4,}", text)} for text in (clause, title)]
    return bool(stems[0] & stems[1] - _NO_LINK)


def example(text: str) -> str | None:
    """ "rejected", where a text whose first line is its title turns that matter down."""
    title, _, body = text.partition("\n")
    return "rejected" if find(View.of(body), 0, len(body), title) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Charte du foncier\nLe conseil, par 13 voix contre et 6 pour, décide à la majorité, de ne pas signer cette charte.", "rejected"),
    (
        "Refuge des loutres\nLe conseil, après avoir délibéré, décide (2 voix pour, 6 contre), de ne pas signer cette convention.",
        "rejected",
    ),
    ("Miroir rue Haute\nLe conseil décide, à la majorité, de ne pas répondre favorablement à cette requête.", "rejected"),
    ("Exonération des abris\nAprès en avoir délibéré, le conseil décide de ne pas exonérer les abris.", "rejected"),
    ("Carrière du Loup\nLe conseil, après en avoir délibéré, décide de rejeter la demande d'ouvrir une carrière.", "rejected"),
    ("Adhésion au syndicat\nLe conseil municipal refuse à l'unanimité d'adhérer au syndicat.", "rejected"),
    ("Aide à l'installation\nLe conseil estime que ce type d'aide relève du pays et ne donne pas suite, à l'unanimité.", "rejected"),
    ("Transfert de la compétence eau\nLe conseil, à l'unanimité, décide : De se prononcer contre le transfert.", "rejected"),
    ("Rétrocession de la rue\nLe conseil décide, à l'unanimité, de répondre défavorablement à la demande du lotisseur.", "rejected"),
    ("Parc éolien\nLe conseil municipal se prononce contre le projet de parc.", "rejected"),
    ("Parc éolien\nLe conseil municipal émet à l'unanimité un avis défavorable.", "rejected"),
    ("Augmentation des tarifs\nLe conseil, après en avoir délibéré, décide de ne pas augmenter les tarifs.", "rejected"),
    ("Motion pour l'école\nLe conseil, après en avoir délibéré, décide de ne pas donner suite à cette demande.", "rejected"),
    ("Chemin du Loup\nLe conseil municipal n'est pas favorable à cette demande.", "rejected"),
    (
        "Assistance technique\nLe conseil, après avoir délibéré, décide à l'unanimité de ne pas la renouveler.",
        "rejected",
    ),
    ("Chasse : agrément d'un associé\nLe conseil décide à l'unanimité de ne pas agréer M. Guy NOIR.", "rejected"),
    ("Sortie du syndicat\nPar 8 voix pour et 1 abstention, le conseil décide de ne pas\nsortir du syndicat.", "rejected"),
    ("Admission en non-valeur\nLe comité refuse à l'unanimité d'admettre\nces sommes en non-valeur.", "rejected"),
    ("Demande de retrait de Roc\nLe comité, par 9 voix pour, refuse le retrait de Roc.", "rejected"),
    ("Agence technique\nLes onze votants décident à l'unanimité de ne pas adhérer.", "rejected"),
    ("Don d'un tracteur\nLe conseil municipal n'accepte pas ce don d'un tracteur.", "rejected"),
]
NOT_FOUND = [
    "Vote des taux\nLe conseil, après en avoir délibéré, décide de ne pas augmenter les taux et de maintenir ceux de l'an passé.",
    "Motion contre la fermeture de la gare\nLe conseil municipal se prononce contre la fermeture de la gare.",
    "Refus du retrait des jeux\nLe conseil municipal refuse le retrait des jeux.",
    "Refus des compteurs\nLe conseil municipal refuse le déploiement des compteurs.",
    "Charte du logo\nLe conseil décide d'adopter la charte, de ne pas déposer le logo auprès de l'institut.",
    "Acquisition d'un terrain\nLe conseil décide de ne pas relouer cette parcelle au locataire en cas d'acquisition.",
    "Carrière du Loup\nLe commissaire a émis un avis défavorable à la carrière.",
    "Vœu sur l'école\nLe conseil décide de ne prendre aucune position.",
    "Taxe de séjour\nLe conseil, après en avoir délibéré, décide de ne pas la modifier.",
    "Plan de la commune\nLe conseil demande à l'unanimité d'être associé. L'atelier remercie d'un bureau, mais décline la proposition.",
]
