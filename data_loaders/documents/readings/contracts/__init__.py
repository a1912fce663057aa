"""What an act awards or amends for a supplier, and the budget it charges."""
