"""Several items decided by one vote, and those beside them. All papers are invented."""

from data_loaders.documents.choice import deliberations
from data_loaders.documents.record import DeliberationRecord, PaperRecord
from data_loaders.documents.text.view import View

ROLL = "PROCES-VERBAL\nLe conseil municipal s'est réuni. Présents : M. Paul RENARD, Mme Anne LOUP.\n\n"


def read(text: str) -> list[DeliberationRecord]:
    record = PaperRecord("paper.txt", "", kind="minutes")
    deliberations.fill(record, View.of(ROLL + text))
    return record.deliberations


def test_the_numbers_named_share_the_vote() -> None:
    first, second, third = read(
        "Point n° 1 – Convention\nElle porte sur un emploi.\nPoint n° 2 – Garantie\nElle est de moitié.\n"
        "Vote des points 1 à 2 : adoptés à l'unanimité.\nPoint n° 3 – Tarifs\nLe conseil approuve.\n"
    )
    assert [(d.vote.outcome, d.vote.bulk) for d in (first, second, third)] == [("adopted", True), ("adopted", True), ("adopted", False)]
    assert first.vote.unanimous is True


def test_these_files_are_the_undecided_ones_before() -> None:
    found = read(
        "N° 2019-10 - Convention\nRapporteur : M. Luc MERLE\nN° 2019-11 - Garantie\nRapporteur : M. Luc MERLE\n"
        "Ces dossiers, mis aux voix globalement, sont adoptés à l'unanimité.\nN° 2019-12 - Avis\nDossier retiré.\n"
    )
    assert [(d.number, d.vote.outcome, d.vote.bulk) for d in found] == [
        ("2019-10", "adopted", True),
        ("2019-11", "adopted", True),
        ("2019-12", "withdrawn", False),
    ]
