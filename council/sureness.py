"""How sure a fact must be to be stated (confiance)."""

# A fact less sure than this stays out of rates and is listed for a person. One wrong in ten is the most that is let in: in a roll of
# twenty, two wrong names would already move a rate more than its interval tells.
THRESHOLD = 0.9
