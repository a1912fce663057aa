"""Private persons are masked, public ones are not; offsets stay; a second masking changes nothing."""

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Collection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from database import privacy
from database.privacy import EXAMPLES, mask, mask_file_name
from database.privacy.beneficiaries import NO_PERSONS, PERSONS, is_person, person_in
from tests.papers import CORPUS, named, needs_corpus

MOST_GROWTH = 8.0  # of four times the length
COUNCILLORS = ["Odile Marchand", "Paul Bellac"]
PIECES = [words for example, _ in EXAMPLES for words in example.split(" ")]


@pytest.mark.parametrize(("text", "masked"), EXAMPLES)
def test_examples(text: str, masked: str) -> None:
    assert mask(text, COUNCILLORS) == masked
    assert mask(masked, COUNCILLORS) == masked


@given(st.lists(st.sampled_from([*PIECES, "\r\n", "█", "M.", ","]), max_size=40).map(" ".join))
@settings(max_examples=150)
def test_same_length_and_twice_is_once(text: str) -> None:
    once = mask(text, COUNCILLORS)
    assert len(once) == len(text)
    assert all(new in (old, "█") for new, old in zip(once, text, strict=True))
    assert mask(once, COUNCILLORS) == once


def test_a_homonym_of_another_given_name_is_private() -> None:
    assert mask("Mme Julie Bellac demande une aide", COUNCILLORS) == "Mme █████ ██████ demande une aide"
    assert mask("M. P. Bellac vote contre", COUNCILLORS) == "M. P. Bellac vote contre"


def _grows_with_the_length(work: Callable[[int], object], length: int) -> bool:
    """Whether four times the length takes less than MOST_GROWTH times as long, the best of three each: 4 if so, 16 with its square.

    One look at the longer is enough where it is quick enough.
    """

    def took(size: int) -> float:
        began = time.process_time()
        work(size)
        return time.process_time() - began

    most = MOST_GROWTH * min(took(length) for _ in range(3))
    return any(took(4 * length) < most for _ in range(3))


def test_the_time_of_minutes_grows_with_their_length() -> None:
    text = " ".join(example for example, _ in EXAMPLES)  # every word of it is a name or an address
    assert _grows_with_the_length(lambda size: mask(text * (size // len(text)), COUNCILLORS), 50_000)


def _alike(count: int) -> str:
    return "12 rue du " * count


def _one_side(count: int) -> str:
    return "".join(f"{2 * number + 1} Rue du Puits {chr(65 + number % 26)}bron\n" for number in range(count))


@pytest.mark.parametrize("row", [_alike, _one_side])
def test_a_row_of_addresses_takes_as_few_looks_as_a_short_one(row: Callable[[int], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each address is public by the next one, until that is covered: all of them are judged in one look."""
    look, looks = privacy._private, Counter[int]()

    def counted(text: str, councillors: Collection[str], private: Collection[str]) -> list[tuple[int, int]]:
        looks[len(text)] += 1
        return look(text, councillors, private)

    monkeypatch.setattr(privacy, "_private", counted)
    for count in (6, 48):
        shown = mask(row(count), COUNCILLORS)
        assert shown.count("█") > 5 * count
    few, many = looks.values()
    assert many <= few


@pytest.mark.parametrize(
    "text",
    [
        "DONNE pouvoir au Maire pour signer l'acte suivant : vente à M. Verdier",
        "Le présent rapport porte sur le point suivant : recrutement de Mme Verdier",
        "TOUS POUVOIRS : échange avec M. et Mme Verdier",
        "le conseil donne tous\r\nPouvoirs : échange avec M. et Mme Verdier",
        "à l'unanimité des Membres présents, un échange avec M. Verdier",
    ],
)
def test_a_colon_opens_no_roll(text: str) -> None:
    later = "\r\n" + "Le texte continue sans un nom. " * 20 + "La parcelle de M. Verdier est vendue."
    assert "Verdier" not in mask(text + later, COUNCILLORS)


@pytest.mark.parametrize(
    "roll",
    [
        "Étaient présents : M. Luc PETIT",
        "PRESENTS : Mme NOIR E. - M. PETIT L.",
        "la séance est ouverte Présent(e)s : Mesdames et Messieurs Luc PETIT, Eva NOIR",
        "Absents excusés ayant donné pouvoir : M. PETIT à Mme NOIR",
        "Luc PETIT : présent",
    ],
)
def test_a_roll_is_public(roll: str) -> None:
    assert mask(roll, COUNCILLORS) == roll


def test_names_known_to_be_private_are_covered_as_printed() -> None:
    known = ["NOIRVAL", "ORVAL Zélindo", "Bellac"]
    text = "ORVAL  Zélindo, quartier du Noirval\r\nNOIRVAL, 3e secteur 4 400,00 €\r\nNOIRVAL est une commune. ORVALE"
    covered = "█████  ███████, quartier du Noirval\r\n███████, 3e secteur 4 400,00 €\r\nNOIRVAL est une commune. ORVALE"
    assert mask(text, COUNCILLORS, known) == covered
    assert mask(covered, COUNCILLORS, known) == covered
    assert mask("Bellac 20 €", COUNCILLORS, known) == "Bellac 20 €"


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("cm/recrutement_Julie_VERDIER.pdf", "cm/recrutement_█████_███████.pdf"),
        ("permis-mme-verdier-2012.pdf", "permis-mme-███████-2012.pdf"),
        ("cession à M. VERDIER.pdf", "cession à M. ███████.pdf"),
        ("PV_CM_10_juillet_2012.pdf", "PV_CM_10_juillet_2012.pdf"),
        ("conseil-saint-martin_m-bellac.pdf", "conseil-saint-martin_m-bellac.pdf"),
        ("m05_subventions_versees.csv", "m05_subventions_versees.csv"),
        ("contrat_assurances_2022.csv", "contrat_assurances_2022.csv"),  # a table is of many
        ("location_velos.xlsx", "location_velos.xlsx"),
        ("secours_mme_verdier.csv", "secours_mme_███████.csv"),
        ("declaration_travaux_2022.xml", "declaration_travaux_2022.xml"),
        ("ecole_jules_verdier_cantine.pdf", "ecole_jules_verdier_cantine.pdf"),
        ("rue_du_puits_mme_VERDIER.pdf", "rue_du_puits_mme_███████.pdf"),
        ("vente VERDIER.pdf", "vente ███████.pdf"),
        ("vente_maison_rue_VERDIER.pdf", "vente_maison_rue_███████.pdf"),
        ("Demande-de-subvention-équipement.pdf", "Demande-de-subvention-équipement.pdf"),
        ("Contrat_enfance_jeunesse.pdf", "Contrat_enfance_jeunesse.pdf"),
        ("Concession-d-aménagement-de-voirie.pdf", "Concession-d-aménagement-de-voirie.pdf"),
        ("ZAC-Port-Marianne-Jardins-de-la-Lirande.pdf", "ZAC-Port-Marianne-Jardins-de-la-Lirande.pdf"),
        ("Chemin-de-Saint-Jacques.pdf", "Chemin-de-Saint-Jacques.pdf"),
        ("achat_tondeuse_VERDIER.pdf", "achat_tondeuse_███████.pdf"),
        ("vente_lot_Port_Louis_VERDIER_Jean.pdf", "vente_lot_████_█████_███████_████.pdf"),
    ],
)
def test_file_names(name: str, masked: str) -> None:
    assert mask_file_name(name, COUNCILLORS) == masked


@pytest.mark.parametrize(
    "piece", ["Présents et ", "aide à Jean ", "A ", "M.Ab ", "FR76 3000 6000 ", "a (at) ", "concession de ", "\n", "  ", "- "]
)
def test_no_repeated_words_take_long(piece: str) -> None:
    def work(size: int) -> None:
        mask(piece * (size // len(piece)), COUNCILLORS, ["Noirval", "de La Tour"])
        is_person(piece * (size // len(piece)))
        mask_file_name(piece * (size // 20 // len(piece)), COUNCILLORS)

    assert _grows_with_the_length(work, 5_000)


@pytest.mark.parametrize(("name", "matter"), PERSONS)
def test_persons(name: str, matter: str) -> None:
    assert is_person(name, matter, "Valombre")
    assert all(part in name for part in person_in(name, matter, "Valombre"))
    assert person_in(name, matter, "Valombre")


@pytest.mark.parametrize(("name", "matter"), NO_PERSONS)
def test_no_persons(name: str, matter: str) -> None:
    assert not is_person(name, matter, "Valombre")
    assert person_in(name, matter, "Valombre") == []


def test_only_the_persons_of_a_beneficiary_are_private() -> None:
    assert person_in("OTV – M. NOIRVAL", "", "Valombre") == ["NOIRVAL"]
    assert person_in("M.NOIRVAL Zélindo – SCI DU PUITS", "", "Valombre") == ["NOIRVAL Zélindo"]


PERSONAL = re.compile(r"(?i)ravalement|bourse")  # the corpus' acts whose beneficiaries are all inhabitants


@needs_corpus
def test_the_corpus_associations_stay_readable_and_its_persons_do_not() -> None:
    seen: Counter[bool] = Counter()
    for name in named("grants"):
        paper = json.loads((CORPUS / "gold" / f"{name}.gold.json").read_text(encoding="utf-8"))
        for act in paper.get("deliberations", ()):
            for grant in act.get("grants") or ():
                person, title = bool(PERSONAL.search(act["title"] or "")), act["title"] or ""
                assert is_person(grant["beneficiary"], title, paper["council"]) == person, grant["beneficiary"]
                assert person or mask(grant["beneficiary"], []) == grant["beneficiary"]
                seen[person] += 1
    assert min(seen[True], seen[False]) > 20
