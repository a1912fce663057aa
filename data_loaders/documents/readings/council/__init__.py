"""Whose council the paper is."""
