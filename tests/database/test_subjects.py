"""What money is for, by the title of its act: one subject, or none."""

from dataclasses import replace

from sqlalchemy import Engine

from data_loaders.documents.record import GrantRecord
from database.acts.grant_sections import Sections
from database.acts.themes import grant_themes, of_grant, of_subject
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper, rich_act


def test_contracts_and_grants_bear_the_subject_of_their_title(engine: Engine) -> None:
    save(engine, paper(replace(rich_act(), title="Fournitures scolaires"), act("2024-08", "Transport scolaire")))
    tables = frames(engine)
    assert [tables[name]["theme"].to_list() for name in ("contracts", "grants")] == [["education"], ["education"]]


def test_a_table_of_grants_is_for_what_its_heading_and_its_charge_say() -> None:
    words = (
        "1) Subventions dans le cadre de la santé :\n12 ORMES 300 €\nLes crédits sont pris nature 6574, chapitre 925.\n"
        "Thématique Animation :\n13 LES AMIS 20 €\nAdopté à l'unanimité\n14 LE VAL 30 €\nnature 6574, chapitre 920\n"
    )
    places = [Sections(words).at(words.index(name)) for name in ("ORMES", "AMIS", "VAL")]
    assert [(one.heading, one.function) for one in places] == [("santé", "5"), ("Animation", None), (None, "0")]
    rows = [{"section": one.heading, "section_function": one.function, "beneficiary": "Les amis"} for one in places]
    assert [of_grant(row) for row in rows] == ["social", "culture", "general"]
    assert of_grant({"beneficiary": "École publique (éveil musical)"}) == "education"


def test_two_subjects_are_none() -> None:
    assert (of_subject("Fournitures scolaires"), of_subject("Transport scolaire"), of_subject(None)) == ("education", None, None)


def test_of_works_what_is_built_comes_before_where_it_stands() -> None:
    works = "Aménagement de la voirie de la salle polyvalente"
    assert (of_subject(works), of_subject(works, first=True)) == (None, "roads")
    assert of_subject("Transport scolaire", first=True) is None  # two words of one thing


def test_a_street_right_behind_what_is_built_is_its_address() -> None:
    assert of_subject("Construction de la crèche rue des Tilleuls - Attribution du marché de travaux", first=True) == "social"
    assert of_subject("Aménagement de la rue de la crèche", first=True) == "roads"


def test_the_theme_of_money_is_what_it_is_for_and_not_that_it_is_a_contract(engine: Engine) -> None:
    save(engine, paper(replace(rich_act(), title="PRU Tilleuls – Signature du marché de travaux et attribution d'une subvention")))
    tables = frames(engine)
    assert [tables[name]["theme"].to_list() for name in ("contracts", "grants")] == [["housing"], ["housing"]]
    assert tables["deliberations"]["theme"].to_list() == ["contracts"]


def test_a_longer_phrase_speaks_for_the_words_within_it() -> None:
    assert of_subject("Collecte et transport des déchets") == "environment"
    assert of_subject("Entretien des ouvrages d'art") == "roads"


def test_a_grant_is_for_what_its_beneficiary_is_where_the_title_tells_nothing(engine: Engine) -> None:
    found = rich_act()
    found.grants = [
        GrantRecord(name, 100.0, evidence=[(1, 3)]) for name in ("Club de handball", "Donneurs de sang", "Les amis de la place")
    ]
    save(engine, paper(replace(found, title="Subventions aux associations")))
    grants = frames(engine)["grants"]
    assert dict(grants.select("beneficiary", "theme").iter_rows()) == {
        "Club de handball": "culture",
        "Donneurs de sang": "social",
        "Les amis de la place": None,
    }


def test_a_body_told_by_its_letters_is_for_what_the_acts_on_it_alone_say() -> None:
    def grant(act: int, title: str, beneficiary: str, council: int = 1) -> dict[str, object]:
        return {"deliberation_id": act, "council_id": council, "title": title, "beneficiary": beneficiary}

    rows = [
        grant(1, "Subventions 2024", "AEL"),
        grant(1, "Subventions 2024", "B.C.V."),
        grant(1, "Subventions 2024", "DUO"),
        grant(2, "Contrat d'association de l'école privée", "AEL"),
        grant(3, "Fête du parc", "DUO"),
        grant(4, "Aide alimentaire", "DUO"),
        grant(5, "Éclairage du stade", "BCV", council=2),
        grant(6, "Fournitures scolaires", "BCV"),
        grant(6, "Fournitures scolaires", "B C V"),
    ]
    own = ["education", "culture", "social", "culture", "education", "education"]
    assert grant_themes(rows) == ["education", None, None, *own]  # one act; none of its own; two that differ
