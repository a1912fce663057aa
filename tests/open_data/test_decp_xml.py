"""Contracts in XML, one at a time; a DTD is refused, what XML forbids is a blank, a cut file is told with its line."""

from datetime import date
from pathlib import Path

import pytest

from data_loaders.open_data.table_files import xml_elements
from data_loaders.open_data.table_files.table import BadTable
from tests.open_data.decp_reading import BUYER, OTHER, SUPPLIER, read

CONTRACT = f"""
<marche><id>2024-07</id><acheteur><id>{BUYER}</id></acheteur><nature>Marché</nature><objet>Réfection &amp; peinture</objet>
<techniques><technique>Concours</technique><technique>Accord-cadre</technique></techniques><dureeMois>12</dureeMois>
<titulaires><titulaire><id>{SUPPLIER}</id><typeIdentifiant>SIRET</typeIdentifiant></titulaire>
<titulaire><id>{OTHER}</id><typeIdentifiant>SIRET</typeIdentifiant></titulaire></titulaires>
<dateNotification>2024-03-12</dateNotification><montant>1200.5</montant>
<modifications><modification><id>1</id><dateNotificationModification>2024-06-01</dateNotificationModification><montant>1500</montant></modification>
<modification><id>2</id><dateNotificationModification>2024-07-01</dateNotificationModification><montant>1600</montant></modification>
</modifications></marche>"""
CONCESSION = f"""
<contrat-concession><id>C1</id><autoriteConcedante><id>{BUYER}</id></autoriteConcedante><nature>Concession de travaux</nature>
<dateSignature>2024-04-02</dateSignature><valeurGlobale>10.3</valeurGlobale>
<concessionnaires><concessionnaire><id>{SUPPLIER}</id></concessionnaire></concessionnaires></contrat-concession>"""


def _file(folder: Path, words: str | bytes) -> Path:
    path = folder / "any.xml"
    path.write_bytes(words.encode() if isinstance(words, str) else words)
    return path


def test_contracts_and_concessions(tmp_path: Path) -> None:
    form, kept, rules = read(_file(tmp_path, f"<?xml version='1.0'?><!-- a --><marches>{CONTRACT}{CONCESSION}</marches>"))
    assert (form, rules) == ("decp_xml", {})
    assert kept.select("row", "version", "holder", "concession", "amount_cents", "supplier_id", "changed_on").rows() == [
        (1, 0, 0, False, 120050, SUPPLIER, None),
        (1, 0, 1, False, 120050, OTHER, None),
        (1, 1, 0, False, 150000, SUPPLIER, date(2024, 6, 1)),
        (1, 1, 1, False, 150000, OTHER, date(2024, 6, 1)),
        (1, 2, 0, False, 160000, SUPPLIER, date(2024, 7, 1)),
        (1, 2, 1, False, 160000, OTHER, date(2024, 7, 1)),
        (2, 0, 0, True, 1030, SUPPLIER, None),
    ]
    assert kept.select("title", "technique").row(0) == ("Réfection & peinture", "Concours; Accord-cadre")


def test_a_namespace_is_no_matter(tmp_path: Path) -> None:
    assert read(_file(tmp_path, f'<marches xmlns="urn:any">{CONTRACT}</marches>'))[1]["contract_id"].unique().to_list() == ["2024-07"]


@pytest.mark.parametrize(
    ("encoding", "declared"), [("cp1252", "UTF-8"), ("iso-8859-1", "ISO-8859-1"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16")]
)
def test_encodings_declared_rightly_or_not(tmp_path: Path, encoding: str, declared: str) -> None:
    words = f'<?xml version="1.0" encoding="{declared}"?><marches>{CONTRACT}</marches>'
    assert read(_file(tmp_path, words.encode(encoding)))[1]["nature"].unique().to_list() == ["Marché"]


def test_control_characters_are_blanks(tmp_path: Path) -> None:
    assert read(_file(tmp_path, f"<marches>{CONTRACT}</marches>".replace("&amp;", "\x0b")))[1]["title"][0] == "Réfection   peinture"


@pytest.mark.parametrize(
    "dtd",
    [
        '<!DOCTYPE marches [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE marches [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE marches SYSTEM "http://example.invalid/a.dtd">',
    ],
)
def test_a_dtd_is_refused(tmp_path: Path, dtd: str) -> None:
    with pytest.raises(BadTable) as refused:
        read(_file(tmp_path, f"<?xml version='1.0'?>{dtd}<marches>{CONTRACT.replace('&amp;', '&a;')}</marches>"))
    assert refused.value.code == "xml_dtd"


@pytest.mark.parametrize(
    ("words", "code"), [(f"<marches>{CONTRACT}\n<marche><id>A", "xml_cut"), (f"<marches>{CONTRACT}<a></b></marches>", "xml_broken")]
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, words: str, code: str) -> None:
    with pytest.raises(BadTable) as refused:
        read(_file(tmp_path, words))
    assert (refused.value.code, refused.value.values["line"]) == (code, words.count("\n") + 1)


@pytest.mark.parametrize(("words", "name"), [("<rss><channel/></rss>", "rss"), ("<feed><entry/></feed>", "feed")])
def test_xml_of_another_kind_is_refused_in_its_words(tmp_path: Path, words: str, name: str) -> None:
    with pytest.raises(BadTable, match=f"On y lit : {name}"):
        read(_file(tmp_path, words))


def test_memory_is_bounded_by_what_lies_between_two_contracts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_elements, "_MOST", 100_000)
    assert read(_file(tmp_path, f"<marches>{CONTRACT * 300}</marches>"))[1]["row"].max() == 300
    with pytest.raises(BadTable) as refused:
        read(_file(tmp_path, f"<marches>{CONTRACT.replace('peinture', 'x' * 300_000)}</marches>"))
    assert refused.value.code == "xml_large"
