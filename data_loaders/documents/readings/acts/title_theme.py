"""A theme alone in capitals above its title ("FINANCES"), and the words below a title, or behind its colon, that are no part of it.

Who speaks or leaves, how was voted and what became of the matter belong to the act's text (article L2121-20 CGCT).
"""

import re

from data_loaders.documents.text.view import fold
from data_loaders.documents.text.words.fates import FATE, POINT

# "CP-2023-11-302      ROUTES        RD 48 - déviation": the theme stands in a column of its own ahead of the title.
AHEAD = re.compile(
    r"(?<=[ ]{3})[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,24}? {4,40}(?=[A-ZÀ-Þ](?:(?! {4})[^\n]){11,160}\n\s{0,8}(?i:rapport(?:eure?)?\b|vu ))"
)
SPEAKER = re.compile(r"(?:M\.|MM\.|Mme|Mmes|Mr|Mlle|Monsieur|Madame|Mademoiselle)\s")
_FATE = re.compile(
    rf"\W{{0,4}}(?:(?:le |ce |la )?{POINT}s? (?:est |sont |a ete )?)?"
    rf"(?!vot){FATE}\b(?! (?:de|du|des)\b)"
    r"|\W{0,4}(?:votes?|voix|pour|contre|abstentions?)(?: (?:pour|contre))? ?: ?\d|\W{0,4}\d{1,3} (?:voix|pour|contre|votes?)\b"
    r"|\W{0,4}(?:a l')?unanimite\b|\W{0,4}accord\b (?!de |d'|sur |entre )|\W{0,4}vote ?:"
    r"|\W{0,4}nombre de (?:votants|bulletins|suffrages|voix)\b"
)
_MOST = 3  # words of a theme
# "Marché de nettoyage : après analyse des offres, le marché est attribué": a sentence after the colon.
COLON_TEXT = re.compile(
    r"\s?:\s(?=(?:(?:le conseil|les membres|les elus|l'assemblee|le comite|le bureau)\b[^:.;\n]{0,50}?\s(?:accept|decid|donn|refus|approuv"
    r"|adopt|autoris|valid|vot|prend|emet|fix|attribu|retien|choisi|souhait|renvoi|report)"
    r"|(?:m\.|mm\.|mmes?|monsieur|madame|(?:le|la) (?:maire|president\w{0,2}))\s[^.:;\n]{0,40}?\b(?:sort|quitt|se retir"
    r"|expos|present|rappel|inform|propos|demand|expliqu|indiqu|ne prend|ne particip)"
    r"|(?:apres |le |la |les |l'|il |elle |suite |vu |dans |sous la presidence )[^:.;\n]{3,140}?\s(?:est|sont|a|ont|sera|seront)\s"
    # a sentence that more words follow: "Mme Roux craint du retard. …", "le contrat prend fin en juin. …"
    r"|(?:m\.|mmes?|monsieur|madame) (?:\w{2,20} ){1,3}(?:\w{2,12}e|craint|dit|rend|lit|veut|voit|souligne|regrette) [^:;\n]{3,140}?\."
    r"|(?:le |la |les |l'|un |une |des |ce |cette )[^:.;\n]{3,60}? (?:finit|prend|prennent|fuit|coute|coutent|dure|reste|restent|doit"
    r"|doivent|peut|peuvent|s'eleve|se monte|permet|demande|demandent|propose|proposent|souhaite|vient|arrive|comprend|porte"
    r"|concerne|va|vont)\s"
    r"|propositions? (?:du?|de|d')\b[^.;:\n]{3,60}:\s\d{1,3} (?:voix |pour\b|contre\b)"
    r"|(?:marche|contrat|devis|avenant|bail) (?:signe|conclu|passe|attribue|recu)e?s?\b"
    r"|\d[\d .,]{0,12}(?:€|euros) (?:demande|accorde|vote|alloue|attribue|sollicite|propose|verse)e?s?\b))"
)


def told(after: str) -> bool:
    """Does the line below a title tell the act's text: a speaker, a vote, an outcome?"""
    line = after.partition("\n")[0]
    return bool(SPEAKER.match(line) or (_FATE.match(fold(line)) and not line[:1].islower()))


def alone(line: str) -> bool:
    """Is the line a theme's: a few words in capitals?"""
    return line.isupper() and len(line.split()) <= _MOST


def heads(after: str) -> bool:
    """May the line that begins so be a title below its theme, and no sentence?"""
    line, ended, _ = after.partition("\n")
    return bool(ended) and line.rstrip()[-1:] not in (".", ",", ";", ":") and not told(line)


def example(text: str) -> str | None:
    """The line that may be a title below its theme."""
    return text.partition("\n")[0] if heads(text) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Décision modificative n° 1\n", "Décision modificative n° 1"),
    ("Vote des taux\n", "Vote des taux"),
    ("Rejet de la demande de remise\n", "Rejet de la demande de remise"),
    ("Accord de partenariat\n", "Accord de partenariat"),
]
NOT_FOUND = [
    "Mme ORME, intéressée, quitte la salle. Vote : 5 pour\n",
    "Reporté\n",
    "Adoptée à l'unanimité\n",
    "Vote pour : 5 – Vote contre : 1 (Mme ORME)\n",
    "Pour : 6 – Contre : 0\n",
    "6 voix pour\n",
    "Le point est retiré\n",
    "Le maire expose.\n",
]
