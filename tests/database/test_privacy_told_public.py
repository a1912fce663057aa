"""Firms told by what stands about them, speakers called by an initial, statespeople, and words that are nobody's name."""

import pytest

from council import civil_names
from council.statespeople import HEADS_OF_STATE, STATESPEOPLE
from database.privacy import mask

READABLE = (
    # Who bids, a row of what was paid, partners of an office.
    "Quatre bureaux d'études ont répondu : Luc NOIRET à Valmont, Léa Merleau à Luze et Paul LETORT à Valmont.",
    "Deux structures ont répondu à l'appel à concurrence : Lou Merle à Valmont et L'Orme à Luze.",
    "20 €| 18/12/2014 315| FONCT\nRosalie Merleau Curage du bassin 14,17 €| 06/01/2015 326| FONCT",
    "la SCP D.NOIRET et C.MERLEAU, notaires associés, a transmis",
    "la parcelle 83. La SCI Rosalie veut vendre",
    # Speakers.
    "Le point est lu. Mme Noiret demande pourquoi on délibère avant la commission",
    "Prises de parole : D. Noiret note que ce projet est bon.\nT. Merleau demande pourquoi avoir attendu.",
    # Authors and architects.
    "Acquisition de tirages photographiques réalisés par Léa Merleau, lauréate",
    "un temps fort autour de Rosa Merleau et l'animation de conférences",
    "Table ronde autour du conte.\nAvec Jérôme Noiret, Laurent Merleau, Jean-Louis Letort.\nEn partenariat avec la médiathèque",
    "le travail de M. Noiret, architecte national, spécialiste",
    "La sélection en arts visuels a désigné : Rosa Merleau, Victor Noiret, Jean Letort.",
    "dix jeunes créateurs pour l'émergence artistique de la ville : \n- Rosa MERLEAU \n- Victor NOIRET \n",
    "Nous avons donc retenu le projet de Luc MERLEAU pour l'avenue des Ormes",
    "aux écoles privées sous contrat suivantes pour les enfants : Les Merles 255 rue Croix des Ormes 44000 Valmont",
    # A place's name, a paper's own words.
    "Extension du pôle multiactivités Raymond Merleau",
    "les écoles maternelles L.V Letort et M. Noiret à l'entreprise",
    "le budget annexe assujetti à la T.V.A. Merleau et le budget",
    "A. Plannings d'occupation des bassins .................. 4",
    "au croisement des arts. Intitulée MERLE (bataille de danse), elle se tient",
    "Impasse de la Blanche Rue de\nSaint \nHilaire \nRD 61 Entreprise",
    "ils appartenaient à la famille MRP, qui siégeait",
    "et je me félicite de cette aide",
)
COVERED = (
    ("Deux riverains ont répondu : Luc NOIRET à Valmont et Paul LETORT à Luze.", "LETORT"),
    ("20 €| 18/12/2014 315| FONCT\nRosalie Merleau Remboursement de cantine 14,17 €| 06/01/2015 326| FONCT", "Merleau"),
    ("la SCI NOIRET et M. Luc MERLEAU vendent", "MERLEAU"),
    ("vente à D. Noiret, qui demande pourquoi", "Noiret"),
    ("Bail à l'architecte. Vente à M. Noiret, architecte national", "Noiret"),
    ("la famille NOIRET", "NOIRET"),
    ("retenu le projet de location de Luc MERLEAU", "MERLEAU"),
    ("la convention de participation hivernale conclue avec Monsieur Luc NOIRET et s'il autorise la maire", "NOIRET"),
    ("la convention de logement conclue avec Monsieur Luc NOIRET", "NOIRET"),
    ("Mme Noiret demande pourquoi son permis est refusé", "Noiret"),
    ("cession au profit de Mme me Félicité NOIRET", "NOIRET"),
)
CHANCE = sorted(name for name in STATESPEOPLE if len(name) == 2)[::40]


@pytest.mark.parametrize("text", READABLE)
def test_who_is_told_to_be_public_stays_readable(text: str) -> None:
    assert mask(text, ["Odile Marchand"]) == text


@pytest.mark.parametrize(("text", "hidden"), COVERED)
def test_what_resembles_it_is_covered(text: str, hidden: str) -> None:
    assert hidden not in mask(text, ["Odile Marchand"])


@pytest.mark.parametrize("name", CHANCE)
def test_statespeople_are_readable_by_the_whole_name_and_then_by_the_surname(name: tuple[str, ...]) -> None:
    given, surname = (word.capitalize() for word in name)
    text = f"C'est {given} {surname.upper()} qui en a parlé. Je crois que M. {surname} a dit cela."
    assert mask(text, []) == text


@pytest.mark.parametrize("name", CHANCE)
def test_who_sells_or_lives_somewhere_under_such_a_name_is_covered(name: tuple[str, ...]) -> None:
    given, surname = (word.capitalize() for word in name)
    assert surname not in mask(f"Vente d'un terrain à M. {given} {surname}", [])
    assert surname.upper() not in mask(f"A 2007 31/01/2012 {surname.upper()} {given} 43 rue du Puits G 12", [])


def test_a_head_of_state_is_readable_by_a_surname_that_few_bear() -> None:
    rare = [name[-1].capitalize() for name in HEADS_OF_STATE if len(name) == 2 and civil_names.surname(name[-1]) == 0]
    assert rare
    for surname in rare:
        text = f"Je crois que M. {surname} encore une fois nous surprend"
        assert mask(text, []) == text
