"""What a paper says: readers -> segments -> facts with evidence -> cross-checks."""
