"""Charts: a frame and its labels in, an Altair chart out; same stems as metrics/."""
