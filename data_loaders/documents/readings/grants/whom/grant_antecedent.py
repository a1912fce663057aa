"""The beneficiary that a sentence names before its pronoun or as its object: "soutenir l'association X … de lui attribuer"."""

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_OBJECT = phrase(
    r"\b(?:soutenir|subventionner|aider|accompagner|demande d(?:e|u)|sollicitation d(?:e|u)|considerant que|permettre a) "
    r"(?=(?:l'|la |le )(?:association|amicale|comite|club|cooperative|union|foyer|compagnie|section|societe|ecole)\b)|"
    r"\b(?:soutenir|subventionner|aider) (?=l'[A-Z]|les? [a-z])"
)
_PRONOUN = phrase(
    r"\b(?:de |a )?lui (?:\w{1,12} )?(?:attribu|accord|vers|octroy|allou|donn|apport)\w*|\ba (?:cette|ladite|celle-ci|ce|"
    r"l') ?(?:association|club|"
    r"comite)\b|\ba hauteur d"
)
_ENDS = phrase(
    r"\b(?:dans (?:son|sa|ses|la|le|l'|cette)|a hauteur|pour|afin|par|en|de mener|de poursuivre|d'organiser|qui|sollicit\w+|"
    r"demand\w+)\b|[,;:.\n]"
)


def before(view: View, start: int, here: int) -> tuple[int, int] | None:
    """The one name that [start, here) brings as an object, where a pronoun or "à hauteur de" refers to it; None where two stand there."""
    if not _PRONOUN.search(view.folded, start, min(len(view.folded), here)):
        return None
    names = []
    for match in _OBJECT.finditer(view.folded, start, here):
        stop = _ENDS.search(view.folded, match.end() + 2, here)
        if name := grant_beneficiary.named_at(view, match.end(), stop.start() if stop else here):
            names.append(name)
    said = {view.folded[a:b] for a, b in names}
    return names[-1] if len(said) == 1 else None


def example(text: str) -> str | None:
    """The antecedent in a text."""
    found = before(View.of(text), 0, len(text))
    return text[found[0] : found[1]] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Afin de soutenir l'association Le Phare dans son action, il est proposé de lui attribuer une subvention de ", "Le Phare"),
    ("Vu la demande de l'association Orme Vert, décide de lui verser ", "Orme Vert"),
    ("de soutenir le club Judo du Val à hauteur de ", "club Judo du Val"),
]
NOT_FOUND = [
    "Afin de soutenir l'association Le Phare, une subvention de ",
    "soutenir l'association Le Phare et soutenir l'association Orme Vert, de leur attribuer à hauteur de ",
    "soutenir les associations à hauteur de ",
]
