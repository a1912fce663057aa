"""Who reports an item (rapporteur): whom the paper calls so, or who "expose", "présente", "rapporte" it."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.facts import names_match
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.view import View, fold

_PARTICLE = r"(?:de la|de|du|des|d'|le|la|el|van|von|ben|di|da|dos)"
_WORD = r"(?!(?:Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|Mme|Mlle)\b)(?:d'|l'|D'|L')?[A-ZÀ-Ö](?:[^\W\d_]|['’-]){0,30}"
_NAME = rf"{_WORD}(?: {{1,2}}(?:{_PARTICLE} )?{_WORD}){{0,4}}"
_CIVIL = r"(?:M\.|MM\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|MME|MONSIEUR|MADAME|M)"
_ROLE = r"(?:[Ll]e|[Ll]a|LE|LA) (?P<role>[Mm]aire|MAIRE|[Pp]r[ée]sidente?|PR[EÉ]SIDENTE?)"
# What stands between the reporter's name and the verb: a function, "rapporteur", "nous".
_OFFICE = r"(?P<office>\s?[,–(-]\s?[^.;:\n]{2,110}?[,–)-]?)?"
_VERB = r"(?:expos|pr[ée]sent|rapport|EXPOS|PR[ÉE]SENT|RAPPORT)(?:e|ent|E|ENT)\b"
_SPOKEN = re.compile(
    rf"(?<![\w'’])(?P<civil>{_CIVIL}\s{{1,2}})?(?:{_ROLE}(?:\s?,\s?(?P<named>{_NAME}))?|(?P<name>{_NAME})){_OFFICE}\s?,?\s{{1,2}}"
    rf"(?:(?:nous|en|alors|ensuite|donc)\s)?(?:{_VERB}|(?:donne|fait) lecture du rapport)"
)
_EXPLAINS = re.compile(rf"(?:{_CIVIL}\s{{1,2}})(?P<name>{_NAME}) explique\b")
_LABEL = re.compile(rf"(?i:rapporteure?)\s?(?:\(e\))?\s?[:–-]\s{{0,2}}(?:{_CIVIL}\s{{1,2}})?(?:{_ROLE}|(?P<name>{_NAME}))")
_BRACKETED = re.compile(rf"\({_LABEL.pattern}")  # below the decision: "(Rapporteur : M. Merle)"
_CALLED = re.compile(
    rf"(?:{_CIVIL}\s{{1,2}})(?:{_ROLE}(?:\s?,\s?(?P<named>{_NAME}))?|(?P<name>{_NAME}))"
    rf"(?:,? [a-zé][^.;:,\n]{{2,60}})?,?\s(?i:rapporteure?)\b"
)
_AFTER = re.compile(
    rf"(?i:(?:sur|entendu|ou[iï])\s(?:le rapport|l['’]expos[ée])\s(?:de|du|par)\s)(?:{_CIVIL}\s{{1,2}})(?:{_ROLE}|(?P<name>{_NAME}))"
)
# "Monsieur le Président présente le rapport." right above the heading.
_ABOVE = re.compile(
    rf"(?P<civil>{_CIVIL}\s{{1,2}})(?:{_ROLE}(?:\s?,\s?(?P<named>{_NAME}))?|(?P<name>{_NAME})){_OFFICE}\s?,?\s{{1,2}}"
    r"(?:pr[ée]sente|rapporte|expose) (?:le|ce|cette|la) (?:rapport|dossier|point|d[ée]lib[ée]ration|projet)\.?\s{0,4}\Z"
)
_ABOVE_WINDOW = 160
_WINDOW = 520  # the reporter is told before the matter itself
_FIRST = 90  # "explique" makes a reporter only where it opens the text
_ELECTED = re.compile(r"\b(?:adjointe?|maire|rapporteure?|vice|conseill\w{2,3}|presidente?|deleguee?)\b")
_TEXT = re.compile(
    r"\s(?:Les?|La|Vu|Il|Elle|En|Dans|Par|Pour|Sur|Ce|Cette|Ces|Cet|Suite|Afin|Depuis|Une?|Des|Nous|Vous|Monsieur"
    r"|Madame|M\.|Mme|VU)\b|\s(?:[LD]['’]|Rapport|Expos|Conform|Consid)"
)
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
    following = _ABOVE.search(view.raw, max(title_end, end - _ABOVE_WINDOW), end)
    end = following.start() if following else end  # the next item's reporter
    stop = min(end, title_end + _WINDOW)
    for pattern in (_LABEL, _SPOKEN, _CALLED):
        for found in pattern.finditer(view.raw, title_end, stop):
            fact = _person(view, found, record)
            if fact:
                return fact
    first = _EXPLAINS.search(view.raw, title_end, min(stop, title_end + _FIRST))
    late = (
        _BRACKETED.search(view.raw, title_end, end) or _AFTER.search(view.raw, title_end, end) or _CALLED.search(view.raw, title_end, end)
    )
    floor = max(0, (above or 0) - _ABOVE_WINDOW)
    before = _ABOVE.search(view.raw, floor, above) if above else None
    return next((f for f in (_person(view, m, record) for m in (first, before, late) if m) if f), None)


def _person(view: View, found: re.Match[str], record: PaperRecord) -> Fact[str] | None:
    groups = found.groupdict()
    if "civil" in groups and not groups["civil"] and not groups["role"] and not _ELECTED.search(fold(groups["office"] or "")):
        opens = view.raw[max(0, found.start() - 2) : found.start()].endswith("\n") and view.raw[
            found.end() : found.end() + 3
        ].strip().startswith(":")
        fact = _of_roll(_named(view, found, "name"), record)
        if not opens and not (fact and len(fact.spans) > 1 and " " in fact.value):
            return None
    for group in ("name", "named"):
        if groups.get(group):
            return _of_roll(_named(view, found, group), record)
    role = groups.get("role")
    if not role:
        return None
    person = holder_of(record, fold(role))
    if person is None:
        return None
    return Fact(person[0], (view.span(*found.span("role")), *person[1]), 0.95)


def _named(view: View, found: re.Match[str], group: str) -> Fact[str] | None:
    start, end = found.span(group)
    follows = _TEXT.search(view.raw, start + 2, end)
    end = follows.start() if follows else end
    words = view.folded[start:end]
    if _NOT_NAMES.search(words) or ("\n" in words and len(words) > 50):
        return None
    return Fact(" ".join(view.raw[start:end].split()), (view.span(start, end),))


def _of_roll(fact: Fact[str] | None, record: PaperRecord) -> Fact[str] | None:
    """The member of the roll call whom the name means, in the roll's print; the name as printed where it means none or several."""
    members = [person.name for person in record.attendance]
    place = names_match.find(fact.value, members, strict=True) if fact else None
    if fact is None or place is None:
        return fact
    return Fact(members[place], (*fact.spans, *record.attendance[place].evidence[:1]), fact.confidence)


def holder_of(record: PaperRecord, role: str) -> tuple[str, list[tuple[int, int]]] | None:
    """Who holds the role "maire" or "president", by the roll call or by the chair's heading."""
    kind = "maire" if role.startswith("maire") else "president"
    for person in record.attendance:
        office = fold(person.role or "")
        if office.startswith(kind) and not office.startswith(("maire delegue", "maire adjoint", "maire-adjoint")):
            return person.name, person.evidence[:1]
    session = record.session
    if session.president:
        return session.president, session.evidence.get("president", [])[:1]
    return None


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
]
NOT_FOUND = [
    "Rapporteur : Pour Valmerle Contre",
    "Monsieur le Maire propose d'approuver la convention.",
    "Madame LOUP informe le conseil que les travaux sont finis.",
    "Le Président expose à l'assemblée",
    "Le cabinet MERLE présente l'étude au conseil.",
]
