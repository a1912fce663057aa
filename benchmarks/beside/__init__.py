"""One made-up country served by this site, by Datasette, by a plain Streamlit page: the same questions, turn by turn, told as ratios."""
