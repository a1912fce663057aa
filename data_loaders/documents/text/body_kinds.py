"""Patterns, in small letters, of what councils and the authorities they sit for are called (CGCT L2121-1, L3121-1, L4131-1, L5210-1)."""

COMMUNITY = r"communaute\s(?:de\s{1,9}communes|d'agglomeration|urbaine)"
# Bodies whose money and contracts a town's paper tells beside its own: "la région a versé", "l'agglomération retient".
OTHER_BODIES = rf"{COMMUNITY}|metropole|agglomeration|syndicat|departement|region|etat|caf|conseil\s(?:departemental|regional|general)"
GROUP = rf"{COMMUNITY}|metropole"
# A syndicate's council ("conseil syndical") is the only one left out: its own paper is told by whose council sits.
COUNCIL_BUT_SYNDICATES = r"conseil\s{1,3}(?:municipal|communautaire|metropolitain|departemental|general|regional|de\s(?:la\s)?communaute)"
COUNCIL = rf"(?:{COUNCIL_BUT_SYNDICATES}|conseil\s{{1,3}}syndical)"
