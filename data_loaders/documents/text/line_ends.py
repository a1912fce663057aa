"""Line ends lost where a page became text: "…, maire de ValbourgÉtaient présents : …", "conseillères municipalesMM. NOIR, VERT"."""

import re
from collections.abc import Iterator

from data_loaders.documents.text.letters import Edit

_HEADINGS = (
    r"(?:xcusé|bsent|résent|eprésenté)e?s(?:\s(?:et\s)?(?:non\s)?(?:excusé|représenté|absent)e?s)?\s{0,2}:"
    r"|taient\s(?:présent|absent|excusé|représenté)"
)
_LOST = re.compile(
    rf"[EÉAPR](?<=[a-zà-ÿ).].)(?:{_HEADINGS})"
    r"|M(?<=[a-zà-ÿ)].)(?:M?\.|mes?|lles?|r|onsieur|adame|essieurs|esdames)\s{1,2}(?=[A-ZÀ-Ý][^\W\d_]{1,20}[\s-][A-Za-zÀ-ÿ])"
)


def restored(text: str) -> Iterator[Edit]:
    """A line's end ahead of each heading that a small letter, a full stop or a bracket runs into, a comma ahead of each such civility."""
    for match in _LOST.finditer(text):
        yield match.start(), match.start() + 1, (", " if match[0][0] == "M" else "\n") + match[0][0]
