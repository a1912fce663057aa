"""What a load could not place, for its last lines: papers of no session, and councils of which several bear the name."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, Engine, select

from council import Document, OpenFile, PublishedAct, PublishedGrant, RegisterLine, Warning, places
from database.identities.names import council_key
from database.review.listed import Listed
from database.sessions.unplaced import unplaced
from locales import plural, text

_SHOWN = 5
_MOST_NAMED = 6
# Tables of open data whose rows may name a body without a number.
_BODIES = (
    (RegisterLine.council, RegisterLine.council_siret, RegisterLine.file_id),
    (PublishedAct.council_name, PublishedAct.council_siret, PublishedAct.file_id),
    (PublishedGrant.grantor_name, PublishedGrant.grantor_siret, PublishedGrant.file_id),
)


def lines(engine: Engine, run: int) -> list[str]:
    """The sentences on the papers of this run; none where all have their session and their council."""
    own = select(Document.id, Document.source).where(Document.run == run, Document.state == "read")
    with engine.connect() as connection:
        sources = {row.id: row.source for row in connection.execute(own)}
        lost = [one for one in unplaced(connection) if one.document_id in sources and one.kind != "paper"]
        asked = select(Warning.values).join(Document, Document.id == Warning.document_id)
        asked = asked.where(Warning.code == "council_homonyms", Document.run == run)
        homonyms = {(values["name"], values["candidates"]) for values in connection.execute(asked).scalars()}
        homonyms |= set(_published(connection, run))
    return [*_of_no_session(lost), *_of_several(homonyms)]


def _published(connection: Connection, run: int) -> Iterator[tuple[str, str]]:
    """The names without a number, in tables of this run, that several communes bear: which of them it is nobody can tell."""
    for name, siret, file_id in _BODIES:
        found = select(name).join(OpenFile, OpenFile.id == file_id).where(OpenFile.run == run, siret.is_(None), name.is_not(None))
        for one in map(str, connection.execute(found.distinct()).scalars()):
            alike = [place for place in places.communes(council_key(one)) if place.kind == "commune"]
            if len(alike) > 1:
                yield one, ", ".join(f"{p.name} ({places.department(p.department)})" for p in alike[:_MOST_NAMED])


def _of_no_session(lost: list[Listed]) -> list[str]:
    kinds = Counter(one.kind for one in lost)
    papers = list(dict.fromkeys(one.source for one in lost))
    if not papers:
        return []
    shown = ", ".join(papers[:_SHOWN]) + (" …" if len(papers) > _SHOWN else "")
    return [plural("loading.no_session", len(papers), "fr", council=kinds["council"], date=kinds["session.date"], sources=shown)]


def _of_several(homonyms: set[tuple[str, str]]) -> list[str]:
    return [text("loading.homonyms", "fr", name=name, candidates=candidates) for name, candidates in sorted(homonyms)]
