"""Which of the places that may head an item do: the best way through all of them at once."""
