"""What leaves the database is masked: beneficiaries, titles, texts, doubts and the names of files."""

import json
from dataclasses import replace
from types import SimpleNamespace

import polars as pl
import pytest
from sqlalchemy import Engine

from data_loaders.documents.record import GrantRecord, WarningRecord
from database.acts.act_text import act_text
from database.acts.act_versions import versions_of
from database.review import frames as review_frames
from database.save import save
from database.snapshot import frame_rows
from database.snapshot.frames import frames
from tests.database.papers import WHOLE, act, paper, renamed


def test_private_persons_are_covered_and_councillors_are_not(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [GrantRecord("Mme Julie DUBOSQUET", 50.0), GrantRecord("Amicale du Val", 9.0)]
    private = act(title="Cession à M. Jean DUBOSQUET, demeurant 12 rue des Lilas", grants=given)
    doubt = WarningRecord("items_nameless", "un point", values={"item": "à julie@example.org", "votes": 3})
    saved = save(engine, paper(private, roll=WHOLE, warnings=[doubt]))
    tables = frames(engine)
    title = str(tables["deliberations"]["title"][0])
    assert "DUBOSQUET" not in title
    assert "Lilas" not in title
    assert title.startswith("Cession à M. ")
    assert sorted(tables["grants"].select("beneficiary", "masked").rows()) == [("Amicale du Val", False), ("Nom masqué", True)]
    assert "Jeanne MARTEAU" in tables["attendance"]["councillor"].to_list()
    told = json.loads(tables["warnings"]["values"][0])
    assert (told["item"], told["votes"]) == ("à julie@example.org".replace("julie@example.org", "█" * 17), 3)
    shown, stored = act_text(engine, saved.document_id), paper(private, roll=WHOLE, warnings=[doubt]).text
    assert shown is not None
    assert len(shown.text) == len(stored)
    assert "DUBOSQUET" not in shown.text
    monkeypatch.setenv("SEANCE_MASKING", "off")
    whole = act_text(engine, saved.document_id)
    assert whole is not None
    assert whole.text == stored
    assert "DUBOSQUET" in str(frames(engine)["deliberations"]["title"][0])


def test_beneficiaries_are_masked_where_they_may_be_inhabitants(engine: Engine) -> None:
    facade = act("2024-02", title="Ravalement des façades", grants=[GrantRecord("NOIRVAL", 9.0), GrantRecord("SCI du Puits", 8.0)])
    clubs = [GrantRecord("DUBOSQUET Zélinda – Puits", 5.0), GrantRecord("Amicale du Val", 9.0), GrantRecord("VALOMBREUSE Escrime", 1.0)]
    saved = save(engine, paper(facade, act("2024-03", title="Subventions", grants=clubs)))
    shown = frames(engine)["grants"].filter(~pl.col("masked"))["beneficiary"].to_list()
    assert sorted(shown) == ["Amicale du Val", "SCI du Puits", "VALOMBREUSE Escrime"]
    whole = act_text(engine, saved.document_id)
    assert whole is not None
    assert "Zélinda" not in whole.text


def test_a_beneficiary_whom_the_paper_covers_is_masked(engine: Engine) -> None:
    one = paper(act(title="Subvention", grants=[GrantRecord("Noirval Dubois", 9.0, evidence=[(6, 20)])]))
    words = "À Mme Noirval Dubois, 9 €. " + one.text
    save(engine, replace(one, text=words))
    row = frames(engine)["grants"].row(0, named=True)
    assert (row["masked"], row["quote"]) == (True, "███████ ██████")
    assert "Noirval" not in str(row)


def test_file_names_are_masked(engine: Engine) -> None:
    doubt = WarningRecord("items_nameless", "un point")
    saved = save(engine, renamed(paper(act(), roll=WHOLE, warnings=[doubt]), "papers/recrutement_Mme_DUBOSQUET.pdf"))
    tables, hidden = frames(engine), "papers/recrutement_Mme_█████████.pdf"
    assert tables["documents"]["source"].to_list() == [hidden]
    assert set(tables["warnings"]["source"]) == {hidden}
    whole = act_text(engine, saved.document_id)
    assert whole is not None
    assert whole.source == hidden
    assert {one.source for one in versions_of(engine, int(tables["deliberations"]["deliberation_id"][0]))} == {hidden}


def test_a_name_is_told_one_way_on_a_row(engine: Engine) -> None:
    """The paper names a firm; the sentence of the warning has the bare name, which alone would be a private person's."""
    words = "On retient l’offre du cabinet Laurent DUBOSQUET. "
    name = "Laurent DUBOSQUET"
    said = WarningRecord("contract_no_amount", f"Contrat avec {name}", values={"supplier": name}, evidence=[(30, 47)])
    hidden = WarningRecord("roll_name_cut", f"Le nom « {name} »", values={"name": name})
    one = paper(act(title="Travaux"), warnings=[said, hidden])
    save(engine, replace(one, text=words + one.text))
    rows = {row["code"]: row for row in frames(engine)["warnings"].iter_rows(named=True)}
    shown = rows["contract_no_amount"]
    assert shown["quote"] == name
    assert shown["message"] == f"Contrat avec {name}"
    assert json.loads(shown["values"]) == {"supplier": name}
    assert "DUBOSQUET" not in rows["roll_name_cut"]["message"] + rows["roll_name_cut"]["values"], "no paper shows it there"


def test_what_a_row_hides_is_covered_in_its_proof_as_well() -> None:
    class Nobody:
        removed = SimpleNamespace(cover=lambda words, _: words)

    row = {"message": "Le nom « ██████ █████████ »", "values": '{"name": "██████ █████████"}', "quote": "DUBOSQUET lit", "council_id": 1}
    frame_rows._agree(row, {"message": "Le nom « Julien DUBOSQUET »", "values": {"name": "Julien DUBOSQUET"}}, Nobody())  # type: ignore[arg-type]
    assert row["quote"] == "█████████ lit"
    assert "DUBOSQUET" not in str(row)


def test_a_doubted_beneficiary_is_covered_in_the_words_that_prove_it() -> None:
    class Nobody:
        def __call__(self, words: str, _council: int | None) -> str:
            return words

    name = "Mme Julie DUBOSQUET"
    row = {"kind": "grant", "said": {"beneficiary": name, "amount": 50.0}, "about": None, "council_id": 1, "council": "Valmont"}
    row["quote"] = f"{name} : 50 €"
    review_frames.cover([row], Nobody())  # type: ignore[arg-type]
    assert row["quote"] == "███ █████ █████████ : 50 €"
    assert "DUBOSQUET" not in str(row)
