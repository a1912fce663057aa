"""A file is the same whether it is read at once or in many batches: rows, their numbers, what is set aside and why."""

from pathlib import Path

import pytest

from data_loaders.open_data import recognition
from data_loaders.open_data.table_files import csv_fast, rows
from data_loaders.open_data.table_files.bad_table import BadTable
from tests.open_data.decp_reading import BUYER, OTHER, SUPPLIER, read

GRANTS = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant\n"
GRANT = f'Rochebelle;{BUYER};2024-03-12;Amis du Val;"Fête ; ""grande""\nde la rue {{n}}";{{n}}00\n'
DECP = "id,acheteur_id,objet,montant,dateNotification,titulaire_id\n"


@pytest.fixture(params=[64, 300, 1 << 20])
def at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Bytes of a batch: less than a row, a few rows, the whole."""
    monkeypatch.setattr(csv_fast, "_AT_ONCE", request.param)
    return int(request.param)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_cells_over_lines_stay_whole_at_every_cut(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(("Aides ; 2024\n" + GRANTS + "".join(GRANT.format(n=n) for n in range(1, 31))).encode(encoding))
    form, kept, rules = read(path)
    assert (form, kept["row"].to_list(), rules) == ("scdl_grants", list(range(3, 33)), {})
    assert kept["purpose"].to_list() == [f'Fête ; "grande"\nde la rue {n}' for n in range(1, 31)]
    assert kept["amount_cents"].to_list() == [n * 10000 for n in range(1, 31)]


@pytest.mark.usefixtures("at_once")
def test_a_row_repeated_far_behind_is_seen(tmp_path: Path) -> None:
    told = [GRANT.format(n=n) for n in range(1, 21)]
    (tmp_path / "any.csv").write_text(GRANTS + "".join(told) + told[0] + told[0], encoding="utf-8")
    _, kept, rules = read(tmp_path / "any.csv")
    assert (kept["row"].to_list(), rules) == (list(range(2, 22)), {"repeated_row": 2})


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("broken", ["", "Rochebelle;2024\n"])
def test_rows_that_differ_in_a_cell_that_is_not_read_are_no_repeats(tmp_path: Path, broken: str) -> None:
    row = GRANT.format(n=1).replace("\n", " ").strip()
    told = "".join(f"{row};{period}\n" for period in ("2023", "2024", "2023", ""))
    (tmp_path / "any.csv").write_text(GRANTS.strip() + ";Versé pour\n" + told + broken, encoding="utf-8")
    _, kept, rules = read(tmp_path / "any.csv")
    assert (kept["row"].to_list(), rules["repeated_row"]) == ([2, 3, 5], 1)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("bad", [0, 20])
def test_a_doubtful_amount_sets_aside_the_contract_s_rows_wherever_they_stand(tmp_path: Path, bad: int) -> None:
    def row(contract: str, amount: str, holder: str) -> str:
        return f"{contract},{BUYER},Halle,{amount},2024-03-12,{holder}\n"

    told = [row(f"2024-{n:02}", "5000", SUPPLIER) for n in range(1, 20)]
    pair = [row("2024-99", "999999999", OTHER), row("2024-99", "5000", SUPPLIER)]
    told = [pair[bad > 0], *told, pair[bad == 0]]
    (tmp_path / "any.csv").write_text(DECP + "".join(told), encoding="utf-8")
    form, kept, rules = read(tmp_path / "any.csv")
    assert (form, kept.height, rules) == ("decp_table", 19, {"amount_placeholder": 1, "other_row_in_doubt": 1})


@pytest.mark.usefixtures("at_once")
def test_one_row_that_is_not_whole_is_found_in_any_batch(tmp_path: Path) -> None:
    told = [GRANT.format(n=n) for n in range(1, 21)]
    (tmp_path / "any.csv").write_text(GRANTS + "".join(told) + "Rochebelle;2024\n" + GRANT.format(n=99), encoding="utf-8")
    _, kept, rules = read(tmp_path / "any.csv")
    assert (kept["row"].to_list(), rules) == ([*range(2, 22), 23], {"ragged": 1})


def test_a_mark_never_closed_is_told_however_much_follows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_fast, "_AT_ONCE", 1 << 16)
    monkeypatch.setattr(csv_fast, "_LONGEST", 1 << 17)
    told = [GRANT.format(n=n) for n in range(1, 9)]
    (tmp_path / "any.csv").write_text(GRANTS + "".join(told) + 'Rochebelle;"' + "".join(told).replace('"', "") * 400, encoding="utf-8")
    with pytest.raises(BadTable) as refused:
        read(tmp_path / "any.csv")
    assert (refused.value.code, refused.value.values["line"]) == ("unclosed_quote", 18)  # two lines a row above it


def test_wide_rows_come_by_fewer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_fast, "_AT_ONCE", 1 << 16)
    row = GRANT.format(n=1).strip() + ";v" * 2_000 + "\n"
    (tmp_path / "any.csv").write_text(GRANTS.strip() + "".join(f";c{n}" for n in range(2_000)) + "\n" + row * 60, encoding="utf-8")
    seen, found = recognition.recognise(tmp_path / "any.csv")
    heights = [frame.height for frame in rows.batches(seen, found.fields)]
    assert sum(heights) == 60
    assert max(heights) * len(row) <= 2 << 16
