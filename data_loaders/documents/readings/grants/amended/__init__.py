"""Grants that an amendment of the session would change, before the council votes on the proposal itself."""
