"""Money that an act gives to a named beneficiary."""
