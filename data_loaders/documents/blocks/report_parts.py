"""The parts of one act's report, which head no act of their own: "I - Contexte", "II - Objet de l'avenant n° 3", "Imputation : 6574".

Nor does the line that tells its vote: "REJET : 11 CONTRE - 3 POUR".
"""

import re

from data_loaders.documents.text.view import View

_NUMBER = r"[ \t]{0,12}(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])(?:[ \t]{0,2}[.)°/–-]{1,2})[ \t]{0,4})?"
_PART = (
    r"(?:contexte(?: (?:et|de|du|juridique|reglementaire|local|general)(?: \w{4,14})?)?|preambule|enjeux|motifs de la decision"
    r"|rappel (?:du contexte|des faits|de la procedure|du cadre)|expose des (?:motifs|faits)|cadre (?:juridique|reglementaire|legal)"
    r"|(?:incidences?|impacts?|consequences?) (?:financier|budgetaire)\w{0,3}|modalites (?:financieres|pratiques|de mise en oeuvre)"
    r"|(?:description|contenu|presentation) du projet|objet (?:du rapport|de la deliberation|du marche|de la consultation|du projet"
    r"|de l'avenant(?: n ?[°o]? ?\d{1,2})?)|imputation(?: budgetaire)?[ \t]?:[ \t]?[\d /.-]{2,40})"
)
_VOTED = (
    r"(?:rejet|rejete|refus|refuse|adoption|adopte|approuve|accepte)e?s?[ \t]?[:–-][ \t]?"
    r"\d{1,3}[ \t](?:voix[ \t])?(?:pour|contre)(?![a-z])[^\n]{0,60}"
)
_LINE = re.compile(rf"(?<![^\n])(?:{_NUMBER}{_PART}[ \t]?[:.]?|[ \t]{{0,80}}{_VOTED})[ \t]{{0,20}}(?![^\n])")
_LONGEST = 160


def heads(view: View, title: int) -> bool:
    """Whether the line on which a title may begin names a part of a report, and nothing else."""
    begin = view.folded.rfind("\n", max(0, title - _LONGEST), title) + 1
    return (begin > 0 or title < _LONGEST) and _LINE.match(view.folded, begin) is not None


def example(text: str) -> str | None:
    """The part that the text's last line names."""
    view = View.of(text)
    line = text.rsplit("\n", 1)[-1]
    return line.strip() if heads(view, len(text) - len(line.lstrip())) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Le président expose :\nI - Contexte", "I - Contexte"),
    ("Le président expose :\nII - Objet de l'avenant n° 3", "II - Objet de l'avenant n° 3"),
    ("Club : 700 €\nImputation : 6574", "Imputation : 6574"),
    ("2. Incidences financières :", "2. Incidences financières :"),
    ("L'offre est trop basse.\n   REJET : 11 CONTRE - 3 POUR", "REJET : 11 CONTRE - 3 POUR"),
]
NOT_FOUND: list[str] = [
    "1. Contexte sanitaire : fermeture du marché couvert",
    "3. Rappel du règlement intérieur",
    "II - Objet de l'avenant n° 3 au marché de voirie",
    "Modalités de mise à disposition de la salle",
]
