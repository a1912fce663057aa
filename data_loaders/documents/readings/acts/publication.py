"""When an act was made public and when the prefect received it (articles L2131-1 and L2131-2 CGCT)."""

import re
from datetime import date

from data_loaders.documents.fact import Fact
from data_loaders.documents.text.dates_words import MONTHS
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.sittings import WEEKDAY

_MONTHS = {month[:4]: place for place, month in enumerate(MONTHS.split("|"), 1)}
_SLASH = r"\s?[/.-]\s?"
_DATE = re.compile(
    rf"(?P<d>[0-3]?\d){_SLASH}(?P<m>[01]?\d)(?:{_SLASH}|1(?=20\d\d))(?P<y>20\d\d|19\d\d|\d\d(?!\d))"
    rf"|(?P<d2>[0-3]?\d)(?:er)?\s(?P<m2>{'|'.join(_MONTHS)})[a-z]{{0,5}}\.?\s(?P<y2>20\d\d|19\d\d)"
)
_WEEKDAY = rf"(?:\s{WEEKDAY})?"
_LEAD = (
    rf"(?:\sdes? (?:l'acte|la deliberation|la presente deliberation))?"
    rf"(?:\spar (?:le|la) [a-z -]{{2,30}})?(?:\s{{0,3}}\(?le\)?)?{_WEEKDAY}\s?:?\s{{0,3}}"
)
_ON_SITE = r"sur (?:le site|www)[a-z ./-]{0,50}?"
_PUBLIC = (
    re.compile(
        rf"\b(?:(?:date de )?(?:publication|publicite)|publiee?)(?:\s(?:ou (?:de )?(?:notification|affichage)"
        rf"|par voie (?:electronique|d'affichage)|en ligne|electronique(?:ment)?|{_ON_SITE}))?(?:\s(?:du"
        rf"|en))?{_LEAD}(?=\d)"
    ),
    re.compile(rf"\b(?:date de )?mise? en ligne(?:\s{_ON_SITE})?{_LEAD}(?=\d)"),
    re.compile(rf"\b(?:date d'affichage|affichage|affich[e£]e?)(?:\s(?:en|a la) mairie)?{_LEAD}(?=\d)"),
)
_RECEIVED = re.compile(
    rf"\b(?:recue?|reception|depot|deposee?)\s(?:en |a la |par (?:la |le )?|de la |au )?(?:sous[- ]?|s/ ?)?(?:prefecture"
    rf"|prefet|controle de legalite|representant de l'etat)(?:[ \t]{{3,60}}[^\n\d]{{2,60}}\n[ \t]{{0,20}}(?=le ))?{_LEAD}(?=\d)"
    rf"|\bdate de reception (?:ar|de l'ar|de l'accuse(?: de reception)?|(?:en |de la )?(?:sous[- ])?prefecture){_LEAD}(?=\d)"
)
_RECEIVED_NEAR = re.compile(r"\brecue? le\s?:?\s?(?=\d)")
_STAMP = re.compile(r"accuse de reception|prefecture|controle de legalite")
_TWO_DATES = re.compile(
    r"envoi (?:en )?prefecture\s?:\s{0,3}reception en prefecture\s?:\s{0,3}(?P<first>\d\d?/\d\d?/\d{4})\s(?=\d\d?/\d\d?/\d{4})"
)
_NOT_OURS = re.compile(r"\b(?:convocation|concurrence|avis d'appel|recueil|journal|bulletin|loi|decret|arrete|enquete)\b[^.;\n]{0,60}\Z")
ACTES_ID = re.compile(r"\d{3}-\d{9}-\d{8}-([\w-]{1,30})-(?:de|ar|cc|bf|au|ai)\b")


def parse(view: View, start: int, end: int) -> Fact[str] | None:
    """The date printed at `start`, read only where it can be read in one way."""
    found = _DATE.match(view.folded, start, end)
    if not found:
        return None
    day, month, year = (found["d"], found["m"], found["y"]) if found["d"] else (found["d2"], str(_MONTHS[found["m2"][:4]]), found["y2"])
    try:
        value = date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
    return Fact(value.isoformat(), (view.span(start, found.end()),))


def published(view: View, start: int, end: int, session: str | None) -> Fact[str] | None:
    """Publication, else putting online, else affichage; none before the session itself (that is the convocation's)."""
    for pattern in _PUBLIC:
        for label in pattern.finditer(view.folded, start, end):
            if _NOT_OURS.search(view.folded[max(start, label.start() - 80) : label.start()]):
                continue
            found = parse(view, label.end(), min(end, label.end() + 24))
            if found and (session is None or found.value >= session):
                return Fact(found.value, (view.span(label.start(), label.end()), *found.spans))
    return None


def received(view: View, start: int, end: int, session: str | None) -> Fact[str] | None:
    """Reception by the prefect's office; sending alone (télétransmission) is none."""
    two = _TWO_DATES.search(view.folded, start, end)
    places = [two.end()] if two else []
    places += [m.end() for m in _RECEIVED.finditer(view.folded, start, end)]
    places += [
        m.end()
        for m in _RECEIVED_NEAR.finditer(view.folded, start, end)
        if _STAMP.search(view.folded, max(start, m.start() - 140), m.start())
    ]
    for place in places:
        found = parse(view, place, min(end, place + 24))
        if found and (session is None or found.value >= session):
            return found
    return None


def stamps(view: View, start: int, end: int) -> list[str]:
    """The dates of every reception stamped in a range."""
    found = (parse(view, m.end(), min(end, m.end() + 24)) for m in _RECEIVED.finditer(view.folded, start, end))
    return [fact.value for fact in found if fact]


def example(text: str) -> dict[str, str]:
    """Publication and reception of a text, where they are printed."""
    view = View.of(text)
    found = {"published": published(view, 0, len(text), None), "received": received(view, 0, len(text), None)}
    return {key: fact.value for key, fact in found.items() if fact}


EXAMPLES: list[tuple[str, dict[str, str]]] = [
    ("Date de Publicité : 27/11/2007 Reçu en Préfecture le :", {"published": "2007-11-27"}),
    ("Date de mise en ligne de l’acte : 02/ 02/2023", {"published": "2023-02-02"}),
    ("Date de réception AR: 21/1212022", {"received": "2022-12-21"}),
    ("Envoi Préfecture :\nRéception en Préfecture : \n26/05/2014 27/05/2014", {"received": "2014-05-27"}),
    ("Reçu en préfecture le 14/01/2023 Publié le", {"received": "2023-01-14"}),
    ("Date de télétransmission : 28/05/2015 \nDate de réception préfecture : 29/05/2015", {"received": "2015-05-29"}),
    ("Publiée le : 23 mai 2014", {"published": "2014-05-23"}),
    ("Affiché le 17.02.2020", {"published": "2020-02-17"}),
    ("Par publication ou notification le 20/02/2020\nPar transmission au contrôle de légalité le 19/02/2020", {"published": "2020-02-20"}),
    (
        "Transmis au contrôle de légalité et reçu le 22 juin 2012 Affiché le 25 juin 2012",
        {"published": "2012-06-25", "received": "2012-06-22"},
    ),
    ("après dépôt en S/Préfecture         Pour copie conforme,\nle 3 juillet 2017      Le Maire", {"received": "2017-07-03"}),
    ("REÇU EN SOUS-PREFECTURE\n le 22/04/2021\n", {"received": "2021-04-22"}),
    ("Publié par voie électronique le 14/01/2023", {"published": "2023-01-14"}),
    ("Mis en ligne sur www.valmerle.example le 14/01/2023", {"published": "2023-01-14"}),
    ("Réception par le préfet : 12/10/2023\nAffichage : 13/10/2023", {"published": "2023-10-13", "received": "2023-10-12"}),
    (
        "Acte rendu exécutoire après dépôt en préfecture le 12/10/2023 et publication le 13/10/2023",
        {"published": "2023-10-13", "received": "2023-10-12"},
    ),
]
NOT_FOUND = [
    "Date de convocation : 04/02/2020",
    "Date de télétransmission : 28/05/2015",
    "l'avis d'appel public à la concurrence publié le 27 mai 2022",
    "Reçu en préfecture le 41/13/2023",
]
