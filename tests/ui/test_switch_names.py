"""A switch that a phone shuts into a list says what it chooses where the list has room for it."""

from typing import Any

import pytest

from ui.filters import widgets

KINDS = {"": "tous", "framework": "de … à … (accord-cadre ou tranches)"}


@pytest.mark.parametrize(("phone", "shown"), [(True, ["Forme : tous", "de … à … (accord-cadre ou tranches)"]), (False, [*KINDS.values()])])
def test_a_shut_list_says_what_it_chooses(monkeypatch: pytest.MonkeyPatch, phone: bool, shown: list[str]) -> None:
    told: list[str] = []

    def drawn(_label: str, names: list[str], **look: Any) -> str:
        told.extend(look["format_func"](one).replace("\u00a0", " ") for one in names)
        return names[0]

    monkeypatch.setattr("ui.appearance.on_a_phone", lambda: phone)
    monkeypatch.setattr(widgets, "bound", lambda _word, draw, _read, _write: draw("key"))
    monkeypatch.setattr("streamlit.selectbox" if phone else "streamlit.segmented_control", drawn)
    assert widgets.view("kind", KINDS, "Forme", narrow=170) == ""
    assert told == shown
