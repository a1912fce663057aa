"""The verbs and nouns by which minutes tell a coming or a going (entrée, sortie, retrait de la salle; CGCT L2121-14, L2131-11)."""

import re

from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED

_ROOM = (
    r"(?:(?:la|cette|le)\s|l')?(?:salle|seance|assemblee|reunion|conseil(?:\s(?:municipal|communautaire|departemental|regional|syndical"
    r"|metropolitain))?|enceinte|debats?|hemicycle)(?![a-z])"
)
# What one joins in the past tense: somebody "a rejoint le conseil" by an election, years ago.
_SITTING = r"(?:(?:la|cette)\s)?(?:seance|salle|reunion)(?![a-z])"
_HOW = r"(?:(?:definitivement|momentanement|alors|ensuite|egalement|temporairement)\s)?"
_FOR_A_VOTE = r"(?:au\smoment|le\stemps|pendant|pour|lors|durant|avant|et\sne|afin)"
_BEHIND = r"(?:au\spoint|pour\sle\spoint|apres\sle\svote|(?:a\sl'issue|a\sla\sfin)\s(?:de\s(?:ce|la)|du)\s)"
_HOUR = r"(?:\d{1,2}\s?(?:h(?![a-z]{2,3}(?<!eure))|:\d|heures?))"


def _over_lines(pattern: str) -> re.Pattern[str]:
    r"""`pattern` compiled so that each of its blanks (\s) also matches the two that a line's end may leave."""
    return re.compile(re.sub(r"\\s(?![?*+{])", r"\\s{1,2}", pattern))


_WHERE = (
    rf"(?:en\s(?:cours\sde\s)?(?:seance|reunion)|dans\sla\ssalle|a\sla\s(?:seance|reunion)|au\scours|a\s{{0,2}}(?={_HOUR})"
    r"|(?=au\s(?:point|moment\sdu|dossier)))"
)
ARRIVES = _over_lines(
    rf"(?<![a-z])(?:(?<!l')arrivee?s?\sa\s{{0,2}}(?={_HOUR})|(?:arrive(?:nt)?|arrivant|(?:est|sont|etant)\s{_HOW}arrivee?s?)\s{_WHERE}"
    rf"|(?:entre(?:nt)?|entrant)\s(?:(?:en|de|dans|a)\s{_ROOM}|(?=a\s{{0,2}}{_HOUR}))|(?:est|sont|etant)\s{_HOW}entree?s?\s(?:en|dans)\s{_SITTING}"
    rf"|(?:a|ont|ayant)\s{_HOW}(?:(?:rejoint|integre)\s{_SITTING}|rejoint\s(?:ses|leurs)\scollegues"
    rf"|pris\splace(?:\s(?:en|dans)\s{_SITTING}|(?=\sa\s{_HOUR}))|fait\s(?:son|leur)\sentree\s(?:en|dans)\s{_SITTING})"
    rf"|(?P<back>(?:revien(?:t|nent)|revenant|(?:est|sont)\sde\sretour|reviens)\s(?:en|dans|a|au|parmi)\s{_ROOM}"
    rf"|(?:revien(?:t|nent)|reviens|revenir|revenant|(?:est|sont)\sde\sretour|y\srevien(?:t|nent)|rentre(?:nt)?|rentrant)\s(?=a\s{{0,2}}{_HOUR}|{_BEHIND})"
    rf"|(?:(?:la|l')\s?(?:reintegre|regagne)(?:nt)?|y\srevien(?:t|nent))(?![a-z])"
    rf"|(?:rentre(?:nt)?|rentrant)\s(?:en|dans)\s(?:la\s)?(?:seance|salle|reunion)(?![a-z])"
    rf"|(?:reintegre(?:nt)?|regagne(?:nt)?)\s(?:{_ROOM}|(?:sa|leur)\splace)|repren(?:d|nent)\s(?:sa|leur)\splace)"
    rf"|pren(?:d|nent)\s(?:(?:sa|leur)\s)?place(?:\s(?:en|dans|a)\s{_ROOM}|(?=\sa\s{_HOUR}))"
    rf"|(?:fait|font|faisant)\s(?:son|leur)\sentree|integre(?:nt)?\s{_ROOM}"
    r"|particip(?:e|ent)\s(?:(?:aux?|a\sla)\s(?:seance|reunion|debats?|votes?)\s)?a\s(?:partir|compter)\sd"
    rf"|rejoi(?:nt|gnent)\s(?:{_ROOM}|(?:ses|leurs)\scollegues|(?:sa|leur)\splace))"
)
LEAVES = _over_lines(
    rf"(?<![a-z])(?:(?:quitte(?:nt)?|quittant|(?:a|ont|ayant)\squitte)\s{_HOW}{_ROOM}"
    rf"|(?:sor(?:t|tent|tant)|(?:est|sont|etant)\ssorti\w{{0,2}})\s{_HOW}(?:(?:de|hors\sde|du)\s{_ROOM}|(?=et\sdonn|a\s{{0,2}}{_HOUR}|{_FOR_A_VOTE}))"
    rf"|sor(?:t|tent)(?:\sdefinitivement(?=\s{{0,2}}(?:[.;,(\n]|\Z))|(?=\s\(avec\s(?:la|sa|leurs?|les|ses)\sprocuration))"
    rf"|(?:se\sretire(?:nt)?|s'est\sretire\w{{0,2}}|se\ssont\sretire\w{{0,2}}|s'etant\sretire\w{{0,2}})(?:(?=\s?[.;)\n])"
    rf"|\s{_HOW}(?:(?:de|hors\sde|du)\s{_ROOM}|(?={_FOR_A_VOTE}|a\s{{0,2}}{_HOUR})))"
    rf"|s'absente(?:nt)?\s(?:de\s{_ROOM}|(?={_FOR_A_VOTE}|a\s{{0,2}}{_HOUR}))"
    rf"|(?:part(?:ent)?|s'en\s(?:va|vont))\s{_HOW}a\s{{0,2}}(?={_HOUR})|(?:est|sont)\sparti\w{{0,2}}\sa\s{{0,2}}(?={_HOUR}))"
)
NOUNS = re.compile(
    rf"(?<![a-z])(?P<what>arrivees?|departs?|sorties?|retours?|entrees?)\s(?:(?:en\s(?:cours\sde\s)?seance|definitif|definitive"
    rf"|a\s{_HOUR}\s?\d{{0,2}}|en\sseance\sa\s{_HOUR}\s?\d{{0,2}})\s)?(?:de(?=\s?:?\s?(?:m|mm|mr|mme|mmes|mlle|monsieur|madame|messieurs"
    r"|mesdames)[\s.])|d'|:|de\s:|de(?=\s[a-z]))\s{0,2}"
)
BRIEF = re.compile(
    r"ne\s(?:pren|particip)|n'(?:a|ont|ayant)\spas\s(?:pris|particip)|(?:pour|pendant|durant|lors\sd\w|avant|au\smoment\sd\w|le\stemps\sd\w)\s"
    r"(?:le\s|la\s|ce\s|cette\s|l')?(?:vote|point|deliberation|debat|affaire|question|examen|duree|ligne|subvention)|momentanement|temporairement"
    r"|compte\s(?:administratif|financier)|laiss\w{1,4}\sl\w{1,2}\spresidence|presidence\sa\s"
)
FOR_GOOD = re.compile(
    r"definitiv|(?:ne|n'y)\s(?:revien|revin|repara|reprend|participe|prend|siege)\w{0,5}\s(?:pas\sen\sseance|plus)|ne\s(?:reviendr|revin|revien)\w{1,5}\spas"
    r"|sans\s(?:y\s)?(?:revenir|reparaitre)|n'(?:est|y\sest|etant)\s(?:pas|plus)\srevenu|jusqu'a\sla\s(?:fin|cloture)|pour\sle\sreste|le\sreste\sde\sla\sseance"
)
OUT_OF = re.compile(r"(?<![a-z])hors\s(?:de\s)?(?:la\s)?presence\s(?:de\s|d'|du\s)")
OFFICE = re.compile(rf"(?:{CIVIL_DOTTED}\s)?(?:l[ea]\s)(?P<role>maire|presidente?)(?:\sde\s\w{{3,20}})?[ ,\n]{{0,3}}(?:qui\s|ayant\s)?\Z")
OFFICE_OF = re.compile(rf"(?:{CIVIL_DOTTED}\s)?l?[ea]?\s?(?P<role>maire|presidente?)(?![a-z])")
