"""Which papers were read, refused or doubtful, and where do they come from?"""

from charts import palette
from charts.labels import labels
from charts.stacked import by_year as stacked
from metrics import by_year
from metrics.filters.filters import apply
from ui import data, navigation
from ui.appearance import on_a_phone
from ui.filters import bar as filter_bar
from ui.opening import open_page
from ui.rows import coverage_frames, data_words, open_file_rows, party_rows, year_rows
from ui.sentences import open_data, papers
from ui.tables.chart_block import chart
from ui.tables.table import table

PAPERS = (
    "source", "state", "kind", "council", "date", "pages", "facts", "publisher", "licence", "url", "retrieved_on", "read_at",
    "media_type", "sha256",
)  # fmt: skip
REFUSED = ("source", "message", "council", "date")
DOUBTS = ("source", "council", "date", "message", "quote")
MERGES = ("council", "name", "person", "merge_state", "rule", "decided_by", "decided_on", "decision_reason")

FILES = ("source", "form", "rows_read", "rows_kept", "rows_refused", "unknown_columns", "publisher", "licence", "retrieved_on", "loaded_at")
RULES = ("source", "rule", "rows", "first_row", "last_row")
ALIKE = ("council", "supplier", "other", "state", "score", "siren", "person", "source", "row")
SHARED = ("council", "homonyms", "rows", "source")
LINES = ("council", "date", "councillor", "status", "doubtful", "source", "row")
SEATED = ("council", "state", "councillor", "registered", "function", "mandate_start", "function_start", "last", "source", "row")

frames = open_page("sources", "q", defined=("name_merges",))
filters = filter_bar.show(data.papers(), "q")
documents = apply(data.papers(), filters)
files, refused = (open_file_rows.of_council(name, filters) for name in ("open_files", "refused_rows"))
reported = apply(data_words.doubts(), filters)
refusals = reported.filter(reported["code"] == "refused")
doubts = apply(frames["doubts"], filters)
papers.states(documents)
years = year_rows.named(by_year.papers(documents), "paper_state")
behind, of_council = coverage_frames.behind(filters), bool(filters.council)
if on_a_phone():  # its first screen has room for one of the two
    papers.kept_out(refusals, refused, doubts, behind, of_council=of_council)
if years.height:
    chart("papers_years", stacked, labels, years, year_rows.sentence(years), colours=palette.PAPER, captioned=False)
if not on_a_phone():
    papers.kept_out(refusals, refused, doubts, behind, of_council=of_council)
if refusals.height and (row := table("refusals", refusals, REFUSED, filters)):
    navigation.go("act", document=row["document_id"])
if row := table("papers", documents, PAPERS, filters, height=420):
    navigation.go("act", document=row["document_id"])
papers.warnings_meaning(doubts)
if row := table("doubts", reported.filter(reported["code"] != "refused"), DOUBTS, filters, empty_key="warnings"):
    navigation.go("act", document=row["document_id"])
table("name_merges", apply(frames["name_merges"], filters), MERGES, filters, ("name_merges",), selectable=False, empty_key="merges")
pairs = party_rows.every(apply(frames["party_pairs"], filters))
table("party_pairs", pairs, party_rows.SHOWN, filters, selectable=False, empty_key="merges")
table("open_files", open_data.named(files, "form"), FILES, filters, selectable=False, empty_key="open_files")
table("refused_rows", open_data.named(refused, "rule"), RULES, filters, selectable=False, empty_key="refused_rows")
open_data.shared_meaning()
table("shared_names", apply(frames["shared_names"], filters), SHARED, filters, selectable=False, empty_key="shared_names")
table("register_doubts", apply(frames["register_doubts"], filters), LINES, filters, selectable=False, empty_key="register_doubts")
open_data.register_meaning()
seated = open_data.seats_in_words(apply(frames["register_matches"], filters))
table("register_matches", seated, SEATED, filters, selectable=False, empty_key="register_matches")
open_data.suppliers_meaning()
alike = open_data.alike_in_words(apply(frames["supplier_candidates"], filters))
table("supplier_candidates", alike, ALIKE, filters, selectable=False, empty_key="supplier_candidates")
papers.data_version()
