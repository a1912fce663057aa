"""Where a title ends: at the words that begin an act's text, on one line or over several printed ones."""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_prose import flat
from data_loaders.documents.readings.acts import title_lines, title_tail, title_type
from data_loaders.documents.readings.acts import title_theme as theme
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import POINT
from data_loaders.documents.text.words.sittings import WEEKDAY

_CIVIL = r"(?:m\.?|mm\.|mr|mme|mmes|mlle|mademoiselle|monsieur|madame|messieurs|mesdames)"
# The words that begin an act's text; a title holds them too, but not with a capital after its end.
BODY = re.compile(
    rf"(?<![\w'])(?:vu(?: |:|$)|considerant|attendu|{_CIVIL} [^.\n]{{1,60}}?[ ,](?:expos|rappel|presen|expliqu|inform"
    rf"|propos|donn|indiqu|precis|fait|rapport|adjoint|maire|vice|conseill"
    r"|prend|lit|soumet|souhait|demand|annonc|dit|conseil|evoqu|signal)|(?:nom d[ue] )?(?:elue? )?rapporteure?s?\b|(?:rapport"
    rf"|expose) d[eu] {CIVIL_DOTTED}|sur (?:le rapport|rapport|proposition|l'expose)"
    rf" d[eu]\b|presentee? (?:par|:)|presentation ?:|(?:ayant )?entendu\b|oui l'|matiere ?:|nomenclature ?:|le (?:maire|president|conseil"
    r"|rapporteur|bureau|proces[- ]verbal|compte[- ]rendu"
    r"|code|present|comite|debat|projet|decret)\b|la (?:commune|ville|presente|communaute|loi|commission|deliberation"
    r"|convention|collectivite|municipalite)\b|les (?:membres|elus|conseillers|communes)\b"
    r"|il (?:est|convient|s'agit|a ete|y a|vous|precise|rappelle)\b|conformement|en application|dans le cadre|suite (?:a"
    r"|au|aux)\b|par (?:deliberation|courrier|courriel|arrete|decision|lettre|mail)|afin d|depuis |aujourd'hui|en \d{4}\b"
    r"|note de synthese|expose\b|apres |l'(?:article|assemblee|objectif|association"
    r"|etat)\b|chaque annee|pour (?:memoire|rappel)|vous|nous |mesdames, |madame, |compte tenu|au vu|aux termes"
    r"|vote ?:|pour ?:|adopte|accord a l'unanim|avis favorable a l'unanim|\d{1,3} (?:voix|votes?) |ce(?:tte|t|s)? "
    r"|(?<!budget )annexe|considerations?|contexte|preambule|une |des |comme |lors |entre |je |c'est|page \d|piece jointe|delibere"
    r"|deliberation (?:retir|ajourn|report|adopt|approuv)|decide|approuve|autorise|on |deux "
    r"|(?:etaient )?presents?\b|absents?\b|excuses?\b|seance du \d|convocation|secretaire de|date de )"
)
_CAPITAL_RUN = re.compile(r"(?<![^\s(«\"])(?:[A-ZÀ-Ö][a-zà-ÿ]{1,}|[a-zà-ÿ]{4,})[\s.,:]")
_CAPITAL_SMALL = frozenset(("des", "une", "les", "la", "on", "deux", "ce", "cette", "ces", "entre", "comme", "en", "lors"))
_SMALL = "de du des la le les et en au aux pour sur par dans avec un une a à d l n° sis section lieu-dit année n"
_SMALL_WORDS = frozenset(_SMALL.split())
_VOTED = re.compile(
    rf"\s{POINT}s? (?:retire|ajourne|reporte|renvoye|differe)e?s?\b"
    r"|\s?[-–—:]\s?(?:(?:non )?(?:approuve|adopte|accepte|retenu)|rejete|ajourne|retire|reporte|refuse|ecarte|repousse)e?s?"
    r"(?= ?(?:$|[.;|\n(]|(?:a l'|a la |par |pour |avec )(?:unanim|majorit|\d)))"
    r"|\s?[-–—:]\s?(?:approuve|adopte|rejete|ajourne|retire)e?s?\b|\s(?:approuve|adopte)es?(?= ?(?:$|[.;|\n]|le "
    r"|deliberation))|\s(?:(?:app\w{3,8}"
    r"|adoptee?s?|accord|vote ?:?)\s)?(?:a l'|: ?)?unanimite\b|\s(?:\w+ )?a la majorite\b|\s\d{1,3} (?:voix|votes?)\b"
    r"|\s?[:–-]\s(?:votes? ?:? ?)?pour ?:? ?\d{1,3}\b|\spour ?:? ?\d{1,3}[ ,;/–-]{1,4}(?:voix )?(?:contre|abst)"
)
_AGAIN = re.compile(
    r"(?<=\s)(?:date de (?:la )?convocation|conseillers municipaux en exercice|nombre de (?:conseillers|membres)"
    rf"|le {WEEKDAY} \d|l'an (?:deux|2)|(?:envoye|recu) en prefecture le \d)|(?<=\s)(?<!\bla )(?<!\bde )(?:deliberation n ?°"
    r"|objet ?:|(?<!deliberation )n ?° ?(?:19|20)\d\d[-/])"
)
_CITES = re.compile(r"(?<=\s)(?:VU|Vu|CONSIDERANT|CONSIDÉRANT)\s(?:l[’'ae]|que|qu[’'])")
_DECIDED = re.compile(r"\s(?:est|sont|a ete|ont ete) (?:\w{1,14} )?(?:approuve|adopte|valide|vote|accepte|reporte|ajourne|retire)e?s?\b")
_CAPITALS_ON = re.compile(r"(?<=[a-zà-ÿ)»] )(?:[A-ZÀ-Ö’'-]{2,} ){4}[A-ZÀ-Ö]{2}")
_REPORTER = re.compile(
    r"(?<=\s)(?:(?!Monsieur|Madame|M\.|Mme|Les? |La )[A-ZÀ-Ö][\w'’-]+ ){1,3}(?!Monsieur|Madame|Maire|Président)[A-ZÀ-Ö][\w'’-]+"
    r"(?:,\srapporteur|\s(?:expose|présente|rapporte)\s?:)"
)
_SENTENCE = re.compile(r"(?<!\bm)(?<!\bmm)(?<!\bst)(?<!\bn)(?<!\bdr)(?<!\b[A-Za-zÀ-ÿ])\. ?(?=\n|$| ?[A-ZÀ-Ö«])")
# A sentence that opens with its article and holds a finite verb: "… et recrutement Le service s'adresse aux jeunes".
_STATEMENT = re.compile(
    r"(?<=[a-zà-ÿ)»] )(?:Le|La|Les|L[’'])\s?[a-zà-ÿ’' -]{3,80}? (?:est|sont|a|ont|s[’']\w{3,}|se|peut|peuvent|doit|doivent|fait|font|permet"
    r"|permettent|prévoit|vise|visent) "
)
# An article with a capital before a word without one opens a sentence.
_ARTICLE = re.compile(r"(?<=[a-zà-ÿ)»\d] )(?:Le|La|Les|Une?|Des|Cette|Ces?|Il|Elle) (?=[a-zà-ÿ])")
# … behind a short title in capitals too, where the print lost its lines: "AIDES FACULTATIVES Les dossiers ont été lus."
_SHORT = re.compile(r"(?:[A-ZÀ-Ý][A-ZÀ-Ý’'-]{1,20} ){2,4}(?=(?:Les?|La|Une?|Des|Cette|Ces?|Il|Elle) [a-zà-ÿ]{2}[^.:]{8,200}\.)")
_PARTICIPLE = re.compile(r"(?i:autoris)[éÉ]")  # "Association syndicale Autorisée" is a name


def end_of(view: View, start: int, stop: int, *, by_lines: bool) -> int:
    """The first place after `start` where the act's text begins."""
    if (set_apart := title_type.end(view, start, stop)) is not None:
        stop = set_apart
    elif by_lines:
        stop = title_lines.end(view, start, stop, BODY)
    for early in (
        _DECIDED.search(view.folded, start + 6, stop),
        _VOTED.search(view.folded, start + 6, stop),
        _AGAIN.search(view.folded, start + 8, stop),
        _CITES.search(view.raw, start + 6, stop),
    ):
        stop = min(stop, early.start()) if early else stop
    stop = title_tail.begin(view, start, stop)
    first_words = view.raw[start : start + 40]
    if flat(view) and (short := _SHORT.match(view.raw, start)) and short.end() < stop:
        return short.end()
    letters = [c for c in first_words if c.isalpha()]
    if letters and sum(c.isupper() for c in letters) > 0.8 * len(letters):
        return _capitals_end(view, start, stop)
    for cut in (
        _REPORTER.search(view.raw, start + 8, stop),
        _DECIDED.search(view.folded, start + 8, stop),
        _CAPITALS_ON.search(view.raw, start + 12, stop),
        _STATEMENT.search(view.raw, start + 12, min(len(view.raw), stop + 60)),
        theme.COLON_TEXT.search(view.folded, start + 8, min(len(view.folded), stop + 160)),
    ):
        stop = min(stop, cut.start()) if cut else stop
    article = next((m for m in _ARTICLE.finditer(view.raw, start + 12, stop) if _free(view, m.start())), None)
    stop = min(stop, article.start()) if article else stop
    stop = next((place for place in _bodies(view, start + 4, stop) if _opens_text(view, place)), stop)
    sentences = _SENTENCE.finditer(view.raw, start + 12, stop)
    return next((m.start() for m in sentences if view.raw.count("«", start, m.start()) <= view.raw.count("»", start, m.start())), stop)


def _bodies(view: View, start: int, stop: int) -> Iterator[int]:
    """Each place where words of an act's text begin, also inside those that begin before it."""
    while (body := BODY.search(view.folded, start, stop)) is not None:
        yield body.start()
        start = body.start() + 1


def _opens_text(view: View, place: int) -> bool:
    """A capital, no link before it, and no small word of a title in capitals ("LES", "DES")."""
    if not view.raw[place].isupper() or not _free(view, place) or _PARTICIPLE.match(view.raw, place):
        return False
    word = view.raw[place : place + 8].split()[0] if view.raw[place : place + 8].split() else ""
    return not (len(word) > 1 and word.isupper() and word.lower() in _CAPITAL_SMALL)


def _free(view: View, place: int) -> bool:
    """Not right after a word that calls for more ("pour Madame", "de la Commune")."""
    return view.folded[max(0, place - 8) : place].split()[-1:] not in (
        [w] for w in ("de", "du", "la", "le", "des", "et", "a", "pour", "par", "avec", "entre", "au", "«", "en", "sur", "dite")
    )


def _capitals_end(view: View, start: int, stop: int) -> int:
    """The end of a title in capitals: a word with a capital opens the text, one in lower case goes on with the title."""
    speaker = next((b.start() for b in BODY.finditer(view.folded, start + 4, stop) if theme.SPEAKER.match(view.raw, b.start())), stop)
    stop = speaker if _free(view, speaker) else stop
    for word in _CAPITAL_RUN.finditer(view.raw, start + 3, stop):
        opens = view.raw[word.start()].isupper()
        if opens and (
            BODY.match(view.folded, word.start()) or view.raw[max(0, word.start() - 2) : word.start()].strip() not in (":", "-", "–", "«")
        ):
            return word.start()
        if opens or view.folded[word.start() : word.end() - 1] not in _SMALL_WORDS:
            return next(
                (
                    b.start()
                    for b in BODY.finditer(view.folded, word.start() + 2, stop)
                    if view.raw[b.start()].isupper() and _free(view, b.start())
                ),
                stop,
            )
    return stop
