"""Segments of a paper."""
