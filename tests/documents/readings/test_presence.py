"""Stays told inside the minutes and in notes: entries, exits, one vote only, offices, returns, proxies on leaving."""

import pytest

from data_loaders.documents.record import AttendanceRecord
from tests.documents.readings.papers import minutes

ROLL = (
    "Présents : M. Jean DUPONT, maire, Mme Anne PETIT, M. Luc MOREAU, Mme Zoé ROY.\n"
    "Pouvoir : M. Paul ROUX à Mme Anne PETIT\nAbsente : Mme Rose DURAND\n"
)


def _of(name: str, after: str = "", roll: str = ROLL) -> AttendanceRecord:
    return next(a for a in minutes(roll, after).attendance if a.name == name)


def _bounds(line: AttendanceRecord) -> list[tuple[str, str]]:
    """Each stay as "from", "to": "" the session's own, "?" not told, else hour, item with its edge, or "here"."""
    return [(_said(stay["from"]), _said(stay["to"])) for stay in line.presence or []]


def _said(bound: dict[str, object] | None) -> str:
    if bound is None:
        return ""
    told = bound["time"] or bound["item"] or ("here" if bound.get("place") else "?")
    return f"{told}{' ' + str(bound['edge']) if bound.get('edge') else ''}"


@pytest.mark.parametrize(
    ("told", "name", "stays"),
    [
        ("M. Luc MOREAU sort de séance.", "Luc MOREAU", [("", "here"), ("?", "")]),
        ("M. Luc MOREAU sort de la salle. Suite.\nM. MOREAU revient en séance.", "Luc MOREAU", [("", "here"), ("here", "")]),
        ("Mme Zoé ROY quitte définitivement la séance.", "Zoé ROY", [("", "here")]),
        ("Mme Zoé ROY, intéressée, quitte la salle et ne prend pas part au vote.", "Zoé ROY", [("", "here out"), ("here out", "")]),
        ("Monsieur le Maire quitte la salle au moment du vote.", "Jean DUPONT", [("", "here out"), ("here out", "")]),
        ("Le conseil, hors de la présence du maire, approuve le compte.", "Jean DUPONT", [("", "here out"), ("here out", "")]),
        ("M. le Maire se retire. M. MOREAU préside.\nM. le Maire rejoint l'assemblée.", "Jean DUPONT", [("", "here out"), ("here", "")]),
        ("M. Luc MOREAU, président du club, quitte la salle et ne vote pas.", "Luc MOREAU", [("", "here"), ("?", "")]),
        ("(Mme ROY quitte la séance à 20 h 45.)", "Zoé ROY", [("", "20:45")]),
        ("     21 h 40 : arrivée de M. Luc MOREAU.", "Luc MOREAU", [("21:40", "")]),
        ("Mme DURAND prend place à 21 h 20.", "Rose DURAND", [("21:20", "")]),
        ("Mme DURAND est arrivée à 21 h 20.", "Rose DURAND", [("21:20", "")]),
        ("Mme DURAND étant entrée en séance à 21 h 20, le conseil poursuit.", "Rose DURAND", [("21:20", "")]),
        ("M. MOREAU et Mme DURAND ont rejoint la séance à 21 h 20.", "Rose DURAND", [("21:20", "")]),
        ("M. MOREAU et Mme ROY sortent de séance, Mme DURAND entre en séance.", "Rose DURAND", [("here", "")]),
        ("M. ROUX, qui avait donné pouvoir à Mme PETIT, rejoint la séance à 21h05.", "Paul ROUX", [("21:05", "")]),
        ("Arrivée de Mme Rose DURAND après le vote du point 4.", "Rose DURAND", [("4 out", "")]),
        ("Départ de M. Luc MOREAU avant la délibération n° 2022-12.", "Luc MOREAU", [("", "2022-12 out")]),
        ("M. Luc MOREAU sort de séance. Suite.\nM. MOREAU rentre en séance.", "Luc MOREAU", [("", "here"), ("here", "")]),
        ("L. Moreau sort définitivement\nZ. Roy sort de séance.", "Luc MOREAU", [("", "here")]),
        ("Mme ROY sort \nde la \nséance.", "Zoé ROY", [("", "here"), ("?", "")]),
        ("À 21h30, Mme ROY quitte la séance.\nMme ROY est de retour dans la salle à 21h50.", "Zoé ROY", [("", "21:30"), ("21:50", "")]),
    ],
)  # fmt: skip
def test_stays_told_in_the_minutes(told: str, name: str, stays: list[tuple[str, str]]) -> None:
    line = _of(name, told)
    assert (line.status, _bounds(line)) == ("present", stays)


@pytest.mark.parametrize(
    ("note", "stays"),
    [
        ("(présent du point 3 au point 18)", [("3", "18")]),
        ("(à partir de la délibération n° 7)", [("7", "")]),
        ("(absent aux points 3 et 5)", [("", "3 out"), ("3 out", "5 out"), ("5 out", "")]),
        ("(prend part au vote jusqu'à la délibération n°2022/59 puis est excusé)", [("", "2022/59")]),
        ("quitte la séance à 20h38 et rentre à 20h42", [("", "20:38"), ("20:42", "")]),
        ("(sort de 20h38 à 20h42, parti à 21h30)", [("", "20:38"), ("20:42", "21:30")]),
        ("(quitte la salle à 20h38 puis revient)", [("", "20:38"), ("?", "")]),
        ("(quitte la séance au point 9)", [("", "9 unsure")]),
        ("(arrivé après le vote du point 4)", [("4 out", "")]),
        ("(a donné procuration à Zoé ROY à compter du point 9)", [("", "9 out")]),
        ("(a donné procuration à Zoé ROY jusqu'au point 2 inclus, puis à compter du point 9)", [("2 out", "9 out")]),
        ("(a donné procuration à Zoé ROY pendant toute la séance sauf le point 1)", [("1", "1")]),
        ("(a donné procuration à Zoé ROY, sauf pour les points 3 et 6)", [("3", "4 out"), ("5 out", "6")]),
    ],
)
def test_stays_told_in_the_roll(note: str, stays: list[tuple[str, str]]) -> None:
    line = _of("Luc MOREAU", roll=f"Présents : M. Jean DUPONT, M. Luc MOREAU {note}, Mme Zoé ROY.\n")
    assert (line.status, _bounds(line)) == ("present", stays)


def test_a_proxy_for_all_but_one_item_seats_nobody() -> None:
    told = "de l'ouverture de la séance au point n°9 et du point n°11 à la fin de la séance"
    line = _of("Paul ROUX", roll=f"Présents : M. Jean DUPONT, Mme Zoé ROY.\nPouvoirs : M. Paul ROUX à Mme Zoé ROY ({told})\n")
    assert (line.status, line.proxy_to) == ("represented", "Zoé ROY")


def test_one_vote_missed_leaves_no_hour_and_is_proved_where_it_is_told() -> None:
    line = _of("Zoé ROY", "Mme Zoé ROY se retire de la salle et ne participe pas au vote.")
    assert (line.arrived_at, line.left_at, len(line.evidence)) == (None, None, 2)


@pytest.mark.parametrize(
    "told",
    [
        "Mme ROY rejoint le groupe des élus indépendants.",
        "M. MOREAU quitte le comité des fêtes.",
        "Si M. MOREAU quitte la séance, le quorum n'est plus atteint.",
        "Mme ROY entre dans le détail du dossier.",
        "Le départ de la course sera donné par M. MOREAU.",
        "M. DUPONT cède la parole à M. MOREAU et sort un document.",
    ],
)
def test_words_that_only_sound_like_moves(told: str) -> None:
    assert [a.name for a in minutes(ROLL, told).attendance if a.presence] == []


def test_the_holder_is_one_person_where_the_next_line_names_another() -> None:
    told = "Z. Roy sort définitivement de la séance et donne procuration à J. Dupont\nL. Moreau sort de séance."
    assert [(_of(name, told).proxy_to, bool(_of(name, told).presence)) for name in ("Zoé ROY", "Luc MOREAU")] == [
        ("Jean DUPONT", True),
        (None, True),
    ]


def test_the_next_to_leave_gives_the_proxy() -> None:
    told = "M. Luc MOREAU sort de séance\nMme Zoé ROY sort définitivement de la séance et donne procuration à M. Jean DUPONT."
    assert (_of("Luc MOREAU", told).proxy_to, _of("Zoé ROY", told).proxy_to) == (None, "Jean DUPONT")


ITEMS = """
Délibération n° 2022-11 : Réfection de la toiture de l'école
Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve les travaux.
{between}
Délibération n° 2022-12 : Achat d'un tracteur pour les services techniques
{inside}
Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve cet achat.
"""


@pytest.mark.parametrize(
    ("between", "inside", "stays"),
    [
        ("Mme ROY quitte définitivement la séance.", "", [("", "2022-11")]),
        ("", "Mme ROY quitte définitivement la séance.", [("", "2022-12 out")]),
        ("", "Mme ROY, intéressée, quitte la salle et ne prend pas part au vote.", [("", "2022-12 out"), ("2022-12 out", "")]),
    ],
)
def test_a_place_in_the_text_is_told_by_the_item_s_number(between: str, inside: str, stays: list[tuple[str, str]]) -> None:
    assert _bounds(_of("Zoé ROY", ITEMS.format(between=between, inside=inside))) == stays


def test_an_hour_told_twice_is_one_move_at_its_place() -> None:
    roll = "Présents : M. Jean DUPONT, Mme Zoé ROY (départ à 20 h 45).\n"
    line = _of("Zoé ROY", ITEMS.format(between="Mme ROY quitte la séance à 20 h 45.", inside=""), roll)
    assert (line.left_at, _bounds(line), len(line.evidence)) == ("20:45", [("", "20:45")], 2)
    assert line.presence
    assert line.presence[0]["to"]["item"] == "2022-11"
