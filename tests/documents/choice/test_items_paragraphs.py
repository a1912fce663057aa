"""Acts whose titles run into their text, whose number stands below their object, and what tells of a row and not of the act."""

from data_loaders.documents import pipeline
from data_loaders.documents.blocks.items_decisions import decisions_of
from data_loaders.documents.choice.headings import items_paragraphs
from data_loaders.documents.choice.headings.items_chosen import Chosen
from data_loaders.documents.paper import Paper
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View

_HEAD = "VALBOURG, conseil municipal du 11 mai 2017\n\n"


def _read(words: str) -> PaperRecord:
    return pipeline.extract(Paper("a.txt", "", "text/plain", f"{_HEAD}{words}\n"))


def _acts(words: str) -> list[tuple[str | None, str | None]]:
    return [(act.title, act.vote.outcome) for act in _read(words).deliberations]


def test_paragraphs_set_alike_are_acts_whatever_their_titles_run_into() -> None:
    voted = "Le conseil retient l'offre de Loup TP, à l'unanimité."
    put_off = "D'autres devis seront demandés. Affaire reportée à une prochaine séance, à l'unanimité."
    assert _acts(f"VOIRIE. La commission a ouvert les plis. {voted}\n\nCIMETIÈRE. Un devis est lu. {put_off}") == [
        ("VOIRIE", "adopted"), ("CIMETIÈRE", "deferred"),
    ]  # fmt: skip
    terse = ("Four : devis de la SARL Loup, 900 €, accepté (unanimité).", "Horloge : trop chère, le conseil refuse à l'unanimité.")
    assert _acts("\n".join([*terse, "Sono : achat chez Orme (11 pour, 2 contre)."])) == [
        ("Four", "adopted"), ("Horloge", "rejected"), ("Sono", "adopted"),
    ]  # fmt: skip


def test_paragraphs_below_a_heading_or_in_a_numbered_paper_are_no_acts_of_their_own() -> None:
    listed = "Foyer rural : aide accordée (unanimité).\n\nJudo : aide accordée (unanimité).\n\nChorale : aide refusée (unanimité).\n"
    view = View.of(f"Subventions\n\n{listed}")

    def found(*headings: Heading) -> int:
        return len(items_paragraphs.find(view, Chosen(list(headings), list(headings), []), decisions_of(view)))

    first = view.raw.index("Foyer")
    assert (found(), found(Heading(first, first, "title"))) == (3, 3)
    assert (found(Heading(0, 0, "title")), found(Heading(first, first, "place", (1,)))) == (0, 0)


def test_an_object_with_its_number_below_is_one_heading_and_no_doubt() -> None:
    acts = (
        "Objet : aires de jeux\nDélibération n° 2013-098\n\nTrois sociétés ont répondu. Le conseil, à l'unanimité, attribue le marché.\n\n"
    )
    acts += "Objet : audit de la mairie\nDélibération n° 2013-099\nLa proposition est rejetée (4 pour, 11 contre)."
    assert _acts(acts) == [("aires de jeux", "adopted"), ("audit de la mairie", "rejected")]


def test_what_a_table_says_of_a_row_is_not_the_acts_fate() -> None:
    rows = "Association | Demandé | Attribué\nUnion | 4 000 | 3 500\nFoyer rural | 2 200 | 2 200\nRadio | 1 500 | dossier ajourné\n"
    given = "Le conseil municipal, à l'unanimité, attribue les subventions ci-dessus pour un total de 5 700 euros."
    assert _acts(f"Subventions aux associations\nRapporteur : M. Luc BRUN\n\n{rows}\n{given}") == [
        ("Subventions aux associations", "adopted")
    ]


def test_a_paper_that_settles_something_is_not_the_council() -> None:
    told = (
        "1. Plan de l'habitat\nL'agglomération a engagé, par une délibération de son conseil du 22 mars 2018, un plan.\n\n{} les besoins."
    )
    assert _acts(told.format("Ce document arrête")) == []
    assert _acts(told.format("Le conseil, à l'unanimité, arrête")) == [("Plan de l'habitat", "adopted")]


def test_a_holder_of_whom_the_text_ends_behind_a_first_name_is_nobody() -> None:
    roll = "Présents : Mme Anne PETIT, maire, M. Cyril NOIR, Mme Ida VIAL, M. Luc BRUN.\nProcurations :\nMme Rose ORME à M. Luc BRUN\n"
    for end, holder in (("Cyril", None), ("Cyril NOIR", "Cyril NOIR")):
        lines = pipeline.extract(Paper("a.txt", "", "text/plain", f"{_HEAD}{roll}M. Paul LUNE à M. {end}")).attendance
        assert {line.name: line.proxy_to for line in lines if line.status == "represented"} == {
            "Rose ORME": "Luc BRUN",
            "Paul LUNE": holder,
        }
