"""The ten tasks of docs/ten-tasks.md, each from the first page, in at most five clicks, the answer on screen."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, Site, Visitors, tab
from tests.browser.screen import drawn, go_on_to
from tests.browser.ten_tasks import MOST_CLICKS, Reader, two_years

TOWN, MEMBER, SEARCH = "Clairvoncourt", "Gaëlle BELLOQUIN", "Chercher"


def said(words: str) -> re.Pattern[str]:
    """These words, whatever spaces and joiners hold them together on screen."""
    return re.compile(re.escape(words).replace("\\ ", "[\\s\u2060]+"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Two years of a town, in place of the small site of the other journeys."""
    with two_years(tmp_path_factory) as opened:
        yield opened


@pytest.fixture(scope="module")
def seat(visitors: Visitors) -> Iterator[Page]:
    """The tab of all readers, one after the other: the site is loaded once, which is more work than most of the tasks."""
    with tab(visitors(), DESK) as page:
        yield page


@pytest.fixture
def reader(request: pytest.FixtureRequest, seat: Page, site: Site) -> Iterator[Reader]:
    """A reader before the first page, who may press five times."""
    if getattr(request.node, "execution_count", 1) > 1:  # of what failed nothing is left
        seat.goto("about:blank")
    go_on_to(seat, f"{site.address}/")
    drawn(seat, "Votre commune")
    one = Reader(seat)
    yield one
    assert 0 < one.clicks <= MOST_CLICKS


def test_1_an_elected_official_s_attendance_and_why_one_session_is_partial(reader: Reader) -> None:
    reader.looks_for("belloquin", SEARCH)
    drawn(reader.page, "Recherche")
    reader.opens(MEMBER, "Une personne")
    reader.press(reader.page.get_by_role("link", name=re.compile("^2023 : 7 sur 7")))
    line = reader.page.locator("ul.roll-lines > li", has_text="19 septembre 2023")
    expect(line).to_be_in_viewport()
    expect(line).to_contain_text("présent une partie de la séance")
    expect(line).to_contain_text(said("quitte la séance à 20 h 10"))


def test_2_whose_proxies_were_held_and_was_any_over_the_legal_limit(reader: Reader) -> None:
    reader.opens("Élus", "Présences")
    reader.opens("Pouvoirs", "Pouvoirs")
    reader.filters_by("pradeline", "Rechercher")
    expect(reader.page.get_by_text(said("2 pouvoirs donnés"))).to_be_visible()
    expect(reader.page.get_by_text("Aucun pouvoir ne sort de ce que la loi permet")).to_be_visible()
    expect(reader.page.locator(".list-table").first).to_contain_text("Estelle PRADELINE")


def test_3_a_line_is_contested_with_its_words_and_a_statement_taken(reader: Reader) -> None:
    reader.looks_for("belloquin", SEARCH)
    drawn(reader.page, "Recherche")
    reader.opens(MEMBER, "Une personne")
    statement = reader.downloads(reader.page.get_by_role("button", name="Relevé de présence (PDF)"))
    assert statement.read_bytes().startswith(b"%PDF")
    line = reader.page.locator("ul.roll-lines > li", has_text="19 septembre 2023")
    reader.press(line.get_by_role("link", name=re.compile("^Contester cette ligne")))
    drawn(reader.page, "Contester une ligne")
    expect(reader.page.get_by_text(said("quitte la séance à 20 h 10"))).to_be_visible()
    expect(reader.page.get_by_role("link", name="Lire dans l’acte, passage surligné")).to_be_visible()
    expect(reader.page.get_by_role("button", name="Envoyer le signalement")).to_be_visible()


def test_4_the_last_session_who_came_what_was_decided_and_contested(reader: Reader) -> None:
    reader.opens(TOWN, TOWN)
    main = reader.page.get_by_test_id("stMain")
    expect(main).to_contain_text("mardi 12 décembre 2023")
    expect(main).to_contain_text(said("2 où le conseil s’est divisé"))
    expect(main).to_contain_text(said("Affectation du résultat 2022 – adopté, le conseil s’est divisé"))
    reader.opens("26 membres sur 27", "Séances")
    expect(main.get_by_role("link", name=MEMBER)).to_be_visible()


def test_5_which_associations_received_how_much_decided_when_on_which_words(reader: Reader) -> None:
    reader.opens("Subventions", "Bénéficiaires des subventions")
    expect(reader.page.get_by_text(said("Les Amis de la Tour Penchée (17 550 €)")).first).to_be_visible()
    reader.ticks(0, table=1)
    expect(reader.page.get_by_text("Les mots qui le prouvent")).to_be_visible()
    expect(reader.page.locator("blockquote", has_text="€").first).to_be_visible()


def test_6_what_was_decided_about_the_canteen(reader: Reader) -> None:
    reader.looks_for("cantine", SEARCH)
    drawn(reader.page, "Recherche")
    expect(reader.page.locator("ul.hits > li").first).to_contain_text(said("adopté, d’une seule voix"))
    reader.press(reader.page.locator("ul.hits > li").first.get_by_role("link"))
    drawn(reader.page, "Acte")
    expect(reader.page.locator("mark").first).to_have_text("cantine")


def test_7_who_may_receive_most_under_the_frameworks_of_2022_and_who_was_against(reader: Reader) -> None:
    reader.opens("Par thème", "Marchés et subventions par thème")
    reader.press(reader.page.get_by_text("Par année du vote", exact=True).first)
    expect(reader.page).to_have_url(re.compile("view=year"))  # before it no script runs yet, and the rows are those of the view before
    reader.waits()
    reader.press(reader.page.locator(".list-table").last.get_by_role("link", name="2022").first)
    drawn(reader.page, "Titulaires")
    expect(reader.page).to_have_url(re.compile("from=2022-01-01.*to=2022-12-31"))
    expect(reader.page.locator(".list-table").first).to_be_visible()
    reader.waits()
    reader.press(reader.page.get_by_text(re.compile("accord-cadre ou tranches")).first)
    highest = reader.page.get_by_text(re.compile("Maximum le plus haut.*PRÉVOLTAGE ÉNERGIES"))
    expect(highest).to_contain_text(said("Aucun vote contre n’a été lu"))


def test_8_which_votes_are_said_unanimous_although_somebody_abstained(reader: Reader) -> None:
    reader.opens("Séances et votes", "Séances")
    reader.opens("Votes", "Votes")
    reader.press(reader.page.get_by_text("Dits « unanimes »").first)
    reader.waits()
    expect(reader.page.get_by_role("heading", name=re.compile("^Dits unanimes, avec des abstentions"))).to_be_visible()
    expect(reader.page.locator(".list-table").first).to_contain_text("Pacôme FAUGEREL")


def test_9_contracts_by_supplier_and_year_as_a_file_cited_and_explained(reader: Reader) -> None:
    reader.opens("Atelier de données", "Atelier de données")
    reader.press(reader.page.get_by_role("link", name=re.compile("^Combien chaque titulaire a-t-il obtenu")))
    expect(reader.page).to_have_url(re.compile("by=supplier"))
    reader.waits()
    expect(reader.page.get_by_text("Fourchette d’un contrat", exact=True)).to_be_visible()
    reader.press(reader.page.get_by_role("button", name=re.compile(r"Télécharger ou citer \d+ lignes")))
    book = reader.downloads(reader.page.get_by_role("button", name=re.compile("^Excel")).first)
    assert book.read_bytes().startswith(b"PK")
    cited = reader.page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").first
    expect(cited).to_contain_text(said("Séance publique, « Marchés, par titulaire, année"))


def test_10_what_is_missing_held_back_corrected_and_how_a_figure_is_read(reader: Reader) -> None:
    reader.opens("Confiance", "Couverture")
    expect(reader.page.get_by_text(re.compile(r"séances lues, de 2022 à 2023, dans 2 conseils"))).to_be_visible()
    reader.opens("À vérifier", "À vérifier")
    expect(reader.page.get_by_text(re.compile("faits? lus? sans certitude"))).to_be_visible()
    reader.opens("Corrections", "Journal des corrections")
    expect(reader.page.get_by_text(said("0 décision prise."))).to_be_visible()
    reader.opens("Méthode et mots", "Méthode")
    expect(reader.page.get_by_role("heading", name="Comment se lit un chiffre")).to_be_visible()
    expect(reader.page.get_by_text(said("34 sur 38, et 2 inconnus"))).to_be_visible()
