"""The words of tables of lots: who is named, that it won, that nobody did (articles L2113-10, R2185-1 CCP).

"Lot 2 – Peinture | Attributaire : LOUP | 48 000 €", "Lot 3 : infructueux, relancé".
"""

from data_loaders.documents.text.phrase import phrase

WHO = "(?:entreprises?|attributaires?|titulaires?|societes?|prestataires?|candidats?|fournisseurs?|soumissionnaires?)"
WON = phrase(r"ret(?:en(?:ir|ue?s?|ons)|ient)\b|attribu|titulaire|adjudicataire|(?:mieux|moins)[- ]disant|plus avantageuse|class\w+ premi")
NOBODY = r"infructueu\w*|sans suite|relanc\w*|non attribue|(?:aucune |pas d' ?)offre|declare"
