"""What became of an item: outcome, counts, positions."""
