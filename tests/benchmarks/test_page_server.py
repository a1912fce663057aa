"""What is taken for a page: all that is drawn until its script ends for good."""

from collections.abc import Iterator
from typing import cast

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from benchmarks.page_server import answers


class _Stream:
    def __init__(self, *told: ForwardMsg) -> None:
        self._told: Iterator[ForwardMsg] = iter(told)

    def send(self, _: bytes) -> None:
        """What is asked makes no difference."""

    def recv(self, timeout: float) -> bytes:
        return bytes(next(self._told).SerializeToString())


def _word(body: str) -> ForwardMsg:
    made = ForwardMsg()
    made.delta.new_element.text.body = body
    return made


def test_a_script_that_begins_again_by_itself_is_read_to_its_end() -> None:
    again, ended = ForwardMsg.FINISHED_EARLY_FOR_RERUN, ForwardMsg.FINISHED_SUCCESSFULLY
    told = [_word("form"), ForwardMsg(script_finished=again), _word("kept"), ForwardMsg(script_finished=ended), _word("later")]
    read = list(answers(cast("ClientConnection", _Stream(*told)), "contest", {}, 1))
    assert [one.delta.new_element.text.body for one in read if one.WhichOneof("type") == "delta"] == ["form", "kept"]
