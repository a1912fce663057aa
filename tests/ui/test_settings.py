"""The settings that guard visitors and their data are the ones shipped."""

import os
import subprocess
import sys
import sysconfig
import tomllib
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

SHIPPED = {
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "client.disableDataExport": True,
    "runner.magicEnabled": False,
    "runner.postScriptGC": False,
    "browser.gatherUsageStats": False,
    "server.address": "127.0.0.1",
    "server.allowedHosts": ["localhost", "127.0.0.1"],
    "server.enableAgentApi": False,
    "server.enableCORS": True,
    "server.enableStaticServing": False,
    "server.enableXsrfProtection": True,
    "server.fileWatcherType": "none",
    "server.maxMessageSize": 50,
    "server.maxUploadSize": 10,
    "server.disconnectedSessionTTL": 60,
}


def test_settings_are_shipped() -> None:
    config = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))
    assert {key: config[key.split(".")[0]][key.split(".")[1]] for key in SHIPPED} == SHIPPED


def test_no_pages_folder_stands_beside_the_main_script() -> None:
    """Streamlit shows "Page not found" on a fresh server's first deep link where there is one."""
    assert not (Path(__file__).parents[2] / "ui" / "pages").exists()


def test_no_module_of_ui_hides_a_room_or_a_library() -> None:
    """ui/ is first on Streamlit's path: ui/charts.py would be imported as `charts`."""
    root = Path(__file__).parents[2]
    names = {path.stem for path in (root / "ui").iterdir()} - {"__init__", "__pycache__", "main"}
    rooms = {path.parent.name for path in root.glob("*/*.py")}
    assert not names & rooms
    assert not names & set(sys.stdlib_module_names)
    installed = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    assert not [name for name in names if PathFinder.find_spec(name, installed)]


@pytest.mark.parametrize(("told", "threads"), [({}, "1"), ({"POLARS_MAX_THREADS": "3"}, "3")])
def test_the_site_counts_with_one_thread_unless_told_otherwise(told: dict[str, str], threads: str) -> None:
    given = {name: value for name, value in os.environ.items() if name != "POLARS_MAX_THREADS"} | told
    words = [sys.executable, "-c", "import app, polars; print(polars.thread_pool_size())"]
    done = subprocess.run(words, cwd=Path(__file__).parents[2], env=given, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == threads
