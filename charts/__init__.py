"""Charts: a frame and its labels in, an Altair chart out; same stems as metrics/."""

# Half-loaded by two first visitors at once, its many parts stay broken: who wants a chart waits here until one has loaded it whole.
import altair  # noqa: F401
