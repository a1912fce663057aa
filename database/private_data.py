"""Where a text tells private data: postal addresses, birth dates, phone numbers, e-mail, reasons of absence (CRPA L312-1-2)."""

import re
from collections.abc import Collection, Iterator

from database.private_names import Span

_STREET = r"(?:rue|avenue|av\.|boulevard|bd|bld|impasse|allées?|route|square|venelle|ruelle|faubourg|sente|chaussée|montée|esplanade)"
_OTHER_STREET = (
    r"(?:place|chemin|chem\.|quai|cours|passage|voie|cité|résidence|lotissement|hameau|clos|lieu[- ]?dit|domaine|villa|rond-point)"
)
_WORD = (
    r"(?![-–—]\s)(?!(?:et|au|aux|à|a|pour|est|sont|dans|avec|sur|afin|par|dont|qui|en|ont|lot|Lot|LOT|[A-Z]{1,2}(?= ?\d)|section|"
    r"parcelle)\b)[^\s,;:.()/█«»0-9]{1,25}"
)
# A street's name may run on over a line's end, after a little word only.
_STEP = rf"[ ](?:(?:de la|de|du|des|la|le|les)[ ]?\r?\n)?{_WORD}"
_NUMBER = (
    r"(?<![\w/.,°])(?:(?<=/\d\d )|(?<=/\d{4} )|(?<!\d ))(?!(?:19|20)\d\d\b)\d{1,4}(?:[ ]?(?:bis|ter|quater|"
    r"[A-D])\b)?(?:[ ]?[-/et&]{1,2}[ ]?\d{1,4})?[ ]?,?[ \u00a0]{1,2}"
)
_TOWN = r"(?:[ ]?[,-]?\s{1,2}\(?\d{5}\b\)?(?:[ ][^\s,;:.()0-9█]{2,25}){0,3})?"
_ADDRESS = re.compile(
    rf"{_NUMBER}(?:(?i:{_STREET})\b(?:{_STEP}){{1,5}}|"
    rf"(?i:{_OTHER_STREET})\b(?=(?:[ ][^\s,;:.()█]{{1,25}}){{0,4}}[ ](?:[dl]['’])?[A-ZÀ-Ý])(?:{_STEP}){{1,5}}){_TOWN}"
)
# Numbers that are no house's, and works or public places whose street is the act's own subject.
_NO_HOUSE = re.compile(r"(?i)(?:lots?|articles?|phases?|tranches?|zones?|secteurs?|chapitres?|points?|les|des|aux|rd|km)\s?(?:n°)?\s?$")
_PUBLIC_PLACE = re.compile(
    r"(?i)\b(?:travaux|aménagements?|réfection|réhabilitation|rénovation|construction|écoles?|gymnase|mairie|hôtel de ville|"
    r"siège|salle|crèche|"
    r"bibliothèque|médiathèque|stade|société|entreprise|association|sarl|sas|sa|eurl|tribunal|préfecture|trésorerie)\b"
)
_PRIVATE_MATTER = re.compile(
    r"(?i)\b(?:mm?\.|mmes?|mlles?|monsieur|madame|époux|consorts|propriété|propriétaires?|demeurant|domicilié\w*|"
    r"appartenant|vente|ventes|vendu\w*|"
    r"cession|acquisition|acquérir|déclarations?|permis|préemption)(?!\w)"
)
_HOME = re.compile(
    r"(?i)\b(?:demeurant|domiciliée?s?|résidant)\s{1,2}(?!█)(?:au |à |dans |"
    r"sur )?[^,;.()\n█]{3,70}(?:,\s?\d{5}(?: [A-ZÀ-Ý][^\s,;.]{1,25}){0,3})?"
)
_PUBLIC_HOME = re.compile(
    r"(?i)(?:demeurant|domicilié\w*|résidant)\s+(?:dans|sur|à|hors|en)\s+(?:de\s+)?(?:la|le|l['’]|les|une|cette|"
    r"toute)?\s?(?:commune|ville|territoire|région|département)"
)
_PHONE = re.compile(r"(?<![\w.])(?:(?:\+|00)33[ .]?(?:\(0\)[ .]?)?|0)[1-9](?:[ .\-]?\d\d){4}(?!\d)")
_AT = r"(?:@|[ ]?[(\[{][ ]?(?:at|arobase|a|@)[ ]?[)\]}][ ]?)"
_DOT = r"(?:\.|[ ]?[(\[{][ ]?(?:dot|point)[ ]?[)\]}][ ]?)"
_MAIL = re.compile(rf"(?i)(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{2,63}}){{1,4}}")
# French ones by their 27 characters, others after their word.
_ACCOUNT = re.compile(r"\bFR\d\d(?:[ .]?[0-9A-Z]{4}){5}[ .]?[0-9A-Z]{3}\b|(?<=\bIBAN)[ :n°.]{1,4}[A-Z]{2}\d\d(?:[ .]?[0-9A-Z]{2,4}){3,8}\b")
_MONTH = r"(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)"
_DATE = rf"(?:\d{{1,2}}(?:er)?[ ]{_MONTH}[ ]\d{{4}}|\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}})"
_BIRTH = re.compile(
    rf"(?i)\b(?:née?s?(?:[ ][\w'’\-]{{1,30}}){{0,2}}[ ]le|"
    rf"naissance\s?:?(?:[ ]le)?)\s{{1,2}}({_DATE}(?:\s{{1,2}}à[ ][A-ZÀ-Ý][\w'’\-]{{1,40}})?)"
)
# In a list of people (jurors, applicants) a day right before the address is the birth date.
_DAY_LAST = re.compile(r"(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:19)?\d\d(?=[ \t,]{0,3}(?:\r?\n)?\Z)")
_REASON = (
    r"(?:(?:raisons?|motifs?|problèmes?|soucis|contraintes?|obligations?|empêchements?)\s(?:de\s|d['’])?(?:santé|"
    r"médica\w{1,4}|famil\w{1,7}|personnel\w{0,3}|"
    r"professionnel\w{0,3}|maladie)|(?:arrêt|congé)s?\s(?:de\s|pour\s)?(?:maladie|maternité|paternité|parental)|maladie|"
    r"malades?|souffrante?s?|"
    r"hospitalisée?s?|hospitalisation|accouchement|opération|opérée?s?|deuil|décès\s[^.;,()\n█]{1,30}|maternité|"
    r"naissance\s[^.;,()\n█]{1,25}|garde\sd['’]enfants?)"
)
_ABSENCE = re.compile(
    rf"(?i)\b(?:excusée?s?|absente?s?|empêchée?s?|retenue?s?|indisponibles?|absence)\b(?:[^.;\n█]|(?<=\bM)\.){{0,60}}?\b({_REASON})"
)
_HEALTH = re.compile(
    r"(?i)\b(?:pour|en raison de|suite à)\s(?:des\s|une\s|un\s|ses\s|son\s|sa\s)?((?:raisons?|motifs?|"
    r"problèmes?)\s(?:de\s)?(?:santé|médica\w{1,4}|famil\w{1,7}))"
)


def spans(text: str, places: Collection[Span]) -> Iterator[Span]:
    """Ranges that hold private data, whoever it is about; `places` are the text's addresses."""
    for pattern in (_PHONE, _MAIL, _ACCOUNT):
        yield from (match.span() for match in pattern.finditer(text))
    for pattern in (_BIRTH, _ABSENCE, _HEALTH):
        yield from (match.span(1) for match in pattern.finditer(text))
    for start, end in places:
        yield start, end
        if day := _DAY_LAST.search(text, max(0, start - 16), start):
            yield day.span()


def addresses(text: str) -> Iterator[Span]:
    """Postal addresses: a number and a street, or what follows "demeurant"."""
    for match in _ADDRESS.finditer(text):
        if not _NO_HOUSE.search(text[max(0, match.start() - 20) : match.start()]) and not _is_public(text, match.start()):
            yield match.span()
    for match in _HOME.finditer(text):
        if not _PUBLIC_HOME.match(match[0]):
            yield match.start() + len(match[0].split(maxsplit=1)[0]) + 1, match.end()


def _is_public(text: str, start: int) -> bool:
    before = text[max(0, start - 80) : start]
    return bool(_PUBLIC_PLACE.search(before)) and not _PRIVATE_MATTER.search(before)
