"""Who could be given to in a sentence: a body or a name with capitals, whatever brings it, and how near the words make it to the money."""

import re
from dataclasses import dataclass

from council.places import is_commune
from data_loaders.documents.readings.grants import grant_beneficiary, grant_name_end, grant_no_name
from data_loaders.documents.readings.pairs import pair_names
from data_loaders.documents.readings.pairs.pair_name_words import COMMON, OPENERS
from data_loaders.documents.text.grant_words import BODY, TRIPS
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_NOUN = re.compile(
    r"(?<![\w-])(?:associations?|amicales?|comit[ée]s?|clubs?|coop[ée]ratives?|[ée]coles?|coll[èe]ges?|lyc[ée]es?|unions?|fondations?|"
    r"f[ée]d[ée]rations?|foyers?|soci[ée]t[ée]s?|groupements?|cercles?|chorales?|harmonies?|fanfares?|compagnies?|collectifs?|sections?|"
    r"centres? (?:social|sociaux|culturel|de loisirs)|cr[èe]ches?|offices?|paroisses?|orchestres?|th[ée][âa]tres?|cin[ée]mas?|mutuelles?|"
    r"antennes?|secours|ligues?|maisons? (?:des|familiale|de retraite)|banque alimentaire|sup[ée]rettes?|anciens combattants|"
    r"sapeurs-pompiers|donneurs de sang|restos)(?=[ '’«])",
    re.IGNORECASE,
)
_VERB = phrase(
    r"\b(?:[a-z]{2,12}(?:era|eront|ira|iront|vra|vront|dra|dront)|aura|auront|ont|sont|recoit|recoivent|obtient|percoit|touche|"
    r"organis\w+|"
    r"demand\w+|sollicit\w+|attend\w*|souhait\w*|prepar\w+|particip\w+|fete|celebr\w+|doit|peut|vient|benefici\w+|se|s'|n'|ne|ayant|"
    r"avait|"
    r"etant|emprunt\w+|propos\w+|lui|qui|que|dont|y|outre|chacun\w*|respectivement|moyennant|parce|afin|lors|voila|tous|toutes|autant|"
    r"idem|"
    r"quant|adopte\w*|approuv\w+|accord\w+|attribu\w+|vot[ee]\w*|avec \d|au lieu|en plus|accueille|gere|en lien|oeuvrant|agissant|"
    r"intervenant|concernee?s?|verse|verser|apporte|donne|offre|finance|compte|fait|font|reste|prend|"
    r"effectu\w+|achet\w+|poursui\w+|a besoin|a (?:la )?suite|comme|d'ou|a (?:verser|payer|regler)|puis|soit|mais|ainsi)\b"
)
_HEAD = re.compile(r"(?:\A|[:–—•►-] |\n)(?P<name>(?P<word>[A-ZÀ-Þ][a-zà-ÿ]{2,14})(?: [a-zà-ÿ]{3,14}){0,2} )\Z")
_AND_TO = re.compile(r"\set\s(?:à l['’]|à la |aux? )(?=[A-ZÀ-Þ])")
_SUM_TO = re.compile(r"(?:€|\beuros?)\s(?:à l['’]|à la |aux? |pour (?:l['’]|la |les? ))(?=[A-ZÀ-Þ])")  # "100 € à la Protection civile"
_HAS = re.compile(r"(?<=\s)(?:a|est|sera)(?=\s)|\s[àA] (?=\d)")
_STOPS = re.compile(
    r"\s?(?:[,;:()|=»]|\.\s|\.\Z|\.{2,}|\s[–—-]\s|\t|\s{3}|\n|\set\s(?:(?:de |d['’])?\d|(?:à|aux?|pour)\s)|\s(?:de |"
    r"d['’])?\d[\d .,]{0,14}\s?(?:€|euros?))"
)
_DATIVE = phrase(
    r"(?:\b(?:a|aux?|en faveur d(?:e|u|es)|au profit d(?:e|u|es)|au benefice d(?:e|u|es)|pour|soutenir|aider|subventionner|"
    r"beneficiaire :?)"
    r"(?: (?:la|le|les|leur|sa|son))?|\ba l'|\bpour l'|\ben faveur de l'|\bau profit de l'|\bau benefice de l'|\bsoutenir l'|"
    r"\baider l'|\ben faveur d'|\ba "
    r"son|\ba sa) ?"
    r"(?:l'association |association |section )?\Z"
)
_OF = phrase(
    r"\b(?:de la |de l'|des |du |de |d'|par |par la |par le |par l'|dont |avec |chez |contre |de son |de sa |presidente? d(?:e|u) "
    r")(?:l'|la |le |m\. |mme |mlle |monsieur |madame )?\Z"
)
_BORNE = r"(?:portee?|menee?|conduite?|pilotee?|organisee?|animee?|presentee?)s? par"
_BY = phrase(rf"\b{_BORNE} (?:l'|la |le |les )?(?:association )?\Z")
_PROJECT = phrase(rf"[ »)]{{0,3}},? ?{_BORNE}\b")  # "« Lire dehors », portée par l'association Les Pages"
_LEAD = phrase(r"(?:\A|[.:;!?•*▪►>–—|(-]|\n)\s{0,6}(?:(?:et|puis|enfin|ainsi que) )?(?:la |le |les |l'|aux? |a la |a l')?\Z")
_PERSON = phrase(r"\b(?:m\.|mme|mlle|mr|monsieur|madame) (?:[a-z-]{2,16} )?\Z")
_TAIL = re.compile(r"(?:[\s,:;'-]|(?<=[\s'])(?:de|du|des|d|l|la|le|les|et|a|au|aux|en|pour|sur|par|une?|que|avec|dans|est|son|sa))\Z")
_CIVIL = re.compile(r"\b(?:M\.|Mme|Mlle)\s(?=[A-ZÀ-Þ])")
_REFERENCE = phrase(
    r"(?:l'|la |le |les |cette |cet |ce |ces |leur |sa |son |des |aux |nos )?(?:associations?|amicales?|comites?|clubs?|cooperatives?|"
    r"ecoles?|colleges?|lycees?|unions?|foyers?|societes?|cercles?|sections?|compagnies?|ligues?|centres?|offices?|paroisses?|creches?|"
    r"federations?|fondations?|groupements?|collectifs?|theatres?|cinemas?)(?: (?:sportives?|culturelles?|scolaires?|locales?|"
    r"communales?|gestionnaire|organisatrice|employeuses?|suivantes?|concernees?|primaires?|maternelles?|elementaires?|publiques?|privees?|"
    r"sont|est|a|et|des))?\s{0,3}"
)
_SCHOOLS = phrase(r"cooperatives? scolaires?")  # a village has one
_COMMUNE = re.compile(r"(?:(?<=\bà la )commune|(?:(?<=\n)|(?<=[•–-] )|\A)[ \t]{0,9}(?P<head>Commune)) d(?:e |u |es |['’])(?=[A-ZÀ-Þ])")
_PURPOSE = phrase(
    rf"\b{TRIPS} [^,;.]{{0,24}}?(?:a|au|aux|en) ?\Z"
    r"|\bpour (?:une?|son|sa|leur|le|la|l'|les|des) ?[^,;.]{2,30} (?:a|au|aux|en) ?\Z"
)
_INSTITUTION = phrase(
    r"(?:conseil|etat|region|departement|commune(?! d(?:e|u|es)? ?[a-z'])|ville|mairie|prefet|caf|drac|communaute|agglomeration|"
    r"metropole|syndicat|commission|"
    r"bureau|"
    r"credits?|banque(?! alimentaire)|tresor|budget|europe|ministere|agence|subventions?|aides?|total|ensemble|reserve|montant|compte|"
    r"article|chapitre|"
    r"plan|fonds|vote|dons?|voyages?|sejours?|classes? (?:de|d')|sorties?|sinistres?|ajustements?|unanimite|abstention|accord|"
    r"decision|deliberation|repartition|tableau|beneficiaires?)\b"
)


@dataclass(frozen=True, slots=True)
class Who:
    """A beneficiary at [start, end); `near`: 3 brought to the money, 2 its sentence's subject, 1 named, 0 named of something else."""

    start: int
    end: int
    near: int


def of(view: View, start: int, end: int, item: tuple[int, int], *, people: bool) -> list[Who]:
    """Who is named in a sentence, in order; `people`: the act gives to persons too."""
    begins = {m.start() for m in _NOUN.finditer(view.raw, start, end)} | {n.start for n in pair_names.of(view, start, end, item)}
    begins |= {m.end() for words in (_AND_TO, _SUM_TO) for m in words.finditer(view.raw, start, end)}
    begins |= {m.start("head") if m["head"] else m.start() for m in _COMMUNE.finditer(view.raw, start, end)}
    if people:
        begins |= {m.end() for m in _CIVIL.finditer(view.raw, start, end)}
    found: list[Who] = []
    for begin in sorted(begins):
        if (found and begin < found[-1].end) or _is_aside(view, begin, start, end):
            continue
        if one := _at(view, begin, start, end, people=people):
            found.append(one)
    return found


def _is_aside(view: View, begin: int, start: int, end: int) -> bool:
    """In brackets without a sum: where, or of what, the one before is: "Collège LOUP (Rome)"."""
    opened, closed = view.raw.rfind("(", start, begin), view.raw.find(")", begin, end)
    if opened < 0 or closed < 0 or ")" in view.raw[opened:begin] or not view.raw[start:opened].strip():
        return False
    return "€" not in view.raw[opened:closed] and not re.search(r"(?:€|euros?)\s?\Z", view.raw[start:opened])


def _at(view: View, begin: int, start: int, end: int, *, people: bool) -> Who | None:
    begin = _from_head(view, begin, start)
    before = view.folded[max(start, begin - 60) : begin]
    stop = name_end(view, begin, end)
    begin = grant_beneficiary.past_lead(view, begin, stop)
    text = view.raw[begin:stop].strip()
    folded = fold(text)
    if not text or (_REFERENCE.fullmatch(folded) and not _SCHOOLS.fullmatch(folded)) or _INSTITUTION.match(folded) or not is_name(text):
        return None
    if _PURPOSE.search(before):
        return None  # "pour un forage au Mali"
    if before.endswith(" commission ") or _PROJECT.match(view.folded, begin + len(text)):
        return None
    if (_PERSON.search(before) and not people) or (before.endswith(" a ") and is_commune(text)):
        return None
    return Who(begin, begin + len(view.raw[begin:stop].rstrip()), _nearness(before))


def _from_head(view: View, begin: int, start: int) -> int:
    """ "Atelier cirque | LOUP": the words before a name, from the head of its row, are of it."""
    head = _HEAD.search(view.raw, max(start, begin - 50), begin)
    return head.start("name") if head and fold(head["word"]) not in OPENERS | COMMON else begin


def _nearness(before: str) -> int:
    if _DATIVE.search(before) or _BY.search(before):
        return 3
    if _LEAD.search(before) or not before.strip():
        return 2
    return 0 if _OF.search(before) else 1


def is_name(text: str) -> bool:
    """A beneficiary's name: with a capital in it, or of a body and what it does in three words."""
    folded = fold(text)
    words = re.findall(r"[a-z.]+", folded)
    if re.search(r"\d{3}", text) or (len(words) == 1 and words[0] in COMMON | OPENERS):
        return False  # an act's number, a count of votes
    proper = any(c.isupper() for c in text) or _SCHOOLS.fullmatch(folded) or (BODY.match(folded) and len(folded.split()) >= 3)
    return (
        bool(proper)
        and not grant_no_name.is_road(text)
        and grant_beneficiary.is_beneficiary(text if text[0].isupper() or BODY.match(folded) else text.capitalize())
    )


def name_end(view: View, begin: int, end: int) -> int:
    """Where the name ends: at a mark, an amount, or the sentence's verb."""
    ends = [end]
    for found in (
        _STOPS.search(view.raw, begin + 2, end),
        _VERB.search(view.folded, begin + 2, end),
        _HAS.search(view.raw, begin + 2, end),
        grant_name_end.find(view, begin, begin + 2, end),
    ):
        if found:
            ends.append(found.start())
    stop = min(ends)
    while stop > begin and (tail := _TAIL.search(view.folded[begin:stop])):
        stop = begin + tail.start()
    return stop


def example(text: str) -> list[tuple[str, int]]:
    """Name and nearness of a sentence's beneficiaries."""
    return [(text[w.start : w.end], w.near) for w in of(View.of(text), 0, len(text), (0, len(text)), people=False)]


EXAMPLES: list[tuple[str, list[tuple[str, int]]]] = [
    ("Le Club de ski du Val touchera 220 €", [("Club de ski du Val", 2)]),
    ("640 € : Football-Club des Ormes", [("Football-Club des Ormes", 2)]),
    ("700 euros à l'Aïoli des Quartiers et 700 euros aux Boulistes du Val", [("Aïoli des Quartiers", 3), ("Boulistes du Val", 3)]),
    ("400 € sont débloqués en faveur des Amis de Loup, en plus", [("Amis de Loup", 3)]),
    ("une aide pour les Blouses roses, hôpital", [("Blouses roses", 3)]),
    ("« Lire dehors », portée par l'association Les Pages volantes : 4 000 €", [("Les Pages volantes", 3)]),
    ("coopérative de l'école maternelle Les Lutins : 648 €", [("coopérative de l'école maternelle Les Lutins", 2)]),
]
NOT_FOUND = [
    "Le conseil fixe son concours à 500 €",
    "l'association sollicite 500 €",
    "M. LOUP souhaite 500 €",
    "le Conseil départemental apporte 500 €",
    "Subventions : 500 €",
]
