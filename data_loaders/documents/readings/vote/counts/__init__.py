"""How many voted for, against or not at all."""
