"""Rows of several tables as pages show them."""
