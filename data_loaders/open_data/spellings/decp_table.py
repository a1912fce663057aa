"""Titles of DECP as tables: names of data.economie.gouv.fr, of decp.info, of the schema of a row a contract and its titles, of portals."""

SPELLINGS: dict[str, tuple[str, ...]] = {
    "contract_id": ("id", "id marche", "marche id", "numero d identification unique de marche public", "numero du marche"),
    "buyer_siret": ("acheteur id", "id acheteur", "acheteurs id", "autoriteconcedante id", "identification de l acheteur siret"),
    "buyer_name": ("acheteur nom", "nom acheteur", "acheteurs nom", "autoriteconcedante nom", "nom de l acheteur"),
    "framework_id": ("idaccordcadre", "identifiant de l accord cadre"),
    "nature": ("nature marche", "nature du marche"),
    "title": ("objet", "objet marche", "marche objet", "objet du marche", "objet du marche ou du lot"),
    "procedure": ("procedure de passation", "procedure de passation de marche"),
    "cpv": ("codecpv", "cpv code", "code cpv", "code cpv principal"),
    "technique": ("techniques", "techniques technique"),
    "amount": ("montant", "montant marche", "valeurglobale", "montant du marche"),
    "notified_on": ("datenotification", "date notification", "notification date", "datesignature", "date de notification"),
    "published_on": ("datepublicationdonnees", "publication date", "date de publication des donnees"),
    "duration_months": ("dureemois", "duree mois", "duree initiale du marche"),
    "offers": ("offresrecues", "offres recues"),
    "place_code": ("lieuexecution code", "lieu exec code", "code du lieu d execution"),
    "version": ("modification id",),
    "change_reason": ("objetmodification", "objet de la modification"),
    "supplier_id": ("titulaire id", "titulaires id", "id titulaire", "identifiant du titulaire"),
    "supplier_scheme": ("titulaire typeidentifiant", "titulaires id type", "type d identifiant titulaire"),
    "supplier_name": ("titulaire nom", "titulaire denominationsociale", "titulaires denomination", "denomination sociale"),
    **{
        f"supplier_{ours}_{n}": (f"titulaire {theirs} {n}",)
        for n in (1, 2, 3)
        for ours, theirs in (("id", "id"), ("scheme", "typeidentifiant"), ("name", "denominationsociale"))
    },
    "change_id": ("idmodification",),
    "change_amount": ("montantmodification", "modif marche montant"),
    "change_duration": ("dureemoismodification", "modif duree mois"),
    "changed_on": ("datenotificationmodificationmodification", "datenotificationmodification", "modif signature date"),
    "change_published_on": ("datepublicationdonneesmodificationmodification", "modif publication date"),
    "change_supplier_id": ("idtitulairemodification", "modif titulaires id"),
    "change_supplier_scheme": ("typeidentifianttitulairemodification", "modif titulaires id type"),
    "change_supplier_name": ("modif titulaires denomination",),
    "source_url": ("sourcefile",),
    "kind": ("type",),
}
IGNORED = tuple(
    f"{prefix}{name}"
    for prefix, names in (
        ("", ("uid", "donneesactuelles", "anomalies", "source", "sourcedataset", "dureerestantemois", "montant rationalise")),
        ("", ("montant anomalie", "montant anomalie raisons", "titulaire distance", "formeprix", "typesprix", "attributionavance")),
        ("", ("tauxavance", "marcheinnovant", "modalitesexecution", "considerationssociales", "considerationsenvironnementales")),
        ("", ("ccag", "soustraitancedeclaree", "typegroupementoperateurs", "origineue", "originefrance", "lieuexecution typecode")),
        ("", ("lieuexecution nom", "code postal acheteur", "idsoustraitant", "typeidentifiantsoustraitant")),
        ("", ("numero d identification unique de marche public national", "attribution d avance", "taux de l avance", "origine ue")),
        ("", ("origine france", "marche innovant", "sous traitance declaree", "type de groupement d operateurs", "forme du prix")),
        ("", ("type de code du lieu d execution", "nom du lieu d execution", "donnees actuelles")),
        ("acheteur ", ("categorie", "commune code", "commune nom", "departement code", "departement nom", "region code", "region nom")),
        ("acheteur ", ("latitude", "longitude", "population")),
        ("titulaire ", ("categorie", "commune code", "commune nom", "departement code", "departement nom", "region code", "region nom")),
        ("titulaire ", ("latitude", "longitude", "activite code", "activite libelle")),
    )
    for name in names
)
