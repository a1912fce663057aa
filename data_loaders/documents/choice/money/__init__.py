"""Contracts and grants: which readings are asked for an item, and in which order."""
