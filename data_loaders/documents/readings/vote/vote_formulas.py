"""The phrases that tell what became of an item ("est adoptée", "est reportée à", "retirée de l'ordre du jour"; article L2121-20 CGCT)."""

import re

from data_loaders.documents.blocks.items_decisions import ALL_AGREE, COUNCIL, GENERAL_ASSENT, WITHDRAWS
from data_loaders.documents.blocks.items_prose import spoken, words
from data_loaders.documents.readings.vote.refusals.vote_later import COME_BACK, PUT_ASIDE
from data_loaders.documents.readings.vote.refusals.vote_manner import MANNER
from data_loaders.documents.record import Outcome
from data_loaders.documents.text.words.fates import POINT

_DONE = r"(?:est|sont|a ete|ont ete|soit|sera|seront)(?: \w{1,14}){0,2}"
_MONEY = (
    r"(?![^.;\n]{0,70}\b(?:section|exploitation|fonctionnement|investissement|compte|ligne|excedent|deficit|solde|resultat"
    r"|credits?|somme)\b)"
)
_COUNCIL = rf"{COUNCIL}(?:,? (?!(?:s'ils?|si|que|qui|dont|pour|par|a)\b)[\w']{{1,20}}){{0,5}},?"
# Where a sentence begins: "Accord.", "Tous pour."
_OPENS = r"(?:\A|(?<=[.:;>] )|(?<=\n)|(?<=[•–-] ))"
# The past tense that ends a paragraph tells what was decided; a year beside it, or words that recall, tell of another day.
_HAS = (
    rf"(?:\A|(?<=\. )|(?<=\n))(?:le |l[ae]s? |l')?{COUNCIL}(?: (?:municipal|communautaire|syndical|presents?|du conseil(?: municipal)?))?"
    r"(?: (?:a|ont) (?:donc |ainsi )?(?:decide|approuve|adopte|vote|valide|accepte|retenu|choisi|attribue|accorde|fixe"
    r"|donne (?:son|leur) accord|(?:donne|emis) un avis favorable)"
    r"| (?:s'est|se sont) (?:prononcee?s? (?:favorablement|pour)|declaree?s? favorables?))\b"
    r"(?![^.;\n]{0,160}?\b(?:(?:19|20)\d\d|deja|preceden\w+|derniere?s?|lors|ne pas|reporter|refuser|rejeter|ajourner|renvoyer"
    r"|mais|contre)\b)(?=[^.;\n]{0,200}(?:\.|\n| ?\Z)\s{0,3}(?:\Z|\n))"
)
_OWN_VERBS = "approuve|autorise|decide|adopte|fixe|valide|attribue|accepte|donne|charge|accorde"
FORMULAS: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    (
        "rejected",
        words(
            rf"\b{_DONE} (?:rejete|repousse)e?s?\b|\brejetee?s?\b(?= ?(?:a |par |$|\.|\n))"
            rf"|\bn(?:'est|e sont|'a|'ont) pas (?:ete )?(?:adopte"
            rf"|approuve)e?s?\b"
            r"|\b(?:proposition|demande|motion|deliberation|candidature|offre|voeu|projet)s? refusee?s? (?:a l'unanim|a la majorite"
            r"|par \d)"
            r"|(?:\A|(?<=[.:;\n] )|(?<=\n)|(?<=[>•–-] ))refus (?:du conseil|de l'assemblee|a l'unanim|unanime)"
            r"|\bavis defavorable a l'unanim|\bn'(?:adopte|approuve)(?:nt)? pas\b"
            rf"|\b{_COUNCIL} (?:n'est|ne sont|n'y est|n'y sont) pas (?:d'accord|favorables?)\b"
            rf"|{_OPENS}(?:refus|rejet|avis defavorable)(?= ?\.(?: |\n|\Z))"
            rf"|\b{_COUNCIL} (?:ecarte|decline)(?:nt)? (?:la|cette|l') ?(?:demande|proposition|requete|invitation|idee)\b"
        ),
    ),
    (
        "deferred",
        words(
            rf"\b{_DONE} (?<!mal )(?:ajourne|reporte|renvoye|differe)e?s?(?: (?:a |au |en |lors |dans |sine|pour)|(?= ?(?:\.|\n|$)))"
            rf"|\b(?:{POINT}|vote)s? (?:\w{{1,14}} )?(?:ajourne|reporte|renvoye|differe)e?s?\b"
            r"|\b(?:point|question|dossier|decision|vote|reprise)s? (?:\w{1,14} )?(?:est |sont )?remise?s? (?:a|au) (?:une|la|l'"
            rf"|une |plus)|\bdecision remise au \w|\b(?:la|sa|cette) decision (?:est|a ete) remise au \w"
            rf"|{_OPENS}(?:report|ajournement)(?= ?\.(?: |\n|\Z))"
            rf"|\b(?:reporter|ajourner|differer|renvoyer) (?:ce|cette|le|la|l')(?: ?)(?:{POINT}|vote|decision)\b"
            r"|\breportee?s? (?:a|au) (?:la |une |un )?(?:prochaine?|l'ordre|ulterieure?|conseil|seance)|\bajournee?s?(?= ?(?:$"
            r"|\.|\n))|\bsursis a statuer\b"
            r"|\b(?:remet(?:tent)?|ajournent?|differe(?:nt)?) (?:sa|leur) (?:decision|reponse|deliberation)\b"
            rf"|\b(?:prefere|decide|choisi(?:t|ssent)|souhaite|convient)(?:nt)?{MANNER},? (?:de )?remettre"
            r" (?:sa|la|leur|cette) decision (?:a|au) "
            rf"|\bdecide(?:nt)?{MANNER},? (?:de |d')(?:surseoir\b|(?:reporter|ajourner|differer|renvoyer) {_MONEY})"
            r"|\bsurseoir a (?:statuer|(?:sa|cette|la) (?:decision|deliberation))\b"
            rf"|\breporte (?:le vote|l'examen|la decision) (?:a|au) \w|(?<=, )(?:reporte|ajourne)e?(?= ?\.(?:\s|\Z))"
            rf"|{PUT_ASIDE}|{COME_BACK}"
        ),
    ),
    (
        "withdrawn",
        words(
            rf"\bretire(?:nt)? (?:ce|cette|le|la|les) {POINT}s?\b"
            r"(?! (?:n ?°|du \d|en date|prise |(?:19|20)\d\d))"
            r"|(?<!qu')\b(?:il|elle) est retiree?\b(?= ?[.,;\n])"
            rf"|\bretiree?s? de l'ordre du jour\b|\b{POINT}s? (?:est |a ete |sont )?retiree?s?\b"
            rf"|\bretirer (?:(?:ce|cette) {POINT}|(?:le|la|l') ?(?!deliberation){POINT})s?\b"
            r"(?=[^.;\n]{0,30}(?:de l'ordre du jour|$|[.;\n]))|\bretirer de l'ordre du jour\b"
            rf"|{WITHDRAWS}"
            r"|\bretrait (?:du point|de la question|de l'ordre du jour|du rapport|de l'affaire)\b"
        ),
    ),
    ("noted", words(
        r"\b(?:a|ont|est|a ete) pris acte\b|(?<=\n)pris acte(?= ?(?:$|\.|\n))|\bacte est donne\b"
        r"|\b(?:conseil|assemblee)[^.;\n]{0,90} pren(?:d|nent) connaissance\b|\bdont acte\b"
        r"|\b(?:est|a ete) donne acte\b|\b(?:conseil|assemblee|bureau)(?: \w{1,16}){0,2} (?:est|a ete) informee?\b"
        r"|\bprend acte\b(?= ?(?:$|\.|\n))"
        rf"|(?:(?<=[,.:;\n] )|(?<=\n)|(?<=[•–-] ))pren(?:ds?|nent) acte\b(?![\s\S]{{0,300}}?\b(?:{_OWN_VERBS})\b)"
        rf"|\b{_COUNCIL} pren(?:d|nent) (?:bonne )?note\b"
    )),
    (
        "adopted",
        words(
            r"\b(?:est|sont)(?: \w{1,14})? (?:adopte|approuve|vote|ratifie|enterine)e?s?\b"
            r"(?!,? (?:soit )?par (?:nature|fonction|chapitre|article|operation)s?\b)"
            r"|\b(?:est|sont)(?: \w{1,14})? (?:valide|accepte|autorise|attribue|accorde|alloue|maintenu)e?s? (?:a |par )"
            r"|\b(?:a|ont) ete (?:adopte|approuve|valide|accepte|vote)e?s? (?:a l'unanim|a la majorite|par \d)"
            r"|(?<!celui )(?<!celle )\b(?:adopte|approuve|valide|accepte|vote)e?s?"
            r" (?:a l'unanim|a la majorite|a main levee|par \d|tel|en l'etat"
            r"|par (?:le conseil|l'assemblee|les membres)|sans (?:observation|modif|reserve|remarque))"
            r"|\b(?:adopte|approuve)e?s? ?: ?\d{1,3} (?:voix )?pour\b"
            r"|\b(?:conseil|bureau|assemblee) (?:\w{1,14} )?adopte\b|\badoptee?s?(?= ?(?:$|\.|\n|;|\(\d))"
            r"|(?:(?<=[.;:,\n] )|(?<=\n))il (?:est|a ete) (?:donc |ainsi )?decide (?:de |d'|que |qu')(?!proposer)"
            r"|(?<=\n)(?:decide|delibere)[ :]{0,2}(?:\n\s{0,3}(?:article|[-–•] ?d|de |d')|\s{1,4}article \d)"
            r"|(?<=\n)avis favorable(?= ?(?:$|\.|\n))"
            r"|\b(?:vote|resultat du vote|decision|avis)s?(?: du conseil(?: municipal)?| de l'assemblee)?"
            r" ?:\s{0,3}(?:-\s)?(?:pour(?! ?:? ?\d{1,3},? (?:voix )?contre)|unanim"
            r"|(?:approuve|adopte|accepte|valide)|favorable(?!s? \d)|oui|accord)"
            rf"|\b{_COUNCIL} (?:est|sont) (?:(?!pas )\w{{1,14}} )?(?:d'accord\b|favorables?(?: (?:a|aux?)\b|(?= ?[.;])))"
            rf"|\b{_COUNCIL} y (?:est|sont) (?:(?!pas )\w{{1,14}} )?favorables?\b"
            r"|(?<!si la )(?<!que la )(?<!si cette )\b(?:proposition|demande|offre|devis|candidature|motion) (?:est|sont)"
            r" (?:acceptee?s?|validee?s?|retenue?s?)(?= ?(?:$|[.;,\n]))"
            r"|\b(?:deliberation|proposition|motion|voeu|resolution)s? (?:adopte|approuve|accepte|valide)e?s?(?= ?(?:$|[.\n(]))"
            r"|(?:(?<=[.:;€\n] )|(?<=\n)|(?<=[>•–-] ))accord (?:du conseil|des (?:autres )?(?:membres|conseillers|elus)|de l'assemblee)\b"
            rf"|\b{_COUNCIL} (?:suit|suivent) (?:l'(?:avis|offre)(?! defavorable)"
            r"|l[ae]s? (?:propositions?|choix|preconisations?|recommandations?|classement))\b"
            rf"|{ALL_AGREE}(?! pour dire)|{GENERAL_ASSENT}"
            rf"|{_OPENS}(?:accord(?= ?\.(?: |\n|\Z))|accord est donne\b"
            rf"|(?:accord|approbation) (?:de tous|unanime|generale?)\b|les elus (?:approuvent|valident|acceptent|adoptent)"
            r" (?:cet(?:te)?|ce|la|le|les|l')\b"
            rf"|(?:resultat(?: du vote)?|vote) ?: ?\d{{1,3}} oui(?= ?[.;\n])"
            rf"|tous (?:d'accord|pour|favorables)(?= ?(?:[.,;\n]|\Z))|nous decidons\b)|{_HAS}"
            r"|(?<=\n)vote favorable(?= ?(?:$|\.|\n))|(?<=[.;] )vote favorable(?= ?(?:$|\.))"
            r"|\baccord (?:a l'unanim|unanime)|\bavis favorables? (?:a l'unanim|du conseil)|\bpour a l'unanimite\b"
        ),
    ),
)  # fmt: skip
# The council is asked to take note and nothing else, and votes.
ASKED_TO_NOTE = spoken(
    r"\b(?:propose|demande)e?,? (?:donc )?(?:au|aux membres du) (?:conseil|bureau|comite)(?: \w{4,16}){0,3} ?:?[ \n•–-]{0,5}(?:de |d')"
    r"(?P<note>prendre acte)\b[^.;:]{0,200}[.;]?[ \n•–-]{0,5}(?:pour|vote|abstentions?|adopte) ?[:a]"
)
