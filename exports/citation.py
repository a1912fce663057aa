"""How to cite a table (mention de la source): what it is, date and version of the data, publishers, licences, address.

Law: CRPA L322-1 (who re-uses cites the source and the date of the last update).
"""

from exports.about import About
from locales import text
from locales.days import day

_MOST = 3


def citation(about: About) -> str:
    """One paragraph in the file's language; what is not known is said."""
    said = about.language
    unknown = text("export.not_known", said)
    return text(
        "export.cite",
        said,
        title=about.title.rstrip("."),
        day=day(about.data_date, said) or unknown,
        version=about.data_version,
        publishers=_named([source.named(said) for source in about.sources], about) or unknown,
        licences=_named([source.licence for source in about.sources], about) or unknown,
        address=about.address or unknown,
    )


def _named(found: list[str | None], about: About) -> str:
    """The first few, and how many more."""
    names = sorted({name for name in found if name})
    more = [text("export.cite_more", about.language, n=len(names) - _MOST)] if len(names) > _MOST else []
    return ", ".join([*names[:_MOST], *more])
