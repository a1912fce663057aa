"""Line ends lost where a page became text: "…, maire de ValbourgÉtaient présents : …", "M. Luc NOIRValbourg : M. Guy VERT"."""

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
_LABEL = re.compile(r"^[ \t]{0,9}([A-ZÀ-Ý](?:[^\W\d_]|['’ -]){3,40})(?<! ) ?:[ \t]", re.MULTILINE)
_REACH, _MOST = 12_000, 100


def restored(text: str) -> Iterator[Edit]:
    """A line's end ahead of each heading that a small letter, a full stop or a bracket runs into, a comma ahead of each such civility.

    And ahead of what opens a line with its colon elsewhere, where a name runs into it.
    """
    for match in _LOST.finditer(text):
        yield match.start(), match.start() + 1, (", " if match[0][0] == "M" else "\n") + match[0][0]
    labels = {match[1] for match in _LABEL.finditer(text, 0, _REACH)}
    if 0 < len(labels) <= _MOST:
        glued = re.compile(rf"(?<=[^\W\d_])(?:{'|'.join(map(re.escape, sorted(labels)))})(?= ?:[ \t])")
        for match in glued.finditer(text, 0, _REACH):
            if text[match.start() - 1].islower() or not match[0].isupper():  # no "MERLE :" out of "LEMERLE :"
                yield match.start(), match.start() + 1, "\n" + match[0][0]
