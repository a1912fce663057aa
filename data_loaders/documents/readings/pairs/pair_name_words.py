"""Capitalised words that begin no name of a firm or an association: those of the sentence, of councils, of figures, of places."""

from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.word_set import word_set

# Words that open a sentence or a row.
OPENERS = word_set(
    "le la les l un une des du de d au aux a en dans par pour sur sous avec sans et ou mais donc or ni car il elle ils elles on nous "
    "vous "
    "ce cet cette ces son sa ses leur leurs notre nos votre vos qui que quoi dont quand comme si lorsque apres avant depuis pendant lors "
    "suite afin selon vu considerant attendu entendu deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize vingt trente quarante cinquante soixante cent mille plusieurs certains certaines chaque "
    "tout tous toute toutes aucun aucune rien seul seule est sont ont sera soit ayant etant etaient voici voila ainsi enfin ensuite puis "
    "aussi cependant toutefois neanmoins sauf hors outre entre vers chez c s n qu y ne pas non oui sous-total celle celui ceux celles "
    "premier premiere deuxieme second seconde dernier derniere autre autres plus moins meme jusqu devant face concernant s'agissant "
    "agissant compte tenu conformement dit dire precise rappelle propose decide approuve autorise accepte retient charge fixe donne vote "
    "attribue accorde alloue verse valide confie choisit"
)
# What councils, budgets and tables speak of.
COMMON = word_set(
    "conseil conseils conseiller conseillers conseillere commission commissions maire maires mairie municipal municipale municipalite "
    "commune communes ville villes departement region etat prefet prefecture president presidente vice monsieur madame m mme mm mmes "
    "mlle "
    "mr messieurs mesdames adjoint adjointe adjoints elu elus membres assemblee comite bureau general generale departemental regional "
    "communautaire communaute syndicat agglomeration metropole "
    "rapporteur rapporteure secretaire seance ordre jour objet question point expose annexe article articles art alinea code loi decret "
    "ht ttc tva t.t.c h.t eur euro euros cao mapa dce cctp bpu dpgf dqe sps apd aps avp boamp insee cgct ccag erp pmr rgpd detr dsil "
    "drac caf feder leader ademe fctva anru ars dreal ddt udap abf bp dm budget budgets compte credit credits depense depenses recette "
    "recettes imputation chapitre fonction exercice annee annees duree delai delais montant montants prix cout couts tarif tarifs total "
    "totaux ensemble somme sommes tva franchise prime primes cotisation lot lots tranche phase phases option options variante variantes "
    "mini maxi minimum maximum base offre offres devis proposition propositions marche marches contrat contrats avenant consultation "
    "resultat resultats "
    "attribution "
    "entreprise entreprises societe societes fournisseur prestataire titulaire attributaire candidat candidats vote votes voix contre "
    "abstention abstentions unanimite majorite adopte adoptee adoptes accord avis favorable approuve approuvee vote decision "
    "decisions deliberation deliberations delibere dispositif projet programme plan travaux etude etudes mission honoraires fourniture "
    "fournitures achat acquisition subvention subventions aide aides association associations beneficiaire beneficiaires demandeur "
    "demande demandes dossier dossiers observation observations designation nature secteur rue rues place lieu date periode note notes "
    "numero numeros acceptee acceptees accepte acceptes refuse refuses rejete rejetee exprimes presents votants absents suffrages pris "
    "mis mise "
    "tenue reunion proces-verbal compte-rendu affichage registre delib del ref douze personne bon main levee scrutin favorable "
    "favorables "
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi "
    "dimanche noel paques toussaint pentecote nord sud ouest republique francaise france europe tresor public perceptrice receveur "
    "ministre ministere senateur depute organisation majorite opposition liste fait certifie pour extrait signature signe "
    "ecole ecoles college lycee salle stade eglise cimetiere gymnase piscine mediatheque creche cantine "
    "finances culture sport sports social enfance jeunesse enseignement voirie eau assainissement energie securite"
)
# Of these, what a firm's own name may begin with: "Entreprise LOUP", "Groupe Brume", "Études et Val".
OF_FIRMS = word_set(
    "entreprise entreprises societe groupe bureau etudes etude travaux fournitures eau eaux assainissement energie energies securite "
    "voirie "
    "sport sports culture assurances service services piscine piscines prevoyance mission association maison ecole centre"
)
# The noun before "de X" or right before X that makes X a place or a purpose: "le chemin des Aulnes", "l'école Prévert".
PLACE = phrase(
    r"\b(?:rues?|ruelle|chemins?|routes?|voies?|places?|placette|avenue|av|boulevard|bd|allees?|impasse|quai|square|rond-point|pont|cite|"
    r"quartiers?|hameaux?|secteurs?|lieux?-dits?|lieu dit|villages?|bourgs?|sites?|zones?|za|zac|zae|parcs?|jardins? public|residences?|"
    r"lotissements?|ilots?|ecoles?|groupe scolaire|maternelle|elementaire|colleges?|lycees?|creches?|salles?|gymnases?|stades?|"
    r"piscines?|mediatheques?|bibliotheques?|eglises?|chapelles?|cimetieres?|moulins?|etangs?|lacs?|rivieres?|ruisseaux?|vallees?|"
    r"forets?|bois|canton|arrondissement|departement|region|pays|plateau|tours?|batiments?|maisons? (?:de|des)|mairie|logements?|"
    r"foyer-logement|ehpad|espaces?|centres?|stations?|gare|ports?|plages?|campings?|complexe|halles?|marche couvert|bord|"
    r"ville|communes?|agglomeration|metropole|communaute|congres|voyage|classe|sejour|echanges?|fetes?|tournoi|finale|concours|"
    r"journees?|festival|salon|foire|operation|dispositif|programme|plan|fonds|loi|decret|mairie|banque|prefecture)"
    r"(?: (?:de la|de l'|des|du|de|d'|d|la|le|les|l'))? ?\Z"
)
PLACES = phrase(
    r"(?:rues?|chemins?|routes?|voies?|places?|avenue|boulevard|allees?|impasse|quai|square|rond-point|quartiers?|hameaux?|lotissements?|"
    r"residences?|ecoles?|groupe scolaire|colleges?|lycees?|creches?|salles?|gymnases?|stades?|eglises?|chapelles?|cimetieres?|mairie|"
    r"communaute|syndicat|agence de|parc (?:d|n)|zone|secteur|lieu-dit|saint|sainte)\b(?! [a-z]{0,3}\Z)"
)
CIVIL = phrase(r"\b(?:m\.|mm\.|mme|mmes|mlle|mr|monsieur|madame|messieurs|mesdames|docteur|dr|maitre|me)(?: et (?:m\.|mme))? ?\Z")
# Behind a person's name, what they do for the council: "M. LOUP, géomètre-expert".
CRAFT = phrase(
    r",? \(?(?:architecte|geometre|paysagiste|artisan|macon|plombier|electricien|menuisier|couvreur|peintre|elagueur|avocat|traiteur|"
    r"ferronnier|sculpteur|photographe|graphiste|entrepreneur|facteur d'orgues?|campaniste|horloger|puisatier|terrassier|serrurier|"
    r"chauffagiste|sourcier|bucheron|jardinier|pepinieriste|horticulteur|imprimeur|relieur|restauratrice?|restaurateur)\b"
)
