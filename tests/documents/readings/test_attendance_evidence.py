"""The words that prove a line of the roll call are that member's alone."""

import pytest

from data_loaders.documents.choice import attendance
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View


@pytest.mark.parametrize("joint", [", Mme Odile MARCHAIS", " - Mme Odile MARCHAIS", "\n- Mme Odile MARCHAIS", " et Madame Odile MARCHAIS"])
def test_a_departure_ends_before_the_next_civility(joint: str) -> None:
    text = f"Étaient présents :\nM. Luc FERRAND, M. Jean BOISVERT (présent jusqu'à 18h30){joint}, M. Paul TIXIER\n\nObjet : budget"
    record = PaperRecord("x.txt", "0")
    view = View.of(text)
    attendance.fill(record, view, rolls.first(view))
    (line,) = (one for one in record.attendance if one.left_at)
    assert [text[a:b] for a, b in line.evidence] == ["Jean BOISVERT (présent jusqu'à 18h30)"]
