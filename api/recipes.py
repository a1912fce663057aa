"""Ten recipes, from an address to a table: the page of the interface at /api/v1/, and docs/api.md (`python -m api.recipes`)."""

import re
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from api import address
from api import asked as question
from api.allowance import Allowance
from api.resources import resources
from locales import LANGUAGES, Language, text

BASE = "https://seance.example.org"


@dataclass(frozen=True, slots=True)
class Recipe:
    """`key` ends "api.recipe.<key>"; `code` has {base} where the installation's address stands."""

    key: str
    language: str
    code: str


RECIPES = (
    Recipe("first", "shell", "curl '{base}/api/v1/councils'"),
    Recipe("csv", "shell", "curl -o marches.csv '{base}/api/v1/contracts?format=csv&from=2022&to=2022&tax=HT'"),
    Recipe("fields", "shell", "curl '{base}/api/v1/attendance?fields=date,councillor,status,quote&status=absent&limit=20'"),
    Recipe("changed", "shell", "curl -sI '{base}/api/v1/sessions' | grep -i '^etag'\n"
           "curl -H 'If-None-Match: W/\"…\"' -o /dev/null -w '%{{http_code}}\\n' '{base}/api/v1/sessions'"),
    Recipe("polars", "python", 'from urllib.request import urlopen\n\nimport polars as pl\n\n'
           'with urlopen("{base}/api/v1/contracts?format=parquet") as answer:\n    marches = pl.read_parquet(answer.read())\n'
           'marches.group_by("supplier", "tax", "scope").agg(pl.col("lower").sum(), pl.col("upper").sum())'),
    Recipe("pages", "python", 'import requests\n\nrows, cursor = [], None\nwhile True:\n'
           '    asked = {{"cursor": cursor}} if cursor else {{}}\n'
           '    page = requests.get("{base}/api/v1/deliberations", params=asked, timeout=60).json()\n'
           '    rows += page["rows"]\n    cursor = page["next"]\n    if not cursor:\n        break'),
    Recipe("r", "r", 'members <- read.csv("{base}/api/v1/councillors?format=csv")\n'
           'members$share <- members$k / members$n\nsummary(members$share)'),
    Recipe("sheet", "text", '=IMPORTDATA("{base}/api/v1/grants?format=csv&fields=date,beneficiary,amount,quote&limit=500")'),
    Recipe("text", "shell", "curl '{base}/api/v1/documents?fields=document_id,date,source&limit=1'\n"
           "curl '{base}/api/v1/documents/…/text'"),
    Recipe("proof", "shell", "curl '{base}/api/v1/contracts?fields=contract_id,supplier,upper,quote&limit=1'\n"
           "curl '{base}/api/v1/facts/contract:…'"),
)  # fmt: skip
_QUOTED = re.compile("`([^`]+)`")
_PAGE = Path(__file__).with_name("recipes.html")
_SAID = ("title", "about", "limits", "masked", "formats", "resources", "recipes", "description")


def plain_page(request: Request, _version: str) -> Response:
    """The page, with this installation's own address in each recipe."""
    said = question.language_of(request.query_params)
    base = address.base(request)
    words = {key: _QUOTED.sub(r"<code>\1</code>", escape(sentence)) for key, sentence in _words(said).items()}
    words |= {"language": said, "other": "en" if said == "fr" else "fr", "product": escape(text("ui.product", said))}
    words["base"] = escape(base)
    words["list"] = "".join(
        f'<li><a href="{escape(base)}/api/v1/{one}?limit=20&amp;lang={said}">{one}</a> – {escape(text(f"api.resource.{one}", said))}</li>'
        for one in resources()
    )
    words["codes"] = "".join(
        f"<h3>{escape(text(f'api.recipe.{one.key}', said))}</h3><pre><code>{escape(_code(one, base))}</code></pre>" for one in RECIPES
    )
    return HTMLResponse(Template(_PAGE.read_text("utf-8")).substitute(words))


def markdown() -> str:
    """docs/api.md, French first, then English."""
    return "\n".join(line for said in LANGUAGES for line in _part(said))


def _part(said: Language) -> list[str]:
    words = _words(said)
    lines = [f"# {words['title']}", "", words["about"], "", words["formats"], "", words["limits"], "", words["masked"], ""]
    lines += [words["description"], "", f"## {words['resources']}", ""]
    for one in resources().values():
        filters = ", ".join(f"`{word}`" for word in one.words)
        lines.append(f"- `/api/v1/{one.name}` – {text(f'api.resource.{one.name}', said)} ({filters})")
    for name, path in (("document", "documents/{number}"), ("text", "documents/{number}/text"), ("fact", "facts/{fact}")):
        lines.append(f"- `/api/v1/{path}` – {text(f'api.single.{name}', said)}")
    lines += ["", f"## {words['recipes']}", ""]
    for recipe in RECIPES:
        lines += [f"### {text(f'api.recipe.{recipe.key}', said)}", "", f"```{recipe.language}", _code(recipe, BASE), "```", ""]
    return lines


def _words(said: Language) -> dict[str, str]:
    allowance = Allowance()
    values: dict[str, object] = {"most": allowance.most, "a_minute": round(allowance.a_second * 60), "rows": question.PAGE}
    values |= {"page_most": question.MOST}
    return {key: text(f"api.{key}", said, **values) for key in _SAID}


def _code(recipe: Recipe, base: str) -> str:
    return recipe.code.format(base=base)


if __name__ == "__main__":
    sys.stdout.write(markdown())
