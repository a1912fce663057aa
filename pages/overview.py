"""What do we know of this council: how many sessions, decisions and contracts, and how far can the figures be trusted?"""

from metrics import overview
from metrics.filters import apply
from ui import data, filter_bar, navigation
from ui.opening import open_page
from ui.sentences import papers
from ui.table import table

COLUMNS = ("date", "council", "k", "n", "unknown", "rate", "acts", "unanimous", "contracts", "grants", "in_rates", "difference")
DEFINED = ("council_presence", "unanimity_expressed", "closing")

frames = open_page("overview", defined=DEFINED)
filters = filter_bar.show(frames["sessions"])
chosen = data.filtered(filters)
counts = overview.counts(chosen)
papers.figures(counts)
papers.coverage(counts)
navigation.ways_in()

votes, contracts = apply(data.votes(), filters), data.contracts(filters)
last = overview.last_sessions(apply(data.meetings(), filters), votes, contracts, chosen["grants"], limit=12)
if row := table("last_sessions", last, COLUMNS, filters, DEFINED):
    navigation.go("sessions", id=row["session_id"])
