"""What no browser sends goes no further than the page's connection: values of no widget's kind, orders of a developer's menu.

Streamlit reads each value as the widget's kind wants it, without asking whether it is of that kind, before the page runs and where no
application can catch it: a list for a word, or half a JSON, ends the page with an error (looked at in 1.67). The messages that draw a page
say which widget is of which kind; a value of another kind is taken out of the messages that ask for one, and the page runs without it, as
it does for whoever touched nothing. Streamlit also hears, from anybody, what its developer's menu sends: to forget all that is kept for
everybody, to tell which repository the site runs from.
"""

import json
import math
import sys
from collections.abc import Callable, Iterable
from typing import Any

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

_MARK = "$$ID-"  # how Streamlit begins the id of each widget
_DRAWN = _MARK.encode()  # what lacks it draws no widget and, as most messages, is not taken apart
_SAID = {"rerun_script", "stop_script", "app_heartbeat", "file_urls_request", "backend_operation_request"}  # by a visitor's browser
_UNREADABLE = 1003  # why a connection is closed that brings text (RFC 6455, section 7.4.1)
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
        self.most: dict[str, int] = {}  # how many may be chosen, where that is bounded

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on all but WebSockets untouched."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def drawn(message: Message) -> None:
            if _DRAWN in (message.get("bytes") or b""):
                self._remember(message["bytes"])
            await send(message)

        async def asked() -> Message:
            while (message := await receive())["type"] == "websocket.receive":
                if (brought := message.get("bytes")) is None:
                    return {"type": "websocket.disconnect", "code": _UNREADABLE}
                if (sound := self._sound(brought)) is not None:
                    return {**message, "bytes": sound}
            return message

        await self.app(scope, asked, drawn)

    def _remember(self, sent: bytes) -> None:
        """Which kind the widget is that this message draws, if it draws one."""
        told = ForwardMsg.FromString(sent).delta
        one: Any = told.new_element if told.WhichOneof("type") == "new_element" else told.add_block
        kind = one.WhichOneof("type")
        if kind in FIELDS and (widget := getattr(one, kind).id):
            self.kinds[widget] = kind
            if kind == "multiselect" and one.multiselect.max_selections:
                self.most[widget] = one.multiselect.max_selections
            if len(self.kinds) > _MOST:
                oldest = next(iter(self.kinds))
                del self.kinds[oldest]
                self.most.pop(oldest, None)

    def _sound(self, brought: bytes) -> bytes | None:
        """The message without the values that no browser would send; None where it is of a kind that no visitor's browser sends."""
        asked = BackMsg()
        try:
            asked.ParseFromString(brought)
        except DecodeError:  # of which Streamlit's own refusal is right
            return brought
        if asked.WhichOneof("type") not in _SAID:
            return None
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
            return state.id.startswith(_MARK)
        if field != FIELDS[kind] or len(state.string_array_value.data) > self.most.get(state.id, sys.maxsize):
            return False
        return _SOUND.get(kind, _any)(getattr(state, field))


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
