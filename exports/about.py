"""What a file says of itself (notice): title, filters, definitions, data version and date, sources, address.

Law: CRPA L322-1 (who re-uses cites the source and the date of the last update).
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from locales import Language, text


@dataclass(frozen=True, slots=True)
class Source:
    """Where papers come from; None where it is not known. `council`: whose papers they are, where no publisher is told."""

    publisher: str | None = None
    licence: str | None = None
    url: str | None = None
    retrieved_on: date | None = None
    council: str | None = None

    def named(self, language: Language) -> str | None:
        """Its publisher, else whose papers they are."""
        return self.publisher or (text("export.papers_of", language, council=self.council) if self.council else None)

    def in_words(self, language: Language) -> str:
        """All four, "not known" for what is missing."""
        unknown = text("export.not_known", language)
        told = {name: getattr(self, name) or unknown for name in ("licence", "url", "retrieved_on")}
        told["publisher"] = self.named(language) or unknown
        return text("export.source", language, **told)


@dataclass(frozen=True, slots=True)
class About:
    """What stands in, or beside, every file. `name` becomes the file's stem; texts are already in `language`."""

    title: str
    name: str
    data_version: str
    address: str
    language: Language = "fr"
    filters: tuple[str, ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()
    data_date: date | None = None
    sources: tuple[Source, ...] = ()
    citation: str = ""  # how to cite the table, where the page offers that

    @property
    def stem(self) -> str:
        """The name fit for any file system."""
        plain = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode().lower()
        return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "data"

    def sections(self, rows: int) -> list[tuple[str, list[str]]]:
        """Headings and lines in the reader's language, in the order of the notice; `rows` is the file's count."""
        said = self.language
        unknown = text("export.not_known", said)
        sources = [source.in_words(said) for source in self.sources] or [unknown]
        shared_alike = [text("export.odbl", said)] if any("odbl" in (s.licence or "").lower() for s in self.sources) else []
        cited = [(text("export.citation", said), [self.citation])] if self.citation else []
        return [
            *cited,
            (text("export.address", said), [self.address]),
            (text("export.data_version", said), [self.data_version]),
            (text("export.data_date", said), [self.data_date.isoformat() if self.data_date else unknown]),
            (text("export.rows", said), [str(rows)]),
            (text("export.filters", said), list(self.filters) or [text("export.no_filter", said)]),
            (text("export.definitions", said), [f"{title} — {body}" for title, body in self.definitions]),
            (text("export.sources", said), sources + shared_alike),
        ]

    def as_json(self, rows: int) -> dict[str, Any]:
        """The same under fixed keys, for machines."""
        names = ("publisher", "licence", "url", "retrieved_on")
        sources = [{name: _plain(getattr(source, name)) for name in names} for source in self.sources]
        return {
            "title": self.title,
            "address": self.address,
            "data_version": self.data_version,
            "data_date": _plain(self.data_date),
            "rows": rows,
            "filters": list(self.filters),
            "definitions": [{"title": title, "text": body} for title, body in self.definitions],
            "sources": sources,
            "language": self.language,
            **({"citation": self.citation} if self.citation else {}),
        }


def sources_of(documents: pl.DataFrame) -> tuple[Source, ...]:
    """The different sources of a frame of documents, in a fixed order; without a publisher its council names a paper's."""
    columns = ["publisher", "licence", "url", "retrieved_on", "council"]
    council = pl.col("council") if "council" in documents.columns else pl.lit(None, pl.String)
    named = documents.with_columns(council=pl.when(pl.col("publisher").is_null()).then(council))
    return tuple(Source(*row) for row in named.select(columns).unique().sort(columns, nulls_last=True).iter_rows())


def _plain(value: date | str | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value
