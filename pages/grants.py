"""To whom does the council give money, and which decision says so?"""

import charts.grants as draw
from charts.labels import labels
from metrics.money import grants as totals
from metrics.money import named, out_of_scale
from metrics.published import grants_published
from ui import empty, in_part, lead
from ui.filters import bar as filter_bar
from ui.filters import sides
from ui.opening import open_page
from ui.papers import evidence
from ui.rows import coverage_frames, grant_rows, over_bars, party_rows, published
from ui.sentences import money, received, spending
from ui.tables.chart_block import chart
from ui.tables.table import table

WORDS = ("beneficiary", "theme", "min", "max", "q")
TOTALS = ("beneficiary", "council", "grants", "amount_cents", "amount_not_printed", "voted_only", "both", "published_only", "first", "last")
LINES = (
    "date", "beneficiary", "amount_cents", "title", "origin", "published_part_cents", "agreed_on", "council", "number", "theme", "quote",
)  # fmt: skip
ALONE = ("year", "agreed_on", "beneficiary", "amount_cents", "purpose", "in_totals", "candidates", "grantor", "source", "row")
DEFINED = ("grants", "one_truth")

frames = open_page("grants", *WORDS, "side", defined=DEFINED)
filters = filter_bar.show(frames["grants"], *WORDS)
every_grant, told = grant_rows.granted(filters), grant_rows.alone(filters)
once = published.told_once(told)
if every_grant.is_empty() and once.is_empty():
    empty.nothing_left("grants", held=not (frames["grants"].is_empty() and frames["published_grants"].is_empty()))

side = sides.asked("grants", every_grant, once)
grants, alone = side.held, side.alone
partial = in_part.found("grants", filters)
counted = grants_published.both(grants, alone)  # the bars below count these, too
every = grants_published.by_beneficiary(grants, alone)
given = grant_rows.with_due(party_rows.beside_beneficiaries(named.ranked(every, "beneficiary")), grants)
received.grants_lead(
    totals.by_year(counted),
    partial=partial.height > 0,
    read=coverage_frames.read(filters),
    given=given,
    masked=totals.to_private_persons(counted),
)
with lead.notes():
    if grants.height:
        money.grants(totals.by_year(grants), totals.to_private_persons(grants))
    sides.told(side, every_grant, once, "grants")
    spending.refused(grant_rows.refused(filters))
    spending.twins(told.height - once.height)
    spending.out_of_scale(out_of_scale.of_grants(grants))
with lead.switches():
    in_part.told(partial)
    party_rows.offer(given, "beneficiary")
with lead.notes():
    spending.unnamed(named.unnamed(every, "beneficiary", "grants", "amount_cents"), "grants")
if given.height:
    titled = over_bars.of_beneficiaries(given, grants)
    if mark := chart("beneficiaries", draw.by_beneficiary, labels, titled, money.grants_chart(given), opens="beneficiary"):
        filter_bar.narrow(beneficiary=mark["beneficiary"], council=mark.get("council"))
    columns = party_rows.with_maybe(TOTALS, given, "amount_not_printed")
    if row := table("beneficiaries", given, columns, filters, DEFINED, summed=("amount_cents",)):
        filter_bar.narrow(beneficiary=row["beneficiary"], council=row["council"])
if row := table("grant_lines", grants, LINES, filters, DEFINED, summed=("amount_cents",), empty_key="grants"):
    evidence.panel("grant", row)
if alone.height:
    table("grants_alone", alone.rename({"date": "agreed_on"}), ALONE, filters, DEFINED, selectable=False)
