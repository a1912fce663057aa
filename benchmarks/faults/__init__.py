"""What happens when something breaks: each module tries one hazard and prints its row."""
