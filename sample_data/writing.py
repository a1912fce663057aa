"""All sample papers: which session is kept in which layout, and the facts of each."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

from data_loaders.documents.record import PaperRecord
from sample_data import reference_deliberation
from sample_data.acts import agenda
from sample_data.acts.act import Act, Awarded
from sample_data.ballots import Ballot, draw_ballot
from sample_data.contract_table import contract_csv
from sample_data.council_plan import CouncilPlan, clairvoncourt, port_sauvelle
from sample_data.known_paper import KnownPaper
from sample_data.layouts import compose_extract, compose_list, compose_minutes, house_style
from sample_data.layouts.blocks import Block
from sample_data.layouts.house_style import HouseStyle
from sample_data.layouts.print_docx import print_docx
from sample_data.layouts.print_markdown import print_markdown
from sample_data.layouts.print_pdf import print_pdf
from sample_data.layouts.print_text import print_text
from sample_data.layouts.roll_lines import REASON
from sample_data.papers_apart import disagreeing_extract, impossible_vote
from sample_data.provenance import roster_csv, source_toml
from sample_data.refused_papers import REFUSED
from sample_data.session_plan import SessionPlan, plan_sessions

Evening = list[tuple[Act, Ballot]]
FOLDERS = ("clairvoncourt", "port-sauvelle", "bordeaux")
DOUBTS = {
    "clairvoncourt": {6: "in office", 13: "weekday", 18: "papers differ"},
    "port-sauvelle": {4: "in office", 9: "stated present", 16: "votes"},
}
# By turns: (what is written, style, suffix); one session in four of the first council is kept as extracts.
LAYOUTS: dict[str, list[tuple[str, HouseStyle, str]]] = {
    "clairvoncourt": [
        ("extracts", house_style.PLAIN_EXTRACT, ".txt"),
        ("minutes", house_style.PDF_BY_CIVILITY, ".pdf"),
        ("minutes", house_style.WORD_PLAIN, ".docx"),
        ("minutes", house_style.TEXT_MINUTES, ".txt"),
        ("extracts", house_style.MARKDOWN_EXTRACT, ".md"),
        ("minutes", house_style.PDF_BY_CIVILITY, ".pdf"),
        ("minutes", house_style.WORD_PLAIN, ".docx"),
        ("minutes", house_style.PDF_BY_CIVILITY, ".pdf"),
    ],
    "port-sauvelle": [
        ("minutes", house_style.PDF_WITH_COUNTS, ".pdf"),
        ("minutes", house_style.WORD_WITH_TABLE, ".docx"),
        ("minutes", house_style.PDF_WITH_COUNTS, ".pdf"),
        ("minutes", house_style.MARKDOWN_EXTRACT, ".md"),
    ],
}


def write(folder: Path) -> list[KnownPaper]:
    """Writes every paper below `folder` (a council a folder) and tells what each is known to say."""
    papers = []
    for council in (clairvoncourt(), port_sauvelle()):
        papers += _write_council(folder / council.folder, council)
    (folder / "clairvoncourt" / "source.toml").write_text(source_toml(clairvoncourt()), encoding="utf-8")
    (folder / "clairvoncourt" / "conseillers.csv").write_text(roster_csv(clairvoncourt()), encoding="utf-8")
    published = contract_csv(clairvoncourt(), papers)
    (folder / "clairvoncourt" / "marches_publies.csv").write_text(published, encoding="utf-8")
    for name, (make, code) in REFUSED.items():
        path = _put(folder / "port-sauvelle" / name, make())
        papers.append(KnownPaper(path, PaperRecord(str(path), ""), "refused", refused=code))
    path = _put(folder / "bordeaux" / "D-20070608.txt", reference_deliberation.text().encode())
    papers.append(KnownPaper(path, reference_deliberation.record(), "reference"))
    return papers


def _write_council(folder: Path, council: CouncilPlan) -> list[KnownPaper]:
    papers: list[KnownPaper] = []
    ledger: list[Awarded] = []
    previous = None
    for session in plan_sessions(council, DOUBTS[council.folder]):
        evening = [(act, draw_ballot(session, act)) for act in agenda.draw(session, previous, ledger)]
        if session.doubt == "votes":
            impossible_vote(next(ballot for _, ballot in evening[3:] if ballot.kind == "vote"))
        papers += _write_session(folder, session, evening)
        previous = session
    return papers


def _write_session(folder: Path, session: SessionPlan, evening: Evening) -> Iterator[KnownPaper]:
    turns = LAYOUTS[session.council.folder]
    what, style, suffix = turns[session.index % len(turns)]
    if what == "minutes":
        blocks, record = compose_minutes.compose(session, evening, style)
        private = tuple(word for act, _ in evening for word in act.private)
        name = f"{session.date}_proces-verbal{suffix}"
        yield _known(folder / name, blocks, record, session, what, private=private)
    else:
        for place, (act, ballot) in enumerate(evening, 1):
            blocks, record = compose_extract.compose(session, place, act, ballot, style)
            name = f"{record.deliberations[0].number}{suffix}"
            yield _known(folder / str(session.date) / name, blocks, record, session, what, private=act.private)
    if session.doubt == "papers differ":
        blocks, record = disagreeing_extract(session, evening)
        yield _known(folder / f"{session.date}_extrait.txt", blocks, record, session, "extracts")
    if session.council.folder == "clairvoncourt" and session.index in {26, 30}:
        blocks, record = compose_list.compose(session, evening)
        yield _known(folder / f"{session.date}_liste.txt", blocks, record, session, "list")


def _known(
    path: Path, blocks: list[Block], record: PaperRecord, session: SessionPlan, layout: str, *, private: tuple[str, ...] = ()
) -> KnownPaper:
    head = f"{session.council.town} - Conseil municipal du {session.date:%d/%m/%Y}"
    if path.suffix == ".pdf":
        content = print_pdf(blocks, head, datetime.combine(session.date, time(12)))
    else:
        content = {".txt": print_text, ".md": print_markdown, ".docx": print_docx}[path.suffix](blocks)
    _put(path, content)
    if any(REASON in block.text for block in blocks):
        private = (*private, REASON)
    record.source = str(path)
    return KnownPaper(path, record, f"{layout}{path.suffix}", session.doubt, private=private)


def _put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
