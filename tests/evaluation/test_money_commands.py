"""The weights of contracts learn from what is right, and a council's grants are set beside its own list."""

from pathlib import Path

from evaluation import fit_contracts
from evaluation.commands import grants
from evaluation.labelled import Labelled

PAPER = (
    "COMMUNE DE VALBOURG\nConseil municipal du 12 mai 2020\n\n1. Toiture : attribution du marché\n"
    "Offres reçues : entreprise ORME pour 9 000 € HT.\nLe conseil, après en avoir délibéré, décide de retenir l'entreprise LOUP pour "
    "4 560 € HT.\n\nIl décide de confier les plans à l'entreprise BRUME.\nAdopté à l'unanimité.\n"
)


def test_the_right_line_is_set_over_the_wrong_one(tmp_path: Path) -> None:
    path = tmp_path / "valbourg.txt"
    path.write_text(PAPER, encoding="utf-8")
    gold = {"deliberations": [{"contracts": [{"supplier": "LOUP", "amount": 4560}]}]}
    (pair,) = fit_contracts.pairs_of(Labelled("valbourg.txt", path, gold, "valbourg"))
    assert pair == {"priced": 1.0}


def test_a_paper_without_contracts_teaches_nothing(tmp_path: Path) -> None:
    assert fit_contracts.pairs_of(Labelled("none.txt", tmp_path / "none.txt", {"deliberations": []}, "none")) == []


def test_the_list_and_the_papers_stand_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text("Année\tAssociation\tMontant\n2012\tJudo du Val\t500\n2012\tChorale\t1 200,50\n2013\tChorale\t\n", encoding="utf-8")
    listed = grants.of_list(path)
    assert listed == {2012: [("Judo du Val", 500.0), ("Chorale", 1200.5)]}
    read = [("Association Judo du Val", 500.0), ("Chorale", 900.0), ("ADMR", 100.0)]
    assert list(grants.beside(listed[2012], read)) == [
        (("Judo du Val", 500.0), ("Association Judo du Val", 500.0)),
        (("Chorale", 1200.5), ("Chorale", 900.0)),
        (None, ("ADMR", 100.0)),
    ]
