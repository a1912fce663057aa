"""A city's own table under a mapping: proposed, checked, read."""
