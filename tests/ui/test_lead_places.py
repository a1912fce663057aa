"""Where things stand on a first screen: switches that name their picture take the place of its title on a phone, once."""

from types import SimpleNamespace

import pytest
import streamlit as st

from ui import appearance, lead


@pytest.mark.parametrize(("phone", "named", "taken"), [(True, True, True), (True, False, False), (False, True, False)])
def test_named_switches_bear_one_picture_s_title_on_a_phone_alone(
    monkeypatch: pytest.MonkeyPatch, phone: bool, named: bool, taken: bool
) -> None:
    held: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", held)
    monkeypatch.setattr(lead, "on_a_phone", lambda: phone)
    line = lead.switches(named=named)
    assert lead.in_place_of_title() is (line if taken else None)
    assert lead.in_place_of_title() is None  # the next picture has a title of its own


@pytest.mark.parametrize(
    ("agent", "cookies", "phone"),
    [
        ("… Mobile …", {}, True),
        ("… Macintosh …", {}, False),
        ("… Macintosh …", {appearance.NARROW: "1"}, True),
        ("…", {appearance.NARROW: "0"}, False),
        (None, {}, False),
    ],
)
def test_a_narrow_window_is_laid_out_as_a_phone_is(
    monkeypatch: pytest.MonkeyPatch, agent: str | None, cookies: dict[str, str], phone: bool
) -> None:
    monkeypatch.setattr(st, "context", SimpleNamespace(headers={"User-Agent": agent} if agent else {}, cookies=cookies))
    assert appearance.on_a_phone() is phone
