"""A question as one sentence, in French or English: its table, whose, when, its conditions, groups, figures, order and limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from locales import Language, days, plural, text
from locales.columns import known
from metrics.query.labels import label, table, value
from metrics.query.query import Columns, Condition, Figure, Kind, Query, kind


@dataclass(frozen=True, slots=True)
class Whose:
    """The council and the period that every page shares."""

    councils: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


def sentence(query: Query, columns: Columns, language: Language, whose: Whose) -> str:
    """ "Marchés de Clairvoncourt votés en 2022, par titulaire : nombre de lignes, du plus grand au plus petit (plafond)." """
    place = f" {_and([_of(name, language) for name in whose.councils], language)}" if whose.councils else ""
    when = _when(query.table, whose, language) if whose.since or whose.until else ""
    head = text("workbench.subject", language, table=table(query.table, language), place=place, when=f" {when}" if when else "")
    conditions = [condition(one, columns, language, query.table) for one in query.where]
    groups = _and([label(query.table, one, language) for one in query.by], language)
    grouped = [text("workbench.by", language, columns=groups)] if groups else []
    body = ", ".join([head, *conditions, *grouped])
    if query.grouped:
        counted = [text("workbench.figure.count", language), *(figure(one, query.table, language) for one in query.figures)]
        body = text("workbench.counted", language, question=body, figures=", ".join(counted))
    ends = [order(query, columns, language)] if query.sort else []
    ends += [plural("workbench.limit", query.limit, language)] if query.limit else []
    return _capital(", ".join([body, *ends]) + ".")


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def figure(asked: Figure, table_: str, language: Language) -> str:
    """A figure as a sentence names it: "somme (plafond)"."""
    return text(f"workbench.figure.{asked.aggregate}", language, column=label(table_, asked.column, language))


def condition(asked: Condition, columns: Columns, language: Language, table_: str) -> str:
    """A condition in words: "taxe : HT", "titulaire contenant « atelier »"."""
    named = label(table_, asked.column, language)
    of = kind(columns[asked.column])
    values = [value(one, of, language, asked.column) if one else "" for one in asked.values]
    if asked.test == "between":
        low, high = values
        if asked.values[0] == asked.values[1]:
            return text("workbench.where.is", language, column=named, values=low)
        ends = "between" if low and high else "least" if low else "most"
        return text(f"workbench.where.{ends}", language, column=named, low=low, high=high)
    joined = text("filter.or", language).join(values)
    return text(f"workbench.where.{asked.test}", language, column=named, values=joined)


def order(query: Query, columns: Columns, language: Language) -> str:
    """The order in words."""
    part, _, own = ("", "", query.sort) if query.sort in columns else query.sort.partition("_of_")
    of: Kind = kind(columns[own]) if part in ("", "lowest", "highest") else "number"
    return _order(query.table, query.sort, of, language, down=query.descending)


@lru_cache(8192)  # each column that may be asked for, both ways, at each run of the page
def _order(table_: str, column: str, of: Kind, language: Language, *, down: bool) -> str:
    way = {"text": "text", "truth": "text", "date": "date", "moment": "date"}.get(of, "number")
    return text(f"workbench.sort.{way}_{'down' if down else 'up'}", language, column=label(table_, column, language))


def _when(table_: str, whose: Whose, language: Language) -> str:
    said = _period(whose.since, whose.until, language)
    return known(f"workbench.when.{table_}", language, period=said) or said


def _period(since: date | None, until: date | None, language: Language) -> str:
    if since and until and (since.month, since.day) == (1, 1) and until + timedelta(1) == date(until.year + 1, 1, 1):
        one = since.year == until.year
        return text("workbench.period.year" if one else "workbench.period.years", language, first=since.year, last=until.year)
    ends = "between" if since and until else "since" if since else "until"
    return text(f"workbench.period.{ends}", language, first=days.day(since, language), last=days.day(until, language))


def _of(name: str, language: Language) -> str:
    """ "de Clairvoncourt", "d’Orvance", "du Plessis-Feint": the article of a name melts into the word before it."""
    if language == "en":
        return f"of {name}"
    if name.startswith(("Le ", "Les ")):
        return f"d{'u' if name[2] == ' ' else 'es'} {name.split(' ', 1)[1]}"
    return f"d’{name}" if name[:1].lower() in "aeiouyàâéèêëîïôœ" else f"de {name}"


def _and(names: Sequence[str], language: Language) -> str:
    *first, last = names or [""]
    return text("workbench.and", language, first=", ".join(first), last=last) if first else last
