"""What heads an act: its object, its number, its reporter, its publication."""
