"""Grants in tables whose figures have no unit, in papers of invented councils: what proves them, and what must not become one."""

import pytest

from data_loaders.documents import pipeline
from data_loaders.documents.choice import grants
from data_loaders.documents.paper import Paper

VILLAGE = """COMMUNE DE VALTORTE
EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL
Séance du 14 mars 2019
Présents : M. Paul BELLAC, maire, Mme Odile MARCHAND, M. Luc DELMAS, Mme Rose CORBIN.
Délibération n° 2019-012
Objet : Subventions aux associations 2019

Le conseil municipal, après en avoir délibéré, décide d'attribuer les subventions suivantes (en euros) :

Association
Montant
Amicale des pompiers
350
Chorale Vent du Val
300
Comité des fêtes
1 200
Souvenir de guerre
100
TOTAL
1 950

Adopté à l'unanimité.
"""
GIVEN = [
    ("Subventions communales\nMonsieur le Maire propose de reconduire les subventions communales pour un montant total de 1 050 €, "
     "réparti ainsi :\nADMR 400\nAmis de la bibliothèque 250\nRestos du coeur 400\nLe conseil approuve à l'unanimité.",
     [("ADMR", 400), ("Amis de la bibliothèque", 250), ("Restos du coeur", 400)]),
    ("Subventions 2018\nLe conseil accorde les subventions suivantes, en euros :\nAnciens combattants ............ 80\n"
     "Coopérative scolaire ........... 450\nPrévention routière ............ 50\nVote : unanimité.",
     [("Anciens combattants", 80), ("Coopérative scolaire", 450), ("Prévention routière", 50)]),
    ("Subventions aux associations sportives\nLe conseil municipal accorde les subventions ci-dessous :\n\nClub Licenciés Demande Accordé\n"
     "Athlétisme 120 2 000 1 500\nEscrime 45 900 700\nTOTAL 165 2 900 2 200\nAdopté par 17 voix pour.",
     [("Athlétisme", 1500), ("Escrime", 700)]),
    ("Subventions aux associations\nLe conseil est invité à approuver l'attribution des subventions suivantes :\n"
     "Association Montant 2021 Montant 2022\nAmicale des donneurs de sang\nbénévoles 200 210\nClub de tir 450 500\n"
     "Association Montant 2021 Montant 2022\nLa Ronde des Collines 0 300\nTOTAL 650 1 010\nApprouvé.",
     [("Amicale des donneurs de sang bénévoles", 210), ("Club de tir", 500), ("La Ronde des Collines", 300)]),
    ("Subventions\nLe conseil vote les subventions suivantes pour un montant total de 1 330 € :\nAssociations\nMontants\n"
     "Anciens d'Algérie\nBibliothèque sonore\nComité de jumelage\n90\n40\n1 200",
     [("Anciens d'Algérie", 90), ("Bibliothèque sonore", 40), ("Comité de jumelage", 1200)]),
    ("Subventions\nLe conseil décide d'attribuer les subventions suivantes : Associations Montant AAPPMA 150 Comité des fêtes 1 000 "
     "Ecole de danse 450 TOTAL 1 600 et dit que les crédits sont inscrits.",
     [("AAPPMA", 150), ("Comité des fêtes", 1000), ("Ecole de danse", 450)]),
    ("Aides aux communes\nLa commission permanente décide d'attribuer les subventions suivantes (montants en euros) :\nBénéficiaire\n"
     "Dépense subventionnable\nTaux\nSubvention\nCommune d'Armagny\n40 000\n30 %\n12 000\nCommune de Bessac\n18 500\n20 %\n3 700\n"
     "TOTAL\n58 500\n15 700",
     [("Commune d'Armagny", 12000), ("Commune de Bessac", 3700)]),
    ("Subventions : culture pour tous\nLe conseil décide d'attribuer les subventions suivantes, pour un montant total de 9 400 € :\n"
     "Porteur\nProjet\nMontant attribué\nAssociation Fil de Soie\nAteliers\n2 400\nCiné Quartier\nProjections\n"
     "4 000\nLes Voix du Canal\nConcerts\n3 000",
     [("Fil de Soie", 2400), ("Ciné Quartier", 4000), ("Les Voix du Canal", 3000)]),
    ("Subventions aux associations\nCertaines associations ont sollicité la commune.\nAssociations\nSubvention de fonctionnement (6574)\n"
     "Subvention exceptionnelle (6745)\nHarmonie\n320,00\n/\nCirque du Val\n/\n150,00\nChasse\n100\n/\n"
     "Après en avoir délibéré, le conseil approuve ces subventions.",
     [("Harmonie", 320), ("Cirque du Val", 150), ("Chasse", 100)]),
    ("Subventions\nNOM\tRAPPEL 2019\tVOTE 2020\nAmicale\t1500\t1600\nLoisirs\t300\t250\nTOTAL\t1800\t1850\nAccordé.",
     [("Amicale", 1600), ("Loisirs", 250)]),
    ("Subventions aux associations\nLe conseil décide d'attribuer les subventions suivantes :\nAssociations sportives :\n"
     "Association Montant\nCanoë 700\nLutte 1 450\nTotal 2 150\nAssociations culturelles :\nAssociation Montant\nPhoto-ciné 150\n"
     "Poterie 220\nTotal 370\nAdopté.", [("Canoë", 700), ("Lutte", 1450), ("Photo-ciné", 150), ("Poterie", 220)]),
    ("Subventions communales 2016\nLe Conseil fixe comme suit le montant des subventions pour l'année 2016 :\nA.D.M.R. : 305\n"
     "Comité de Foire : 230\nSou des écoles : 457", [("A.D.M.R", 305), ("Comité de Foire", 230), ("Sou des écoles", 457)]),
    ("Sorties scolaires : subventions\nLe conseil attribue les subventions suivantes, à raison de 10 € par élève :\n"
     "Ecole Elèves Subvention\nMaternelle du Parc 48 480\nEcole Jules-Orme 112 1 120\nTotal 160 1 600",
     [("Maternelle du Parc", 480), ("Ecole Jules-Orme", 1120)]),
    ("Subventions\nLe conseil attribue les subventions suivantes :\nArticle Bénéficiaire Montant\n65748 ADMR 400\n657362 CCAS 3 000\n"
     "Total 3 400", [("ADMR", 400), ("CCAS", 3000)]),
    ("Subventions\nIl est accordé :\n| Associations | 2023 | 2024 | Vote |\n|:--|--:|--:|:--|\n| Amis du lac | 150 | 160 | Unanimité |\n"
     "| Tarot | - | 60 | 11 pour |\n| **Total** | **150** | **220** | |", [("Amis du lac", 160), ("Tarot", 60)]),
]  # fmt: skip
NONE = [
    "Subventions aux associations – examen des demandes\nDemandes reçues pour 2023 :\nAssociation Montant demandé\nAmis des chats 500\n"
    "Ballon rond 1 500\nTotal 2 000\nLe conseil se prononcera en mars.",
    "Subventions aux associations\nPour mémoire, subventions versées en 2021 :\nChasse 100\nPétanque 150\nLoto 50\nTotal 300\n"
    "Le conseil décide de reporter ce point à la prochaine séance.",
    "Subventions et participations 2022\nArticle 6574 Subventions 8 500\nArticle 6554 Contributions aux syndicats 12 300\n"
    "Total chapitre 65 20 800\nLe conseil approuve ces inscriptions budgétaires.",
    "Subventions\nLe coût des travaux se répartit ainsi, en euros :\nFacteur d'orgue 24 000\nMenuiserie 6 000\nVoirie 20\nTotal 30 020\n"
    "Le conseil subventionne les Amis de l'orgue.",
    "Subventions pour la rénovation de l'école\nLe conseil décide de solliciter les subventions suivantes :\nDETR 40 000\n"
    "Département 25 000\nRégion 15 000\nCommune 20 000\nTotal 100 000",
    "Conventions et subventions\nLes conventions avec les associations suivantes sont reconduites jusqu'en :\nBasket 2024\nJudo 2025\n"
    "Rugby 2025",
    "Subventions d'équipement\nIl fixe les durées suivantes pour les subventions attribuées :\nMobilier 5\nBâtiments 15\nRéseaux 60",
    "Subventions\nLe conseil attribue les subventions suivantes :\nChorale 5\nJudo 15\nVélo 30",
    "Subventions – places en crèche\nLes places sont réparties entre les communes suivantes :\nArzay 12\nBellefond 8\nCorbeny 20\nTotal 40",
    "Subventions\nLe conseil décide d'attribuer les subventions suivantes (en k€) :\nChorale 300\nJudo 50\nLoto 20",
    "Subventions\nLe conseil décide d'attribuer les subventions suivantes :\nAssociation 2022 2023\nChorale 300 350\nJudo 150 160",
    "Subventions\nLe conseil décide d'attribuer les subventions suivantes :\nChorale 300 350\nJudo 50 60\nLoto 20 30",
    "Subventions\nLe conseil décide d'attribuer les subventions suivantes :\nBénéficiaire Commune Objet Montant\n"
    "La Chorale Orme Stage 300\nLe Judo Orme Tournoi 50\nLe Loto Orme Fête 20\nTotal 370",
]  # fmt: skip


@pytest.mark.parametrize(("text", "given"), GIVEN)
def test_the_words_the_head_or_the_sum_prove_a_column(text: str, given: list[tuple[str, float]]) -> None:
    assert grants.example(text) == given


@pytest.mark.parametrize("text", NONE)
def test_other_figures_are_no_grants(text: str) -> None:
    assert grants.example(text) == []


def test_members_counted_above_the_decision_are_none() -> None:
    text = (
        "Vie associative – subventions\nM. Blin présente les effectifs des clubs :\nBasket 45\nGymnastique 120\nKaraté 33\nTotal 198\n"
        "Le conseil décide d'attribuer une subvention de 500 € à l'association Karaté du Val."
    )
    assert grants.example(text) == [("Karaté du Val", 500)]


def test_a_cell_a_line_is_read_in_a_whole_paper_with_its_proof() -> None:
    record = pipeline.extract(Paper("valtorte.txt", "0", "text/plain", VILLAGE, (0,)))
    (act,) = record.deliberations
    assert [(g.beneficiary, g.amount) for g in act.grants] == [
        ("Amicale des pompiers", 350),
        ("Chorale Vent du Val", 300),
        ("Comité des fêtes", 1200),
        ("Souvenir de guerre", 100),
    ]
    assert [VILLAGE[a:b] for a, b in act.grants[2].evidence] == ["Comité des fêtes", "1 200"]


def test_rows_that_do_not_make_up_the_total_are_held_back() -> None:
    text = VILLAGE.replace("1 950", "2 950")
    record = pipeline.extract(Paper("valtorte.txt", "0", "text/plain", text, (0,)))
    assert record.deliberations[0].grants == []
    assert [w.code for w in record.warnings if w.code == "grants_total"] == ["grants_total"]
