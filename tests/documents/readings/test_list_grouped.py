"""Lists of deliberations whose lines on the outcome stand above the acts they speak of. All councils are invented."""

from data_loaders.documents import pipeline
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import DeliberationRecord

HEAD = "VILLE DE VALBOURG\nLISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL MUNICIPAL\nSéance du 12 mai 2022\n\n"


def acts(text: str) -> list[DeliberationRecord]:
    return pipeline.extract(Paper("list.txt", "", "text/plain", HEAD + text)).deliberations


def fates(text: str) -> list[tuple[str | None, str | None, str | None, bool | None]]:
    return [(d.number, d.title, d.vote.outcome, d.vote.unanimous) for d in acts(text)]


def test_a_line_on_the_outcome_governs_the_acts_below_it() -> None:
    assert fates(
        "Délibérations adoptées à l'unanimité :\n2022-01 Tarifs de la piscine\n2022-04 Règlement du port\nDélibérations rejetées :\n"
        "2022-02 Vente du moulin\nDélibération ajournée :\n2022-03 Charte du vélo\n\nAffiché le 16 mai 2022\n"
    ) == [
        ("2022-01", "Tarifs de la piscine", "adopted", True),
        ("2022-04", "Règlement du port", "adopted", True),
        ("2022-02", "Vente du moulin", "rejected", None),
        ("2022-03", "Charte du vélo", "deferred", None),
    ]


def test_of_a_line_of_two_outcomes_none_is_taken() -> None:
    found = fates(
        "ADOPTÉES\n2022-01 Tarifs de la piscine\n2022-03 Règlement du port\nRETIRÉES OU REPORTÉES\n2022-02 Vente du moulin\n"
        "2022-04 Charte du vélo\n"
    )
    assert [(number, outcome) for number, _, outcome, _ in found] == [
        ("2022-01", "adopted"),
        ("2022-03", "adopted"),
        ("2022-02", None),
        ("2022-04", None),
    ]


def test_a_line_below_each_act_governs_the_act_above_it() -> None:
    found = fates("2022-01 Tarifs de la piscine\nAdoptée\n2022-02 Vente du moulin\nRejetée\n2022-03 Règlement du port\nAdoptée\n")
    assert [outcome for _, _, outcome, _ in found] == ["adopted", "rejected", "adopted"]
