"""The words of titles: the matters that acts name, the verbs of sentences, names and sums (objet, article R2121-9 CGCT)."""

import re

VERB = re.compile(
    r"(?<![\w-])(?:est|sont|a ete|ont ete|etait|etaient|sera|seront|soit|doit|doivent|peut|peuvent|propose|rappelle|expose|informe|indique"
    r"|presente|explique"
    r"|demande(?!s?\s(?:de|d'|du))|precise|souhaite|remercie|signale|annonce|donne|ajoute|repond|interroge|decide|approuve|autorise"
    r"|s'etablit|s'eleve|s'inquiete|participe|participent"
    r"|s'elevent|ayant|donnent)\b"
)
NAME = re.compile(r"(?:M\.|Mmes?|MM\.)|[A-ZÀ-Ö][\w'’-]{1,30} [A-ZÀ-Ö'’-]{3,30}\Z|[A-ZÀ-Ö'’-]{3,30} [A-ZÀ-Ö][a-zà-ÿ-]{1,30}\Z")
# A list of people: two names with a comma between.
NAMES = re.compile(
    r"\b[A-ZÀ-Ö][\w'’-]{1,20} [A-ZÀ-Ö][A-ZÀ-Ö'’-]{2,25}, ?(?:M\.|Mme )?[A-ZÀ-Ö][\w'’-]{1,20} [A-ZÀ-Ö][A-ZÀ-Ö'’-]{2,25}\b"
    r"|\b[A-ZÀ-Ö][A-ZÀ-Ö'’-]{2,25} [A-ZÀ-Ö][a-zà-ÿ-]{1,20}, ?[A-ZÀ-Ö][A-ZÀ-Ö'’-]{2,25} [A-ZÀ-Ö][a-zà-ÿ-]{1,20}\b"
)
AMOUNT = re.compile(r"\d ?(?:€|euros?|f|francs?)(?: ?(?:ttc|ht))?\Z")
COLUMNS = re.compile(r"\S(?:\t| {3,})\S")
# The first row below a table's head: words, then a sum.
FIGURES_BELOW = re.compile(
    r"[^\S\n]{0,3}\n\s{0,3}[^\s:][^\n:]{1,79}"
    r"\s(?!(?:19|20)\d\d\s)\d[\d .]{0,12}(?:(?:,\d\d)?\s?(?:€|euros?|HT|TTC)|[.,]\d\d|(?<=\d\d))[ \t]*(?=\n|\Z)"
)
# The words that name an act's matter at a title's beginning.
MATTER = re.compile(
    r"[«\" ]{0,2}(?:\w{3,16} ?[-–:/] ?|[a-z' ]{3,30} ?[:–-] )?(?:approbation|demande|creation|travaux|convention|vote|marche|modification"
    r"|attribution|budget|subvention|adoption|decision|rapport|compte|adhesion|renouvellement|acquisition|avenant|motion|voeu|tarif|contrat"
    r"|commission|actualisation|cession|mise|debat|vente|indemnite|determination|designation|ouverture|garantie|renovation|remuneration"
    r"|affectation|taux|emprunt|report|amenagement|maintenance|redevance|remboursement|annulation|encaissement|transfert|election|choix"
    r"|majoration|versement|octroi|taxe|participation|financement|exoneration|suppression|institution|instauration|autorisation"
    r"|etablissement|changement|recrutement|installation|programme|personnel|tableau|delegation|plan|fonds|admission|refection|achat"
    r"|location|bail|reglement|fixation|revision|denomination|numerotation|classement|declassement|regularisation|echange"
    r"|alienation|servitude"
    r"|prise|signature|validation|lancement|avis|retrait|dissolution|extension|restauration|construction|demolition|entretien"
    r"|fourniture|assurance"
    r"|protocole|mandat|adjonction|nomination|composition|constitution|renonciation|droit|cotisation|bourse|prime|regime|temps|emploi|poste"
    r"|effacement|enfouissement|eclairage|electrification|assainissement|voirie|urbanisme|plu\b|cimetiere|ecole|cantine|salle"
    r"|forfait|provision"
    r"|admissions?|creances?|dissolution|dematerialisation|teletransmission|transaction|groupement|consultation|presentation|organisation)"
)
