"""The words that say what an amount stands for: beside it to the left, or right behind it."""

import re
from typing import Literal

from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.words.taxes import TAXES

Role = Literal["plain", "min", "max", "estimate", "share", "unit", "vat", "old", "new", "change", "sum", "option", "other"]

_GAP = r"[^€;]{0,45}\Z"
_UNIT = (
    r"\bunitaires?\b|\ba l'unite\b|\bprix (?:du (?:repas|gouter|metre|stere|litre|kilo|trajet)|"
    r"de (?:la (?:tonne|rotation|page|copie|course|visite|seance|nuit)|"
    r"l'heure|vente))|\b(?:tarif|taux) horaires?|"
    r"\b(?:mensuel|trimestriel|hebdomadaire|journalier)\w*"
)
_TOLD: tuple[tuple[Role, str, str], ...] = (
    ("vat", r"\btva\b|taxe sur la valeur", r"[^€;.]{0,25}\Z"),
    (
        "new",
        r"nouveau (?:montant|total|prix|cout)|montant (?:nouveau|final|definitif)|(?:forfait|cout|prix) definitif|"
        r"remuneration definitive|\bport(?:e|er|ant|era|es?)\b[^€;.]{0,60}\ba|"
        r"ramen\w+[^€;.]{0,60}\ba\b|(?:s'etabli|s'elev)\w+ (?:donc |ainsi |desormais |maintenant )?apres|"
        r"passe\w*[^€;.]{0,40} (?:de [^;]{4,40} )?a\b|"
        r"(?:apres|suite a) (?:cet |cette |l'|la )?(?:avenants?|modifications?)|s'elever?a desormais|"
        r"arret\w+[^€;.]{0,40}\b(?:somme|montant)",
        r"[^€;.]{0,40}\Z",
    ),
    ("old", r"initial\w*|marche de base|anterieur\w*|ancien\w*|precedent\w*", _GAP),
    (
        "change",
        r"(?<!apres cet )(?<!apres l')(?<!apres )(?<!suite a l')avenants?\b|montant de la modification\b|"
        r"plus[- ]?values?|moins[- ]?values?|augmentation|"
        r"diminution|supplementaires?|complementaires?|surcout|majoration|en (?:plus|moins)",
        r"[^€;]{0,100}\Z",
    ),
    ("min", r"\bmini(?:mum|mal|male|ma)?\b|plancher", _GAP),
    (
        "max",
        r"\bmaxi(?:mum|mal|male|ma)?\b|plafond\w*|dans la limite|n'excedant pas|ne (?:peut|pourra|"
        r"devra)\w* (?:pas )?(?:exceder|depasser)",
        _GAP,
    ),
    (
        "estimate",
        r"\bestim\w+|previsionnel\w*|enveloppe|evalue\w*|a titre indicatif|seuils?|"
        r"(?:avai(?:t|ent)|etai(?:t|ent)) (?:ete )?(?:chiffre|prevu)\w*|au lieu d(?:e|u)|solution de base (?:a|pour)",
        r"[^€;]{0,50}\Z",
    ),
    (
        "share",
        r"\bparts? (?:de |du |des |a |ville|communale)|reste a (?:la )?charge|quote-part|a la charge|participation|"
        r"subvention\w*|remboursement",
        r"[^€;]{0,45}\Z",
    ),
    ("share", r"\bdont\b(?! (?:l'offre|le montant|le devis|le prix|la proposition)\b)", r"[^€;.]{0,25}\Z"),
    (
        "unit",
        _UNIT,
        r"[^€;.]{0,30}\Z",
    ),
    (
        "sum",
        r"total general|total des (?:lots|marches|travaux|offres)|montant total (?:du marche|des)|cout total|soit un total|"
        r"total (?:ht|ttc)|\btotal\s{0,2}:?",
        r"[^€;,a-z]{0,6}\Z|"
        r"(?:total general|total des (?:lots|marches|travaux|offres)|montant total (?:du marche |des )|cout (?:total|"
        r"global))[^€;]{0,45}\Z",
    ),
    ("option", r"\b(?:options?|variantes?|pse|tranches? (?:conditionnelle|optionnelle)s?|tranche \d)\b", r"[^€;.]{0,40}\Z"),
    (
        "other",
        r"penalites?|caution\w*|retenues? (?:de garantie|sur)|capital|loyers?|redevances?|recettes?|(?<!sans )franchise|indemnites?|"
        r"chiffre d'affaires|assiette|en reclamation|\b(?:paiera|acquittera|reversera)\b",
        r"[^€;.]{0,40}\Z",
    ),
)
BEFORE = tuple((role, phrase(rf"(?:{words}){gap}")) for role, words, gap in _TOLD)
_NO_LABEL = r"(?! ?(?:annuel )?(?:ht |ttc )?(?::|=|de \d))"  # "60 000 € HT⏎Minimum : 20 000 €": the word is the next amount's
AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("share", phrase(rf"\s{{0,2}}{TAXES}?\s{{0,2}}pour (?:son|ses|le|les) co-?traitants?\b")),
    (
        "unit",
        phrase(
            rf"\s{{0,2}}{TAXES}?\s{{0,2}}(?:/|par|le|la|l'|chaque|d[eu] l'|de la|du) ?"
            r"(?:m2|m²|m3|m\b|ml|metre|litre|heure|h\b|jour|journee|"
            r"unite|repas|eleve|tonne|mois|habitant|hab|ha\b|hectare|kg|l\b|passage|enfant|kwh|mwh|place|agent|personne|poteau|point|page|"
            r"exemplaire|seance|visite|kilo|piece|"
            r"rotation|numero|course|trajet|benne|intervention|km\b|kilometre|stere|nuitee?|copie)"
        ),
    ),
    (
        "unit",  # "158 € HT la fosse": what a clause ends with
        phrase(
            rf"\s{{0,2}}{TAXES}\s{{1,2}}(?:la |le |l')(?!devis|marche|lot|tout|total|contrat|montant|maire|projet|mandat|forfait|cout|prix)"
            r"[a-z]{3,14}(?=\s?[.,;)\n])"
        ),
    ),
    (
        "option",
        phrase(
            rf"\s{{0,2}}{TAXES}?\s{{0,2}}(?:en|pour la|\(|au titre de la) ?"
            r"(?:tranches? (?:conditionnelle|optionnelle)|options?\b|variantes?\b|pse\b)(?! (?:retenue?|comprise?|incluse?|affermie)s?\b)"
        ),
    ),
    ("min", phrase(rf"\s{{0,2}}\(?{TAXES}?\)?\s{{0,2}}\(?(?:en |au )?mini(?:mum)?\b{_NO_LABEL}")),
    ("max", phrase(rf"\s{{0,2}}\(?{TAXES}?\)?\s{{0,2}}\(?(?:en |au )?maxi(?:mum)?\b{_NO_LABEL}")),
    ("estimate", phrase(r"\s{0,2}\(?\s{0,2}(?:estime|estimation|previsionnel)(?![^)€;\n]{0,20}\d)")),
    ("other", phrase(r"\s{0,2}(?:de|d') ?(?:redevance|loyer|penalite|caution|franchise|subvention|recette|amende)s?\b")),
)  # fmt: skip
