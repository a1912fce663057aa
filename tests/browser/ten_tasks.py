"""What the ten tasks are tried on: two years of an imaginary town, and a reader whose clicks are counted."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Site, running_site
from tests.browser.screen import all_columns, drawn, filters, settled, tick
from tests.pages.sample_database import ROOT, sample_papers

PAPERS = ("clairvoncourt/202[23]-*", "clairvoncourt/source.toml", "clairvoncourt/conseillers.csv", "port-sauvelle/2023-06-22*")
MOST_CLICKS = 4


@contextmanager
def two_years(factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site on the papers of 2022 and 2023, beside one paper of another council."""
    papers, folder = sample_papers(factory), factory.mktemp("tasks")
    for one in (found for pattern in PAPERS for found in papers.glob(pattern)):
        target = folder / "papers" / one.relative_to(papers)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(one, target) if one.is_dir() else shutil.copy(one, target)
    database = f"sqlite:///{folder / 'site.db'}"
    command = [sys.executable, "-m", "data_loaders", "load", str(folder / "papers")]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"DATABASE_URL": database}, capture_output=True, timeout=120)
    with running_site(database, folder / "server.log") as opened:
        yield opened


@dataclass
class Reader:
    """Somebody who sees the first page for the first time: each press and each search typed counts one."""

    page: Page
    clicks: int = 0

    def opens(self, link: str, title: str) -> None:
        """Press a link or an entry of the menu, and wait for the page it leads to."""
        self.press(self.page.get_by_role("link", name=link, exact=True).first)
        drawn(self.page, title)

    def press(self, where: Locator) -> None:
        self.clicks += 1
        where.click()

    def filters_by(self, words: str, label: str) -> None:
        """Open the filters and type into one of their boxes."""
        self.clicks += 1
        filters(self.page)
        self.looks_for(words, label)

    def looks_for(self, words: str, label: str) -> None:
        """Type into a box of search, which the first letters already have in hand, and send it."""
        self.clicks += 1
        self.page.get_by_label(label).first.fill(words)
        self.page.keyboard.press("Enter")

    def ticks(self, row: int, table: int = 0) -> None:
        self.clicks += 1 + all_columns(self.page, table)
        tick(self.page, row, table)

    def downloads(self, button: Locator) -> Path:
        """Press what gives a file; where it was put."""
        with self.page.expect_download() as given:
            self.press(button)
        return given.value.path()

    def waits(self) -> None:
        settled(self.page)
