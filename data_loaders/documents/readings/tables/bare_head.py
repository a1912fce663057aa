"""The words of a table of bare figures that are no row: the names of its columns, its total, the sentence or the votes behind it."""

import re

from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.word_set import word_set

_ENDS = phrase(
    r"\A(?:votes?\b|pour ?:? ?(?:\Z|\d)|contre\b|abst\w*|votants?\b|presents?\b|suffrages|unanimit|adopt|fait (?:a|et)|"
    r"pour (?:copie|extrait)|nombre de (?:vo|membres|conseillers)|dit |decide|charge |autorise|precise|inscri[tv]|les credits|credits|"
    r"imput|m\.|mme|monsieur|madame|soit |ainsi |apres |resultat|approuv|accepte|deliber|ces? |cette |la depense|lesquel)"
)
_NAMES = re.compile(
    r"associations?|noms?|de|des|du|la|le|les|l|d|a|aux|et|en|ou|par|organismes?|beneficiaires?|structures?|tiers|libelles?|intitules?|clubs?|"
    r"montants?|sommes?|subventions?|aides?|vot[ee]\w*|propos\w+|accord\w+|attribu\w+|allou\w+|demand\w+|sollicit\w+|obtenu\w*|vers[ee]\w*|"
    r"recue?s?|percue?s?|annees?|exercices?|(?:19|20)\d\d|euros?|eur|€|licencies?|adherents?|membres?|nombre|nbre?|nb|effectifs?|n|no|numero|"
    r"ordre|objets?|projets?|actions?|communes?|villes?|articles?|comptes?|imputation|pour|rappel|prev\w+|bp|budget|commission|cm|"
    r"conseil|municipal|decisions?|avis|observations?|denomination|municipales?|communales?|fonctionnement|annuelles?|siege|section|secteur|"
    r"domaine|categorie|taux|depenses?|subventionnables?|eligibles?|operations?|travaux|cout|porteurs?|retenu\w*|octroy\w+|exceptionnel\w*|"
    r"ecoles?|etablissements?|equipes?|eleves|nature|"
    r"6\d{2,5}"
)
_MONEY = re.compile(r"montants?|subventions?|vot[ee]\w*|accord\w+|attribu\w+|propos\w+|euros?|€|20\d\d")
_WORD = re.compile(r"[a-z]{1,40}|\d{1,10}|€")
_TOTAL = phrase(r"[^a-z]{0,9}(?:montants? )?(?:sous[- ]?)?(?:total|totaux)\b")
_OF_ALL = word_set(
    "general generale des de la les subventions subvention aux associations association en euros eur annuel global attribue attribuees"
    " votees vote"
)
_LONGEST = 110


def is_head(words: str) -> bool:
    """The line holds names of columns only."""
    found = _WORD.findall(words)
    return bool(found) and all(_NAMES.fullmatch(w) for w in found)


def head_of(words: str) -> int:
    """Where the names of columns end with which the words begin; 0 where no column of money is among them."""
    end = 0
    for word in _WORD.finditer(words):
        if not _NAMES.fullmatch(word.group()):
            break
        end = word.end() if _MONEY.fullmatch(word.group()) else end
    return end


def is_sum(words: str) -> bool:
    """The words of a line that prints a sum, of all rows or of a section."""
    return bool(_TOTAL.match(words))


def is_total(words: str) -> bool:
    """The words of the line that prints the sum of all rows."""
    found = _TOTAL.match(words)
    return found is not None and "sous" not in found.group() and all(w in _OF_ALL for w in re.findall(r"[a-z]+", words[found.end() :]))


def is_over(words: str) -> bool:
    """A sentence or the votes: no line of the table."""
    return bool(_ENDS.match(words) or len(words) > _LONGEST or money_table.PROSE.search(words))


def example(text: str) -> str | None:
    """What a line is, told of by this file."""
    words = text.lower()
    return "over" if is_over(words) else "total" if is_total(words) else "sum" if is_sum(words) else "head" if is_head(words) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Nom de l'association Montant 2023", "head"),
    ("Subvention de fonctionnement (6574)", "head"),
    ("TOTAL DES SUBVENTIONS", "total"),
    ("Sous-total sports", "sum"),
    ("Total culture", "sum"),
    ("Pour : 13", "over"),
    ("Le conseil approuve ces montants", "over"),
]
NOT_FOUND = ["Association des parents", "Pour un sourire", "Chorale du Val"]
