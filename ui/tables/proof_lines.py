"""Lines of a roll as a list that reads on a phone, by keyboard and by ear: state, rule, the paper's words, and the ways to the proof."""

from collections.abc import Callable, Iterable
from typing import Any

from council.sign import SIGN
from ui import data
from ui.address import leading_to
from ui.escaping import Html, show_elements
from ui.language import day, say
from ui.review import printed_twice, roll_corrections
from ui.review.roll_corrections import Decided
from ui.sentences.sittings import roll
from ui.tables.elements import NONE, element, link, words

Row = dict[str, Any]


def of_person(rows: Iterable[Row]) -> None:
    """One person's lines, each headed by its day."""
    _show(rows, lambda row: day(row["date"]), person=False)


def of_session(rows: Iterable[Row]) -> None:
    """One session's lines, each headed by the person's name."""
    _show(rows, lambda row: row["councillor"])


def of_proxies(rows: Iterable[Row], more: Callable[[Row], str]) -> None:
    """Lines of several people and days, each headed by both; `more` says first why it is shown."""
    _show(rows, lambda row: say("roll.who_when", who=row["councillor"], date=day(row["date"])), more)


def sign(state: str) -> Html:
    """The square of a state: a colour and a letter; the word stands beside it."""
    return element("span", words(SIGN[state]), kind=f"roll-sign {state}", hidden=True)


def _show(rows: Iterable[Row], head: Callable[[Row], str], more: Callable[[Row], str] | None = None, *, person: bool = True) -> None:
    """`person`: whose session it is, is not said by the page itself: each line leads to the person rather than to the session."""
    found = list(rows)
    decided = roll_corrections.of_sessions({row["session_id"] for row in found})
    registers, twice = _registers(found), printed_twice.of_lines(found)
    made = []
    for row in found:
        told = [one for one in (more(row) if more else "", printed_twice.sentence(row, twice)) if one]
        made.append(
            _line(row | {"register": registers.get(row["file_id"])}, head(row), told, roll_corrections.of_line(row, decided), person)
        )
    show_elements(element("ul", *made, kind="roll-lines"))


def _registers(rows: list[Row]) -> dict[int, str]:
    """The files of open data that told some of the lines."""
    return dict(data.frames()["open_files"].select("file_id", "source").iter_rows()) if any(row["file_id"] for row in rows) else {}


def _line(row: Row, head: str, more: list[str], decided: Decided | None, person: bool) -> Html:
    told = [element("p", element("strong", words(one))) for one in more]
    told.append(
        element(
            "p",
            words(roll.why(row, decided=bool(decided and decided.changed))),
            words(" "),
            element("span", words(_quoted(row)), kind="quoted"),
        )
    )
    if decided:
        told.append(element("p", words(decided.sentence), words(" "), _log(row), kind="decided"))
    named = element("div", element("strong", words(head)), element("p", words(roll.state(row))))
    ways = element("div", *_ways(row, head, person), kind="ways")
    return element("li", sign(_sign_of(row)), named, element("div", *told, kind="words"), ways)


def _sign_of(row: Row) -> str:
    """The state whose sign the line bears: of a session in no rate that of what is not known, whatever its line says, as in the grid."""
    return "unknown" if roll.uncounted(row) or not row.get("in_rates", True) else row["state"]


def _quoted(row: Row) -> str:
    if row["file_id"] is not None:
        return say("ui.evidence.row", source=row["register"] or NONE, row=row["row"])
    return say("roll.quoted", quote=row["quote"]) if row["quote"] else ""


def _ways(row: Row, head: str, person: bool) -> list[Html]:
    stem, key, word = ("councillor", "roll.person", "councillor_id") if person else ("sessions", "roll.session", "session_id")
    thing = _way(stem, key, head, id=row[word])
    if row["document_id"] is None:
        return [thing]
    fact = f"attendance:{row['session_id']}-{row['councillor_id']}"
    read = _way("act", "roll.read", head, document=row["document_id"], fact=fact)
    return [read, thing, _way("contest", "ui.evidence.contest", head, fact=fact)]


def _way(stem: str, key: str, head: str, **asked: object) -> Html:
    label = say(key)
    return link(leading_to(stem, **asked), label, say("roll.way", way=label, head=head))


def _log(row: Row) -> Html:
    """The public log, at the decisions on that session's roll."""
    on = row["date"].isoformat()
    return link(leading_to("corrections", kind="attendance", **{"from": on, "to": on}), say("page.corrections.title"))
