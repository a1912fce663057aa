"""The day the session was held (date de la séance): its title, "L'an deux mille …, le …", never the convocation's or another session's."""

import re
from collections import defaultdict
from dataclasses import dataclass

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text import dates
from data_loaders.documents.text.dates import DateFound
from data_loaders.documents.text.view import View

_OTHER = re.compile(
    r"convo|affich|publi(?!qu|cs?(?![a-z]))|transmi|recu|recep|envo[iy]|notif|en ligne|approuv|approbation|adopt|dernier|dernière"
    r"|precedent|arrete (?:du|n)|loi |decret|ordonnance|"
    r"depuis|avant|prochain|delai|jusqu|a compter|entre |vu |article|valable|signe|imprim|expose|annee|(?<!en )exercice"
    r"|fait a|le proces[- ]verbal d|compte[- ]rendu de la (?:seance|reunion) du|observations? sur"
)
_TITLE = re.compile(
    r"(?<![a-z])(?:seance|reunion|session|conseil|bureau|commission permanente|comite|assemblee|c\.?m\.?|conseil municipal|pleniere)"
    r"(?:[ \t\r\n,:()\-–.]{1,4}(?:publique|ordinaire|extraordinaire|officielle|pleniere|permanente|municipale?"
    r"|communautaire|metropolitain|departemental|regional|syndical|general"
    r"|conseil|seance|reunion|session|de|du|des|la|le|l'|d'|commune|communaute|ville|date|en|ce|n|deliberations?"
    r"|debats|proces-verbal|compte-rendu|bureau|comite|commission|jour)(?![a-z])){0,9}[ \t\r\n,:()\-–]{0,4}\Z"
)
_PLACE = re.compile(
    r"(?<![a-z])(?:seance|reunion|conseil municipal|conseil communautaire|conseil de communaute"
    r"|conseil)[^.;:\d]{0,70}\s(?:du|le|de ce)?[ ]{0,2}\Z"
)
_MET = re.compile(
    r"(?:s'est|s'etant|se sont|est) ?(?:legalement |regulierement )?(?:reuni|assemble)|reunis? (?:en|a|au|sous)"
    r"|etant (?:reuni|assemble)|preside la seance|il a ete procede"
)
_OPENS = re.compile(r"(?:\A|[\n.;:>)]|aujourd'hui|[a-z]{4})[ \t,]{0,4}(?:le |ce |aujourd'hui,? )?\Z")
# "Approbation du procès-verbal de la" before "séance du …": another session's.
_QUOTED = re.compile(
    r"(?:(?:du|le|au|les|ce|dernier|ces) (?:proces[- ]verba(?:l|ux)|compte[s]?[- ]rendus?|pv|releve)[^.;]{0,40}"
    r"|approbation[^.;]{0,50}|(?:approuv|adopt)\w{0,4} [^.;]{0,40}"
    r"|report\w{0,3} (?:a|au) [^.;]{0,20}|prochaine? [^.;]{0,20}|precedente? [^.;]{0,20}|(?:par|vu la|de la|sa|la"
    r"|les) deliberations? [^.;]{0,50}|lors (?:de|du) [^.;]{0,20}|convo\w{0,8} (?:a|au|du|pour|en) [^.;]{0,20})\Z"
)
_STAMP = re.compile(r"\d{3}-\d{9}-(20\d{6})-")
_REUNI = re.compile(r"reunis? (?:le |en [^.]{0,40}le )?\Z|reunis? [^.;:]{0,60} le \Z")
_ACT_OF = re.compile(r"deliberation n ?[°o]? ?[\w\-/ ]{1,24} du \Z")
# The heading of a list of deliberations names the session in which they were examined (article L2121-25 CGCT).
_LIST_OF = re.compile(
    r"(?:liste|releve|publication|recapitulatif) (?:des )?(?:actes|decisions|deliberations?)(?! du \d)[^.;:\d]{0,110}"
    r"(?:l\. ?\d{4}-\d{1,2}[^.;:\d]{0,60})?\Z"
)
_EXAMINED = re.compile(r"\bexaminee?s? (?:le|en seance du|lors de la seance du) \Z")
_LEAST_EXAMINED = 2
_HEADING = 400
_REACH = 5000


@dataclass(frozen=True, slots=True)
class DateRead:
    """A day as the paper prints it: ISO 8601, its places in the view, and whether the weekday is the calendar's (None: none printed)."""

    iso: str
    places: tuple[DateFound, ...]
    weekday: bool | None


def propose(view: View, end: int) -> list[Proposal[DateRead]]:
    """Each day that the paper's head, up to `end` (where the roll begins), may mean, in the order of first print.

    Features: `words` (how strongly the words around it say so), `first` (of these the one printed first, within the heading) and `stamped`
    (a stamp of the prefecture bears it).
    """
    stop = min(len(view.folded), max(300, min(end, _REACH)))
    words: dict[str, int] = defaultdict(int)
    places: dict[str, list[DateFound]] = defaultdict(list)
    last = 0
    for date in dates.search(view, 0, stop):
        iso, score = date.iso(), _score(view.folded, date, last)
        last = date.end
        if iso and score:
            words[iso] += score
            places[iso].append(date)
    if not words:
        return _examined(view)
    stamped = [f"{m[1][:4]}-{m[1][4:6]}-{m[1][6:]}" for m in _STAMP.finditer(view.folded, 0, stop)]
    first = min(words, key=lambda iso: places[iso][0].start)
    told = []
    for iso, strength in words.items():
        opens = iso == first and places[iso][0].start < _HEADING
        features = {"words": float(strength), "first": float(opens), "stamped": float(stamped.count(iso))}
        told.append(_proposal(view, iso, places[iso], features))
    return told


def _proposal(view: View, iso: str, places: list[DateFound], features: dict[str, float]) -> Proposal[DateRead]:
    agrees = [dates.weekday_agrees(d) for d in places]
    weekday = False if False in agrees else True if True in agrees else None
    spans = tuple(dates.span(view, d) for d in places[:3])
    return Proposal(DateRead(iso, tuple(places), weekday), spans, "date", features)


def _score(folded: str, date: DateFound, last: int) -> int:
    """How strongly the words around a date, since the `last` one, say that it is the session's; 0 where they say it is another's."""
    before = folded[max(last, date.start - 130) : date.start]
    near = before[-70:]
    if folded.startswith(("l'an", "l an"), date.start) or "l'an" in before[-12:]:
        return 3
    title = _TITLE.search(near)
    quoted = _QUOTED.search(before[: len(before) - len(near) + title.start()]) if title else _OTHER.search(near) or _letter(near)
    if quoted and not (title and _own(before[: len(before) - len(near) + title.start()], date.start)):
        return 0
    if _met_on(folded, date, before, last):
        return 3
    if title or _REUNI.search(near) or (_ACT_OF.search(near) and date.start < _HEADING):
        return 2
    signed = before.endswith((", le ", ",le "))
    return 1 if _PLACE.search(near) or (date.start < _HEADING and date.weekday and not signed) else 0


def _examined(view: View) -> list[Proposal[DateRead]]:
    """The one day on which every line of a list says that its act was examined."""
    found = [
        d for d in dates.search(view, 0, min(len(view.folded), _REACH)) if _EXAMINED.search(view.folded[max(0, d.start - 40) : d.start])
    ]
    days = {d.iso() for d in found}
    iso = next(iter(days)) if len(days) == 1 and len(found) >= _LEAST_EXAMINED else None
    return [_proposal(view, iso, found, {"words": float(len(found))})] if iso else []


def _own(ahead: str, at: int) -> bool:
    """Whether what seems to quote another session heads the paper itself: "Extrait du procès-verbal de la séance du …", a line."""
    if at < _HEADING and _LIST_OF.search(ahead):
        return True
    if re.search(r"approb|adopt|approuv|prochain|precedent|convo|report", ahead[-90:]):
        return False
    line = ahead.rstrip(" \t").endswith("\n") and not re.search(r"(?:(?<![a-z])(?:la|du|de|le|des)|,)\s*\Z", ahead)
    return (
        line
        or bool(re.search(r"extraits? d[ue]s? proces[- ]verba\w{1,2} d[^.;]{0,40}\Z", ahead))
        or (at < 220 and ahead.rstrip().endswith(("-", "–", "—")))
    )


def _letter(near: str) -> bool:
    """ "Valbourg-sur-Orme, le 8 février": the day of a letter or of a signature."""
    return bool(re.search(r"(?:^|[\n.>]|[a-z]{2}-[a-z]{2})[ a-z'\-]{2,40}, ?le \Z", near)) and "reuni" not in near


def _met_on(folded: str, date: DateFound, before: str, last: int) -> bool:
    """ "Le 12 décembre 2022, à compter de 17 h 35, le conseil municipal s'est réuni"."""
    after = folded[date.end : date.end + 320]
    met = _MET.search(after)
    if not met or "." in after[: met.start()].replace("h.", ""):
        return False
    days = [d for d in dates.search(View.of(after[: met.start()])) if d.iso() not in (None, date.iso())]
    if any(_TITLE.search(after[: d.start]) and "quorum" not in after[: d.start] for d in days):
        return False  # "Valbourg, le 12 mars 2015 RÉUNION DU CONSEIL du 19 février 2015 … s'est réuni": the day the paper was written
    if any(d.iso() and d.iso() != date.iso() for d in _told_behind(after[met.end() : met.end() + 60])):
        return False  # "17/01/2025 | Le conseil s'est réuni mercredi 6 novembre 2024": the day the page was put online
    return "reuni" in before[-70:] or (bool(_OPENS.search(before)) and (bool(before.strip()) or not last))


def _told_behind(folded: str) -> list[DateFound]:
    """The day that stands right behind "s'est réuni"."""
    return [d for d in dates.search(View.of(folded)) if re.fullmatch(r"\s{0,2}(?:le |ce |du )?", folded[: d.start])][:1]


def example(text: str) -> str | None:
    """The day of which a text speaks at least twice as strongly as of any other."""
    told = sorted(((sum(one.features.values()), one.value.iso) for one in propose(View.of(text), len(text))), reverse=True)
    return told[0][1] if told and (len(told) == 1 or told[0][0] >= 2 * told[1][0]) else None


EXAMPLES: list[tuple[str, str]] = [
    ("CONSEIL MUNICIPAL\nSéance du lundi 26 novembre 2007\nDate de Publicité : 27/11/2007", "2007-11-26"),
    (
        "L'an deux mil douze, le douze décembre, à vingt heures, le Conseil Municipal, dûment convoqué le 4 décembre 2012, s'est réuni",
        "2012-12-12",
    ),
    ("Date convocation : 13 janvier 2023 L’an 2023, le 23 janvier à 18 H 00, le Conseil s’est réuni", "2023-01-23"),
    ("Envoyé le 22/02/2023 EXTRAIT DU REGISTRE Séance du Conseil Municipal du 16/02/2023", "2023-02-16"),
    ("CONSEIL MUNICIPAL DU 19 JANVIER 2023 1) APPROBATION DU PROCES VERBAL DU 30 NOVEMBRE 2022", "2023-01-19"),
    ("Le 12 décembre 2022, à compter de 17 h 35, le conseil municipal s’est réuni Salle du Conseil.", "2022-12-12"),
    ("Convoqué le vendredi 16 mai 2014, le Conseil s'est réuni en mairie, le jeudi 22 mai 2014 à 18H00", "2014-05-22"),
    ("PROCES VERBAL DE LA SEANCE OFFICIELLE DU LUNDI 27 MARS 2023 à 18 h 00", "2023-03-27"),
    ("Lequel, dûment convoqué le 17 juin 2022, s’est réuni le 27 juin 2022 à 19h00", "2022-06-27"),
    ("Extrait du procès-verbal de la séance du 8 novembre 2007", "2007-11-08"),
    ("Extrait du Procès-Verbal de la délibération du Conseil Municipal\nSéance ordinaire du 8 décembre 2015", "2015-12-08"),
    ("En exercice : 15 Présents : 12\nLe 3 octobre 2022, à 20 h 30, le conseil municipal s'est réuni", "2022-10-03"),
    ("SÉANCE DU CONSEIL DÉPARTEMENTAL Réunion du 16 décembre 2022 14 h", "2022-12-16"),
    ("Liste des délibérations examinées par le conseil municipal de Valmerle lors de la séance du 12 octobre 2023", "2023-10-12"),
    ("VALMERLE – Liste des délibérations adoptées lors du conseil municipal du 12/10/2023", "2023-10-12"),
    ("Délibération 1 examinée le 12 mai 2023 – Tarifs – adoptée Délibération 2 examinée le 12 mai 2023 – Voirie", "2023-05-12"),
    ("12/07/2022\n\nLe Conseil Municipal s'est réuni mercredi 4 mai 2022 en salle du conseil", "2022-05-04"),
    ("PROCÈS-VERBAL DU CONSEIL MUNICIPAL PUBLIC DE VALBOURG SUR ORME DU 19 SEPTEMBRE 2011 Présents :", "2011-09-19"),
    ("1 Valbourg, le 12 mars 2015 RÉUNION DU CONSEIL MUNICIPAL Jeudi 19 février 2015 Le Conseil s'est réuni en mairie.", "2015-02-19"),
    ("Envoi Préfecture : 28/04/2014\nSéance du jeudi 24 avril 2014\nle Conseil s'est réuni le jeudi 24 avril 2014", "2014-04-24"),
]
NOT_FOUND: list[str] = [
    "Reçu en préfecture le 22/02/2023",
    "Le procès-verbal de la séance du 6 mars 2025 est approuvé.",
    "SEANCE DU 30 JANVIER 2020 LE DIX DECEMBRE DEUX-MILLE DIX-NEUF A DIX HEURES, S'EST RÉUNI LE CONSEIL",
]
