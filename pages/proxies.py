"""Who gives whom a proxy, how often and when, and which proxies are worth a look beside what the law allows?"""

import charts.proxies as draw
from charts.labels import labels
from metrics import proxies
from metrics.attendance import left_out as attendance_left_out
from metrics.attendance import share as attendance_share
from metrics.filters.filters import apply
from ui import data, empty, navigation
from ui.filters import bar as filter_bar
from ui.filters import one_term
from ui.opening import open_page
from ui.papers import evidence
from ui.rows import coverage_frames
from ui.sentences.sittings import proxies as sentences
from ui.tables import line_style, proof_lines
from ui.tables.chart_block import chart
from ui.tables.table import table

PAIRS = ("councillor", "proxy_to", "council", "term", "times", "first", "last")
EACH = ("date", "councillor", "proxy_to", "council", "whole", "held", "limit", "holder_state", "in_a_row", "in_rates", "quote")
DEFINED = ("proxies", "proxy_limits", "states", "closing")

frames = open_page("proxies", "group", "q", "view", "part", defined=DEFINED)
filters = filter_bar.show(data.lines(), "group", "q")
given = apply(data.derived("proxies", lambda _: proxies.given(data.lines())), filters)
given, sessions, quarters = one_term.choose(given, apply(frames["sessions"], filters), coverage_frames.quarters(filters), filters)
looks = proxies.worth_a_look(given)
sentences.counted(given, sessions, quarters)
view = filter_bar.view("proxies", "pairs", "each", "looks")

if given.is_empty():
    empty.nothing_of_this_kind("proxies")
elif view == "pairs":
    pairs = proxies.beside_sessions(proxies.most_frequent(proxies.pairs(given)), sessions)
    if mark := chart("proxy_pairs", draw.by_pair, labels, pairs, sentences.chart(pairs), opens="pair"):
        navigation.go("councillor", id=mark["councillor_id"], term=mark["term"])
    sentences.looked_at(looks, given)
    if row := table("proxy_pairs", pairs, PAIRS, filters, DEFINED):
        navigation.go("councillor", id=row["councillor_id"], term=row["term"])
elif view == "each":
    if row := table("proxies", given, EACH, filters, DEFINED):
        evidence.panel("attendance", row)
else:
    line_style.apply()
    sentences.looked_at(looks, given)
    told = attendance_left_out.reasoned(attendance_share.beside(looks.head(100), data.shares()), frames["sessions"])
    proof_lines.of_proxies(told.iter_rows(named=True), sentences.why)
    table("proxy_looks", looks, ("look", *EACH), filters, DEFINED, selectable=False, empty_key="proxy_looks")
