"""The mappings that a reviewer wrote for one city's published tables: what each column is, which rows are none."""

_CITY = 'reviewed = true\nform = "{form}"\n'
_BUYER = '[constants]\nbuyer = "Ville de Rochebelle"\nbuyer_siret = "21330063500017"\n'
_GRANTOR = '[constants]\ngrantor_name = "Ville de Rochebelle"\nyear = "{year}"\n'
_COUNCIL = '[constants]\ncouncil_name = "Ville de Rochebelle"\ncouncil_siret = "21330063500017"\n'

# Contracts concluded, 2006 to 2011: a total stands above its lots without a holder, the lots without title and day.
LISTS = (
    _CITY.format(form="contract_list")
    + 'fill_down = ["Objet du marché", "Date de notification"]\n'
    + _BUYER
    + 'tax = "HT"\n'
    + """
[fields]
title = "Objet du marché"
lot = { column = "nom de l'attributaire…", pattern = '(?i)\\blots? +n?°? *(\\d+[a-z]?)\\b' }
supplier = { column = "nom de l'attributaire…", take = "before_postcode" }
notified_on = "Date de notification"
amounts = "montant du marché…"
[[skip]]
blank = ["nom de l'attributaire…"]
[[skip]]
column = "Objet du marché"
pattern = "^(?i:objet du marché)"
"""
)
TABLE_2012 = (
    _CITY.format(form="contract_list")
    + 'header = 4\nfill_down = ["N° Marché", "Objet", "Type de marché", "Date de notification"]\n'
    + _BUYER
    + 'tax = "HT"\n'
    + """
[fields]
contract_id = "N° Marché"
title = "Objet"
supplier = "Attributaire"
notified_on = "Date de notification"
amount = { column = "I", when = { "Type de marché" = "ordinaire", J = "", K = "", L = "" } }
max_amount = { column = "I", when = { "Type de marché" = "à bons de commande", J = "", K = "", L = "" } }
[[skip]]
blank = ["Attributaire"]
[[skip]]
column = "Objet"
pattern = "^Objet$"
"""
)
TABLE_2013 = (
    _CITY.format(form="contract_list")
    + "header = 6\n"
    + 'fill_down = ["N° Marché", "Objet du marché", "Date de notif.", "Type"]\n'
    + _BUYER
    + 'tax = "HT"\n'
    + """
[fields]
contract_id = "N° Marché"
title = "Objet du marché"
lot = "Lot"
supplier = "Nom Tiers"
supplier_siret = "SIREN"
procedure = "Procéd."
notified_on = { column = "Date de notif.", dates = "%d/%m/%y" }
amount = { column = "Montant total du lot…", values = { sans = "" }, when = { Type = "ordinaire" } }
max_amount = { column = "Montant total du lot…", values = { sans = "" }, when = { Type = "BC" } }
min_amount = { column = "Montant mini du lot toutes…", values = { sans = "0" }, when = { Type = "BC" } }
[[skip]]
blank = ["Nom Tiers"]
"""
)
PURCHASES = (
    _CITY.format(form="contract_list")
    + _BUYER
    + 'tax = "HT"\n'
    + """
[fields]
title = "Titre"
supplier = { column = "Fournisseur(s) retenu(s)", split = "\\n" }
min_amount = { column = "Montant mini HT", values = { "-" = "" } }
max_amount = { column = "Montant maxi HT", values = { "-" = "" } }
notified_on = "Date de la notification…"
"""
)
GRANTS_2012 = (
    _CITY.format(form="scdl_grants")
    + _GRANTOR.format(year=2012)
    + """
[fields]
beneficiary_name = "Association (handicap)"
amount = "Montant"
[[skip]]
column = "Nature"
pattern = "^(?:Total|Nature)"
[[skip]]
blank = ["N°Asso.", "Nature"]
"""
)
GRANTS_2013 = (
    _CITY.format(form="scdl_grants")
    + _GRANTOR.format(year=2013)
    + '[fields]\nbeneficiary_name = "STRUCTURE"\namount = "Montant"\n[[skip]]\nblank = ["CODE"]\n'
)
GRANTS_2014 = (
    _CITY.format(form="scdl_grants")
    + 'sheet = "Subventions"\n'
    + _GRANTOR.format(year=2014)
    + """
[fields]
beneficiary_name = "Structure"
purpose = "Nom du projet"
amount = "Montant"
[[skip]]
column = "Etape"
pattern = "^(?!Conseil Municipal$)"
"""
)
DECIDED = (
    _CITY.format(form="scdl_deliberations") + _COUNCIL + '[fields]\nnumber = "Numéro de délibération"\ntitle = "Titre"\ndate = "Date CM"\n'
)
ARCHIVES = (
    _CITY.format(form="scdl_deliberations")
    + "header = 0\nseparator = \";\"\nrecord_starts = '^\\d{4}-\\d{2}-\\d{2};'\n"
    + _COUNCIL
    + '[fields]\ndate = "A"\ntitle = "B"\nnumber = "C"\n'
)
ASSOCIATIONS = (
    _CITY.format(form="scdl_grants")
    + '[constants]\ngrantor_name = "Ville de Rochebelle"\n[fields]\nyear = "Année"\nbeneficiary_name = "Association"\namount = "Montant"\n'
)
