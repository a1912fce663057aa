"""The kinds of widgets and their fields, as `ui/server/widget_values.py` knows them, are those of the Streamlit installed."""

import pytest
import streamlit
from starlette.types import Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest, local_script_runner

from tests.ui.test_widget_values import asking, brought, received
from ui.server.widget_values import FIELDS, WidgetValues


def _every_widget() -> None:
    import polars as pl  # noqa: PLC0415 AppTest runs this function alone, as a script
    import streamlit as st  # noqa: PLC0415
    from streamlit.runtime.scriptrunner import get_script_run_ctx  # noqa: PLC0415

    rows = pl.DataFrame({"a": [1]})
    st.selectbox("1", ["a"])
    st.radio("2", ["a"])
    st.text_input("3")
    st.text_area("4")
    st.time_input("5")
    st.multiselect("6", ["a"])
    st.segmented_control("7", ["a"])
    st.date_input("8")
    st.button("9")
    st.download_button("10", "a")
    st.checkbox("11")
    st.expander("12", on_change="rerun", key="12")
    st.popover("13", on_change="rerun", key="13")
    st.number_input("14", 0, 10)
    st.file_uploader("15")
    st.dataframe(rows, on_select="rerun", key="16")
    st.vega_lite_chart(
        rows, {"mark": "bar", "encoding": {"x": {"field": "a"}}, "params": [{"name": "p", "select": "point"}]}, on_select="rerun", key="17"
    )
    st.session_state["read"] = {}
    metadata = get_script_run_ctx().session_state._state._new_widget_state.widget_metadata  # type: ignore[union-attr]
    st.session_state["read"] = {name: one.value_type for name, one in metadata.items()}


def test_the_fields_are_those_that_streamlit_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked at in Streamlit 1.67: with another version, look again which kinds its messages name and which field each is read from."""
    assert streamlit.__version__.startswith("1.67.")
    sent: list[ForwardMsg] = []
    told = local_script_runner.LocalScriptRunner.forward_msgs

    def heard(runner: local_script_runner.LocalScriptRunner) -> list[ForwardMsg]:
        sent[:] = told(runner)
        return list(sent)

    monkeypatch.setattr(local_script_runner.LocalScriptRunner, "forward_msgs", heard)
    page = AppTest.from_function(_every_widget, default_timeout=30).run()
    assert not page.exception
    brought([one.SerializeToString() for one in sent], received(b""), app := WidgetValues(_nothing))
    assert {kind: page.session_state["read"][name] for name, kind in app.kinds.items()} == FIELDS


def test_of_a_list_no_more_go_on_than_may_be_chosen() -> None:
    drawn = ForwardMsg()
    drawn.delta.new_element.multiselect.id = "$$ID-one"
    drawn.delta.new_element.multiselect.max_selections = 6
    for many, left in ((6, 1), (7, 0)):
        state = WidgetState(id="$$ID-one")
        state.string_array_value.data.extend(["Joux"] * many)
        asked = BackMsg.FromString(brought([drawn.SerializeToString()], received(asking([state])))["bytes"])
        assert len(asked.rerun_script.widget_states.widgets) == left


async def _nothing(_scope: Scope, _receive: Receive, _send: Send) -> None:
    return
