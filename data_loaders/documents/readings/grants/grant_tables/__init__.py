"""Grants as tables and lists in columns print them."""
