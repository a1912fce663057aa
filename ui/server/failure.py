"""What a visitor sees when a page fails, a sentence and a number (the error is in the log under it), and why what was sent is refused."""

import logging
from uuid import uuid4

import streamlit as st

from database.review.decision_values import Undecidable
from ui.escaping import md_escape
from ui.language import say

_LOG = logging.getLogger("seance_publique")


def tell(error: Exception) -> bool:
    """Log the error under a number and show that number; True: Streamlit shows nothing more."""
    number = uuid4().hex[:8]
    _LOG.error("error %s", number, exc_info=error)
    st.error(say("ui.failure", number=number), icon=":material/error:")
    st.button(say("ui.failure.again"), icon=":material/refresh:", key="try again")  # whatever it says, a click runs the page anew
    return True


def refused(error: Undecidable) -> None:
    """Why what the visitor sent was not kept."""
    st.error(md_escape(say(error.key, **error.values)), icon=":material/error:")
