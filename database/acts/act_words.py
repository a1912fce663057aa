"""The words of a council's ordinary business that tell what an act is about where no line of `theme_words` does.

Written and read as that table is; a theme stands before another where a title that has the words of both is of the first: what is done
(minutes approved, a post made, money asked for) before what it is done for.
"""

# theme -> title words or phrases in French without accents, written as in `theme_words`
ACT_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("institutions", (
        "compte rendu de * reunion", "compte rendu des reunions", "compte rendu de la seance", "compte rendu des seances",
        "compte rendu du conseil", "compte rendu du dernier conseil", "compte rendu des decisions", "compte rendu de * seance",
        "adoption du PV", "approbation du PV", "secretaire de seance", "ordre du jour", "convocation", "delegation de pouvoirs",
        "delegations de pouvoirs", "delegation de signature", "delegation du maire", "delegations du maire", "indemnite des elus",
        "indemnites des elus", "indemnites du maire", "indemnite de fonction", "indemnites des adjoints", "formation des elus", "elus",
        "maire honoraire", "delegue", "deleguee", "representant", "representativite", "commission", "listes electorales",
        "conseil municipal des jeunes", "conseil municipal jeunes", "conseil municipal d enfants", "conseil municipal des enfants",
        "communaute de communes", "communaute d agglomeration", "communaute urbaine", "syndicat mixte", "syndicat intercommunal",
        "comite syndical", "SIVOM", "SIVU", "EPCI", "transfert de competence", "transfert de la competence", "prise de competence",
        "association des maires", "congres des maires", "constitution de partie civile", "ester en justice",
    )),
    ("staff", (
        "tableau * des effectifs", "tableau de l effectif", "tableau des emplois", "personnel", "creation d un poste",
        "creation de * poste", "suppression de poste", "suppression d un poste", "contrat aide", "contrat unique d insertion",
        "contrat d avenir", "emploi d avenir", "assurance statutaire", "risques statutaires", "medecine professionnelle",
        "medecine preventive", "service de remplacement", "centre de gestion", "temps de travail", "autorisations speciales d absence",
        "heures supplementaires", "compte epargne temps", "avancement de grade", "vacataire", "saisonnier", "CNAS", "IFSE", "astreintes",
        "titres restaurant", "hygiene et securite du travail", "etats de la paie", "frais de deplacement", "reglement de formation",
    )),
    ("contracts", (
        "marche a procedure adaptee", "marches a procedure adaptee", "MAPA", "commande publique", "signer le marche", "signer les marches",
        "choix du fournisseur", "choix de l architecte", "choix de l entreprise", "choix des entreprises", "choix du cabinet",
        "choix du prestataire", "choix du geometre", "choix du maitre d oeuvre", "lancement de la consultation",
        "consultation des entreprises", "dommages ouvrage", "assistance a maitrise d ouvrage",
    )),
    ("finance", (
        "ouverture anticipee de credits", "ouverture de credits", "virement de credits", "taux communaux", "vote des taux",
        "taux des taxes", "tarification", "dotation", "amendes de police", "ligne de tresorerie", "regie de recettes", "regie d avances",
        "amortissement",
        "comptes a terme", "indemnite de conseil", "comptable du tresor", "cautionnement", "interets moratoires", "irrecouvrable",
        "creances eteintes", "encaissement", "plan de financement", "cotisation", "droit de place", "droits de place", "DETR", "DSIL",
        "FCTVA", "DM n", "remise gracieuse", "actif et du passif", "nomenclature comptable", "participation financiere",
        "participations financieres", "demande de financement", "provision",
    )),
    ("planning", (
        "plan d occupation des sols", "POS", "PLUI", "SCOT", "droit des sols", "permis d amenager", "permis de demolir", "carte communale",
        "declaration d intention d aliener", "amenagement de l entree du bourg", "entree du bourg", "amenagement du bourg",
        "amenagement du centre bourg", "amenagement du centre village", "amenagement foncier", "alignement", "cloture", "pass foncier",
    )),
    ("property", (
        "location", "loyer", "baux", "convention d occupation", "droit de passage", "mise a disposition de locaux",
        "mise a disposition des locaux", "mise a disposition du local", "mise a disposition d un local", "mise a disposition de la salle",
        "mise a disposition de terrain", "bornage", "desaffectation", "retrocession", "delaisse", "biens sans maitre",
    )),
    ("police", ("plan communal de sauvegarde", "vol avec degradations", "defense incendie", "incendie et de secours")),
    ("education", ("scolarisation", "instituteur", "enseignant", "maternelle", "elementaire", "pedibus")),
    ("social", (
        "vieillissement", "maison de retraite", "teleassistance", "gerontologi*", "assistantes maternelles", "EHPAD",
        "residence autonomie", "foyer logement", "enfance", "SSIAD", "SAAD", "centre de soins", "expulsions locatives",
    )),
    ("roads", (
        "RD", "chemin", "echangeur", "impasse", "boulevard", "avenue", "busage", "poids lourds", "nouvelle place", "numerotation",
    )),
    ("environment", (
        "epuration", "lagune", "zones humides", "eolien*", "photovoltaique", "geothermie", "marais", "fosses", "SPANC", "ragondin",
        "corvides", "boues", "ZNIEFF", "chauve souris", "chauves souris",
    )),
    ("employment", ("agricole", "agriculture", "zone d activite", "zone d activites", "zones d activites", "locaux commerciaux")),
    ("culture", ("sentier", "illuminations", "guirlandes", "archives")),
    ("general", ("recensement", "horaires d ouverture de la mairie", "logo")),
)  # fmt: skip
