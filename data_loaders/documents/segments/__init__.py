"""Where the parts of a paper begin and end."""
