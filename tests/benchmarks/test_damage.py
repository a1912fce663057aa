"""The table of damage: each kind once, on an invented file; what a broken reading would cost is seen."""

import random
from pathlib import Path

import pytest

from benchmarks.damage import __main__ as damage
from benchmarks.damage.kept import compared, origins_of, stored
from benchmarks.damage.kinds import KINDS
from benchmarks.damage.original import opened, written

NAMES = ("Judo du Val", "Chorale", "Amicale", "Pétanque", "Théâtre", "Yoga", "Tennis", "Échecs", "Danse", "Vélo")
WORDS = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant\n" + "".join(
    f"Rochebelle;21330063500017;2022-03-{12 + n};{name};55208131766522;cours de {name};{300 + n}.50\n" for n, name in enumerate(NAMES)
)


@pytest.fixture
def grants(tmp_path: Path) -> Path:
    (tmp_path / "grants.csv").write_text(WORDS, encoding="utf-8")
    return tmp_path / "grants.csv"


def test_every_kind_of_damage_is_told_of_a_file(grants: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["damage", "--details", str(grants.parent)])
    damage.main()
    told = capsys.readouterr().out.splitlines()
    assert len(KINDS) == 10
    assert told[2] == "| grants.csv | 10 | 3,050 |" + " 100.0% / 100.0% |" * 10
    assert told[-1] == "All hold."


@pytest.mark.parametrize("name", KINDS)
def test_each_damage_changes_the_file(grants: Path, name: str, tmp_path: Path) -> None:
    done = KINDS[name](opened(grants, None), random.Random(3))
    assert done is not None
    (tmp_path / "copy").mkdir()
    copy = written(done.file, tmp_path / "copy", done.encoding, done.loose)
    assert copy.read_bytes() != grants.read_bytes()


def test_what_is_lost_and_what_is_wrong_is_counted(grants: Path) -> None:
    whole = stored(grants, None)
    file = opened(grants, None)
    fair = KINDS["byte-order mark"](file, random.Random(1))
    assert fair is not None
    grants.write_text("\n".join(WORDS.replace("300.50", "999.50").splitlines()[:-1]) + "\n", encoding="utf-8")
    score = compared(whole, stored(grants, None), origins_of(file, mapped=False), fair)
    assert (score.rows, score.of_rows, score.holds) == (9, 10, False)
    assert (score.cents, score.of_cents) == (244000, 305000)
    assert score.wrong == ("2 amount_cents: 30050 -> 99950",)


def test_rows_that_the_damage_makes_the_same_are_told_apart_from_lost_ones(grants: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = WORDS.replace("Chorale;55208131766522;cours de Chorale;301.50", "Judo du Val;55208131766522;cours de Judo du Val;300.50")
    grants.write_text(words, encoding="utf-8")  # the same grant but for its day, which the damage takes
    original = opened(grants, None)
    undated = KINDS["missing dates"](original, Always(0))
    assert undated is not None
    score = damage._score(original, undated, stored(grants, None), None)
    assert score is not None
    assert (score.rows, score.of_rows, score.alike, score.holds) == (9, 9, 1, True)
    assert damage._cell(score) == "100.0% / 100.0%, 1 made alike"


class Always(random.Random):
    """A chance that always says yes."""

    def random(self) -> float:
        return 0.0
