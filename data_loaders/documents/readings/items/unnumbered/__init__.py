"""Titles of items that bear no number."""
