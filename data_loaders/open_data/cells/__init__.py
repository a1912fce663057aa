"""Cells as what they say: amounts, days, identifiers; what is doubtful is told."""
