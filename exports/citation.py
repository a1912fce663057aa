"""How to cite a table (mention de la source): what it is, date and version of the data, publishers, licences, address.

Law: CRPA L322-1 (who re-uses cites the source and the date of the last update).
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

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
        publishers=_named([source.named(said) for source in about.sources], about) or text("export.cite_no_source", said),
        licences=_named([source.licence for source in about.sources], about) or text("export.cite_no_licence", said),
        address=(text("export.cite_local", said) if _is_local(about.address) else about.address) or unknown,
    )


def _is_local(address: str) -> bool:
    """Whether nobody elsewhere can open it: an installation on one's own machine or network."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_private
    except ValueError:
        return host == "localhost"


def _named(found: list[str | None], about: About) -> str:
    """The first few, and how many more."""
    names = sorted({name for name in found if name})
    more = [text("export.cite_more", about.language, n=len(names) - _MOST)] if len(names) > _MOST else []
    return ", ".join([*names[:_MOST], *more])
