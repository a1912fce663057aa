"""The definition of each figure: texts in locales/*/figures.po; docs/definitions.md is written by `python -m metrics.definitions`."""

import sys
from typing import NamedTuple

from locales import LANGUAGES, Language, text

_ATTENDANCE = "CGCT, art. L2121-15, L2121-17, L2121-20"
_CONTRACTS = "Code de la commande publique, art. R2162-1 – R2162-14, R2194-1"

ARTICLES: dict[str, str] = {
    "attendance_rate": _ATTENDANCE,
    "attendance_interval": _ATTENDANCE,
    "full_attendance": _ATTENDANCE,
    "partial_presence": _ATTENDANCE,
    "presence_at_votes": "CGCT, art. L2121-15, L2121-17, L2131-11",
    "weighted_presence": _ATTENDANCE,
    "voting_rate": "CGCT, art. L2121-20",
    "states": "CGCT, art. L2121-15, L2121-20",
    "mandate": "CGCT, art. L2121-4, L2122-15",
    "name_merges": "CGCT, art. R2121-4",
    "proxies": "CGCT, art. L2121-20",
    "proxy_limits": "CGCT, art. L2121-20, L5211-1",
    "closing": "CGCT, art. L2121-15, L2121-17",
    "session_presence": _ATTENDANCE,
    "council_presence": _ATTENDANCE,
    "median": _ATTENDANCE,
    "small_numbers": "",
    "final_votes": "CGCT, art. L2121-20, L2121-21",
    "unanimity_expressed": "CGCT, art. L2121-20",
    "unanimity_without_abstention": "CGCT, art. L2121-20, L2131-11",
    "unanimity_mention": "CGCT, art. L2121-15",
    "dissent": "CGCT, art. L2121-15, L2121-20, L2121-21",
    "contract_range": _CONTRACTS,
    "supplier_range": f"{_CONTRACTS}, R2142-19",
    "own_total": f"{_CONTRACTS}, R2112-4",
    "one_truth": "CCP, art. L2196-2 ; décret 2017-779",
    "budget_functions": "CGCT, art. L2312-3, R2311-1",
    "grants": "Loi 2000-321, art. 9-1, 10 ; CGCT, art. L2311-7",
}


class Definition(NamedTuple):
    """A definition in one language; `article` is empty where no law speaks."""

    title: str
    text: str
    article: str


def definition(key: str, language: Language) -> Definition:
    """The definition of a figure. Raises KeyError for an unknown key."""
    return Definition(text(f"definition.{key}.title", language), text(f"definition.{key}.text", language), ARTICLES[key])


def markdown() -> str:
    """The page of definitions, French first, then English."""
    return "\n".join(line for language in LANGUAGES for line in _part(language))


def _part(language: Language) -> list[str]:
    lines = [f"# {text('definitions.title', language)}", "", text("definitions.intro", language), ""]
    for key in ARTICLES:
        said = definition(key, language)
        lines += [f"## {said.title}", f"`{key}`", "", said.text, ""]
        lines += [text("definitions.article", language, article=said.article), ""] if said.article else []
    return lines


if __name__ == "__main__":
    sys.stdout.write(markdown())
