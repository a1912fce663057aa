"""What the rows of a table look like, and which of the ways to put back a row whose cells have moved is like them."""
