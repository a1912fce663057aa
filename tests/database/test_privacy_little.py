"""People told by little: a surname or a given name alone, a table's cell, small letters, letters misread or set apart; and reasons."""

import pytest

from database.privacy import mask
from database.privacy.plain import plain

MEMBERS = ("Sylvie GIRONNET",)
COVERED = (
    # A surname alone.
    ("Affaire Merlaud : mémoire en défense à produire", "Affaire ███████ : mémoire en défense à produire"),
    ("Dossier Lemaire : avis favorable", "Dossier ███████ : avis favorable"),
    ("VENTE LEMAIRE", "VENTE ███████"),
    ("le bail Lemaire est résilié", "le bail ███████ est résilié"),
    ("parcelle B 18 (Lemaire, Garnier, Lopez en indivision)", "parcelle B 18 (███████, ███████, █████ en indivision)"),
    ("Lemaire, Garnier et Lopez : dossiers complets", "███████, ███████ et █████ : dossiers complets"),
    ("recouvrement impossible : Lemaire M., Garnier P.", "recouvrement impossible : ███████ ██, ███████ ██"),
    ("Remise gracieuse : Lemaire 45 €, Garnier 60 €", "Remise gracieuse : ███████ 45 €, ███████ 60 €"),
    ("même demande que Merlaud père", "même demande que ███████ père"),
    ("Remboursement à MERLAUD du trop-versé", "Remboursement à ███████ du trop-versé"),
    ("Locataire en place : Lemaire, entré en 1998", "Locataire en place : ███████, entré en 1998"),
    ("1,10 ha Hrs Merlaud, 0,04 ha fr. et sr Letort", "1,10 ha Hrs ███████, 0,04 ha fr. et sr ██████"),
    ("permis de construire MERLAUD : refus", "permis de construire ███████ : refus"),
    # A given name alone.
    ("Le petit Enzo déjeune à la cantine", "Le petit ████ déjeune à la cantine"),
    ("Inscription de Lola en CM1", "Inscription de ████ en CM1"),
    ("dent cassée : Ambre, 7 ans", "dent cassée : █████, █ ███"),
    ("Les jumeaux Tom et Nina", "Les jumeaux ███ et ████"),
    # Marks of an examination, small letters, a couple in capitals, two surnames in one.
    ("Ly-Cuong Mai 13/20, admise au concours", "████████ ███ 13/20, admise au concours"),
    ("la demande de nolwenn kerdraon est refusée", "la demande de ███████ ████████ est refusée"),
    ("ELISABETH ET JEAN-MARIE MERLAUD", "█████████ ET ██████████ ███████"),
    ("MERLAUD/NOIRET Agathe, née 12.01.1988", "███████/██████ ██████, née ██████████"),
    # A cell of a table.
    ("2026\tVille\tMERLAUD Adeline\tAide\t1500,00", "2026\tVille\t███████ ███████\tAide\t1500,00"),
    ("NOM\tPRENOM\tMONTANT\nMerlaud\tBarbara\t300", "NOM\tPRENOM\tMONTANT\n███████\t███████\t300"),
    # Letters read as digits, set apart, a hyphen that a line broke, a civility that is glued or misread.
    ("M0nsieur DELAP0RTE Réni", "M0nsieur █████████ ████"),
    ("Mme M E R L A U D", "Mme █ █ █ █ █ █ █"),
    ("Vente à M. Merlaud- Lavallée", "Vente à M. ████████ ████████"),
    ("MadameJulieMerlaud demande", "Madame████████████ demande"),
    ("Mm e Merlaud et Madarne Letort", "Mm e ███████ et Madarne ██████"),
    # Births, homes, whom a council mourns that worked for it.
    ("Naissances : Léa NOIRET, le 4 mai", "Naissances : ███ ██████, le █ ███"),
    ("elle fêtera ses cent ans le 9 octobre", "elle fêtera ses cent ans le █ ███████"),
    ("M. NOIRET, 33 Grande Rue", "M. ██████, ██ ██████ ███"),
    ("minute de silence en mémoire de Paul NOIRET, agent communal", "minute de silence en mémoire de ████ ██████, agent communal"),
    # Initials, whatever the surname.
    ("Agt Z. Merlaudin : temps partiel 80 %", "Agt ██ █████████ : temps partiel 80 %"),
    ("A. MERLAUDIN, ATSEM, est titularisée", "██ █████████, ATSEM, est titularisée"),
)
# Numbers and names printed in parts.
IN_PARTS = (
    (
        "RIB : code banque 20041, guichet 01007, n° de compte 0123456A033, clé 12",
        "RIB : code banque █████, guichet █████, n° de compte ███████████, clé ██",
    ),
    ("Tel : 0 6 1 2 4 5 7 8 9 0", "Tel : █ █ █ █ █ █ █ █ █ █"),
    ("résidant appartement 12, bâtiment C, résidence Les Ormes", "résidant ███████████ ███ ████████ ██ █████████ ███ █████"),
    ("M. J.-M. de la MERLAUDIÈRE conteste", "M. █████ ██ ██ ███████████ conteste"),
    ("Mme A. de la MERLAUDIÈRE conteste", "Mme ██ ██ ██ ███████████ conteste"),
    ("l'offre de M. Jean de la Roche", "l'offre de M. ████ ██ ██ █████"),
    ("M. Ngoc NGUYEN VAN et Mme Lan TRAN", "M. ████ ██████ ███ et Mme ███ ████"),
    ("requérante : MERLAUD née NOIRET Monique", "requérante : ███████ née ██████ ███████"),
    ("compte 123 – MERLAUD Henri, Auguste né le 04/05/1932", "compte 123 – ███████ ██████ ███████ né le ██████████"),
    ("DIA : vente MERLAUD / NOIRET", "DIA : vente ███████ / ██████"),
    ("Acquéreurs : MERLAUD/NOIRET", "Acquéreurs : ███████/██████"),
    ("Requête n° 2101, MERLAUD c/ commune de Luze", "Requête n° 2101, ███████ c/ commune de Luze"),
    ("L'adjudant MERLAUD présente le bilan", "L'adjudant ███████ présente le bilan"),
    ("accueil de la famille ukrainienne MERLAUDENKO", "accueil de la famille ukrainienne ███████████"),
    ("Emplois d'été : Léa, Hugo et Nina.", "Emplois d'été : ███, ████ et ████."),
    ("Vu le courrier de Ghislaine", "Vu le courrier de █████████"),
    ("Karine du secrétariat s'en charge", "██████ du secrétariat s'en charge"),
)
REASONS = (
    ("M. Gironnet est excusé à la suite d'une opération.", "M. Gironnet est excusé à la suite █████ █████████."),
    ("Mme Gironnet n'a pu venir, son fils étant malade", "Mme Gironnet n'a pu venir, ███ ████ █████ ██████"),
    ("M. Gironnet, atteint d'un cancer, ne siégera pas", "M. Gironnet, atteint ████ ██████, ne siégera pas"),
    ("Mme Gironnet étant en dépression, elle est suppléée", "Mme Gironnet étant en ██████████, elle est suppléée"),
    ("Mme Gironnet se remet de son AVC", "Mme Gironnet se remet de ███ ███"),
    ("M. Gironnet, absent en raison d'une opération du genou", "M. Gironnet, absent en raison █████ █████████ ██ █████"),
    ("a quitté la séance, sa fille étant malade", "a quitté la séance, ██ █████ █████ ██████"),
    ("excusée au chevet de son père", "excusée ██ ██████ ██ ███ ████"),
    ("Mme Gironnet (exc., chimio)", "Mme Gironnet (exc., ██████)"),
    ("absente : jambe cassée", "absente : █████ ██████"),
    ("excusé, ayant un rendez-vous médical", "excusé, ayant ██ ███████████ ███████"),
)
READABLE = (
    "ASBAM Montpellier, BADALONE Montpellier",
    "Marville, Luze et Vaux : demandes de subventions",
    "Contentieux Ormival, poursuite de la procédure",
    "Dossier Ormival : avis favorable",
    "Vente Fontaine : la parcelle du bourg",
    "Terrain Marseille, section AB",
    "Demande Lemaire Matériaux : avis favorable",
    "2026\tOGEC des Ormes\tforfait\t18 200",
    "La minute de silence en mémoire de Paul NOIRET, ancien maire",
    "D E L I B E R A T I O N du conseil",
    "X X P A X X",
    "Absence de soins infirmiers dans le canton",
    "L'absence de convention avec la maternité",
    "la participation à la complémentaire santé, en retard",
    "Travaux de la marque Jules Merlaud",
    "ouvrages consacrés à Victor Merlaud",
    "L'association (Alisée, CPIE)",
    "La mairie, 33 Grande Rue",
    "Sylvie GIRONNET 12/20",
    "rue des frères Lumière",
    "la rue julien merlaud",
    # Beside the names in parts: a body behind a surname, a street, works, digits of a table.
    "Le retard pris par une opération d'aménagement",
    "0 1 2 3 4 5 6 7 8 9",
    "rue de l'Adjudant Merlaud",
    "Vente Fontaine / Moulin : deux parcelles",
    "la demande de Marseille",
    "Sylvie GIRONNET de la mairie",
    "M. Le Maire se remet au travail",
    "la famille politique",
    "Public : école Jules Merlaud",
)


@pytest.mark.parametrize(("text", "shown"), [*COVERED, *IN_PARTS, *REASONS])
def test_private_words_are_covered(text: str, shown: str) -> None:
    assert mask(text, MEMBERS) == shown


@pytest.mark.parametrize("text", READABLE)
def test_what_is_public_stays_readable(text: str) -> None:
    assert mask(text, MEMBERS) == text


def test_letters_set_apart_are_one_word_with_the_way_back() -> None:
    said = plain("de M E R L E, 2")
    assert (said.words, said.span(3, 8)) == ("de MERLE, 2", (3, 12))


def test_a_tab_is_a_blank_that_is_remembered() -> None:
    assert (plain("a\tb").words, list(plain("a\tb").tabs), list(plain("e\u0301\tb").tabs)) == ("a b", [1], [1])
