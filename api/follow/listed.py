"""What search engines may list: the pages that name nobody. The others hold names of people, and are read by who looks for them."""

from xml.etree import ElementTree as xml  # nosec B405

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from api.address import base

LISTED = ("/", "/method", "/glossary", "/api/v1/")


async def robots(request: Request) -> PlainTextResponse:
    """Only what the site map lists is offered."""
    allowed = "".join(f"Allow: {path}$\n" for path in LISTED)
    return PlainTextResponse(f"User-agent: *\n{allowed}Disallow: /\n\nSitemap: {base(request)}/sitemap.xml\n")


async def sitemap(request: Request) -> Response:
    """Their addresses in both languages."""
    root = xml.Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for path in LISTED:
        for words in ("", "?lang=en"):
            xml.SubElement(xml.SubElement(root, "url"), "loc").text = f"{base(request)}{path}{words}"
    return Response(xml.tostring(root, encoding="utf-8", xml_declaration=True), media_type="application/xml")
