"""Offices of councils, said in full right beside a name, make it public; those of associations, staff and owners never do."""

import pytest

from database.privacy import mask

PUBLIC = (
    "Jean NOIRET, maire-adjoint de Luze",
    "Le maire de Luze, Jean NOIRET, et son adjointe",
    "le Président du Conseil Régional, Luc MERLEAU",
    "La présidente de région Anne MERLEAU",
    "Président de l'agglomération : M. NOIRET",
    "le président de Valmont Agglo, Jean MERLEAU",
    "le conseiller général Paul NOIRET et notre conseiller général M. MERLEAU",
    "M. NOIRET, président du syndicat mixte du département",
    "M. NOIRET, président du comité syndical, et Mme MERLEAU, vice-présidente de la région",
    "Ont obtenu : M. NOIRET 12 voix, Mme MERLEAU 3 voix.",
    "Sont élus : M. NOIRET, Mme MERLEAU. Est élu : LETORT Jean.",
    "M. NOIRET, délégué aux finances",
    "M. NOIRET, premier adjoint, et M. MERLEAU, 2e vice-président",
    "le président du syndicat des eaux, M. NOIRET",
)
PRIVATE = (
    "Mme Eva NOIRET, vice-présidente du comité des fêtes",
    "M. NOIRET, vice-président de la chambre d'agriculture",
    "M. NOIRET, président du conseil syndical de la copropriété",
    "Mme NOIRET, présidente du conseil d'administration de la SA",
    "M. NOIRET, président du syndicat des copropriétaires",
    "le président du syndicat des copropriétaires, M. NOIRET",
    "Mme NOIRET, présidente du syndicat d'initiative",
    "M. NOIRET, président du conseil de quartier",
    "Mme NOIRET, présidente du conseil des parents",
    "M. NOIRET, président du comité départemental de rugby",
    "le président de la fédération départementale des chasseurs, M. NOIRET",
    "Mme NOIRET, présidente de l'association du territoire",
    "Président : Jean NOIRET ; Trésorière : Anne MERLEAU",
    "M. NOIRET, délégué à la protection des données",
    "Mme NOIRET, déléguée à la tutelle, et M. MERLEAU, délégué aux ventes",
    "Mme NOIRET, rapporteure du jury",
    "M. NOIRET, rapporteur public",
    "Mme NOIRET, première adjointe administrative",
    "M. NOIRET, 2e adjoint technique",
    "Le maire de Luze, Anne NOIRET, directrice de l'école",
    "le président de la communauté de communes et M. NOIRET, riverain",
    "Scrutin : cession à M. NOIRET : 12 voix pour",
)


@pytest.mark.parametrize("text", PUBLIC)
def test_who_was_elected_stays_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize("text", PRIVATE)
def test_who_was_elected_to_no_council_is_covered(text: str) -> None:
    shown = mask(text, [])
    assert "NOIRET" not in shown
    assert "MERLEAU" not in shown


@pytest.mark.parametrize(
    "next_words",
    [
        "Le maire expose la demande.",
        "Le Maire, après lecture, propose la vente.",
        "Le Maire : avis favorable",
        "Le Maire,\nÈve LETORT",
        "Maire : Ève LETORT",
        "Maire de Luze : Ève LETORT",
        "Le conseiller municipal délégué rappelle le prix.",
        "Donne pouvoir au maire pour signer l'acte.",
        "Donne tout pouvoir à Madame le maire pour signer l'acte.",
        "Excusé : M. LETORT",
        "Arrivée à 20 h de M. LETORT",
    ],
)
def test_an_office_that_begins_the_next_sentence_is_not_said_of_the_name_before(next_words: str) -> None:
    assert "NOIRET" not in mask(f"Délibération n° 3 : vente d'un terrain à M. Jean NOIRET\n{next_words}", ())


@pytest.mark.parametrize("next_words", ["Le Maire", "Maire", "Le Maire de Luze", "Maire, conseiller régional", "donne pouvoir à M. LETORT"])
def test_an_office_on_the_next_line_is_said_of_the_name_before(next_words: str) -> None:
    assert "NOIRET" in mask(f"Luze, le 3 mai\nM. Jean NOIRET\n{next_words}", ())
