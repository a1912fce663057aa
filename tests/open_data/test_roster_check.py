"""Rosters held against papers: which was used, what it completes, what it must leave alone."""

from pathlib import Path

import pytest

from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord, warn
from data_loaders.open_data.rosters.call_roster import CallRoster
from data_loaders.open_data.rosters.roster_check import RosterCheck
from data_loaders.open_data.table_files.bad_table import BadTable

SIRET = "21330063500017"


def _paper(*roll: str, council: str = "Valombre", rapporteur: str | None = None, secretary: str | None = None) -> PaperRecord:
    paper = PaperRecord("a.txt", "", council=council, kind="extract", attendance=[AttendanceRecord(name, "present") for name in roll])
    paper.session.secretary = secretary
    paper.deliberations = [DeliberationRecord("1", "Voirie", rapporteur, evidence={"rapporteur": [(3, 9)]})]
    return paper


def _matched(paper: PaperRecord) -> list[tuple[str, str]]:
    return [(w.values["name"], w.values["full"]) for w in paper.warnings if w.code == "name_matched"]


def test_the_papers_of_one_call_are_a_roster_for_those_that_follow() -> None:
    check = CallRoster().check
    papers = [
        _paper("Odile MARCHAND", "Jean DE LA TOUR", rapporteur="Bellac"),
        _paper("Paul BELLAC", council="Commune de Valombre"),
        _paper(rapporteur="M. BELLAC", secretary="Mme de la Tour"),
        _paper(council="Rochebelle", rapporteur="Marchand"),
    ]
    for paper in papers:
        check(paper)
    assert [paper.roster for paper in papers] == [None, "papers of this call: 1", "papers of this call: 2", None]
    assert [_matched(paper) for paper in papers[:2]] == [[], []]
    assert _matched(papers[2]) == [("Mme de la Tour", "Jean DE LA TOUR"), ("M. BELLAC", "Paul BELLAC")]
    assert papers[2].deliberations[0].rapporteur == "M. BELLAC"  # as printed
    assert papers[2].warnings[1].evidence == [(3, 9)]
    assert _matched(papers[3]) == []


def test_homonyms_and_whole_names_are_matched_to_nobody() -> None:
    check = CallRoster().check
    check(_paper("Paul BELLAC", "Anne BELLAC", "Odile MARCHAND"))
    for name in ("Bellac", "Odile MARCHAND", "Louise MARCHAND"):
        paper = _paper(rapporteur=name)
        check(paper)
        assert _matched(paper) == []


def test_a_name_that_the_paper_s_own_roll_holds_is_not_told() -> None:
    check = CallRoster().check
    check(_paper("Paul BELLAC"))
    paper = _paper("BELLAC Anne", rapporteur="Bellac")
    check(paper)
    assert _matched(paper) == []


def _roster(folder: Path, *lines: str) -> RosterCheck:
    (folder / "roster.csv").write_text("council,council_siret,name\n" + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return RosterCheck(folder / "roster.csv")


def test_a_file_of_one_siret_holds_for_the_papers_it_is_held_against(tmp_path: Path) -> None:
    paper = _paper("Paul BELLAC", "Lise ONFRAY", rapporteur="Marchand")
    for check in (_roster(tmp_path, f",{SIRET},Paul BELLAC", f",{SIRET},Odile MARCHAND").check, CallRoster().check):
        check(paper)
    assert paper.roster == "roster.csv"
    assert _matched(paper) == [("Marchand", "Odile MARCHAND")]
    assert [w.values["name"] for w in paper.warnings if w.code == "not_in_roster"] == ["Lise ONFRAY"]


def test_a_siret_named_by_another_row_is_that_council_s(tmp_path: Path) -> None:
    check = _roster(tmp_path, f"Valombre,{SIRET},Odile MARCHAND", f",{SIRET},Paul BELLAC").check
    ours, others = _paper("Paul BELLAC"), _paper("Paul BELLAC", council="Rochebelle")
    check(ours)
    check(others)
    assert (ours.roster, ours.warnings, others.roster) == ("roster.csv", [], None)


def _held(*names: str, code: str = "name_doubtful") -> PaperRecord:
    paper = _paper("Odile MARCHAND")
    paper.session.members_in_office = 2
    for name in names:
        paper.held_back.append({"fact": "attendance", "name": name, "status": "excused", "confidence": 0.4, "evidence": [(30, 40)]})
        paper.warnings.append(warn(code, [(30, 40)], name=name) if code == "name_doubtful" else warn(code, name=name))
    return paper


def test_a_doubtful_print_that_the_roster_holds_letter_by_letter_is_kept_and_told() -> None:
    check = CallRoster().check
    check(_paper("Paul BELLAC", "Odile MARCHAND"))
    paper = _held("BELLAC Paul")
    check(paper)
    assert [(line.name, line.status, line.confidence) for line in paper.attendance][1:] == [("BELLAC Paul", "excused", 0.9)]
    assert (paper.closes, paper.held_back) == (True, [])
    assert [(w.code, w.values["roster"]) for w in paper.warnings] == [("name_confirmed", "papers of this call: 1")]


def test_what_is_doubted_for_more_than_its_name_stays_held_back() -> None:
    check = CallRoster().check
    check(_paper("Paul BELLAC", "Anne ROUX"))
    for paper in (_held("Paul BELLAC", code="present_and_away"), _held("BELLAC"), _held("Paul BELLAT")):
        check(paper)
        assert len(paper.attendance) == 1


_REGISTER = (
    "Code du département;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Date de naissance;Date de début du mandat\n"
    "33;33063;Valombre;MARCHAND;Odile;1950-01-02;2020-05-18\n33;33063;Valombre;BELLAC;Paul;1951-01-02;2020-05-18\n"
    "48;48100;Rochebelle;CLAIR;Zoé;1952-01-02;2020-05-18\n49;49100;Rochebelle;SAULE;Marc;1953-01-02;2020-05-18\n"
)


@pytest.mark.parametrize(
    ("commune", "council", "day", "held"),
    [
        (None, "Valombre", "2021-03-12", True),
        (None, "Valombre", "2016-03-12", False),  # who sat then no register of today tells
        (None, "Rochebelle", "2021-03-12", False),  # two communes bear the name
        ("33063", "Mairie du Val", "2021-03-12", True),
        ("48100", "Rochebelle", "2021-03-12", True),
    ],
)
def test_the_national_register_is_a_roster(tmp_path: Path, commune: str | None, council: str, day: str, held: bool) -> None:
    (tmp_path / "rne.csv").write_text(_REGISTER, encoding="utf-8")
    paper = _paper("Paul BELLAC", "Lise ONFRAY", rapporteur="Marchand", council=council)
    paper.session.date = day
    RosterCheck(tmp_path / "rne.csv", commune).check(paper)
    assert (paper.roster == "rne.csv") == held
    assert _matched(paper) == ([("Marchand", "Odile MARCHAND")] if held and commune != "48100" else [])
    assert not [w for w in paper.warnings if w.code == "not_in_roster"]  # the register tells of nobody that they do not sit


def test_a_register_without_the_commune_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rne.csv").write_text(_REGISTER, encoding="utf-8")
    with pytest.raises(BadTable):
        RosterCheck(tmp_path / "rne.csv", "75056")
