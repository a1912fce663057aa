"""Invented names: of people, companies and associations; none is taken from a real list."""


def _words(text: str) -> list[str]:
    return text.split()


WOMEN = _words("""
Agathe Amandine Béatrice Bérénice Camille Capucine Céline Clémence Colette Delphine Édith Élodie Estelle Fanny Faustine
Flora Gaëlle Ghislaine Héloïse Ingrid Irène Jeanne Joséphine Judith Léonie Louise Lucile Ludivine Maëlle Marguerite
Marianne Marie-Laure Mathilde Mireille Nadège Noémie Odile Ophélie Pauline Raphaëlle Régine Rosalie Sabine Salomé
Solange Suzanne Thérèse Valentine Victoire Viviane Yasmina Zoé
""")
MEN = _words("""
Achille Adrien Ambroise Anatole Antonin Armand Auguste Baptiste Barnabé Bastien Benoît Blaise Cédric Célestin Clément
Corentin Damien Édouard Émile Étienne Fabien Ferdinand Florent Gaspard Gilles Grégoire Hector Hippolyte Ivan
Jean-Baptiste Joachim Jules Karim Léandre Loïc Lucien Marius Mathurin Maxence Nestor Octave Pacôme Philibert Quentin
Rémi Roland Samuel Sylvain Tanguy Théo Tristan Ulysse Valentin Xavier Yannick
""")
SURNAMES = _words("""
Vaudrelon Tercheval Morvignac Belcastrel Rochefaure Aubrimont Castelbrun Sarvignac Danjolet Perrevain Lombrizat
Quintemare Gravouil Hautcorne Brizolier Fontevrat Malebranque Orsival Ronchevel Tassigneul Vermoulier Ybarnet Courtebise
Dalmoine Escarvin Ferrolac Guermandes Halbourdin Josselac Kervilane Landrecieux Marvolais Nouvillard Oudremont
Pontavesnes Querlandac Ribeyrolles-Vast Sauvetière Trémazan-Loux Urvillon Valcoursin Wambrecy Zelligny Ardencourel
Bonnefarge Charpelune Dourvenac Épinassou Fauvernoy Grandvoise Hurlevaux Issendol Jonquerel Lavergnolle Montarel Neuvisy
Orgelan Pradeline Rassivel Soulagnet Tournebel Vignaroux Baudrancel Cormeraie Desvallots Faugerel Givrancourt Herbillard
Lescarnac Maupertel Noirvallon Plantegril Roquevoile Servannet Thibourel Vaucremont Abrancel Brugevin Clavardon
Doublemare Estrignac Belloquin Travassel Dumortelle Fargelune Gondrevaux Hennecastel
""")
COMPANIES = {
    "travaux": [
        "TERRAVOINE TP",
        "BRANDELOUP CONSTRUCTION",
        "CAILLENBOURG VOIRIE",
        "OUVRACIER BÂTIMENT",
        "MENUISERIE FALQUEMOT",
        "COUVERTURE ARDOISELLE",
    ],
    "services": ["INFOGRELLE SYSTÈMES", "CLAIRDOIZE RESTAURATION", "PROPRELUNE NETTOYAGE", "TYPORELLE IMPRESSION", "LOCQUEVANE TRANSPORTS"],
    "énergie": ["PRÉVOLTAGE ÉNERGIES", "THERMIDELLE", "LUMIVOLANTE ÉCLAIRAGE"],
    "espaces verts": ["VERDONNAIRE PAYSAGES", "ARBOLINOT ÉLAGAGE"],
    "études": ["ATELIER BRUMELOIR", "CABINET GÉOVARENNE", "URBALISTE CONSEIL"],
}
ASSOCIATIONS = [
    "Les Archers du Moulin Bleu",
    "Harmonie des Deux Rives",
    "Club nautique de la Pointe Grise",
    "Amicale des boulistes du Mail Vert",
    "Comité des fêtes des Trois Fontaines",
    "Compagnie théâtrale du Fil Rouge",
    "Les Jardins partagés du Clos Noisette",
    "Cyclo-club des Monts Pâles",
    "Chorale Voix de Traverse",
    "École de cirque La Balle Jaune",
    "Judo-club de l'Étang Rond",
    "Les Amis de la Tour Penchée",
    "Entraide du Quartier Haut",
    "Ludothèque Le Dé Pipé",
    "Basket-club des Tanneurs",
    "Mémoire des Mariniers",
]
STREETS = ["rue du Lavoir Neuf", "impasse des Glycines", "allée des Tourneurs", "chemin de la Garenne Basse", "quai des Sabliers"]
