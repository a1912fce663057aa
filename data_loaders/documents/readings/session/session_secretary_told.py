"""The sentences that name a secretary: "X est secrétaire", "désigne X comme secrétaire", "X a été élue secrétaire", or the next one does.

Each function reads one form of them round a mention of the office: the name, "several" where it names more than one, None otherwise.
"""

import re

from data_loaders.documents.text.names import names, names_near
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.view import View

_CHOSEN = re.compile(
    r"(?:ayant\s(?:obtenu|recueilli)\s(?:la\smajorite|l'unanimite)\sdes\s(?:suffrages|voix)\s?,?\s)?"
    r"(?:(?:est|sont|a ete|ont ete|fut|sera)\s{1,3})?(?:elue?s?|nommee?s?|designee?s?|choisie?s?|proclamee?s?|declaree?s?)(?![a-z])"
)
_CHOOSES = re.compile(
    r"(?<![a-z])(?:designe|nomme|elit|choisit|retient|retiennent|sollicite(?= (?:m|mme|[a-z'-]{2,20} ))|candidature(?:\sde)?"
    r"|nomination\sde(?!\s(?:secretaire|la|l')|s)|propose|designent|nomment|elu|nommer|designer|choisissent)(?![a-z])"
)
_THIS_OFFICE = re.compile(
    r"(?:ayant\s(?:obtenu|recueilli)\s(?:la\smajorite|l'unanimite)\sdes\s(?:suffrages|voix)\s?,?\s)?"
    r"(?:a ete |est )?(?:elu|nomme|designe|choisi)(?:\(e\)|e)?\s(?:a l'unanimite )?(?:pour\s(?:remplir|assurer"
    r"|occuper)\s)?(?:cette|ces|les|la)\sfonctions?|a ete designee? pour remplir cette fonction"
    r"|a accepte (?:de (?:remplir|tenir)|d'(?:assurer|occuper)) (?:cette|ces|les|la) fonctions?"
    r"|(?<=, )(?:elue?|nommee?|designee?|choisie?),? (?:prend place|remplit|accepte|assure|occupe)"
)
_IS = re.compile(
    r"(?<![a-z])(?:est|etait|sera|fut|assure|assurait|assurera|remplit|exerce)\s"
    r"(?:(?:le|la|les fonctions de|la fonction de|les roles? de)\s)?\Z"
)
_AS = re.compile(
    r"(?<![a-z])(?:comme|en\s(?:qualite|tant)\s(?:de|que)|pour"
    r"\s(?:etre|(?:(?:tenir|assurer)\s)?le(?= )|assurer les fonctions de|remplir les fonctions de)|au poste de)\s\Z"
)

_ALONE = re.compile(rf"(?:\A|\n)[ \t•*-]{{0,9}}{CIVIL} [^\n,;:]{{3,60}}(?P<end>), ?(?:(?:le|la) )?\Z")
_ASIDE = re.compile(r",\s(?!(?:m|mme|mlle)\.?\s)[^,.;:\n]{3,60},\s(?:qui\s)?\Z")
# "M. X, benjamin de l'assemblée, est désigné secrétaire"; "Le plus jeune des membres, M. X, remplit les fonctions de secrétaire".
_YOUNGEST = re.compile(r",\s{1,2}(?:l[ea] )?(?:benjamine?|plus jeune)(?: [\w']{2,15}){0,6},\s{1,2}\Z")
_COMMA = re.compile(r"\s?,\s{1,2}\Z")
_TO_THIS_POST = re.compile(
    r"(?: de (?:la )?seance)?\s?[:–.-]\s{1,3}[^.;:]{4,60}"
    r"\s(?:nomme|designe|elit|choisit)\s(?:a|pour)\s(?:ce poste|cette fonction|cet effet)\s?:?\s"
)
_OF_MEETING = re.compile(r" de (?:la )?(?:seance|reunion)(?![a-z])")


def beside(view: View, match: re.Match[str]) -> NameNear | None:
    """ "Mme X, secrétaire de séance", a line of its own."""
    alone = _ALONE.search(view.folded, max(0, match.start() - 90), match.start())
    return names_near.before(view, alone.start("end"), 60) if alone and _OF_MEETING.match(view.folded, match.end()) else None


def is_office(view: View, match: re.Match[str]) -> NameNear | None:
    """ "Mme X est secrétaire de séance", "M. Y assure le secrétariat"."""
    verb = _IS.search(view.folded, max(0, match.start() - 34), match.start())
    if verb is None:
        return None
    aside = _ASIDE.search(view.folded, max(0, verb.start() - 90), verb.start())  # "Mme X, sollicitée par le maire, sera secrétaire"
    comma = _COMMA.search(view.folded, max(0, verb.start() - 4), verb.start())
    return names_near.before(view, aside.start() if aside else comma.start() if comma else verb.start(), 60)


def as_office(view: View, match: re.Match[str]) -> NameNear | None:
    """ "désigne (à l'unanimité) X comme secrétaire"."""
    role = _AS.search(view.folded, max(0, match.start() - 40), match.start())
    found = names_near.before(view, role.start(), 60) if role else None
    return found if found and _CHOOSES.search(view.folded, max(0, found.start - 90), found.start) else None


def verb_before(view: View, match: re.Match[str]) -> NameNear | str | None:
    """ "X a été élu(e) (à l'unanimité) secrétaire"; "X, désignée comme secrétaire"."""
    verbs = list(_CHOSEN.finditer(view.folded, max(0, match.start() - 130), match.start()))
    for verb in reversed(verbs):
        if re.search(r"[.;:]|\A\s{1,3}(?:mr|mme|mlle|monsieur|madame)\s", view.folded[verb.end() : match.start()]):
            continue  # "le conseil désigne Mme X secrétaire": who is named stands behind
        if re.match(r"(?:sont|ont)\s", verb[0]):
            return "several"
        aside = _YOUNGEST.search(view.folded, max(0, verb.start() - 90), verb.start())
        if found := names_near.before(view, aside.start() if aside else verb.start()):
            return found
    return None


def named_between(view: View, match: re.Match[str]) -> NameNear | None:
    """ "désigne X en qualité de secrétaire"."""
    low = max(0, match.start() - 260)
    verbs = list(_CHOOSES.finditer(view.folded, low, match.start()))
    verb = verbs[-1] if verbs else None
    if verb is None or re.search(r"\.\s", view.folded[verb.end() : match.start()].replace("m. ", "").replace("art. ", "")):
        return None
    listed = names.parse(view, max(verb.end(), match.start() - 75), match.start())
    led = [e for e in listed if e.civility or e.shape in ("cu", "ccu", "uc", "cc", "cuu", "uuc")]
    return NameNear(led[-1].name, led[-1].start, led[-1].end) if len(led) == 1 else None


def to_this_post(view: View, match: re.Match[str]) -> NameNear | None:
    """The name behind the choice told under the office: "Secrétaire de séance : le Conseil nomme à ce poste : M. X"."""
    told = _TO_THIS_POST.match(view.folded, match.end())
    return names_near.after(view, told.end(), 60) if told else None


def named_next(view: View, match: re.Match[str]) -> NameNear | None:
    """The name in the next sentence: "… secrétaire. Mme X a été désignée pour remplir cette fonction"."""
    office = _THIS_OFFICE.search(view.folded, match.end(), match.end() + 260)
    return names_near.before(view, office.start(), 60) if office else None
