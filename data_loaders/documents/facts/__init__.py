"""One file a fact: pattern, extract, EXAMPLES found and not found."""
