"""The paper's own title taken for an act: "1 COMPTE RENDU DE LA SÉANCE DU 3 MAI 2021", in the minutes of that day."""

import re
from collections.abc import Sequence

from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text import dates
from data_loaders.documents.text.view import View

_FEWEST = 2  # in a paper of one act its title may be all that was found of it
_OWN = re.compile(
    r"(?:conseil (?:municipal|communautaire|metropolitain|departemental|syndical)|comite syndical) du (?=(?:[a-z]{5,8} )?\d)"
    r"|(?:\d{1,2}[ .)/–-]{1,3})?(?:le )?(?:compte[- ]rendu|proces[- ]verbal|registre|extrait|liste)(?: (?!d'approbation)[a-z']{2,14}){0,6}"
    r" d(?:e |u |es )(?:la )?(?:seance|reunion|conseil|comite|bureau|deliberation)"
)


def places(record: PaperRecord, titles: Sequence[str | None]) -> set[int]:
    """The places of titles that name the minutes of the very day: a council approves those of an earlier one."""
    day = record.session.date
    own = {n for n, title in enumerate(titles) if day and title and _is_own(title, day)}
    return own if len(titles) >= _FEWEST else set()


def _is_own(title: str, day: str) -> bool:
    view = View.of(title)
    told = {date.iso() for date in dates.search(view)}
    return told == {day} and _OWN.match(view.folded) is not None


def example(text: str) -> bool | None:
    """Whether a title is that of the minutes of 3 May 2021; None where it is not."""
    return _is_own(text, "2021-05-03") or None


EXAMPLES: list[tuple[str, bool]] = [
    ("COMPTE RENDU DE LA SÉANCE DU CONSEIL MUNICIPAL DU 3 MAI 2021 établi conformément au code", True),
    ("Procès-verbal de la réunion du 03/05/2021", True),
]
NOT_FOUND: list[str] = ["Approbation du procès-verbal de la séance du 3 mai 2021", "Procès-verbal de la séance du 29 mars 2021"]
