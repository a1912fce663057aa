"""Presence at each vote, from stays printed or told."""
