"""What a visitor sees when a page fails: a sentence and a number, never the error itself, which is in the log under that number."""

import logging
from uuid import uuid4

import streamlit as st

from ui.language import say

_LOG = logging.getLogger("seance_publique")


def tell(error: Exception) -> bool:
    """Log the error under a number and show that number; True: Streamlit shows nothing more."""
    number = uuid4().hex[:8]
    _LOG.error("error %s", number, exc_info=error)
    st.error(say("ui.failure", number=number), icon=":material/error:")
    st.button(say("ui.failure.again"), icon=":material/refresh:", key="try again")  # whatever it says, a click runs the page anew
    return True
