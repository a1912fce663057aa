"""What an act awards or amends for a supplier."""
