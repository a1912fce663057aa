"""What was voted beside what was published of it."""
