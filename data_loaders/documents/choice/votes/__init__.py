"""What became of an item: all that is said of it, held together and weighed."""
