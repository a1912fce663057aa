"""Who came late, left or went out, as rolls and minutes tell it."""
