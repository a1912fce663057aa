"""Names and amounts of an act, and which stand together: what is known of it before any verb is read."""
