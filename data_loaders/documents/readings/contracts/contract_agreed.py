"""An estimate or amendment presented and agreed to: "présente le devis de l'entreprise X : 6 118 € HT. Accord unanime"."""

from data_loaders.documents.text.phrase import phrase

_PRESENTED = phrase(
    r"\b(?:present|propos|soumet|expos|communiqu)\w{0,6} (?:\w{1,12} ){0,4}?(?:l'|un |le |cet |ce |son )(?P<what>avenant|devis)\b|"
    r"\ba (?:transmis|remis|adresse|envoye|fait parvenir|fait|etabli|presente) (?:un|une|son|sa) (?:\w{3,12} )?(?P<sent>devis|"
    r"proposition|offre)\b|"
    r"\b(?:le |un )(?P<bid>devis) (?:de |d'|du )[^.;:€]{3,90}? (?:s'eleve|est|se monte)\b"
)
_AGREED = phrase(
    r"\b(?:adopte|accord(?! cadre)|approuv|accept|valid|unanim|favorable)\w*|\bvote ?:? ?(?:\w+ ){0,2}pour ?:? ?\d|"
    r"\bpour ?: ?\d|\b\d{1,2} (?:voix )?pour\b"
)
_OPEN = phrase(
    r"\b(?:report|ajourn|retir|renvoy|refus|rejet|defavorable|surseoi|abandon)\w*|\bautres? devis|\ben attente|\bdevis compl|"
    r"\b(?:deux|trois|"
    r"quatre|plusieurs|\d) devis|\bne (?:donne|retient|souhaite) pas|\bnegoci\w+"
)
# An amendment without its name: "une plus-value de 900 € HT, ce qui porte le montant du marché de 9 000 € à 9 900 €".
RAISES = phrase(
    r"\b(?:plus|moins)[- ]values?\b[^;]{0,80}?\bport(?:e|ant) (?:ainsi )?(?:le montant (?:total )?(?:du|de ce) marche|le marche)\b"
)
_LONGEST = 700


def kind(folded: str, start: int, end: int) -> str | None:
    """ "devis" or "avenant" where a short item presents one and then agrees; None where others are asked for or it is put off."""
    if end - start > _LONGEST or _OPEN.search(folded, start, end):
        return None
    found = list(_PRESENTED.finditer(folded, start, end))
    if len(found) != 1 or not _AGREED.search(folded, found[0].end(), end):
        return None
    return found[0]["what"] or "devis"


def example(text: str) -> str | None:
    """What a folded text presents and agrees to."""
    return kind(text, 0, len(text))


EXAMPLES: list[tuple[str, str]] = [
    ("m. loup presente le devis de l'entreprise toits du val : 6 118 € ht. accord unanime.", "devis"),
    ("mme orme presente l'avenant n° 1 au marche de l'entreprise brume : + 340 € ht. adopte a l'unanimite.", "avenant"),
    ("le devis de l'entreprise loup s'eleve a 450 € ttc. accord du conseil.", "devis"),
]
NOT_FOUND = [
    "le maire presente le devis de l'entreprise loup. le conseil demande d'autres devis.",
    "le maire presente le devis de l'entreprise loup : 300 €. decision reportee.",
    "le maire presente trois devis. adopte.",
    "le maire presente le devis de l'entreprise loup : 300 €.",
]
