"""The margin that scanned minutes print anew on each page, read a little differently each time, is dropped after its first print."""

from data_loaders.documents.paper import Paper
from data_loaders.documents.segments import scan_headers

MARGIN = "DEPARTEMENT de la VALOMBRE\nNombre de membres\nen exercice : {n}\nDate de la convocation :\n14 mai 2021\n{page}/2\n"
PROSE = "Tarifs de la cantine\nLe maire propose de relever les tarifs.\nVote : à l'unanimité\n"


def _dropped(*pages: str, scanned: bool = True) -> list[str]:
    text, starts = "", []
    for page in pages:
        starts.append(len(text))
        text += page
    numbers = tuple(range(1, len(pages) + 1)) if scanned else ()
    return [text[a:b] for a, b in scan_headers.find(Paper("a.pdf", "", "application/pdf", text, tuple(starts), numbers))]


def test_a_margin_read_otherwise_is_dropped_once_printed() -> None:
    second = MARGIN.format(n="1l", page=2).replace("VALOMBRE", "VAL0MBRE").replace("membres", "mermbres")
    assert _dropped(MARGIN.format(n=11, page=1) + PROSE, second + "Tarifs de la piscine\nUn groupe scolaire demande une aide.") == [
        second.rstrip("\n")
    ]
    assert _dropped(MARGIN.format(n=11, page=1) + PROSE, second, scanned=False) == []


def test_what_differs_in_a_figure_or_says_who_sat_stays() -> None:
    act = "Commune de Valombre\nDépartement\nDELIBERATION 2021-0{n}\nPrésents : Odile AUBRAC\nAbsent : Paul BELLAC\nVote : unanimité\n"
    assert _dropped(act.format(n=1), act.format(n=2)) == []
    assert _dropped("Tarifs\n" + PROSE, "Subventions\n" + PROSE) == []
