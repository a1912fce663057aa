"""Votes: unanimity, dissent, named voters, what was decided."""
