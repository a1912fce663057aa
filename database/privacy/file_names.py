"""Private persons in the names of files ("2021-04-12_vente_VERDIER.pdf"): words parted by anything, in any case."""

import re
from collections.abc import Callable, Collection, Iterator

from council.given_names import GIVEN_NAMES
from database.privacy.lexicon import PARTICLES, words
from database.privacy.name_words import is_given, tokens
from database.privacy.plain import Span
from database.privacy.shown.public import Public

_BETWEEN = re.compile(r"[_+\-]")
# A civility in a file's name written small, and the two words after it.
_TITLED_SMALL = re.compile(r"\b(?:mr?|mme|mlle|monsieur|madame)(?: [a-zß-ÿ]{2,30}){1,2}\b")
_WORD = re.compile(r"(?<!\w)[^\W\d_]{1,30}(?!\d)|[^\W\d_]{3,30}")  # "m05" is a number, no civility
# A file's kind, and one within another (".csv.gz"); ".Noir" is no kind, so that "bail-M.Noir.pdf" keeps the name.
_KINDS = r"\.(?i:pdf|docx?|od[tps]|rtf|txt|html?|csv|tsv|xlsx?|pptx?|json|xml|parquet|db|tar|jpe?g|png|tiff?|zip|gz|p7m|sig)"
_ENDING = re.compile(rf"(?:{_KINDS})?(?:{_KINDS}|\.(?:[a-z]\w{{0,4}}|[A-Z]{{2,4}}))$")
_JOINED = re.compile(r"(?P<first>[^\W\d_]?[a-zß-ÿ]{2,30})(?=[A-ZÀ-Þ][a-zß-ÿ])")  # "venteNoir", a word glued to the next
# A table is of many, no matter of one person: words before a name tell one there only where they are of persons.
_TABLE = re.compile(r"(?i)\.(?:csv|tsv|xlsx?|ods|json|xml|parquet|db)(?:\.(?:zip|gz))?$")
_OF_PERSONS = words("consorts succession epoux famille mm m mr mme mmes mlle monsieur madame")
# Matters of one person: what stands behind them in a file's name, and is no word of the trade, is a name.
_MATTER = words(
    "vente cession achat acquisition bail location recrutement nomination titularisation licenciement courrier lettre demande",
    "reclamation consorts succession indivision epoux famille indemnisation indemnite secours bourse concession demission",
    "remise gracieuse pc dp dia declaration permis certificat urbanisme servitude echange mm m mr mme mmes mlle monsieur",
    "madame agent contrat",
)
_TRADE = words(
    "a au aux avec avenant avenue batiment bati bien bois bornage budget cadastre cadastree centre chemin cimetiere",
    "cinquantenaire commerce commun communal communale commune compte construire construction convention cr dans date de",
    "deliberation delegation depot des desaffectation diverse division domaine droit du ecole emploi en entre et exceptionnel",
    "exceptionnelle fonds foncier funeraire garage hangar immeuble immobiliere la le les local logement lot lotissement maison",
    "mairie maire materiel n no num ou par parcelle parcelles parking passage permis place pour presbytere preemption prive",
    "projet propriete proprietes public publique pv reglement rue rural salle section sur temporaire terrain terrains",
    "territorial tracteur travaux trentenaire un une urbanisme vehicule vehicules voirie zone jardin bourse bafa conduire aide",
    "sociale scolaire amenager amiable annexe annuelle signature signee signe vf vdef definitif definitive scan copie pdf doc",
    "docx odt txt conseil municipal seance proces verbal juillet janvier fevrier mars avril mai juin aout septembre octobre",
    "novembre decembre adjoint technique administratif agent agents animateur saisonnier saisonniers contractuel stagiaire",
    "chaque ete hiver remplacement temps complet non marche marches appel offres ordre jour liste",
    "abattage abonnement abri abris acces accident accueil achat acquisitions acte actes activite activites actions adhesion aerien",
    "affaires affermage affichage agence agglomeration agricole agricoles aides aire aires alarme amende amiante ancien ancienne",
    "animateurs animaux annee annees annonce annuel annuels apprenti apprentis appui arbres archives arme armes arret arrete",
    "arretes article articles assainissement assiette assistance associatif association associations assurance atelier ateliers",
    "attractivite attribution audit auto autocar autocars autorisation autres bac bacs bains balayeuse bancs barnum barriere",
    "barrieres baux beneficiaires benne besoins beton bibliotheque biens bilan billet billets bordures bornes boues bulletin",
    "bureau bureaux bus cadeaux cadre cafe camion camping canalisation candidature cantine capteurs carburant carburants carrefour carte",
    "cartes caserne cases caution caveau cave cavurnes certificats chaises chambre chapiteau chaudiere chauffage chaussee cheque cheques",
    "choix cinema circulation citoyen citoyenne classe classes classement clotures cloture club code collectif collective collectivites",
    "college columbarium comite commande commandes commerces commercial commerciale commerciaux commission communautaire communautaires",
    "communaux competence competences complement complementaire compostage composteurs compteur compteurs concert concours conges conseils",
    "consommables contrats controle cotisation couches cours covoiturage creche credit credits creances culture",
    "culturel culturelle culturels cuve cycle debroussaillage debroussailleuse dechets decision decisions defibrillateur degats",
    "delegue demande demarche demolition denomination departement depart departementale depense depenses derogation desherbage dette",
    "devis direction directeur directrice divers doctorat documents domaines domicile dons dossier droits eau eaux eclairage ecoles",
    "economie economique edition electricite electrique electriques elections electoral eleve eleves elus emplacement emplacements",
    "emplois emprunt emprunts energie energies enfance enfant enfants engins enquete enseignant enseignement entretien entreprise",
    "entreprises environnement epargne equipe equipements espace espaces essence estrade etablissement etang etat etude etudes etudiant",
    "etudiants europe expert exterieur extincteurs exposition facade facades facture factures familial famille familles fauteuils ferme",
    "feries festivites fete fetes feux fibre fiche filet financement financements financier financiere fiscale fixe fluides foires",
    "fonctionnaire fonctionnaires fonctionnement forfait forestier forestiere forestieres formation fossoyage foyer fourniture fournitures",
    "fourriere frais gardiennage garderie gaz general generale generales gestion giratoire gite gites gradins gratuite gratuit greve",
    "groupe groupement groupes guide gymnase habitat hangars haies halles handicap handicape herbe heures horaires hotel hygiene",
    "illuminations images immeubles immobilier immobiliers impayes imprime imprimante incendie indemnites indice industriel informatique",
    "informatiques infructueux initial installations intercommunal intercommunale interets interim internet intervention interventions",
    "inventaire investissement jardins jeune jeunes jeunesse jeux journal justice laboratoire lampadaires lavage lecture levee libre",
    "licence ligne lignes linge livre livres locale locales locations locaux logements logiciel logiciels loisirs lotissements lots loyer",
    "loyers machine maintenance maisons maitre maitrise mandat mariage mariages materiaux materiels maternelle matieres mediation",
    "mecanique menage menages mensuel meuble meubles mission missions",
    "mixte mobile mobilier mobiliers mobilite modalites mode modele modeles",
    "moteur moteurs",
    "moyens municipale municipales municipaux multifonction multiservice musee musique natation national nationale nature nettoyage",
    "nouveau nouvel nouvelle numerique objet objets obligations occasion occupation office officiel offre options ordinaire ordures",
    "organisation organismes ouvrage ouvrages ouvrier paiement panneau panneaux papeterie papier parc parcs parkings parents partenariat",
    "partie partiel parties participation patrimoine patrimonial pecheurs peinture periscolaire permanent permanence permanents personne",
    "personnel personnels personnes petite phase photocopieur photocopieurs photovoltaique photovoltaiques piece pieces piscine plan",
    "plans plantes plants pluviales poids police politique pompiers portable portables portage poste postes poteau poteaux poubelles",
    "preau prefecture premiere presse prestation prestations pret prets prevention prime primes prise privee prives privative",
    "procedure procedures produit produits professionnel professionnelle professionnels programme projets promesse protection provisoire",
    "publics publiques publicite quai quartier quartiers rapport recensement recette recettes reception recours redevance refus reforme",
    "regie regime region reglementation relais relatif relative renouvellement rentree renfort repas reprise reseau reseaux residence",
    "residences ressources restaurant restauration retraite reunion revision ruelle rues rurale ruraux sable sanitaires",
    "sapeurs saisons scene scolaires secours secretaire secretariat secretaires securite sejour sejours sel semaine seniors service",
    "services siege site sites sociaux sociales societe sol solaire solaires sols solidarite sortie sorties soutien spectacle spectacles",
    "sport sportif sportifs sportive sportives stade stages stationnement statuts subvention subventions sujetions supplementaire",
    "supplementaires support surface surveillance surveillants syndicat systeme tables tarif tarifaire tarifs taxe taxes technicien",
    "technicienne techniciens techniques telecom telephone telephonie telephonique terrasse territoire territoriale territoriaux",
    "theatre theatres ticket tickets titre titres tondeuse tondeuses toiture tonte total tourisme touristique touristiques traitement",
    "tranche tranquillite transferts transport transports trottoir trottoirs types urbain urbaine urbains urgence usage usages usees",
    "usagers utilitaire utilitaires vacances vacataire vacataires valeurs vaisselle vegetaux velo velos ventes verres vestiaires",
    "viabilise viabilisee viabilises victimes vide video village ville vins visite voie voies volontaire volontaires voyage voyages zac",
    "zones avance avances ces cet chalet chalets cloches coupe coupes coupon dernier deux onereuse onereux trois emprise face aupres",
    "sans sous suite suivi tous toutes vers visserie quincaillerie tente tentes agrement agrements autour echelle echelles initiative",
    "initiatives pieton pietonne boulangerie boucherie gendarmerie billetterie patinoire couverture ouverture fermeture amicale signed",
)
# Words of these endings are common ones ("aménagement", "acquisition").
_COMMON_ENDINGS = {"tion": 3, "sion": 3, "ement": 4, "isme": 4}  # with the least letters before it
# What bears the name of somebody who is honoured.
_PLACES = words(
    "rue avenue boulevard place square impasse allee quai pont stade gymnase ecole ecoles college lycee creche",
    "mediatheque bibliotheque theatre halle piscine esplanade zac zone port saint sainte st ste carre quartier salle lotissement",
)
_LEAST = 3


def hidden(name: str, masked: Callable[[str], str], councillors: Collection[str]) -> list[Span]:
    """Ranges of a file's name that name a private person; `masked` covers a text."""
    matters = _OF_PERSONS if _TABLE.search(name) else _MATTER
    said = _BETWEEN.sub(" ", _ENDING.sub("", name))
    found = [m.span() for one in (said, _TITLED_SMALL.sub(lambda found: found[0].title(), said)) for m in re.finditer("█+", masked(one))]
    public = Public(councillors)
    matter, behind, named, honoured = False, False, False, False
    for start, end in _words(said, matters):
        word = said[start:end]
        folded = "".join(tokens(word))
        if folded in matters:
            matter = behind = True
            named = honoured = False
        elif folded in _PLACES and not matter:
            honoured = True
        elif len(folded) < _LEAST or _is_common(folded) or folded in PARTICLES or honoured:
            continue
        elif (behind or named or is_given(word, sure=True)) and word not in public:
            found.append((start, end))
            named = True
        else:
            behind = False
    return found


def _words(said: str, matters: Collection[str]) -> Iterator[Span]:
    """Ranges of the words; what a matter or a word of the trade is glued to is a word of its own."""
    for word in _WORD.finditer(said):
        here = word.start()
        while joined := _JOINED.match(said, here, word.end()):
            first = "".join(tokens(joined["first"]))
            if first not in matters and not _is_common(first):
                break
            yield joined.span("first")
            here = joined.end()
        yield here, word.end()


def _is_common(word: str) -> bool:
    """A word of a council's business, which is nobody's name."""
    stem = word.removesuffix("s")
    common = any(stem.endswith(end) and len(stem) >= len(end) + least for end, least in _COMMON_ENDINGS.items())
    return word in _TRADE or (common and word not in GIVEN_NAMES)
