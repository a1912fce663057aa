"""What open data says: one file a source, all alike (SOURCE, COLUMNS, IGNORED, RULES, load)."""
