"""Sentences on open data: how much was published, what each list can and cannot mean, the reasons of a match and of a sign."""

import polars as pl
import streamlit as st

from metrics.ahead import ahead
from metrics.money.named import named as bears_a_name
from ui import lead
from ui.language import count, day, large_euros, number, say
from ui.rows import published as published_rows
from ui.rows import year_rows
from ui.rows.coverage_frames import Read
from ui.sentences import money, period

_OPEN = (("page.money.open_maximum", "no_ceiling"), ("lead.no_amount", "amount_missing"))


def counted(rows: pl.DataFrame, councils: int, read: Read | None = None) -> None:
    """How many contracts, how many of them meet a vote (`published.meeting`); of how many buyers, over which time, from how many files.

    `councils`: how many are read here, among whose contracts one looks for these; 0 where one was chosen, `read`: its sessions.
    """
    first, last = rows["date"].min(), rows["date"].max()
    buyers, files = (rows.select(of).to_series().n_unique() for of in (pl.coalesce("buyer_siret", "buyer"), "file_id"))
    meet = {kind: int((rows["meets"] == kind).sum()) for kind in ("matched", "possible")}
    late = rows.filter(ahead("date")).height
    undated = rows["date"].null_count()
    met = say("page.published.met", **{kind: number(n) for kind, n in meet.items()}) if any(meet.values()) else _unmet(read)
    whose = _read(rows, councils, buyers) or count("page.published.buyers", buyers)
    undated_rows = year_rows.undated_said(published_rows.past(rows)["date"].null_count())
    when = period.of(rows)
    lead.counted(
        "page.published.counted",
        rows.height,
        when=when and f" {when}",
        told=lead.sentences(met, _outside(rows, read), *undated_rows, whose, *_holders(rows)),
    )
    for said in [count("page.published.ahead", late)] * bool(late) + [count("page.published.undated", undated)] * bool(undated):
        lead.notes().text(said)
    lead.notes().text(say("page.published.from", buyers=number(buyers), files=number(files)))
    if first is not None and last is not None:
        lead.notes().text(say("page.published.span", first=day(first), last=day(last)))  # type: ignore[arg-type]


def _holders(rows: pl.DataFrame) -> list[str]:
    """How many name their holder, where not all do: the page of holders ranks no others, and counts fewer contracts than this one."""
    told = rows.filter(bears_a_name("supplier")).height
    return [count("page.published.named", told)] if told < rows.height else []


def _unmet(read: Read | None) -> str:
    """That none meets a vote; of a council without a session read, why."""
    return say("page.published.no_session" if read is not None and not read.years else "page.published.unmet")


def _outside(rows: pl.DataFrame, read: Read | None) -> str:
    """How many that meet no vote are notified before or after the years whose sessions were read: there was no vote to find."""
    if read is None or not read.years:
        return ""
    first, last = read.years[0], read.years[-1]
    outside = rows.filter(pl.col("meets").is_null(), ~pl.col("date").dt.year().is_between(first, last)).height
    key = "page.published.all_outside" if outside == rows.height else "page.published.outside"
    return count(key, outside, all=number(rows.height), span=period.between(first, last)) if outside else ""


def _read(rows: pl.DataFrame, councils: int, buyers: int) -> str:
    """How many of the buyers are councils read here: most rows are of others, and answer no vote."""
    among = rows["council_id"].drop_nulls().n_unique()
    if not councils or among >= councils:
        return ""
    if buyers == 1:
        return say("page.published.one_read" if among else "page.published.one_unread")
    if not among:
        return count("page.published.none_read", councils, buyers=number(buyers))
    return count("page.published.of_read", among, buyers=number(buyers))


def totals_lead(whole: pl.DataFrame) -> None:
    """The figure of the page: what all published contracts come to (`buyers.whole`), of the tax that most of them have."""
    for row in whole.head(1).iter_rows(named=True):
        notes = [say("lead.ceilings", amount=large_euros(row["ceiling_cents"], row["currency"]))] if row["ceiling_cents"] else []
        notes += [count(key, row[name]) for key, name in _OPEN if row[name]]
        notes += [count("lead.other_taxes", whole.height - 1)] if whole.height > 1 else []
        said = say("lead.published", tax=money.tax(row["tax"], opening=False), contracts=count("page.money.contracts", row["contracts"]))
        lead.figure(money.large(row), lead.apart(said, *notes))


def meaning(view: str) -> None:
    """What the list can and cannot mean."""
    lead.notes().caption(say(f"page.published.means_{view}"))


def in_words(matches: pl.DataFrame) -> pl.DataFrame:
    """The reasons of each match, and whether it is sure, in the visitor's language."""
    said = [", ".join(say(f"match.{reason}") for reason in reasons.split()) for reasons in matches["reasons"]]
    sure = [say(f"match.state_{state}") for state in matches["state"]]
    return matches.with_columns(pl.Series("reasons", said, dtype=pl.String), pl.Series("state", sure, dtype=pl.String))


def signs_in_words(signs: pl.DataFrame) -> pl.DataFrame:
    """Each sign as "worth a look because …"."""
    words = {sign: say(f"sign.{sign}") for sign in signs["sign"].unique()}
    return signs.with_columns(pl.col("sign").replace(words))


def named(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    """A column of forms or of rules ("form", "rule") in the visitor's language."""
    return rows.with_columns(pl.col(column).replace({word: say(f"{column}.{word}") for word in rows[column].unique()}))


def grants_counted(rows: pl.DataFrame, listed: pl.DataFrame) -> None:
    """How many grants, of how many bodies, from how many files; how many more are only listed by year."""
    if listed.height:
        with lead.notes():
            st.text(count("page.published_grants.listed", listed.height, files=listed["file_id"].n_unique()))
    if rows.is_empty():
        return
    bodies = rows.select(pl.coalesce("grantor_siret", "grantor")).to_series().n_unique()
    lead.counted("page.published_grants.counted", rows.height, bodies=bodies, files=rows["file_id"].n_unique())


def grants_meaning(view: str) -> None:
    """What the list of grants can and cannot mean."""
    lead.notes().caption(say(f"page.published_grants.means_{view}"))


def register_meaning() -> None:
    """What it can and cannot mean that a councillor stands in one of the two only."""
    st.caption(say("page.sources.means_register"))


def shared_meaning() -> None:
    """That nobody chose between the bodies of one name, and what would tell."""
    st.caption(say("page.sources.means_shared"))


def seats_in_words(rows: pl.DataFrame) -> pl.DataFrame:
    """Where each councillor stands, in the visitor's language."""
    return rows.with_columns(pl.col("state").replace({one: say(f"register.{one}") for one in rows["state"].unique()}))


def totals_meaning(view: str) -> None:
    """What totals and paths of amounts can and cannot mean."""
    lead.notes().caption(say(f"page.published_totals.means_{view}"))


def suppliers_meaning() -> None:
    """That names alike are proposed and never merged."""
    st.caption(say("page.sources.means_suppliers"))


def alike_in_words(rows: pl.DataFrame) -> pl.DataFrame:
    """Why two names of suppliers stand side by side, in the visitor's language."""
    return rows.with_columns(pl.col("state").replace({one: say(f"alike.{one}") for one in rows["state"].unique()}))
