"""Sessions derived from all the papers that speak of them: head, roll, acts, as rows."""
