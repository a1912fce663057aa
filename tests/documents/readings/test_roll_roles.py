"""Lists that go on behind an office, a blank line, a note; givers told together with as many holders, or behind the holder they share."""

from tests.documents.readings.papers import GIVEN, HERE, SAT, lines, minutes, read

_TOP = "VALMERLE AGGLOMÉRATION\nConseil communautaire\nSéance du 9 mars 2021\n"


def _here(*names: str) -> list[str]:
    return [f"{name} present" for name in names]


def test_lines_of_names_and_dashes_go_on_behind_an_office() -> None:
    roll = (
        "Étaient présents :\nJean DUPONT – Président\nAnne PETIT – Luc MERLE – Rose NOIR – Ève\nLYS – Noé VERT, Viceprésidents et"
        " Vice-présidente\nGuy BRUN – Léa BLANC – Max LOUP\nÉtaient excusés :\nPaul GRIS – Eva ROUX\n"
    )
    told = lines(read(_TOP + roll))
    here = ("Jean DUPONT", "Anne PETIT", "Luc MERLE", "Rose NOIR", "Ève LYS", "Noé VERT", "Guy BRUN", "Léa BLANC", "Max LOUP")
    assert told == [*_here(*here), "Paul GRIS excused", "Eva ROUX excused"]


def test_lines_of_members_go_on_behind_a_blank_line() -> None:
    roll = (
        "Étaient présents : Mmes PETIT, NOIR et BLANC adjointes;\n\nMmes ROUX, LYS conseillères municipales.\n\nM DUPONT, Maire, MM MERLE,"
        " VERT, adjoints ;\n\nMM BRUN, LOUP, conseillers municipaux.\n\nAbsent : M GRIS, conseiller municipal.\n"
    )
    here = _here("PETIT", "NOIR", "BLANC", "ROUX", "LYS", "DUPONT", "MERLE", "VERT", "BRUN", "LOUP")
    assert lines(minutes(roll)) == [*here, "GRIS absent"]


def test_a_list_goes_on_behind_members_who_were_there_for_a_part() -> None:
    roll = (
        "Présents :\n\nMmes Anne PETIT, Rose NOIR et Léa BLANC pour l'ensemble de la séance.\n\nMme Ève LYS présente pour les points 1 à 4"
        " inclus.\n\nMs Jean DUPONT, Luc MERLE et Guy BRUN pour l'ensemble de la séance.\n\nformant la majorité des membres en exercice.\n"
    )
    assert lines(minutes(roll)) == _here("Anne PETIT", "Rose NOIR", "Léa BLANC", "Ève LYS", "Jean DUPONT", "Luc MERLE", "Guy BRUN")


def test_a_sentence_behind_a_blank_line_still_ends_a_list() -> None:
    told = lines(minutes(f"{HERE}\nM. Paul GRIS, directeur général, présente le budget.\n"))
    assert told == SAT


def test_as_many_holders_behind_several_givers_are_theirs_in_order() -> None:
    roll = (
        f"{HERE}Absents excusés : Léa ROUX Paul GRIS à donné pouvoir à Anne PETIT à donné pouvoir à Luc MERLE Guy BRUN à donné pouvoir à"
        " Rose NOIR\n"
    )
    assert lines(minutes(roll)) == [*SAT, *GIVEN, "Guy BRUN represented -> Rose NOIR"]


def test_givers_and_holders_of_a_table_read_column_by_column() -> None:
    roll = (
        f"{HERE}ABSENTS EXCUSES :\nMme Léa ROUX\nqui a donné\nM. Paul GRIS\nqui a donné\npouvoir\npouvoir\nà\nà\nMme Anne PETIT\nM. Luc"
        " MERLE\nLesquels membres forment la majorité.\n"
    )
    assert lines(minutes(roll)) == [*SAT, *GIVEN]


def test_holders_respectively_end_at_the_full_stop_behind_a_surname_in_capitals() -> None:
    roll = (
        f"{HERE}ABSENTS EXCUSES : Léa ROUX et Paul GRIS qui avaient respectivement donné procuration à Anne PETIT et Luc MERLE. Et Guy BRUN"
        " (M. BRUN est arrivé au point 2).\n"
    )
    assert lines(minutes(roll))[4:6] == GIVEN


def test_givers_behind_a_heading_that_names_their_holder() -> None:
    told = lines(minutes("Présents : Jean DUPONT - Anne PETIT - Luc MERLE - Excusée et ayant donné pouvoir à Anne PETIT : Léa ROUX.\n"))
    assert told == [*_here("Jean DUPONT", "Anne PETIT", "Luc MERLE"), GIVEN[0]]


def test_holders_in_brackets_behind_those_who_gave() -> None:
    told = lines(minutes(f"{HERE}ABSENTS AVEC PROCURATION :\nLéa ROUX (Anne PETIT) – Paul GRIS (Luc MERLE)\n"))
    assert told == [*SAT, *GIVEN]


def test_givers_led_by_a_small_word() -> None:
    told = lines(
        minutes(f"{HERE}Procurations : de ROUX Léa à Anne PETIT, de GRIS Paul à Luc MERLE ;\nPrésident de séance : Jean DUPONT, Maire\n")
    )
    assert told == [*SAT, "ROUX Léa represented -> Anne PETIT", "GRIS Paul represented -> Luc MERLE"]


def test_a_count_of_those_present_heads_the_names_behind_its_colon() -> None:
    roll = "Nombre de conseillers présents : 4 : DUPONT Jean, PETIT Anne, MERLE Luc, NOIR Rose ;\nExcusés : ROUX Léa et GRIS Paul ;\n"
    assert lines(minutes(roll)) == [*_here("DUPONT Jean", "PETIT Anne", "MERLE Luc", "NOIR Rose"), "ROUX Léa excused", "GRIS Paul excused"]


def test_whoever_is_chosen_behind_the_last_names_ends_their_list() -> None:
    roll = f"{HERE}Absents : Paul GRIS et Guy BRUN A été nommée secrétaire : Mme Anne PETIT\n"
    assert lines(minutes(roll, flat=True)) == [*SAT, "Paul GRIS absent", "Guy BRUN absent"]


def test_two_names_whose_comma_is_lost_are_left_out() -> None:
    roll = "Présents : Jean Dupont, Anne Petit, Luc Merle Rose Noir, Ève Lys, Guy Brun, Léa Blanc\n"
    assert lines(minutes(roll)) == _here("Jean Dupont", "Anne Petit", "Ève Lys", "Guy Brun", "Léa Blanc")


def test_a_title_behind_the_secretary_is_no_part_of_the_name() -> None:
    record = minutes(f"{HERE}Secrétaire de séance : Mme PETIT PROCES VERBAL Le procès-verbal est approuvé.\n", flat=True)
    assert record.session.secretary == "Anne PETIT"
