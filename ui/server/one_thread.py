"""Polars counts with one thread in the site's process, unless `POLARS_MAX_THREADS` says otherwise; imported before Polars, which asks once.

A page asks dozens of small things of its tables, and to wake every thread for each costs the server up to as much again.
"""

import os

os.environ.setdefault("POLARS_MAX_THREADS", "1")
