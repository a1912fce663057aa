"""Names behind one another, people told by a vote, an office or a body beside them: each is told by itself."""

import pytest

from database.privacy import mask
from database.privacy.words.partners import with_partners

MEMBERS = ("Sylvie GIRONNET",)
READABLE = (
    # Only members vote, abstain or leave a vote.
    "Adopté par 18 voix, M. Noiret s'abstenant.",
    "À l'unanimité, Mme Merleau et M. Noiret ne prenant pas part au vote",
    "M. Noiret et Mme Merleau, membres de bureaux d'associations, n'ont pas pris part au vote",
    "adopté, abstention de M. Noiret et de Mme Merleau",
    "M. NOIRET et Mme MERLEAU se sont abstenus, M. LETORT vote contre",
    "Ont quitté la salle : Mme Rosa MERLEAU, M. Jean NOIRET\nDeux associations demandent une aide.",
    "M. NOIRET est présent à compter de l'affaire 3",
    "La commune de Luze a choisi Mme MERLEAU Annette jusque-là suppléante",
    # Offices of the State and of assemblies, said in full right beside the name.
    "M. Jean NOIRET, Président du Sénat, et la garde des sceaux Rosa MERLEAU",
    "avec le Président de la République Jean NOIRET",
    # Two who sign; who keeps the minutes, right behind the roll.
    "Le secrétaire de séance Le Maire, Rosa MERLEAU Jean NOIRET Les extraits sont consultables",
    "Étaient présents : MM. LETORT, NOIRET. Secrétaire : Mme MERLEAU\nVoirie",
    # Numbers of matters, bodies that were born.
    "jusqu'à l'affaire n° 03-20180623 et de l'affaire n° 06-20180623 à l'affaire n° 08-20180623",
    "les trois comités de quartier nés en 2003 fonctionnaient",
    "association des Amis\nde Jean MERLEAU, rue du Docteur\nJean MERLEAU, école Rosa\nMERLEAU",
    "Le président du comité syndical, Jean Merleau, expose",
    "Sylvie GIRONNET Anne-Marie expose",
    "4618 ASSOCIATION DES NOUVEAUX AMIS ET \r\nVICTOIRE MERLEAU F 518 €",
    "les biens appartenant à la société BOIS/FER situés au 24 rue des Ormes seraient à vendre",
    "(33 voix pour : majorité municipale, 2 M. NOIRET, 4 abstentions : Mme MERLEAU-RICHER)",
    "rue d'Anne MERLEAU, école d'Anne MERLEAU, l'avis d'une commune",
)
COVERED = (
    ("M. Noiret s'abstient de payer son loyer", "M. ██████ s'abstient de payer son loyer"),
    ("M. NOIRET est présent à compter du 3 mai au service", "M. ██████ est présent à compter du 3 mai au service"),
    ("portable n° 06-12345678", "portable n° ███████████"),
    ("M. NOIRET, né en 1950, du comité de quartier", "M. ██████, né en ████, du comité de quartier"),
    # A member and somebody else, behind one another; a body's last words on the line before.
    ("Sylvie GIRONNET Marie-Thérèse DURVAL, représentante", "Sylvie GIRONNET █████████████ ██████, représentante"),
    (
        "représentante association des Anciens\nSylvie GIRONNET Julie MERLEAU, représentante du Secours",
        "représentante association des Anciens\nSylvie GIRONNET █████ ███████, représentante du Secours",
    ),
    # Who heads an association, before the name.
    ("Président de l'Union des Cuma, Jean-Paul Merleau", "Président de l'Union des Cuma, █████████ ███████"),
    ("Présidente de l'association des Ormes, Odile Merleau", "Présidente de l'association des Ormes, █████ ███████"),
    # A juror's job that is a body's word as well; consorts, heirs and widows in short; a given name alone.
    ("MERLEAU Anne-Marie Aide ménagère 24/02/61 Les Ormes", "███████ ██████████ Aide ménagère 24/02/61 Les Ormes"),
    ("A 2008 20/03/2008 Cts MERLEAU rue des Ormes", "A 2008 20/03/2008 Cts ███████ rue des Ormes"),
    ("Hoirs MERLEAU et Fam. NOIRET. Monsieur-Madame LETORT", "Hoirs ███████ et Fam. ██████. Monsieur-Madame ██████"),
    ("cession d'un délaissé A MME VEUVE MERLEAU", "cession d'un délaissé A MME VEUVE ███████"),
    ("félicitations à Léa et Tom Merleau", "félicitations à ███ et ███ ███████"),
    ("mariage de Paul Noiret et Rosa Merleau", "mariage de ████ ██████ et ████ ███████"),
    ("plainte de Paul Noiret", "plainte de ████ ██████"),
    # What stands right before the name: a bullet, an elision, a sentence's end, nothing.
    ("\n-Mme MERLEAU demande\n-Anne NOIRET : 300 €", "\n-Mme ███████ demande\n-████ ██████ : 300 €"),
    ("ainsi qu'Emmanuel NOIRET, avis d’Anne MERLEAU", "ainsi qu'████████ ██████, avis d’████ ███████"),
    ("c'est fait.M. NOIRET et MmeMERLEAU, M . LETORT", "c'est fait.M. ██████ et Mme███████, M . ██████"),
    ("Nathan Merleau, en recherche d'emploi", "██████ ███████, en recherche d'emploi"),
    ("Contact : Anne Merleau (0612345678)", "Contact : ████ ███████ (██████████)"),
    ("B. NOIRET, 3 rue des Ormes", "██ ██████, █ ███ ███ █████"),
    ("Mlle A. HADDOUX occupe le logement, Mme M. Roquelle", "Mlle ██ ███████ occupe le logement, Mme ██ ████████"),
)


@pytest.mark.parametrize("text", READABLE)
def test_members_and_what_is_public_stay_readable(text: str) -> None:
    assert mask(text, MEMBERS) == text


@pytest.mark.parametrize(("text", "shown"), COVERED)
def test_whoever_stands_beside_them_is_covered(text: str, shown: str) -> None:
    assert mask(text, MEMBERS) == shown


def test_a_surname_before_the_given_name_keeps_it() -> None:
    text = "Mme ROUX Odile et Tom MERLEAU"
    assert list(with_partners(text, [(18, 29)])) == [(18, 29)]


def test_the_surname_of_one_member_and_the_given_name_of_the_next_are_nobody() -> None:
    row = "Anne NOIRET Georges LETORT Julie MERLEAU Paul DORVAL"
    assert mask(row, ["Anne NOIRET", "Georges LETORT", "Julie MERLEAU", "Paul DORVAL"]) == row
    assert mask("Georges LETORT, LETORT Julie", ["Georges LETORT", "Julie MERLEAU"]) == "Georges LETORT, ██████ █████"
    assert "LETORT Julie" not in mask("Georges LETORT Julie DORVAL", ["Georges MERLEAU", "Julie DORVAL"])
