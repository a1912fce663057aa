"""The words that head a roll call's lists, without their inclusive endings, and what they say of those listed below."""

import re
from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll_machine import heading_notes
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

State = Literal["present", "represented", "excused", "absent", "staff", "late", "holders", "members", "pairs", "deputies"]

WORDS = word_set(
    "etaient etait sont est ont siege siegent siegeait siegeaient assistaient assistait assistent assiste participaient participent"
    " participait participe presents present presente presentes membre membres conseiller conseillers conseillere conseilleres municipal"
    " municipaux communautaire communautaires metropolitain metropolitains departemental departementaux syndical syndicaux delegue"
    " delegues elu elus elue elues titulaire titulaires suppleant suppleants ayant ayants avaient avait donne donnes donnant donnee donnees"
    " pouvoir pouvoirs procuration procurations mandat mandats mandant mandants mandataire mandataires voix deliberative vote votes"
    " voter represente representes representee representees absent absents absente absentes absence absences excuser excuse excuses excusee"
    " excusees excusant et ou non a au aux la le les l de des du d en par leur leurs un une sans avec ouverture debut seance reunion cours"
    " ce jour lors ci-apres ci-dessous suivant suivants suivante suivantes mesdames messieurs madame monsieur mm mmes mme egalement aussi"
    " s'etaient retard retardataire retardataires recu recus recue recues ecrit ecrite nombre formant s'etait fait faits faire remplacer"
    " remplace remplaces remplacee justifie justifies justifiee nominal appel pour conseil bureau comite assemblee tous tout participants"
    " votants motif nom prenom noms avant prenoms administrateur administrateurs administratrices salle visioconference visio-conference"
    " se son encore agent agents service services personnel invite invites public presse visio distance"
    " distanciel presentiel physiquement audioconference consultative justifiees detenu detenus detenue detenues confie confies confiee"
    " regulierement dument valablement remplacant remplacants droit dont confiees transmis transmise transmises remis remise remises"
    " delegation delegations retarde retardes retardee retardees supplee supplees pris part representant representants"
    " connu connue connus donc adjoint adjoints adjointe adjointes vice-president vice-presidents vice-presidente vice-presidentes"
    " cette nommes nommees connecte connectes connectee connectees emarge emargent lui elle cotes ses place"
)
LEADS = word_set("mm mmes mme monsieur madame messieurs mesdames le la les m l d de du des en et un une pour sans avec")
WORD = re.compile(
    r"[a-z]+(?:-[a-z]{4,12}|'[a-z]{1,12})?(?:[·.\-/(•]{1,2}(?:e|s|es|x|ere|eres|ne|nes|trice|trices|le|les)(?![a-z])(?:[)}]{1,2}s?(?![a-z]))?){0,3}"
)
# Other words as far as the heading's colon, led by a small word: "au moment de l'appel nominatif", "en qualité de délégués titulaires".
TAIL = re.compile(
    r"[ \t](?=(?:a|au|aux|apres|en|dans|lors|des?|d'[a-z]|par|pendant|pour|avec|sans|son|sa|leur|qui|sur) )"
    r"(?P<words>[a-z][a-z'’-]{0,24}+(?: [a-z][a-z'’-]{0,24}+){1,9}+)(?=[ \t]?:)"
)
# From when, or until when, those it lists were there or away: "Présente à compter de la délibération n° 9 :".
BOUND = re.compile(r"[ \t](?:a (?:compter|partir) d[eu' ]|jusqu'?(?:a|au|aux) )[^:\n]{2,60}?(?=[ \t]?:(?!\d))")
_OTHERS = re.compile(
    r"(?<![a-z])(?:exercice|commissions?|bureau|jury|unanimit|vot|adopt|approuv|decid|pren|elu|candidat|deliberation|decision|rapport"
    r"|present\w* (?:le|la|les|l') )"
)
COUNT = re.compile(
    r"[ \t]{0,3}(?:[:=(\[][ \t]{0,2})?(?:au nombre de |les (?=\d))?(?P<n>(?!00)\d{1,3})(?: ?/ ?\d{1,3})?[)\]]?"
    rf"(?![\d/.,]\d|[ \t]?(?:h|heures?)\b|[.)°]|[ \t]?[–-][ \t]{{1,2}}{CIVILS} )"
    r"(?:[ \t]{1,2}(?:membres|conseillers?|elus|delegues?)(?![a-z])(?: sur \d{1,3}(?: en exercice)?)?(?: suivants?)?)?"
)
COLON = re.compile(
    r"[ \t]{0,3}(?:\r?\n)?[ \t]{0,3}[:;](?:[ \t]{0,2}-(?=[ \t]))?"
    r"(?:\s{0,3}(?:durant|pendant) (?:toute )?la (?:duree de la )?seance[ \t]{0,2}:)?"
)
_TWICE = re.compile(r"([a-z]{5,14}?)\1(s?)\2{0,4}")  # bold type drawn by printing the word again: "AbsentsAbsents", "AbsentAbsentssss"
_ENDING = re.compile(r"[·.\-/(•)]{1,3}(?:(?:e|s|es|x|ere|eres|ne|nes|trice|trices|le|les)[·.\-/(•)}]{0,3}){1,3}\Z")
_NO_HEADING = re.compile(r"\bnombre\b|delegations? de pouvoir|(?<!de )\bvote\b.{0,60}\bpour\b|presente? par")
AWAY = re.compile(r"absen|excuse|represente|supplee|pouvoir|procuration|mandant|delegations? de vote")
_WITHOUT = r"(?:et |ou )?(?:non|sans) (?:remise (?:de |d'un )?|avoir )?(?:represente|pouvoir|procuration|avoir|donn|mandat|deleg)"
_STATES: tuple[tuple[State, re.Pattern[str]], ...] = (
    ("holders", re.compile("mandataire")),
    ("excused", re.compile(r"(?:represente|remplace|supplee)\w{0,3} par (?:leurs?|son|sa|une?|des|les?|la) suppleante?s?\b")),
    ("staff", re.compile(r"\b(?:administration|fonctionnaires?|non elus|anciens?)\b|suppleant.*sans voix")),
    ("deputies", re.compile(r"\bsuppleants? (?:remplacants?|presents?|siegea?n?t?|ayant (?:recu )?(?:le )?pouvoirs? d[eu])\b")),
    ("absent", re.compile(r"absen\w{0,8} (?:et )?(?:sans|non) excus|non excus")),
    ("staff", re.compile(r"egalement|aussi|encore|sans voix|consultati|\b(?:agents?|services?|personnel|invites?|public|presse)\b")),
    ("staff", re.compile(r"\A(?!.*titulaire)(?=.*\bsuppleants?\b)(?=.*(?:excus|absen))")),
    ("excused", re.compile(r"absen\w{0,8} (?:et )?non represente\w{0,3} (?:et )?excuse")),  # "absentes non représentées excusées"
    ("absent", re.compile(rf"absen\w{{0,8}} {_WITHOUT}")),
    ("excused", re.compile(rf"excus\w{{0,8}} {_WITHOUT}")),
    ("represented", re.compile(r"pouvoir|procuration|mandant|mandat|represente|remplac|supplee|delegations? de vote")),
    ("excused", re.compile(r"excus|(?<!non )(?<!in)justifi")),
    ("absent", re.compile("absen")),
    ("late", re.compile("retard")),
    ("present", re.compile(r"\bpresent|sieg|assist|particip|\bconnecte|\bemarge|\bpris place|\betaient la\Z")),
    ("members", re.compile(r"conseillers?\b")),
)
_COLUMNS = re.compile(r"(?:absen|excuse|mandant)\w{0,5} (?:pouvoir|procuration)s? a\Z")
_MIXED = re.compile(
    r"(?:excuse|absen)\w{0,5} (?:(?:et|ou) (?:ont |ayant )?(?:donne )?(?:pouvoir|procuration|represent)"
    r"|pouvoir|procuration)"  # "Excusés / pouvoirs"
)
_ATTENDED = re.compile(r"(?:[a-z]{1,8} ){0,2}(?:assist|particip)")
_ALSO = re.compile(r"(?:egalement|aussi|encore) presen")
_MAJORITY, _REACH = re.compile(r"formant la majorite"), 2_500
_HERE = re.compile(r"\bpresent")
_BELOW = re.compile(rf"[ \t]{{0,3}}(?:\r?\n[ \t]{{0,3}}){{1,3}}{CIVILS}(?![a-z])")
_NAME = r"(?:[A-ZÀ-Ý][\w'’-]{1,30}[ \t]{1,2}){1,3}[A-ZÀ-Ý][\w'’-]{1,30}[ \t]?"
_NAMES = re.compile(rf"(?<=:)[ \t]{{1,3}}{_NAME},|[ \t]{{0,3}}(?:\r?\n[ \t]{{0,3}}){{1,3}}{_NAME}(?:[,;(\n]|\Z|[-–/] |à |a donné )")
_REST = re.compile(r"[\s:().·/\d-]*")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading at [start, end) of the view; `count` is the number printed in it; `colon` whether a colon closes it.

    `tally`: it counts a state ("Nombre de membres présents : 12") and heads a list only where as many names stand below it.
    `again`: one of a roll told body by body, where those present may be told again behind those away.
    """

    state: State
    start: int
    end: int
    count: int | None = None
    colon: bool = True
    mixed: bool = False
    tally: bool = False
    again: bool = False


def plain(word: str) -> str:
    """A word without its inclusive ending: "presents-es", "present·e·s", "absent(e)s"."""
    bare = _ENDING.sub("", word).removeprefix("l'").removeprefix("d'")
    return twice[1] + twice[2] if (twice := _TWICE.fullmatch(bare)) else bare


def several(word: str) -> bool:
    """Whether a word with an inclusive ending is in the plural: "present(e)s", "excusé·e·s"."""
    return bool(_ENDING.search(word)) and word.rstrip(")}").endswith("s")


def mixed(words: str) -> bool:
    """ "Absents excusés et pouvoirs": only those with a holder are represented."""
    return bool(_MIXED.search(words))


def state_of(words: str) -> State | None:
    """What a heading's words say of those it lists; None where they say two things, or nothing."""
    here = _HERE.search(words)
    if _NO_HEADING.search(words) or "non present" in words or (here and AWAY.search(words)):
        return None
    if ("mandataire" in words and "mandant" in words) or _COLUMNS.search(words):
        return "pairs"
    return "excused" if mixed(words) else next((state for state, pattern in _STATES if pattern.search(words)), None)


def beside(view: View, state: State, where: Span, here: bool) -> State:
    """What a heading at `where` says, those present being listed above it (`here`) or not.

    Behind them "Assistaient à la séance" heads others. Where the chair alone is named, "Étaient également présents" heads members, if
    they form the majority of those in office.
    """
    if here and _ATTENDED.match(view.folded, where[0]):
        return "staff"
    also = state == "staff" and not here and _ALSO.search(view.folded, *where) is not None
    return "present" if also and _MAJORITY.search(view.folded, where[1], where[1] + _REACH) else state


def tail(view: View, start: int, stop: int) -> re.Match[str] | None:
    """The words between a heading's own and its colon, printed as they are, where they tell of no other body and of no vote."""
    match = TAIL.match(view.folded, stop)
    if match is None or _OTHERS.search(match["words"]):
        return None
    raw = view.raw[slice(*match.span("words"))]
    return match if raw.islower() or (raw.isupper() and view.raw[start:stop].isupper()) else None


def bound(view: View, stop: int) -> bool:
    """Whether what stands behind a heading's words tells from when it holds, or in which order its names stand."""
    return bool(BOUND.match(view.folded, stop) or heading_notes.ORDERED.match(view.folded, stop))


def counts_names(view: View, stop: int) -> bool:
    """Whether names stand behind a count: below it ("Pouvoirs : 1⏎Luc NOIR à Ida PRÉ"), or behind its colon ("Présents : 9 : NOIR Luc")."""
    return bool(_BELOW.match(view.folded, stop) or _NAMES.match(view.raw, stop))


def said(cell: str) -> State | None:
    """Whose list a cell heads, all of whose words are a heading's; None where it holds anything else."""
    words = [plain(match[0]) for match in WORD.finditer(cell)]
    whole = bool(words) and set(words) <= WORDS and _REST.fullmatch(WORD.sub("", cell))
    return state_of(" ".join(words)) if whole else None
