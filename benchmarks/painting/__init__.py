"""How soon a page's largest content is painted, beside an empty Streamlit page."""
