"""The words by which a council's decision is known (dispositif, article L2121-20 CGCT), and where they stand in a paper."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from data_loaders.documents.blocks.items_prose import prose, spoken, words
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.dates_words import SMALL
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import POINT, PUT_OFF, STEMS

COUNCIL = r"(?:conseil|assemblee|bureau|comite|commission permanente|membres?|conseillers?|elus)"
_EVERYONE = r"\b(?:tout le monde est|tous (?:(?:les|nos) (?:membres|conseillers|elus)(?: (?:presents|municipaux|du conseil))? )?sont)"
ALL_AGREE = rf"{_EVERYONE} (?:d'accord|favorables?|pour)\b"
_ALL_REFUSE = rf"{_EVERYONE} (?:contre|opposee?s?|defavorables?)\b"
GENERAL_ASSENT = r"\brecueil\w{1,4} (?:l'|un )(?:assentiment|accord) (?:general|unanime|de tous)\b"
_DONE = (
    "adopte|approuve|rejete|reporte|ajourne|retire|valide|vote|accepte|refuse"
    "|decide|retenu|accorde|attribue|alloue|maintenu|renvoye|repousse"
)
# What a council does, and what nobody says of it in an account of its talk ("le conseil demande si", "souhaite").
_DECIDES = (
    "decide|approuve|autorise|valide|accepte|donne|fixe|emet|vote|designe|adopte|attribue|sollicite|accorde|octroie|refuse|rejette"
    "|ratifie|arrete|confirme|retient|alloue|elit|nomme|institue|cree|ajourne|reporte|prononce|mandate|charge|enterine"
    "|constate|instaure|opte|se prononce|s'engage|s'oppose|renouvelle|maintient|delibere|adhere|delegue|habilite|consent|entend"
    "|sursoit|surseoit|differe|achete|acquiert|confie|choisit|ecarte|decline|renonce|reconduit|cede|supprime|abroge|affecte"
    "|decida|approuva|adopta|vota|accepta|refusa|rejeta|fixa|autorisa"
)
_PLURAL = (
    "decident|approuvent|autorisent|valident|acceptent|donnent|fixent|emettent|votent|designent|adoptent|attribuent|sollicitent"
    "|accordent|refusent|rejettent|ratifient|arretent|confirment|retiennent|elisent|nomment|chargent|mandatent|se prononcent"
    "|choisissent|renoncent|reportent|ajournent|s'engagent|s'opposent|deliberent"
)
# "Le conseil a retenu l'offre", "les membres présents ont accepté"; what a day of the past tells was decided then.
_HAVING = (
    r"(?:a|ont) (?:\w{1,14} )?(?:decide|approuve|adopte|vote|valide|accepte|refuse|rejete|retenu|choisi|attribue|accorde|fixe|autorise"
    r"|ajourne|reporte|donne (?:son|leur|un)|emis un)\b(?![^.;\n]{0,60}\b(?:19|20)\d\d\b)"
    r"|(?:s'est|se sont) (?:prononcee?s?|declaree?s?)\b"
)
# A noun that is a sentence of its own: "Accord.", "Refus."
_BARE = r"(?:(?<=\n)|(?<=[.:>] )|(?<=[–-] ))(?:accord|refus|rejet|report|avis (?:de)?favorable)(?= ?\.(?:\s|\Z))"
# Counts whose label stands before a figure without a colon: "Votants 12, pour 12", "Votes favorables : 12".
_TOLD_COUNTS = (
    rf"\bvotants? ?:? ?\d{{1,3}} ?[,;·/–-]{{1,2}} ?(?:exprimes? ?:? ?\d{{1,3}} ?[,;·/–-]{{1,2}} ?)?(?:voix )?pour ?:? ?(?:\d|{SMALL}\b)"
    rf"|\b(?:votes?|voix|avis) (?:de)?favorables? ?:? ?(?:\d|{SMALL}\b|aucune?\b)"
    r"|\bs'etant prononcee?s? (?:pour|contre)\b|\b\d{1,3} oui\b"
)
# Who brought an act takes it back: "M. le Maire décide de retirer la délibération."
WITHDRAWS = (
    r"\b(?:maire|presidente?|rapporteure?)(?: \w{1,20}){0,2} (?:(?:decide|prefere|choisit)(?: donc)? (?:de )?retirer|retire)"
    r" (?:la|sa|cette) deliberation(?= ?(?:[.;\n]|\Z| de l'ordre du jour))"
)
_BY_BALLOT = r"(?: (?:(?:par |au |a )(?:vote |scrutin )?(?:a )?(?:bulletins? )?secrets?|\([^()\n]{3,60}\))(?: \([^()\n]{3,60}\))?,?)?"
# A sentence that is one word; on the raw text the accent tells "Approuvé" from "Approuve la convention".
_FATE = re.compile(
    rf"(?<!\w)(?P<stem>{STEMS})ee?s?"
    r"(?=\s{0,2}(?:[.!;,\n]|\Z)|\s{1,2}(?:aux?|a|dans|par|sous|en|sans|avec|moins|de l'ordre)\s(?!(?:deux|trois"
    r"|plusieurs) reprises)|\s{1,2}[–-]\s|\s*\n)"
)
_BEFORE_FATE = 14
_CARRIED = re.compile(r"\b(?:soit|soient|etre|pas|est|sont|ete|sera)\s{0,3}\Z")  # "souhaite que la date soit⏎reportée"
_BULLETS = " \t-–−•*➢►>"
# Folded text; each is a fixed phrase or a bounded window, so a search is linear.
_WORDS = words(
    r"\ba la majorite\b|\bmajorite (?:absolue|des)\b|\b(?:accord|approbation) (?:unanime|de tous|du conseil|des membres)\b"
    r"|\b(?:propositions?|demandes?|devis|offres?) (?:validee?s?|acceptee?s?|retenue?s?)(?= ?[.;,\n])"
    r"|\bavoir (?:\w{1,14} )?(?:delibere|vote)\b|\b(?:apres|et) deliber(?:e|ation)\b"
    rf"|\b(?:est|sont|a ete|ont ete) (?:\w{{1,14}} )?(?:{_DONE})e?s?\b"
    rf"|\bretiree?s? de l'ordre du jour\b|\bretire(?:nt)? (?:ce|cette|le|la) {POINT}\b"
    rf"|\b{POINT}s? (?:\w{{1,14}} )?(?:retire|ajourne|reporte|renvoye|differe)e?s?\b"
    r"|\b(?:point|question|dossier|decision|vote|reprise)s? (?:\w{1,14} )?(?:est |sont )?remise?s? (?:a|au) \w"
    r"|\bpren(?:ds?|dre|nent|ons) (?:\w{1,12} )?acte\b|\bdont acte\b|\bpris acte\b|\bdonne acte\b|\bacte est donne\b"
    r"|\b(?:remet(?:tent)?|(?:ajourne|reporte|differe)(?:nt)?) (?:la|sa|leur) (?:decision|reponse|deliberation)\b"
    r"|\b(?:assentiment|vote|avis) unanime\b"
    rf"|\bunanimes?,? (?:{_DECIDES}|{_PLURAL})\b|\bretirer (?:ce|cette) {POINT}s?\b|{WITHDRAWS}"
    r"|\b(?:report|renvoi|ajournement) (?:au (?:prochain )?conseil|a (?:la|une) (?:prochaine |autre )?(?:seance|reunion|session))\b"
    rf"|\b{COUNCIL}(?: \w{{1,20}}){{0,3}},? (?:ne (?:souhait|donn|valid)|ne retien|n'(?:accept|autoris|accord|approuv|adopt))"
    r"(?:e|t|ent|nent) pas\b"
    rf"|\b{COUNCIL}(?: \w{{1,20}}){{0,4}},? pren(?:d|nent) (?:bonne )?(?:note|connaissance)\b"
    rf"|\b{COUNCIL}(?:,? (?!(?:s'ils?|si|que|qui)\b)[\w']{{1,20}}){{0,5}},?"
    rf" (?:est|sont|n'est pas|ne sont pas) (?:\w{{1,14}} )?(?:d'accord|favorables?)\b"
    r"|\badoptee?s?\b|\bapprouvees?\b|\brejetees?\b|\bvotes? pour\b|\bvotes favorables\b|\bvoix pour\b"
    rf"|{ALL_AGREE}|{_ALL_REFUSE}|{GENERAL_ASSENT}|{_TOLD_COUNTS}"
    r"|\btous (?:d'accord|pour|favorables)(?= ?[.,;\n])|\baccord est donne\b|\bnous decidons\b"
    rf"|\bpour ?: ?(?!une?\b){SMALL}(?= ?[.,;/\n–-])"
    rf"|\bpour ?[:=(]?\s?(?:\d|(?!une? (?!voix)){SMALL}|unanim|neant)[^\n.;€%]{{0,60}}?\bcontre\b|\bpour ?: ?\d"
    r"|\bpour contre abst|\bpour\n\d{1,3}\n(?:voix )?contre\b|\boui ?: ?\d|\boui non abst|\bvote favorable\b"
    rf"|\b(?:examen|choix|vote|decision) (?:est |a ete )?(?:reporte|ajourne|renvoye|differe)e?\b(?! (?:de|du|des|par)\b)"
    rf"|\brenvoyer (?:ce|cette|le|la) {POINT}\b|\bquestion retiree\b"
    r"|\breporte (?:le vote|l'examen|la decision) (?:a|au) \w|(?<=, )(?:reporte|ajourne)e?(?= ?\.(?:\s|\Z))|\bse prononce contre (?:l|ce)"
    r"|\baccord des (?:autres )?(?:conseillers|membres|elus)(?= ?[.,(\n])"
    r"|\bvote ?:|\bavis favorable\b|\bqui (?:est |vote )?(?:pour|contre|s'abstient)(?: [^.?!;:\n]{1,50})? ?\?"
    r"|\b(?:proclamee?s?|(?:est|sont) declaree?s?) elue?s?\b"
    r"|\b(?:est|sont|a ete|ont ete) (?:\w{1,14} )?elue?s?,? (?:\w{1,14} ){0,3}(?:maire|adjointe?s?|presidente?|vice-presidente?s?"
    r"|deleguee?s?)\b"
    rf"|\b(?:conseil|bureau|comite|assemblee|commission permanente|ensemble (?:des|du))(?: \w{{1,20}}){{0,3}},?{_BY_BALLOT}"
    rf" (?:{_DECIDES}|{_HAVING})\b"
    rf"|\b(?:conseil|bureau|comite|assemblee)(?: \w{{1,20}}){{0,2}}, (?:par|a|avec|apres|sur) [^.;:\n]{{3,70}}, (?:{_DECIDES})\b"
    rf"|\b(?:membres|conseillers|elus|delegues)(?: \w{{1,20}}){{0,4}},? (?:{_PLURAL}|{_HAVING})\b"
)
# "Vote › favorables 14 · défavorables 3": counts that a sign opens.
VOTE_LINE = (
    r"\b(?:votes?|scrutin) ?[:›>»→▸►-] ?"
    rf"(?=(?:votants? \d{{1,3}} ?[·•|;,/-] ?)?(?:favorables?|pour|defavorables?) {{1,2}}(?:\d|{SMALL}\b|aucun|neant|[/ø-]))"
)
_COUNTED = spoken(r"unanim(?:ite|ement)\b|\d{1,3} (?:voix|votes?|pour)\b")
DECISION = re.compile(f"{_COUNTED.pattern}|{_WORDS.pattern}|{VOTE_LINE}|{spoken(_BARE).pattern}")


def fates(view: View, start: int, end: int) -> Iterator[re.Match[str]]:
    """Participles that are a sentence of their own in [start, end): "Adopté.", "➢ Reportée à une séance ultérieure"."""
    for found in _FATE.finditer(view.folded, start, end):
        before = view.raw[max(0, found.start() - _BEFORE_FATE) : found.start()].rstrip(_BULLETS)
        opens = (
            not before
            or before[-1] in "\n.:!?"
            or "\t" in view.raw[found.start() - 2 : found.start()]
            or (found.start() - start < _BEFORE_FATE and not view.raw[start : found.start()].strip(_BULLETS))
            or (view.raw[found.start()].isupper() and PUT_OFF.match(view.folded, found.start()))
        )
        wrapped = _CARRIED.search(view.folded, max(0, found.start() - _BEFORE_FATE), found.start())
        if opens and not wrapped and view.raw[found.end("stem")] in "éÉE":
            yield found


class Decisions:
    """Where decisions are spoken in a view; asked thousands of times, so found once."""

    def __init__(self, view: View) -> None:
        self._at = sorted({*(m.start() for m in DECISION.finditer(view.folded)), *(m.start() for m in fates(view, 0, len(view.folded)))})

    @property
    def places(self) -> list[int]:
        """Where the words of decision stand, in order."""
        return self._at

    def within(self, start: int, end: int) -> bool:
        """Does a decision stand in [start, end)?"""
        place = bisect_left(self._at, start)
        return place < len(self._at) and self._at[place] < end

    def first(self, start: int, end: int) -> int | None:
        """Where the first word of decision in [start, end) stands."""
        place = bisect_left(self._at, start)
        return self._at[place] if place < len(self._at) and self._at[place] < end else None

    def followed(self, headings: Sequence[Heading], end: int, *, titles: bool = False) -> int:
        """How many of the headings a decision follows before the next one, or is told on their own line; `titles`: it may stand in the
        title's own words."""
        stops = [*(h.start for h in headings[1:]), end]
        pairs = zip(headings, stops, strict=True)
        return sum(h.voted is not None or self.within(h.title if titles else h.title_end or h.title, stop) for h, stop in pairs)


@lru_cache(maxsize=4)  # kind, items and what is hidden in them ask for the same view's
def decisions_of(view: View) -> Decisions:
    """Where decisions are spoken in a view's sentences."""
    return Decisions(prose(view))
