"""Voted contracts and grants as ranges, their path, their functions."""
