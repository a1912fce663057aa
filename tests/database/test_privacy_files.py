"""Private people in the names of files whose words are parted by dots, or glued."""

import pytest

from database.privacy import mask_file_name

COUNCILLORS = ("Odile Marchand", "Paul Bellac")


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("bail-M.LeNoiret.pdf", "bail-M.████████.pdf"),
        ("vente.terrain.Noiret.pdf", "vente.terrain.██████.pdf"),
        ("contrat-Noiret.Julie.docx", "contrat-██████.█████.docx"),
        ("courrier.M.et.Mme.Noiret.pdf", "courrier.M.et.Mme.██████.pdf"),
        ("permis.M.Noiret.signed.pdf", "permis.M.██████.signed.pdf"),
        ("vente-Noiret.pdf.p7m", "vente-██████.pdf.p7m"),
        ("bail.Noiret", "bail.██████"),
        ("VenteTerrainNoiret.pdf", "VenteTerrain██████.pdf"),
        ("bailNoiret.pdf", "bail██████.pdf"),
        # Kept.
        ("bail-M.Bellac.pdf", "bail-M.Bellac.pdf"),
        ("deliberations.2021.tar.gz", "deliberations.2021.tar.gz"),
        ("compte.rendu.du.conseil.pdf", "compte.rendu.du.conseil.pdf"),
        ("Budget.Primitif.2021.v2.pdf", "Budget.Primitif.2021.v2.pdf"),
        ("CompteRendu2021.pdf", "CompteRendu2021.pdf"),
        ("VenteTerrain.pdf", "VenteTerrain.pdf"),
        ("demande-subvention.Amicale.pdf", "demande-subvention.Amicale.pdf"),
        ("ventes.csv.gz", "ventes.csv.gz"),
    ],
)
def test_words_parted_by_dots_or_glued(name: str, masked: str) -> None:
    assert mask_file_name(name, COUNCILLORS) == masked
