"""The national files that are made are read whole by their forms, with right key digits."""

from pathlib import Path

from benchmarks.country.tables import write
from data_loaders.open_data import files
from database.engine import open_engine
from database.incoming import Provenance


def test_every_row_of_the_made_files_is_kept(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    engine = open_engine(f"sqlite:///{tmp_path}/rows.db")
    told = {}
    for path in write(tmp_path / "files", 0.0002, seed=3, parquet=True, ours=["21999001700010"] * 35_000):
        report = files.load(engine, path, files.Told(path.name, Provenance(), 1))
        assert report.recognised is not None
        told[path.name] = (report.recognised.loader.FORM, report.kept, report.refused)
    assert 100 < (tmp_path / "files" / "decp.csv").read_text(encoding="utf-8").count("21999001700010") < 220  # of 320 rows
    assert told == {
        "decp.csv": ("decp_table", 320, 0),
        "rne.csv": ("rne_councillors", 100, 0),
        "subventions.csv": ("scdl_grants", 50, 0),
        "decp.parquet": ("decp_table", 320, 0),
    }
