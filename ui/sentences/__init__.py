"""The sentences above the figures: what a chart or a table says, in words, with its numerator, denominator and unknown."""
