"""Rolls that print each member's commune or communauté beside the name, and headings that name the body."""

from tests.documents.readings.papers import COMMITTEE_FOOT, COMMITTEE_HEAD, committee, lines, read

_NAMES = ["Luc NOIR", "Anne PETIT", "Guy VERT", "Ève ROUX", "Yves GRIS", "Léa BLANC"]


def test_the_communaute_behind_each_name_is_no_part_of_it() -> None:
    told = committee(
        "Présents (6) :\n\nLuc NOIR – C.C. du Val ; Anne PETIT – C.C. du Val ; Guy VERT - VALMERLE ; Ève ROUX- VALMERLE ; "
        "Yves GRIS – SYNDICAT DES MONTS ; Léa BLANC – SYNDICAT DES MONTS.\n\nAbsents excusés ayant donnés pouvoir (4) :\n\n"
        "Paul BRUN – C.C. du Val donne pouvoir à Luc NOIR ; Noé MERLE - C.C. du Val donne pouvoir à Anne PETIT ; "
        "Zoé LILAS – C.C. des Prés donne pouvoir à Guy VERT ; Max OCRE – C.C. des Prés donne pouvoir à Ève ROUX.\n"
    )
    given = [("Paul BRUN", "Luc NOIR"), ("Noé MERLE", "Anne PETIT"), ("Zoé LILAS", "Guy VERT"), ("Max OCRE", "Ève ROUX")]
    assert told == [f"{name} present" for name in _NAMES] + [f"{a} represented -> {b}" for a, b in given]


def test_surnames_behind_a_dash_stay() -> None:
    names = ["Anne PETIT - MERLE", "Luc NOIR - GRIS", "Ève ROUX - BLANC", "Guy VERT - OCRE"]
    assert committee(f"Présents : {' ; '.join(names)}.\n") == [f"{name} present" for name in names]


def test_the_commune_ahead_of_civilities_is_nobody() -> None:
    told = committee(
        "Étaient présents\nValmerle M. NOIR Luc, Mme PETIT Anne ; Bois lez Valmerle Mme\nROUX Ève, M. VERT Guy ; Le Petit Bourg M. GRIS ; "
        "Haut Val\nen Plaine M. BLANC Noé ; Orme Mme OCRE Zoé\n"
    )
    assert told == [f"{name} present" for name in ("NOIR Luc", "PETIT Anne", "ROUX Ève", "VERT Guy", "GRIS", "BLANC Noé", "OCRE Zoé")]


def test_a_label_that_a_line_cuts_is_nobody() -> None:
    told = committee(
        "Présents (8) : Mesdames et Messieurs\nVALMERLE : NOIR Luc – PETIT Anne / BOIS SUR\nCHER : VERT Guy - ROUX-PRUNE\nÈve / LE PETIT "
        "BOURG : GRIS Yves / HAUT VAL EN\nPLAINE : BLANC Léa - MERLE Noé /\nORMEAU : OCRE Zoé\n"
    )
    names = ("NOIR Luc", "PETIT Anne", "VERT Guy", "ROUX-PRUNE Ève", "GRIS Yves", "BLANC Léa", "MERLE Noé", "OCRE Zoé")
    assert told == [f"{name} present" for name in names]


def test_a_heading_may_name_the_body_its_communes_or_the_time() -> None:
    names = "Mme Anne PETIT (Valmerle), M. Luc NOIR (Le Bourg), M. Guy VERT (Ormeau)"
    told = ["Anne PETIT present", "Luc NOIR present", "Guy VERT present"]
    assert committee(f"Présents Délégués titulaires / communes : {names}\n") == told
    assert committee(f"Étaient présents Mesdames et Messieurs les délégué(e)s du Pays : {names}\n") == told
    assert committee(f"Étaient présents : durant toute la séance : {names}\n") == told


def test_the_chairs_name_ends_before_the_year() -> None:
    record = read("CONSEIL COMMUNAUTAIRE DU 28 AVRIL 2014\nSOUS LA PRESIDENCE DE M. LUC NOIR\nL’an deux mille quatorze,\n" + COMMITTEE_FOOT)
    assert record.session.president == "LUC NOIR"


def test_minutes_of_a_syndicate_without_a_roll_are_read() -> None:
    record = read(
        "COMPTE-RENDU REUNION DU SYNDICAT INTERCOMMUNAL D’EAU POTABLE DU VAL SOUS LA PRESIDENCE DE M. Luc NOIR 11 avril 2019\n\n"
        "1 – TARIF DE L’EAU\n\nLe tarif est adopté à l’unanimité.\n"
    )
    assert [act.vote.outcome for act in record.deliberations] == ["adopted"]


def test_full_stops_part_names() -> None:
    told = committee(
        "Étaient présents : Luc NOIR. Anne PETIT. Guy DEL VERT. Ève ROUX.\n\nÉtaient absents, excusés ou non représentés : Yves GRIS\n"
    )
    assert told == ["Luc NOIR present", "Anne PETIT present", "Guy DEL VERT present", "Ève ROUX present", "Yves GRIS excused"]


def test_a_listed_commune_and_its_colon_part_names_without_civilities() -> None:
    places = ("ABANCOURT", "ABBANS-DESSUS", "ABBARETZ", "ABBECOURT", "ABBEVILLE", "ABBEVILLERS")
    told = " – ".join(f"{place} : {name}" for place, name in zip(places, _NAMES, strict=True))
    assert committee(f"Délégués présents\n{told}\n") == [f"{name} present" for name in _NAMES]
    unparted = told.replace(" – ABBEVILLE", " ABBEVILLE")
    assert committee(f"Délégués présents\n{unparted}\n") == [f"{name} present" for name in _NAMES]


def test_listed_communes_ahead_of_their_civilities_are_nobody() -> None:
    told = committee(
        "Présents :\n\nABANCOURT M. NOIR et Mme PETIT ; ABBARETZ M. VERT ; M. ROUX ; Mmes GRIS, BLANC, MM. OCRE et LILAS ; "
        "ABBEVILLE Mmes PRUNE et MERLE ; ABBANS-DESSUS MM. BRUN, PIN et Mme SAULE.\n"
    )
    names = "NOIR PETIT VERT ROUX GRIS BLANC OCRE LILAS PRUNE MERLE BRUN PIN SAULE"
    assert told == [f"{name} present" for name in names.split()]


def test_a_listed_commune_right_behind_each_surname_is_no_part_of_it() -> None:
    told = committee(
        "Assistaient à la séance : M. NOIR M. PETIT ABANCOURT M. VERT ABBANS DESSUS Mme ROUX ABBARETZ M. GRIS Mme BLANC ABBECOURT "
        "M. OCRE ABBEVILLE M. LILAS SANS NOM\n"
    )
    assert [line for line in told if "NOM" not in line] == [
        f"{name} present" for name in ["NOIR", "PETIT", "VERT", "ROUX", "GRIS", "BLANC", "OCRE"]
    ]
    assert not any("NOM present" in line for line in told)


def test_surnames_of_two_words_that_are_places_stay_where_they_are_few() -> None:
    names = ["NOIR ABBEVILLE", "PETIT", "VERT", "ROUX"]
    assert committee("Présents : " + ", ".join(f"M. {name}" for name in names) + ".\n") == [f"{name} present" for name in names]


def test_those_present_stand_where_as_many_are_counted_though_nobody_away_is_named() -> None:
    counts = "En exercice 12 Présents 6 Votants 6 "
    names = ("NOIR", "PETIT", "VERT", "ROUX", "GRIS", "BLANC")
    told = ", ".join(f"M. {name} (SI de l'Orme)" for name in names)
    record = read(" ".join(f"{COMMITTEE_HEAD}{counts}Etaient présents (votants) : {told}\n{COMMITTEE_FOOT}".split()))
    assert record.session.stated_present == 6
    assert lines(record) == [f"{name} present" for name in names]
