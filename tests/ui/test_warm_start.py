"""The server starts whether or not its database answers, and prepares what the first visitor needs."""

import pytest

from ui import data, warm_start


def test_everything_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for name in ("frames", "people", "meetings", "votes", "contracts"):
        monkeypatch.setattr(data, name, lambda name=name: done.append(name))
    warm_start._warm()
    assert done == ["frames", "people", "meetings", "votes", "contracts"]


def test_a_database_that_does_not_answer_stops_nothing(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> None:
        raise OSError("no such host")

    monkeypatch.setattr(data, "frames", fails)
    warm_start._warm()
    assert "no such host" in caplog.text
