"""What tells the kind of a paper: the council that sat, another body, one person who orders."""
