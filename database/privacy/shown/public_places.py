"""What stands at an address that is nobody's home: a kind of building or body a line, as it is named right before the address."""

import re

_CAPITALS = r"(?-i:[A-ZÀ-Ý])"
_NAME = r"[A-ZÀ-Ý][\w'-]{2,20}"
# (what stands there, how it is named); capitals count only where a kind says so.
KINDS: tuple[tuple[str, str], ...] = (
    (
        "a house for all, called so",
        r"(?-i:Maison|Espace|Point|Antenne|Pôle|Relais|Agence|Bureau|Centre)(?! (?:d'habitation|individuelle|à|de M|de Mme|M\.|Mme))"
        r"(?: [^\s,;.:()\d]{1,20}){1,6}",
    ),
    ("a house of somebody's work", r"maisons? d(?:es|u|e l') ?\w{3,20}(?: d(?:e |e l'|u |es )[A-ZÀ-Ý]\w{2,20})?"),
    (
        "a house of care or of associations",
        r"maisons? (?:médicale|de santé|de retraite|pour tous|des associations)(?: de [\w-]{2,20})?",
    ),
    ("the town hall", r"mairie|hôtel de ville|hôtel (?:communautaire|d'agglomération)"),
    ("where the council sits", r"lieu (?:ordinaire|habituel) des? (?:ses )?(?:séances|réunions)"),
    ("another council", r"conseil (?:régional|départemental|général)"),
    (
        "the town itself",
        r"(?:commune|ville)\s{1,3}(?:de\s{1,3}|d'|du |des )[\w'-]{2,30}(?: [A-ZÀ-Ý][\w'-]{1,30}){0,3}"
        r"|(?:commune|ville)(?: (?:de |du |des |d')[\w'-]{2,30})? (?:a (?:acquis|préempté|exercé son droit de préemption sur)|possède|loue)"
        r"(?: [^.;:█]{2,60})?",
    ),
    ("a school", r"écoles?|collège|lycée|(?-i:Les (?:[A-ZÀ-Ý][a-zß-ÿœ]{2,15}s ?){2})"),
    ("a place of care", r"ehpad\)?|crèche"),
    ("a place of sport or culture", r"gymnase|médiathèque|bibliothèque|ateliers? d'art|salle (?:des fêtes|polyvalente|communale)"),
    ("a place of worship", r"presbytère|(?-i:Sainte?|Notre[ -]Dame)(?:[ -](?:de|du|la|d'|\w[\w']{2,15})){1,4}"),
    ("a town's house of old, a quarter that is built", rf"(?-i:Hôtel|ZAC|ZA|ZI)(?: (?:de |des |du |d'|de la |de l')?{_NAME}){{1,2}}"),
    ("equipment", r"équipements?|aires?"),
    (
        "a house for all with a name",
        r"(?:groupe scolaire|écoles?(?: (?:maternelle|élémentaire|primaire|privée))?|collège|lycée|crèche|ehpad|résidence (?:autonomie"
        r"|service)"
        rf"|hôpital|clinique|centre hospitalier|gymnase|médiathèque)(?: (?:de |du |des |la |le |les |d'|l')?{_NAME}){{1,4}}",
    ),
    ("a seat", r"siège(?: social| administratif)?(?: (?:est|étant))?(?: fixé)?"),
    ("a hostel, an institute", r"(?:foyer|institut|établissement|palais des \w{4,8})\b(?:[^.;\n█]{0,60},)?"),
    (
        "a building of the town or of associations",
        r"b[âa]timents?(?: [A-ZÀ-Ý][\w'-]{2,20})?|b[âa]timents? administratif[^;]{0,20}|bâtiments? (?:communa\w{1,2}|des associations)"
        r"|immeuble communal|propriété communale",
    ),
    ("rooms", r"locaux(?: \w{4,12}){0,2}|local (?:actuel )?(?:du |de l')?(?:comité des fêtes|associations?)"),
    (
        "what serves everybody",
        r"commerces?|magasins?|boutiques?|restaurants?|boulangerie|pharmacie|(?:super|hyper)marchés?|supérette|épicerie|station-service"
        r"|chambre funéraire|funérarium|cimetière|déchèterie|station d'épuration|bureau de poste|parking|office de tourisme|centre social"
        r"|centre de loisirs|multi-accueil|halte-garderie|caserne|gendarmerie|commissariat|cinéma|théâtre|musée|piscine|stade",
    ),
    (
        "a firm by its business",
        r"(?-i:[A-ZÀ-Ý][A-ZÀ-Ý&]{1,8}) (?-i:Communication|Ingénierie|Services|Travaux|Consultants?|Constructions?|Environnement"
        r"|Paysages?|Énergies?|Publicité|Productions?|Immobilier|Conseils?)(?: \([^()]{2,30}\))?",
    ),
    (
        "a shop",
        r"(?:case|local) commercial\w?(?: (?:n° ?)?\d{1,2})?(?: adresse| de la résidence [^;.«]{2,40}«)?",
    ),
    ("a landlord", r"habitat|opac|oph|immobilier"),
    ("flats that a landlord lets", r"logements (?:locatifs )?sociaux(?: \([^()]{2,30}\))?"),
    ("a building of flats with a name", r"(?:immeuble|résidence)\s[«\"][^»\"\n]{2,40}[»\"]"),
    (
        "owners of flats together",
        r"syndic(?: des copropriétaires)?|syndic de copropriété(?: (?-i:[A-ZÀ-Ý][A-ZÀ-Ý&'-]{2,20})){0,2}"
        r"|syndicat des copropriétaires|sdc|cop(?:ro(?:priété)?)?\.?(?: du| de l'immeuble)?"
        rf"|synd\.? cop\w*(?: {_NAME}){{0,2}}|[A-Z]\w{{2,20}} \(syndic\)",
    ),
    ("an office in which somebody acts", r"en cette qualité(?: au)?"),
    ("works", r"(?:usine|unité|installation|carrière|entrepôt|plate-?forme)s?[^.;]{0,70} exploit(?:e|ent|ée?s?)"),
    ("a firm before its seat", r"(?:société|sarl|sas|entreprise)s? [^;.]{2,40}(?=\s(?:situ|sis))"),
    (
        "a firm by its form",
        r"(?-i:SCI|SARL|SAS|S\.A\.S\.|S\.A\.R\.L\.|EURL|SCEA|GAEC|SA)"
        rf"(?: (?:du |de la |des |les |la |le |l'|d')?{_CAPITALS}[\w'&/-]{{0,20}}){{0,4}}",
    ),
    (
        "a firm by its short form and a name",
        r"(?-i:[Ss]té|STÉ|STE|[ÉEée]ts|ETS|SASU|SCOP|SELARL|SNC|S\.A\.)"
        rf"(?: (?:du |de la |des |les |la |le |l'|d')?{_CAPITALS}[\w'&/-]{{0,20}}){{1,4}}",
    ),
    (
        "a firm by the form behind its name",
        r"(?-i:[A-ZÀ-Ý][\w'&-]{1,20} ){1,4}(?-i:TP|BTP|T\.P\.|SARL|SAS|SASU|EURL|SCOP|SNC|S\.A\.R\.L\."
        r"|(?:ET|&|et) (?:FILS|Fils|fils|CIE|Cie|Associés|ASSOCIÉS))",
    ),
    (
        "a firm by its trade",
        r"(?-i:[A-ZÀ-Ý\d&'-]{1,15} ){0,3}(?-i:ARCHI\w*|ATELIERS?|AGENCE|CABINET|STUDIO|BUREAU)(?: (?-i:[A-ZÀ-Ý\d&'-]{1,20})){0,4}",
    ),
    (
        "a firm, an office, a landlord with a name",
        r"(?:cabinets?|bureaux? d'études?|agence|(?:société|entreprise)s?|groupements?|ets|établissements|imprimerie|crédit|banque|la poste"
        rf"|oph|opac|office public(?: de l'habitat)?)(?: (?:d'[a-zé]{{5,12}} |de |du |des |d'|la |le |les |l')?{_NAME}){{1,4}}|la poste",
    ),
    ("flats of a landlord, counted", r"\d{1,3} logements(?: (?:collectifs|individuels|locatifs|sociaux|intermédiaires)){0,3}"),
    ("a body by its initials", r"(?-i:(?:[A-Z]\.){2,5})"),
    (
        "an association, a body",
        r"(?-i:Associations?|ASSOCIATIONS?|Comité|COMITÉ|COMITE|Amicale|AMICALE|Fédération|FÉDÉRATION|Syndicat|Union|UNION|Ligue|Cercle"
        r"|Club|CLUB|Fondation|Mutuelle)(?: (?-i:de|du|des|la|le|les|et|pour|l'|d'|[dl]'?[A-ZÀ-Ý][\w'-]{1,20}|[A-ZÀ-Ý][\w'-]{1,20})){1,8}",
    ),
    ("a party to a contract", r"(?:maître d'ouvrage|candidat|promoteur|titulaire|attributaire|mandataire) ?: [^;\n]{2,62}"),
)
_SITUATED = (
    r"[\s,:–—-]{1,4}(?:à [A-ZÀ-Ý][\w'-]{2,30}(?: \(\d{5}\))?[\s,]{1,3})?"
    r"(?:(?:est )?(?:situ|sis|implant|install)\w{0,3}[\s,:]{1,3})?(?:au\s)?\Z"
)
AT_PUBLIC = re.compile(rf"(?i)\b(?:{'|'.join(pattern for _, pattern in KINDS)}){_SITUATED}")
