"""The rules by which a fact counts as right."""
