"""Offices of the State, of Parliament and of other councils, and public works, told in the phrase of a name; what is private wins."""

import pytest

from database.privacy import mask

PUBLIC = (
    "les sénateurs Luc NOIRET et Anne MERLEAU",
    "nos conseillers départementaux, M. Luc NOIRET et Mme Anne MERLEAU",
    "MM. Luc NOIRET et Paul MERLEAU, députés",
    "M. Luc NOIRET, alors ministre de l'Intérieur, et M. MERLEAU, ex-maire de Luze",
    "M. Luc NOIRET, Président de l'Association des maires de l'Orne",
    "le président de l'Association des maires, M. Luc NOIRET",
    "M. Luc NOIRET, président du SDIS, et M. MERLEAU, président de la CCVO",
    "le Département de l'Orne, représenté par M. Luc NOIRET, son Président",
    "la Région présidée par M. Luc NOIRET et la ville de Luze gérée par Mme Anne MERLEAU",
    "le recteur, M. Luc NOIRET, et Mme Anne MERLEAU, procureure de la République",
    "Anne MERLEAU, ambassadrice de France",
    "la liste conduite par M. Luc NOIRET",
    "M. Luc NOIRET, président de la chambre d'agriculture, et Mme MERLEAU, présidente de la CCI",
    "la chambre de commerce, présidée par Mme Anne MERLEAU",
    "M. Luc NOIRET, Président du SDEVO",
    "en présence de Mmes Anne MERLEAU et Odile NOIRET, conseillères départementales.",
    "M. Luc NOIRET, adjoint aux finances, et Mme Anne MERLEAU, adjointe, présente le rapport",
    "Rapporteur du dossier : M. Luc NOIRET",
    "Séance du 6 novembre 2008 - secrétaire : Mme Anne MERLEAU",
    "M. Luc NOIRET est nommé secrétaire. I – Toiture",
    "Mme MERLEAU et M. NOIRET, dirigeants, se sont retirés.",
    "Mme MERLEAU, présidente du club, s'étant retirée",
    "unanimité, M. NOIRET ne votant pas",
    "ayant donné procuration : Mme Sandra MERLEAU à M. Vincent NOIRET",
    "Madame Anne MERLEAU devient titulaire. La présidente l'installe",
    "M. Luc NOIRET, architecte du patrimoine, dont le taux",
    "l'équipe composée de Luc NOIRET, paysagiste, et d'un bureau d'études",
    "confient à M. NOIRET la mission de base",
    "la maîtrise d'œuvre est confiée à M. Luc NOIRET",
    "Avenant au marché de maîtrise d'œuvre : M. NOIRET, architecte, pour la halle",
    "20 h 30 : table ronde sur le conte. Avec Luc Noiret, Anne Merleau et Paul Letort. Entrée libre",
    "Réfection de l'école Luc et Anne MERLEAU",
    "Entretien littéraire avec Luc Noiret. Puis table ronde avec Anne Merleau (Un vent des ormes) et Paul Letort (Les Puits)",
    "le commissaire enquêteur, M. Luc NOIRET",
    "le spectacle « Les Ormes » de Luc NOIRET et des dessins d'Anne MERLEAU",
    "Luc NOIRET (directeur musical de l'orchestre) et M. Paul MERLEAU (essayiste et traducteur)",
    "Luc NOIRET (1802-1882), maire, et Anne MERLEAU, fusillée en 1944",
    "MÉDIATHÈQUE JEAN NOIRET - PASSATION DES MARCHÉS",
    "Amicale des locataires du Parc : 100 €",
)
PRIVATE = (
    "M. Luc NOIRET, architecte, demeurant 3 rue des Lilas",
    "vente à M. Luc NOIRET, architecte, de la parcelle A 12",
    "location du logement communal à Mme Anne NOIRET, plasticienne",
    "terrain cédé à Luc NOIRET, architecte",
    "achat d'un tableau à M. Luc NOIRET",
    "M. Luc NOIRET, directeur adjoint aux finances",
    "M. NOIRET, adjoint au chef du service, et Mme MERLEAU, adjointe au responsable des travaux",
    "Mme NOIRET, adjointe technique, présente sa demande",
    "Mme NOIRET est nommée secrétaire de mairie",
    "la crèche de la ville gérée par Mme NOIRET",
    "l'association de la commune présidée par M. NOIRET",
    "M. Luc NOIRET, président de la chambre des notaires, et M. MERLEAU, président de la CCAF",
    "des conseillers départementaux et M. NOIRET, riverain",
    "plainte auprès du procureur de la République, M. NOIRET ayant construit",
    "la liste des riverains menée par M. NOIRET",
    "M. NOIRET, riverain, s'est retiré de la vente",
    "Mme NOIRET, acquéreur, s'est retirée.",
    "réunion du 3 mars 2021 de l'association du Puits, secrétaire : Mme NOIRET",
    "Mme NOIRET devient titulaire du bail",
    "stage de Luc NOIRET (2015-2018)",
    "M. NOIRET, les députés ont voté la loi",
    "Spectacle pour les enfants du personnel, avec Anne MERLEAU, agente au service des fêtes",
    "Entretien avec Anne MERLEAU, candidate au poste d'agent",
    "Convention signée. Avec Luc NOIRET, la commune échange la parcelle A 3",
    "Le maire a vu Luc et Anne MERLEAU",
    "Amicale des locataires et la famille NOIRET",
)


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_office_or_work_in_the_same_phrase_keeps_a_name_readable(text: str) -> None:
    assert mask(text, []) == text


@pytest.mark.parametrize("text", PRIVATE)
def test_no_office_work_or_body_farther_off_frees_a_private_person(text: str) -> None:
    shown = mask(text, [])
    assert "NOIRET" not in shown
    assert "MERLEAU" not in shown
