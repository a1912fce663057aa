"""The margin that scanned minutes print anew on each page, read a little differently each time, is dropped after its first print."""

from data_loaders.documents.blocks import scan_headers
from data_loaders.documents.paper import Paper

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


def test_a_stamp_on_a_later_page_is_dropped_where_it_tells_no_reception() -> None:
    stamp = (
        "Envoyé en préfecture le 02/02/2023\nCanalisation entre les deux réservoirs Em Re! 97 préfecture le 02/02/2023\n"
        "Affiché le\nID : 999-210000000-20230127-DE\n"
    )
    received = "Reçu en préfecture le 02/02/2023\nAffiché le 03/02/2023\n"
    assert _dropped(PROSE, stamp + PROSE + received) == [
        "Envoyé en préfecture le 02/02/2023\n",
        " Em Re! 97 préfecture le 02/02/2023",
        "Affiché le\n",
        "ID : 999-210000000-20230127-DE\n",
    ]
    assert _dropped(stamp, PROSE) == []  # the first page's may tell the session's day
