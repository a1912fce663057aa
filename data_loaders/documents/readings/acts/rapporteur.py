"""Who reports an item (rapporteur): whom the paper calls so, or who "expose", "présente", "rapporte" it."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.acts import rapporteur_person
from data_loaders.documents.readings.acts import rapporteur_words as phrases
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.speech import turns
from data_loaders.documents.text.view import View, fold

_ABOVE_WINDOW = 160
_WINDOW = 520  # the reporter is told before the matter itself
_ROLL = re.compile(r"\b(?:presents?|legalement convoque|dument convoque|regulierement convoque|l'an deux)\b")
_ROLL_NEAR = 700
_ROLL_LENGTH = 6500
_SHORT = 60  # less text than this between a title and a reporter: it is the item's own
_HEAD = 3000  # a list's head stands within
_COLUMN_HEAD = re.compile(r"(?:(?<=[ \t][ \t])|(?<=\t)|(?<=\|)|(?<=\| ))rapporteure?s?(?=[ \t]{2}|\t|[ \t]?\||[ \t]?\n)")
_FIRST = 90  # "explique" makes a reporter only where it opens the text
_ELECTED = re.compile(r"\b(?:adjointe?|maire|rapporteure?|vice|conseill\w{2,3}|presidente?|deleguee?)\b")
_PARTICLED = re.compile(r"(?:LE|LA|LES) (?=[A-ZÀ-Ö'’-]{3})|(?:Le|La) (?=[A-ZÀ-Ö][a-zà-ÿ]{2})")
_DECIDED = re.compile(r"adopt|unanim|approuv|majorit|rejet")
_TEXT = re.compile(
    r"\s(?:Objet|OBJET|Les?|La|Vu|Il|Elle|En|Dans|Par|Pour|Sur|Ce|Cette|Ces|Cet|Suite|Afin|Depuis|Une?|Des|Nous|Vous|Deux|Trois"
    r"|Quatre|Cinq|Monsieur"
    r"|Madame|M\.|Mme|VU|D[ée]cid\w*|DECID\w*|DÉCID\w*|Approuve\w*|Autorise\w*|Attribue\w*|Accorde\w*|Adopte\w*|Après|Rappelle|Arrivée|Départ|Sortie|Retour)\b|\s(?:[LD]['’]|Rapport|Expos|Conform|Consid)"
)
_IN_LABEL = re.compile(rf"(?:{phrases.CIVIL} )?(?P<name>{phrases.NAME}),? \(?rapporteure?\b")
_NOT_NAMES = re.compile(
    r"\b(?:conseil|commission|commune|ville|assemblee|article|code|mairie|maire|president|adjoint|rapporteur|communaute"
    r"|bureau|decision|deliberation|agence|societe|cabinet"
    r"|convention|projet|budget|groupe|association|directeur|directrice|service|loi|le|la|les|vu|ce|cette|il|elle"
    r"|en|sur|dans|par|pour|contre|abstentions?|votes?|objet|avis|sans|titre|unanimite|adoptee?|ainsi|enfin|compte)\b"
)


def of_item(view: View, title_end: int, end: int, record: PaperRecord, above: int | None = None) -> Fact[str] | None:
    """The reporter of an item whose title ends at `title_end`; None where only a role is printed that the paper gives nobody.

    `above` is where the item's heading begins: some papers name the reporter right before it.
    """
    end = _own_end(view, title_end, end)
    stop = min(end, title_end + _WINDOW)
    for pattern in (phrases.LABEL, phrases.REPORTER_IS, phrases.SPOKEN, phrases.CALLED):
        for found in pattern.finditer(view.raw, title_end, stop):
            if pattern is phrases.LABEL and phrases.SPEAKER.search(view.raw, max(title_end, found.start() - _SHORT), found.start()):
                continue  # "Mme LOUP, rapporteure : Deux candidats …": the speaker is named before the word
            fact = _person(view, found, record)
            if fact:
                return fact
    told = _of_list(view, title_end, end, record) or _elsewhere(view, title_end, end, record, above)
    return told or _after_roll(view, title_end, end, record) or _speaking(view, title_end, stop, record)


def _speaking(view: View, title_end: int, end: int, record: PaperRecord) -> Fact[str] | None:
    """Whom the label of a turn calls so, in a debate: "Luc MERLE, rapporteur. – Voici le plan"."""
    for turn in turns.find(view):
        called = _IN_LABEL.match(view.raw, turn.start, turn.said) if title_end <= turn.start < end else None
        if called and (fact := _named(view, called, "name")):
            return rapporteur_person.of_roll(view, fact, record)
    return None


def _after_roll(view: View, title_end: int, end: int, record: PaperRecord) -> Fact[str] | None:
    """The reporter in an act that prints its object above the roll call, its text below."""
    if not _ROLL.search(view.folded, title_end, min(end, title_end + _ROLL_NEAR)):
        return None
    for found in phrases.SPOKEN.finditer(view.raw, title_end, min(end, title_end + _ROLL_LENGTH)):
        fact = _person(view, found, record) if phrases.MATTER.match(view.raw, found.end(), end) else None
        if fact:
            return fact
    return None


def _own_end(view: View, title_end: int, end: int) -> int:
    """Where the item ends before the next one's reporter, named right above its heading."""
    floor = max(title_end, end - _ABOVE_WINDOW)
    following = phrases.ABOVE.search(view.raw, floor, end)
    if following:
        return following.start()
    label = phrases.LABEL_ABOVE.search(view.raw, floor, end) if end < len(view.raw) else None
    own = (
        label is None
        or _DECIDED.search(view.folded, label.start(), end)
        or label.start() - title_end < _SHORT
        or view.raw[label.start() - 1] == "("
    )
    return label.start() if label and not own else end


def _of_list(view: View, title_end: int, end: int, record: PaperRecord) -> Fact[str] | None:
    """The name in the row's column, in a list whose head has one for reporters."""
    if record.kind != "list" or not _COLUMN_HEAD.search(view.folded, 0, min(title_end, _HEAD)):
        return None
    found = phrases.COLUMN.search(view.raw, max(0, title_end - 2), min(end, title_end + _WINDOW))
    return _person(view, found, record) if found else None


def _elsewhere(view: View, title_end: int, end: int, record: PaperRecord, above: int | None) -> Fact[str] | None:
    """The reporter told where the text opens, above the title, or at the end of the text."""
    stop = min(end, title_end + _WINDOW)
    found = [
        phrases.EXPLAINS.search(view.raw, title_end, min(stop, title_end + _FIRST)),
        phrases.REPORT_OF.search(view.raw, title_end, stop),
    ]
    below = phrases.BELOW.search(view.raw, title_end, stop)
    if above is not None:
        found.append(phrases.ABOVE.search(view.raw, max(0, above - _ABOVE_WINDOW), above))
        labels = [*phrases.LABEL.finditer(view.raw, above, title_end)]
        found += labels[-1:]
        below = below or phrases.BELOW.search(view.raw, above, title_end)
    late = (pattern.search(view.raw, title_end, end) for pattern in (phrases.BRACKETED, phrases.AFTER, phrases.CALLED))
    found.append(next((m for m in late if m), None))
    said = next((f for f in (_person(view, m, record) for m in found if m) if f), None)
    known = rapporteur_person.of_roll(view, _named(view, below, "name"), record) if below else None
    return said or (known if known and len(known.spans) > 1 else None)


def _person(view: View, found: re.Match[str], record: PaperRecord) -> Fact[str] | None:
    groups = found.groupdict()
    if "civil" in groups and not groups["civil"] and not groups["role"] and not _ELECTED.search(fold(groups["office"] or "")):
        opens = view.raw[max(0, found.start() - 2) : found.start()].endswith("\n") and view.raw[
            found.end() : found.end() + 3
        ].strip().startswith(":")
        fact = rapporteur_person.of_roll(view, _named(view, found, "name"), record)
        if not opens and not (fact and len(fact.spans) > 1 and " " in fact.value):
            return None
    for group in ("name", "named"):
        if groups.get(group):
            return rapporteur_person.of_roll(view, _named(view, found, group), record)
    role = groups.get("role")
    if not role:
        return None
    person = rapporteur_person.holder_of(record, fold(role))
    if person is None:
        return None
    return Fact(person[0], (view.span(*found.span("role")), *person[1]), 0.95)


def _named(view: View, found: re.Match[str], group: str) -> Fact[str] | None:
    start, end = found.span(group)
    follows = _TEXT.search(view.raw, start + 2, end)
    end = follows.start() if follows else end
    particle = _PARTICLED.match(view.raw, start, end)
    words = view.folded[particle.end() if particle else start : end]
    if _NOT_NAMES.search(words) or ("\n" in words and len(words) > 50):
        return None
    return Fact(" ".join(view.raw[start:end].split()), (view.span(start, end),))


def example(text: str) -> str | None:
    """The reporter of a text, the roles resolved to nobody."""
    found = of_item(View.of(text), 0, len(text), PaperRecord("", ""))
    return found.value if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("M. Jean-Michel MERLE, Adjoint au Maire, présente le rapport suivant :", "Jean-Michel MERLE"),
    ("Madame Virginie LOUP, rapporteur, expose :", "Virginie LOUP"),
    ("Monsieur le Maire, Philippe Renard, rapporte :", "Philippe Renard"),
    ("– Rapporteur : Jeanne MERLE Les collectivités", "Jeanne MERLE"),
    ("Monsieur Gilles RENARD, rapporteur et Vice-Président de la commission Énergie, rappelle", "Gilles RENARD"),
    ("Monsieur Paul LOUP, Président, donne lecture du rapport suivant :", "Paul LOUP"),
    ("ENTENDU l'exposé de Monsieur Luc MERLE, rapporteur,", "Luc MERLE"),
    ("Mme LOUP EXPOSE : Dans un contexte", "LOUP"),
    ("M. MERLE nous présente le pacte financier.", "MERLE"),
    ("Rapporteur M. Luc MERLE La ville", "Luc MERLE"),
    ("Rapporteur(s) : Luc MERLE", "Luc MERLE"),
    ("Rapporteur de la délibération : Luc MERLE", "Luc MERLE"),
    ("Présenté par : Mme Jeanne LOUP", "Jeanne LOUP"),
    ("Rapport de M. Luc MERLE, adjoint", "Luc MERLE"),
    ("Le dossier, présenté par M. MERLE, est adopté.", "MERLE"),
    ("Sur rapport de Mme Jeanne LOUP, le conseil", "Jeanne LOUP"),
    ("Le rapporteur, M. Luc MERLE, expose ce qui suit", "Luc MERLE"),
    ("(rapporteur Luc MERLE)", "Luc MERLE"),
    ("M. MERLE (rapporteur)", "MERLE"),
    ("SECRETAIRE : LOUP-MERLE Aurore Madame Rose PETIT, adjointe à la vie associative, présente à l'assemblée", "Rose PETIT"),
    ("Rapporteur : Mme Rose PETIT Décide d'accorder", "Rose PETIT"),
    ("Rapporteur : M. J.-L. LOUP\nVu le code", "J.-L. LOUP"),
    ("Sur le rapport de M. LOUP J.-L.,\nVu le code", "LOUP J.-L."),
    ("Rapporteur : M. K/MERLE Luc", "K/MERLE Luc"),
    ("Rapporteur : M. MERLE Arrivée de M. LOUP", "MERLE"),
    ("Mme LOUP, rapporteure : Deux candidats sont admis.", "LOUP"),
]
_SAID = "Les lots sont prêts, et chacun en a reçu la liste avec la convocation. " * 8
_TALK = "".join(f"{who} {_SAID}\n" for who in ("Luc MERLE, rapporteur. –", *("Anne LOUP. –", "Jean ROUX. –", "Luc MERLE. –") * 2))
EXAMPLES += [(_TALK, "Luc MERLE"), ("Présentée par Mme Anne LOUP. Adopté.", "Anne LOUP")]
NOT_FOUND = [
    _TALK.replace(", rapporteur", ""),
    "Rapporteur : Pour Valmerle Contre",
    "Monsieur le Maire propose d'approuver la convention.",
    "Madame LOUP informe le conseil que les travaux sont finis.",
    "Le Président expose à l'assemblée",
    *("Rapporteur\nLuc MERLE", "Rapport : Luc MERLE", "Rapport : Budget Primitif"),  # nobody whom a roll knows
    f"Secrétaire de séance : M. Luc MERLE Rapporteur : {'le groupe de travail ' * 3}",
    "Le cabinet MERLE présente l'étude au conseil.",
]
