"""The words round people's names in council papers: civilities, particles, offices, places called after people, kin, private matters."""

import re


def words(*lines: str) -> frozenset[str]:
    """The folded words of some lines."""
    return frozenset(" ".join(lines).split())


CIVILITY = (
    r"(?:MM?\.?|Mrs?\.?|Mmes?\.?|Mmc|Mrne|M\.?mes?|Mlles?\.?|Melles?\.?|Messi(?:eu|e)rs|Mesdames|Mesdemoiselles|Monsieur|Madame|Mademoiselle"
    r"|MONSIEUR|MADAME|MADEMOISELLE|MME|MMES|MLLE|MLLES|Mm es?|Mada(?:rne|nne|mc)|Mo(?:nsieut|nsleur|nsicur|usieur)|Maître|MAÎTRE|Me"
    r"|Docteur|Dr\.?|Veuve|VEUVE|Vve|VVE|Feu)"
)
SMALL_CIVILITY = r"(?:mme|mmes|mlle|mr|m\.|monsieur|madame|mademoiselle|me|dr)"
PARTICLES = words("de du des d la le les l van von der den el al ben bin da dos di do das mac mc saint sainte st ste y")
# Behind a civility these are no name: who is meant is told by what he does.
OFFICES = words(
    "maire president presidente presidents adjoint adjointe adjoints prefet prefete sous sousprefet ministre depute deputee senateur "
    "senatrice",
    "conseiller conseillere conseillers conseilleres delegue deleguee rapporteur rapporteure secretaire tresorier tresoriere receveur "
    "comptable",
    "directeur directrice directeurs commissaire inspecteur inspectrice principal principale proviseur chef cheffe doyen doyenne procureur "
    "juge",
    "vice premier premiere deuxieme troisieme membre membres elu elus maires president recteur cure architecte notaire geometre "
    "percepteur payeur",
    "propriete commune mairie ville conseil departement region general generale marechal colonel commandant capitaine sergent abbe pere "
    "soeur",
)
# No name goes on through these, whatever their capitals.
STOPS = words(
    "a dont absent absente absents absentes absention abstention au aux avenue chacun chef considerant contre dans deliberation ecole elle "
    "elles en et",
    "excuse excusee excuses il ils ou objet par place pour pouvoir pouvoirs present presente presents presentes procuration qui que quant "
    "rue sous responsable",
    "sur tous un une unanimite vote votes voix vu article est sont ont ete etait etaient lesquels caracteristiques apres adoption comme "
    "demeurant domicilie domiciliee euros ne nee president "
    "presidente attache attachee bail delegues deleguees affaires syndicat invites assistaient assistait salarie salariee personnel",
    "montant prenom nom adresse date section parcelle commune mairie maire ville monsieur madame mme mmes mlle mm messieurs mesdames",
    "oui rd messiers safer paca",
    "habite information informations rapport annexe particulier particuliers habitants usagers lot convention creance vente cession",
    "acquisition subvention budget tarifs travaux dgs dga fonct envoye adopte recu affiche publie certifie redige signe permanents",
    "maitre me m mr dr docteur veuve vve feu mesdames mesdemoiselles mademoiselle informe expose propose rappelle indique demande precise "
    "remercie presente representee represente secretaire seance parcelles secteur ordre nous mmc mrne artisan artisane commercant epx epse",
    *OFFICES,
)
STOP_STARTS = ("deliber", "supplean", "titulair", "secretair", "conseil", "adjoint", "commun", "convoc", "convoq", "represent", "proprieta")
# A given name that is also a common word proves nobody by itself.
AMBIGUOUS = words(
    "aime ange avril blanche blandine bonne claire clemence constant constance cyprien dauphine desire fleur florent france fortune",
    "garance lourdes flore",
    "grace honore jasmin juste lys marin marine martin merlin modeste noel noelle ocean olive parfait pascal perle prudence reine rene "
    "romain rose",
    "serein sylvain valentin victoire victor violette aurore belle bruyere capucine cerise dominique iris lucien melodie muguet paris "
    "perrin saint val",
    "bernard michel vincent laurent clement thomas simon robert richard durand guy roland andre urbain",
)
NAMES_OF_PLACES = (
    r"(?:rues?|avenues?|av\.|boulevards?|bd|bld|voies?|restaurants? scolaires?|places?|impasses?|all[ée]es?|squares?|quais?|cours"
    r"|routes?|chemins?|ponts?|parcs?|jardins?"
    r"|esplanades?"
    r"|rond-point|passages?|promenade|mail|parvis|venelle|ruelle|[ée]coles?|coll[èe]ges?|lyc[ée]es?|maternelles?|[ée]l[ée]mentaires?"
    r"|groupes? scolaires?"
    r"|salles?"
    r"|stades?|gymnases?|espaces?|centres?(?: de loisirs| sociaux| social| aéré)?|complexes?|h[ôo]pita\w+|cliniques?|ehpad|fondations?"
    r"|th[ée][âa]tres?|m[ée]diath[èe]ques?"
    r"|biblioth[èe]ques?"
    r"|mus[ée]es?|piscines?"
    r"|cr[èe]ches?|prix|challenges?|troph[ée]es?|tournois?|festivals?|zac|lotissements?|cit[ée]s?|quartiers?|tours?|halles?|statues?"
    r"|square|foyer"
    r"|auditorium"
    r"|conservatoire|r[ée]sidences?|institut|universit[ée]|maisons? (?:de (?:sant[ée]|retraite|quartier|la culture)"
    r"|pour tous|m[ée]dicale|des associations)"
    r"|loi"
    r"|code|plan"
    r"|p[ôo]les?|clubs?-?house|terrains? (?:de|municipal) (?:foot\w*|rugby|sports?|jeux|boules)|amphith[ée][âa]tre"
    r"|skate-?park|boulodrome|hippodrome|v[ée]lodrome|cin[ée]ma|chapelle|[ée]glise|monument|st[èe]le|plaque|caserne"
    r"|villa|monsieur"
    r"|b[âa]timent|gs|mpt|palais des (?:sports|congr[èe]s))"
)
NAMED_AFTER = re.compile(
    rf"(?i)\b{NAMES_OF_PLACES}(?: (?:de|du|des|la|le|les|et|municipal\w{{0,3}}|communal\w{{0,3}}|publi\w{{1,4}}|privée?|professionnel"
    rf"|élémentaire"
    r"|multi-?[a-zé]{5,12}|associati(?:f|ve)|socio-?cultur\w{1,3}|aquatique|nautique"
    r"|primaire|maternelle|polyvalente|omnisports?|scolaire|sportif|culturel|intercommunal\w{0,2}|dite?|appelée?"
    r"|nommée?)){0,4} ?(?:[dl]')?[«\"“ ]{0,3}$"
)
FIRM = re.compile(
    r"(?i)(?<!chef d')(?<!cheffe d')\b(?:sociétés?|entreprises?|sarl|s\.a\.r\.l\.?|sas|sasu|sa|eurl|scp|selarl|sci|snc|ets|éts"
    r"|établissements?|cabinet|association|agence"
    r"|groupes?|groupement|menuiserie|boulangerie|boucherie|transports?|magasin|enseigne|imprimerie|pharmacie|club|amicale|comité|cie"
    r"|maison d'édition|éditions|atelier|bureau d'études?(?: [a-zé]{5,15}){0,2}"
    r"|prestataires?(?: (?:retenu|remplaçant|choisi|actuel)s?)?(?: (?:est|sera))?"
    r"|lots? (?:sociétés?|entreprises?|titulaires?|attributaires?) \d{1,2}"
    r"|fonds|syndicat|titulaire|attributaire|candidat|offre|garage|restaurant|hôtel"
    r"|café|ma[îi]tre d'(?:œuvre|oeuvre)|marché à l'architecte"
    r"|brasserie|marques?"
    r"|traiteur|compagnie|orchestre|groupe)"
    r" ?(?:(?:de|du|des|la|le|les) )?(?:[dl]')?[«\"“ :]{0,3}$"
)
FIRM_BEHIND = re.compile(
    r"(?i)^,?\s{0,4}(?:\(bet\b|et\s{1,4}(?:fils|frères|cie|associ[ée]s)|& ?(?:fils|frères|cie|associ[ée]s)|sarl|sas|sasu|sa|eurl|scp|selarl"
    r"|architectes?|avocats"
    r"|notaires|tp|btp"
    r"|constructions?|consult\w+|conseils?|formations?|productions?|paysages?|énergies?|services?|travaux|frères|fils|père et fils)\b"
)
# Within a run of capitalised words these make a place, a body or a building of it.
PLACES = words(
    "mediatheque bibliotheque auditorium chapelle eglise piscine",
    "zac zad port parc quartier pole residence batiment universite lycee college ecole rpa espace ilot secteur gip sem saint sainte st ste "
    "val mont lac square rue avenue",
    "place stade salle gymnase centre maison pont tour jardin esplanade foyer hotel cinema theatre musee projet village domaine site "
    "chateau complexe groupe elementaire",
    "zi za zae droit preemption renouvellement tissu mpt gs",
    "maternelle asso association amicale ligue institut impasse boulevard allee quai cours prix fondation loi compagnie production "
    "festival pays region departement ville",
)
OPEN_QUOTE = ("« ", "“ ", '" ', "«", "“", '"')
# "aux écoles : Jules Merle, Odile Roux": names of places in a row.
NAMED_IN_A_ROW = re.compile(
    r"(?:[ÉéEe]coles|[Cc]rèches|[Gg]ymnases|[Cc]ollèges|[Ss]tades|[Rr]ues|[Ss]alles|[Mm]édiathèques|[Rr]ésidences|[Pp]laces|[Aa]venues"
    r"|[Qq]uartiers"
    r"|ZAC)(?: (?!de\b|d[ue]s?\b)[a-zéè]{2,15}){0,3} ?:? ?(?:[A-ZÀ-Ý][\w.'-]{1,25}(?: |, | et |,|[,;]? ?[–-] ?)){0,12}$"
)
NAMING = re.compile(
    r"(?i)(?:(?:donner|attribuer|porte\w{0,4})[^.]{0,60}\bnom de|dénomm|dénomination|baptis|hommage|en mémoire|en souvenir"
    r"|inaugur|(?:ouvrages?|livres?|expositions?|conférences?|soirées?|cycles?|spectacles?) consacrée?s? (?:à|aux?))[^.]{0,60}$"
)
# Whom a council pays homage to.
HOMAGE = re.compile(
    rf"(?i:rend\w{{0,4}} (?:un dernier )?hommage à|minute de silence (?:en hommage à|en mémoire de|pour)|à la mémoire de)"
    rf"\s{{1,3}}(?:[-–•]\s{{1,3}})?(?:{CIVILITY}\s{{1,3}})?(?=[A-ZÀ-Ý])"
)
TITLE_OF_PUBLIC = re.compile(
    r"(?i)\b(?:docteur|dr\.?|général|maréchal|président|abbé|commandant|capitaine|colonel|amiral|professeur|lieutenant|sergent) $"
)
# Kin, heirs and households: whoever is named behind them holds no office here.
KIN = (
    r"(?:[Cc]onsorts|CONSORTS|C(?:ts|TS)\.?|[ÉéEe]poux|ÉPOUX|EPOUX|EPX|ÉPX|E[Pp][Ss][Ee]|[ÉEé]pse|[ÉEé]p\.|NÉE|NEE|feue?|[Cc]/o|[ÉéEe]pouse|[Vv]euve|[Nn]ée?s?(?:\(e\))?|[Ii]ndivision|INDIVISION|[Hh]oirie"
    r"|[Ss]uccession|[Ff]amille(?: [a-zß-ÿ]{4,12}(?:ienne|aise|ine|oise|ole|nde|ane|que|ise)(?= [A-ZÀ-Ý]{3}))?|FAMILLE|Fam\.|[Hh]oirs|HOIRS"
    r"|[Pp]ropriété(?= [A-ZÀ-Ý]{3})|[Rr]iverains?|[Hh]éritiers?|[Hh]éritières?|[Aa]yants? droit|[Ff]ils|[Ff]ille|[Ff]rère|[Ss]œur"
    r"|[Ss]oeur|[Nn]eveu|[Nn]ièce|[Cc]ompagne"
    r"|Hrs\.?|[Ff]r\. et sr\.?|frères|s(?:œ|oe)urs|cousine?s?|oncle|tante|gendre|neveux|nièces|parrain(?! d)|marraine|voisine?s?"
    r"|[Cc]ompagnon|[Mm]ari|[Ff]emme|[Mm]ère|[Pp]ère(?! [Nn]o[ëe]l)|[Ll]ocataires?(?: (?:en place|actuelle?|sortante?|entrante?"
    r"|évincée?))?|[Pp]ropriétaires?|[Uu]sufruitière?"
    r"|[Uu]sufruitier|[Ii]ntéressée?)"
)
# A school under its civility: "école M. Pagnol".
SCHOOL = re.compile(
    r"(?i)\b(?:[ée]cole|coll[èe]ge|lyc[ée]e|groupe scolaire|gymnase)(?: (?:[ée]l[ée]mentaire|maternelle|primaire|publique))?[ ]\Z"
)
ORDINAL_PRIZE = re.compile(r"(?:\der|ère|e|ème|nde?) prix $")
# What a private person is given, sold, hired for, or owes.
MATTERS = (
    r"(?i:agents?|courriers?|(?<!faculté des )lettres?"
    r"|demandes?|réclamations?|recrutements?|nominations?|titularisations?|mises? (?:à disposition|en demeure)"
    r"|licenciements?|profit|propriétés?|appartenant|ventes?|cessions?|locations?|bail|baux|bourses?|aides?|primes?|secours|remboursements?|indemnités?"
    r"|terrains?|parcelles?"
    r"|maisons?|logements?|jardins?|garages?|héritiers?|successions?|consentie?s?|vendue?s?|cédée?s?|accordée?s?|attribuée?s?|versée?s?"
    r"|louée?s?"
    r"|école|permis|exceptionnel[^.;:\n█]{0,20}|départs?(?: (?:à|en) (?:la )?retraite)?|démissions?|dettes?"
    r"|créances?|loyers?|contrats?|félicitations|condoléances|cartes? de vœux|dictionnaires?"
    r"|mariages?|pacs|baptêmes?|parrainages?|plaintes?|requêtes?|recours|pétitions?|courriels?)(?![\w-])"
)
# What only people are: a name of two words behind it is one, whatever its words.
PERSONAL = re.compile(
    r"(?i)^(?:agents?|recrutements?|nominations?|titularisations?|mises? à|licenciements?|appartenant|bail|baux|bourses?|héritiers?"
    r"|successions?|consenti|louée?"
    r"|logements?|terrains?|départ|démission|courriers?|lettres?|réclamations?|demandes?|secours)"
)
# Lists of people who hold no office.
SURE_LISTS = re.compile(
    r"(?i)\b(?:jurés?|jurys? d'assises|tir(?:és?|age)\sau\ssort|agents?\srecenseurs?|médailles?(?: du travail| d'honneur)?"
    r"|médaillés)\b[^\n.:;]{0,40}(?:\n ?:|[:\n])"
)
LISTS = re.compile(
    r"(?i)\b(?:non[- ]valeurs?|créances? (?:éteintes?|irrécouvrables?|admises?)|redevables|débiteurs?|bafa|bafd|apprentis?"
    r"|enfants inscrits|élèves"
    r"|bénéficiaires?\s(?:de|des|du|d'une)\s(?:la\s|l')?(?:bourse|aide|secours|prime|bafa)\w*|agents? recrutés?|saisonniers?|stagiaires?"
    r"|vacataires?|riverains"
    r"|lauréats?|locataires|propriétaires|nom(?:s)?,? (?:et )?prénoms?[^\n]{0,40})\b[^\n.:;]{0,40}(?:\n ?:|[:\n])"
)
# A line that names people beside what concerns them alone: prizes, seasonal work, flats, births, staff.
PEOPLE_LINE = re.compile(
    r"(?i)\b(?:\d{1,2}(?:er|ère|e|ème|nde?) prix\b|(?:prix d'honneur|récompenses?|maisons? fleuries?|sportifs? méritants?|jobs? d'été"
    r"|emplois? (?:d'été|saisonniers?)|contrats? d'apprentissage|locataires?|(?:logement|appartement|garage|emplacement|box) n° ?\d{1,3}"
    r"|jardins? (?:familiaux|ouvriers)|bail de chasse|bourses? au permis|naissances?(?= ?:)|décès(?= ?:)|mariages?(?= ?:)|pacs(?= ?:)"
    r"|bénévoles? de l'année|correspondante?s? de presse|secrétaires? de mairie|adjointe?s? (?:techniques?|administratifs?|d'animation)"
    r"|agente?s? (?:communa\w{1,2}|techniques?|recenseu\w{1,3}|d'entretien|administratifs?)|atsem|candidature)(?![\w-])"
    r"[^\n]{0,60}?(?::|\d|\bde\b)) ?"
)
MONEY_LINE = re.compile(
    r"(?i)\b(?:titres?|créances?|cantine|loyers?|secours|bourses?|bafa|bafd|façades?|remises?|non[- ]valeur|impayés?|dettes?|aides?"
    r"|primes?|jurés?)\b"
)
