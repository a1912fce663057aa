"""Each command of the room says what it does; a thing joins `fit` by its file alone."""

import sys
from pathlib import Path

import pytest

from data_loaders.documents.choice import weights
from evaluation import __main__ as entry
from evaluation.commands import fit

COMMANDS = sorted(path.stem for path in Path(fit.__file__).parent.glob("[!_]*.py"))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        entry.main([command, "--help"])
    assert ended.value.code == 0
    assert len(capsys.readouterr().out.splitlines()) > 5


def test_a_thing_joins_by_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ('"""Fits pebbles."""', "def add_arguments(parser): parser.add_argument('--size', type=int)", "def run(args): return args.size")
    (tmp_path / "fit_pebbles.py").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr("evaluation.__path__", [str(tmp_path)])
    monkeypatch.setattr(fit, "_ROOM", tmp_path)
    monkeypatch.setattr(fit.things, "__defaults__", (tmp_path,))
    try:
        assert entry.main(["fit", "pebbles", "--size", "7"]) == 7
    finally:
        sys.modules.pop("evaluation.fit_pebbles", None)


def test_every_file_that_fits_has_joined() -> None:
    assert {path.stem.removeprefix("fit_") for path in fit._ROOM.glob("fit_*.py")} == set(fit.things())


def test_each_thing_has_a_table_of_weights() -> None:
    things = fit.things()
    assert {"contracts", "items", "roll"} <= set(things)
    assert [thing for thing in things if not Path(weights.__file__).with_name(f"weights_{thing}.csv").exists()] == []
