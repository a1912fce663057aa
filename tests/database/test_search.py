"""Search on both engines: the same words find the same things, whatever is typed, and never what is covered on the pages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from data_loaders.documents.record import ContractRecord, GrantRecord
from database.save import save
from database.search.index import refresh
from database.search.search import MOST, Found, Narrowed, search
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load
from tests.database.test_open_acts import HEAD, SIRET

TEXT = (
    "Réfection de la toiture de l’école des Tilleuls. Les cimetières communaux sont fermés. "
    "Cession à M. Jean DUBOSQUET, demeurant 12 rue des Lilas. Mise en place d’un local à vélos. Tarifs de l’accueil périscolaire."
)
CONTRACTS = "buyer,buyer_siret,contract_id,title,supplier,amount,tax,notified_on\n"


def found(engine: Engine, typed: str, **narrowed: object) -> Found:
    """What is found once the index is up to date."""
    refresh(engine)
    return search(engine, typed, Narrowed(**narrowed))  # type: ignore[arg-type]


def titles(engine: Engine, typed: str, **narrowed: object) -> list[str]:
    return [hit.title for hit in found(engine, typed, **narrowed).hits]


def published(*acts: tuple[str, str, str]) -> str:
    """A file of acts: (number, day, title)."""
    return HEAD + "".join(f"{COUNCIL},{SIRET},{number},{day},1.1,Marchés,{title},,,,,,,,,,\n" for number, day, title in acts)


TYPED = (
    ("RÉFECTION toiture", True),
    ("refections", True),
    ("  toitures, (réfection) ", True),
    ("ecole", True),
    ("l’école", True),
    ("cimetiere communal", True),
    ("velo", True),
    ("vélos", True),
    ("re\u0301fection", True),
    ("réf\u00adection", True),
    ("“mise en place”", True),
    ('"toiture réfection"', False),
    ('"réfection toiture" école', True),
    ("toit*", True),
    ("garderie", True),
    ('"garderie"', False),
    ("toiture piscine", False),
    ("2024-01", True),
    ("Dubosquet", False),
    ("Lilas", False),
    ("Valombreuse", True),
)
ANY_TEXT = (
    "", " – ", "%_*?[(\"'; DROP TABLE search_entry", "*", '"', '"" "', "NEAR(toiture école)", "toiture NOT école", "-toiture",
    "words:toiture",
    "toiture ^école", "(((", "))", "😀", "\x00", "toi\x00ture", "le la les", "a" * 10_000, "mot " * 5_000, "école " * 2_000, "é*",
    "x'--", "\\",
    "' | 'toiture", "toiture:*", "<->", "привет", "éc1", "ékdeliberation", "\ud800", "ﬁnance", "１２", "İ", "²",
)  # fmt: skip


def test_accents_case_and_plurals_are_forgiven_and_private_words_are_not_there(engine: Engine) -> None:
    save(engine, replace(paper(act()), text=TEXT))
    assert {typed: found(engine, typed, kinds=("deliberation",)).count == 1 for typed, _ in TYPED} == dict(TYPED)


def test_any_text_may_be_typed(engine: Engine) -> None:
    save(engine, replace(paper(act()), text=TEXT))
    for typed in ANY_TEXT:
        assert found(engine, typed).count in (0, 1), typed


def test_only_words_that_stand_everywhere_are_said_to_be_so(engine: Engine) -> None:
    save(engine, replace(paper(act()), text=TEXT))
    assert found(engine, "le la").question.common
    assert not found(engine, "!?").question.common
    assert found(engine, "toiture " + "mot " * 20 + " ".join(f"mot{n}" for n in range(20))).question.cut


def test_a_hit_is_quoted_with_its_words_marked_and_their_places_in_the_paper(engine: Engine) -> None:
    saved = save(engine, replace(paper(act()), text=TEXT))
    (hit,) = found(engine, "cimetiere", kinds=("deliberation",)).hits
    assert (hit.council, hit.date, hit.document_id) == (COUNCIL, date(2024, 3, 12), saved.document_id)
    assert hit.excerpt is not None
    assert [hit.excerpt.text[start:end] for start, end in hit.excerpt.marks] == ["cimetières"]
    assert [TEXT[start:end] for start, end in hit.places] == ["cimetières"]
    assert "DUBOSQUET" not in hit.excerpt.text


def test_a_word_just_begun_is_found_and_said_to_be_a_beginning(engine: Engine) -> None:
    save(engine, replace(paper(act()), text=TEXT))
    assert (found(engine, "toit").count, found(engine, "toit").loose) == (1, True)
    assert not found(engine, "toiture").loose


def test_each_act_of_minutes_has_its_own_words(engine: Engine) -> None:
    first, second = act("1", "Premier titre"), act("2", "Second titre")
    second.evidence = {"title": [(60, 72)]}
    words = "Acte Premier titre : la fontaine du mail sera réparée.".ljust(60) + "Second titre : le kiosque sera repeint."
    save(engine, replace(paper(first, second, kind="minutes"), text=words))
    assert titles(engine, "fontaine") == ["Premier titre"]
    assert titles(engine, "kiosques") == ["Second titre"]


def test_history_is_not_found(engine: Engine) -> None:
    save(engine, replace(paper(act()), text="ancienne lecture"))
    assert titles(engine, "ancien")
    save(engine, replace(paper(act(published_on="2024-04-01")), text="nouvelle lecture"))
    assert not titles(engine, "ancienne")
    assert len(titles(engine, "lecture")) == 1


def test_people_suppliers_and_beneficiaries_are_found_but_no_private_person(engine: Engine, tmp_path: Path) -> None:
    money = act("2024-07", "Entretien des toitures")
    money.contracts = [ContractRecord("Toitures du Val SARL", 1200.5, tax="HT", stage="awarded", evidence=[(2, 6)])]
    money.grants = [GrantRecord("Amicale des Tilleuls", 350.0, evidence=[(1, 3)]), GrantRecord("Julie VERDIER", 80.0, evidence=[(1, 3)])]
    save(engine, replace(paper(money), text=TEXT))
    lines = f"{COUNCIL},,2024-7,Toits,TOITURES DU VAL,1,HT,2024-04-02\n{COUNCIL},,2024-8,Papier,Papeteries du Mail,1,HT,2024-05-02\n"
    load(engine, tmp_path / "contracts.csv", f"{CONTRACTS}{lines}{COUNCIL},,2024-9,Vente,Julie VERDIER,1,HT,2024-05-02\n")
    assert titles(engine, "marteau") == ["Jeanne MARTEAU"]
    assert titles(engine, "toitures val", kinds=("supplier",)) == ["Toitures du Val SARL"]
    assert titles(engine, "toitures") == ["Entretien des toitures", "Toitures du Val SARL"]  # acts before names
    assert titles(engine, "papeterie", kinds=("supplier",)) == ["Papeteries du Mail"]
    assert titles(engine, "amicale", kinds=("beneficiary",)) == ["Amicale des Tilleuls"]
    assert not titles(engine, "julie")


def test_filters_narrow_and_titles_stand_first_then_the_newest(engine: Engine, tmp_path: Path) -> None:
    rows = [("1", "2022-05-02", "Toiture du marché"), ("2", "2024-06-03", "Toiture de la halle"), ("3", "2023-01-01", "Toiture du lavoir")]
    load(engine, tmp_path / "acts.csv", published(*rows))
    save(engine, replace(paper(act()), text=TEXT))
    newest = ["Toiture de la halle", "Réfection de la rue des Tilleuls", "Toiture du lavoir", "Toiture du marché"]
    everything = [newest[0], *newest[2:], newest[1]]
    assert titles(engine, "toiture") == everything
    assert [hit.title for hit in search(engine, "toiture", named_first=False).hits] == newest
    assert search(engine, "toiture").kinds == {"deliberation": 1, "published_act": 3}
    assert titles(engine, "toiture", kinds=("published_act",)) == everything[:3]
    assert titles(engine, "toiture", kinds=("published_act", "deliberation")) == everything
    assert titles(engine, "toiture", since=date(2023, 1, 1), until=date(2024, 3, 12)) == [newest[2], newest[1]]
    assert titles(engine, "toiture", council="Ailleurs") == []
    assert titles(engine, "toiture", council=COUNCIL) == everything
    assert titles(engine, "toiture", theme="contracts") == everything[:3]


def test_a_member_whose_name_is_typed_stands_before_newer_acts(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "acts.csv", published(("1", "2025-05-02", "Achat d’un marteau piqueur")))
    save(engine, replace(paper(act()), text=TEXT))
    assert titles(engine, "marteau") == ["Jeanne MARTEAU", "Achat d’un marteau piqueur"]
    assert titles(engine, "jeanne mart") == ["Jeanne MARTEAU"]
    assert titles(engine, "marteau", kinds=("councillor", "published_act")) == ["Achat d’un marteau piqueur", "Jeanne MARTEAU"]
    assert titles(engine, "marteau piqueur") == ["Achat d’un marteau piqueur"]


def test_a_count_says_when_there_is_more(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "acts.csv", published(*((f"a{n}", "2024-01-01", f"Fontaine numéro {n + 100}") for n in range(MOST + 5))))
    answer = found(engine, "fontaines")
    assert (answer.count, answer.bounded, len(answer.hits)) == (MOST, True, 20)
    assert (found(engine, "fontaine numéro 107").count, found(engine, "fontaine numéro 107").bounded) == (1, False)


def test_a_firm_called_after_someone_is_found_by_its_number(engine: Engine, tmp_path: Path) -> None:
    head = CONTRACTS.replace("supplier,", "supplier,supplier_siret,")
    lines = (f"{COUNCIL},,2024-{n},Toits,JULES VERDIER,{siret},1,HT,2024-04-02\n" for n, siret in ((8, "55208131766522"), (9, "")))
    other = f"{COUNCIL},,2024-10,Toits,MARC VERDIER,,1,HT,2024-04-02\n"
    load(engine, tmp_path / "contracts.csv", head + "".join(lines) + other)
    assert titles(engine, "verdier", kinds=("supplier",)) == ["JULES VERDIER"]


def test_a_person_named_in_published_data_is_not_found(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "acts.csv", published(("1", "2024-01-01", "Vente du local à M. Jean DUBOSQUET")))
    assert len(titles(engine, "vente local")) == 1
    assert titles(engine, "dubosquet") == []
    assert titles(engine, "jean") == []
