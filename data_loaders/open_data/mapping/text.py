"""A proposed mapping as the text of a TOML file: what is sure stands, what is not stands as a comment, with the reason."""

import json
from collections.abc import Iterator

from data_loaders.open_data import contract_list
from data_loaders.open_data.mapping.match import Match
from data_loaders.open_data.mapping.proposal import Proposal
from data_loaders.open_data.table_files.titles import plain
from locales import text

_TAXES = ("ht", "ttc")
_AMOUNTS = ("amount", "min_amount", "max_amount")  # not a cell of words, which tells its tax itself


def written(proposal: Proposal, read_as: str = "") -> str:
    """The whole file. It is no use to `load` until a person has written reviewed = true.

    `read_as`: the form that `load` takes the file for without it, which is said above all.
    """
    known = [f"# {text('map.read_already', 'fr', form=text(f'form.{read_as}', 'fr'))}"] if read_as else []
    return "\n".join([*known, *_lines(proposal)]) + "\n"


def _lines(proposal: Proposal) -> Iterator[str]:
    seen = proposal.seen
    yield f"# {text('map.proposed', 'fr', file=seen.path.name)}"
    yield "reviewed = false"
    columns = len(seen.columns)
    yield f"form = {_quoted(proposal.form)}  # {text('map.form', 'fr', near=len(proposal.matches), columns=columns)}"
    if seen.kind == "sheet" and not proposal.alike:
        yield f"sheet = {_quoted(seen.sheet)}"
    if seen.kind in ("csv", "sheet") and not proposal.alike:
        yield f"header = {seen.above + 1}"
    if proposal.merged:
        columns_above = ", ".join(map(_quoted, proposal.merged))
        yield f"# fill_down = [{columns_above}]  # {text('map.merged', 'fr', rows=proposal.continued)}"
    yield from ("", "[constants]")
    for group in proposal.lacking:
        yield f'# {group[0]} = ""  # {text("map.lacking", "fr", fields=" / ".join(group))}'
    if tax := _tax(proposal):
        yield f'tax = "{tax}"  # {text("map.tax", "fr")}'
    yield from ("", "[fields]")
    for match in sorted(proposal.matches, key=lambda match: not match.sure):
        yield _field(match)
    if proposal.unused:
        yield f"# {text('map.unused', 'fr', columns=', '.join(proposal.unused))}"
    for column in proposal.totals:
        yield from ("", f"# {text('map.totals', 'fr')}", "# [[skip]]", f"# column = {_quoted(column)}", '# pattern = "^(?i:total)"')


def _tax(proposal: Proposal) -> str | None:
    """The tax that the titles of a list's amounts name; None where they name none or two, or a column tells it."""
    if proposal.form != contract_list.FORM or any(match.field == "tax" for match in proposal.matches):
        return None
    told = [word for match in proposal.matches if match.field in _AMOUNTS for word in plain(match.column).split()]
    named = {word.upper() for word in told if word in _TAXES}
    return named.pop() if len(named) == 1 else None


def _field(match: Match) -> str:
    column = _quoted(match.column)
    value = f"{{ column = {column}, {match.take[0]} = {_quoted(match.take[1])} }}" if match.take else column
    told = {"score": match.score, "read": match.read, "filled": match.filled}
    if match.sure:
        return f"{match.field} = {value}  # {text('map.sure', 'fr', **told)}"
    return f"# {match.field} = {value}  # {text('map.unsure', 'fr', **told)}"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)  # a JSON string is a TOML string
