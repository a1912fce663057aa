"""Numbers, days and reasons told as one person's by the words about them are covered; what only looks alike stays readable."""

import pytest

from database.privacy import mask
from tests.database.marked import marked

# `[…]` is covered whole, everything else stays.
PRIVATE = (
    # Numbers of papers, accounts, allowances and cars.
    "Passeport n° [12AB34567] ; carte d'identité n° [880692310285]",
    "titre de séjour n° [7503123456], permis de conduire n° [14AA00002]",
    "carte nationale d'identité [X4RTBPFW4]",
    "numéro fiscal de référence [3012345678901]",
    "à verser sur le compte n° [0500013M026], clé 06",
    "numéro d'allocataire CAF [7 654 321], QF 634",
    "iban : [fr1420041010050500013m02606]",
    "son IBAN [FR76–3000–6000–0112–3456–7890–189]",
    "affiliée sous le [2-83-06-971-20-103-12]",
    "immatriculé [ab-123-cd], immat. [fz 907 rr]",
    # Plates of mopeds, of a trade, of before 2009.
    "cyclomoteur immatriculé [AB-123-C], épave de mobylette [C 123 D], scooter [AB 123 E]",
    "véhicule immatriculé [123-ABC-45], tracteur [4567 TR 29], [1234-AB-2A]",
    "remorque immatriculée [W-123-AB], plaque [AB.123.CD]",
    # Telephones and boxes.
    "joindre Mme Noir au [06_71_23_45_98], domicile [03·29·45·67·89]",
    "Port.[0611223344] ; portable [O6 11 22 33 44]",
    "portable [+352 621 123 456], [+32 470 12 34 56]",
    "écrire à [noir.zelinda_at_courriel.fr] ou [z.noir -at- courriel -dot- fr]",
    "écrire à [zelinda point noir at courriel point fr]",
    "écrire à [z.noir＠courriel.fr]",
    # Births.
    "nés respectivement les [12 mars 1987] et [4 juin 1990]",
    "DDN : [1987-03-12] ; D.D.N. [12/03/1987]",
    "né le [premier mars deux mille douze]",
    "née le [douze mars mil neuf cent quatre-vingt-sept]",
    "la naissance de sa fille, le [12 mars 2019]",
    "né courant [1987]",
    # Homes that go on behind a comma or a short form.
    "demeurant [Villa Mon Repos, montée des Ormes]",
    "demeurant [Lot. Les Ormes n° 14]",
    # Reasons, wherever they stand beside the absence.
    "Mme Noir, [malade], excusée",
    "M. Roux atteint [d'un cancer], excusé",
    "M. Roux, [hospitalisé en urgence], pouvoir à M. Vert",
    "M. Roux, [au chevet de son père], pouvoir à M. Vert",
    "M. Roux n'a pu se déplacer en raison [d'une chimiothérapie].",
    "M. Roux étant en [cure thermale], il est représenté par M. Vert.",
    "M. Roux [a perdu son épouse] et ne peut être présent",
    "Mme Noir est excusée ; elle a [accouché] hier",
    "Mme Noir, [indisposée], se retire",
    "Mme Noir excusée, [problèmes de dos]",
    "M. Roux absent pour [convenances personnelles]",
    "M. Roux démissionne en raison de son [état de santé].",
    "Le maire souhaite un prompt rétablissement à M. Roux, [opéré du cœur] lundi.",
)
PUBLIC = (
    "cyclomoteur de 50 CC, parcelle AB 123 C, scooter garé sur la parcelle AB 12 C",
    "un véhicule Peugeot 208 HDI 45, une plaque 50 x 70, immatriculé le 12 mai 2020",
    "compte n° 6574, article 2313, compte 45812024",
    "Capacité d'autofinancement (CAF) n° 3 : 1 234 567 €, CAF brute 7 654 321",
    "immatriculés de 125 cc, immatriculation au registre",
    "l'écart est de +250 000 000 € ou +120 000 000 €",
    "naissance de la commune nouvelle le 1er janvier 2019",
    "naissance de l'association le 12 mars 1987",
    "la naissance de Victor Hugo le 26 février 1802",
    "née les deux mains liées ; nés sous le même toit",
    "le permis de conduire : bourse 2024, 800 € par jeune",
    "prise en charge de la carte d'identité : 12 dossiers",
    "Les cures thermales de la station attirent 12 000 curistes.",
    "Transports : accès des personnes handicapées depuis la gare",
    "Votants 12, absents 3, pouvoir 2",
    "Isolement thermique des combles, absents du marché initial",
    "Le point sur l'eau : le maire répond au public",
    "01  02  03  04  05  06  07",
    "01/2024 - 02/2024 - 03/2024 : 0123-45",
)


@pytest.mark.parametrize("line", PRIVATE)
def test_what_is_one_person_s_is_covered(line: str) -> None:
    words, shown = marked(line)
    said = mask(words, ["Zélinda Noir", "Luc Roux", "Paul Vert"])
    assert all(one == other for one, other in zip(said, shown, strict=True) if other == "█"), said


@pytest.mark.parametrize(
    "line", ["née le [12  mars  1987]", "Tél. de Mme Noir : [06 11  22 33  44]", "Mme Noir,  excusée  pour [raison  de santé]"]
)
def test_two_blanks_of_a_line_set_to_both_margins_hide_nothing(line: str) -> None:
    words, shown = marked(line)
    said = mask(words, ["Zélinda Noir"])
    assert all(one == other for one, other in zip(said, shown, strict=True) if other == "█"), said


@pytest.mark.parametrize("line", PUBLIC)
def test_what_only_looks_alike_stays(line: str) -> None:
    assert mask(line, ()) == line
