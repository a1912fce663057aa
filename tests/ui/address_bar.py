"""A script as a page that is asked for by an address."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest


def opened(page: Callable[[], None], **words: object) -> AppTest:
    """The script run with these words in its address."""
    asked = AppTest.from_function(page, default_timeout=30)
    for word, said in words.items():
        asked.query_params[word] = said
    return asked.run()
