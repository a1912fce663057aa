"""Party (partie): how a supplier, a beneficiary or a council is named; what tells no name is counted, and ranked nowhere.

Law: the essential data of contracts and grants name their holder (CCP R2196-1; decree 2017-779).
"""

# One letter at least: a place in a list, an inner code or a bare SIRET names nobody.
NAMED = r"\p{L}"
# What a form puts where it knows no name; the whole cell, in any case.
NO_NAME = (
    r"(?i)^\W*(?:null|none|nan|n\W?[acr]\W?|n[ée]ant|inconnue?s?|non (?:communiqu|renseign|nomm|pr[ée]cis|publi)\w*|anonyme?s?"
    r"|divers(?:es)?|autres?|total|agents?(?: municipaux| communaux| territoriaux)?|mairie|secr[ée]tariat"
    r"|services?(?: municipaux| techniques)?)\W*$"
)
