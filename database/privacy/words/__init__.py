"""Names of people read from a text: those that one civility or matter leads, one behind the other."""
