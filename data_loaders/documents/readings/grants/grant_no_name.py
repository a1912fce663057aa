"""Words that make a label no beneficiary (bénéficiaire): of the act itself, of accounts, of a sentence that the line's end brings in."""

import re

from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

_NO_NAME = phrase(
    r"(?<!\b[a-z])(?<!mme)(?<!st)[.;] |\bune? (?:somme|subvention|aide)\b|\bsoit\b|\bpropos\w+|\bdecid\w+|\best (?:attribu|accord)\w+|"
    r"\breste\b|conseil municipal|\bmontants?\b|\btotal\b|\bne prend|\bpas de demande|\bligne\b|\bcalcul|"
    r"inscription|\bbudget|\bsubv(?:entions?)?\b|\bmembres\b|\bdossier|\bdemande|\bcotisation|\badhesion|\brepresent|\bdepense|"
    r"\brecette|\bauto-? ?financement|\bfonds propres|\bfonctionnement\b|\binvestissement\b|\d ?[x*] ?\d|\beuros?\b|"
    r"\bcanton de|\bfois\b|\ba (?:verser|titre)|\btranche\b|\bloyer|\btravaux\b|\bparticipation|\bdeficit|\boptions?\b|"
    r"non precise|\bpropo\b|\btemps de|\binferieur|\bsuperieure?s? a\b|\bcharte|\bliste\b|\bpass(?:er|e)\b|agglomeration(?= d[eu']|\Z)|"
    r"\bimmobilis|"
    r"\bfoncier|\bobservations?\b|"
    r"\bavai(?:t|ent)\b|, (?:qui|comme|dont)\b|\bl'an (?:dernier|passe)\b|"
    r"\bconseil\b(?! (?:presbyteral|de fabrique|de quartier|citoyen|local))|\A(?:des |les |aux )?associations\b|\bpercues?|\bvu\b|"
    r"\bcode general|\bquestions?\b|\battribution|(?:frais|"
    r"charges|depenses) de personnel|"
    r"\bchapitres?\b|(?<!office )(?<!personnel )(?<!orchestre )\bmunicipal\b|\barticles?\b|"
    r"\bconvention de\b|\bdeduction|\bsommes?\b|\bresultat|\bexcedent|\bemprunt|\bvote\b|\bannuel|\bcharges\b|"
    r"\brapporteurs?\b|\breconductions?\b|\bl'aide\b(?! (?:a |aux? |alimentaire))|"
    r"\ben nature\b|\bneant\b|\A(?:dont|considerant|attendu|apres|entendu|nota)\b|\A\d{1,3} ?ans\b|"
    r"\A(?:vu |oui )?(?:sur )?(?:le |la |l'|les )?(?:rapports?|propositions?|exposes?|presentation|initiative|avis) "
    r"(?:d[eu'] ?|des |favorable)"
)
_ACCOUNTING = phrase(
    r"\A(?:l'|la |le |les |une? |des |du )?(?:amortissements?|provisions?|dotations?|annuites?|imputations?|ecritures?|reversements?|"
    r"remboursements?|soldes?|acomptes?|quotes?-parts?|(?:plus|moins)[- ]values?|creances?|dettes?|virements?|comptabilisation|"
    r"neutralisation|prorata|locations? d|cautions?|forfaits?|tarifs?|arrhes)\b"
)
_LETTER = re.compile(r"[FPIM] [A-ZÀ-Þ][a-zà-ÿ]{3,20}(?: [a-zà-ÿ]{2,20}){0,3}")  # "F Solidarité": a type and a theme, no name
# In small letters, where works are done: "rue du Puits : participation communale de 900 €".
_ROAD = re.compile(
    r"(?:les? |la )?(?:rues?|ruelles?|routes?|chemins?|impasses?|avenues?|boulevards?|allées?|quais?|carrefours?|places?)"
    r" d(?:e[ s]|u |['’])"
)
# "Don du sang⏎La reconduction": the next line begins a sentence.
_RUNS_INTO = re.compile(r"\n\s{0,9}(?:L[ae]s?|L['’]|Une?|Ce(?:tte)?|Il|Elle)[ '’]?[a-zà-ÿ]")


def is_none(raw: str, folded: str) -> bool:
    """Whether the words, as printed and folded, are no name."""
    known = _NO_NAME.search(folded) or _ACCOUNTING.match(folded)
    return bool(known or _LETTER.fullmatch(raw.strip()) or is_road(raw) or _RUNS_INTO.search(raw))


def is_road(raw: str) -> bool:
    """Whether the words, as printed, name a road in small letters."""
    return _ROAD.match(raw) is not None


def example(text: str) -> str | None:
    """ "none" where a label is no name."""
    return "none" if is_none(text, fold(text)) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Rapporteur : Mme Rose NOIR Sortie", "none"),
    ("Don du Val\nLa reconduction de l'aide", "none"),
    ("Don du Val\nLe montant", "none"),
    ("Sur le rapport de Madame Rose NOIR", "none"),
    ("Sur proposition du Bureau", "none"),
    ("Vu le rapport de la commission", "none"),
    ("Total général", "none"),
    *(("F Solidarité", "none"), ("Nota", "none")),
    ("La société de chasse, qui avait eu", "none"),
    ("L'amortissement linéaire", "none"),
    ("rues du Puits et de l'Orme", "none"),
]
NOT_FOUND = ["Chorale du Val", "Place des Arts", "Association pour l'aide à domicile", "Comité des fêtes\nLe Val", "Amis de la\nLoutre"]
