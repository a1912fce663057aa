"""Short invented minutes, to be read whole; each may also be flattened to one line, as some text layers are."""

from data_loaders.documents import pipeline
from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice import vote
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord, VoteRecord
from data_loaders.documents.text.view import View

HEAD = """Commune de Valbourg
PROCES-VERBAL DU CONSEIL MUNICIPAL
Séance du 12 mai 2022
L'an deux mille vingt-deux, le douze mai à vingt heures trente, le conseil municipal de la commune de Valbourg, dûment convoqué le 5 mai
2022, s'est réuni sous la présidence de M. Jean DUPONT, maire.
"""
FOOT = """
Secrétaire de séance : Mme Anne PETIT

1 - Approbation du procès-verbal
Le conseil approuve à l'unanimité.
"""
# The head and the foot of minutes of a syndicat's comité.
COMMITTEE_HEAD = """COMPTE RENDU DU COMITE SYNDICAL
Séance du 9 mars 2021
L'an deux mille vingt et un, le neuf mars à dix-huit heures, les membres du comité syndical se sont réunis à Valbourg.

"""
COMMITTEE_FOOT = "\nSecrétaire de séance : Mme Anne PETIT\n\n1 - Tarifs\nLe comité approuve à l'unanimité.\n"
# A roll's first line, those it tells as present, and two who are away with the holders of their proxies.
HERE = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\n"
SAT = ["Jean DUPONT present", "Anne PETIT present", "Luc MERLE present", "Rose NOIR present"]
GIVEN = ["Léa ROUX represented -> Anne PETIT", "Paul GRIS represented -> Luc MERLE"]


def read(text: str, flat: bool = False) -> PaperRecord:
    """The record of a text."""
    return pipeline.extract(Paper("minutes.txt", "", "text/plain", " ".join(text.split()) if flat else text))


def minutes(roll: str, after: str = "", flat: bool = False) -> PaperRecord:
    """The record of minutes with this roll call and these words after their only item."""
    return read(f"{HEAD}{roll}{FOOT}{after}", flat)


def lines(record: PaperRecord) -> list[str]:
    """ "name status", with the holder of a proxy behind an arrow."""
    return [f"{a.name} {a.status}" + (f" -> {a.proxy_to}" if a.proxy_to else "") for a in record.attendance]


def committee(roll: str) -> list[str]:
    """The lines of a syndicat's minutes with this roll call."""
    return lines(read(COMMITTEE_HEAD + roll + COMMITTEE_FOOT))


def item_vote(text: str, title: str = "Parcelle du Bas-Clos") -> VoteRecord:
    """The vote of an item with these words below its title."""
    return vote.of_item(prose(View.of(text)), 0, len(text), title=title, record=PaperRecord("paper.txt", ""))


def unchaired(roll: str) -> list[str]:
    """The lines of minutes with this roll call and no word of who presides."""
    head, _, _ = HEAD.partition("L'an")
    return lines(read(f"{head}{roll}{FOOT}"))
