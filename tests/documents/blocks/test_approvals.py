"""The approval of earlier minutes: the agenda's line is no item, the heading that the council decides upon is."""

from data_loaders.documents.choice import items
from data_loaders.documents.text.view import View

MINUTES = """Ordre du jour
Approbation du compte rendu du conseil du 19 juin 2023
Tarifs de la cantine

Approbation du compte rendu du Conseil Municipal du 19 juin 2023
Le compte rendu est validé à l'unanimité.
"""


def test_an_approval_that_the_agenda_announces_is_one_item() -> None:
    view = View.of(MINUTES)
    found = [item for item in items.find(view, "minutes") if view.folded.startswith("approbation", item.heading.title)]
    assert [item.heading.start for item in found] in ([MINUTES.rindex("Approbation")], [])
    alone = View.of(MINUTES[MINUTES.rindex("Approbation") :] + "1 - Tarifs de la cantine\nLe conseil adopte à l'unanimité.\n")
    assert next(item.heading.start for item in items.find(alone, "minutes")) == 0
