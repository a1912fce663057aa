"""Charts: a frame and its labels in, an Altair chart out; same stems as metrics/."""

# Half-loaded by two first visitors at once, its many parts stay broken: who wants a chart waits here until one has loaded it whole.
import altair  # noqa: F401
from altair.utils import schemapi

# Tests hold every picture whole against its schema; to hold each of its parts for each visitor too costs a third of a picture.
schemapi.disable_debug_mode()
