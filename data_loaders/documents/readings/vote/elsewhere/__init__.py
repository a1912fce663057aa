"""Votes that an item tells of and that are not its own: another body's, another day's, on how to vote, on one thing of several."""
