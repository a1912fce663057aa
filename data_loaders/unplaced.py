"""What a load could not place, for its last lines: papers of no session, and councils of which several bear the name."""

from collections import Counter

from sqlalchemy import Engine, select

from council import Document, Warning
from database.review.listed import Listed
from database.sessions.unplaced import unplaced
from locales import plural, text

_SHOWN = 5


def lines(engine: Engine, run: int) -> list[str]:
    """The sentences on the papers of this run; none where all have their session and their council."""
    own = select(Document.id, Document.source).where(Document.run == run, Document.state == "read")
    with engine.connect() as connection:
        sources = {row.id: row.source for row in connection.execute(own)}
        lost = [one for one in unplaced(connection) if one.document_id in sources and one.kind != "paper"]
        asked = select(Warning.values).join(Document, Document.id == Warning.document_id)
        asked = asked.where(Warning.code == "council_homonyms", Document.run == run)
        homonyms = {(values["name"], values["candidates"]) for values in connection.execute(asked).scalars()}
    return [*_of_no_session(lost), *_of_several(homonyms)]


def _of_no_session(lost: list[Listed]) -> list[str]:
    kinds = Counter(one.kind for one in lost)
    papers = list(dict.fromkeys(one.source for one in lost))
    if not papers:
        return []
    shown = ", ".join(papers[:_SHOWN]) + (" …" if len(papers) > _SHOWN else "")
    return [plural("loading.no_session", len(papers), "fr", council=kinds["council"], date=kinds["session.date"], sources=shown)]


def _of_several(homonyms: set[tuple[str, str]]) -> list[str]:
    return [text("loading.homonyms", "fr", name=name, candidates=candidates) for name, candidates in sorted(homonyms)]
