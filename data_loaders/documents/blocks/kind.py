"""What a paper is: one act (extrait de délibération), minutes (procès-verbal), a list (liste des délibérations), or something else.

Of something else (arrêtés, annexes, agendas, bulletins, conventions, budget reports, a mayor's decisions) nothing is asserted.
"""

import re

from data_loaders.documents.blocks.kinds import kind_council, kind_foreign
from data_loaders.documents.blocks.kinds.kind_order import AFTER_DELIBERATING, DELIBERATES, is_order
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import DAY, SITTING

_LIST = re.compile(
    r"liste\sdes\sdeliberations|deliberations?[^.]{0,40}\sexaminees?|compte[- ]rendu\ssommaire"
    r"|publication\s(?:des\s)?deliberations|releve\sdes\s(?:decisions|deliberations)|recapitulatif des deliberations"
)
_MINUTES = re.compile(
    r"proces[-– ]{1,3}verb|proce verbal|compte[s]?[- ]rendus?(?![a-z])|c[.-]r\.? du conseil|(?<![a-z])p\.?v\.? (?:du"
    r"|de|cm)(?![a-z])|transcription"
)
_ACT = re.compile(
    r"extrait\s(?:du|de|des)\s(?:registre|proces|deliberations?)|(?:projet\sde\s)?"
    r"(?<![(\[])(?<!depuis la )(?<!par la )(?<! a la )(?<!avec la )deliberation\s{0,2}(?:du\sconseil"
    r"|n ?[°o]|(?<!\bla deliberation )(?<!\bla deliberation)\d|de la commission|de la seance)"
    r"|le\sconseil\s\w{4,20},?\sapres\sen\savoir\sdelibere"
    r"|projet\sde\sdeliberation"
)
# Below an act's last sentence, its number in brackets: "[délibération n° 2023-11]".
_CLOSED = re.compile(r"[.!;»] ?\n[ \t]{0,12}[(\[](?:deliberation|delib\.?|dcm) (?:n ?° ?)?[\w/._-]{2,20}[)\]] ?\n")
_DECIDES = re.compile(
    r"unanimite|a la majorite|adopt[ee]|approuv|apres en avoir delibere|le conseil (?:\w{4,14} )?(?:decide|delibere"
    r"|prend acte|vote|autorise)|prend acte|votes? pour|accord a|donne(?:nt)? (?:son|leur) accord"
    r"|\bpour ?:? ?\d{1,3}\b[^.\n]{0,12}\bcontre\b|\b\d{1,3} (?:voix )?(?:pour|contre)\b|\b\d{1,3} voix\b"
    r"|\b(?:est|sont) (?:proclame\w* )?elue?s?\b"
)
_OTHER = re.compile(
    r"recueil\sdes\sactes|dossier\sde\spresse|cahier\sdes\scharges|arrete\s(?:du\smaire|municipal|prefectoral|n ?°"
    r"|permanent|temporaire)|decision\sdu\s(?:maire|president)\sn|"
    r"rapport\s(?:d'orientations?|sur les orientations|d'activite|de presentation|annuel)|plan\s(?:climat|local"
    r"|de sauvegarde)|(?<!vu le )reglement\s(?:du\b|de\b|d'|interieur)|convention\s(?:cadre|de|d'|relative|pour|entre)|"
    r"note\sde\ssynthese|bail\s|avenant\sn|bulletin\smunicipal|guide\s(?:du|de|des)|evaluation\senvironnementale|resume\snon\stechnique"
)
_VOTED = re.compile(  # what a call to a session cannot tell yet, were its call printed above the minutes
    r"\bpour ?:? ?\d{1,3}\b[^.\n]{0,12}\bcontre\b|\bconseil (?:\w{4,14})? ?,? ?a l'unanimite|\b(?:adopt|approuv|accept)ee?s? a l'unanimite"
)
_AGENDA = re.compile(r"(?<!le )(?<!de l')ordre\sdu\sjour")
# The head of a session's own paper: "Conseil municipal du 9 octobre", "Réunion du conseil du 12 juin", "Séance du 17 novembre".
_SESSION = re.compile(rf"(?:\A|\n)[ \t]{{0,40}}{SITTING}\b[^\n.,;]{{0,60}}?\b(?:du|de ce|le) {DAY}")
_CALLS = re.compile(r"\b(?:presents?|absents?|excuses?)\b")
# The council met, as its own minutes tell at their beginning: "s'est réuni", "étaient présents".
_MET = re.compile(
    r"\b(?:s'est|s'etait|se sont|s'etaient|est|sont) (?:\w{1,14} )?reunie?s?\b|\b(?:etaient |sont )?presente?s? ?:|\bont siege\b"
)
_HEAD = 700


def of(view: View) -> str:
    """ "extract", "minutes", "list" or "other"."""
    head = view.folded[:_HEAD]
    minutes, listed, act = _MINUTES.search(head), _LIST.search(view.folded[:900]), _ACT.search(view.folded[:1500])
    roll = rolls.first(view)
    called = roll.people > 1
    single = bool(act) and not (minutes and act and minutes.start() < act.start()) and len(_CLOSED.findall(view.folded)) < 2
    if kind_foreign.titles(view) or (not (minutes or listed) and is_order(view, head)):
        return "other"  # of whom a commission, a school's council, an order or a decision of the mayor names nobody sat in the council
    if listed and not minutes:
        return "list"
    if called and not (minutes or act or DELIBERATES.search(view.folded)) and _is_titled_otherwise(view, head, roll.start):
        return "other"  # an order of the mayor or prefect names people too: nobody of them sat
    if called:
        return "extract" if single else "minutes"
    if _announces(view, head, minutes) or not _is_of_council(view, bool(act or listed), bool(minutes)):
        return "other"
    return "list" if listed else _without_roll(view, act, minutes, single)


def may_have_sat(view: View) -> bool:
    """Whether something else in name may be a session's paper: its head tells of the sitting, and it neither orders nor calls one."""
    head = view.folded[:_HEAD]
    return kind_council.sat(view) and not is_order(view, head) and not _announces(view, head, _MINUTES.search(head))


def _is_titled_otherwise(view: View, head: str, called: int) -> bool:
    """Whether the head names a regulation, a convention, an order; in an agenda, or behind a roll or a dated head, that titles an item."""
    other, agenda = _OTHER.search(head), _AGENDA.search(head)
    if other is None or other.start() > called or (agenda and agenda.start() < other.start()):
        return False
    return not (_session_heads(head, other) and _DECIDES.search(view.folded, called))


def _session_heads(head: str, other: re.Match[str]) -> bool:
    """Whether a session's dated head stands above the other paper's name."""
    session = _SESSION.search(head)
    return session is not None and session.start() < other.start()


def _announces(view: View, head: str, minutes: re.Match[str] | None) -> bool:
    """Whether the paper calls a session that is still to come: a convocation or a bare agenda."""
    if re.search(r"se\sreunira|convocation\sa(?:u|\sla)\s", head):
        return True
    agenda = _AGENDA.search(head)
    if agenda is None or re.search(r"reunis?(?![a-z])|present", head) or (minutes and minutes.start() < agenda.start()):
        return False
    return not (AFTER_DELIBERATING.search(view.folded) or _VOTED.search(view.folded, agenda.end()))


def _is_of_council(view: View, named: bool, minutes: bool) -> bool:
    """Whether a council's decisions stand in the paper; minutes that tell of its meeting are its own though they hold none yet."""
    decides = _DECIDES.search(view.folded) or (minutes and ("vote" in view.folded or _MET.search(view.folded[:1500])))
    if not decides:
        return kind_council.sat(view) and kind_council.decides(view)
    return named or bool(kind_council.COUNCIL.search(view.folded[:1500])) or kind_council.sat(view)


def _without_roll(view: View, act: re.Match[str] | None, minutes: re.Match[str] | None, single: bool) -> str:
    other = _OTHER.search(view.folded[:400])
    called = other and _session_heads(view.folded[:_HEAD], other) and _CALLS.search(view.folded[:1500])
    if other and (called or kind_council.in_item(view, other.start())):
        other = None
    if act and not (other and other.start() < act.start()):
        return "extract" if single else "minutes"
    met = re.search(rf"seance|reunion|conseil\s\w{{4,16}}\s{{1,3}}(?:du\s|{DAY})", view.folded[:_HEAD]) or kind_council.sat(view)
    return "minutes" if minutes or (met and not other) else "other"


def example(text: str) -> str | None:
    """The kind, None for something else."""
    kind = of(View.of(text))
    return None if kind == "other" else kind


EXAMPLES: list[tuple[str, str]] = [
    (
        "EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL Présents : M. Jean DUPONT, Mme Anne PETIT. Le conseil approuve.",
        "extract",
    ),
    ("PROCES-VERBAL DU CONSEIL MUNICIPAL DU 6 MAI 2020 Etaient présents : Jean DUPONT, Anne PETIT", "minutes"),
    ("LISTE DES DELIBERATIONS DU CONSEIL MUNICIPAL DU 16 FEVRIER 2023 1 Subvention ADOPTÉE", "list"),
    (
        "CONSEIL MUNICIPAL DU 6 MAI 2020 Votants : 12 de la délibération 1 à 3, 11 à la délibération 4. Présents : M. Jean DUPONT, "
        "Mme Anne PETIT, M. Luc NOIR",
        "minutes",
    ),
    ("CONSEIL MUNICIPAL DU 6 MAI 2020 Compte-rendu. Le compte-rendu est adopté à l'unanimité.", "minutes"),
    (
        "CONSEIL MUNICIPAL DU 6 MAI 2020\nPrésents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR\n1. Règlement du cimetière\n"
        "5 pour, 2 contre.",
        "minutes",
    ),
    (
        "Réunion du conseil municipal du 12 juin 2023\nOrdre du jour : avenant n° 1 au marché, convention de déneigement\n"
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR\n- Avenant : adopté par 4 voix.",
        "minutes",
    ),
    (
        "CONSEIL COMMUNAUTAIRE\nJeudi 22 juin 2023 – Valbourg\nD23-06-01 – Pacte financier\nLe conseil approuve le pacte.\nVote : 7 pour.",
        "minutes",
    ),
    (
        "Conseil communautaire – 25 février 2021\nORDRE DU JOUR\nDE N° 1 Contrat de carte bancaire\nLe conseil communautaire, réunion du"
        " jour, après en avoir délibéré, à l'unanimité, approuve le contrat.",
        "minutes",
    ),
    (
        "COMMISSION PERMANENTE\nRéunion du 14 octobre 2024\nRAPPORT N° 37\nFESTIVALS\nVU le règlement départemental d'aide ;\n"
        "Après en avoir délibéré,\nDÉCIDE d'allouer une aide.",
        "minutes",
    ),
    (
        "Réunion du 12.06.2023\nOrdre du jour :\n- Convention de déneigement,\n- Questions diverses.\nLe Maire,\nAnne PETIT\n"
        "Sont présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR\nConvention de déneigement : 2023-12\nVu le code",
        "minutes",
    ),
    ("VALBOURG\nSéance du 3 mai 2021\n\n2021/58 – Cantine : avenant n° 1 au lot 3\nAccord du conseil à l'unanimité.", "minutes"),
    (
        "REUNION DU CONSEIL MUNICIPAL du 6 mai 2020\nOrdre du jour : four\nLe Maire\nCompte rendu\nFour (DE_034)\nPour : 9 Contre : 0",
        "minutes",
    ),
    (
        "Séance du conseil municipal du 14 mars 2023\nPrésents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR\nTARIFS\nAdopté.\n"
        "[délibération n° 2023-11]\nBAIL\nRien ne change depuis la délibération n° 2021-33. Adopté.\n[délibération n° 2023-12]\n",
        "minutes",
    ),
    ("CONSEIL MUNICIPAL – SÉANCE DU 23 MARS 2014\nÉLECTION DU MAIRE\nMme Anne PETIT : 4 voix – élue", "minutes"),
]
NOT_FOUND: list[str] = [
    "ARRÊTÉ DU MAIRE N° 12 Le maire de Valbourg arrête :",
    "ARRÊTÉ DU MAIRE N° 12 Le maire arrête : Article 1. Sont présents à la commission : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR",
    "DÉCISION DU MAIRE N° 12 Le maire, Vu l'extrait : présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR DÉCIDE Article 1 : de louer",
    "CONSEIL MUNICIPAL DU 30 JUIN 2022 ORDRE DU JOUR 1) Nomination d'un secrétaire de séance",
    "RÈGLEMENT DU CIMETIÈRE adopté le 6 mai 2020. Présents à la commission : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR. Voté par 5 voix.",
    "CONVENTION DE DÉNEIGEMENT\nConseil municipal du 6 mai 2020\nPrésents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR\n5 pour, 2 contre.",
    "Rapport d’orientation budgétaire présenté au Conseil municipal du 27 janvier, approuvé",
    "Séance du 3 mai 2021\nRapport d'orientations budgétaires\n1. Recettes : en hausse, adopté.",
    "RECUEIL DES ACTES ADMINISTRATIFS N°47-2023-007",
]
