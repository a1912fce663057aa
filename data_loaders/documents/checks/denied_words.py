"""The words by which a council refuses, puts off, takes back or merely recalls what a sentence names, and where that sentence ends.

"Refuse l'offre de", "décide de ne pas attribuer", "reporte l'attribution", "n'est pas retenue", "annule la subvention de", "confiée à X en
2021" (CGCT L2121-29: only what is decided binds).
"""

import re

from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_GIVEN = r"(?:attribu|accord|reten|accept|valid|approuv|choisi|vers|vot|octroy|allou|sign|conclu|confi|recondui|renouvel)"
# Finite or infinitive; a participle, whose last letter has an accent, is another's past; "à reporter" heads a column.
_REFUSES = phrase(
    r"\b(?P<finite>refuse|rejete|rejette|repousse"
    r"|reporte(?=(?:nt)? (?:l'|la |le |les |ce|a la |a une |au ))"
    r"|ajourne|differe|decline|annule(?! et remplace)|retire|suspend|supprime|ecarte)"
    r"(?:nt)?\b"
    r"|\b(?:refuser|rejeter|repousser"
    r"|(?<!a )reporter(?= (?:l'|la |le |les |ce|a la |a une |au ))"
    r"|ajourner|differer|decliner|annuler(?! et remplacer)|retirer|suspendre|supprimer|ecarter)\b"
    r"|\brenonce(?:nt|r)? a\b|\bs'oppose(?:nt|r)? a\b|\bsurseoi[rt]\b|\b(?:met|mettre|mettent) en attente\b|\brevien(?:t|nent) sur\b"
    r"|\b(?:retrait|annulation|suspension|suppression|rejet|refus|ajournement|abandon|remboursement|restitution|reduction|diminution) "
    r"(?:de la |de l'|du |d'une |d'un )(?:versement (?:de la|d'une) |attribution (?:de la|du|d'une) )?"
    r"(?:subvention|aide|marche|contrat|avenant|devis|offre|proposition|versement)\b"
    rf"|\brien n'est {_GIVEN}\w*|\b(?:sans|pas d'|aucune) (?:attribution|subvention|aide)\b(?= (?:a|au|aux|pour)\b)"
    rf"|\bne (?:pas|point|plus|jamais) (?:les? |la |l'|y |leur |lui )?(?:{_GIVEN}|donner|retenir|retient|souhait|donn|suivre)\w*"
    rf"|\bn[e'] ?(?:les? |la |l'|lui |leur )?(?:{_GIVEN}|retien|donn|souhait)\w* (?:pas|point|plus)\b"
)
_ON_PAPER = phrase(r" (?:et remplac\w+ )?(?:partiellement )?(?:la|sa|cette|une|ladite|les) (?:\w{3,14} )?deliberations?\b")
_TURNS = phrase(
    r"\b(?P<finite>attribue|accorde|retient|accepte|approuve|valide|choisit|opte|vote|verse|alloue|octroie|confie|decide|autorise|fixe|maintient"
    r"|signe|propose)(?:nt)?\b(?! pas| de ne pas| d'annuler| de (?:reporter|refuser|rejeter|retirer|suspendre|ne plus))"
    r"|(?:\bet|\bmais|\bpuis|,|:|-) (?:de |d')(?!ne )(?:attribuer|accorder|retenir|accepter|approuver|valider|choisir|voter|verser|allouer"
    r"|octroyer|confier|autoriser|fixer|signer|maintenir)\b"
)
_NOT_GIVEN = (
    rf"(?:\bnon[ -]{_GIVEN}\w*|\bn'(?:est|a|ont|avait|etait) pas (?:ete )?{_GIVEN}\w*"
    rf"|\bne (?:sont|sera|seront|fut|peut) pas (?:etre )?{_GIVEN}\w*"
    r"|\b(?:est|sont|a ete|ont ete|sera|seront|etant) report\w{1,3}\b"
    r"|\b(?:refus|rejet|ajourn|annul|retir|differ|ecart|declin|repouss|supprim)ee?s?\b|\bsuspendue?s?\b|\bsans suite\b"
    r"|\b(?:anormalement basse|irreguliere|inacceptable|inappropriee|non conforme|hors delai)s?\b"
    r"|\bclassee? (?:deuxieme|troisieme|seconde?|2e|3e|2eme|3eme)\b"
    r"|\ben attente\b|\b(?:refus|rejet|ajournement)\b|\bn'obtien\w* pas\b|\bdefavorable\b)"
)
_FINITE = re.compile(r"(?:refuse|rejette|ajourne|annule|retire|diffère|écarte|repousse|supprime)(?:nt)?")
_COUNCIL_GIVES = phrase(
    r"\b(?:conseil|comite|assemblee|bureau)\b(?! n'| ne )[^.;]{0,80}?[ ,](?:(?P<finite>attribue|retient|accorde|accepte|approuve|octroie"
    r"|alloue|verse|vote|choisit|confie)(?:nt)?\b(?! pas| contre)"
    r"|decide(?:nt)? (?:[^.;]{0,40} )?(?:de |d')(?:porter|attribuer|accorder|retenir|verser|allouer|octroyer|confier|choisir)\b)"
)
# Behind the name and its price, before anything is said of another.
_DENIED = phrase(_NOT_GIVEN)
_CHANGED = phrase(
    r"\b(?:est|sont|sera|seront|a ete|serait) (?:donc |ainsi )?(?:ramene|reduite?|diminue|abaisse|porte|augmente|revalorise)e?s?\b"
)
_OTHERS = phrase(
    r"\b(?:l'offre|les offres|celles?|celui|ceux|le devis|les devis|la proposition|la demande|les demandes|l'option|les options|le lot"
    r"|la variante|l'autre|les autres|aucune?|sauf|hors|dont|mais|tandis|alors|puis)\b|\bet (?:la|le|les|celle|celui|que|une?|l'|d)"
)
_POSITIVE = phrase(
    rf"\b(?:est|sont|a ete|ont ete|sera) (?!pas){_GIVEN}\w*|\badopte|\bunanimit|\b{_GIVEN}(?:er|ant)\b|\bversement\b|\bpaiement\b"
)
_FRUITLESS = phrase(r"[:,(–-] ?(?:(?:le|ce) )?(?:lot|marche) (?:est )?(?:declaree? )?(?:infructueux|sans suite)\b")
_ENDS_LINE = re.compile(r"[\n;]")
_BID = phrase(r"\b(?:offres?|propositions?|devis|demandes?)\b")
_COUNTED = phrase(r"[^\w€\n]{0,6}(?P<votes>\d{1,3}) (?:voix )?pour\b(?: ?[,;/–-]? ?(?:et )?(?P<against>\d{1,3}) (?:voix )?contre\b)?")
_BEFORE, _AFTER = 420, 130
_STOP = re.compile(
    r"(?=[.; \t\r\n])(?:"  # looked at first: at other letters nothing below is tried
    r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<!\bMmes)(?<!\bSte)(?<!\bSt)(?<!\bEts)(?<!\b[A-Z])(?<! [nN])\.\s+(?=[A-ZÀ-Þ«\"–-])|;"
    r"|(?<=€) / (?=[A-ZÀ-Þ])|\n(?=[^\n|]{0,60}\|)"  # a table's row, and the next one
    r"|\n[ \t\r]*\n|\n[ \t\r]*(?=[-–•*▪➢\uf0b7])|(?:(?<=[.:;€)])|(?<=,\d\d))[ \t\r]*\n|(?<=[.:;€)HTC])[ \t\r]*\n[ \t\r]*(?=[A-ZÀ-Þ\d]))"
)


def sentence(view: View, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """From the end of the sentence before [start, end) to the end of its own, within [low, high)."""
    left = max(low, start - _BEFORE)
    stops = [m.end() for m in _STOP.finditer(view.raw, left, start)]
    after = _STOP.search(view.raw, end, min(high, end + _BEFORE))
    return max(stops, default=left), after.start() + 1 if after else min(high, end + _BEFORE)


def refused_before(view: View, left: int, name: int) -> bool:
    """The verb that governs what stands at `name` refuses, puts off or takes back, and none behind it gives."""
    said = [m for m in _REFUSES.finditer(view.folded, left, name) if _speaks(view, m) and not _ON_PAPER.match(view.folded, m.end())]
    if said and not given_before(view, said[-1].end(), name):
        return True
    denied = list(_DENIED.finditer(view.folded, left, name))
    return bool(denied) and bool(_BID.search(view.folded, denied[-1].end(), name)) and not given_before(view, denied[-1].end(), name)


def given_before(view: View, left: int, name: int) -> bool:
    """A verb of giving or deciding between."""
    return any(_speaks(view, m) for m in _TURNS.finditer(view.folded, left, name))


def denied_after(view: View, behind: int, right: int) -> bool:
    """ "… 200 € (2 pour, 4 contre) – non attribuée", "… de 8 000 € n'est pas retenu": said of what stands before, and of nothing else."""
    stop = min(right, behind + _AFTER)
    amounts = [a.start for a in money.find(view.folded, behind, stop)]
    stop = min([stop, *amounts[:1]])
    other = _OTHERS.search(view.folded, behind, stop)
    found = _DENIED.finditer(view.folded, behind, other.start() if other else stop)
    said = next((m for m in found if not _FINITE.fullmatch(view.raw, *m.span())), None)
    return said is not None and not _POSITIVE.search(view.folded, behind, said.start())


def fruitless(view: View, behind: int, right: int) -> bool:
    """ "…, 19 870 € HT pour une estimation de 11 000 € : lot déclaré infructueux", on the name's own line."""
    stop = min(right, behind + _AFTER)
    ends = _ENDS_LINE.search(view.raw, behind, stop)
    return _FRUITLESS.search(view.folded, behind, ends.start() if ends else stop) is not None


def council_gives(view: View, left: int, right: int) -> bool:
    """ "Le conseil attribue", "décide de porter": the council itself gives in this sentence, and refuses nothing."""
    gives = any(_speaks(view, m) for m in _COUNCIL_GIVES.finditer(view.folded, left, right))
    return gives and not any(_speaks(view, m) for m in _REFUSES.finditer(view.folded, left, right))


def takes_instead(view: View, left: int, name: int) -> bool:
    """ "Refuse l'offre de X et retient celle de Y": what stands at Y's name."""
    said = [m for m in _REFUSES.finditer(view.folded, left, name) if _speaks(view, m) and _BID.search(view.folded, m.end(), m.end() + 40)]
    return bool(said) and given_before(view, said[-1].end(), name)


def carried_after(view: View, behind: int, right: int) -> bool | None:
    """ "Judo : 150 € (6 pour)": whether the votes printed right behind carry it; None where none are."""
    said = _COUNTED.match(view.folded, behind, min(right, behind + _AFTER))
    return int(said["votes"]) > int(said["against"] or 0) if said else None


def changed_after(view: View, behind: int, right: int) -> bool:
    """ "La subvention de 650 € … est ramenée à 500 €": the first is the older amount."""
    said = _CHANGED.search(view.folded, behind, min(right, behind + _AFTER))
    return said is not None and bool(money.find(view.folded, said.end(), min(right, said.end() + 40)))


def _speaks(view: View, match: re.Match[str]) -> bool:
    """Not a participle, which is written with an accent ("refusé"), nor a column's head in capitals ("À REPORTE⏎R")."""
    start, end = match.span("finite")
    return end < 0 or not (view.raw[end - 1] in "éÉ" or view.raw[start:end].isupper())
