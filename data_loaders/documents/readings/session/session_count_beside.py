"""The number printed behind a label of the counts, or ahead of it: "Présents : 12", "dont 22 présents"; "Votants 15 jusqu'au point 3"."""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.session import session_count_rows
from data_loaders.documents.readings.session.session_count_labels import ANY, Key
from data_loaders.documents.text.dates_words import MONTHS, SMALL, number
from data_loaders.documents.text.view import View

# Not of a day in a margin: "Présents : 23 février".
_NUMBER = rf"(?P<n>(?!00)\d{{1,3}}(?![\d/h:]|[.,]\d| ?(?:h|heures|%|€|euros|{MONTHS})\b)|{SMALL})"
_AFTER = re.compile(
    rf"(?:\sa \d{{1,2}} ?h ?\d{{0,2}}(?=[ \t]?[:=]))?"
    rf"(?:[ \t]{{0,60}}(?=[:=|])|\s{{0,3}})(?:(?P<mark>[;=|]|:?\s?\((?=\d{{1,3}}\)(?:\s?:|\s))|:?(?<!\.)\.{{2,200}}|:|est de(?: :)?"
    rf"|sont au nombre de|qui sont au nombre de|etait de|etant de|s'eleve a|(?<=s )de(?= ))"
    rf"(?:[ \t]{{0,30}}|\s{{0,3}}(?:\r?\n)?\s{{0,2}})|(?=\d)){_NUMBER}"
)
_NONE = re.compile(r"\s{0,3}[:=]\s{0,3}(?P<n>neant|aucune?|/|-(?!\s{0,3}[a-z]))(?=\s|[.,;]|\Z)")
_NAMES = re.compile(r"\s{0,3}:\s{1,3}(?:[a-z][a-z.'’-]{1,30}\s{1,3}){2,6}(?:a|au)\s")  # "Procurations : Luc NOIR à Anne PETIT"
_AHEAD = re.compile(rf"(?<![\d/.,:h\-])(?P<n>\d{{1,3}}|(?<![a-z-]){SMALL})\s{{1,2}}(?:des\s|sont\s|etaient\s)?\Z")
_RANGED = re.compile(
    r"\s{0,3}\)?(?:,?\s?(?:de la|a la|jusqu|a partir|des la|pour l[ae]s? (?:point|delib|question)|puis|a compter)"
    r"|\s?\(\d{1,3} (?:a compter|a partir|a l'arrivee|a \d|apres|jusqu|des |puis|ensuite)|\s?\(puis \d"
    r"|\s?\((?:points?|questions?|delib\w{0,9}|affaires?) (?:n ?° ?)?\d[^()\n]{0,20}\),? ?\d"
    r"|\s?(?:[-=]?>|[→➜⇒])\s?\d|\s?-\s?a la (?:cloture|fin)(?![a-z]))"
)
_ALLOWED = re.compile(r"(?<![a-z])(?:dispos|deten|porteu|titulaire|munie?)\w{0,4} (?:que\s)?(?:de\s|d')?\S{1,12}\s{1,2}\Z")
_OTHERS = re.compile(r"(?:absen\w{0,3}\s(?:non|et)?|sans|presente?s\s(?:ou|et)|non|auditeurs?|public|invites?|agents?|habitants?)\s?\Z")
_OPENS_LIST = re.compile(r"[.)]\s[a-z]|\s?[-–]\s?(?:mm?\.|mm?\s|mr|mme|mlle|mons|mada)")
_CAST = re.compile(
    r"\s{1,2}(?:voix|pour|contre|abstentions?|oui|non|favorables?|defavorables?)(?![a-z])(?!\s{0,3}[:=|\d])"
)  # "7 votants : 5 pour"
_FAILED = re.compile(r"(?:faute d[eu]|absence d[eu]|defaut d[eu]) quorum[^.;\n]{0,40}\Z")
_OPENS_LINE = re.compile(
    rf"(?:(?<!exercice )(?<!exercice :)(?<!exercice:)\n[ \t|•-]{{0,6}}|[a-z0-9]{{2}}\.[ \t])"
    rf"(?:(?:les|soit) )?(?:\d{{1,3}}|{SMALL})[ \t](?:sont |etaient )?\Z"
)
_NUMBER_NEXT = re.compile(r"\s{0,3}(?:[:=|(]\s{0,3}\d|\d)")  # "En exercice\n16 présents : 12"
_ASKED = re.compile(r"quorum(?! (?:est |etant )?(?:atteint|reuni)[, :(]{1,3}(?:avec|par|soit|dont|\d))[^:(]{0,40}\Z")
_COLUMN = re.compile(r"[ \t]{0,4}\n[ \t]{0,4}\d{1,3}[ \t]{0,4}(?=\n)")  # labels in one column, their numbers in the next


def find(view: View, key: Key, start: int, end: int) -> list[tuple[int, Span, bool]]:
    """Each number with where it stands, its label with it, and whether it holds for some items only."""
    folded, found, named = view.folded, [], False
    for match in ANY[key].finditer(folded, start, end):
        if key != "members_in_office" and _OTHERS.search(folded[max(0, match.start() - 22) : match.start()]):
            continue
        if failed(view, match.start()):
            continue
        after = _AFTER.match(folded, match.end(), min(end, match.end() + 100))
        ahead = _AHEAD.search(folded, max(start, match.start() - 20), match.start())
        counted = match[0].startswith(("nombre", "nbre")) or not (ahead and after and after["mark"] == ";")
        if after and not _CAST.match(folded, after.end()) and counted and _is_its_own(folded, match, after):
            if (value := _behind(folded, match, after, key)) is not None:
                found.append((value, (match.start(), after.end()), _ranged(view, after.end())))
        elif key == "stated_represented" and (none := _NONE.match(folded, match.end(), match.end() + 12)):
            found.append((0, (match.start(), none.end()), False))
        elif ahead and _may_lead(folded, match, key) and (value := number(ahead["n"])) is not None:
            found.append((value, (ahead.start(), match.end()), _ranged(view, match.end())))
        named = named or (key == "stated_represented" and bool(_NAMES.match(folded, match.end())))
    return [one for one in found if one[0] or not named]  # "Procurations : /" of one body of several is no count of all


def failed(view: View, at: int) -> bool:
    """Whether a number told at `at` is that of an earlier meeting that had no quorum: "faute de quorum (4 présents)"."""
    return _FAILED.search(view.folded, max(0, at - 70), at) is not None


def _behind(folded: str, label: re.Match[str], after: re.Match[str], key: Key) -> int | None:
    """The number behind a label; None where it numbers a list's first line, is one of a column's, or may be the next label's."""
    value, end = number(after["n"]), after.end()
    if value is None or not (after["mark"] or after["n"].isdigit()):
        return None
    if not after["mark"] and re.match(r"\s?:\s", folded[end : end + 3]):
        return None  # "12 : présents / 3 : pouvoirs"
    below = "\n" in folded[label.end() : after.start("n")]
    opens_list = _OPENS_LIST.match(folded, end, end + 12)
    if (opens_list and (value == 1 or below)) or (below and _COLUMN.match(folded, end)):
        return None
    following = _labels_next(folded, end, key, (after["mark"] or ";") != ";")
    return None if following and not session_count_rows.in_pairs(folded, end) else value


def _is_its_own(folded: str, label: re.Match[str], after: re.Match[str]) -> bool:
    """A cell's number is alone in it and no number stands in the cell before the label; "de" follows "nombre de" alone."""
    if after["mark"] == "|":
        line = folded[max(0, label.start() - 60) : label.start()].rsplit("\n", 1)[-1]
        behind = folded[after.end() : after.end() + 60].lstrip(" \t")[:1]
        return not line.rstrip(" \t|")[-1:].isdigit() and behind in ("", "|", "\n")
    return after["mark"] != "de" or label[0].startswith(("nombre", "nbre"))


def _ranged(view: View, at: int) -> bool:
    """Whether the number holds for some items only: "15 à partir de …"; "49 De la délibération 1 à 8 :" begins anew."""
    ranged = _RANGED.match(view.folded, at)
    return bool(ranged) and not view.raw[at:].lstrip()[:1].isupper()


def _labels_next(folded: str, at: int, key: Key, marked: bool) -> bool:
    """ "Présents 27 Procurations": without a colon the number may belong to the label after it; it is then left alone."""
    return (
        not marked
        and key != "members_in_office"
        and bool(re.match(r"\s{1,2}(?:presents|procurations|pouvoirs|votants|absents)", folded[at : at + 16]))
    )


def _may_lead(folded: str, match: re.Match[str], key: Key) -> bool:
    """ "dont 22 présents et 05 procurations", "33 membres en exercice": a number ahead of its label."""
    before = folded[max(0, match.start() - 50) : match.start()]
    if _ALLOWED.search(before[-40:]):
        return False  # "chaque membre peut disposer de deux pouvoirs"
    if _ASKED.search(before):
        return False  # the number asked for, not the number there
    if _OPENS_LINE.search(before) and not _NUMBER_NEXT.match(folded, match.end()):
        return True
    if folded[match.end() : match.end() + 3].strip().startswith((":", "(")):
        return False
    if match[0].startswith(("nombre", "nbre")) or re.search(r"en exercice ?: ?\d{1,3}\s{1,2}(?:sont |etaient )?\Z", before[-34:]):
        return False  # "en exercice : 33 Nombre de présents à 20 h : 28"
    ahead = re.search(
        rf"(?:(?<![a-z])(?:dont|soit|avec|et|quorum|atteint|aux?|par|des|les|ses|sur|de)|[,;:=(|+-]"
        rf"{'|^' if key == 'members_in_office' else ''})\s{{0,2}}(?:\d{{1,3}}|{SMALL})\s{{1,2}}(?:des\s|sont\s|etaient\s)?\Z",
        before[-30:],
        re.MULTILINE,
    )
    return bool(ahead) and not (key == "stated_present" and "\n" in folded[match.start() - 3 : match.start()])
