"""A paper that a visitor drops in to see what the program reads there: kept in the memory of the visit, written nowhere."""

import threading
from hashlib import sha256

import streamlit as st

from data_loaders.documents import worker
from data_loaders.documents.worker import Reading
from ui.language import say
from ui.papers import try_example

KINDS = ("pdf", "docx", "doc", "odt", "rtf", "html", "htm", "txt", "md")
MOST_MEGABYTES = 10
DROP = "try_drop"  # the box's key, by which what lies in it is known before it is drawn
_KEPT = "_tried"
_waiting = threading.BoundedSemaphore(4)  # readings at once, of all visitors: one more is asked to come back


def asked() -> Reading | None:
    """What was read in the paper on the page, of the example where there is none; None where too many visitors wait for theirs."""
    dropped = st.file_uploader(
        say("page.try_document.drop"), type=list(KINDS), max_upload_size=MOST_MEGABYTES, help=say("page.try_document.kinds"), key=DROP
    )
    st.caption(say("page.try_document.nothing_stored"))
    if dropped is None:
        st.session_state.pop(_KEPT, None)
        return try_example.reading()
    return read(dropped.name, dropped.getvalue())


def nothing_dropped() -> bool:
    """Whether the example stands on the page: its figure need not wait for the box under it, and pushes nothing away."""
    return st.session_state.get(DROP) is None


def read(name: str, data: bytes) -> Reading | None:
    """The reading of these bytes, made once a visit; None, and said on the page, where the readers have too much to do."""
    key = (name, sha256(data).hexdigest())
    kept = st.session_state.get(_KEPT)
    if kept and kept[0] == key:
        return kept[1]  # type: ignore[no-any-return]
    if not _waiting.acquire(blocking=False):
        st.warning(say("page.try_document.busy"))
        return None
    try:
        with st.spinner(say("page.try_document.reading")):
            found = worker.read_upload(name, data)
    finally:
        _waiting.release()
    st.session_state[_KEPT] = (key, found)
    return found
