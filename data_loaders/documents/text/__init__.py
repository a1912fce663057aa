"""The derived text and the French words and figures that readings share."""
