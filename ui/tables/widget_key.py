"""The key of what can be selected on a page, apart from the charts: a page without any does not wait for their library."""

from zlib import crc32

import streamlit as st


def widget_key(name: str) -> str:
    """The key of a selectable thing: another address is another widget, so that a row ticked among other rows opens nothing."""
    address = repr(sorted((word, st.query_params.get_all(word)) for word in st.query_params))
    return f"{name} {crc32(address.encode())}"
