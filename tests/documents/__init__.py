"""Papers: readers, view, facts, checks."""
