"""docs/forms.md says what the loaders do now; each rule that can set a row aside has its sentence."""

import re
from pathlib import Path

from data_loaders.open_data.describe import page
from data_loaders.open_data.mapping import file as mapping_file
from data_loaders.open_data.recognition import LOADERS
from locales import LANGUAGES, text
from tests.house_files import ROOT


def test_the_page_is_current() -> None:
    assert (ROOT / "docs" / "forms.md").read_text(encoding="utf-8") == page()


def test_every_form_and_rule_has_its_sentence() -> None:
    for language in LANGUAGES:
        for loader in LOADERS:
            assert text(f"form.{loader.FORM}", language)
            for rule in (*loader.RULES, "ragged"):
                assert text(f"rule.{rule}", language)


def test_every_mapping_in_the_page_on_mappings_is_one(tmp_path: Path) -> None:
    page_of_mappings = (ROOT / "docs" / "mapping.md").read_text(encoding="utf-8")
    examples = [words for words in re.findall(r"```toml\n(.*?)```", page_of_mappings, re.DOTALL) if "reviewed" in words]
    assert len(examples) == 4
    for words in examples:
        (tmp_path / "m.toml").write_text(words, encoding="utf-8")
        assert mapping_file.read(tmp_path / "m.toml").fields
