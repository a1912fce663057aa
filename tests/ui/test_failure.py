"""A page that fails shows a number, never the error; the log has both."""

import logging

import pytest
import streamlit as st

from ui.server.failure import tell


def test_the_error_is_in_the_log_under_the_number_shown(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    shown: list[str] = []
    monkeypatch.setattr(st, "error", lambda said, icon: shown.append(said))
    monkeypatch.setattr(st, "button", lambda label, **_: False)
    with caplog.at_level(logging.ERROR):
        assert tell(RuntimeError("secret=postgresql://u:pw@host/base"))
    assert "pw" not in shown[0]
    number = caplog.records[0].args
    assert isinstance(number, tuple)
    assert str(number[0]) in shown[0]
    assert "pw@host" in str(caplog.records[0].exc_info)
