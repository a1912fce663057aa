"""The secretary of the session (secrétaire de séance, CGCT L2121-15); none where several are named or the word means a clerk."""

import re
from collections.abc import Callable, Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.session import session_secretary_told
from data_loaders.documents.text.names import names_near
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.names.names_vocabulary import CIVIL, CIVIL_DOTTED
from data_loaders.documents.text.view import View

_WORD = re.compile(
    r"(?<![a-z])(?:secretaires?|secretariat)(?![a-z])(?! (?:general|auxiliaire|de mairie|administrati|adjoint|medic|comptable|d'etat))"
)
_HEADED = re.compile(
    r"(?: de (?:la )?(?:seance|reunion))?(?: \([^)]{0,120}\))?(?: (?:(?:est|a ete) )?(?:designe|nomme|elu"
    r"|choisi)e?(?: a l'unanimite)?)?[ \t]{0,3}"
    rf"(?:[:;]|-(?= )|\.{{3,}}|(?:est|sera) (?={CIVIL_DOTTED} )|(?:est|a ete|etait) (?:assure|tenu|realise)e? par )"
)
_LINE = re.compile(rf" de (?:la )?seance[ \t]{{0,3}}\r?\n|(?: de (?:la )?seance)?[ \t]{{1,20}}(?={CIVIL} [a-z])")  # on a line of their own
_FOR = re.compile(r"(?<![a-z])(?:choisi|design|nomm|elu|elit)[a-z]{0,3} (?:pour|comme) \Z")
_OPENS = re.compile(r"(?<!\w)(?:Est|A\sété)\s(?:nomm|désign|élu|choisi)\w{0,3}\s(?:comme\s|pour\s)?\Z")  # "… Est nommé secrétaire, M. X"
_WHOM = re.compile(rf"(?: de (?:la )?seance)?,? (?={CIVIL_DOTTED} )")
_UNDER = re.compile(r"(?<![a-z])(?:le|la) secretaire de (?:la )?seance ?[,:]?[ \t]{1,4}(?=[a-z])")
_SPEAKS = re.compile(r"\s{0,2}:\s{1,2}(?:je|nous|vous|on|il|y|c'est|merci|bon(?:jour|soir)|mes|chers?|cheres?|mesdames|messieurs)(?![a-z])")
_REACH, _TAIL = 14_000, 2500


def propose(view: View, end: int) -> Iterator[Proposal[str]]:
    """Whom each mention of the office in view[:end] names, in its order; the feature `several` says that it names more than one."""
    stop = min(max(end, 3000), _REACH, len(view.folded))
    for match in _WORD.finditer(view.folded, 0, stop):
        for reader, read in _READERS.items():
            if found := read(view, match):
                yield _proposal(view, found, match, reader)
                break
    yield from _signed(view)


def _proposal(view: View, found: NameNear | str, match: re.Match[str], reader: str) -> Proposal[str]:
    if isinstance(found, str):
        return Proposal(found, (view.span(match.start(), match.end()),), reader, {"several": 1.0})
    return Proposal(found.name, (view.span(found.start, found.end),), reader)


def _signed(view: View) -> Iterator[Proposal[str]]:
    """ "La secrétaire de séance, X", under the minutes; none where two are named."""
    signed = [
        names_near.after(view, m.end(), 60) for m in _UNDER.finditer(view.folded, max(0, len(view.folded) - _TAIL)) if not _beside(view, m)
    ]
    found = {near.name: near for near in signed if near}
    if len(found) == 1:
        name, near = found.popitem()
        yield Proposal(name, (view.span(near.start, near.end),), "secretary_signed")


def _beside(view: View, match: re.Match[str]) -> bool:
    """Two signatures side by side: the names below them are told apart by nothing."""
    return bool(view.folded[view.folded.rfind("\n", 0, match.start()) + 1 : match.start()].strip())


def _headed(view: View, match: re.Match[str]) -> NameNear | str | None:
    """ "Secrétaire de séance : X"."""
    opens = _OPENS.search(view.raw, max(0, match.start() - 24), match.start())
    chosen = opens or _FOR.search(view.folded, max(0, match.start() - 24), match.start())  # "Le Conseil a choisi pour secrétaire M. X"
    begins = view.folded[max(0, match.start() - 9) : match.start()].rstrip(" \t")[-1:] in ("", "\n")
    line = _LINE.match(view.folded, match.end()) if begins else None
    colon = _HEADED.match(view.folded, match.end()) or line or (_WHOM.match(view.folded, match.end()) if chosen else None)
    if not colon or (match[0] == "secretariat" and " de " not in colon[0] and " par " not in colon[0]):
        return None  # "Secrétariat : X" heads a letter: a clerk
    found = names_near.after(view, colon.end(), 70)
    if not found or _SPEAKS.match(view.folded, found.end):
        return None  # "Secrétaire de séance : Luc NOIR : je vous propose Mme Anne PETIT"
    return _single(view, found, colon.end())


def _single(view: View, found: NameNear, start: int) -> NameNear | str:
    rest = view.folded[found.end : found.end + 40]
    second = re.match(r"[ ,]{0,3}(?:et|,) (?=m\.|mme|mlle|monsieur|madame)", rest)
    led = re.search(r"(?:mesdames|messieurs|mmes|mm)\b\.?\s\Z", view.folded[max(start, found.start - 12) : found.start])
    second = second or (re.match(r"[ ,]{0,3}(?:et|,) [A-ZÀ-Ý]", view.raw[found.end : found.end + 8]) if led else None)
    return "several" if second else found


_READERS: dict[str, Callable[[View, re.Match[str]], NameNear | str | None]] = {
    "secretary_headed": _headed,
    "secretary_verb_before": session_secretary_told.verb_before,
    "secretary_is": session_secretary_told.is_office,
    "secretary_as": session_secretary_told.as_office,
    "secretary_named_between": session_secretary_told.named_between,
    "secretary_named_next": session_secretary_told.named_next,
    "secretary_post": session_secretary_told.to_this_post,
    "secretary_beside": session_secretary_told.beside,
}


def example(text: str) -> str | None:
    """The first that is proposed of a text, where it is one name."""
    first = next(propose(View.of(text), len(text)), None)
    return first.value if first and not first.features else None


EXAMPLES: list[tuple[str, str]] = [
    ("Rose LOUP est déclarée à l'unanimité secrétaire de séance.", "Rose LOUP"),
    ("Secrétaire de séance : Mme Anne DU PARC\n\nDEL2019_052 Tarifs", "Anne DU PARC"),
    ("Secrétaire de séance : Mme Anne PETIT DEL2019_052 Tarifs", "Anne PETIT"),
    ("Secrétaire de séance désigné à l'unanimité : Anne PETIT", "Anne PETIT"),
    ("La séance est levée à 22 h 45.\nLa secrétaire de séance, Anne PETIT\nLa Présidente, Rose LOUP", "Anne PETIT"),
    ("Secrétaire de séance : Chantal PETIT 1) Le procès-verbal", "Chantal PETIT"),
    ("A été élue secrétaire de séance : Mme Anne DURAND.", "Anne DURAND"),
    ("Madame PETIT S. a été élue secrétaire de séance à l'unanimité", "PETIT S."),
    ("Le Conseil communautaire désigne Estelle MOREAU en qualité de secrétaire de séance.", "Estelle MOREAU"),
    ("Il nomme Romain Durand, secrétaire de séance. M. le maire", "Romain Durand"),
    ("choisit comme secrétaire de séance : Luc PETIT Madame la Présidente", "Luc PETIT"),
    ("a désigné, conformément à l'article L.2121-15, Monsieur DUPONT pour remplir les fonctions de secrétaire.", "DUPONT"),
    ("à la nomination d'un secrétaire de séance. Mme Rose PETIT a été désignée pour remplir cette fonction", "Rose PETIT"),
    (
        "à l'élection d'un secrétaire pris dans le conseil : Mme PETIT Rose ayant obtenu la majorité des suffrages, a été désignée pour "
        "remplir ces fonctions",
        "PETIT Rose",
    ),
    ("procédé à la nomination d'un secrétaire. Rose PETIT a accepté de remplir cette fonction.", "Rose PETIT"),
    ("Mme PETIT Anaïs est désigné secrétaire de séance (La séance est ouverte", "PETIT Anaïs"),
    ("doit remplir les fonctions de Secrétaire pendant la session. Madame Rose PETIT, désignée, prend place au Bureau.", "Rose PETIT"),
    ("Le Maire propose la candidature de Luc PETIT, en qualité de\nsecrétaire pour la séance. Vote : à l'unanimité", "Luc PETIT"),
    ("Le quorum est atteint. Mme BINET Claire est secrétaire.", "BINET Claire"),
    ("Le conseil désigne à l'unanimité Michel DURAND comme secrétaire de séance.", "Michel DURAND"),
    ("Secrétaire de séance : Commune de Valbourg - M. Luc PETIT", "Luc PETIT"),
    ("Le Maire propose la nomination de Luc PETIT, secrétaire de séance. Le conseil accepte.", "Luc PETIT"),
    ("Secrétaire de séance : M. PETIT DU 4 MAI 2007 Le quorum est atteint", "PETIT"),
    ("Le secrétaire de séance sera Monsieur Luc PETIT conformément au code", "Luc PETIT"),
    ("Le Conseil a choisi pour secrétaire M. Luc PETIT. D.2014-09-10/0038 : P.L.U.", "Luc PETIT"),
    ("SECRÉTAIRE DE SÉANCE : M. PETIT\n\nADOPTION DU PROCÈS-VERBAL DE LA SÉANCE", "PETIT"),
    ("Absents : M. Luc NOIR\nMme Anne PETIT, secrétaire de séance\n", "Anne PETIT"),
    ("Secrétaire de séance\nAnne PETIT\n", "Anne PETIT"),
    ("Le secrétariat de séance est assuré par Mme Anne PETIT.", "Anne PETIT"),
    ("Le secrétariat de la séance est réalisé par Anne PETIT\nÉtat de présence", "Anne PETIT"),
    ("d'un secrétaire. M. Luc PETIT, ayant obtenu la majorité des\nsuffrages, a été désigné(e) pour remplir ces fonctions", "Luc PETIT"),
    ("M. Luc PETIT, conseiller municipal, ayant recueilli l'unanimité des voix, a été élu secrétaire.", "Luc PETIT"),
    ("Monsieur Luc PETIT, sollicité par le Maire, sera le secrétaire de séance ainsi que le prévoit l'article", "Luc PETIT"),
    ("Le Maire sollicite Anne PETIT pour le secrétariat de séance ; celle-ci s'en charge", "Anne PETIT"),
    ("Le Conseil Municipal retient Monsieur Luc PETIT, secrétaire de séance.", "Luc PETIT"),
    ("Secrétaire de séance : Le Conseil Municipal nomme à ce poste : M. PETIT 1) Budget", "PETIT"),
    ("Secrétaire : Mme Teresa DURAND Présents : M. Luc PETIT", "Teresa DURAND"),
    ("M. Luc PETIT, benjamin de l'assemblée, est désigné secrétaire de séance.", "Luc PETIT"),
    ("Le secrétariat de séance est assuré par le benjamin de l'assemblée, M. Luc PETIT.", "Luc PETIT"),
    ("La plus jeune des membres du conseil, Mme Anne PETIT, remplit les fonctions de secrétaire.", "Anne PETIT"),
]
NOT_FOUND: list[str] = [
    "Le maire,           Le secrétaire de séance, \nLuc DUPONT",
    *("Secrétariat : Mme Anne PETIT", "La benjamine de l'assemblée, Mme Anne PETIT, et le doyen assistent le secrétaire."),
    "Désignation du secrétaire de séance : Pour : 12",
    "Secrétaire auxiliaire : Marc PETIT",
    "Mme Rose ONCLE et Mme Lise TANTE sont désignées comme secrétaires de séance.",
    "Secrétaire de séance : Mesdames ONCLE Rose et TANTE Lise",
    "Le secrétaire de mairie Luc était présent.",
    "Secrétaire de séance : Luc NOIR : Je vous propose une candidature.",
]
