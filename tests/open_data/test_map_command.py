"""What `map` prints above a proposal for a file that `load` reads without one."""

import argparse
from pathlib import Path

import pytest

from data_loaders.commands import map as map_command
from locales import text

HEAD = "Collectivité;SIRET collectivité;Exercice;Bénéficiaire;SIRET;Objet;"


@pytest.mark.parametrize(("title", "said"), [("Mandaté", True), ("Combien", False)])
def test_of_a_file_that_is_read_by_itself_a_mapping_is_not_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], title: str, said: bool
) -> None:
    path = tmp_path / "versees.csv"
    rows = "".join(f"Rochebelle;21330063500017;2022;Amicale {n};;fonctionnement;{n}00,50\n" for n in range(1, 9))
    path.write_text(f"{HEAD}{title}\n{rows}", encoding="utf-8")
    assert map_command.run(argparse.Namespace(file=path, write=False)) == 0
    proposed = capsys.readouterr().out
    assert proposed.startswith(f"# {text('map.read_already', 'fr', form=text('form.paid_grants', 'fr'))}") is said
    assert "reviewed = false" in proposed
