"""Contracts that an act changes (avenants)."""
