"""What a page's connection brings: values of a widget's own kind go on, others do not, whatever they are."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from ui.server import widget_values
from ui.server.widget_values import FIELDS, WidgetValues

VALUES: dict[str, Any] = {
    "string_value": "Joux",
    "string_array_value": {"data": ["Joux"]},
    "double_value": 3.5,
    "double_array_value": {"data": [1.0]},
    "int_value": 3,
    "int_array_value": {"data": [3]},
    "bool_value": True,
    "trigger_value": True,
    "bytes_value": b"\0",
    "json_value": "{}",
    "string_trigger_value": {"data": "Joux"},
    "file_uploader_state_value": {},
}
GONE = {"type": "websocket.disconnect", "code": 1000}
OWN = VALUES | {"string_value": '{"selection": {}}'}  # which any widget of words may say, a table and a chart too


def drawing(kind: str, name: str) -> bytes:
    """The message that draws a widget of that kind."""
    told = ForwardMsg()
    place = told.delta.add_block if kind in ("expandable", "popover") else told.delta.new_element
    getattr(place, kind).id = f"$$ID-{name}"
    return bytes(told.SerializeToString())


def asking(states: Sequence[WidgetState]) -> bytes:
    """The message that asks for a page anew, its widgets so."""
    asked = BackMsg()
    asked.rerun_script.query_string = "council=Joux"
    asked.rerun_script.widget_states.widgets.extend(states)
    return bytes(asked.SerializeToString())


def brought(drawn: Sequence[bytes], sent: Message, passes: WidgetValues | None = None) -> Message:
    """What the application gets of a message, once it has drawn these."""
    got: list[Message] = []

    async def app(_scope: Scope, receive: Receive, send: Send) -> None:
        for one in drawn:
            await send({"type": "websocket.send", "bytes": one})
        got.append(await receive())

    waiting = [sent]

    async def receive() -> Message:
        return waiting.pop() if waiting else GONE

    async def send(message: Message) -> None:
        assert message["bytes"] in drawn

    with ThreadPoolExecutor(1) as apart:  # a browser test of the same process may have a loop running here
        between = passes or WidgetValues(app)
        between.app = app
        apart.submit(asyncio.run, between({"type": "websocket"}, receive, send)).result()
    return got[0]


def kept(kind: str, **value: Any) -> bool:
    """Whether a value of a widget goes on; that of its neighbour and the page's address do in any case."""
    neighbour = WidgetState(id="$$ID-neighbour", string_value="Joux")
    sent = asking([WidgetState(id="$$ID-one", **value), neighbour])
    asked = BackMsg.FromString(brought([drawing(kind, "one"), drawing("selectbox", "neighbour")], received(sent))["bytes"]).rerun_script
    assert asked.query_string == "council=Joux"
    assert asked.widget_states.widgets[-1] == neighbour
    return len(asked.widget_states.widgets) == 2


def received(sent: bytes) -> Message:
    return {"type": "websocket.receive", "bytes": sent}


@pytest.mark.parametrize("kind", FIELDS)
def test_only_values_of_the_widget_s_own_kind_go_on(kind: str) -> None:
    assert [field for field in VALUES if kept(kind, **{field: OWN[field]})] == [FIELDS[kind]]


def test_a_widget_that_was_emptied_says_so() -> None:
    assert kept("selectbox")


@pytest.mark.parametrize("said", [float("nan"), float("inf"), float("-inf")])
def test_a_number_without_end_is_none(said: float) -> None:
    assert not kept("number_input", double_value=said)
    assert kept("number_input", double_value=-1e308)


@pytest.mark.parametrize(
    ("selection", "right"),
    [
        ('{"rows": [0, 12], "columns": ["Objet"], "cells": [[3, "Objet"]]}', True),
        ('{"rows": []}', True),
        ('{"rows": [-1]}', False),
        ('{"rows": ["1"]}', False),
        ('{"rows": {"0": 1}}', False),
        ('{"rows": 0}', False),
        ('{"columns": [1]}', False),
        ('{"cells": [[0]]}', False),
        ('{"cells": [["0", "Objet"]]}', False),
        ("1", False),
        ("null", False),
    ],
)
def test_a_table_s_choice_is_of_rows_columns_and_cells(selection: str, right: bool) -> None:
    assert kept("dataframe", string_value=f'{{"selection": {selection}}}') is right


@pytest.mark.parametrize(
    ("selection", "right"),
    [
        ('{"act": [{"deliberation_id": 3}]}', True),
        ('{"act": {"x": [1, 2]}}', True),
        ('{"act": []}', True),
        ("{}", True),
        ('{"act": [1]}', False),
        ('{"act": "x"}', False),
        ("[]", False),
    ],
)
def test_a_chart_s_choice_is_of_marks(selection: str, right: bool) -> None:
    assert kept("vega_lite_chart", string_value=f'{{"selection": {selection}}}') is right


@pytest.mark.parametrize("kind", ["dataframe", "vega_lite_chart"])
@pytest.mark.parametrize("said", ["", "{", "null", "[]", "3", "[" * 100_000])
def test_what_is_no_json_of_a_choice_does_not_go_on(kind: str, said: str) -> None:
    assert not kept(kind, string_value=said)


def test_a_widget_not_drawn_yet_keeps_its_value() -> None:
    """As when a browser comes back to a server that was started anew."""
    sent = asking([WidgetState(id="$$ID-one", bool_value=True)])
    assert brought([drawing("selectbox", "another")], received(sent))["bytes"] == sent


@pytest.mark.parametrize("name", ["x", "", "$$ID", "council", "_visitor", "$$GENERATED_WIDGET", "$$STREAMLIT_INTERNAL_KEY"])
def test_a_name_that_no_widget_has_does_not_go_on(name: str) -> None:
    for state in (WidgetState(id=name, string_value="x"), WidgetState(id=name)):
        asked = BackMsg.FromString(brought([], received(asking([state])))["bytes"]).rerun_script
        assert not asked.widget_states.widgets
        assert asked.query_string == "council=Joux"


def test_what_is_no_message_goes_on_as_it_came() -> None:
    sent = received(b"$$ID-\xff\xff")
    assert brought([], sent) == sent


@pytest.mark.parametrize(
    "kind", ["clear_cache", "load_git_info", "set_run_on_save", "debug_shutdown_runtime", "debug_disconnect_websocket"]
)
def test_orders_of_a_developer_s_menu_are_not_heard(kind: str) -> None:
    order = BackMsg()
    setattr(order, kind, True)
    assert order.WhichOneof("type") == kind
    assert brought([], received(bytes(order.SerializeToString()))) == GONE
    assert brought([], received(b"")) == GONE


@pytest.mark.parametrize("kind", ["stop_script", "app_heartbeat"])
def test_what_a_browser_says_besides_is_heard(kind: str) -> None:
    order = BackMsg()
    setattr(order, kind, True)
    sent = received(bytes(order.SerializeToString()))
    assert brought([], sent) == sent


@pytest.mark.parametrize("message", [{"text": "$$ID-one"}, {"text": "x", "bytes": None}, {}])
def test_a_connection_that_brings_text_is_closed(message: dict[str, Any]) -> None:
    assert brought([], {"type": "websocket.receive", **message}) == {"type": "websocket.disconnect", "code": 1003}


def test_only_so_many_widgets_are_remembered_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(widget_values, "_MOST", 3)
    drawn = [drawing("selectbox", str(one)) for one in range(5)]
    states = [WidgetState(id=f"$$ID-{one}", bool_value=True) for one in range(5)]
    asked = BackMsg.FromString(brought(drawn, received(asking(states)))["bytes"])
    assert [state.id for state in asked.rerun_script.widget_states.widgets] == ["$$ID-0", "$$ID-1"]
