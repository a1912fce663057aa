"""The printed word on a vote: "unanimité" or "majorité" (read as the ministry does, JO Sénat 24/3/2005)."""

import re
from dataclasses import dataclass

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.view import View

_MENTION = spoken(
    r"(?P<unanimite>unanimite|unanimement|unanime(?!s? (?:des maires|de la commission)))|(?P<majorite>\ba (?:la"
    r"|une)(?: \w{1,8})? majorite\b|\bmajorite absolue\b(?!\s?(?:\.\.|…|[:=] ?\d|est (?:de|fixee)|requise|\d))|: ?majorite\b)"
)
# Another body's unanimity, another day's, a rule's, or that of a vote on how to vote.
_OTHERS = spoken(
    r"\bavis\b[^.;\n]{0,90}$|(?<!proposition de la )\bcommissions?\b(?! permanente)[^.;\n]{0,70}$|(?<!au )\bvu\b[^.;\n]{0,110}$"
    r"|\b(?:peut|peuvent|pouvait|pourra|doit|sauf si|si le conseil)\b[^.;\n]{0,60}$"
    r"|\b(?:n'est|n'a|ne) pas\b[^.;\n]{0,30}$|\bsecretaire\b[^.;\n]{0,60}$|\ba defaut d'$|\b(?:considerant|rappelle)\b[^.;\n]{0,90}$"
    r"|\bl'ensemble $"
    r"|\bproclame\w* (?:\w{1,14} )?elue?s?\b[^.;\n]{0,60}$|\belue?s? (?:maire|presidente?|(?:\w{1,9} )?adjointe?s?)\b[^.;\n]{0,40}$"
    r"|\b(?:scrutin|tour|bulletins?|obtenu|obtient|recueilli)\b[^.;\n]{0,70}$"
)
# What was voted on another day or elsewhere, whoever told it.
_TOLD_OF = spoken(
    r"\b(?:avait|avaient|a deja|ont deja)\b[^.;\n]{0,70}$|\bassemblee generale\b[^.;\n]{0,60}$"
    r"|\b(?:lors|au cours) de (?:la|sa|notre) (?:\w{1,12} )?(?:seance|reunion) du\b[^.;\n]{0,110}$"
    r"|\ben (?:sa )?(?:seance|reunion) du \d[^.;\n]{0,150}\b(?:a|ont) \w{3,12}e,? (?:a l'|a la )?$"  # "qu'en séance du 3, le comité a voté"
)
_HOW_TO_VOTE = spoken(
    r"[^.;:\n]{0,50}(?:ne pas (?:proceder|recourir|voter)|scrutin (?:secret|public)|vote(?:r)? a main levee|mode de (?:vote"
    r"|scrutin)|(?:ajout|inscri|retir|rajout)\w{0,6} [^.;:\n]{0,40}ordre du jour|ordre du jour)"
)
_FAVOURABLE = spoken(
    r"\bavis (?:favorables?|defavorables?)?,? ?(?:a l')?$"
    r"|\bconseil (?:municipal|communautaire|metropolitain)?[^.;\n]{0,60}\bavis\b[^.;\n]{0,40}$"
)

_GIVEN_BY = spoken(r"(?<!au )\bvu\b[^.;\n]{0,110}$|\bcommissions?\b(?! permanente)[^.;\n]{0,70}$")
# The council's own verb, or its deliberation, right before the word.
_OWN = spoken(
    r"\bdelibere,?[^.;\n]{0,60}$|\bapres (?:en )?deliberations?\b(?! d[eu] )[^.;\n]{0,60}$"
    r"|(?<!commission )\b(?:decide|accepte|approuve|adopte|autorise|vote|valide|donne)(?:nt)?(?: son accord)?,?\s(?:a )?(?:l')?$"
)
# "> Avis favorable de la commission Accord à l'unanimité", "Vu l'avis de la commission, Vote : unanimité": a capital opens the
# council's own word.
_ACCORD = spoken(
    r"(?<!son )\b(?:accord (?:a )?l'|(?:resultat (?:du |de )?)?vote ?: ?(?:pour )?(?:a )?(?:l')?"
    r"|(?:adopte|approuve|accepte|vote)e?s? a l')$"
)
_SENTENCE = re.compile(
    r"\n[ \t]{0,8}L(?:e|[’']) ?(?:[Cc]onseil|CONSEIL|[Cc]omité|[Bb]ureau|[Aa]ssemblée)(?: [\w-]{4,16})?,? (?:[AÀaà]) (?:l[’'])?\Z"
)
# The side that rules: "si vous apparteniez à la majorité", "le groupe rallié à la majorité".
_SIDE = spoken(r"\b(?:appartien\w+|apparten\w+|ralli\w+|oppos\w+|adresse\w*|appel) ?$")
_BY_OTHERS = spoken(r",? ?(?:rendus?|emis|donnes?)? ?(?:par|de) (?:la|les|le|cette) (?:commission|comite|bureau)")


@dataclass(frozen=True, slots=True)
class Mention:
    """The word and where it stands (view offsets)."""

    word: str
    start: int
    end: int


def find(view: View, start: int, end: int) -> list[Mention]:
    """Every mention that speaks of the council's own vote on the item, in order."""
    found = []
    for mention in _MENTION.finditer(view.folded, start, end):
        before = view.folded[max(start, mention.start() - 120) : mention.start()]
        if _TOLD_OF.search(view.folded[max(start, mention.start() - 190) : mention.start()]) or _HOW_TO_VOTE.match(
            view.folded, mention.end(), min(end, mention.end() + 100)
        ):
            continue
        if (
            _OTHERS.search(before)
            and not (_OWN.search(before) or _opens(view, mention.start(), before))
            and (_GIVEN_BY.search(before) or not _FAVOURABLE.search(before))
        ):
            continue
        if _BY_OTHERS.match(view.folded, mention.end(), min(end, mention.end() + 60)) or _SIDE.search(before):
            continue
        found.append(Mention("unanimité" if mention["unanimite"] else "majorité", mention.start(), mention.end()))
    return found


def _opens(view: View, place: int, before: str) -> bool:
    """Does "Accord à l'", with a capital, or the council at a line's start, stand right before the word?"""
    if _SENTENCE.search(view.raw, max(0, place - 100), place):
        return True
    accord = _ACCORD.search(before)
    return accord is not None and view.raw[place - len(before) + accord.start()].isupper()


def example(text: str) -> str | None:
    """The word on the last vote of a text."""
    found = find(View.of(text), 0, len(text))
    return found[-1].word if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("ADOPTE A L'UNANIMITE", "unanimité"),
    ("Le conseil, après en avoir délibéré, à la majorité, approuve", "majorité"),
    ("Vote : pour à l’unanimité", "unanimité"),
    ("Avis favorable à l’unanimité avec prescriptions", "unanimité"),
    ("> Avis favorable de la commission Accord à l’unanimité", "unanimité"),
    ("Vu l'estimation sur quatre ans,\nLe Conseil, à l'unanimité, autorise le maire", "unanimité"),
    ("Adopté à l'unanimité des suffrages exprimés", "unanimité"),
    ("Vu le code,\nVu l'avis de la commission,\nLe conseil municipal, après délibération, à l'unanimité, décide :", "unanimité"),
    ("Vu l'avis de la commission,\nConsidérant le besoin,\nVote : unanimité", "unanimité"),
]
NOT_FOUND = [
    "Le conseil, au cours de la réunion du 3 mai, a voté à l'unanimité ce projet",
    "Lors de la séance du 3 mai, le conseil avait approuvé le projet à l'unanimité",
    "L'assemblée générale du syndicat a voté à l'unanimité ce projet",
    "Le maire explique qu'en séance du 3 mai 2019, le comité du syndicat des eaux de l'Orme a approuvé, à l'unanimité, ses statuts.",
    "Majorité absolue : 8",
    "Si vous apparteniez à la majorité, vous vous en apercevriez.",
    "Vu l'avis que le conseil de développement, à l'unanimité, a rendu",
    "La commission a donné un accord à l'unanimité",
    "Vu l'avis rendu après délibération de la commission, à l'unanimité, le maire présente le projet.",
    "Vu les avis favorables, à l'unanimité, rendus par les commissions",
    "le conseil peut décider à l’unanimité de ne pas procéder au scrutin secret",
    "Le conseil décide, à l'unanimité, de voter à main levée",
    "la délibération n'est pas adoptée à l'unanimité",
    "Le conseil approuve à l’unanimité ce rajout à l’ordre du jour",
]
