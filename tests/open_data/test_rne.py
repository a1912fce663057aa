"""The national register: codes mended, no birth date anywhere, homonyms told apart and marked."""

from pathlib import Path

from sqlalchemy import Engine, select

from council import RegisteredCouncillor
from data_loaders.open_data.rosters.register_members import members
from tests.database.papers import dump
from tests.open_data.loaded import load

_HEAD = (
    "Code du département;Libellé du département;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;"
    "Date de naissance;Date de début du mandat;Libellé de la fonction;Date de début de la fonction;Code nationalité\n"
)
_ROWS = (
    "1;Ain;1004;Val-Fleuri;MARTEAU;Jeanne;F;01/02/1960;18/05/2020;Maire;23/05/2020;FR\n"
    "01;Ain;01004;Val-Fleuri;VERDIER;Paul;M;1950-03-04;2020-05-18;;;FR\n"
    "01.0;Ain;4.0;Val-Fleuri;VERDIER;Paul;M;1980-03-04;2020-05-18;;;FR\n"
    "2A;Corse-du-Sud;2A004;Rochebelle;CLAIR;Zoé;F;1990-03-04;2020-02-30;;;FR\n"
    "2A;Corse-du-Sud;2A0045;Rochebelle;CLAIR;Zoé;F;1990-03-04;2020-05-18;;;FR\n"
)


def test_councillors_in_office(engine: Engine, tmp_path: Path) -> None:
    report = load(engine, tmp_path / "any.csv", _HEAD + _ROWS)
    assert dict(report.rules) == {"commune_code_invalid": 1}
    assert report.doubtful == 1
    a_seat = RegisteredCouncillor
    columns = (a_seat.commune_code, a_seat.family_name, a_seat.to_confirm, a_seat.doubtful)
    with engine.connect() as connection:
        rows = connection.execute(select(*columns).order_by(RegisteredCouncillor.row)).all()
        people = connection.execute(select(RegisteredCouncillor.person_id)).scalars().all()
    assert rows == [
        ("01004", "MARTEAU", False, None),
        ("01004", "VERDIER", True, None),
        ("01004", "VERDIER", True, None),
        ("2A004", "CLAIR", False, "mandate_start: 2020-02-30"),
    ]
    assert len(set(people)) == 4


def test_no_birth_date_is_stored(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "any.csv", _HEAD + _ROWS)
    stored = repr(dump(engine))
    assert "MARTEAU" in stored
    assert not [year for year in ("1960", "1950", "1980", "1990") if year in stored]


def test_the_same_person_keeps_the_id_when_the_register_is_loaded_again(engine: Engine, tmp_path: Path) -> None:
    def people() -> set[str]:
        with engine.connect() as connection:
            return set(connection.execute(select(RegisteredCouncillor.person_id)).scalars())

    load(engine, tmp_path / "any.csv", _HEAD + _ROWS)
    before = people()
    load(engine, tmp_path / "any.csv", _HEAD + _ROWS.replace("Maire", "Maire délégué"))
    assert people() == before


def test_a_namesake_in_the_next_edition_has_both_confirmed_again(engine: Engine, tmp_path: Path) -> None:
    def stored() -> list[tuple[int, str, bool]]:
        asked = (RegisteredCouncillor.row, RegisteredCouncillor.person_id, RegisteredCouncillor.to_confirm)
        with engine.connect() as connection:
            return [
                (row, person, to_confirm)
                for row, person, to_confirm in connection.execute(select(*asked).order_by(RegisteredCouncillor.row))
            ]

    first, second, third = _ROWS.splitlines(keepends=True)[:3]
    load(engine, tmp_path / "any.csv", _HEAD + first + second)
    before = stored()
    assert [confirm for _, _, confirm in before] == [False, False]
    load(engine, tmp_path / "any.csv", _HEAD + first + second + third)
    assert [confirm for _, _, confirm in stored()] == [False, True, True]
    assert stored()[0][:2] == before[0][:2]


_BODIES = (
    "Code du département;Libellé du département;N° SIREN;Libellé de l'EPCI;Code de la commune de rattachement;Libellé de la commune de "
    "rattachement;Nom de l'élu;Prénom de l'élu;Date de naissance;Date de début du mandat;Libellé de la fonction\n"
    "01;Ain;240199992;CC du Val;01004;Val-Fleuri;MARTEAU;Jeanne;01/02/1960;18/05/2020;Président\n"
    "01;Ain;24010;CC du Val;01004;Val-Fleuri;VERDIER;Paul;01/02/1960;18/05/2020;\n"
)


def test_councillors_of_a_body_of_communes_stand_under_its_number(engine: Engine, tmp_path: Path) -> None:
    report = load(engine, tmp_path / "any.csv", _BODIES)
    with engine.connect() as connection:
        asked = (RegisteredCouncillor.commune_code, RegisteredCouncillor.commune_name, RegisteredCouncillor.function)
        rows = connection.execute(select(*asked).order_by(RegisteredCouncillor.row)).all()
    assert rows[0] == ("240199992", "CC du Val", "Président")
    assert (report.kept, dict(report.rules), len(rows)) == (1, {"commune_code_invalid": 1}, 1)  # 24010 is a number cut, no commune


def test_a_body_s_members_are_asked_for_by_its_number_alone(tmp_path: Path) -> None:
    (tmp_path / "any.csv").write_text(_BODIES, encoding="utf-8")
    assert list(members(tmp_path / "any.csv")) == []
    assert [name for _, name, _ in members(tmp_path / "any.csv", "240199992")] == ["Jeanne MARTEAU"]
