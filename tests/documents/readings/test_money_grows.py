"""The money of one flat act is read in a time that grows with its length: four times as long, and not sixteen times the work."""

import time

import pytest

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import contracts, grants
from data_loaders.documents.readings.grants import grant_begin
from data_loaders.documents.text import money
from data_loaders.documents.text.view import View

MOST = 9.0  # four times the text; a square would be sixteen
TRIES = 3  # a busy neighbour makes one look dear; a square is dear each time


def _act(title: str, count: int) -> str:
    said = [
        f"Le marché du lot n° {n % 40 + 1} est attribué à l'entreprise LOUP{n} TP pour un montant de {n % 900 + 1} 450,00 € HT. "
        f"Une subvention de {n % 900 + 1} € est accordée à l'association Vélo{n} du Val. "
        for n in range(count)
    ]
    return f"{title} Le conseil, après en avoir délibéré, décide : {''.join(said)}"


def _seconds(title: str, count: int) -> float:
    text = _act(title, count)
    view, item = View.of(text), Segment("item", 0, len(text))
    before = time.process_time()
    read = [*contracts.extract(view, item, title), *grants.extract(view, item, title)]
    assert len(read) > count // 2
    return time.process_time() - before


@pytest.mark.parametrize("title", ["Attribution du marché de travaux", "Subventions aux associations"])
def test_four_times_the_act_is_no_sixteen_times_the_work(title: str) -> None:
    _seconds(title, 20)  # what is loaded once
    assert any(_seconds(title, 1600) < MOST * _seconds(title, 400) for _ in range(TRIES))


def test_a_flat_paper_is_not_read_whole_for_each_list_that_may_begin_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(f"Association n° {n} : Vélo du Val {n % 900 + 1} €. " for n in range(400))
    view, asked, find = View.of(text), list[int](), money.find

    def told(folded: str, start: int = 0, end: int | None = None) -> list[money.Amount]:
        asked.append((len(folded) if end is None else end) - start)
        return find(folded, start, end)

    monkeypatch.setattr(money, "find", told)
    grant_begin.places(view, 0, len(text), entitled=True)
    assert len(asked) > 2
    assert sum(asked) < 60 * len(text)
