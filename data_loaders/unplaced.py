"""What a load could not place, for its last lines: papers of no session, and councils of which several bear the name."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, Engine, select

from council import Document, OpenFile, Warning, places
from database.identities.shared_names import answers, homonyms
from database.open_data.bodies import BODIES
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
        several = {(values["name"], values["candidates"]) for values in connection.execute(asked).scalars()}
        several |= set(_published(connection, run))
    return [*_of_no_session(lost), *_of_several(several)]


def _published(connection: Connection, run: int) -> Iterator[tuple[str, str]]:
    """The names without a number, in tables of this run, that several bodies bear: which of them it is nobody can tell."""
    for table, (name, siret) in BODIES.items():
        own = table.__table__.c
        found = select(own[name], own.file_id).join(OpenFile, OpenFile.id == own.file_id)
        found = found.where(OpenFile.run == run, own[siret].is_(None), own[name].is_not(None))
        for one, number in connection.execute(found.distinct()):
            if (alike := homonyms(one)) and not answers(_told(connection, number), one):
                yield one, places.in_words(alike)


def _told(connection: Connection, number: int) -> str | None:
    why = connection.execute(select(OpenFile.why).where(OpenFile.id == number)).scalar_one()
    told: str | None = why.get("council_siret")
    return told


def _of_no_session(lost: list[Listed]) -> list[str]:
    kinds = Counter(one.kind for one in lost)
    papers = list(dict.fromkeys(one.source for one in lost))
    if not papers:
        return []
    shown = ", ".join(papers[:_SHOWN]) + (" …" if len(papers) > _SHOWN else "")
    return [plural("loading.no_session", len(papers), "fr", council=kinds["council"], date=kinds["session.date"], sources=shown)]


def _of_several(homonyms: set[tuple[str, str]]) -> list[str]:
    return [text("loading.homonyms", "fr", name=name, candidates=candidates) for name, candidates in sorted(homonyms)]
