"""docs/forms.md says what the loaders do now; each rule that can set a row aside has its sentence."""

from data_loaders.open_data.describe import page
from data_loaders.open_data.files import LOADERS
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
