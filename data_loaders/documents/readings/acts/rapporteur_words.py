"""How papers name who reports an item (rapporteur): by the word itself, by "expose" or "présente", by "sur le rapport de"."""

import re

_PARTICLE = r"(?:de la|de|du|des|d'|le|la|el|van|von|ben|di|da|dos)"
_WORD = (
    r"(?!(?:Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|Mme|Mlle)\b)(?:d'|l'|D'|L'|K/)?"
    r"(?![A-ZÀ-Ö]\.)[A-ZÀ-Ö](?:[^\W\d_]|['’-]){0,30}"
)
_LETTERS = r"(?:(?!MM?\.)[A-ZÀ-Ö]\.(?:[ -]{0,2}[A-ZÀ-Ö]\.)?[ ]{0,2})?"  # "J.-L. LESAGE"
_BEHIND = r"(?: {1,2}(?!MM?\.)[A-ZÀ-Ö]\.(?:[ -]?[A-ZÀ-Ö]\.)?)?"  # "LESAGE J.-L."
_NAME = rf"{_LETTERS}{_WORD}(?: {{1,2}}(?:{_PARTICLE} )?{_WORD}){{0,4}}{_BEHIND}"
_CIVIL = r"(?:M\.|MM\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|MME|MONSIEUR|MADAME|M)"
_ROLE = r"(?:[Ll]e|[Ll]a|LE|LA) (?P<role>[Mm]aire|MAIRE|[Pp]r[ée]sidente?|PR[EÉ]SIDENTE?)"
_RANK = (
    r"(?:[Ll]e|[Ll]a) (?:[Vv]ice-[Pp]r[ée]sidente?|[Cc]onseill(?:er|ère)(?: d[ée]l[ée]gu[ée]e?)?|(?:[Pp]remi(?:er|ère) )?[Aa]djointe?)"
    r"(?= [A-ZÀ-Ö])"
)
CIVIL, NAME = _CIVIL, _NAME
# What stands between the reporter's name and the verb: a function, "rapporteur", "nous".
_OFFICE = r"(?P<office>(?:\s?[,–(]|\s-)\s?[^.;:\n]{2,110}?[,–)-]?)?"
_VERB = r"(?:expos|pr[ée]sent|rapport|EXPOS|PR[ÉE]SENT|RAPPORT)(?:e|ent|E|ENT)\b"
SPOKEN = re.compile(
    rf"(?<![\w'’])(?P<civil>{_CIVIL}\s{{1,2}})?(?:{_ROLE}(?:\s?,\s?(?P<named>{_NAME}))?|(?P<name>{_NAME})){_OFFICE}\s?,?\s{{1,2}}"
    rf"(?:(?:nous|en|alors|ensuite|donc)\s)?(?:{_VERB}|(?:donne|fait) lecture du rapport)"
)
# What is presented or exposed follows the verb; in a roll "présente" ends its line.
MATTER = re.compile(
    r"\s{1,3}(?:l[aes]\b|l[’']|aux?\b|à\b|une?\b|d[eu]s?\b|d[’']|ce\b|cette\b|ces\b|cet\b|s[ae]s?\b|son\b|en\b|pour\b|qu[e’'])|\s?:"
)
EXPLAINS = re.compile(rf"(?:{_CIVIL}\s{{1,2}})(?P<name>{_NAME}) explique\b")
_CALLING = r"(?i:(?:nom du |[ée]lue? )?rapporteure?s?)(?:\s?\((?:e|s|e s|se)\)){0,2}(?i: de la d[ée]lib[ée]ration| du dossier)?"
LABEL = re.compile(
    rf"(?:{_CALLING}\s?(?:\s?[:–—-]\s{{0,2}}|\s(?={_CIVIL}\s))|(?i:pr[ée]sent[ée]e?\spar|pr[ée]sentation(?:\spar)?)\s?:\s{{0,2}})"
    rf"(?:{_CIVIL}\s{{1,2}})?(?:{_RANK}\s)?(?:{_ROLE}|(?P<name>{_NAME}))"
)
SPEAKER = re.compile(rf"(?:{_CIVIL}\s{{1,2}}{_NAME}|(?<![\w'’]){_ROLE}),\s{{1,2}}\Z")
# The label above its name; a roll must know it.
BELOW = re.compile(
    rf"(?:(?<=\n)|\A|(?<=[:.–-] ))[ \t]{{0,4}}(?:{_CALLING}(?:[ \t]{{0,2}}\n\s{{0,4}}"
    rf"|[ \t]{{1,2}})|(?i:rapport) ?: )(?:{_CIVIL}\s{{1,2}})?(?P<name>{_NAME})"
)
# "Rapport de M. Merle" on a line of its own, "le dossier, présenté par M. Merle".
REPORT_OF = re.compile(
    rf"(?:(?:(?<=\n)|\A)[ \t(]{{0,4}}(?i:rapport|expos[ée]|pr[ée]sent[ée]e?)\s(?:de|par)|(?i:(?:rapport|dossier|point|projet"
    rf"|question),?\spr[ée]sent[ée]e?\spar))"
    rf"\s{{1,3}}{_CIVIL}\s{{1,3}}(?P<name>{_NAME})"
)
REPORTER_IS = re.compile(
    rf"(?i:le\srapporteur|la\srapporteure),\s(?:{_CIVIL}\s{{1,2}})?(?P<name>{_NAME}),"
    rf"|\((?i:rapporteure?)\s(?:{_CIVIL}\s)?(?P<named>{_NAME})\)"
)
# A list's column: the name between wide blanks or bars.
COLUMN = re.compile(rf"(?:(?<=[ \t][ \t])|(?<=\t)|(?<=\|)|(?<=\| )){_CIVIL}\s(?P<name>{_NAME})(?=[ \t]{{2}}|\t|\s?\||[ \t]?\n)")
BRACKETED = re.compile(rf"\({LABEL.pattern}")  # below the decision: "(Rapporteur : M. Merle)"
CALLED = re.compile(
    rf"(?:{_CIVIL}\s{{1,2}})(?:{_ROLE}(?:\s?,\s?(?P<named>{_NAME}))?|(?P<name>{_NAME}))"
    rf"(?:,? [a-zé][^.;:,\n]{{2,60}})?,?\s\(?(?!(?<=[^,(–-]\s)(?:Rapporteure?|RAPPORTEURE?)\s?:)(?i:rapporteure?)\b"
)  # no label of the line below, run in: "Secrétaire : M. X | Rapporteur : Mme Y"
AFTER = re.compile(
    rf"(?i:(?:(?:sur|entendu|ou[iï])\s(?:le rapport|l['’]expos[ée])|sur rapport)\s(?:de|du|par)\s)(?:{_CIVIL}\s{{1,2}})(?:{_ROLE}"
    rf"|(?P<name>{_NAME}))"
)
# "Monsieur le Président présente le rapport." right above the heading.
ABOVE = re.compile(
    rf"(?P<civil>{_CIVIL}\s{{1,2}})(?:{_ROLE}(?:\s?,\s?(?P<named>{_NAME}))?|(?P<name>{_NAME})){_OFFICE}\s?,?\s{{1,2}}"
    r"(?:pr[ée]sente|rapporte|expose) (?:le|ce|cette|la) (?:rapport|dossier|point|d[ée]lib[ée]ration|projet)\.?\s{0,4}\Z"
)
LABEL_ABOVE = re.compile(rf"{LABEL.pattern}[^\n.]{{0,60}}\s{{1,6}}\Z")
