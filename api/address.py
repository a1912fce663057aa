"""Where the site stands, as the one who asks sees it: host, and the folder under which a proxy shows it."""

import re

from starlette.requests import Request

_OWN = re.compile(r"/(?:api|feeds|embed)(?:/.*)?$|/(?:robots\.txt|sitemap\.xml)$", re.DOTALL)


def base(request: Request) -> str:
    """ "https://host" or "https://host/folder", without a slash behind."""
    return f"{request.url.scheme}://{request.url.netloc}{_OWN.sub('', request.url.path)}"
