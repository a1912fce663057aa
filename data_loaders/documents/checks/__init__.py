"""What the paper says twice must agree: counts, names, weekdays, votes."""
