"""A roll call read without its layout: every name, every mark of a state, every printed count, and what closes on them."""
