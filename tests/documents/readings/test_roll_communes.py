"""Rolls of bodies of communes that name each commune ahead of its members: behind a colon, in brackets, between full stops, numbered."""

from tests.documents.readings.papers import committee


def _here(*names: str) -> list[str]:
    return [f"{name} present" for name in names]


def test_a_commune_ahead_of_a_colon_is_no_part_of_the_name_before_it() -> None:
    told = committee(
        "Présents (7) : LYON : Luc NOIR, Anne PETIT BRON : Guy VERT VAULX-EN-VELIN : Ève ROUX, Léa LE GALL VILLEURBANNE : Paul BRUN,"
        " Noé GRIS\n"
    )
    assert told == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Léa LE GALL", "Paul BRUN", "Noé GRIS")


def test_where_a_communes_print_is_lost_a_whole_name_ends_at_the_colon() -> None:
    told = committee(
        "Présents (6) : LYON : Luc NOIR, Anne PETIT : Guy VERT VAULX-EN-VELIN : Ève ROUX BRON : Léa BLANC VILLEURBANNE : Paul BRUN\n"
    )
    assert told == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Léa BLANC", "Paul BRUN")


def test_what_may_be_an_unlisted_commune_or_a_surname_is_left_out() -> None:
    told = committee(
        "Présents : LYON : M. Luc NOIR BRON : M. Guy VERT VAULX-EN-VELIN : Mme Ève ROUX VILLEURBANNE : M. Paul BRUN VALMERLE :"
        " M. Noé GRIS\n"
    )
    assert told == _here("Luc NOIR", "Guy VERT", "Ève ROUX", "Noé GRIS")


def test_communes_behind_full_stops_with_or_without_their_colon() -> None:
    told = committee(
        "Présents : Lyon : Luc NOIR ; Anne PETIT. Bron : Guy VERT. Vaulx-en-Velin Ève ROUX ; Léa BLANC. Villeurbanne : Paul BRUN.\n"
        "Absents excusés : Lyon : Noé GRIS. Bron : Eva MERLE ; Max LOUP.\n"
    )
    assert told[:6] == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Léa BLANC", "Paul BRUN")
    assert told[6:] == ["Noé GRIS excused", "Eva MERLE excused", "Max LOUP excused"]


def test_members_named_in_brackets_behind_their_commune() -> None:
    told = committee(
        "Présents : Les délégués des communes de (NOIR Luc) ; LYON (PETIT Anne, VERT Guy) ; BRON (ROUX Ève) ; VALMERLE D'ORME (BLANC Léa,"
        " BRUN BEAUX, Paul) ; VILLEURBANNE (GRIS Noé) ;\nReprésenté : MERLE Eva (LYON) a donné procuration à NOIR Luc ;\n"
    )
    here = _here("NOIR Luc", "PETIT Anne", "VERT Guy", "ROUX Ève", "BLANC Léa", "BRUN BEAUX Paul", "GRIS Noé")
    assert told == [*here, "MERLE Eva represented -> NOIR Luc"]


def test_notes_in_brackets_are_no_members() -> None:
    told = committee("Présents : Luc NOIR (Lyon), Anne PETIT (Bron), Guy VERT (suppléant de Jean LYS), Ève ROUX (Vaulx-en-Velin)\n")
    assert told == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX")


def test_delegates_behind_dashes_with_the_bodies_that_they_stand_for() -> None:
    told = committee(
        "MEMBRES PRÉSENTS\n- M. Luc NOIR, Président du Parc naturel régional du Haut- - Mme Anne PETIT, Déléguée de - M. Guy VERT, Délégué"
        " de la Communauté de communes La Valmerle - Mme Ève ROUX, Déléguée du Département de l'Orme - M. Paul BRUN, Vice-Président du Parc"
        " naturel régional du Haut-Brun - Mme Léa BLANC, Déléguée d'Aubin\n"
    )
    assert told == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Paul BRUN", "Léa BLANC")


def test_whoever_is_substituted_under_a_heading_that_says_so_is_excused() -> None:
    told = committee("Présents : Luc NOIR, Guy VERT.\nÉtaient suppléés : Yves GRIS par Léa BLANC, Paul BRUN par Noé MERLE.\n")
    assert told == [
        "Luc NOIR present",
        "Guy VERT present",
        "Yves GRIS excused",
        "Paul BRUN excused",
        "Léa BLANC present",
        "Noé MERLE present",
    ]


def test_a_surname_under_its_civility_ends_before_the_next_commune() -> None:
    told = (
        "Abbeville : M. NOIR, M. PETIT Abancourt : M. VERT, Mme ROUX Abbaretz : M. GRIS, M. BLANC, M. OCRE Abbecourt : M. LILAS, "
        "M. PRUNE Abbans-Dessus : M. MERLE\n"
    )
    names = ("NOIR", "PETIT", "VERT", "ROUX", "GRIS", "BLANC", "OCRE", "LILAS", "PRUNE", "MERLE")
    assert committee(f"Étaient présents : {told}") == [f"{name} present" for name in names]


def test_a_commune_in_capitals_ahead_of_a_whole_name_is_no_part_of_it() -> None:
    told = committee(
        "Présents : BRON Emma PETIT, déléguée titulaire LYON Luc NOIR, délégué titulaire Rose BLANC, déléguée suppléante VAULX-EN-VELIN"
        " Guy VERT, délégué titulaire VILLEURBANNE Ève ROUX, déléguée titulaire\n"
    )
    assert told == _here("Emma PETIT", "Luc NOIR", "Rose BLANC", "Guy VERT", "Ève ROUX")


def test_communes_whose_delegates_are_not_named_are_nobody() -> None:
    told = committee(
        "Étaient présents Mesdames et Messieurs les délégués des communes de : Bron ; Vaulx-en-Velin ; Villeurbanne ; Lyon ; Givors ;"
        " Valmerle\nExcusé : M. Guy VERT\n"
    )
    assert told == ["Guy VERT excused"]


def test_communes_ahead_of_names_without_a_mark_where_capitals_tell_no_surname() -> None:
    told = committee(
        "Présents :\nAnne Petit – Lyon Luc Noir – Bron Guy Vert – Vaulx-en-Velin Ève Roux – Villeurbanne Paul Brun –"
        " Valmerle Bas Noé Gris\n"
    )
    assert told == _here("Anne Petit", "Luc Noir", "Guy Vert", "Ève Roux", "Paul Brun")


def test_two_names_of_one_commune_without_a_mark_between_them() -> None:
    told = committee("Présents : LYON : NOIR Luc PETIT Anne BRON : VERT Guy VILLEURBANNE : ROUX Ève BLANC Léa VAULX-EN-VELIN : BRUN Paul\n")
    assert told == _here("NOIR Luc", "PETIT Anne", "VERT Guy", "ROUX Ève", "BLANC Léa", "BRUN Paul")


def test_a_column_of_colons_between_communes_and_members_of_a_line_each() -> None:
    told = committee(
        "Présents :\nLYON\n: Luc NOIR – Anne PETIT\nBRON\n: Guy VERT – Ève ROUX (suppléante de Léa BLANC)\n"
        "VILLEURBANNE\n: Paul BRUN\nLES ORMES\n"
    )
    assert told == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Paul BRUN")


def test_lines_of_names_that_dashes_part_go_on_without_one_at_the_end() -> None:
    told = committee("Présents :\nLuc NOIR – Anne PETIT – Guy VERT\nÈve ROUX – Léa BLANC\nBRUN Paul – Noé GRIS\nMax LOUP\n")
    assert told == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Léa BLANC", "BRUN Paul", "Noé GRIS", "Max LOUP")


def test_communes_that_were_represented_had_the_delegates_named_there() -> None:
    told = committee(
        "Étaient représentées les communes de :\nLYON :\nMadame Anne PETIT et Monsieur Luc NOIR\nBRON :\nMonsieur Guy VERT\n"
        "Étaient non représentées les communes de : VILLEURBANNE et VALMERLE\nÉtait excusée : Madame Ève ROUX\n"
    )
    assert told == [*_here("Anne PETIT", "Luc NOIR", "Guy VERT"), "Ève ROUX excused"]
    assert not committee("Étaient représentées les communes de :\nLyon, Bron, Villeurbanne, Vaulx-en-Velin, Écully et Oullins\n")


def test_civilities_in_the_plural_lead_all_their_names_also_ahead_of_a_commune() -> None:
    told = committee(
        "Présents : MM NOIR, VERT et Mme PETIT pour LYON MM ROUX et P. BRUN pour BRON Mme BLANC pour VALMERLE"
        " Mmes GRIS et LOUP pour ORMES\n"
    )
    assert told == _here("NOIR", "VERT", "PETIT", "ROUX", "P. BRUN", "BLANC", "GRIS", "LOUP")


def test_where_most_are_of_a_place_that_no_list_has_their_names_end_is_doubtful() -> None:
    told = committee(
        "Présents : M. Luc NOIR, Mme Anne PETIT, M. Guy VERT.\n"
        "Absents : M. BRUN de VALMERLE, M. GRIS de HAUTMERLE sur ORNE, Mme BLANC de MERLECOURT\n"
    )
    assert not [line for line in told if "MERLE" in line]


def test_a_column_of_places_ahead_of_the_names_tells_nobody() -> None:
    places = "VALMERLE\nVALMERLE\nLES MERLIÈRES\nMERLE/ORNE\n"
    told = committee(f"Présents :\n{places}Monsieur NOIR\nMadame PETIT\nMonsieur VERT\nMonsieur ROUX\n")
    assert told == _here("NOIR", "PETIT", "VERT", "ROUX")


def test_in_one_line_communes_off_the_list_are_told_by_the_paper_itself() -> None:
    told = committee(
        "Présents : VALMERLE : M. Luc NOIR, Mme Anne PETIT BOISNET-ORME : M. Guy VERT LES ORMES : Mme Ève ROUX, M. Max LOUP"
        " LA TUILE-BASSE : M. Paul BRUN ORVAL : Mme Léa BLANC Absents excusés : M. Noé GRIS (Valmerle), Mme Eva MERLE (Les Ormes),"
        " Mme Zoé ROC (Orval)\nRéunion à la mairie de Boisnet-Orme.\n"
    )
    here = _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Max LOUP", "Paul BRUN", "Léa BLANC")
    assert told == [*here, "Noé GRIS excused", "Eva MERLE excused", "Zoé ROC excused"]


def test_small_letters_tell_a_commune_from_the_surname_in_capitals_before_it() -> None:
    told = committee(
        "Présents : Valmerle : M. Luc NOIR, Mme Anne PETIT La Tuile : M. Guy VERT Orval : Mme Ève ROUX Les Ormes : M. Paul BRUN Lys :"
        " M. Tom SAULE Excusés : M. Noé GRIS (Valmerle), Mme Eva MERLE (Orval), M. Max LOUP (Les Ormes), Mme Zoé ROC (Lys)\n"
    )
    assert told[:6] == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Paul BRUN", "Tom SAULE")


def test_pour_leads_a_commune_in_one_line() -> None:
    told = committee(
        "Présents : Pour VALMERLE : Luc NOIR, Anne PETIT Pour ORVAL : Guy VERT Pour LES ORMES : Ève ROUX Pour LYS : Paul BRUN\n"
    )
    assert told == _here("Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Paul BRUN")


def test_who_gave_a_proxy_sits_for_nobody() -> None:
    told = committee(
        "Présents : M. Luc NOIR, Mme Anne PETIT, M. Guy VERT Absents excusés : M. Noé GRIS, remplacé par son suppléant M. Max LOUP"
        " (Valmerle), qui a donné pouvoir à Mme Anne PETIT\n"
    )
    assert "Max LOUP present" not in told
