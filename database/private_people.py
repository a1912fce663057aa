"""Where a text names natural persons who hold no seat: by civility, by private matters, beside an address, by given name."""

import re
from collections.abc import Collection, Iterator

from database.private_matters import in_private_matters, printed
from database.private_names import FULL, NAME, Span, given_and_family, is_full_name, names, trimmed
from database.public_people import Public, in_office, rolls, within

_CIVILITY = (
    r"(?:MM?\.?|Mrs?\.?|Mmes?\.?|M\.?mes?|Mlles?\.?|Melles?\.?|Messieurs|Mesdames|Mesdemoiselles|Monsieur|Madame|"
    r"Mademoiselle|MONSIEUR|MADAME|MME|MMES|MLLE|Maître|Me|Docteur|Dr\.?)"
)
_TITLED = re.compile(
    rf"(?<![\w'’.-]){_CIVILITY}(?:[ ]?(?:et|ou|/|,)[ ]?{_CIVILITY})?(?:[ \t\u00a0\r\n]{{1,3}}|(?<=[a-zM]\.))({NAME}(?:(?:,[ ]|[ ]et[ ]|"
    rf",[ ]et[ ]){NAME}){{0,6}})"
)
_PLACE = re.compile(
    r"(?i)\b(?:rue|avenue|av\.|boulevard|bd|place|impasse|allées?|square|quai|cours|route|chemin|pont|parc|jardin|esplanade|"
    r"rond-point|passage|école\w*|"
    r"collège|lycée|maternelle|élémentaire|primaire|groupe scolaire|salle|stade|gymnase|espace|centre|complexe|résidence|"
    r"hôpital|clinique|ehpad|fondation|"
    r"théâtre|médiathèque|bibliothèque|musée|piscine|crèche|maison|prix|challenge|trophée|festival|zac|lotissement|cité|"
    r"quartier|tour|halle|statue|"
    r"société|entreprises?|sarl|sas|sasu|sa|eurl|scp|selarl|sci|ets|établissements|cabinet|association|agence|groupe|"
    r"groupement|menuiserie|garage|"
    r"boulangerie|transports?|magasin|enseigne|imprimerie|pharmacie|club|amicale|comité)"
    r"(?:[ ](?:de|du|des|la|le|les|et|municipal\w{0,3}|communal\w{0,3}|publi\w{1,4}|professionnel|élémentaire|primaire|"
    r"maternelle)){0,4}[ ]?(?:[dl]['’])?[«\"“ ]{0,3}$"
)
_QUOTES = ("« ", "“ ", '" ')
_NAMING = re.compile(r"(?i)(?:dénomm|dénomination|baptis|hommage|en mémoire)")


def spans(text: str, councillors: Collection[str], addresses: Collection[Span], known: Collection[str]) -> Iterator[Span]:
    """Ranges of the names of natural persons who are neither councillors nor shown in office by the text; `known` ones anyway."""
    public = Public(councillors)
    lists = rolls(text)
    private = list(printed(text, known))
    for start, end in {*_titled(text), *in_private_matters(text), *_by_given_name(text), *_beside(text, addresses)}:
        if in_office(text, start, end) or within(lists, start):
            public.add(text[start:end])
        else:
            private.append((start, end))
    return ((start, end) for start, end in private if text[start:end] not in public)


def _before(text: str, offset: int) -> str:
    """The words before, on one line."""
    return " ".join([*text[max(0, offset - 80) : offset].split(), ""])


def _titled(text: str) -> Iterator[Span]:
    for match in _TITLED.finditer(text):
        if not _PLACE.search(_before(text, match.start()).rstrip('«“" ') + " "):
            yield from names(text, *match.span(1))


def _by_given_name(text: str) -> Iterator[Span]:
    """A given name beside a family name in capitals."""
    for match in FULL.finditer(text):
        if given_and_family(match[0]):
            before = _before(text, match.start())
            if not before.endswith(_QUOTES) and not _PLACE.search(before[-40:]) and not _NAMING.search(before):
                yield from (trimmed(text, *span) for span in names(text, *match.span()) if given_and_family(text[slice(*span)]))


def _beside(text: str, addresses: Collection[Span]) -> Iterator[Span]:
    """A name right before an address, as lists of sales and of applicants print them."""
    for start, _ in addresses:
        before = text[max(0, start - 60) : start].rstrip(" ,\r\n")
        *_, last = [None, *FULL.finditer(before)]
        if last is not None and last.end() == len(before) and is_full_name(last[0]):
            origin = max(0, start - 60) + last.start()
            yield from names(text, origin, origin + len(last[0]))
