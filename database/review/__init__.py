"""What a person decides: doubts, decisions, their effects, reports of visitors."""
