"""What the choice of contracts and grants says of the proposals it held against each other, and of tables read in part."""

import pytest

from data_loaders.documents import proposal
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import contracts, grants
from data_loaders.documents.text.view import View
from tests.documents.readings.items import item


def verdicts(thing: str, kept: list[proposal.Considered]) -> list[tuple[str, str]]:
    return [(c.verdict, c.reason) for c in kept if c.thing == thing]


def test_two_prices_for_one_contract_are_held_back_and_told() -> None:
    with proposal.traced() as kept:
        (said,) = contracts.extract(
            *item(
                "Toit : marché\nLe conseil, après en avoir délibéré, décide de retenir l'entreprise LOUP pour 4 560 € HT.\n\n"
                "Il décide de signer le marché avec l'entreprise LOUP pour 4 960 € HT."
            )
        )
    assert (said.supplier, said.amount) == ("LOUP", None)
    assert ("held back", "two prices for one contract") in verdicts("contract", kept)


def test_a_rows_lot_is_read_once_by_two_readings() -> None:
    said = contracts.extract(
        *item(
            "Ecole : attribution des marchés\nLa commission a décidé d'attribuer les lots suivants :\n"
            "Lot Désignation Entreprise retenue Prix HT\n"
            "1 GROS OEUVRE LOUP 300,00\n2 PEINTURE \nATELIER \nORME 100,00\nTOTAL 400,00\nLe conseil approuve."
        )
    )
    assert [(c.lot, c.supplier, c.amount) for c in said] == [("1", "LOUP", 300), ("2", "ATELIER ORME", 100)]


def test_an_earlier_vote_told_again_is_lost_and_told() -> None:
    with proposal.traced() as kept:
        said = grants.extract(
            *item(
                "Subvention à l'association Les Petits Pas\nLe conseil avait décidé, dans sa séance du 16 février, d'accorder 60 100 €.\n"
                "La répartition se faisait comme suit :\n- Cantine : 22 000 €\n- Garderie : 38 100 €\n"
                "Le conseil, après en avoir délibéré, décide d'accorder une subvention supplémentaire de 5 000 €."
            )
        )
    assert [(g.beneficiary, g.amount) for g in said] == [("Les Petits Pas", 5000)]
    assert ("lost", "an earlier vote told again") in verdicts("grant", kept)


def test_rows_left_out_of_a_table_are_told_with_counts_and_sums() -> None:
    text = (
        "Subventions aux associations\nLe conseil décide d'attribuer :\nCode Nom association Nature Montant\n"
        "418 LES GALETS Projet 2 500\n12 Montants divers Projet 30\n57 RIVE GAUCHE Projet 1 000\n58 CINE ORME Projet 900\nTOTAL 4 430"
    )
    view, segment, title = View.of(text), Segment("item", 0, len(text)), "Subventions aux associations"
    assert [g.amount for g in grants.extract(view, segment, title)] == [2500, 1000, 900]
    (told,) = grants.doubts(view, segment, title)
    assert told.code == "grants_partial_sum"
    assert told.values == {"read": 3, "rows": 4, "counted": 4400, "total": 4430}
    assert grants.held(view, segment, title) == []


def test_the_town_of_an_address_is_given_nothing() -> None:
    with proposal.traced() as kept:
        said = grants.extract(
            *item(
                "Aide aux façades\nLe conseil attribue les subventions suivantes :\nM. Luc MERLE\n8 le Bourg\n44000 VALBOURG\n"
                "3300 € 3000 €\n"
                "Mme Anne ROUX\n2 le Bourg\n44000 VALBOURG\n2156 € 2000 €\n"
            )
        )
    assert [g.beneficiary for g in said if g.beneficiary and "VALBOURG" in g.beneficiary] == []
    assert ("lost", "the town of an address") in verdicts("grant", kept)


def test_the_account_before_a_name_is_no_postcode() -> None:
    rows = "65748 Chorale du Val 300\n65748 Judo du Val 450\nTotal 750"
    said = grants.extract(*item(f"Subventions\nLe conseil attribue les subventions suivantes :\nArticle Bénéficiaire Montant\n{rows}"))
    assert [(g.beneficiary, g.amount) for g in said] == [("Chorale du Val", 300), ("Judo du Val", 450)]


def test_a_trace_ends_with_its_block() -> None:
    with proposal.traced() as outer:
        with proposal.traced() as inner:
            proposal.tell(proposal.Considered("grant", proposal.Proposal(1, (), "a_reader"), 0.0, "lost", "inside"))
        assert proposal.tracing()
    assert ([len(inner), len(outer)], proposal.tracing()) == ([1, 0], False)


def test_a_table_of_lots_read_in_part_says_how_much_of_it() -> None:
    where = item(
        "École : attribution des marchés\nLe conseil décide d'attribuer les lots aux entreprises retenues :\n"
        "| Lot | Entreprise retenue | Montant HT |\n|---|---|---|\n| 1 | LOUP TP | 100 000,00 € |\n| 2 | ORME | 40 000,00 € |\n"
        "| 3 | 12 500,00 | 20 000,00 € |\n| TOTAL | | 160 000,00 € |\n"
    )
    assert [c.amount for c in contracts.extract(*where)] == [100000, 40000]
    (told,) = (w for w in contracts.doubts(*where) if w.code.startswith("contracts_partial"))
    assert told.values == {"read": 2, "rows": 3, "counted": 140000, "total": 160000}


@pytest.mark.parametrize(
    "text",
    [
        "Convention avec l'association Le Lavoir\nConsidérant que la ville a versé 82 000 € à l'association Le Lavoir en 2016.\n"
        "Le conseil approuve la convention de 2017.",
        "Subventions 2017\nClub du Lac\nVersé en 2016\n250 €\nnon demandé\n",
        "Subventions 2018\nLa délibération du 12 avril donnait 700 € au Club du Lac. Adopté à l'unanimité.",
    ],
)
def test_what_an_earlier_year_gave_is_no_grant(text: str) -> None:
    view, segment, title = item(text)
    assert not grants.extract(view, segment, title, adopted=True)


def test_a_firm_that_is_helped_sells_nothing() -> None:
    view, segment, title = item("Aide à l'immobilier d'entreprise\nLe conseil attribue une aide de 12 000 € à la SAS Scierie du Val.")
    assert not contracts.extract(view, segment, title, adopted=True)


def test_a_recital_of_an_earlier_order_awards_nothing() -> None:
    text = "Réservoirs\nVu la délibération du 3 mars validant la commande de travaux à l'entreprise LOUP pour 83 678,64 € TTC\n"
    view, segment, title = item(f"{text}Le maire propose un prêt de 50 000 €. Adopté.")
    assert not contracts.extract(view, segment, title, adopted=True)
    view, segment, title = item("Réservoirs\nL'entreprise LOUP fait les travaux pour 83 678,64 € TTC. Adopté.")
    assert contracts.extract(view, segment, title, adopted=True)
