"""A question put to one table: read, checked, answered, said in words."""
