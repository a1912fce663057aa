"""What another program cached is not read: the sign changes with every file that could have made it otherwise, and masks keep theirs."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from database.snapshot import program as signs
from database.snapshot.program import program, reached

MASKING = "open_data.masked"
ROOM = Path(signs.__file__).parents[1]


@pytest.mark.parametrize(
    ("edited", "masks_anew"),
    [
        ("search/search.py", False),
        ("open_data/frames.py", False),
        ("privacy/lexicon.py", True),
        ("privacy/masking.py", True),
        ("../council/given_names.txt", True),
        ("../council/civil_names.txt.gz", True),
        ("../council/namesakes.txt", True),
        ("../council/statespeople.txt", True),
        ("privacy/weighed/weights.txt", True),
        ("../council/places.csv.gz", False),
    ],
)
def test_masks_are_made_anew_where_what_makes_them_was_edited(
    edited: str, masks_anew: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "database"
    shutil.copytree(ROOM, room)
    shutil.copytree(ROOM.parent / "council", tmp_path / "council")
    monkeypatch.setattr(signs, "_ROOM", room)
    before, masks = program.__wrapped__(), program.__wrapped__(MASKING)
    with (room / edited).open("a", encoding="utf-8") as file:
        file.write("\n# otherwise\n")
    assert program.__wrapped__() != before
    assert (program.__wrapped__(MASKING) != masks) is masks_anew


def test_whatever_masking_loads_is_in_its_sign() -> None:
    asked = f"import sys; known = set(sys.modules); import database.{MASKING}; print(*(set(sys.modules) - known))"
    loaded = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True).stdout.split()
    ours = {name.removeprefix("database.") for name in loaded if name.startswith("database.")}
    known = {".".join(path.relative_to(ROOM).with_suffix("").parts).removesuffix(".__init__") for path in reached(MASKING)}
    assert {"privacy", "privacy.masking", "privacy.people"} <= ours <= known
