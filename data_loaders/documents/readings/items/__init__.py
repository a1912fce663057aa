"""Where the items of a paper may be headed."""
