"""The words around names: civilities, particles, offices, what may follow a name in a list and what never begins one."""

from data_loaders.documents.text.word_set import word_set

CIVILITIES = word_set(
    "m mm mr mrs ms mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle mesdemoiselles maitre docteur dr me"
    " melle melles mle mmc mrne mrnes mne mnes mrme monsieu mile mmme mines itr itron herr frau"
)
PLURALS = word_set("mm ms mrs mmes mlles melles messieurs mesdames mesdemoiselles mrnes mnes")  # govern all names up to the next civility
CIVIL = r"(?:m|mr|mme|mlle|monsieur|madame)\.?"  # a pattern of what leads one person's name, in small letters
CIVILS = r"(?:mm?|mmes?|mlles?|mrs?|monsieur|madame|messieurs|mesdames)\.?"  # … or the names of several
# The same where a bare "m" may be metres or begin a word: "M. ", "Mme ".
CIVIL_DOTTED = r"(?:m\.|mr|mme|mlle|mademoiselle|monsieur|madame)"
CIVILS_DOTTED = r"(?:m\.|mm\.?|mr|mmes?|mlles?|mademoiselle|monsieur|madame|messieurs|mesdames)"
# Ahead of a mark that ends a sentence: no civility in short and no initial, in text as printed.
UNSHORTENED = r"(?<![A-ZÀ-Ý])(?<!\bMr)(?<!\bMrs)(?<!\bMme)(?<!\bMmes)(?<!\bMlle)(?<!\bMlles)"
PARTICLES = word_set(
    "de du des d la le les l el al ben bin van von vander der den da das dos do di del della dit dite nee ep epouse veuve y"
    " ter ten zu st ste saint sainte"
)
# Given names that another one is joined to by a dash.
COMPOUND = word_set("jean marie anne pierre paul charles louis yves claude luc marc henri rose eve lou")
FUNCTIONS = word_set(
    "maire maires adjoint adjointe adjoints adjointes president presidente presidents vice-president vice-presidente"
    " vice-presidents vice-presidentes vicepresident vicepresidente vicepresidents vicepresidentes"
    " conseiller conseillere conseillers conseilleres municipal municipale municipaux"
    " municipales communautaire communautaires metropolitain metropolitaine metropolitains delegue deleguee delegues"
    " deleguees titulaire titulaires suppleant suppleante suppleants suppleantes premier premiere deuxieme troisieme"
    " quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme depute deputee senateur senatrice rapporteur"
    " rapporteure secretaire membre membres doyen doyenne maire-adjoint maire-adjointe maires-adjoints syndical syndicaux"
    " departemental departementale departementaux regional regionale regionaux ministre elu elue elus er eme echevin"
    " questeur representant representante tresorier tresoriere receveur receveuse percepteur perceptrice comptable"
    " tavana tauturu"
)
# Words that titles, labels and sentences begin with, and names do not.
NOT_NAMES = word_set(
    "opposition minorite operation operations extension renovation rehabilitation requalification restructuration construction schema"
    " charte candidature dotation parking espace jardin piscine complexe creche ancien ancienne nouveau nouvelle"
    " immeuble residence logements domaine foncier echange servitude classement declassement enquete permis concours"
    " droit droits formation emploi emplois poste postes journee manifestation aide aides bourse bourses secours"
    " reglements adhesions cessions acquisitions neant groupement interet aucun personne demission demissions deces"
    " conge conges vacance retard retards intervenant intervenants adopte adoptee adoptes adoptees"
    " tous toutes ensemble totalite heure heures minutes rappel rappels metropole agglo agglomeration"
    " releve releves extrait decompte"
    " auditeurs absence absences mandants mandataires mandant mandataire observateurs invitee invitees experts"
    " techniciens"
    " collaborateurs absent absents absente absentes accord accuse acquisition acte actes adhesion adoption affaires"
    " affichage affichee"
    " affiche ajout amenagement annexe annexes annulation application appel approbation apres arrete arrivee arrivees"
    " article assemblee association associations attribution aucune autorisation autres avenant avis bail bilan budget"
    " budgetaire bureau cadre cession chapitre choix code collectivite comite commission commissions commune communes"
    " communaute compte compte-rendu compte-rendus concession conseil conclusion considerant contrat contribution convention"
    " conventions convocation cotisation cout creation date decision decisions definition delegation delegations"
    " deliberation deliberations demande demandes denomination depart departement departs designation determination"
    " dispositif dont election elections emprunt en enfance engagement entendu etat etude excuse excuses excusee excusees"
    " exercice expose fait federation festival finances financement fixation fonction fonctionnement fonds formant garantie"
    " gestion groupe indemnites information informations installation institution instauration intercommunalite"
    " investissement jury liste lecture logement lot mairie maintenance majorite marche marches mise modification"
    " modifications motion ni non nombre nomination nota note notification numero objet octroi ordre organisation ouverture page"
    " parcelle participation patrimoine personnel plan point portant pour pouvoir pouvoirs presence present presents"
    " presente presentes prise prises prix procedure proces proces-verbal procuration procurations programme projet"
    " proposition protocole publication publie quartier question questions quorum rapport rapports recrutement recu region"
    " reglement remplacement remerciements renouvellement representes represente reunion revision salle seance secretariat"
    " section service services signature societe soutien statut statuts subvention subventions suivi sur syndicat tableau"
    " tarif tarification tarifs taux transfert transition travaux unanimite urbanisme vacation validation vente ville vœu"
    " voeu voirie vote votants votes voix vu zac zone zones signe fin debut total sont etaient ont avaient assistaient"
    " assistait invites invite agents agent directeur directrice directeurs directrices dgs dga administration republique"
    " francaise prefecture sous-prefecture monument rue avenue place centre maison pole direction conservatoire ecole"
    " college lycee stade theatre musee parc etablissement office agence union club lundi mardi mercredi jeudi"
    " vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
) - word_set("mars mai avril place parc le sur fait page prix rue marche club note octobre janvier lundi jeudi centre cadre en pour")
# Words that no surname begins with, but that a title in capitals may bring right behind one.
TITLE_WORDS = word_set(
    "marche marches prix place parc rue cadre centre sur en pour achat acquisitions cessions cimetiere eau ecoles eclairage emplois"
    " energie esquisse forêt foret gymnase halle lotissement maitrise materiel mutualisation pret rapport reprise reseau restauration route"
    " securite signature sinistre terrain terrains tour"
)
LOWER_STOPS = word_set(
    "le la les l' il elle ils elles lesquels laquelle un une ce cette ces nous vous je on ayant etant formant ainsi lors"
    " n'etaient n'etait n'ont n'avaient n'avait n'est"
)
# What may follow a listed name; any other word makes the name the subject of a sentence.
TAIL = word_set(
    "a ayant pvr donne donnent donnant donnee donner qui avait avaient ont pouvoir pouvoirs procuration procurations mandat"
    " arrive arrivee arrives arrivant arrivees part parti partie partant quitte quittant depart absent absente absents"
    " absentes excuse excusee excuses present presente presents jusqu'a jusqu'au jusqu'aux jusque jusqu' sauf pour par"
    " represente representee remplace remplacee supplee suppleee suppleant en retard sort sorti sortie puis et ou dont son"
    " sa lors entre entree rejoint avec sans pas vote non delegue deleguee charge chargee in invite dit dite nee ep epouse"
    " depuis partir compter deliberation deliberations point points heure heures affaire affaires question questions rapport"
    " rapports dossier n incluse inclus laisse laissant apres avant pendant"
)
ACTS = word_set("cp cm cc cs cb bc bs db dcm del delib")  # short forms ahead of an act's number
LINKS = word_set("a par")
DEPUTY = word_set("suppleant suppleante")
SITS_FOR = word_set("remplacant remplacante representant representante")  # "M. X, remplaçant M. Y"
GIVEN = word_set(
    "delegation"
    " mandataire pvr pouvoir pouvoirs procuration procurations mandat represente representee remplace remplacee supplee donne donnee"
)
RELATIVES = word_set("qui lequel laquelle")
NONE = word_set("sans aucun aucune ni non")  # "sans pouvoir": no holder follows
LITTLE = word_set("le la l les au aux du des de d er eme re son sa leur")
LABELS = word_set("groupe commune communes liste pour elus")
# What the chair does at the end of the roll: the name before it is no entry of the last list.
SPEAKS = word_set(
    "ouvre constate rappelle propose declare remercie informe expose salue souhaite procede soumet accueille preside demande"
    " indique precise annonce explique fait lit"
)
BE = word_set("est sont ete a ont fut sera")
STATES = word_set(
    "absent absente excuse excusee represente representee arrive arrivee parti partie remplace remplacee present presente donne donnee"
)
