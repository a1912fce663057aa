"""What no browser sends as a widget's value goes no further than the page's connection.

Streamlit reads each value as the widget's kind wants it, without asking whether it is of that kind, before the page runs and where no
application can catch it: a list for a word, or half a JSON, ends the page with an error (looked at in 1.67). The messages that draw a page
say which widget is of which kind; a value of another kind is taken out of the messages that ask for one, and the page runs without it, as
it does for whoever touched nothing.
"""

import json
import math
from collections.abc import Callable, Iterable, MutableMapping
from typing import Any

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

_MARK = b"$$ID-"  # how Streamlit begins the id of each widget: what lacks it, as most messages do, is not taken apart
_MOST = 50_000  # widgets remembered; one is the same for all who see the same choices
# The field of WidgetState in which a browser sends a value, by the kind that Streamlit's messages give the widget or its container.
FIELDS = {
    **dict.fromkeys(("selectbox", "radio", "text_input", "text_area", "time_input", "dataframe", "vega_lite_chart"), "string_value"),
    **dict.fromkeys(("multiselect", "button_group", "date_input"), "string_array_value"),
    **dict.fromkeys(("button", "download_button"), "trigger_value"),
    **dict.fromkeys(("checkbox", "expandable", "popover"), "bool_value"),
    "number_input": "double_value",
    "file_uploader": "file_uploader_state_value",
}


class WidgetValues:
    """ASGI middleware: of the values that a page's connection brings, only those that a browser could have sent go on."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kinds: dict[str, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on all but WebSockets untouched."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def drawn(message: Message) -> None:
            if _MARK in _bytes(message):
                self._remember(_bytes(message))
            await send(message)

        async def asked() -> Message:
            message = await receive()
            return {**message, "bytes": self._sound(_bytes(message))} if _MARK in _bytes(message) else message

        await self.app(scope, asked, drawn)

    def _remember(self, sent: bytes) -> None:
        """Which kind the widget is that this message draws, if it draws one."""
        told = ForwardMsg.FromString(sent).delta
        one: Any = told.new_element if told.WhichOneof("type") == "new_element" else told.add_block
        kind = one.WhichOneof("type")
        if kind in FIELDS and (widget := getattr(one, kind).id):
            self.kinds[widget] = kind
            if len(self.kinds) > _MOST:
                del self.kinds[next(iter(self.kinds))]

    def _sound(self, brought: bytes) -> bytes:
        """The message without the values that no browser would send."""
        asked = BackMsg()
        try:
            asked.ParseFromString(brought)
        except DecodeError:  # of which Streamlit's own refusal is right
            return brought
        widgets = asked.rerun_script.widget_states.widgets
        kept = [one for one in widgets if self._could_be(one)]
        if len(kept) == len(widgets):
            return brought
        del widgets[:]
        widgets.extend(kept)
        return bytes(asked.SerializeToString())

    def _could_be(self, state: WidgetState) -> bool:
        """Whether a browser could say this of that widget; of a widget not drawn yet, whatever is said."""
        kind, field = self.kinds.get(state.id), state.WhichOneof("value")
        if kind is None or field is None:  # none: a widget that was emptied
            return True
        return field == FIELDS[kind] and _SOUND.get(kind, _any)(getattr(state, field))


def _bytes(message: MutableMapping[str, Any]) -> bytes:
    return message.get("bytes") or b""


def _any(_value: object) -> bool:
    return True


def _chosen(told: str) -> dict[str, Any] | None:
    """What is selected in a table or a chart; None: its JSON says nothing of the kind."""
    try:
        held = json.loads(told)
    except (ValueError, RecursionError):
        return None
    chosen = held.get("selection", {}) if isinstance(held, dict) else None
    return chosen if isinstance(chosen, dict) else None


def _rows(told: str) -> bool:
    """Whether it is what a table's browser side says: rows by number, columns by name, cells by both."""
    chosen = _chosen(told)
    return chosen is not None and (
        all(_row(one) for one in _listed(chosen, "rows"))
        and all(isinstance(one, str) for one in _listed(chosen, "columns"))
        and all(isinstance(one, list) and len(one) == 2 and _row(one[0]) for one in _listed(chosen, "cells"))
    )


def _listed(chosen: dict[str, Any], what: str) -> Iterable[object]:
    """The members of a list; where it is none, itself, which is no member of any."""
    held = chosen.get(what, [])
    return held if isinstance(held, list) else [held, None]


def _row(one: object) -> bool:
    return isinstance(one, int) and one >= 0


def _marks(told: str) -> bool:
    """Whether it is what a chart's browser side says: of each selection the marks, each with its values by name, or a stretch of them."""
    chosen = _chosen(told)
    return chosen is not None and all(
        isinstance(one, dict) or (isinstance(one, list) and all(isinstance(mark, dict) for mark in one)) for one in chosen.values()
    )


_SOUND: dict[str, Callable[[Any], bool]] = {"number_input": math.isfinite, "dataframe": _rows, "vega_lite_chart": _marks}
