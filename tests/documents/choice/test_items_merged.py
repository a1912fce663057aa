"""A council deliberates once an act: where it does so again in one, nothing is told of whose vote and money that is."""

from tests.documents.readings.papers import minutes

_ROLL = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR.\n"
_MATTER = "Le maire présente le dossier au conseil, en rappelle le coût et la durée, puis répond aux questions de chacun.\n" * 3
_FIRST = f"2022-05-02 Règlement du four\n{_MATTER}Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le règlement.\n"
_AGAIN = (
    f"{_MATTER}Après en avoir délibéré, le conseil municipal, à l'unanimité, décide d'attribuer une subvention de 500 € à l'association"
    " Judo du Val.\n"
)
_LAST = f"\n2022-05-03 Tableau des effectifs\n{_MATTER}Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le tableau.\n"


def test_one_formula_an_act() -> None:
    record = minutes(_ROLL, f"\n{_FIRST}{_LAST}")
    assert [(d.number, d.vote.outcome) for d in record.deliberations[-2:]] == [("2022-05-02", "adopted"), ("2022-05-03", "adopted")]
    assert "act_of_several" not in [w.code for w in record.warnings]


def test_an_act_that_holds_two_is_told_and_keeps_neither_vote_nor_money() -> None:
    record = minutes(_ROLL, f"\n{_FIRST}{_AGAIN}{_LAST}")
    said = next(d for d in record.deliberations if d.number == "2022-05-02")
    assert (said.vote.outcome, said.vote.unanimous, said.grants, said.contracts) == (None, None, [], [])
    assert record.deliberations[-1].vote.outcome == "adopted"
    (told,) = [w for w in record.warnings if w.code == "act_of_several"]
    assert len(told.evidence) == 2
    assert [(held["fact"], held["beneficiary"], held["amount"]) for held in record.held_back] == [("grant", "Judo du Val", 500)]
