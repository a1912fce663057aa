"""When a fact that was read counts as right: the rules by which a record is held against what a person read."""
