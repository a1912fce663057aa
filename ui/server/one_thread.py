"""Polars counts with one thread in the site's process, unless `POLARS_MAX_THREADS` says otherwise; imported before Polars, which asks once.

A page asks dozens of small things of its tables; to wake every thread for each costs the server more than it saves.
"""

import os

os.environ.setdefault("POLARS_MAX_THREADS", "1")
