"""Lists of people's names: their words, where one ends, and which prints name one person."""
